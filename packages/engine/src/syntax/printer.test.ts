// The canonical text of a formula reads back as the same formula.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../exact/rational.ts";
import { roundingModes } from "../exact/rounding.ts";
import type { BinaryOperator, Formula, StepRow } from "./formula.ts";
import { builtinNames, parseFormula } from "./parser.ts";
import { printFormula, printUnit } from "./printer.ts";

describe("the canonical text", () => {
  it.each([
    ["( a )", "a"],
    ["a·b", "a * b"],
    ["a!=b", "a ≠ b"],
    ["a<=b", "a ≤ b"],
    ["a − −b", "a - -b"],
    ["(a + b) + c", "a + b + c"],
    ["a + (b + c)", "a + (b + c)"],
    ["a - (b - c)", "a - (b - c)"],
    ["(a * b) / c", "a * b / c"],
    ["a / (b * c)", "a / (b * c)"],
    ["-(a + b)", "-(a + b)"],
    ["(-a) * b", "-a * b"],
    ["-(a * b)", "-(a * b)"],
    ["not (a and b)", "not (a and b)"],
    ["(not a) and b", "not a and b"],
    ["not (a = b)", "not a = b"],
    ["(a or b) and c", "(a or b) and c"],
    ["a or (b or c)", "a or (b or c)"],
    ["(a = b) = c", "(a = b) = c"],
    ["(a is no data) is no data", "(a is no data) is no data"],
    ["(a < b) is no data", "(a < b) is no data"],
    ["(a + b).c", "(a + b).c"],
    ["(5).c", "(5).c"],
    ["(5)[1]", "(5)[1]"],
    ["(-5)[1]", "(-5)[1]"],
    ["f(x)[1].y", "f(x)[1].y"],
    ["0.50", "0.5"],
    ["100", "100"],
    ["12.5%", "12.5%"],
    ["100%", "100%"],
    ["0%", "0%"],
    ["0.05%", "0.05%"],
    ["8 hours per day", "8 hours per day"],
    ['no data "no-data"', "no data"],
    ['no data "few"', 'no data "few"'],
    ["sum([x for x in xs])", "sum(x for x in xs)"],
    ["f([x for x in xs], 1)", "f([x for x in xs], 1)"],
    ["[[x for x in xs]]", "[[x for x in xs]]"],
    ["[if a then 1 else 2 for x in xs such that a]", "[if a then 1 else 2 for x in xs such that a]"],
    ["steps x{at least 5:1;over 3:2;otherwise:0;}", "steps x { at least 5: 1; over 3: 2; otherwise: 0 }"],
    ["steps x { otherwise: 0 }", "steps x { otherwise: 0 }"],
    ["(if a then 1 else 2) where b is zero: 3", "(if a then 1 else 2) where b is zero: 3"],
    ["if a then 1 else 2 where b is zero: 3", "if a then 1 else 2 where b is zero: 3"],
    ["a where b is zero: (c where d is zero: 1)", "a where b is zero: (c where d is zero: 1)"],
    [
      "(a where b is zero: if c then 1 else 2) where d is zero: 3",
      "(a where b is zero: if c then 1 else 2) where d is zero: 3",
    ],
    ["a where (b or c) is zero: fault (x).y", "a where (b or c) is zero: fault x.y"],
    ["a where b is zero: fault (x + y)", "a where b is zero: fault (x + y)"],
    ["(a where b is zero: fault x) where c is zero: 1", "a where b is zero: fault x where c is zero: 1"],
    ["1 + (a where b is zero: 0)", "1 + (a where b is zero: 0)"],
    ["1 + (if a then 1 else 2)", "1 + (if a then 1 else 2)"],
    ["round( x , 2 , half - up )", "round(x, 2, half-up)"],
    ["given x.y", "given x.y"],
    ["min ( a,b )", "min(a, b)"],
    ["count()", "count()"],
  ])("%s is written %s", (text, expected) => {
    const read = parseFormula(text);
    expect("formula" in read ? printFormula(read.formula) : read.fault).toBe(expected);
  });

  it("writes a ratio as no unit", () => {
    expect(printUnit({ over: [], under: [] })).toBe("");
    expect(printUnit({ over: ["points"], under: [] })).toBe("points");
    expect(printUnit({ over: ["hours"], under: ["day", "person"] })).toBe("hours per day per person");
    expect(printUnit({ over: [], under: ["day"] })).toBe("per day");
    expect(printUnit({ over: ["hours", "points"], under: [] })).toBe("hours points");
  });
});

