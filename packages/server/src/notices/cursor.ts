// Where a list goes on: the order and the id of the last entry, as one word of the query.
import { Problem } from "../http/problem.ts";

/** `2025-10-20_0196…`, `1_0196…` */
export function cursorOf(order: string | number, id: string): string {
  return `${order}_${id}`;
}

/** Throws 400 for what is none. */
export function readCursor(
  cursor: string | undefined,
  order: RegExp,
): { readonly order: string; readonly id: string } | null {
  if (cursor === undefined) return null;
  const [first = "", id = ""] = cursor.split("_");
  const isSound = order.test(first) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id);
  if (!isSound) throw new Problem("malformed", { faults: [{ code: "wrong-format", at: "query.cursor", params: {} }] });
  return { order: first, id };
}
