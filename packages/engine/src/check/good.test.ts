// Sound rules: names that hide one another, reads that count, parts in an order in which they can be formed, and the checked tree.
import { describe, expect, it } from "vitest";
import type { Rule } from "../program.ts";
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
import { faultText } from "../testing/fault-text.fixture.ts";
import { treeText } from "../testing/type-text.fixture.ts";
import { checkRule } from "./check-rule.ts";

function faultsOf(rule: Rule): string[] {
  return checkRule(rule).faults.map(faultText);
}

function orderOf(rule: Rule): string {
  const { rule: checked, faults } = checkRule(rule);
  return checked === null
    ? faults.map(({ code }) => code).join(" ")
    : checked.parts.map(({ part: { id } }) => id).join(" ");
}

const functions = [
  { id: "twice", parameters: ["x"], formula: "x + x" },
  { id: "plus", parameters: ["x"], formula: "x + q" },
  { id: "hiding", parameters: ["p"], formula: "p + 1" },
  { id: "sumOf", parameters: ["l"], formula: "sum(k.n for k in l)" },
  { id: "markOf", parameters: ["k"], formula: "k.n" },
];

describe("the order of parts", () => {
  it.each([
    "q + 1",
    "1 + q",
    "-q",
    "if not (q > 1) then 1 else 2",
    "if q > 1 then 1 else 2",
    "if a > 1 then q else 2",
    "if a > 1 then 2 else q",
    "if q is no data then 1 else 2",
    "round(q, 2, up)",
    "steps q { at least 1: 1; otherwise: 0 }",
    "steps a { at least 1: q; otherwise: 0 }",
    "steps a { at least 1: 1; otherwise: q }",
    "min(a, q)",
    "count([a, q])",
    "count([q for x in xs])",
    "sum(x for x in [q, 1])",
    "sum(x for x in xs such that x > q)",
    "sum(q for p in xs)",
    "1 where q is zero: 2",
    "q where a is zero: 2",
    "1 where a is zero: q",
    "twice(q)",
    "plus(a)",
    "twice(plus(1))",
    "[q][0]",
  ])("%s stands after q", (formula) => {
    const rest = "a + sum(xs) + sum(k.n for k in ks)";
    const inputs = {
      a: count(),
      b: number(null, null, { nullable: "none" }),
      xs: list(count(), 0, 3),
      ks: list(record({ n: count() }), 0, 3),
    };
    const parts = { p: formula, q: "r + b", r: rest };
    expect(orderOf(ruleOf(inputs, parts, { functions }))).toBe("r q p");
  });

  it.each([
    ["given p + 1", "p"],
    ["R.n", "R"],
    ["xs[0]", "xs"],
    ["sum(s for s in xs)", "s"],
    ["sum(1 for s in xs such that s > 1)", "s"],
    ["hiding(a)", "p"],
    ["hiding(given p)", "p"],
    ["1 / a where a is zero: fault p.n", "p"],
  ])("%s does not lean on the part %s that it stands in", (formula, id) => {
    const xs = list(count(), 1, 3);
    const p = formula.includes("p.n") ? record({ n: count() }) : count();
    const rest = formula.includes("p.n") ? "sum(xs) + R.n + a + p.n" : "sum(given xs) + given R.n + a + given p";
    const rule = ruleOf({ a: count(), xs, R: record({ n: count() }), p }, { [id]: formula, rest }, { functions });
    expect(orderOf(rule)).toBe(`${id} rest`);
  });

  it.each([
    ["p + 1", "cycle"],
    ["sum(p for s in xs)", "cycle"],
    ["sum(p for p in [p])", "cycle"],
    ["1 / a where a is zero: p", "cycle"],
    ["1 / a where a is zero: fault [p][0]", "cycle"],
    ["[p][0]", "cycle"],
    ["(if a > 1 then R else R).n + p", "cycle"],
    ["hiding(p)", "cycle"],
  ])("%s in the part p is a %s", (formula, code) => {
    const inputs = { a: count(), xs: list(count(), 0, 3), R: record({ n: count() }) };
    expect(orderOf(ruleOf(inputs, { p: formula, rest: "a + sum(xs) + R.n" }, { functions }))).toBe(code);
  });

  it("stays that of the declaration where nothing else is asked", () => {
    expect(orderOf(ruleOf({ a: count() }, { z: "a", m: "1", b: "m + z", c: "2" }))).toBe("z m b c");
  });

  it("tells a part from a function of its name", () => {
    const same = [{ id: "p", parameters: ["x"], formula: "x + 1" }];
    expect(orderOf(ruleOf({ a: count() }, { p: "p(a)", q: "p(p)" }, { functions: same }))).toBe("p q");
  });
});

