// The register of disclosures: who asked and what was decided. It never holds a value of a result.
import { sql } from "kysely";
import type { DisclosureState } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { namesFor } from "../evaluations/person-names.ts";
import { answered, titledAs } from "../evaluations/shown.ts";
import { isDay, orderedCursor, pageOf, readOrderedCursor } from "../http/paging.ts";
import { readRecord } from "../records/read-record.ts";

type Phase = "requested" | "disclosed" | "refused" | "destroyed";

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly phase?: readonly string[] | undefined;
}

/** The newest first. */
export async function listDisclosures(app: App, viewer: Viewer, { limit, cursor, phase }: Asked) {
  const after = readOrderedCursor(cursor, isDay);
  const rows = await withViewer(app, viewer, (tx) =>
    tx
      .selectFrom("record")
      .leftJoin("disclosure", (join) =>
        join.onRef("disclosure.body_id", "=", "record.body_id").onRef("disclosure.record_id", "=", "record.id"),
      )
      .select([
        "record.id",
        "record.version",
        "record.opened_on",
        sql<Phase>`record.phase`.as("phase"),
        "disclosure.number",
        "disclosure.received_on as receivedOn",
        "disclosure.asker",
        sql<number>`coalesce(disclosure.results, 0)`.as("results"),
      ])
      .where("record.body_id", "=", viewer.body)
      .where("record.kind", "=", "disclosure")
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(record.opened_on, record.id) < (${after!.order}::date, ${after!.id}::uuid)`),
      )
      .$if(phase !== undefined, (query) => query.where("record.phase", "in", phase!))
      .orderBy("record.opened_on", "desc")
      .orderBy("record.id", "desc")
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(rows, limit, ({ opened_on: day, id }) => orderedCursor(day, id));
}

async function periodsOf(
  app: App,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await withViewer(app, viewer, (tx) =>
    tx
      .selectFrom("record")
      .select(["id", "period"])
      .where("body_id", "=", viewer.body)
      .where("id", "in", ids)
      .execute(),
  );
  return new Map(rows.map(({ id, period }) => [id, period]));
}

const commands: Readonly<Record<string, readonly Phase[]>> = {
  disclose: ["requested"],
  refuse: ["requested"],
  "read-results": ["disclosed"],
  hold: ["requested", "disclosed", "refused"],
  release: ["requested", "disclosed", "refused"],
};
const gone = {
  number: null,
  receivedOn: null,
  asker: null,
  results: 0,
  disclosure: null,
  clause: null,
  request: null,
  ground: null,
  withheld: null,
  reasons: null,
  given: [],
  kept: { clause: null, from: null, until: null, holds: [] },
  may: [],
};

export async function showDisclosure(app: App, viewer: Viewer, id: string) {
  const { state, version, view, may } = await readRecord<DisclosureState>(app, viewer, "disclosure", id);
  const head = { id, version, phase: view.phase as Phase };
  if (state.remains) return { ...head, ...gone };
  const { number, receivedOn, asker, clause, request, ground, withheld, reasons, results, keeping } = state;
  const nameOf = await namesFor(
    app,
    viewer,
    results.map(({ person }) => person),
  );
  const periods = await periodsOf(
    app,
    viewer,
    results.map((one) => one.id),
  );
  const item = app.law.law(state.pack, state.edition).edition.disclosures.get(state.disclosure);
  return answered({
    ...head,
    number,
    receivedOn,
    asker,
    results: results.length,
    disclosure: titledAs(state.disclosure, item?.title),
    clause,
    request,
    ground,
    withheld,
    reasons,
    given: results.map(({ record, id: of, result, person }) => {
      const period = periods.get(of) ?? null;
      return { record: record as "evaluation" | "annual", id: of, period, result, person: nameOf(person) };
    }),
    kept: keeping,
    may: Object.keys(commands).filter(
      (one) => commands[one]!.includes(state.phase) && may(one).ok && (one !== "release" || keeping.holds.length > 0),
    ),
  });
}
