// What the check proves of formulas: the type, unit and bounds of a result, from those of what it reads.
import { describe, expect, it } from "vitest";
import { plainText } from "../exact/plain-text.ts";
import type { Requirement } from "../program.ts";
import { parseFormula } from "../syntax/parser.ts";
import { printUnit } from "../syntax/printer.ts";
import {
  choice,
  count,
  exact,
  flag,
  list,
  number,
  points,
  record,
  requirement,
  ruleOf,
} from "../testing/rules.fixture.ts";
import { checkRequirement, promisesOfRequirements } from "./check-requirement.ts";
import { sessionOf } from "./check-rule.ts";
import { noFacts, withStatements } from "./facts.ts";
import { readParts } from "./read-parts.ts";
import { scopeOf } from "./session.ts";
import type { Type } from "./typed.ts";

const inputs = {
  n: number("0", "5", { unit: points }),
  z: number(null, null, { above: exact("0") }),
  a: count(),
  b: count(),
  c: count({ max: exact("9") }),
  x: number(null, null),
  s: number("-2", "3"),
  o: number("0", "1", { optional: true }),
  e: number("0", "1", { nullable: "not-evaluated" }),
  f: flag(),
  g: flag({ optional: true }),
  form: choice("leader general clerk"),
  t: choice("leader boss", { optional: true }),
  i: choice("", { words: [], catalogue: "activities" }),
  V: record({
    p: number("1", "2"),
    q: number("3", "4", { optional: true }),
    r: number("5", "6", { nullable: "none" }),
    w: number("7", "8", { when: { form: ["leader"] } }),
    d: number("9", "10", { optional: true, default: exact("9.5") }),
  }),
  R: record({ p: count() }, { optional: true }),
  xs: list(number("1", "2"), 2, 4),
  es: list(number("0", "1", { nullable: "not-evaluated" }), 1, 4),
  empty: list(number("0", "1"), 0, 4),
  ks: list(record({ plan: count(), actual: count(), mark: number("0", "5", { unit: points }) }), 1, 3),
};

const catalogues = [
  { id: "activities", attributes: { points }, items: { low: { points: exact("1") }, high: { points: exact("5") } } },
];
const functions = [
  { id: "share", parameters: ["x", "y"], formula: "x / y where y is zero: 0" },
  { id: "bare", parameters: ["x", "y"], formula: "x / y" },
  { id: "twice", parameters: ["x"], formula: "x + x" },
  { id: "half", parameters: ["k"], formula: "k.mark / 2" },
];

function typeText(type: Type): string {
  const unknown = type.mayBeNoData ? "?" : "";
  switch (type.kind) {
    case "number": {
      const low = type.min === null ? "(…" : `${type.minOpen ? "(" : "["}${plainText(type.min)}`;
      const high = type.max === null ? "…)" : `${plainText(type.max)}${type.maxOpen ? ")" : "]"}`;
      return `${type.integer ? "whole " : ""}${low} ${high} ${printUnit(type.unit)}`.trim() + unknown;
    }
    case "text":
      return `text ${type.words.join("|")}${unknown}`;
    case "flag":
      return `flag${unknown}`;
    case "list":
      return `${type.min}…${type.max} of ${typeText(type.of)}${unknown}`;
    case "record":
      return `record${unknown}`;
  }
}

/** The type of a formula over these inputs, or its faults. */
function proved(text: string, requires: readonly Requirement[] = []): string {
  const session = sessionOf(ruleOf(inputs, [], { catalogues, functions, requires }));
  const read = parseFormula(text);
  if ("fault" in read) return read.fault.code;
  const known = session.rule.requires.map((each) => checkRequirement(each, session));
  readParts(session);
  session.promised = withStatements(noFacts, promisesOfRequirements(known, session));
  const typed = session.check(read.formula, scopeOf(session, {}, text, true));
  const faults = [
    ...session.faults.values(),
    ...[...session.branches.values()].filter((each) => !each.taken).map((each) => each.fault),
  ];
  if (faults.length > 0) return faults.map(({ code, params }) => [code, ...Object.values(params)].join(" ")).join(", ");
  return typeText(typed!.type);
}