describe("what is read", () => {
  const ks = list(record({ n: count(), m: count() }), 2, 3);
  it.each([
    ["sumOf(ks)", ["ks[].m"]],
    ["sum(markOf(k) for k in ks)", ["ks[].m"]],
    ["sum(markOf(k) for k in known(ks))", ["ks[].m"]],
    ["sum(k.n + k.m for k in ks)", []],
    ["ks[0].n", ["ks[].m"]],
    ["markOf(ks[1])", ["ks[].m"]],
    ["sum(mean(values(k)) for k in ks)", []],
    ["count(ks)", ["ks[].n", "ks[].m"]],
    ["count(known(ks))", ["ks[].n", "ks[].m"]],
    ["count([1 for k in ks])", ["ks[].n", "ks[].m"]],
    ["count([k for k in ks])", []],
    ["count([k for k in ks such that k.n > 1])", []],
    ["count([ks[0], ks[1]])", []],
    ["(if ks[0].n > 1 then ks[0] else ks[1]).n", []],
    ["sum(j.m for j in (if count(ks) > 2 then ks else ks))", []],
    ["sum(k.m where k.m is zero: fault k.n for k in ks)", ["ks[].n"]],
  ])("%s leaves %j unread", (formula, unread) => {
    const { faults } = checkRule(ruleOf({ ks }, { p: formula }, { functions }));
    expect(faults.filter(({ code }) => code === "dead-input").map(({ params }) => params["input"])).toEqual(unread);
  });

  it.each([
    ["V.a", ["V.b.c"]],
    ["V.b.c", ["V.a"]],
    ["mean(values(V.b))", ["V.a"]],
    ["if V is no data then 1 else 2", []],
    ["count(xs)", ["V.a", "V.b.c"]],
    ["count(known(xs))", ["V.a", "V.b.c"]],
    ["i.points / 1 points", ["V.a", "V.b.c", "xs[]"]],
  ])("of a record %s leaves %j unread", (formula, unread) => {
    const catalogues = [{ id: "c", attributes: { points }, items: { x: { points: exact("1") } } }];
    const inputs = {
      V: record({ a: count(), b: record({ c: count() }) }, { nullable: "none" }),
      xs: list(count(), 1, 2),
      i: choice("", { words: [], catalogue: "c" }),
    };
    const rule = ruleOf(inputs, { p: formula }, { catalogues });
    const dead = checkRule(rule)
      .faults.filter(({ code }) => code === "dead-input")
      .map(({ params }) => params["input"]);
    expect(dead.filter((path) => path !== "i" && (path !== "xs[]" || unread.includes("xs[]")))).toEqual(unread);
  });

  it("counts a requirement, and a choice on which something depends", () => {
    const inputs = {
      a: count(),
      form: choice("leader general"),
      S: record({ kind: choice("x y"), t: count({ when: { form: ["leader"] } }) }),
      u: count({ expectedWhen: { "S.kind": ["x"] } }),
      l: list(record({ w: count({ when: { form: ["leader"] } }) }), 0, 1),
    };
    const parts = { p: "S.t + u + sum(k.w for k in l)" };
    expect(faultsOf(ruleOf(inputs, parts, { requires: [requirement("a ≤ 5", "a")] }))).toEqual([]);
    const formed = [part("p", "1", { when: { form: ["leader"] } })];
    expect(faultsOf(ruleOf({ form: choice("leader general") }, formed))).toEqual([]);
  });

  it("need not be what is said to be unused", () => {
    const inputs = {
      a: count(),
      n: count({ unused: true }),
      V: record({ x: count(), y: flag() }, { unused: true }),
      l: list(count({ unused: true }), 0, 1),
    };
    expect(faultsOf(ruleOf(inputs, { p: "a" }))).toEqual([]);
  });

  it("makes an internal part live when a part or nothing but the rule's value asks for it", () => {
    const parts = [part("p", "q + a"), part("q", "a", { internal: true }), part("r", "a", { internal: true })];
    expect(faultsOf(ruleOf({ a: count() }, parts, { value: "r" }))).toEqual([]);
  });
});

