// Disputes as a viewer sees them: row security shows his own or all; what was said in one needs a right of its own.
import { sql } from "kysely";
import type { DisputeState } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { namesFor, nameIn } from "../evaluations/person-names.ts";
import { answered } from "../evaluations/shown.ts";
import { isDay, orderedCursor, pageOf, readOrderedCursor } from "../http/paging.ts";
import { readRecord } from "../records/read-record.ts";

type Dispute = Exclude<DisputeState, { readonly remains: true }>;
type Phase = Dispute["phase"] | "destroyed";
type About = "campaign" | "evaluation" | "annual" | "notice";
type Outcome = "upheld" | "rejected" | "settled";

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly phase?: readonly string[] | undefined;
}

/** The newest first. */
export async function listDisputes(app: App, viewer: Viewer, { limit, cursor, phase }: Asked) {
  const after = readOrderedCursor(cursor, isDay);
  const rows = await withViewer(app, viewer, (tx) =>
    tx
      .selectFrom("record")
      .leftJoin("dispute", (join) =>
        join.onRef("dispute.body_id", "=", "record.body_id").onRef("dispute.record_id", "=", "record.id"),
      )
      .leftJoin("person as applicant", (join) =>
        join.onRef("applicant.body_id", "=", "record.body_id").onRef("applicant.record_id", "=", "record.person_id"),
      )
      .leftJoin("person as handler", (join) =>
        join.onRef("handler.body_id", "=", "record.body_id").onRef("handler.record_id", "=", "dispute.handler_id"),
      )
      .select([
        "record.id",
        "record.version",
        "record.opened_on",
        sql<Phase>`record.phase`.as("phase"),
        "record.person_id",
        "dispute.number",
        "dispute.received_on",
        "dispute.about_record",
        "dispute.about_id",
        "dispute.handler_id",
        sql<Outcome | null>`dispute.outcome`.as("outcome"),
        nameIn("applicant").as("applicant"),
        nameIn("handler").as("handler"),
      ])
      .where("record.body_id", "=", viewer.body)
      .where("record.kind", "=", "dispute")
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(record.opened_on, record.id) < (${after!.order}::date, ${after!.id}::uuid)`),
      )
      .$if(phase !== undefined, (query) => query.where("record.phase", "in", phase!))
      .orderBy("record.opened_on", "desc")
      .orderBy("record.id", "desc")
      .limit(limit + 1)
      .execute(),
  );
  const page = pageOf(rows, limit, ({ opened_on: day, id }) => orderedCursor(day, id));
  return {
    items: page.items.map((row) => ({
      id: row.id,
      version: row.version,
      phase: row.phase,
      number: row.number,
      receivedOn: row.received_on,
      applicant: row.person_id === null ? null : { id: row.person_id, name: row.applicant },
      about: row.about_id === null ? null : { record: row.about_record as About, id: row.about_id },
      handler: row.handler_id === null ? null : { id: row.handler_id, name: row.handler },
      outcome: row.outcome,
    })),
    next: page.next,
  };
}

const commands = ["take-up", "note", "resolve", "withdraw", "hold", "release"];
const gone = {
  number: null,
  receivedOn: null,
  applicant: null,
  about: null,
  handler: null,
  outcome: null,
  clause: null,
  content: null,
  kept: { clause: null, from: null, until: null, holds: [] },
};

export async function showDispute(app: App, viewer: Viewer, id: string) {
  const { state, version, view, law, may } = await readRecord<DisputeState>(app, viewer, "dispute", id);
  const head = { id, version, phase: view.phase as Phase };
  if (state.remains) return { ...head, ...gone, may: [] };
  const { number, receivedOn, applicant, about, handler, resolution, notes, text, files, keeping } = state;
  const nameOf = await namesFor(app, viewer, [applicant, handler, ...notes.map(({ person }) => person)]);
  const duty = app.law.law(law!.pack, law!.edition).edition.duties.get("procedural-disputes");
  const shown = {
    text,
    files,
    notes: notes.map((note) => ({ ...note, person: note.person === null ? null : nameOf(note.person) })),
    resolution: resolution === null ? null : { ...resolution, outcome: resolution.outcome as Outcome },
  };
  return answered({
    ...head,
    number,
    receivedOn,
    applicant: nameOf(applicant),
    about: about === null ? null : { record: about.record as About, id: about.id },
    handler: handler === null ? null : nameOf(handler),
    outcome: (resolution?.outcome ?? null) as Outcome | null,
    clause: duty?.citation.clauses.join(", ") ?? null,
    content: may("read-file").ok ? shown : null,
    kept: keeping,
    may: commands.filter((command) => may(command).ok && permittedNow(state, command)),
  });
}

/** What the record itself would take now; the access table knows roles, not how far the dispute is. */
function permittedNow({ phase, handler, keeping }: Dispute, command: string): boolean {
  if (command === "hold") return true;
  if (command === "release") return keeping.holds.length > 0;
  const open = phase === "registered" || phase === "handled";
  return open && (command !== "resolve" || handler !== null);
}
