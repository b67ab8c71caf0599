// Whatever formula somebody writes: the check answers, and what it lets through runs on every sound input, to a value that
// lies where it was proved to lie. The oracle of the whole chain from text to value.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateFormula } from "../evaluate/evaluate-formula.ts";
import { readInput } from "../evaluate/input.ts";
import { checkRequirements } from "../evaluate/requirements.ts";
import { startRun } from "../evaluate/run.ts";
import type { Value } from "../evaluate/value.ts";
import { builtinNames, parseFormula } from "../syntax/parser.ts";
import {
  choice,
  count,
  exact,
  flag,
  json,
  list,
  number,
  points,
  record,
  requirement,
  ruleOf,
} from "../testing/rules.fixture.ts";
import { checkRequirement, promisesOfRequirements } from "./check-requirement.ts";
import { sessionOf } from "./check-rule.ts";
import type { CheckFault } from "./faults.ts";
import { noFacts, withStatements } from "./facts.ts";
import { readParts } from "./read-parts.ts";
import { scopeOf } from "./session.ts";
import type { Type, Typed } from "./typed.ts";

const inputs = {
  a: count(),
  b: count(),
  c: count({ max: exact("3") }),
  x: number("-2", "2"),
  z: number(null, "2", { above: exact("0") }),
  n: number("0", "5", { unit: points }),
  o: number("-1", "1", { optional: true }),
  e: number("0", "1", { nullable: "not-evaluated" }),
  f: flag(),
  g: flag({ nullable: "unsure" }),
  form: choice("leader general clerk"),
  i: choice("", { words: [], catalogue: "activities" }),
  V: record({ p: count(), q: number("-1", "1", { optional: true }), r: number("0", "1", { nullable: "none" }) }),
  xs: list(number("-1", "2", { nullable: "hole" }), 1, 3),
  ks: list(record({ plan: count(), mark: number("0", "1") }), 0, 3),
};

const rule = ruleOf(inputs, [], {
  catalogues: [
    { id: "activities", attributes: { points }, items: { low: { points: exact("1") }, high: { points: exact("5") } } },
  ],
  functions: [
    { id: "share", parameters: ["p", "q"], formula: "p / q where q is zero: 1" },
    { id: "ratio", parameters: ["p", "q"], formula: "p / q" },
    { id: "lower", parameters: ["p", "q"], formula: "if p < q then p else q" },
  ],
  requires: [
    requirement("a ≤ b", "a"),
    requirement("o ≤ x or f", "o", { id: "1" }),
    requirement("x ≤ z and V.q ≤ V.r", "x", { id: "2" }),
    requirement("k.mark ≤ k.plan", "ks", { id: "3", each: { variable: "k", list: "ks" } }),
  ],
});

// Numbers only, of any sort that formulas can make of numbers, so that most of what is written is let through.
const { numeric: anyFormula } = fc.letrec<Record<"numeric" | "condition" | "series", string>>((tie) => {
  const [numeric, condition, series] = [tie("numeric"), tie("condition"), tie("series")];
  const quotient = fc
    .tuple(numeric, numeric, numeric, fc.boolean())
    .map(
      ([left, right, zero, fault]) =>
        `((${left}) / (${right}) where (${right}) is zero: ${fault ? "fault b" : `(${zero})`})`,
    );
  return {
    numeric: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom(
        "a",
        "b",
        "c",
        "x",
        "z",
        "o",
        "e",
        "V.p",
        "V.q",
        "V.r",
        "xs[0]",
        "0",
        "1",
        "0.5",
        "3",
        "no data",
        "k.mark",
        "k.plan",
        "n / 1 points",
      ),
      fc.tuple(numeric, fc.constantFrom("+", "-", "*", "/"), numeric).map(([l, op, r]) => `((${l}) ${op} (${r}))`),
      numeric.map((of) => `-(${of})`),
      quotient,
      fc.tuple(condition, numeric, numeric).map(([c, l, r]) => `(if ${c} then ${l} else ${r})`),
      fc
        .tuple(numeric, numeric, numeric, numeric)
        .map(([of, l, m, r]) => `steps (${of}) { over 1: ${l}; at least -0.5: ${m}; otherwise: ${r} }`),
      fc
        .tuple(fc.constantFrom("min", "max", "sum", "mean"), numeric, numeric)
        .map(([call, l, r]) => `${call}(${l}, ${r})`),
      fc.tuple(fc.constantFrom("min", "max", "sum", "mean", "count"), series).map(([call, of]) => `${call}(${of})`),
      numeric.map((of) => `clamp(${of}, -1, 2)`),
      fc
        .tuple(numeric, fc.constantFrom("half-up", "floor", "up"), fc.nat(2))
        .map(([of, mode, digits]) => `round(${of}, ${digits}, ${mode})`),
      fc
        .tuple(fc.constantFrom("share", "ratio", "lower"), numeric, numeric)
        .map(([call, l, r]) => `${call}(${l}, ${r})`),
    ),
    condition: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      fc.constantFrom("f", "g", 'form = "leader"', 'form ≠ "clerk"', "a ≤ b", "k.mark < k.plan"),
      fc
        .tuple(numeric, fc.constantFrom("=", "≠", "<", "≤", ">", "≥"), numeric)
        .map(([l, op, r]) => `(${l}) ${op} (${r})`),
      numeric.map((of) => `(${of}) is no data`),
      condition.map((of) => `not (${of})`),
      fc.tuple(condition, fc.constantFrom("and", "or"), condition).map(([l, op, r]) => `((${l}) ${op} (${r}))`),
    ),
    series: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      fc.constantFrom("xs", "values(V)", "values(if f then V else V)", "known(xs)", "ks"),
      fc.array(numeric, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      series.map((of) => `known(${of})`),
      numeric.map((body) => `[${body} for k in ks]`),
      fc.tuple(numeric, condition).map(([body, c]) => `[${body} for k in ks such that ${c}]`),
      fc.tuple(series, condition).map(([of, c]) => `[y + x for y in ${of} such that ${c}]`),
    ),
  };
});

