// What is proved of numbers: every result lies in the proved stretch, and the stretch is no wider than it must be.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../exact/rational.ts";
import { roundingModes, roundTo } from "../exact/rounding.ts";
import {
  added,
  divided,
  everything,
  exactly,
  greater,
  type Interval,
  intersection,
  isEmpty,
  lesser,
  mayBeZero,
  multiplied,
  negated,
  rounded,
  tightened,
  union,
  wholeBetween,
  withoutZero,
} from "./intervals.ts";

/** `[0, 5)`, `(0, ∞)`, `whole [1, 3]`. */
function interval(text: string): Interval {
  const [, whole, open, min, max, close] = /^(whole )?([[(])(.+), (.+)([\])])$/.exec(text)!;
  const end = (at: string): Rational | null => (at.endsWith("∞") ? null : Rational.parse(at));
  const [low, high] = [end(min!), end(max!)];
  return {
    min: low,
    max: high,
    minOpen: low !== null && open === "(",
    maxOpen: high !== null && close === ")",
    integer: whole !== undefined,
  };
}

function text({ min, max, minOpen, maxOpen, integer }: Interval): string {
  const low = min === null ? "(-∞" : `${minOpen ? "(" : "["}${min}`;
  const high = max === null ? "∞)" : `${max}${maxOpen ? ")" : "]"}`;
  return `${integer ? "whole " : ""}${low}, ${high}`;
}

const two: Readonly<Record<string, (a: Interval, b: Interval) => Interval>> = {
  "+": added,
  "*": multiplied,
  "/": divided,
  "∪": union,
  "∩": intersection,
  min: lesser,
  max: greater,
};

