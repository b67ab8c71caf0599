// What stands beside values of a unit or a kind: bare zeros and no data fit everywhere, on whichever branch they come.
import { describe, expect, it } from "vitest";
import { count, exact, flag, number, part, points, ruleOf } from "../testing/rules.fixture.ts";
import { checkRule } from "./check-rule.ts";

const inputs = { n: number("0", "5", { unit: points }), a: count(), f: flag(), x: number("0", "1") };

/** The codes of the faults of a formula whose value is points, each with the text at its place. */
function faults(formula: string, more: Parameters<typeof part>[2] = { unit: points }): string[] {
  const found = checkRule(ruleOf(inputs, [part("p", formula, more), part("rest", "n", { unit: points })])).faults;
  return found
    .filter(({ severity, where }) => severity === "error" && where.part === "p")
    .map(({ code, span }) => `${code}: ${span === null ? "" : formula.slice(span.start, span.end)}`);
}

describe("zeros and no data fit every unit", () => {
  it.each([
    "(if f then 0 else 0) + n",
    "n + (if f then 0 else no data)",
    "(steps a { at least 5: 0; over 3: no data; otherwise: 0 }) + n",
    "(steps a { at least 5: 0; otherwise: no data }) + n",
    "(0 where a is zero: 0) + n",
    "(0 where a is zero: no data) + n",
    "(0 where a is zero: fault a) + n",
    "(if f then (steps a { at least 5: -0; otherwise: 0 }) else (0 where a is zero: no data)) + n",
    "max(0, n, if f then 0 else no data)",
    "if f then n else (steps a { at least 1: 0; otherwise: no data })",
  ])("%s", (formula) => {
    expect(faults(formula)).toEqual([]);
  });

  it.each([
    "(if f then 0 else 1) + n",
    "(if f then 1 else 0) + n",
    "(steps a { at least 5: 0; over 3: 1; otherwise: 0 }) + n",
    "(steps a { at least 5: 1; over 3: 0; otherwise: 0 }) + n",
    "(steps a { at least 5: 0; otherwise: 1 }) + n",
    "(1 where a is zero: 0) + n",
    "(0 where a is zero: 1) + n",
    "(1 where a is zero: fault a) + n",
    "0 hours + n",
    "0% + n",
    "0 · x + n",
  ])("%s has one that is none", (formula) => {
    expect(faults(formula).map((fault) => fault.split(":")[0])).toEqual(["unit-mismatch"]);
  });

  it("the thresholds and the subject of steps are no values of it", () => {
    expect(faults("(steps x { at least 0.5: 0; otherwise: 0 }) + n")).toEqual([]);
    expect(faults("(steps n { at least 1 points: 0; otherwise: 0 }) + n")).toEqual([]);
  });

  it("of what differs the two first are named, in the order of reading", () => {
    const params = (formula: string) =>
      checkRule(ruleOf(inputs, [part("p", formula, { unit: points })]))
        .faults.filter(({ code }) => code === "unit-mismatch")
        .map((fault) => fault.params);
    expect(params("max(n, 1 hours, 0)")).toEqual([{ expected: "points", got: "hours" }]);
    expect(params("max(0, 1 hours, n)")).toEqual([{ expected: "hours", got: "points" }]);
  });
});

describe("no data takes the kind of what stands beside it", () => {
  const word = { kind: "text", words: ["x", "y"] } as const;

  it.each([
    'if f then "x" else no data',
    'if f then no data else "x"',
    'if f then no data else (if a > 1 then "y" else no data)',
  ])("a word: %s", (formula) => {
    expect(faults(formula, word)).toEqual([]);
  });

  it("and adds no word of its own", () => {
    expect(faults('if f then no data else "z"', word).length).toBe(1);
    expect(faults('(if f then no data else "x") = "x"', { kind: "flag" })).toEqual([]);
    expect(faults('(if f then no data else "x") = "q"', { kind: "flag" }).length).toBe(1);
  });

  it("a flag", () => {
    expect(faults("if f then no data else a > 1", { kind: "flag" })).toEqual([]);
    expect(faults("f and (if a > 1 then no data else f)", { kind: "flag" })).toEqual([]);
  });

  it("but a number beside a word or a flag fits in no way", () => {
    expect(faults('if f then 1 else "x"', word).length).toBe(1);
    expect(faults("if f then 0 else f", { kind: "flag" }).length).toBe(1);
  });
});

describe("bounds of fitted zeros", () => {
  it("are proved in the unit that they were fitted to", () => {
    const within = { unit: points, min: exact("0"), max: exact("5") };
    expect(faults("if f then n else 0", within)).toEqual([]);
    expect(faults("steps a { at least 3: n; otherwise: 0 }", within)).toEqual([]);
    expect(faults("n where a is zero: 0", within)).toEqual([]);
    expect(faults("if f then n else -1 points", within).length).toBe(1);
  });
});
