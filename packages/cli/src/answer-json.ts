// The result of a rule as other programs read it: names and shapes are a promise.
import { resultJson } from "@bagalau/methodology";
import type { Evaluation } from "@bagalau/engine";
import type { Chosen } from "./edition-argument.ts";

/** The whole answer of `evaluate --json`; each key in the order in which the contract lists it. */
export function answerJson(
  { pack, edition }: Pick<Chosen, "pack" | "edition">,
  rule: string,
  result: Extract<Evaluation, { ok: true }>,
) {
  return { pack: pack.id, edition: edition.id, rule, ...resultJson(result), notes: [] };
}