describe("what is proved of a formula", () => {
  it.each([
    ["5", "whole [5 5]"],
    ["80%", "[0.8 0.8]"],
    ["5 points", "whole [5 5] points"],
    ['"leader"', "text leader"],
    ["yes", "flag"],
    ["n", "[0 5] points"],
    ["z", "(0 …)"],
    ["a", "whole [0 …)"],
    ["x", "(… …)"],
    ["o", "[0 1]?"],
    ["e", "[0 1]?"],
    ["form", "text leader|general|clerk"],
    ["t", "text leader|boss?"],
    ["V", "record"],
    ["R", "record?"],
    ["V.p", "[1 2]"],
    ["V.q", "[3 4]?"],
    ["V.r", "[5 6]?"],
    ["V.w", "[7 8]?"],
    ["V.d", "[9 10]"],
    ["R.p", "whole [0 …)?"],
    ["i.points", "whole [1 5] points"],
    ["ks[0].mark", "[0 5] points"],
    ["es[0]", "[0 1]?"],

    ["-n", "[-5 0] points"],
    ["-z", "(… 0)"],
    ["c - 1", "whole [-1 8]"],
    ["c - c", "whole [-9 9]"],
    ["a + 0.5", "[0.5 …)"],
    ["n + 0", "[0 5] points"],
    ["0 + n", "[0 5] points"],
    ["-0 + n", "[0 5] points"],
    ["n - (if f then 0 else 0)", "[0 5] points"],
    ["n * 0.8", "[0 4] points"],
    ["n * n", "[0 25] points points"],
    ["1 / (n + 1 points)", "[1/6 1] per points"],
    ["n / (z * 1 points)", "[0 …)"],
    ["n / z", "[0 …) points"],
    ["s * s", "[-6 9]"],
    ["o + s", "[-2 4]?"],
    ["c + no data", "(… …)?"],

    ["not f", "flag"],
    ["not g", "flag?"],
    ["f and g", "flag?"],
    ["g and f", "flag?"],
    ["f or f", "flag"],
    ["a = 5", "flag"],
    ["a = o", "flag?"],
    ["form = t", "flag?"],
    ["f = g", "flag?"],
    ["o is no data", "flag"],
    ["x ≥ o", "flag?"],
    ["n ≥ 0", "flag"],
    ["f and no data", "flag?"],
    ["not no data", "flag?"],

    ["if f then 1 else 2", "whole [1 2]"],
    ["if g then 1 else 2", "whole [1 2]?"],
    ["if f then n else 0", "[0 5] points"],
    ["if f then 0 else n", "[0 5] points"],
    ["if f then n else no data", "[0 5] points?"],
    ['if f then no data "few" else n', "[0 5] points?"],
    ["if f then no data else no data", "(… …)?"],
    ["if f then (if g then 0 else no data) else n", "[0 5] points?"],
    ['if f then "x" else "y"', "text x|y"],
    ['if f then "x" else no data', "text x?"],
    ["if f then f else no data", "flag?"],
    ["if f then xs else [5]", "1…4 of [1 5]"],
    ["if f then xs else no data", "2…4 of [1 2]?"],
    ["if f then V else V", "record"],
    ["if c > 4 then c else 9 - c", "whole [5 9]"],
    ["if c ≥ 4 then c else 4", "whole [4 9]"],
    ["if 4 < c then c else 5", "whole [5 9]"],
    ["if c < 4 then c else 0", "whole [0 3]"],
    ["if c ≤ 4 then 9 else c", "whole [5 9]"],
    ["if not c ≤ 4 then c else 9", "whole [5 9]"],
    ["if c = 4 then c else 5", "whole [4 5]"],
    ["if c ≠ 4 then 5 else c", "whole [4 5]"],
    ["if c > 2 and c < 5 then c else 3", "whole [3 4]"],
    ["if c < 2 or c > 5 then 3 else c", "whole [2 5]"],
    ["if c < 2 and f then c else 3", "whole [0 3]"],
    ["if c < 2 or f then 9 else c", "whole [2 9]"],
    ["if c > 2 and f then 9 else c", "whole [0 9]"],
    ["if o is no data then 0 else o", "[0 1]"],
    ["if o is no data then 0 else o + e", "[0 2]?"],
    ["if not (o is no data) then o else 0", "[0 1]"],
    ["if a ≠ 0 then 1 / a else 0", "[0 1]"],
    ["if a = 0 then 0 else 1 / a", "[0 1]"],
    ["if x ≠ 0 then 1 / x else 0", "(… …)"],
    ["if a > 0 and 1 / a > 0.5 then 1 else 0", "whole [0 1]"],
    ["if a = 0 or 1 / a > 0.5 then 1 else 0", "whole [0 1]"],
    ["if c > n * (1 / 1 points) then c - n * (1 / 1 points) else 1", "(0 9]"],
    ["if a ≤ b then b - a else 0", "whole [0 …)"],
    ["if a < b then 1 / (b - a) else 0", "[0 1]"],
    ["if a > b then 0 else b - a", "whole [0 …)"],
    ["if a = b then a - b else 1", "whole [0 1]"],
    ["if a < b then a - b else 1", "whole (… 1]"],
    ["if a > b then a - b else 1", "whole [1 …)"],
    ["if a ≤ z then a / z else 0", "[0 1]"],
    ["if a < z then a / z else 0", "[0 1)"],
    ["if a ≤ s then a / z else 0", "[0 …)"],
    ["if a / z ≥ 0.8 then 5 else 5 * (a / z)", "[0 5]"],

    ["steps c { at least 5: c; over 2: 10 + c; otherwise: 20 + c }", "whole [5 22]"],
    ["steps s { at least 0: s; otherwise: -s }", "[0 3]"],
    ["steps o { at least 0.5: 1; otherwise: 0 }", "whole [0 1]?"],
    ["steps n { at least 4 points: n; otherwise: 0 }", "[0 5] points"],
    ["steps n { over 0: n; otherwise: no data }", "(0 5] points?"],
    ["steps x { at least -2: 1; otherwise: 0 }", "whole [0 1]"],
    ["steps c { at least 50%: 1; otherwise: 0 }", "whole [0 1]"],

    ["a / b where b is zero: 1", "[0 …)"],
    ["1 / a where a is zero: 2", "(0 2]"],
    ["1 / a where a is zero: fault a", "(0 1]"],
    ["1 / x where x is zero: 0", "(… …)"],
    ["1 / (a - b) where a - b is zero: 0", "(… …)"],
    ["c * (1 / c) where c is zero: fault c", "[1/9 9]"],
    ["e * 2 where c is zero: 0", "[0 2]?"],
    ["2 where o is zero: 0", "whole [0 2]?"],
    ["2 where o is zero: fault o", "whole [2 2]?"],
    ["c where c is zero: c + 1", "whole [1 9]"],
    ["n / a where a is zero: no data", "[0 5] points?"],
    ["1 / sum(k.plan for k in ks) where sum(j.plan for j in ks) is zero: 0", "[0 1]"],
    ["sum(1 / k.plan where k.plan is zero: fault k.plan for k in ks)", "(0 3]"],

    ["min(c, 4)", "whole [0 4]"],
    ["min(a, b, 4)", "whole [0 4]"],
    ["max(c, 4)", "whole [4 9]"],
    ["max(n, 0)", "[0 5] points"],
    ["sum(c, n / 1 points)", "[0 14]"],
    ["mean(c, 4)", "[2 6.5]"],
    ["mean(c, 1, 2)", "[1 4]"],
    ["min(o, 1)", "[0 1]?"],
    ["clamp(x, 0, 5)", "[0 5]"],
    ["clamp(c, 2, 5)", "whole [2 5]"],
    ["clamp(n, 1 points, 5 points)", "[1 5] points"],
    ["clamp(n, 0, 4 points)", "[0 4] points"],
    ["clamp(o, 0, 1)", "[0 1]?"],
    ["min(xs)", "[1 2]"],
    ["max(es)", "[0 1]?"],
    ["sum(xs)", "[2 8]"],
    ["sum(empty)", "[0 4]"],
    ["mean(empty)", "[0 1]?"],
    ["max(empty)", "[0 1]?"],
    ["mean(known(es))", "[0 1]?"],
    ["sum(known(es))", "[0 4]"],
    ["mean(xs)", "[1 2]"],
    ["mean([1, 2])", "[1 2]"],
    ["sum([n, 0])", "[0 10] points"],
    ["count(xs)", "whole [2 4]"],
    ["count(known(es))", "whole [0 4]"],
    ["count(known(xs))", "whole [2 4]"],
    ["known(es)", "0…4 of [0 1]"],
    ["values(V)", "3…5 of [1 10]?"],
    ["mean(values(V))", "[1 10]?"],
    ["count(known(values(V)))", "whole [0 5]"],
    ["values(R)", "1…1 of whole [0 …)?"],
    ["round(c / 2, 1, up)", "[0 4.5]"],
    ["round(x, 0, up)", "whole (… …)"],
    ["round(z, 0, floor)", "whole [0 …)"],
    ["round(o, 1, down)", "[0 1]?"],
    ["[1, 2.5]", "2…2 of [1 2.5]"],
    ["[n, no data]", "2…2 of [0 5] points?"],
    ["[x * 2 for x in xs]", "2…4 of [2 4]"],
    ["[x for x in xs such that x > 1.5]", "0…4 of (1.5 2]"],
    ["[x for x in es such that x > 0.5]", "0…4 of (0.5 1]??"],
    ["[x for x in xs such that yes]", "2…4 of [1 2]"],
    ["[k.mark for k in ks]", "1…3 of [0 5] points"],
    ["[x for x in known(es)]", "0…4 of [0 1]"],
    ["[[x] for x in xs]", "2…4 of 1…1 of [1 2]"],
    ["sum(if k.plan > 0 then 1 else 0 for k in ks)", "whole [0 3]"],
    ["count([k for k in ks such that k.plan > 3])", "whole [0 3]"],

    ["share(c, a)", "[0 9]"],
    ["share(a, b + 1)", "dead"],
    ["bare(a, c + 1)", "[0 …)"],
    ["bare(1, a) where a is zero: 0", "[0 1]"],
    ["twice(c)", "whole [0 18]"],
    ["twice(twice(c))", "whole [0 36]"],
    ["sum(half(k) for k in ks)", "[0 7.5] points"],
    ["mean(share(x, x) for x in xs)", "dead"],
  ])("%s is %s", (text, expected) => {
    expect(proved(text)).toBe(expected === "dead" ? "dead-branch zero" : expected);
  });

  it.each([
    ["1 / (a - a)", "may-divide-by-zero a - a  "],
    ["bare(1, a)", "may-divide-by-zero y 0 "],
    ["1 / b where a is zero: 0", "may-divide-by-zero b 0 "],
    ["if c > 4 then (if c ≤ 4 then 1 else 2) else 3", "dead-branch then"],
    ["if c > 4 and c ≤ 4 then 1 else 3", "dead-branch then"],
    ["if f or c ≤ 9 then 1 else 3", "dead-branch else"],
    ["if not c > 9 then 1 else 3", "dead-branch else"],
    ["if c = 10 then 1 else 3", "dead-branch then"],
    ["if c ≠ 10 then 1 else 3", "dead-branch else"],
    ["if 9 < c then 1 else 3", "dead-branch then"],
    ["if 9 ≥ c then 1 else 3", "dead-branch else"],
    ["if z > 0 then 1 else 3", "dead-branch else"],
    ["if 0 < z then 1 else 3", "dead-branch else"],
    ["if z ≤ 0 then 1 else 3", "dead-branch then"],
    ["if z = 0 then 1 else 3", "dead-branch then"],
    ['if t = "general" then 1 else 2', "unknown-word general  leader boss"],
    ['if form = "clerk" then 1 else if form ≠ "clerk" then 2 else 3', "dead-branch else"],
    ['if form ≠ "clerk" then (if form = "clerk" then 1 else 2) else 3', "dead-branch then"],
    ['if form = "clerk" or form = "leader" then 1 else if form = "general" then 2 else 3', "dead-branch else"],
    ["if yes then 1 else 2", "dead-branch else"],
    ["if no then 1 else 2", "dead-branch then"],
    ["[x for x in xs such that x > 2]", "dead-branch body"],
    ["steps s { over 3: 1; otherwise: 2 }", "dead-row over 3"],
    ["steps s { at least 3: 1; otherwise: 2 }", "whole [1 2]"],
    ["steps s { at least -2: 1; otherwise: 2 }", "dead-row otherwise"],
    ["steps s { over -2: 1; otherwise: 2 }", "whole [1 2]"],
    ["steps s { at least 1: 1; at least 2: 2; otherwise: 3 }", "dead-row at least 2"],
    ["steps s { at least 1: 1; over 1: 2; otherwise: 3 }", "dead-row over 1"],
    ["steps s { over 1: 1; at least 1: 2; otherwise: 3 }", "whole [1 3]"],
    ["steps s { over 1: 1; over 1: 2; otherwise: 3 }", "dead-row over 1"],
    ["if c > 4 then (steps c { at least 5: 1; otherwise: 2 }) else 3", "dead-row otherwise"],
  ])("%s: %s", (text, expected) => {
    expect(proved(text)).toBe(expected);
  });
});