const decimal = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(min, max, 0).filter((n) => n >= min),
      fc.integer({ min: min * 4, max: max * 4 }).map((n) => n / 4),
    )
    .map(String);
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 4 });

const input = fc.record(
  {
    a: fc.nat(3),
    b: fc.nat(4),
    c: fc.nat(3),
    x: decimal(-2, 2),
    z: fc.constantFrom("0.25", "1", "2", "1.999"),
    n: decimal(0, 5),
    o: decimal(-1, 1),
    e: orNull(decimal(0, 1)),
    f: fc.boolean(),
    g: orNull(fc.boolean()),
    form: fc.constantFrom("leader", "general", "clerk"),
    i: fc.constantFrom("low", "high"),
    V: fc.record({ p: fc.nat(3), q: decimal(-1, 1), r: orNull(decimal(0, 1)) }, { requiredKeys: ["p", "r"] }),
    xs: fc.array(orNull(decimal(-1, 2)), { minLength: 1, maxLength: 3 }),
    ks: fc.array(fc.record({ plan: fc.nat(2), mark: decimal(0, 1) }), { maxLength: 3 }),
  },
  { requiredKeys: ["a", "b", "c", "x", "z", "n", "e", "f", "g", "form", "i", "V", "xs", "ks"] },
);

function check(text: string): { typed: Typed | null; faults: readonly CheckFault[] } {
  const session = sessionOf(rule);
  const read = parseFormula(text);
  if ("fault" in read) throw new Error(`${text}: ${read.fault.code}`);
  const known = rule.requires.map((each) => checkRequirement(each, session));
  readParts(session);
  session.promised = withStatements(noFacts, promisesOfRequirements(known, session));
  const typed = session.check(read.formula, scopeOf(session, {}, text, true));
  return { typed, faults: [...session.faults.values()] };
}

const checkedRequires = ((): ReturnType<typeof checkRequirement>[] => {
  const session = sessionOf(rule);
  return rule.requires.map((each) => checkRequirement(each, session));
})();

function conforms(value: Value, type: Type): boolean {
  switch (value.kind) {
    case "no-data":
      return type.mayBeNoData;
    case "number": {
      if (type.kind !== "number" || (type.integer && !value.value.isInteger())) return false;
      const low = type.min === null ? 1 : value.value.compare(type.min);
      const high = type.max === null ? -1 : value.value.compare(type.max);
      return (low > 0 || (low === 0 && !type.minOpen)) && (high < 0 || (high === 0 && !type.maxOpen));
    }
    case "text":
      return type.kind === "text" && type.words.includes(value.value);
    case "flag":
      return type.kind === "flag";
    case "list":
      return (
        type.kind === "list" &&
        value.items.length >= type.min &&
        value.items.length <= type.max &&
        value.items.every((item) => conforms(item, type.of))
      );
    case "record":
      return type.kind === "record" && [...value.fields].every(([name, field]) => conforms(field, type.fields[name]!));
  }
}

describe("whatever formula is written", () => {
  it("what the check lets through runs to a value that lies where it was proved to lie", () => {
    let sound = 0;
    fc.assert(
      fc.property(anyFormula, fc.array(input, { minLength: 6, maxLength: 6 }), (text, documents) => {
        const { typed, faults } = check(text);
        expect(typed === null).toBe(faults.length > 0);
        if (typed === null) return;
        sound += 1;
        for (const document of documents) {
          const read = readInput(rule, json(JSON.stringify(document)));
          expect(read.faults).toEqual([]);
          const run = startRun({ rule, parts: [], requires: [] }, read);
          checkRequirements({ rule, parts: [], requires: checkedRequires.filter((each) => each !== null) }, run);
          if (run.faults.length > 0) continue;
          const { value } = evaluateFormula(typed, run);
          expect(run.faults.length > 0 || conforms(value, typed.type)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    expect(sound).toBeGreaterThan(500);
  });

  it("the check gives an answer, to nonsense too", () => {
    const words = `a b x n o e f g form i V xs ks V.p i.points k share ratio 5 0 "leader" yes points % + - * / = < ≥ ( ) [ ]
      , . if then else and or not where fault steps`;
    const phrases = [
      "is no data",
      "no data",
      "is zero:",
      "for k in",
      "such that",
      "{ at least 5:",
      "; otherwise:",
      "}",
    ];
    const calls = builtinNames.map((name) => `${name}(`);
    const piece = fc.constantFrom(...words.split(/\s+/), ...phrases, ...calls);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(" ");
        if ("fault" in parseFormula(text)) return;
        const { typed, faults } = check(text);
        expect(typed === null).toBe(faults.length > 0);
      }),
      { numRuns: 3000 },
    );
  });
});
