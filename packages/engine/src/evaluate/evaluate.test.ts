// A rule run over an input: requirements, results with their grades, and no exception whatever is given.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../exact/rational.ts";
import type { Rule } from "../program.ts";
import {
  checked,
  choice,
  count,
  exact,
  json,
  number,
  part,
  points,
  record,
  requirement,
  ruleOf,
  run,
} from "../testing/rules.fixture.ts";
import { evaluate } from "./evaluate.ts";
import { elements, faultsOf, given, ruleWith, show } from "./formula.fixture.ts";

const mark = number("0", "5", { unit: points });

describe("requirements", () => {
  function faults(requires: Rule["requires"], change: object = {}): string {
    return faultsOf(run(ruleWith("a", "number", { requires }), JSON.stringify({ ...given, ...change })));
  }

  it("make the places faulty that they name when they are not met", () => {
    expect(faults([requirement("a ≤ b", "a b")])).toBe("a inconsistent (0), b inconsistent (0)");
    expect(faults([requirement("a ≥ b", "a")])).toBe("no faults");
    expect(faults([requirement("V.p ≤ 0", "V.p", { code: "out-of-range", id: "mark" })])).toBe(
      "V.p out-of-range (mark)",
    );
  });

  it("hold for every element where they say so", () => {
    const each = { variable: "k", list: "ks" };
    expect(faults([requirement("k.mark ≤ k.plan", "k.mark k.plan", { each })])).toBe(
      "ks[1].mark inconsistent (0), ks[1].plan inconsistent (0)",
    );
    expect(faults([requirement("k ≤ 4", "k", { each: { variable: "k", list: "known(xs)" } })])).toBe(
      "xs[2] inconsistent (0)",
    );
    expect(faults([requirement("better(k) ≤ 4.5", "k.mark", { each })])).toBe("ks[1].mark inconsistent (0)");
  });

  it("are met when they are no data", () => {
    expect(faults([requirement("o > 5", "o"), requirement("e > 5", "e", { id: "1" })])).toBe("no faults");
    expect(faults([requirement("o > 5", "o")], { o: 1 })).toBe("o inconsistent (0)");
  });

  it("are told all together with the faults of shapes and of formulas", () => {
    const requires = [
      requirement("a ≤ b", "a"),
      requirement("a < 6", "a", { id: "1" }),
      requirement("x < 2", "x", { id: "2" }),
    ];
    expect(faults(requires, { e: "x" })).toBe(
      "e not-a-number, a inconsistent (0), a inconsistent (1), x inconsistent (2)",
    );
    const rule = ruleWith("a / b where b is zero: fault b", "number", { requires });
    expect(faultsOf(run(rule, JSON.stringify({ ...given, b: 0 })))).toBe(
      "a inconsistent (0), a inconsistent (1), x inconsistent (2), b division-by-zero b",
    );
  });

  it("may be what a division relies on", () => {
    const rule = ruleOf(
      { a: count() },
      { p: "1 / a", q: "p + 1" },
      { requires: [requirement("a ≠ 0", "a", { code: "out-of-range" })] },
    );
    expect(faultsOf(run(rule, '{"a": 0}'))).toBe("a out-of-range (0)");
    expect(run(rule, '{"a": 4}')).toMatchObject({ ok: true, parts: [{ decimal: "0.25" }, { decimal: "1.25" }] });
  });

  it("say for each element why they are met", () => {
    const each = { variable: "k", list: "ks" };
    const requires = [requirement("k.mark ≤ k.plan", "k.mark", { each }), requirement("a ≥ b", "a", { id: "1" })];
    const facts = { ...given, ks: elements(2, { plan: 3, mark: 1 }) };
    const result = run(ruleWith("a", "number", { requires }), JSON.stringify(facts));
    const places = result.ok
      ? result.requirements.map(({ id, reasons }) => [
          id,
          ...reasons.map(({ children }) => children.map(({ place }) => place)),
        ])
      : [];
    expect(places).toEqual([
      ["0", ["ks[0].mark", "ks[0].plan"], ["ks[1].mark", "ks[1].plan"]],
      ["1", ["a", "b"]],
    ]);
  });

  it("are looked at only when what they read is sound", () => {
    const each = { variable: "k", list: "ks" };
    expect(faults([requirement("a ≤ b", "a")], { b: null })).toBe("b not-a-number");
    expect(faults([requirement("k.mark ≤ k.plan", "k.mark", { each })], { ks: "none" })).toBe("ks out-of-range");
    expect(
      faults([requirement("k.mark ≤ k.plan", "k.mark", { each })], {
        ks: [
          { plan: 0, mark: 1 },
          { plan: "x", mark: 1 },
        ],
      }),
    ).toBe("ks[1].plan not-a-number, ks[0].mark inconsistent (0)");
    expect(
      faults([requirement("k.mark ≤ k.plan", "k.mark", { each })], { ks: elements(10, { plan: 0, mark: 1 }) }),
    ).toMatch(/^ks out-of-range, ks\[0\]\.mark inconsistent \(0\), .*ks\[9\]\.mark inconsistent \(0\)$/);
    expect(faults([requirement("count(ks) ≤ 1", "ks")], { ks: elements(2, { plan: 0, mark: 9 }) })).toBe(
      "ks[0].mark out-of-range, ks[1].mark out-of-range, ks inconsistent (0)",
    );
  });
});

