// Results of the year over HTTP, by the same rules as those of a period.
import { sql } from "kysely";
import { contract } from "@bagalau/contract";
import { reasonText } from "@bagalau/methodology/wording";
import type { Text } from "@bagalau/methodology";
import { annualPhaseTitles, mayDo } from "@bagalau/procedure";
import type { TermRow } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { lawsOf } from "../law/body-calendar.ts";
import type { BodyLaw } from "../law/body-calendar.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { conduct } from "./conduct.ts";
import type { Conducted } from "./conduct.ts";
import { explainResult } from "./explain-result.ts";
import { afterEvaluation, byName, openTerms } from "./list-evaluations.ts";
import { becauseOf, mustBy, openAnnual, readAs } from "./open-evaluation.ts";
import type { Annual, OpenRecord } from "./open-evaluation.ts";
import { pageOf, readCursor } from "../http/paging.ts";
import { nameIn, namesFor } from "./person-names.ts";
import { readersOf } from "./readers.ts";
import { journalReadings } from "./readings.ts";
import type { Reading } from "./readings.ts";
import { receiptFile } from "./receipt-file.ts";
import { receiptOf } from "./receipt-of.ts";
import { answered, gradeWord, shownScale, shownTerm, titledAs } from "./shown.ts";
import { mustBeOpened, unopenedOf } from "./unopened.ts";

export function annualRoutes(app: App): readonly Served[] {
  const told = (call: Call, id: string, command: Conducted["command"], files: Conducted["files"] = {}) =>
    conduct(app, call, { record: "annual", id, command, files });
  return implement(contract.annual, {
    list: async ({ query }, { viewer }) =>
      answered(await listYears(app, viewer, { ...query, cursor: readCursor(query.cursor) })),
    show: ({ params }, { viewer }) => card(app, viewer, params.annual),
    result: async ({ params }, { viewer }) => {
      const opened = await readable(app, viewer, params.annual);
      const result = numbered(opened, params.number);
      const by = await readAs(app, viewer, opened, "read-result");
      const { law, state } = opened;
      const { number, rule, exact, shown, grade, on, receivedOn, parts } = result;
      const stands = state.phase !== "no-result" && state.phase !== "annulled";
      const standing = stands && state.results.at(-1)?.number === number;
      const head = { number, exact, shown, grade: gradeWord(law.edition, rule, grade), on, receivedOn, standing };
      const receipt = await receiptOf(app, viewer.body, opened.id, number);
      const explanation = explainResult(law, { ...result, receipt, lawOn: state.lawOn }, viewer.language);
      return answered({ ...head, scale: shownScale(law.edition, rule), parts, explanation, because: becauseOf(by) });
    },
    receipt: async ({ params }, { viewer }) => {
      const opened = await readable(app, viewer, params.annual);
      const { number } = numbered(opened, params.number);
      const receipt = await receiptOf(app, viewer.body, opened.id, number);
      await readAs(app, viewer, opened, "read-result");
      return receiptFile(opened.state.year.id, number, receipt);
    },
    readings: async ({ params, query }, { viewer }) =>
      readersOf(app, viewer, await openAnnual(app, viewer, params.annual), query),
    hold: ({ params, body }, call) => told(call, params.annual, { kind: "hold", ...body }, { document: body.document }),
    release: ({ params, body }, call) => told(call, params.annual, { kind: "release", ...body }),
  });
}

async function readable(app: App, viewer: Viewer, id: string): Promise<OpenRecord<Annual>> {
  const opened = await openAnnual(app, viewer, id);
  const { role } = mustBy(opened, "read-result");
  await mustBeOpened(app, viewer.body, opened, role);
  return opened;
}

function numbered({ state }: OpenRecord<Annual>, number: number): Annual["results"][number] {
  return found(state.results.find((result) => result.number === number));
}

