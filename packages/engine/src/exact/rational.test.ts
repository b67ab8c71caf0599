// Exact numbers: their texts, their laws, and another implementation as a witness.
import fc from "fast-check";
import { Fraction } from "fraction.js";
import { describe, expect, it } from "vitest";
import { Rational } from "./rational.ts";

const rational = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })),
    fc.oneof(fc.bigInt({ min: 1n, max: 60n }), fc.bigInt({ min: 1n, max: 10n ** 30n })),
  )
  .map(([n, d]) => Rational.of(n, d));

function witness(x: Rational): Fraction {
  return new Fraction(x.numerator, x.denominator);
}

function texts(x: Fraction): string {
  return x.toFraction();
}

describe("texts of numbers", () => {
  it.each([
    ["3.995", "799/200"],
    ["-12", "-12"],
    ["0", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["007.50", "15/2"],
    ["1e3", "1000"],
    ["1E+3", "1000"],
    ["25e-1", "5/2"],
    ["1.5e1", "15"],
    ["1.25e1", "25/2"],
    ["1e-2", "1/100"],
    ["103/25", "103/25"],
    ["-206/50", "-103/25"],
    ["6/3", "2"],
    ["0/7", "0"],
  ])("reads %s as %s", (text, expected) => {
    expect(Rational.parse(text)?.toString()).toBe(expected);
  });

  it.each([
    "",
    " ",
    " 1",
    "1 ",
    "+1",
    ".5",
    "5.",
    "1,5",
    "1.2.3",
    "--1",
    "1e",
    "1e1.5",
    "0x10",
    "NaN",
    "Infinity",
    "1/0",
    "1/-2",
    "1.5/2",
    "1/2/3",
    "1\n",
    "a1",
    "1a",
    "a1/2",
    "1/2a",
    "-",
    "٣",
    "1_000",
  ])("does not take %j for a number", (text) => {
    expect(Rational.parse(text)).toBeNull();
  });

  it("reads exponents of up to 400 either way and none beyond", () => {
    expect(Rational.parse("1e400")?.numerator).toBe(10n ** 400n);
    expect(Rational.parse("1e-400")?.denominator).toBe(10n ** 400n);
    expect(Rational.parse("1e401")).toBeNull();
    expect(Rational.parse("1e-401")).toBeNull();
    expect(Rational.parse("1e00000000000")?.toString()).toBe("1");
    expect(Rational.parse("1e000000000000")?.toString()).toBe("1");
    expect(Rational.parse("1e0000000000000")).toBeNull();
  });

  it("reads texts of up to 2000 characters", () => {
    expect(Rational.parse("1".repeat(2000))?.numerator).toBe(BigInt("1".repeat(2000)));
    expect(Rational.parse("1".repeat(2001))).toBeNull();
  });

  it("gives back what it writes", () => {
    fc.assert(
      fc.property(rational, (x) => {
        expect(Rational.parse(x.toString())).toEqual(x);
      }),
    );
  });
});

describe("decimals", () => {
  it.each([
    ["103/25", 2, "4.12"],
    ["4", 2, "4.00"],
    ["4", 0, "4"],
    ["-1/3", 2, "-0.33"],
    ["-1/300", 2, "0.00"],
    ["-1/3", 0, "0"],
    ["5/1000", 2, "0.01"],
    ["-5/1000", 2, "-0.01"],
    ["123456/10", 1, "12345.6"],
    ["1/3", 12, "0.333333333333"],
    ["1/3", 40, "0.3333333333333333333333333333333333333333"],
  ])("writes %s with %d decimals as %s", (text, digits, expected) => {
    expect(Rational.parse(text)!.toDecimal(digits, "half-up")).toBe(expected);
  });
});

describe("arithmetic", () => {
  it("agrees with another implementation", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        const [x, y] = [witness(a), witness(b)];
        expect(a.plus(b).toString()).toBe(texts(x.add(y)));
        expect(a.minus(b).toString()).toBe(texts(x.sub(y)));
        expect(a.times(b).toString()).toBe(texts(x.mul(y)));
        expect(b.isZero() ? "" : a.over(b).toString()).toBe(b.isZero() ? "" : texts(x.div(y)));
        expect(a.compare(b)).toBe(x.compare(y));
        expect(a.negate().toString()).toBe(texts(x.neg()));
        expect(a.abs().toString()).toBe(texts(x.abs()));
      }),
    );
  });

  it("keeps every result reduced, with a denominator above zero", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        for (const x of [a.plus(b), a.minus(b), a.times(b), ...(b.isZero() ? [] : [a.over(b)])]) {
          expect(x.denominator > 0n).toBe(true);
          expect(Rational.of(x.numerator, x.denominator)).toEqual(x);
          expect(greatestCommonDivisor(x.numerator < 0n ? -x.numerator : x.numerator, x.denominator)).toBe(1n);
        }
      }),
    );
  });

  it("obeys the laws of a field", () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(a.times(b).equals(b.times(a))).toBe(true);
        expect(
          a
            .plus(b)
            .plus(c)
            .equals(a.plus(b.plus(c))),
        ).toBe(true);
        expect(
          a
            .times(b)
            .times(c)
            .equals(a.times(b.times(c))),
        ).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        expect(a.plus(Rational.zero).equals(a)).toBe(true);
        expect(a.times(Rational.one).equals(a)).toBe(true);
        expect(a.minus(a).isZero()).toBe(true);
        expect(a.isZero() || a.over(a).equals(Rational.one)).toBe(true);
      }),
    );
  });

  it("adds four thirds three times to exactly four", () => {
    const third = Rational.of(4, 3);
    expect(third.plus(third).plus(third).compare(Rational.of(4))).toBe(0);
  });

  it("reduces numbers of any size", () => {
    const large = 2n ** 100n * 3n;
    expect(Rational.of(large * 5n, large * 7n).toString()).toBe("5/7");
    expect(Rational.of(2n ** 53n, 2n ** 54n).toString()).toBe("1/2");
    expect(Rational.of(-(2n ** 53n - 1n) * 3n, 2n ** 53n - 1n).toString()).toBe("-3");
  });

  it("refuses a zero divisor and a zero denominator", () => {
    expect(() => Rational.one.over(Rational.zero)).toThrow(new RangeError("division by zero"));
    expect(() => Rational.of(1, 0)).toThrow(new RangeError("the denominator is zero"));
  });

  it("is made of safe whole numbers only", () => {
    expect(() => Rational.of(0.5)).toThrow(new RangeError("only safe whole numbers become exact numbers"));
    expect(() => Rational.of(2 ** 53)).toThrow(RangeError);
    expect(Rational.of(3, -6).toString()).toBe("-1/2");
    expect(Rational.of(-3n, -6n).toString()).toBe("1/2");
  });
});

describe("order and sign", () => {
  it.each([
    ["1/3", "1/2", -1],
    ["1/2", "1/3", 1],
    ["2/4", "1/2", 0],
    ["-1/2", "-1/3", -1],
    ["3", "7/2", -1],
    ["2/7", "3/7", -1],
  ])("compares %s with %s as %d", (a, b, expected) => {
    expect(Rational.parse(a)!.compare(Rational.parse(b)!)).toBe(expected);
  });

  it("tells numbers apart by both their parts", () => {
    expect(Rational.of(1, 2).equals(Rational.of(1, 3))).toBe(false);
    expect(Rational.of(1, 3).equals(Rational.of(2, 3))).toBe(false);
    expect(Rational.of(2, 6).equals(Rational.of(1, 3))).toBe(true);
  });

  it("knows its sign, whether it is zero and whether it is whole", () => {
    expect([-1, 0, 1].map((n) => Rational.of(n, 3).sign())).toEqual([-1, 0, 1]);
    expect([Rational.of(0, 3).isZero(), Rational.of(1, 3).isZero()]).toEqual([true, false]);
    expect([Rational.of(6, 3).isInteger(), Rational.of(7, 3).isInteger()]).toEqual([true, false]);
  });
});

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