describe("results", () => {
  const grades = [
    { id: "unsatisfactory", from: exact("0"), to: exact("1.99") },
    { id: "satisfactory", from: exact("2"), to: exact("2.99") },
    { id: "proper", from: exact("3"), to: exact("3.99") },
    { id: "effective", from: exact("4"), to: exact("5") },
  ];
  const scales = [{ id: "four", unit: points, digits: 2, grades }];
  const parts = [
    part("half", "score / 2", { unit: points, internal: true }),
    part("score", "m", { unit: points }),
    part("double", "4 * half", { unit: points }),
  ];
  const sheet = ruleOf({ m: mark }, parts, { value: "score", grade: "four", scales });

  it.each([
    ["3.995", "4.00", "effective"],
    ["3.994999999999999999999999", "3.99", "proper"],
    ["4", "4.00", "effective"],
    ["5", "5.00", "effective"],
    ["2.995", "3.00", "proper"],
    ["2.99", "2.99", "satisfactory"],
    ["1.995", "2.00", "satisfactory"],
    ["1.99", "1.99", "unsatisfactory"],
    ["0", "0.00", "unsatisfactory"],
  ])("A1.6 a score of %s is %s and %s", (m, decimal, grade) => {
    const result = run(sheet, `{"m": "${m}"}`);
    expect(result).toMatchObject({ ok: true, decimal, grade });
    expect(result.ok && result.value?.value).toEqual({ kind: "number", value: exact(m) });
  });

  it("are the parts in the order of declaration, internal ones marked, each rounded as the rule rounds", () => {
    const result = run(sheet, '{"m": "3.335"}');
    expect(result.ok && result.parts.map(({ id, internal, decimal }) => [id, internal, decimal])).toEqual([
      ["half", true, "1.67"],
      ["score", false, "3.34"],
      ["double", false, "6.67"],
    ]);
  });

  it("round once, from the exact value, by the rule's own digits and mode", () => {
    const down = { ...sheet, grade: null, rounding: { digits: 0, mode: "down" as const } };
    expect(run(down, '{"m": "4.999"}')).toMatchObject({ decimal: "4", grade: null });
  });

  it("have no value where the rule names none, and no grade where it names no scale", () => {
    expect(run({ ...sheet, value: null, grade: null }, '{"m": 4}')).toMatchObject({
      ok: true,
      value: null,
      decimal: null,
      grade: null,
    });
    expect(run({ ...sheet, grade: null }, '{"m": 4}')).toMatchObject({ decimal: "4.00", grade: null });
  });

  it("have neither decimal nor grade where the value is no data", () => {
    const rule = { ...sheet, inputs: { m: number("0", "5", { unit: points, nullable: "not-evaluated" }) } };
    expect(run(rule, '{"m": null}')).toMatchObject({
      ok: true,
      value: { id: "score", decimal: null, value: { kind: "no-data", reason: "not-evaluated" } },
      decimal: null,
      grade: null,
    });
  });

  it("hold words and flags without decimals", () => {
    const rule = ruleOf({ m: mark }, [
      part("evaluator", 'if m > 1 points then "body" else "office"', { kind: "text", words: ["body", "office"] }),
      part("met", "m > 2 points", { kind: "flag" }),
    ]);
    const result = run(rule, '{"m": 2}');
    expect(result.ok && result.parts.map(({ value, decimal }) => [value, decimal])).toEqual([
      [{ kind: "text", value: "body" }, null],
      [{ kind: "flag", value: false }, null],
    ]);
  });

  it("leave out a part that is not formed, which is then no data to the others", () => {
    const leader = { S: { form: "leader" } };
    const rule = ruleOf({ S: record({ form: choice("leader general") }), a: count() }, [
      part("team", "a", { when: { "S.form": ["leader"] } }),
      part("known", "sum(known([team, 1]))"),
      part("total", "team + a"),
    ]);
    const results = (text: object): unknown => {
      const result = run(rule, JSON.stringify({ a: 5, ...text }));
      return result.ok ? result.parts.map(({ id, value }) => `${id} ${show(value)}`) : faultsOf(result);
    };
    expect(results(leader)).toEqual(["team 5", "known 6", "total 10"]);
    expect(results({ S: { form: "general" } })).toEqual(["known 1", "total no data: not-applicable"]);
    expect(results({ S: { form: "boss" } })).toBe("S.form out-of-range");
    expect(results({ S: {} })).toBe("S.form missing");
  });

  it("find no faults by what may not belong to the input", () => {
    const inputs = { form: choice("leader general"), a: count({ when: { form: ["leader"] } }) };
    const rule = ruleOf(inputs, { p: "1 / a where a is zero: fault a" });
    expect(faultsOf(run(rule, '{"form": "leader", "a": 0}'))).toBe("a division-by-zero a");
    expect(faultsOf(run(rule, '{"form": "boss", "a": 0}'))).toBe("form out-of-range");
    expect(faultsOf(run(rule, '{"form": "general"}'))).toBe("no faults");
  });

  it("find no faults in a part that may not be formed", () => {
    const rule = ruleOf({ form: choice("leader general"), a: count() }, [
      part("team", "1 / a where a is zero: fault a", { when: { form: ["leader"] } }),
    ]);
    expect(faultsOf(run(rule, '{"form": "general", "a": 0}'))).toBe("no faults");
    expect(faultsOf(run(rule, '{"form": "leader", "a": 0}'))).toBe("a division-by-zero a");
    expect(faultsOf(run(rule, '{"form": "boss", "a": 0}'))).toBe("form out-of-range");
  });

  it("do not depend on the order in which parts are declared", () => {
    const rule = (ids: readonly string[]): Rule => ({
      ...sheet,
      parts: ids.map((id) => parts.find((each) => each.id === id)!),
    });
    const values = (ids: readonly string[]): unknown => {
      const result = run(rule(ids), '{"m": 3}');
      return result.ok && result.parts.map(({ id, value }) => `${id} ${show(value)}`);
    };
    expect(values(["double", "half", "score"])).toEqual(["double 6", "half 3/2", "score 3"]);
    expect(values(["score", "double", "half"])).toEqual(["score 3", "double 6", "half 3/2"]);
  });

  it("a bare name is the part, `given` and a field are the input", () => {
    const rule = ruleOf(
      { V: record({ a: count() }), p: count() },
      { V: "2 * V.a", p: "given p + V", q: "p + given p" },
    );
    const result = run(rule, '{"V": {"a": 5}, "p": 1}');
    expect(result.ok && result.parts.map(({ value }) => show(value))).toEqual(["10", "11", "12"]);
  });
});

