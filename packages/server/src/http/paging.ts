// Pages of lists, and where the next one goes on: after the last entry, named by its id and by what the list is ordered by.
import { parseDate } from "@bagalau/calendar";
import { Problem } from "./problem.ts";

export interface Page<Row> {
  readonly items: Row[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** One row more was read than the page holds: it tells whether there is a next. */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** The cursor of a list by id. Throws 400 for what no page gave, as all that read cursors do. */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined || isId(cursor)) return cursor;
  throw wrongCursor();
}

/** `2025-10-20_0196…`, `1_0196…` */
export function orderedCursor(order: string | number, id: string): string {
  return `${order}_${id}`;
}

/** The order is the list's own: `isOrder` says whether it can be one. Null for the first page. */
export function readOrderedCursor(
  cursor: string | undefined,
  isOrder: (text: string) => boolean,
): { readonly order: string; readonly id: string } | null {
  if (cursor === undefined) return null;
  const border = cursor.lastIndexOf("_");
  const [order, id] = [cursor.slice(0, Math.max(border, 0)), cursor.slice(border + 1)];
  if (!isId(id) || !isOrder(order)) throw wrongCursor();
  return { order, id };
}

/** Entries without a day come last, after `infinity`. */
export const endless = "infinity";

export function isDay(text: string): boolean {
  return text === endless || parseDate(text) !== null;
}

/** A day of the calendar that the database knows too. */
export function mustBeDay(day: string | undefined, at: string): void {
  if (day !== undefined && parseDate(day) === null) throw wrongFormat(at);
}

export function wrongCursor(): Problem {
  return wrongFormat("query.cursor");
}

/** As the server writes them: in lower case. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);
}

function wrongFormat(at: string): Problem {
  return new Problem("malformed", { faults: [{ code: "wrong-format", at, params: {} }] });
}
