// The meaning of formulas, sentence by sentence of the pack format: values, no data, faults, and their reasons.
import { describe, expect, it } from "vitest";
import { printFormula } from "../syntax/printer.ts";
import { count, exact, list, number, part, points, record, ruleOf, run } from "../testing/rules.fixture.ts";
import type { Reason } from "./evaluate.ts";
import { faultsOf, given, ruleWith, show, valueOf } from "./formula.fixture.ts";

describe("the value of a formula", () => {
  it.each([
    ["1.50", "3/2"],
    ["80%", "4/5"],
    ["a", "6"],
    ["x", "5/2"],
    ["-x", "-5/2"],
    ["a + x", "17/2"],
    ["x - a", "-7/2"],
    ["a * x", "15"],
    ["a / 4", "3/2"],
    ["1 / 3 + 1 / 3 + 1 / 3", "1"],
    ["a - b - 1", "1"],
    ["i.points", "9/2"],
    ["V.p", "1"],
    ["V.s", "7"],
    ["if a > b then 1 else 2", "1"],
    ["if a < b then 1 else 2", "2"],
    ["if a ≥ 6 then 1 else 2", "1"],
    ["if a ≥ 7 then 1 else 2", "2"],
    ["if a ≤ 6 then 1 else 2", "1"],
    ["if a ≤ 5 then 1 else 2", "2"],
    ["if a > 6 then 1 else 2", "2"],
    ["if a < 6 then 1 else 2", "2"],
    ["if a = 6 then 1 else 2", "1"],
    ["if a = x then 1 else 2", "2"],
    ["if a ≠ x then 1 else 2", "1"],
    ["if a ≠ 6 then 1 else 2", "2"],
    ['if form = "leader" then 1 else 2', "1"],
    ['if form = "general" then 1 else 2', "2"],
    ['if form ≠ "general" then 1 else 2', "1"],
    ["if f = yes then 1 else 2", "1"],
    ["if f ≠ yes then 1 else 2", "2"],
    ["if f and a = 6 then 1 else 2", "1"],
    ["if f and a = 7 then 1 else 2", "2"],
    ["if a = 7 or f then 1 else 2", "1"],
    ["if a = 7 or not f then 1 else 2", "2"],
    ["if not f then 1 else 2", "2"],
    ["steps a { over 6: 1; at least 6: 2; otherwise: 3 }", "2"],
    ["steps a { over 5: 1; at least 2: 2; otherwise: 3 }", "1"],
    ["steps a { over 8: 1; at least 7: 2; otherwise: 3 }", "3"],
    ["steps x - 5 { at least -2: 1; over -2.5: 2; otherwise: 3 }", "3"],
    ["steps x - 5 { at least -2: 1; at least -2.5: 2; otherwise: 3 }", "2"],
    ["a / b where b is zero: 9", "3/2"],
    ["min(a, b, x)", "5/2"],
    ["max(a, b, x)", "6"],
    ["min(b, a)", "4"],
    ["max(b, a)", "6"],
    ["sum(a, b, x)", "25/2"],
    ["mean(a, b, x)", "25/6"],
    ["clamp(x, 0, 2)", "2"],
    ["clamp(x, 3, 4)", "3"],
    ["clamp(x, 2, 3)", "5/2"],
    ["min([a, b])", "4"],
    ["max([a, b])", "6"],
    ["sum([a, b])", "10"],
    ["mean([a, b])", "5"],
    ["count([a, b])", "2"],
    ["count(xs)", "3"],
    ["count(known(xs))", "2"],
    ["sum(known(xs))", "8"],
    ["count(values(V))", "3"],
    ["sum(known(values(V)))", "8"],
    ["round(x, 0, half-even)", "2"],
    ["round(-x, 0, half-up)", "-3"],
    ["round(a / 7, 3, down)", "857/1000"],
    ["sum(k.mark for k in ks)", "17/2"],
    ["sum(k.mark for k in ks such that k.plan > 0)", "9/2"],
    ["count([k for k in ks such that k.plan > 100])", "0"],
    ["sum(k.mark for k in ks such that k.plan > 100)", "0"],
    ["sum(sum(j.plan for j in ks such that j.plan > k.plan) for k in ks)", "18"],
    ["share(a, b)", "3/2"],
    ["share(a, 0 * b)", "1"],
    ["share(share(a, b), share(b, a))", "9/4"],
    ["sum(better(k) for k in ks)", "23/2"],
    ["sum(share(k.plan, k.mark) for k in ks)", "4"],
    ["first(1, 2)", "1"],
  ])("%s is %s", (formula, expected) => {
    expect(valueOf(formula)).toBe(expected);
  });

  it("is a word or a flag where the formula gives one", () => {
    expect(valueOf('if a > b then "one" else "two"', "text")).toBe("one");
    expect(valueOf("form", "text")).toBe("leader");
    expect(valueOf("a > b", "flag")).toBe("true");
    expect(valueOf("not f", "flag")).toBe("false");
  });

  it("of an item of a list is that item", () => {
    const rule = ruleOf(
      { n: list(count(), 4, 4), s: record({ "1": list(count(), 2, 2) }) },
      { p: "n[0] + 10 * n[3] + s.1[1] + 0 * sum(n) + 0 * sum(s.1)" },
    );
    const result = run(rule, '{"n": [1, 2, 3, 4], "s": {"1": [500, 600]}}');
    expect(result.ok && show(result.parts[0]!.value)).toBe("641");
  });
});

