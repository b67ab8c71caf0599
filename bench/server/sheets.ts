// The sheets that are submitted: one request for each evaluation, by its own evaluator's session; and afterwards whether all that
// was acknowledged is kept, follows from what was sent, and proves itself.
import { verifyReceipt } from "@bagalau/methodology";
import { inBody, verifyJournal } from "@bagalau/server/measure";
import type { App } from "@bagalau/server/measure";
import type { Opened } from "./campaigns.ts";
import type { Sending } from "./sender.ts";
import { signIn } from "./sessions.ts";

export interface Submission extends Sending {
  readonly body: string;
  /** The body whose records these are. */
  readonly of: string;
  readonly evaluation: string;
}

export async function sheetsToSubmit(app: App, campaigns: readonly Opened[]): Promise<readonly Submission[]> {
  const all = await Promise.all(campaigns.map((campaign) => sheetsOf(app, campaign)));
  return all.flat();
}

async function sheetsOf(app: App, { body, evaluated }: Opened): Promise<readonly Submission[]> {
  const general = evaluated.filter(({ category }) => category === "other");
  const evaluators = [...new Set(general.map(({ evaluator }) => evaluator!))];
  const cookies = await signIn(
    app,
    body,
    evaluators.map((person) => ({ person, roles: [] })),
  );
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("record")
      .select(["id", "person_id"])
      .where("body_id", "=", body)
      .where("kind", "=", "evaluation")
      .where("phase", "=", "sheet-sent")
      .execute(),
  );
  const evaluations = new Map(rows.map(({ id, person_id }) => [person_id, id]));
  const sheets = general.map(({ person, evaluator }, index): Submission => {
    const evaluation = evaluations.get(person)!;
    const path = `/api/v1/evaluations/${evaluation}/marks`;
    return { of: body, evaluation, path, cookie: cookies.get(evaluator!)!, body: JSON.stringify(marksOf(index)) };
  });
  return byTurns(sheets);
}

/** So that neighbours in the list have different evaluators, as callers at one moment have. */
function byTurns(sheets: readonly Submission[]): readonly Submission[] {
  const step = 61;
  return Array.from({ length: step }, (_, from) => sheets.filter((_sheet, index) => index % step === from)).flat();
}

function marksOf(index: number) {
  const mark = (shift: number): string => (((index * 7 + shift * 13) % 501) / 100).toFixed(2);
  const marks = { quality: mark(1), deadlines: mark(2), initiative: mark(3), discipline: mark(4) };
  return { given: { marks }, comments: { sheet: "Тапсырмаларды мерзімінде орындайды." }, files: [] };
}

export interface SubmissionsChecked {
  readonly submissions: number;
  readonly events: number;
  /** Everything that does not hold, in words. */
  readonly faults: readonly string[];
}

/** Of sheets that were acknowledged. */
export async function checkSubmissions(app: App, submitted: readonly Submission[]): Promise<SubmissionsChecked> {
  const faults: string[] = [];
  let events = 0;
  for (const body of new Set(submitted.map(({ of }) => of))) {
    const report = await verifyJournal(app.pool, { body, publicKeys: app.secrets.publicKeys });
    faults.push(...report.faults.map(({ fault, record, id, seq }) => `${fault} ${record} ${id} ${seq}`));
    events += report.events;
    const kept = await keptIn(app, body);
    for (const sheet of submitted.filter(({ of }) => of === body)) {
      const fault = await faultOf(app, sheet, kept.get(sheet.evaluation));
      if (fault !== null) faults.push(`${sheet.evaluation}: ${fault}`);
    }
  }
  return { submissions: submitted.length, events, faults: faults.slice(0, 20) };
}

interface Kept {
  readonly kinds: readonly string[];
  readonly given: unknown;
  readonly receipt: { readonly inputs?: { readonly marks?: unknown } } | null;
  readonly notices: number;
}

const expected = ["marks-submitted", "result-computed", "notice-ordered"];

async function faultOf(app: App, { body }: Submission, kept: Kept | undefined): Promise<string | null> {
  const sent = JSON.parse(body) as ReturnType<typeof marksOf>;
  if (kept === undefined) return "not in the journal";
  const missing = expected.find((kind) => !kept.kinds.includes(kind));
  if (missing !== undefined) return `no event ${missing}`;
  if (!same(kept.given, sent.given) || !same(kept.receipt?.inputs?.marks, sent.given.marks)) return "other marks";
  if (kept.notices === 0) return "no notice of the result";
  const failed = (await verifyReceipt(kept.receipt, app.law.library)).find(({ ok }) => !ok);
  return failed === undefined ? null : `receipt: ${failed.name}`;
}

function same(left: unknown, right: unknown): boolean {
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_, held) => (isRecord(held) ? inOrder(held) : held));
  return sorted(left) === sorted(right);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(value: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

async function keptIn(app: App, body: string): Promise<ReadonlyMap<string, Kept>> {
  const events = await inBody(app, body, (tx) =>
    tx
      .selectFrom("event")
      .select(["record_id", "kind", "data"])
      .where("body_id", "=", body)
      .where("record", "=", "evaluation")
      .where("kind", "in", expected)
      .execute(),
  );
  const notices = await inBody(app, body, (tx) =>
    tx.selectFrom("notice").select(["about_id", "notice"]).where("body_id", "=", body).execute(),
  );
  const kept = new Map<string, { kinds: string[]; given: unknown; receipt: Kept["receipt"]; notices: number }>();
  for (const { record_id: id, kind, data } of events) {
    const one = kept.get(id) ?? { kinds: [], given: null, receipt: null, notices: 0 };
    one.kinds.push(kind);
    const said = data as { readonly given?: unknown; readonly receipt?: Kept["receipt"] } | null;
    if (kind === "marks-submitted") one.given = said?.given;
    if (kind === "result-computed") one.receipt = said?.receipt ?? null;
    kept.set(id, one);
  }
  for (const { about_id: id, notice } of notices) {
    const one = kept.get(id);
    if (one !== undefined && notice !== "sheet") one.notices += 1;
  }
  return kept;
}
