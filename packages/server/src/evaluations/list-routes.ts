// Lists of evaluations over HTTP: HR's, the evaluator's, one's own, how far they are and what is overdue.
import { parseDate } from "@bagalau/calendar";
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { listEvaluations } from "./list-evaluations.ts";
import { ownEvaluations, toEvaluate } from "./own-lists.ts";
import { orderedCursor, pageOf, readCursor, wrongCursor } from "../http/paging.ts";
import { openTermsOf, progress } from "./progress.ts";
import type { TermsAsked } from "./progress.ts";
import { answered } from "./shown.ts";

export function listRoutes(app: App): readonly Served[] {
  return implement(contract.evaluations.lists, {
    all: async ({ query }, { viewer }) =>
      answered(await listEvaluations(app, viewer, { ...query, cursor: readCursor(query.cursor) })),
    mine: async (_, { viewer }) => answered(await ownEvaluations(app, viewer)),
    toEvaluate: async ({ query }, { viewer }) => answered(await toEvaluate(app, viewer, query)),
    progress: async ({ query }, { viewer }) => answered(await progress(app, viewer, query)),
    terms: async ({ query }, { viewer }) => answered(await termsPage(app, viewer, query)),
  });
}

interface Query extends Omit<TermsAsked, "after"> {
  readonly cursor?: string | undefined;
}

async function termsPage(app: App, viewer: Viewer, { cursor, ...asked }: Query) {
  const rows = await openTermsOf(app, viewer, { ...asked, after: readPlace(cursor) });
  return pageOf(rows, asked.limit, ({ evaluation, term }) =>
    orderedCursor(orderedCursor(term.due, evaluation), term.term),
  );
}

function readPlace(cursor: string | undefined): TermsAsked["after"] {
  if (cursor === undefined) return null;
  const place = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([a-z][a-z0-9-]{0,99})$/u.exec(
    cursor,
  );
  const [, due = "", evaluation = "", term = ""] = place ?? [];
  const isDay = parseDate(due) !== null;
  if (isDay) return { due, evaluation, term };
  throw wrongCursor();
}
