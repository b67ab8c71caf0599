// Every fault that a rule can have, with everything that is said of it: the files in `bad` are the expected outputs.
import { expect, it } from "vitest";
import type { Catalogue, FunctionDefinition, Requirement, Rule, Scale } from "../program.ts";
import { faultText, ruleText } from "../testing/fault-text.fixture.ts";
import {
  choice,
  count,
  exact,
  flag,
  list,
  number,
  part,
  points,
  record,
  requirement,
  ruleOf,
} from "../testing/rules.fixture.ts";
import { checkRule } from "./check-rule.ts";
import { findDeadDefinitions } from "./dead.ts";
import { faultCodes } from "./faults.ts";

const hours = { over: ["hours"], under: [] };
const form = choice("leader general");
const mark = number("0", "5", { unit: points });

function formula(text: string, more: Partial<Rule> = {}): Rule {
  const inputs = {
    a: count(),
    b: count(),
    c: count({ max: exact("9") }),
    m: mark,
    f: flag(),
    form,
    xs: list(count(), 1, 3),
  };
  return ruleOf(inputs, { p: text, uses: 'if f and form = "leader" then a + b + c + sum(xs) else m / 1 points' }, more);
}

function function_(id: string, parameters: string, text: string): FunctionDefinition {
  return { id, parameters: parameters === "" ? [] : parameters.split(" "), formula: text };
}

const activities: Catalogue = {
  id: "activities",
  attributes: { points },
  items: { "5.1": { points: exact("5") }, "3.1": { points: exact("3") } },
};

function scale(grades: string, more: Partial<Scale> = {}): Scale {
  const rows = grades
    .split(", ")
    .filter((row) => row !== "")
    .map((row) => {
      const [id, from, to] = row.split(" ");
      return { id: id!, from: exact(from!), to: exact(to!) };
    });
  return { id: "grades", unit: points, digits: 2, grades: rows, ...more };
}

function graded(grades: string, more: Partial<Rule> = {}, scaled: Partial<Scale> = {}): Rule {
  const parts = [part("score", "m", { unit: points })];
  return ruleOf({ m: mark }, parts, { value: "score", grade: "grades", scales: [scale(grades, scaled)], ...more });
}

function requires(...requirements: readonly Requirement[]): Partial<Rule> {
  return { requires: requirements };
}

const four = "low 0 1.99, fair 2 2.99, good 3 3.99, best 4 5";