describe("what requirements promise", () => {
  const each = { variable: "k", list: "ks" };
  it.each([
    ["a ≤ b", "b - a", "whole [0 …)"],
    ["b ≥ a", "b - a", "whole [0 …)"],
    ["a < b", "b - a", "whole [1 …)"],
    ["a ≤ b", "a / b where b is zero: 1", "[0 1]"],
    ["a = b", "a / b where b is zero: 1", "[0 1]"],
    ["a ≤ b and b ≤ 100", "a", "whole [0 …)"],
    ["b ≤ 100", "b", "whole [0 100]"],
    ["f and b ≤ 100", "b", "whole [0 100]"],
    ["g and b ≤ 100", "b", "whole [0 …)"],
    ["b ≤ 100 and g", "b", "whole [0 100]"],
    ["f or b ≤ 100", "b", "whole [0 …)"],
    ["b ≤ o", "b", "whole [0 …)"],
    ["o ≤ 0.5", "o", "[0 0.5]?"],
    ["o ≤ x", "x - o", "[0 …)?"],
    ["x ≠ 0", "1 / x", "(… …)"],
    ["a ≠ 0", "1 / a", "(0 1]"],
    ["a + c ≤ b", "(a + c) / b where b is zero: 0", "[0 1]"],
    ["a + c ≤ b", "(c + a) / b where b is zero: 0", "[0 …)"],
    ['form = "leader"', 'if form = "leader" then 1 else 2', "dead-branch else"],
    ["V.p ≤ s", "s - V.p", "[0 2]"],
  ])("%s: %s is %s", (that, text, expected) => {
    expect(proved(text, [requirement(that, "a")])).toBe(expected);
  });

  it.each([
    ["k.actual ≤ k.plan", "sum(k.actual / k.plan where k.plan is zero: 1 for k in ks)", "[0 3]"],
    ["k.actual ≤ k.plan", "sum(j.actual / j.plan where j.plan is zero: 1 for j in ks)", "[0 3]"],
    ["k.actual ≤ 7", "max(j.actual for j in ks)", "whole [0 7]"],
    ["k.actual ≤ 7", "max(j.plan for j in ks)", "whole [0 …)"],
    ["k.actual ≤ 7", "ks[0].actual", "whole [0 …)"],
    ["k.mark ≥ 1 points", "half(ks[0]) + sum(half(k) for k in ks)", "[0.5 10] points"],
  ])("for each k of ks %s: %s is %s", (that, text, expected) => {
    expect(proved(text, [requirement(that, "k.plan", { each })])).toBe(expected);
  });

  it("says nothing to the requirement itself", () => {
    expect(proved("a", [requirement("c ≤ 8", "c")])).toBe("whole [0 …)");
  });
});