describe("names", () => {
  it("in a requirement are inputs even where a part has the name", () => {
    const rule = ruleOf({ p: count() }, { p: "given p" }, { requires: [requirement("p ≤ 5", "p")] });
    expect(faultsOf(rule)).toEqual([]);
  });

  it("that nobody knows are likened to those that could stand there", () => {
    const candidates = (formula: string, more: Partial<Rule> = {}): string[] => {
      const rule = ruleOf({ mark: count(), xs: list(count(), 0, 1) }, { p: formula, marks: "mark + sum(xs)" }, more);
      return checkRule(rule).faults.map(({ params }) => params["candidates"]!);
    };
    expect(candidates("marsk")).toEqual(["mark"]);
    expect(candidates("markss")).toEqual(["marks mark"]);
    expect(candidates("sum(item for items in xs)")).toEqual(["items"]);
    expect(candidates("given markss")).toEqual(["mark"]);
    expect(candidates("mark", { requires: [requirement("markss ≤ 1", "mark")] })).toEqual(["mark"]);
  });
});

describe("the checked tree", () => {
  function tree(formula: string, more: Partial<Rule> = {}): string {
    const inputs = {
      a: count({ max: exact("9") }),
      n: number("0", "5", { unit: points }),
      f: flag(),
      ks: list(record({ n: number("0", "5", { unit: points }) }), 1, 3),
    };
    const declared = more.parts?.[0];
    const first = declared === undefined ? part("p", formula, { unit: points }) : { ...declared, formula };
    const parts = [
      first,
      part("rest", "n + a * 1 points + (if f then 1 points else 0) + max(k.n for k in ks)", { unit: points }),
    ];
    const { rule, faults } = checkRule(ruleOf(inputs, parts, { functions, ...more, parts }));
    return rule === null
      ? faults.map(faultText).join("\n")
      : treeText(rule.parts.find(({ part: { id } }) => id === "p")!.formula);
  }

  it("names what every name stands for and which variables are bound", () => {
    expect(tree("sum(markOf(k) for k in ks such that k.n > 1 points) + rest * 0")).toBe(
      [
        "sum(markOf(k) for k in ks such that k.n > 1 points) + rest * 0: [0 15] points",
        "  sum(markOf(k) for k in ks such that k.n > 1 points): [0 15] points",
        "    [markOf(k) for k in ks such that k.n > 1 points]: 0…3 of (1 5] points binds 2",
        "      ks: 1…3 of record = input ks",
        "      markOf(k): (1 5] points binds 3",
        "        k: record = variable k 2",
        "        k.n: (1 5] points",
        "          k: record = variable k 3",
        "      k.n > 1 points: flag",
        "        k.n: [0 5] points",
        "          k: record = variable k 2",
        "        1 points: whole [1 1] points",
        "  rest * 0: [0 0] points",
        "    rest: [0 20] points = part rest",
        "    0: whole [0 0]",
      ].join("\n"),
    );
  });

  it("gives bare zeros and no data the unit of their neighbours, down to the leaves", () => {
    expect(tree("if f then n else (if a > 1 then 0 else no data)")).toBe(
      [
        "if f then n else if a > 1 then 0 else no data: [0 5] points?",
        "  f: flag = input f",
        "  n: [0 5] points = input n",
        "  if a > 1 then 0 else no data: whole [0 0] points?",
        "    a > 1: flag",
        "      a: whole [0 9] = input a",
        "      1: whole [1 1]",
        "    0: whole [0 0] points",
        "    no data: (… …) points?",
      ].join("\n"),
    );
    expect(tree("n + (steps a { at least 5: 0; otherwise: -0 })")).toBe(
      [
        "n + steps a { at least 5: 0; otherwise: -0 }: [0 5] points",
        "  n: [0 5] points = input n",
        "  steps a { at least 5: 0; otherwise: -0 }: whole [0 0] points",
        "    a: whole [0 9] = input a",
        "    5: whole [5 5]",
        "    0: whole [0 0] points",
        "    -0: whole [0 0] points",
        "      0: whole [0 0]",
      ].join("\n"),
    );
    expect(tree("0 where a is zero: no data")).toBe(
      [
        "0 where a is zero: no data: whole [0 0] points?",
        "  a: whole [0 9] = input a",
        "  0: whole [0 0] points",
        "  no data: (… …) points?",
      ].join("\n"),
    );
    expect(tree("no data")).toBe("no data: (… …) points?");
  });

  it("gives no data the kind of its neighbours", () => {
    const words = { kind: "text" as const, words: ["x", "y"], unit: { over: [], under: [] } };
    expect(tree('if f then "x" else if a > 1 then "y" else no data', { parts: [part("p", "", words)] })).toContain(
      "    no data: text ?",
    );
    const met = { kind: "flag" as const, unit: { over: [], under: [] } };
    expect(tree("f and no data", { parts: [part("p", "", met)] })).toContain("  no data: flag?");
    expect(tree("no data", { parts: [part("p", "", met)] })).toBe("no data: flag?");
  });
});