async function card(app: App, viewer: Viewer, id: string) {
  const opened = await openAnnual(app, viewer, id);
  const by = mustBy(opened, "see");
  const { state, law, view, version } = opened;
  const { phase, year, person, results, noResult, completedOn, keeping } = state;
  const nameOf = await namesFor(app, viewer, [person]);
  const mine = opened.may("read-result");
  return answered({
    id,
    version,
    year: year.id,
    phase: titledAs(phase, annualPhaseTitles[phase]),
    person: nameOf(person),
    terms: view.terms.map((term) => shownTerm(law, term, viewer.today)),
    law: { pack: law.pack.id, edition: law.edition.id },
    results: results.map(({ number }) => number),
    noResult: noResult === null ? null : titledAs(noResult.reason, inWords(noResult.reason)),
    completedOn,
    kept: { clause: keeping.clause, from: keeping.from, until: keeping.until, holds: keeping.holds },
    may: ["hold", "release"].filter((one) => opened.may(one).ok && (one === "hold" || keeping.holds.length > 0)),
    unopened: mine.ok && mine.role === "evaluated" ? await unopenedOf(app, viewer.body, "annual", id) : null,
    because: becauseOf(by),
  });
}

function inWords(reason: string): Text {
  return { kk: reasonText("kk", reason), ru: reasonText("ru", reason), en: reasonText("en", reason) };
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly phase: keyof typeof annualPhaseTitles;
  readonly year: string;
  readonly person: string;
  readonly personName: string | null;
  readonly pack: string;
  readonly edition: string;
  readonly terms: readonly Omit<TermRow, "person">[];
  readonly number: number | null;
  readonly rule: string;
  readonly shown: string | null;
  readonly grade: string | null;
}

interface Asked {
  readonly year?: string | undefined;
  readonly person?: string | undefined;
  readonly values: boolean;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

async function listYears(app: App, viewer: Viewer, asked: Asked) {
  const { year, person, values, limit, cursor } = asked;
  const { rows } = await withViewer(app, viewer, (tx) =>
    sql<Row>`
      select r.id, r.version, r.phase, r.period as year, r.person_id as person, ${nameIn("p")} as "personName",
        r.pack, r.edition, ${openTerms} as terms, v.number, v.rule, v.shown, v.grade
      from record r
      left join person p on p.body_id = r.body_id and p.record_id = r.person_id
      left join result v on v.body_id = r.body_id and v.record_id = r.id and v.standing and ${values}::boolean
      where r.body_id = ${viewer.body} and r.kind = 'annual' and r.phase <> 'destroyed'
        and (${year ?? null}::text is null or r.period = ${year ?? null}::text)
        and (${person ?? null}::uuid is null or r.person_id = ${person ?? null}::uuid)
        and ${cursor === undefined ? sql`true` : afterEvaluation(viewer.body, cursor)}
      order by ${byName("p", "r")} limit ${limit + 1}`.execute(tx),
  );
  const { items, next } = pageOf(rows, limit, ({ id }) => id);
  const readings = await readingsOf(app, viewer, items);
  await journalReadings(app, viewer, [...readings.values()]);
  const laws = await lawsOf(app, viewer.body);
  return { items: items.map((row) => entry(laws, viewer, row, readings.has(row.id))), next };
}

async function readingsOf(app: App, viewer: Viewer, rows: readonly Row[]): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const { id, person, phase, pack, edition, shown } of rows) {
    if (shown === null) continue;
    const own = person === viewer.person ? ["evaluated"] : [];
    const law = app.law.law(pack, edition);
    const roles = [...viewer.roles, ...own];
    const permission = mayDo({ roles, record: "annual", phase, action: "read-result", edition: law.edition });
    if (!permission.ok) continue;
    const { role, ground } = permission.row;
    if (role === "evaluated" && (await unopenedOf(app, viewer.body, "annual", id)) !== null) continue;
    const by = { role, ground, clause: permission.clause };
    readings.set(id, { record: "annual", id, person, action: "read-result", by });
  }
  return readings;
}

function entry(lawOf: BodyLaw, { today }: Viewer, row: Row, isRead: boolean) {
  const { id, version, year, phase, person, personName, number, rule, shown, grade } = row;
  const law = lawOf(row.pack, row.edition);
  const { edition } = law;
  const result =
    isRead && number !== null && shown !== null ? { number, shown, grade: gradeWord(edition, rule, grade) } : null;
  return {
    id,
    version,
    year,
    phase: titledAs(phase, annualPhaseTitles[phase]),
    person: { id: person, name: personName },
    terms: row.terms.map((term) => shownTerm(law, term, today)),
    result,
  };
}