describe("no data", () => {
  it.each([
    // It spreads through arithmetic with the reason of the first in reading order.
    ["no data", "no-data"],
    ['no data "few"', "few"],
    ["o", "not-applicable"],
    ["e", "not-evaluated"],
    ["V.q", "not-applicable"],
    ["V.r", "none"],
    ["-e", "not-evaluated"],
    ["e + 1", "not-evaluated"],
    ["1 + e", "not-evaluated"],
    ["o + e", "not-applicable"],
    ["e + o", "not-evaluated"],
    ["e - 1", "not-evaluated"],
    ["2 * e", "not-evaluated"],
    ["0 * e", "not-evaluated"],
    ["e / 2", "not-evaluated"],
    ["round(e, 2, up)", "not-evaluated"],
    ["clamp(e, 0, 1)", "not-evaluated"],
    ["clamp(o, -9, min(e, 9) * 0 + 9)", "not-applicable"],
    ["min(1, e)", "not-evaluated"],
    ["max(o, e)", "not-applicable"],
    ["sum(e, o)", "not-evaluated"],
    ["mean(1, o, e)", "not-applicable"],
    ["sum(xs)", "hole"],
    ["min(xs)", "hole"],
    ["mean(values(V))", "none"],
    ["mean([e, o])", "not-evaluated"],
    // Conditions.
    ["if e > 0 then 1 else 2", "not-evaluated"],
    ["if 0 < e then 1 else 2", "not-evaluated"],
    ["if e = o then 1 else 2", "not-evaluated"],
    ["if o ≠ e then 1 else 2", "not-applicable"],
    ['if t = "leader" then 1 else 2', "not-applicable"],
    ["if g then 1 else 2", "unsure"],
    ["if not g then 1 else 2", "unsure"],
    ["if g and f then 1 else 2", "unsure"],
    ["if f and g then 1 else 2", "unsure"],
    ["if g or f then 1 else 2", "unsure"],
    ["if not f or g then 1 else 2", "unsure"],
    ["if g = f then 1 else 2", "unsure"],
    ["if f then e else 2", "not-evaluated"],
    ["steps e { at least 0: 1; otherwise: 2 }", "not-evaluated"],
    ["steps a { at least 0.5: e; otherwise: 2 }", "not-evaluated"],
    ["1 where e is zero: 2", "not-evaluated"],
    ["1 where e is zero: fault e", "not-evaluated"],
    ["e where b is zero: 2", "not-evaluated"],
    // Lists.
    ["mean(known([e, o]))", "not-evaluated"],
    ["min(known([o]))", "not-evaluated"],
    ["max(known([o]))", "not-evaluated"],
    ["mean(k.mark for k in ks such that k.plan > 100)", "not-evaluated"],
    ["sum(x for x in xs such that x > 0)", "hole"],
    ["count([x for x in xs such that x > 0])", "hole"],
    ["sum(x + 1 for x in xs)", "hole"],
    ["share(e, 2)", "not-evaluated"],
    ["share(e, o)", "not-applicable"],
    ["first(e, 1)", "not-evaluated"],
  ])("of %s: %s", (formula, reason) => {
    expect(valueOf(formula)).toBe(`no data: ${reason}`);
  });

  it.each([
    ["if not f and g then 1 else 2", "2"],
    ["if f or g then 1 else 2", "1"],
    ["if e is no data then 1 else 2", "1"],
    ["if o is no data then 1 else 2", "1"],
    ["if e + a is no data then 1 else 2", "1"],
    ["if g is no data then 1 else 2", "1"],
    ["if t is no data then 1 else 2", "1"],
    ["if V.q is no data then 1 else 2", "1"],
    ["if f then 1 else e", "1"],
    ["steps a { at least 1: 5; otherwise: e }", "5"],
    ["1 where b is zero: e", "1"],
    ["count([e, o])", "2"],
    ["count(known([e, o, a]))", "1"],
    ["sum(known([e, o]))", "0"],
    ["sum(known(xs))", "8"],
    ["mean(known(xs))", "4"],
    ["first(1, e)", "1"],
    ["count([x + 1 for x in xs])", "3"],
    ["sum(x for x in known(xs) such that x > 3)", "5"],
    ["count(x for x in xs such that x is no data)", "1"],
  ])("is stopped: %s is %s", (formula, expected) => {
    expect(valueOf(formula)).toBe(expected);
  });

  it("is none where a number was given", () => {
    const change = { o: 1, e: 2, g: false, t: "general" };
    expect(valueOf("if e is no data then 1 else 2", "number", change)).toBe("2");
    expect(valueOf("o + e", "number", change)).toBe("3");
    expect(valueOf("if g then 1 else 2", "number", change)).toBe("2");
  });

  it("of an absent record is that of all its fields", () => {
    const rule = ruleOf(
      {
        R: record({ p: count() }, { optional: true }),
        N: record({ p: count() }, { nullable: "closed" }),
        l: list(count(), 1, 2, { optional: true }),
      },
      {
        p: "R.p",
        q: "N.p + 1",
        n: "mean(values(N))",
        s: "sum(l)",
        c: "count(l)",
        k: "count(known(l))",
        m: "sum(x for x in l)",
        i: "l[0]",
      },
    );
    const result = run(rule, '{"N": null}');
    expect(result.ok && result.parts.map(({ value }) => show(value))).toEqual([
      "no data: not-applicable",
      "no data: closed",
      "no data: closed",
      ...["s", "c", "k", "m", "i"].map(() => "no data: not-applicable"),
    ]);
  });

  it("A1.4 a quarter that was not evaluated is left out of the year's mean", () => {
    const quarters = list(number("0", "5", { unit: points, nullable: "not-evaluated" }), 1, 4);
    const rule = ruleOf(
      { quarters },
      [part("score", "mean(known(quarters))", { unit: points, min: exact("0"), max: exact("5") })],
      { value: "score" },
    );
    const value = (text: string): string => {
      const result = run(rule, text);
      return result.ok ? `${show(result.value!.value)} ${result.decimal}` : faultsOf(result);
    };
    expect(value('{"quarters": ["4.25", null, "3.99", null]}')).toBe("103/25 4.12");
    expect(value('{"quarters": [null]}')).toBe("no data: not-evaluated null");
    expect(value('{"quarters": []}')).toBe("quarters out-of-range");
  });
});

