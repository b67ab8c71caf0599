// Pages of a list: the cursor is the id of the last entry of the page before.
import { Problem } from "../http/problem.ts";

export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** One row more was read than the page holds: it tells whether there is a next. */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): Page<Row> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Throws 400 for what no page gave. */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(cursor)) return cursor;
  throw new Problem("malformed", { faults: [{ code: "wrong-format", at: "query.cursor", params: {} }] });
}
