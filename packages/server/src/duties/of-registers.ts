// What waits for the viewer beside evaluations: notices to himself and those that need a hand, disagreements about the
// procedure, requests for results, what the archive no longer has to keep, and work of the machine that failed.
import { sql } from "kysely";
import { mayDo } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { deadJobs } from "../jobs/dead-jobs.ts";
import { inboxOf } from "../notices/inbox.ts";
import { listNotices } from "../notices/queries.ts";
import type { Duty, DutyKind } from "./duty.ts";

type Tx = Parameters<Parameters<typeof withViewer>[2]>[0];

/** More of one kind than anybody looks through; beyond it they are not counted. */
const most = 1_000;

export function dutiesOfRegisters(app: App, viewer: Viewer): Promise<Duty[]> {
  return withViewer(app, viewer, async (tx) => [
    ...(await ownNotices(app, tx, viewer)),
    ...(await noticesAtHand(app, tx, viewer)),
    ...(await registered(tx, viewer)),
    ...(await archived(tx, viewer)),
  ]);
}

export async function failedWork(app: App, { body, roles }: Viewer): Promise<Duty[]> {
  if (!roles.includes("administrator")) return [];
  const jobs = await deadJobs(app, body, null, most);
  return jobs.map(() => plain("failed-work", "body", body));
}

/** What tells of a result, from which a term runs, is opened by itself; the rest is read in the inbox. */
async function ownNotices(app: App, tx: Tx, viewer: Viewer): Promise<Duty[]> {
  const asked = { id: null, unopened: true, after: null, limit: most };
  const entries = await inboxOf(app, tx, viewer, asked);
  return entries.flatMap(({ id, kind, ground, starts, about }): Duty[] => {
    const [of] = about;
    if (kind !== "notice" || ground === null || of === undefined) return [];
    const { pack, edition, clause } = ground;
    const head = {
      optional: false,
      period: of.period,
      campaign: null,
      law: { pack, edition },
      term: null,
      on: null,
      person: null,
    };
    if (starts.length > 0) return [{ ...head, kind: "open-result", record: of.record, id: of.id, clause }];
    return [{ ...head, kind: "read-notices", period: null, law: null, clause: null, record: "notice", id }];
  });
}

async function noticesAtHand(app: App, tx: Tx, viewer: Viewer): Promise<Duty[]> {
  if (!may(viewer, "notice", "record-sent")) return [];
  const nothing = { states: null, about: null, campaign: null, id: null, after: null };
  const waiting = await listNotices(app, tx, viewer, { ...nothing, needsHand: true, limit: most });
  return waiting.map(({ view: { id, ground, about, person, name } }) => ({
    ...plain("hand-notices", "notice", id),
    person: person === null ? null : { id: person, name },
    period: about.period,
    law: { pack: ground.pack, edition: ground.edition },
    clause: ground.clause,
  }));
}

interface Registered {
  readonly kind: "dispute" | "disclosure" | "destruction";
  readonly id: string;
  readonly phase: string;
  readonly handler: string | null;
}

/** Who takes up a disagreement resolves it. */
async function registered(tx: Tx, viewer: Viewer): Promise<Duty[]> {
  const { rows } = await sql<Registered>`
    select r.kind, r.id, r.phase, d.handler_id as handler
    from record r left join dispute d on d.body_id = r.body_id and d.record_id = r.id
    where r.body_id = ${viewer.body}
      and (r.kind, r.phase) in (
        ('dispute', 'registered'), ('dispute', 'handled'), ('disclosure', 'requested'), ('destruction', 'drawn'))
    order by r.id`.execute(tx);
  return rows.flatMap(({ kind, id, phase, handler }): Duty[] => {
    if (kind === "disclosure") return may(viewer, kind, "disclose") ? [plain("answer-requests", kind, id)] : [];
    if (kind === "destruction") return may(viewer, kind, "carry-out") ? [plain("carry-out-act", kind, id)] : [];
    if (phase === "registered") return may(viewer, kind, "take-up") ? [plain("take-up-disputes", kind, id)] : [];
    return handler !== null && handler === viewer.person ? [plain("resolve-disputes", kind, id)] : [];
  });
}

/** Kept to the end of its term, on no hold, and on no act that is drawn. */
async function archived(tx: Tx, viewer: Viewer): Promise<Duty[]> {
  if (!may(viewer, "destruction", "draw")) return [];
  const { rows } = await sql<{ id: string; kind: string; until: string; clause: string | null }>`
    select r.id, r.kind, k.until_day as until, k.clause
    from keeping k join record r on r.body_id = k.body_id and r.id = k.record_id
    where k.body_id = ${viewer.body} and k.from_day is not null and not k.held and k.until_day < ${viewer.today}
      and r.phase <> 'destroyed' and not exists (
        select from record a cross join lateral json_array_elements(a.state -> 'records') e
        where a.body_id = k.body_id and a.kind = 'destruction' and a.phase = 'drawn' and (e ->> 'id')::uuid = r.id
      )
    order by k.until_day, r.id limit ${most}`.execute(tx);
  return rows.map(({ id, kind, clause }) => ({ ...plain("draw-act", kind, id), clause }));
}

function may({ roles }: Viewer, record: string, action: string): boolean {
  return mayDo({ roles, record, phase: null, action, edition: null }).ok;
}

/** Of which no act says until when. */
function plain(kind: DutyKind, record: string, id: string): Duty {
  const head = {
    optional: false,
    person: null,
    period: null,
    campaign: null,
    law: null,
    clause: null,
    term: null,
    on: null,
  };
  return { ...head, kind, record, id };
}