describe("faults of formulas", () => {
  const division = "a / b where b is zero: fault b";

  it("name the input by which nothing can be divided", () => {
    expect(valueOf(division)).toBe("3/2");
    expect(valueOf(division, "number", { b: 0 })).toBe("b division-by-zero b");
    expect(valueOf("x / (a - 6) where a - 6 is zero: fault x")).toBe("x division-by-zero a - 6");
  });

  it("name the element of a list, also through a function and through known", () => {
    const fault = "k.mark / k.plan where k.plan is zero: fault k.plan";
    expect(valueOf(`sum(${fault} for k in ks)`)).toBe("ks[1].plan division-by-zero k.plan");
    expect(valueOf(`sum(${fault} for k in known(ks))`)).toBe("ks[1].plan division-by-zero k.plan");
    expect(valueOf("sum(late(k) for k in ks)")).toBe("ks[1].plan division-by-zero k.plan");
    expect(valueOf("sum(1 / (x - 5) where x - 5 is zero: fault x for x in known(xs))")).toBe(
      "xs[2] division-by-zero x - 5",
    );
    expect(valueOf("sum(1 / (x - 5) where x - 5 is zero: fault x for x in known(known(xs)))")).toBe(
      "xs[2] division-by-zero x - 5",
    );
  });

  it("name an item of a list", () => {
    const rule = ruleOf({ n: list(count(), 2, 2) }, { p: "1 / n[1] where n[1] is zero: fault n[1]", q: "sum(n)" });
    expect(faultsOf(run(rule, '{"n": [1, 0]}'))).toBe("n[1] division-by-zero n[1]");
  });

  it("are all told, each once, those of other parts too", () => {
    const parts = [
      "1 / a where a is zero: fault a",
      "1 / b where b is zero: fault b",
      "2 / b where b is zero: fault b",
      "p0 + 1",
    ];
    const rule = ruleOf(
      { a: count(), b: count() },
      parts.map((formula, i) => part(`p${i}`, formula)),
    );
    expect(faultsOf(run(rule, '{"a": 0, "b": 0}'))).toBe("a division-by-zero a, b division-by-zero b");
    const sum = ruleOf(
      { a: count(), b: count() },
      {
        p: parts
          .slice(0, 2)
          .map((formula) => `(${formula})`)
          .join(" + "),
      },
    );
    expect(faultsOf(run(sum, '{"a": 0, "b": 0}'))).toBe("a division-by-zero a, b division-by-zero b");
  });

  it("are not looked for where nothing is divided", () => {
    expect(valueOf(`if f then 1 else (${division})`, "number", { b: 0 })).toBe("1");
    expect(valueOf(`first(1, a / b where b is zero: fault b)`, "number", { b: 0 })).toBe("1");
    expect(valueOf(`first(a / b where b is zero: fault b, 1)`, "number", { b: 0 })).toBe("b division-by-zero b");
    expect(valueOf(`5 where a - 6 is zero: (${division})`, "number", { b: 0 })).toBe("b division-by-zero b");
  });

  it("stand beside those of the input", () => {
    expect(valueOf(division, "number", { a: "many", b: 0 })).toBe("a not-a-number, b division-by-zero b");
    expect(valueOf(`(${division}) + 1 / x where x is zero: fault x`, "number", { b: -1, x: 0 })).toBe(
      "b out-of-range, x division-by-zero x",
    );
  });

  it("are not guessed from what is faulty itself", () => {
    const guarded = `if e is no data then (${division}) else 1`;
    expect(valueOf(guarded, "number", { b: 0 })).toBe("b division-by-zero b");
    expect(valueOf(guarded, "number", { b: 0, e: "x" })).toBe("e not-a-number");
    expect(valueOf(`if count(known(xs)) > 0 then 1 else (${division})`, "number", { b: 0, xs: ["x"] })).toBe(
      "xs[0] not-a-number",
    );
    expect(valueOf("sum(1 / x where x is zero: fault x for x in xs)", "number", { xs: [0, "x", 0] })).toBe(
      "xs[1] not-a-number, xs[0] division-by-zero x, xs[2] division-by-zero x",
    );
    expect(valueOf(`if count(values(V)) < 4 then (${division}) else 1`, "number", { b: 0, V: { p: "x", r: 1 } })).toBe(
      "V.p not-a-number, b division-by-zero b",
    );
    expect(valueOf(division, "number", { xs: null, b: 0 })).toBe("xs missing, b division-by-zero b");
  });
});