const cases: Readonly<Record<string, Rule>> = {
  "unexpected-character": formula("a ? b"),
  "unterminated-text": formula('if form = "leader then 1 else 2'),
  "unexpected-token": formula("a b"),
  "unexpected-end": formula("a +"),
  "reserved-word": formula("sum(x for at in xs)"),
  "formula-too-long": formula("a+".repeat(501)),
  "formula-too-deep": formula("(".repeat(101)),
  "formula-too-deep-chain": formula(Array.from({ length: 300 }, () => "a").join("+")),
  "number-too-long": formula("9".repeat(101)),
  "round-digits": formula("round(a, 13, up)"),
  "unknown-rounding-mode": formula("round(a, 2, half-ups)"),
  "item-not-whole": formula("xs[0.5]"),

  "unknown-name": formula("aa + 1"),
  "unknown-name-given": formula("given uses"),
  "unknown-name-far": formula("somethingElse"),
  "unknown-function": formula("summ(xs) + clamp2(b)"),
  "unknown-field": ruleOf({ V: record({ left: count(), b: count() }) }, { p: "V.lift + V.left / (V.b + 1)" }),
  "unknown-field-of-catalogue": ruleOf(
    { i: choice("", { words: [], catalogue: "activities" }) },
    { p: "i.point" },
    { catalogues: [activities] },
  ),
  "unknown-unit": formula("5 point + 3 hours per dey"),
  "unknown-unit-declared": ruleOf({ a: count({ unit: { over: ["people"], under: ["dya"] } }) }, [
    part("p", "a", { unit: { over: ["people"], under: ["dya"] } }),
  ]),
  "unknown-catalogue": ruleOf(
    { i: choice("", { words: [], catalogue: "activites" }) },
    { p: "1" },
    { catalogues: [activities] },
  ),
  "unknown-scale": graded(four, { grade: "grade" }),
  "unknown-part": formula("a", { value: "P" }),
  "part-in-requirement": formula("a", requires(requirement("p ≤ 5", "a"))),
  "unknown-word": formula('if form = "lead" then 1 else 2'),
  "unknown-word-left": formula('if "boss" ≠ form then 1 else 2'),
  "unknown-word-when": ruleOf({ form, a: count({ when: { form: ["lead"] } }) }, { p: "a" }),
  "not-a-place": formula("a / b where b is zero: fault (a + b)"),
  "not-a-place-part": formula("a / b where b is zero: fault uses"),
  "not-a-place-in-requirement": formula("a", requires(requirement("a ≤ b", "(a+b)"))),
  "bad-name": ruleOf(
    {
      "1a": count({ unused: true }),
      not: count({ unused: true }),
      V: record({ "2": count(), "a-b": count({ unused: true }) }),
    },
    [part("per", "V.2"), part("final-score", "1")],
    {
      functions: [function_("Ә", "if", "1")],
      ...requires(requirement("k ≤ 2", "V", { each: { variable: "at", list: "V" } })),
    },
  ),
  "duplicate-name": ruleOf({ a: choice("x y x y") }, [part("p", 'if a = "x" then 1 else 2'), part("p", "2")], {
    functions: [function_("f", "x x", "x"), function_("f", "", "1")],
    scales: [scale("low 0 1, low 2 5", { digits: 0 }), scale(four)],
    catalogues: [activities, activities],
  }),
  "function-hides-builtin": formula("a", { functions: [function_("min", "x", "x"), function_("round", "x", "x")] }),
  cycle: ruleOf({ a: count() }, { p: "a + q", q: "1 + r", r: "if a > 1 then p else 2", s: "s", t: "q" }),
  "cycle-of-functions": ruleOf(
    { a: count() },
    { p: "f(a)" },
    { functions: [function_("f", "x", "g(x)"), function_("g", "x", "1 + f(x)")] },
  ),
  "cycle-through-function": ruleOf({ a: count() }, { p: "f(a)" }, { functions: [function_("f", "x", "x + p")] }),

  "wrong-kind-number": formula("form + 1"),
  "wrong-kind-flag": formula("if a then 1 else 2"),
  "wrong-kind-not": formula("if not a then 1 else 2"),
  "wrong-kind-and": formula("if a and m then 1 else 2"),
  "wrong-kind-list": formula("sum(a)"),
  "wrong-kind-list-of": formula("mean([f])"),
  "wrong-kind-record": formula("values(a)"),
  "wrong-kind-field": formula("a.b"),
  "wrong-kind-item": formula("a[1]"),
  "wrong-kind-each": formula("sum(x for x in a)"),
  "wrong-kind-count": formula("count(a)"),
  "wrong-kind-comparison": formula("if xs = xs then 1 else 2"),
  "wrong-kind-order": formula('if form < "leader" then 1 else 2'),
  "wrong-kind-part": formula("form"),
  "wrong-kind-steps": formula("steps f { at least 1: 2; otherwise: 3 }"),
  "wrong-kind-values": ruleOf({ V: record({ a: flag(), b: count() }) }, { p: "mean(values(V))" }),
  "wrong-kind-requirement": formula(
    "a",
    requires(requirement("a", "a"), requirement("k > 1", "a", { id: "1", each: { variable: "k", list: "a" } })),
  ),
  "kinds-differ": formula('if f then 1 else "leader"'),
  "kinds-differ-comparison": formula("if form = a then 1 else 2"),
  "kinds-differ-list": formula("count([1, f])"),
  "unit-mismatch": formula("m + 1"),
  "unit-mismatch-comparison": formula("if m ≥ 5 hours then 1 else 2"),
  "unit-mismatch-branches": formula("if f then m else 1"),
  "unit-mismatch-row": formula("steps m { at least 4 hours: 1; otherwise: 0 }"),
  "unit-mismatch-rows": formula("steps a { at least 4: m; otherwise: a }"),
  "unit-mismatch-zero-case": formula("a / b where b is zero: m"),
  "unit-mismatch-min": formula("min(m, 5)"),
  "unit-mismatch-clamp": formula("clamp(m, 0, 5)"),
  "unit-mismatch-list": formula("count([m, 5 hours])"),
  "unit-mismatch-part": ruleOf({ m: mark }, [part("p", "m", { unit: hours })]),
  "unit-mismatch-scale": graded(four, {}, { unit: hours }),
  "unit-mismatch-values": ruleOf({ V: record({ a: mark, b: count() }) }, { p: "mean(values(V))" }),
  "wrong-argument-count": formula("f1(a) + clamp(a, 0) + count() + known(xs, xs) + values() + min() + sum()", {
    functions: [function_("f1", "x y", "x + y")],
  }),
  "threshold-not-a-number": formula("steps a { at least b: 1; otherwise: 0 }"),
  "item-may-be-missing": formula("xs[1]"),
  "clamp-limits-cross": formula("clamp(a, 5, 4) + clamp(a, b, 4) + clamp(a, 0, b) + clamp(a, c, 8)"),
  "rule-too-large": ruleOf(
    { a: count() },
    { p: "f9(a)" },
    {
      functions: Array.from({ length: 10 }, (_, i) =>
        i === 0
          ? function_("f0", "x", "x + x")
          : function_(
              `f${i}`,
              "x",
              Array(4)
                .fill(`f${i - 1}(x)`)
                .join(" + "),
            ),
      ),
    },
  ),

  "may-divide-by-zero": formula("a / b + a / (b - 1) + a / (m - 5 points) * 1 points"),
  "may-divide-by-zero-other-guard": formula("a / b + a / c where b is zero: 0"),
  "may-divide-by-zero-in-zero-case": formula("a / b where b is zero: 1 / b"),
  "may-divide-by-zero-in-function": formula("share(a, b) + share(a, 2)", {
    functions: [function_("share", "x y", "x / y")],
  }),
  "may-divide-by-zero-shadowed": formula("sum(a / b for b in xs) where b is zero: 0"),
  "part-below-min": ruleOf({ a: number("-1", null) }, [
    part("p", "a", { min: exact("0") }),
    part("q", "-a", { min: exact("0.5") }),
  ]),
  "part-above-max": ruleOf({ a: number(null, "9.5") }, [
    part("p", "a + 1", { max: exact("10") }),
    part("q", "-a", { max: exact("5") }),
  ]),
  "part-word-undeclared": ruleOf({ f: flag() }, [
    part("p", 'if f then "leader" else "generl"', { kind: "text", words: ["leader", "general"] }),
  ]),
  "requirement-never-met": formula("a", requires(requirement("c > 9", "c"))),

  "dead-branch-then": formula("if c > 9 then 1 else 2"),
  "dead-branch-else": formula("if c ≤ 9 then 1 else 2"),
  "dead-branch-nested": formula('if form = "leader" then (if form = "general" then 1 else 2) else 3'),
  "dead-branch-words": formula('if form = "leader" then 1 else if form = "general" then 2 else 3'),
  "dead-branch-no-data": formula("if a is no data then 1 else 2"),
  "dead-branch-zero": formula("a / (b + 1) where b + 1 is zero: 0"),
  "dead-branch-body": formula("sum(x for x in xs such that x < 0)"),
  "dead-branch-certain": formula("if f or yes then 1 else 2"),
  "dead-row": formula("steps c { over 9: 1; at least 5: 2; over 5: 3; at least 0: 4; otherwise: 5 }"),
  "dead-row-whole": formula("steps c { over 4: 1; at least 5: 2; otherwise: 0 }"),
  "dead-part": ruleOf({ a: count() }, [part("p", "a"), part("q", "a + 1", { internal: true })]),
  "dead-input": ruleOf(
    {
      a: count(),
      V: record({ x: count(), y: count() }),
      ks: list(record({ p: count(), q: flag() }), 0, 3),
      ns: list(count(), 1, 2),
    },
    { p: "V.x + sum(k.p for k in ks)" },
  ),
  "dead-input-counted": ruleOf({ ks: list(record({ p: count() }), 0, 3) }, { p: "count(ks)" }),
  "dead-input-place": ruleOf({ a: count(), n: count() }, { p: "1 / a where a is zero: fault n" }),
  "unused-but-read": ruleOf({ V: record({ x: count(), y: count() }, { unused: true }) }, { p: "V.x" }),
  "dead-parameter": formula("f1(a, b)", { functions: [function_("f1", "x y", "x")] }),
  "dead-requirement": formula("a", requires(requirement("c ≤ 9", "c"))),
  "dead-word": ruleOf({ f: flag() }, [
    part("p", 'if f then "leader" else "general"', { kind: "text", words: ["leader", "general", "boss"] }),
  ]),

  "bounds-cross": ruleOf(
    {
      a: number("5", "4"),
      b: number("4", "4", { above: exact("4") }),
      c: count({ min: exact("0.1"), max: exact("0.9") }),
      d: list(count(), 3, 2),
      e: count({ min: exact("-1") }),
    },
    { p: "a + b + c + sum(d) + e" },
  ),
  "default-out-of-bounds": ruleOf(
    {
      a: number("0", "5", { default: exact("5.1") }),
      b: count({ default: exact("0.5") }),
      c: choice("x y", { default: "z" }),
      d: number(null, null, { above: exact("0"), default: exact("0") }),
    },
    { p: 'if c = "x" then a + b else d' },
  ),
  "no-words": ruleOf({ c: choice("", { words: [], unused: true }) }, { p: "1" }),
  "unknown-path": ruleOf({ S: record({ form }), a: count({ when: { "S.from": ["leader"] } }) }, { p: "a" }),
  "unknown-path-of-part": ruleOf({ form }, [part("p", "1", { when: { frm: ["leader"] } })]),
  "not-a-choice": ruleOf(
    {
      n: count(),
      a: count({ expectedWhen: { n: ["1"] } }),
      l: list(form, 1, 2),
      b: count({ when: { "l.form": ["leader"] } }),
    },
    { p: "a + b" },
  ),

  "attribute-missing": ruleOf(
    { i: choice("", { words: [], catalogue: "activities" }) },
    [part("p", "i.points", { unit: points })],
    { catalogues: [{ ...activities, items: { ...activities.items, "2.1": {} } }] },
  ),
  "attribute-unknown": ruleOf(
    { i: choice("", { words: [], catalogue: "activities" }) },
    [part("p", "i.points", { unit: points })],
    { catalogues: [{ ...activities, items: { "2.1": { points: exact("2"), pionts: exact("2") } } }] },
  ),
  "empty-definition": ruleOf(
    { a: count(), V: record({}) },
    { p: "a + mean(values(V))" },
    { catalogues: [{ id: "none", attributes: {}, items: {} }], scales: [scale("")] },
  ),
  "grade-backwards": graded("low 0 1.99, fair 2.99 2, good 3 5"),
  "grade-too-precise": graded("low 0 1.995, fair 1.996 5"),
  "scale-hole": graded("low 0 1.9, fair 2 5"),
  "scale-overlap": graded("low 0 2, fair 2 5"),
  "scale-too-coarse": graded("low 0 1.9, fair 2 5", {}, { digits: 1 }),
  "scale-does-not-cover": graded("low 1 1.99, fair 2 4"),
  "scale-does-not-cover-unbounded": graded(
    four,
    { parts: [part("score", "n")], inputs: { n: number(null, null) } },
    { unit: { over: [], under: [] } },
  ),
  "grade-without-value": graded(four, { value: null }),
  "grade-without-value-number": graded(four, {
    parts: [part("score", 'if m > 1 points then "x" else "y"', { kind: "text", words: ["x", "y"] })],
  }),
};

