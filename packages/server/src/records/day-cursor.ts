// Pages of lists that are ordered by a day and, within it, by id: the cursor names both of the last entry.
import { parseDate } from "@bagalau/calendar";
import { readCursor } from "../evaluations/paging.ts";
import { Problem } from "../http/problem.ts";

export interface DayCursor {
  /** A civil day, or `infinity` for entries without one, which come last. */
  readonly day: string;
  readonly id: string;
}

export interface DayPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** Null for the first page. Throws 400 for what no page gave. */
export function readDayCursor(cursor: string | undefined): DayCursor | null {
  if (cursor === undefined) return null;
  const [day = "", id = "", ...more] = cursor.split("_");
  const isRight = more.length === 0 && (day === "infinity" || parseDate(day) !== null) && readCursor(id) !== undefined;
  if (!isRight) throw wrongFormat("query.cursor");
  return { day, id };
}

/** One row more was read than the page holds: it tells whether there is a next. */
export function dayPage<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
  dayOf: (row: Row) => string | null,
): DayPage<Row> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { rows: page, next: hasMore ? `${dayOf(last) ?? "infinity"}_${last.id}` : null };
}

/** A day of the calendar that the database knows too. */
export function mustBeDay(day: string | undefined, at: string): void {
  if (day !== undefined && parseDate(day) === null) throw wrongFormat(at);
}

function wrongFormat(at: string): Problem {
  return new Problem("malformed", { faults: [{ code: "wrong-format", at, params: {} }] });
}
