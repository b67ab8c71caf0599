import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "../exact/rational.ts";
import {
  errorOfDifference,
  errorOfExtreme,
  errorOfProduct,
  errorOfQuotient,
  errorOfRunningSum,
  errorOfSum,
  errorOfTurningPoint,
  roundedOnce,
} from "./error-bound.ts";

/** A true number and a double that is off by at most the bound, as a quotient in generated code is. */
interface Sample {
  readonly true: Rational;
  readonly double: number;
  readonly abs: number;
  readonly rel: number;
  readonly min: Rational;
  readonly max: Rational;
}

const limit = Rational.of(2 ** 20);
const quotients = fc.tuple(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), fc.integer({ min: 1, max: 10 ** 6 }));

function sample([n, d]: [number, number], abs: number): Sample {
  const off = abs * (n % 3) * 0.5;
  return {
    true: Rational.of(n, d),
    double: n / d + off,
    abs: abs === 0 ? 0 : abs * 1.01,
    // Rounded twice: as a quotient, and when the difference is added to it.
    rel: roundedOnce(2).rel,
    min: limit.negate(),
    max: limit,
  };
}

const samples = fc.tuple(quotients, fc.constantFrom(0, 2 ** -40)).map(([quotient, abs]) => sample(quotient, abs));
const positive = samples.map((x) => {
  const [value, double] = x.true.sign() < 0 ? [x.true.negate(), -x.double] : [x.true, x.double];
  return { ...x, true: value, double, min: Rational.zero };
});

/** Every double is a whole number times a power of two. */
function exactly(x: number): Rational {
  let [scaled, power] = [x, 0];
  while (!Number.isInteger(scaled)) [scaled, power] = [scaled * 2, power + 1];
  return Rational.of(BigInt(scaled), 2n ** BigInt(power));
}

function isWithin(double: number, truth: Rational, { abs, rel }: { abs: number; rel: number }): boolean {
  const bound = exactly(abs).plus(exactly(rel).times(truth.abs()));
  return exactly(double).minus(truth).abs().compare(bound) <= 0;
}

test("what the bounds are tried on is itself off by no more than it says", () => {
  fc.assert(
    fc.property(samples, (x) => {
      expect(isWithin(x.double, x.true, x)).toBe(true);
    }),
  );
});

describe("the bound on the error holds for", () => {
  test("sums", () => {
    fc.assert(
      fc.property(samples, samples, (x, y) => {
        expect(isWithin(x.double + y.double, x.true.plus(y.true), errorOfSum(x, y))).toBe(true);
      }),
    );
  });

  test("sums of one sign, where it is relative", () => {
    fc.assert(
      fc.property(positive, positive, (x, y) => {
        expect(isWithin(x.double + y.double, x.true.plus(y.true), errorOfSum(x, y))).toBe(true);
      }),
    );
  });

  test("products", () => {
    fc.assert(
      fc.property(samples, samples, (x, y) => {
        expect(isWithin(x.double * y.double, x.true.times(y.true), errorOfProduct(x, y))).toBe(true);
      }),
    );
  });

  test("quotients by what is not too small", () => {
    fc.assert(
      fc.property(samples, samples, (x, y) => {
        fc.pre(y.true.abs().compare(Rational.of(1, 100)) > 0);
        const error = errorOfQuotient(x, y, 0.01)!;
        expect(isWithin(x.double / y.double, x.true.over(y.true), error)).toBe(true);
      }),
    );
  });

  test("sums of many terms", () => {
    fc.assert(
      fc.property(fc.array(samples, { minLength: 1, maxLength: 50 }), (terms) => {
        const sum = terms.reduce((total, { double }) => total + double, 0);
        const truth = terms.reduce((total, x) => total.plus(x.true), Rational.zero);
        const widest = terms.reduce((a, b) => (a.abs > b.abs ? a : b));
        expect(isWithin(sum, truth, errorOfRunningSum(widest, 50))).toBe(true);
      }),
    );
  });

  test("sums of many terms of one sign", () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 50 }), (terms) => {
        const sum = terms.reduce((total, { double }) => total + double, 0);
        const truth = terms.reduce((total, x) => total.plus(x.true), Rational.zero);
        const widest = terms.reduce((a, b) => (a.abs > b.abs ? a : b));
        expect(isWithin(sum, truth, errorOfRunningSum(widest, 50))).toBe(true);
      }),
    );
  });

  test("the smallest and the largest", () => {
    fc.assert(
      fc.property(samples, samples, (x, y) => {
        const [low, high] = x.true.compare(y.true) < 0 ? [x.true, y.true] : [y.true, x.true];
        const error = errorOfExtreme([x, y]);
        expect(isWithin(Math.min(x.double, y.double), low, error)).toBe(true);
        expect(isWithin(Math.max(x.double, y.double), high, error)).toBe(true);
      }),
    );
  });

  test("differences on which a comparison rests", () => {
    fc.assert(
      fc.property(samples, samples, (x, y) => {
        expect(isWithin(x.double - y.double, x.true.minus(y.true), { abs: errorOfDifference(x, y), rel: 0 })).toBe(
          true,
        );
      }),
    );
  });

  test("the distance from a turning point of rounding", () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 0, max: 4 }), (x, digits) => {
        const factor = 10 ** digits;
        const scaled = x.double * factor;
        const below = Math.floor(scaled);
        const truth = x.true.times(Rational.of(factor)).minus(Rational.of(2 * below + 1, 2));
        expect(isWithin(scaled - below - 0.5, truth, { abs: errorOfTurningPoint(x, factor), rel: 0 })).toBe(true);
      }),
    );
  });
});

test("a divisor whose error is not small beside it has no bound", () => {
  const x = sample([1, 3], 0);
  expect(errorOfQuotient(x, { abs: 0.01, rel: 0 }, 0.02)).toBeNull();
});