function checkOutput(rule: Rule): string {
  const { rule: sound, faults } = checkRule(rule);
  expect(sound === null).toBe(faults.some(({ severity }) => severity === "error"));
  return `${ruleText(rule)}\n\n${faults.map(faultText).join("\n\n")}\n`;
}

it.each(Object.entries(cases))("%s", async (name, rule) => {
  await expect(checkOutput(rule)).toMatchFileSnapshot(`./bad/${name}.txt`);
});

const shared: Partial<Rule> = {
  functions: [
    function_("used", "x", "if x > 3 then 1 else 2"),
    function_("idle", "x", "x"),
    function_("broken", "x", "x +"),
  ],
  catalogues: [activities],
  scales: [scale(four)],
};

it("dead-definitions", async () => {
  const first = ruleOf({ c: count({ max: exact("3") }) }, { p: "used(c)" }, shared);
  const second = ruleOf({ c: count({ max: exact("2") }) }, { p: "used(c) * 1 hours / 1 hours" }, shared);
  const checks = [first, second].map((rule) => ({ rule, usage: checkRule(rule).usage }));
  const output = `${ruleText(first)}\n\n${findDeadDefinitions(checks).map(faultText).join("\n\n")}\n`;
  await expect(output).toMatchFileSnapshot("./bad/dead-definitions.txt");
});