describe("reasons", () => {
  /** Each step on a line: the formula, its value, the input or part that it is, the branch that was taken. */
  function tree({ formula, value, children, place, part: id, taken }: Reason, depth = 0): string {
    const marks = [
      place === null ? "" : ` @${place}`,
      id === null ? "" : ` part ${id}`,
      taken === null ? "" : ` taken ${taken}`,
    ];
    const line = `${"  ".repeat(depth)}${printFormula(formula)} = ${show(value)}${marks.join("")}`;
    return [line, ...children.map((child) => tree(child, depth + 1))].join("\n");
  }

  function reasons(formula: string, change: object = {}, kind: "number" | "flag" = "number"): string {
    const result = run(ruleWith(formula, kind), JSON.stringify({ ...given, ...change }));
    return result.ok ? tree(result.parts[0]!.reason) : faultsOf(result);
  }

  it.each([
    ["a + 1", "a + 1 = 7\n  a = 6 @a\n  1 = 1"],
    ["V.p", "V.p = 1 @V.p\n  V = {p: 1, r: no data: none, s: 7} @V"],
    ["i.points", "i.points = 9/2\n  i = high @i"],
    ["-rest", "-rest = -39/2\n  rest = 39/2 part rest"],
    ["if f then a else b", "if f then a else b = 6 taken 0\n  f = true @f\n  a = 6 @a"],
    [
      "if a < b then a else b",
      "if a < b then a else b = 4 taken 1\n  a < b = false\n    a = 6 @a\n    b = 4 @b\n  b = 4 @b",
    ],
    ["if g then a else b", "if g then a else b = no data: unsure\n  g = no data: unsure @g"],
    [
      "steps a { over 8: 1; over 5: x; otherwise: 3 }",
      "steps a { over 8: 1; over 5: x; otherwise: 3 } = 5/2 taken 1\n  a = 6 @a\n  x = 5/2 @x",
    ],
    [
      "steps a { over 8: 1; otherwise: x }",
      "steps a { over 8: 1; otherwise: x } = 5/2 taken 1\n  a = 6 @a\n  x = 5/2 @x",
    ],
    [
      "steps e { over 8: 1; otherwise: x }",
      "steps e { over 8: 1; otherwise: x } = no data: not-evaluated\n  e = no data: not-evaluated @e",
    ],
    ["x where b is zero: 1", "x where b is zero: 1 = 5/2 taken 0\n  b = 4 @b\n  x = 5/2 @x"],
    [
      "1 where a - 6 is zero: x",
      "1 where a - 6 is zero: x = 5/2 taken 1\n  a - 6 = 0\n    a = 6 @a\n    6 = 6\n  x = 5/2 @x",
    ],
    ["1 where e is zero: x", "1 where e is zero: x = no data: not-evaluated\n  e = no data: not-evaluated @e"],
    ["min(a, 7)", "min(a, 7) = 6\n  a = 6 @a\n  7 = 7"],
    ["round(x, 0, up)", "round(x, 0, up) = 3\n  x = 5/2 @x"],
    [
      "share(a, b)",
      "share(a, b) = 3/2\n  a = 6 @a\n  b = 4 @b\n  p / q where q is zero: 1 = 3/2 taken 0\n    q = 4 @b\n    p / q = 3/2\n      p = 6 @a\n      q = 4 @b",
    ],
    [
      "first(x, 1 / 2)",
      "first(x, 1 / 2) = 5/2\n  x = 5/2 @x\n  if f then p else q = 5/2 taken 0\n    f = true @f\n    p = 5/2 @x",
    ],
    [
      "sum(x for x in xs such that x is no data)",
      "sum(x for x in xs such that x is no data) = no data: hole\n  [x for x in xs such that x is no data] = [no data: hole]\n    xs = [3, no data: hole, 5] @xs\n    x is no data = false\n      x = 3 @xs[0]\n    x is no data = true\n      x = no data: hole @xs[1]\n    x = no data: hole @xs[1]\n    x is no data = false\n      x = 5 @xs[2]",
    ],
    [
      "max(x for x in known(xs))",
      "max(x for x in known(xs)) = 5\n  [x for x in known(xs)] = [3, 5]\n    known(xs) = [3, 5]\n      xs = [3, no data: hole, 5] @xs\n    x = 3 @xs[0]\n    x = 5 @xs[2]",
    ],
    [
      "max(y for y in [a, x])",
      "max(y for y in [a, x]) = 6\n  [y for y in [a, x]] = [6, 5/2]\n    [a, x] = [6, 5/2]\n      a = 6 @a\n      x = 5/2 @x\n    y = 6\n    y = 5/2",
    ],
  ])("of %s", (formula, expected) => {
    expect(reasons(formula)).toBe(expected);
  });

  it("stop where a condition settles the matter", () => {
    expect(reasons("f or g", {}, "flag")).toBe("f or g = true\n  f = true @f");
    expect(reasons("not f and g", {}, "flag")).toBe("not f and g = false\n  not f = false\n    f = true @f");
    expect(reasons("g and f", {}, "flag")).toBe("g and f = no data: unsure\n  g = no data: unsure @g");
    expect(reasons("f and g", { g: true }, "flag")).toBe("f and g = true\n  f = true @f\n  g = true @g");
  });
});