describe("two stretches", () => {
  it.each([
    ["[0, 5]", "+", "[1, 2]", "[1, 7]"],
    ["[0, 5)", "+", "[1, 2]", "[1, 7)"],
    ["(0, 5]", "+", "[1, 2]", "(1, 7]"],
    ["[0, ∞)", "+", "[1, 2]", "[1, ∞)"],
    ["[0, 1]", "+", "(-∞, 2]", "(-∞, 3]"],
    ["whole [0, 5]", "+", "whole [1, 2]", "whole [1, 7]"],
    ["whole [0, 5]", "+", "[1, 2]", "[1, 7]"],
    ["[2, 3]", "*", "[4, 5]", "[8, 15]"],
    ["[-2, 3]", "*", "[-4, 5]", "[-12, 15]"],
    ["[-2, -1]", "*", "[-4, -3]", "[3, 8]"],
    ["[0, 1]", "*", "[0, ∞)", "[0, ∞)"],
    ["(0, 1]", "*", "[1, ∞)", "(0, ∞)"],
    ["(0, 1]", "*", "[0, 1]", "[0, 1]"],
    ["(0, 1)", "*", "(0, 1]", "(0, 1)"],
    ["[0, 0]", "*", "(-∞, ∞)", "[0, 0]"],
    ["[-1, 1]", "*", "[0, ∞)", "(-∞, ∞)"],
    ["(-∞, -1]", "*", "[2, 3]", "(-∞, -2]"],
    ["(-∞, -1]", "*", "(-∞, -2]", "[2, ∞)"],
    ["[2, 3)", "*", "[2, 3]", "[4, 9)"],
    ["whole [2, 3]", "*", "whole [2, 3]", "whole [4, 9]"],
    ["whole [2, 3]", "*", "[2, 3]", "[4, 9]"],
    ["[1, 2]", "/", "[4, 5]", "[1/5, 1/2]"],
    ["[0, 5]", "/", "(0, ∞)", "[0, ∞)"],
    ["[1, 5]", "/", "[1, ∞)", "(0, 5]"],
    ["[1, 5]", "/", "[1, 2)", "(1/2, 5]"],
    ["[1, 5]", "/", "(1, 2]", "[1/2, 5)"],
    ["[1, 5]", "/", "[-2, -1]", "[-5, -1/2]"],
    ["[1, 5]", "/", "[-2, 0)", "(-∞, -1/2]"],
    ["[1, 5]", "/", "(-∞, -1]", "[-5, 0)"],
    ["[1, 5]", "/", "(-∞, 0)", "(-∞, 0)"],
    ["[1, 5]", "/", "[-1, 1]", "(-∞, ∞)"],
    ["[1, 5]", "/", "(-∞, ∞)", "(-∞, ∞)"],
    ["[1, 5]", "/", "(-∞, 1]", "(-∞, ∞)"],
    ["whole [4, 8]", "/", "whole [2, 4]", "[1, 4]"],
    ["[0, 1]", "∪", "[3, 4]", "[0, 4]"],
    ["[3, 4]", "∪", "[0, 1]", "[0, 4]"],
    ["(0, 1]", "∪", "[0, 1)", "[0, 1]"],
    ["[0, 1)", "∪", "(0, 1]", "[0, 1]"],
    ["(0, 1)", "∪", "(0, 1)", "(0, 1)"],
    ["[0, ∞)", "∪", "(-∞, 1]", "(-∞, ∞)"],
    ["whole [0, 1]", "∪", "whole [3, 4]", "whole [0, 4]"],
    ["whole [0, 1]", "∪", "[3, 4]", "[0, 4]"],
    ["[0, 3]", "∩", "[1, 4]", "[1, 3]"],
    ["[1, 4]", "∩", "[0, 3]", "[1, 3]"],
    ["(0, 3]", "∩", "[0, 3)", "(0, 3)"],
    ["[0, 3)", "∩", "(0, 3]", "(0, 3)"],
    ["[0, ∞)", "∩", "(-∞, 3]", "[0, 3]"],
    ["(-∞, 3]", "∩", "[0, ∞)", "[0, 3]"],
    ["whole [0, 5]", "∩", "(1, 3.5]", "whole [2, 3]"],
    ["(1, 3.5]", "∩", "whole [0, 5]", "whole [2, 3]"],
    ["[0, 5]", "min", "[3, 4]", "[0, 4]"],
    ["[3, 4]", "min", "[0, 5]", "[0, 4]"],
    ["[0, ∞)", "min", "[3, 4)", "[0, 4)"],
    ["(-∞, 1]", "min", "[0, 5]", "(-∞, 1]"],
    ["[0, 5]", "max", "[3, 4]", "[3, 5]"],
    ["[0, ∞)", "max", "(3, 4]", "(3, ∞)"],
    ["(-∞, 1]", "max", "[0, 5]", "[0, 5]"],
    ["whole [0, 5]", "max", "whole [3, 4]", "whole [3, 5]"],
  ])("%s %s %s is %s", (a, operation, b, expected) => {
    expect(text(two[operation]!(interval(a), interval(b)))).toBe(expected);
  });
});