it("a branch of a function lives when any rule of the edition takes it", () => {
  const low = ruleOf({ c: count({ max: exact("3") }) }, { p: "used(c)" }, shared);
  const high = ruleOf({ c: count({ max: exact("9") }) }, { p: "used(c)" }, shared);
  const codes = (rules: readonly Rule[]): string[] =>
    findDeadDefinitions(rules.map((rule) => ({ rule, usage: checkRule(rule).usage }))).map(({ code }) => code);
  expect(codes([low])).toContain("dead-branch");
  expect(codes([low, high])).not.toContain("dead-branch");
  expect(codes([high, low])).not.toContain("dead-branch");
});

it("every code of the list has a case", () => {
  const dead = findDeadDefinitions([{ rule: formula("a", shared), usage: checkRule(formula("a", shared)).usage }]);
  const found = new Set(
    [...Object.values(cases).flatMap((rule) => checkRule(rule).faults), ...dead].map(({ code }) => code),
  );
  expect([...found].sort()).toEqual([...faultCodes].sort());
});

it("every case is named for a code that it shows", () => {
  const misnamed = Object.entries(cases).filter(
    ([name, rule]) => !checkRule(rule).faults.some(({ code }) => name === code || name.startsWith(`${code}-`)),
  );
  expect(misnamed.map(([name]) => name)).toEqual([]);
});
