// The fast path answers as the exact evaluator does, on every rule of every pack.
import { compareRule } from "@bagalau/engine/compare";
import { loadPacks } from "@bagalau/methodology/node";
import { describe, expect, test } from "vitest";

const INPUTS = 1_000;
/** Milliseconds until a run counts as hanging. */
const PATIENCE = 300_000;
const SEED = 20_230_220;

const rules = [...(await loadPacks()).packs.values()].flatMap((pack) =>
  pack.editions.flatMap((edition) =>
    [...edition.rules.values()]
      .filter(({ from }) => from.pack === pack.id && from.edition === edition.id)
      .map((rule) => ({ name: `${pack.id}@${edition.id} ${rule.id}`, rule })),
  ),
);

describe("generated code and exact evaluation are the same on invented inputs, ties and thresholds among them", () => {
  test.each(rules)("$name", { timeout: PATIENCE }, ({ rule }) => {
    if (rule.checked === null) throw new Error(JSON.stringify(rule.faults));
    expect(compareRule(rule.checked, INPUTS, SEED)).toMatchObject({
      path: "generated",
      compared: INPUTS,
      differences: [],
    });
  });
});
