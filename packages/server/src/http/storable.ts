// Whether every text of a request can be stored: PostgreSQL takes neither U+0000 nor halves of surrogate pairs.
import type { Fault } from "./problem.ts";

const deepest = 40;

/** `input` comes from JSON or from texts; `at` is where it stands, null for the whole. */
export function storageFaults(input: unknown, at: string | null = null, depth = 0): readonly Fault[] {
  if (typeof input === "string") return storable(input) ? [] : [{ code: "unstorable", at, params: {} }];
  if (typeof input !== "object" || input === null || ArrayBuffer.isView(input)) return [];
  if (depth > deepest) return [{ code: "too-deep", at, params: {} }];
  return Object.entries(input).flatMap(([name, value]) => {
    if (!storable(name)) return [{ code: "unstorable", at, params: {} }];
    return storageFaults(value, at === null ? name : `${at}.${name}`, depth + 1);
  });
}

function storable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}