describe("one stretch", () => {
  it.each([
    ["[0, 5)", "(-5, 0]"],
    ["(-∞, 5]", "[-5, ∞)"],
    ["whole [1, 2]", "whole [-2, -1]"],
  ])("the opposite of %s is %s", (a, expected) => {
    expect(text(negated(interval(a)))).toBe(expected);
  });

  it.each([
    ["whole (0, 5)", "whole [1, 4]"],
    ["whole [0.5, 4.5]", "whole [1, 4]"],
    ["whole (0.5, 4.5)", "whole [1, 4]"],
    ["whole (-∞, ∞)", "whole (-∞, ∞)"],
    ["(0, 5)", "(0, 5)"],
  ])("%s tightened is %s", (a, expected) => {
    expect(text(tightened(interval(a)))).toBe(expected);
  });

  it.each([
    ["[0, 5]", "(0, 5]"],
    ["[-5, 0]", "[-5, 0)"],
    ["whole [0, 5]", "whole [1, 5]"],
    ["[-5, 5]", "[-5, 5]"],
    ["(-∞, 0]", "(-∞, 0)"],
    ["(-1, 1)", "(-1, 1)"],
  ])("%s without zero is %s", (a, expected) => {
    expect(text(withoutZero(interval(a)))).toBe(expected);
  });

  it.each([
    ["[0, 5]", true],
    ["(0, 5]", false],
    ["[-5, 0]", true],
    ["[-5, 0)", false],
    ["[-5, 5]", true],
    ["(-∞, ∞)", true],
    ["[1, ∞)", false],
    ["(-∞, -1]", false],
    ["[0, 0]", true],
  ])("that %s may be zero is %s", (a, expected) => {
    expect(mayBeZero(interval(a))).toBe(expected);
  });

  it.each([
    ["[0, 0]", false],
    ["[1, 0]", true],
    ["(0, 0]", true],
    ["[0, 0)", true],
    ["[1, ∞)", false],
    ["(-∞, 1]", false],
    ["(0, 1)", false],
  ])("that %s is empty is %s", (a, expected) => {
    expect(isEmpty(interval(a))).toBe(expected);
  });

  it.each([
    ["(0.004, 2.5)", 2, "half-up", "[0, 5/2]"],
    ["[0.005, ∞)", 2, "half-up", "[1/100, ∞)"],
    ["(-∞, 0.005]", 2, "down", "(-∞, 0]"],
    ["[0.5, 2.5]", 0, "half-even", "whole [0, 2]"],
    ["whole [1, 2]", 2, "up", "whole [1, 2]"],
  ] as const)("%s rounded to %d by %s is %s", (a, digits, mode, expected) => {
    expect(text(rounded(interval(a), digits, mode))).toBe(expected);
  });

  it("of one number is that number", () => {
    expect(text(exactly(Rational.of(1, 2)))).toBe("[1/2, 1/2]");
    expect(text(exactly(Rational.of(2)))).toBe("whole [2, 2]");
    expect(text(wholeBetween(1, 3))).toBe("whole [1, 3]");
    expect(text(everything)).toBe("(-∞, ∞)");
  });
});

const end = fc.option(fc.integer({ min: -4, max: 4 }), { nil: null });
const stretch = fc
  .tuple(end, end, fc.boolean(), fc.boolean())
  .map(([a, b, minOpen, maxOpen]): Interval => {
    const [min, max] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return {
      min: min === null ? null : Rational.of(min),
      max: max === null ? null : Rational.of(max),
      minOpen: minOpen && min !== null,
      maxOpen: maxOpen && max !== null,
      integer: false,
    };
  })
  .filter((x) => !isEmpty(x));

const sixths = Array.from({ length: 121 }, (_, i) => Rational.of(i - 60, 6));

function holds(x: Interval, value: Rational): boolean {
  if (x.integer && !value.isInteger()) return false;
  const low = x.min === null ? 1 : value.compare(x.min);
  const high = x.max === null ? -1 : value.compare(x.max);
  return (low > 0 || (low === 0 && !x.minOpen)) && (high < 0 || (high === 0 && !x.maxOpen));
}

function within(x: Interval): fc.Arbitrary<Rational> {
  return fc.constantFrom(...sixths.filter((value) => holds(x, value)));
}

const pair = fc
  .tuple(stretch, stretch)
  .chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), within(a), within(b)));

describe("whatever the numbers are", () => {
  it("the result of an operation lies where it was proved to lie", () => {
    fc.assert(
      fc.property(pair, ([a, b, x, y]) => {
        expect(holds(added(a, b), x.plus(y))).toBe(true);
        expect(holds(multiplied(a, b), x.times(y))).toBe(true);
        expect(holds(lesser(a, b), x.compare(y) < 0 ? x : y)).toBe(true);
        expect(holds(greater(a, b), x.compare(y) > 0 ? x : y)).toBe(true);
        expect(holds(negated(a), x.negate())).toBe(true);
        expect(holds(union(a, b), x) && holds(union(a, b), y)).toBe(true);
        expect(!holds(b, x) || holds(intersection(a, b), x)).toBe(true);
        expect(y.isZero() || holds(divided(a, withoutZero(b)), x.over(y))).toBe(true);
        expect(!y.isZero() || mayBeZero(b)).toBe(true);
        for (const mode of roundingModes) expect(holds(rounded(a, 0, mode), roundTo(x, 0, mode))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
