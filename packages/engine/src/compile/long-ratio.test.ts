import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "../exact/rational.ts";
import { roundingModes, roundTo } from "../exact/rounding.ts";
import { numberOfText, unitsOfText } from "./decimal-text.ts";
import { decimalText, fractionText, type Long, LongRatios, roundedUnits } from "./long-ratio.ts";

const longs = new LongRatios();

interface Pair {
  readonly n: Long;
  readonly d: Long;
}

const small = fc.integer({ min: -50, max: 50 });
const large = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const numbers = fc.tuple(
  fc.oneof(small, large),
  fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
);
const pairs: fc.Arbitrary<Pair> = fc.oneof(
  numbers.map(([n, d]) => ({ n, d })),
  fc.tuple(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.bigInt(1n, 10n ** 40n)).map(([n, d]) => asPair(Rational.of(n, d))),
);

function asPair({ numerator: n, denominator: d }: Rational): Pair {
  const isSafe = Number.isSafeInteger(Number(n)) && Number.isSafeInteger(Number(d));
  return isSafe ? { n: Number(n), d: Number(d) } : { n, d };
}

function asRational({ n, d }: Pair): Rational {
  return Rational.of(n, d);
}

function result(): string {
  const { n, d } = longs;
  const ofOneKind = typeof n === typeof d && (typeof n === "bigint" || Number.isSafeInteger(n));
  return ofOneKind ? fractionText(n, d) : "mixed";
}

describe("long ratios", () => {
  test.each(["add", "multiply", "divide"] as const)("%s as rationals do", (operation) => {
    const exact = { add: "plus", multiply: "times", divide: "over" } as const;
    fc.assert(
      fc.property(pairs, pairs, (a, b) => {
        fc.pre(operation !== "divide" || !asRational(b).isZero());
        longs[operation](a.n, a.d, b.n, b.d);
        expect(result()).toBe(asRational(a)[exact[operation]](asRational(b)).toString());
      }),
    );
  });

  test("stay exact through a chain of sums", () => {
    fc.assert(
      fc.property(fc.array(pairs, { minLength: 2, maxLength: 12 }), (terms) => {
        let sum: Pair = { n: 0, d: 1 };
        for (const { n, d } of terms) {
          longs.add(sum.n, sum.d, n, d);
          sum = { n: longs.n, d: longs.d };
        }
        expect(result()).toBe(
          terms
            .map(asRational)
            .reduce((a, b) => a.plus(b))
            .toString(),
        );
      }),
    );
  });

  test("compare as rationals do", () => {
    fc.assert(
      fc.property(pairs, pairs, (a, b) => {
        expect(Math.sign(longs.compare(a.n, a.d, b.n, b.d))).toBe(asRational(a).compare(asRational(b)));
      }),
    );
  });

  test("round as rationals do, by every mode", () => {
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom(...roundingModes),
        ({ n, d }, digits, mode) => {
          longs.round(n, d, digits, mode);
          expect(result()).toBe(roundTo(asRational({ n, d }), digits, mode).toString());
          const text = decimalText(roundedUnits(n, d, digits, mode), digits);
          expect(text).toBe(asRational({ n, d }).toDecimal(digits, mode));
        },
      ),
    );
  });
});

describe("decimals given as text", () => {
  test.each([
    ["4.25", 2, 425],
    ["4.2", 2, 420],
    ["-12", 0, -12],
    ["0004.50", 3, 4500],
  ])("%s with %i decimals is %i units", (text, digits, units) => {
    expect(unitsOfText(text, digits)).toBe(units);
    expect(numberOfText(text)).toBe(units / 10 ** digits);
  });

  test.each(["", "-", ".5", "5.", "1e2", "1/2", " 1", "+1", "0x1", "1.2.3", "1234567890.1234567", null, true, [1]])(
    "%j is left to the exact evaluator",
    (text) => {
      expect(unitsOfText(text, 3)).toBeNaN();
      expect(numberOfText(text)).toBeNaN();
    },
  );

  test("more decimals than are asked for are left to the exact evaluator", () => {
    expect(unitsOfText("1.255", 2)).toBeNaN();
  });
});
