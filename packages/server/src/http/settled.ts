// From what records answer to what a caller reads: the record's new version, or a problem with every refusal.
import type { Acted } from "../records/act.ts";
import { Problem } from "./problem.ts";
import type { ProblemCode } from "./problem.ts";

/** The record `id` and its version after the change. Throws a `Problem` where the change was refused. */
export function settled(acted: Acted, id: string): { readonly id: string; readonly version: number } {
  if (!acted.ok) throw refusal(acted);
  return { id, version: acted.versions[id] ?? 0 };
}

/** The row, or 404: also for what one may not see. */
export function found<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new Problem("not-found");
  return row;
}

function refusal(acted: Extract<Acted, { ok: false }>): Problem {
  const { refusals, act, changed } = acted;
  const more = { ...(act === undefined ? {} : { act }), ...(changed === undefined ? {} : { changed }) };
  return new Problem(codeOf(acted), { refusals, ...more });
}

function codeOf({ kind, refusals }: Extract<Acted, { ok: false }>): ProblemCode {
  if (kind !== "refused") return kind;
  if (refusals.some(({ code }) => code === "key-reused")) return "key-reused";
  // Whatever the record would say of itself when there is none.
  if (refusals.some(({ code }) => code === "law.not-begun")) return "not-found";
  const aboutValues = refusals.length > 0 && refusals.every(({ at }) => at !== null);
  return aboutValues ? "invalid" : "refused";
}