const span = { start: 0, end: 0 };
const name = fc.constantFrom("a", "b", "V1", "x");
const unit = fc.constantFrom(
  { over: [], under: [] },
  { over: ["points"], under: [] },
  { over: ["hours"], under: ["day"] },
);

const number: fc.Arbitrary<Formula> = fc
  .tuple(fc.nat(100000), fc.nat(4), unit, fc.boolean())
  .map(([figures, decimals, of, percentSign]) => ({
    kind: "number",
    value: Rational.of(BigInt(figures), 10n ** BigInt(decimals + (percentSign ? 2 : 0))),
    unit: percentSign ? { over: [], under: [] } : of,
    percentSign,
    span,
  }));

const operators: readonly BinaryOperator[] = ["+", "-", "*", "/", "=", "≠", "<", "≤", ">", "≥", "and", "or"];

const { formula } = fc.letrec<{ formula: Formula; row: StepRow }>((tie) => {
  const inner = tie("formula");
  const leaf: fc.Arbitrary<Formula> = fc.oneof(
    number,
    fc.record({
      kind: fc.constant("text" as const),
      value: fc.constantFrom("", "leader", "5.1 ғ"),
      span: fc.constant(span),
    }),
    fc.record({ kind: fc.constant("flag" as const), value: fc.boolean(), span: fc.constant(span) }),
    fc.record({
      kind: fc.constant("no-data" as const),
      reason: fc.constantFrom("no-data", "few"),
      span: fc.constant(span),
    }),
    fc.record({ kind: fc.constant("name" as const), name, given: fc.boolean(), span: fc.constant(span) }),
  );
  const of = (kind: "negate" | "not" | "is-no-data") => inner.map((x): Formula => ({ kind, of: x, span }));
  return {
    row: fc.record({
      test: fc.constantFrom("at least" as const, "over" as const),
      threshold: inner,
      value: inner,
      span: fc.constant(span),
    }),
    formula: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      leaf,
      of("negate"),
      of("not"),
      of("is-no-data"),
      fc
        .tuple(fc.constantFrom(...operators), inner, inner)
        .map(([operator, left, right]): Formula => ({ kind: "binary", operator, left, right, span })),
      fc
        .tuple(inner, fc.constantFrom("a", "1", "x2"))
        .map(([x, field]): Formula => ({ kind: "field", of: x, field, span })),
      fc.tuple(inner, fc.nat(999_999)).map(([x, index]): Formula => ({ kind: "item", of: x, index, span })),
      fc
        .tuple(inner, inner, inner)
        .map(([condition, then, otherwise]): Formula => ({ kind: "if", condition, then, otherwise, span })),
      fc
        .tuple(inner, fc.array(tie("row"), { maxLength: 3 }), inner)
        .map(([x, rows, otherwise]): Formula => ({ kind: "steps", of: x, rows, otherwise, span })),
      fc
        .tuple(fc.constantFrom(...builtinNames), fc.array(inner, { maxLength: 3 }))
        .map(([call, items]): Formula => ({ kind: "builtin", name: call, arguments: items, span })),
      fc.array(inner, { maxLength: 3 }).map((items): Formula => ({ kind: "call", name: "f", arguments: items, span })),
      fc
        .tuple(inner, fc.nat(12), fc.constantFrom(...roundingModes))
        .map(([x, digits, mode]): Formula => ({ kind: "round", of: x, digits, mode, span })),
      fc
        .tuple(inner, name, inner, fc.option(inner))
        .map(([body, variable, list, condition]): Formula => ({ kind: "each", body, variable, list, condition, span })),
      fc.array(inner, { minLength: 1, maxLength: 3 }).map((items): Formula => ({ kind: "list", items, span })),
      fc.tuple(inner, inner, inner, fc.boolean()).map(([body, divisor, last, fault]): Formula => ({
        kind: "where-zero",
        body,
        divisor,
        otherwise: fault ? { kind: "fault", place: last, span } : last,
        span,
      })),
    ),
  };
});

/** The tree without its spans. */
function bare(value: unknown): unknown {
  if (value instanceof Rational) return value.toString();
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === "span" ? [] : [[key, bare(inner)]])),
  );
}

describe("any formula", () => {
  it("reads back as itself", () => {
    fc.assert(
      fc.property(formula, (tree) => {
        const text = printFormula(tree);
        const read = parseFormula(text);
        expect("formula" in read ? bare(read.formula) : { ...read.fault, text }).toEqual(bare(tree));
      }),
      { numRuns: 500 },
    );
  });
});