describe("whatever is given", () => {
  const formula = "(a / b where b is zero: fault b) + sum(late(k) for k in ks) + share(a, b)";
  const each = { variable: "k", list: "ks" };
  const requires = [requirement("a ≤ b", "a"), requirement("k.plan ≥ k.mark", "k.plan", { id: "1", each })];
  const rule = checked(ruleWith(formula, "number", { requires }));

  const scalar = fc.oneof(
    fc.constantFrom(null, true, "leader", "high", "x", "0.5", [], {}),
    fc.integer({ min: -2, max: 9 }),
    fc.integer({ min: 0, max: 99 }).map((n) => n / 4),
  );
  const ks = fc.array(fc.oneof(scalar, fc.record({ plan: scalar, mark: scalar })), { maxLength: 4 });
  const document = fc.record(
    {
      ...Object.fromEntries(
        ["a", "b", "x", "o", "e", "f", "g", "form", "t", "i", "extra"].map((name) => [name, scalar]),
      ),
      V: fc.oneof(scalar, fc.record({ p: scalar, q: scalar, r: scalar, s: scalar, w: scalar }, { requiredKeys: [] })),
      xs: fc.oneof(scalar, fc.array(scalar, { maxLength: 12 })),
      ks: fc.oneof(scalar, ks),
    },
    { requiredKeys: [] },
  );

  it("there is a result or a list of faults, never an exception", () => {
    fc.assert(
      fc.property(fc.oneof(document, fc.jsonValue()), (given) => {
        const result = evaluate(rule, json(JSON.stringify(given)));
        const found = result.ok ? result.parts : result.faults;
        expect(found.length).toBeGreaterThan(result.ok ? 2 : 0);
      }),
      { numRuns: 500 },
    );
  });

  it("a sound input has a result, and a number lies where it was proved to lie", () => {
    const sound = fc.record({
      a: fc.nat(20),
      b: fc.integer({ min: 1, max: 20 }),
      x: fc.integer({ min: -1000, max: 1000 }),
      e: fc.option(fc.integer({ min: -9, max: 9 })),
      f: fc.boolean(),
      g: fc.option(fc.boolean()),
      form: fc.constantFrom("leader", "general"),
      i: fc.constantFrom("low", "high"),
      V: fc.record({ p: fc.nat(9), r: fc.option(fc.nat(9)) }),
      xs: fc.array(fc.option(fc.nat(9)), { maxLength: 9 }),
      ks: fc.array(fc.record({ plan: fc.nat(9), mark: fc.nat(5) }), { maxLength: 9 }),
    });
    const bounded = checked(ruleWith("clamp(5 * (a / b where b is zero: fault b) - count(xs), -2, 3)", "number"));
    fc.assert(
      fc.property(sound, (given) => {
        const result = evaluate(bounded, json(JSON.stringify(given)));
        if (!result.ok) throw new Error(faultsOf(result));
        const { value } = result.parts[0]!;
        const { type } = bounded.parts.find(({ part: { id } }) => id === "result")!.formula;
        if (value.kind !== "number" || type.kind !== "number") throw new Error("not a number");
        expect(value.value.compare(type.min!)).toBeGreaterThan(-1);
        expect(value.value.compare(type.max!)).toBeLessThan(1);
        const expected = Rational.of(5 * given.a, given.b).minus(Rational.of(given.xs.length));
        const clamped =
          expected.compare(Rational.of(-2)) < 0
            ? Rational.of(-2)
            : expected.compare(Rational.of(3)) > 0
              ? Rational.of(3)
              : expected;
        expect(value.value.equals(clamped)).toBe(true);
      }),
    );
  });
});
