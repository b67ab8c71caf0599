// The seven modes of rounding: the table of the pack format, ties of both signs, and what rounding means.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundingMode } from "../syntax/formula.ts";
import { Rational } from "./rational.ts";
import { roundingModes, roundTo } from "./rounding.ts";

const numbers = ["2.5", "-2.5", "2.4", "-2.4", "2.6", "-2.6", "3.5", "-3.5", "0.5", "-0.5", "0.1", "-0.1", "7", "-7"];

const table: Readonly<Record<RoundingMode, string>> = {
  "half-up": "3 -3 2 -2 3 -3 4 -4 1 -1 0 0 7 -7",
  "half-down": "2 -2 2 -2 3 -3 3 -3 0 0 0 0 7 -7",
  "half-even": "2 -2 2 -2 3 -3 4 -4 0 0 0 0 7 -7",
  up: "3 -3 3 -3 3 -3 4 -4 1 -1 1 -1 7 -7",
  down: "2 -2 2 -2 2 -2 3 -3 0 0 0 0 7 -7",
  ceiling: "3 -2 3 -2 3 -2 4 -3 1 0 1 0 7 -7",
  floor: "2 -3 2 -3 2 -3 3 -4 0 -1 0 -1 7 -7",
};

describe("the table of the pack format", () => {
  it.each(roundingModes)("%s", (mode) => {
    const rounded = numbers.map((text) => roundTo(Rational.parse(text)!, 0, mode).toString());
    expect(rounded.join(" ")).toBe(table[mode]);
    const written = numbers.map((text) => Rational.parse(text)!.toDecimal(0, mode));
    expect(written.join(" ")).toBe(table[mode]);
  });

  it("names every mode once", () => {
    expect([...roundingModes].sort()).toEqual(Object.keys(table).sort());
  });
});

describe("half up", () => {
  it.each([
    ["39.425", 2, "39.43"],
    ["-39.425", 2, "-39.43"],
    ["3.995", 2, "4.00"],
    ["3.9949999999999999999999", 2, "3.99"],
    ["84.995", 2, "85.00"],
    ["1.005", 2, "1.01"],
    ["0.0000000000005", 12, "0.000000000001"],
    ["0.00000000000049", 12, "0.000000000000"],
    ["12345678901234567890.125", 2, "12345678901234567890.13"],
  ])("A1.6 %s to %d decimals is %s", (text, digits, expected) => {
    const x = Rational.parse(text)!;
    expect(x.toDecimal(digits, "half-up")).toBe(expected);
    expect(roundTo(x, digits, "half-up").equals(Rational.parse(expected)!)).toBe(true);
  });

  it("A1.6 rounds a third only when it is asked to, and once", () => {
    expect(roundTo(Rational.of(1, 3), 2, "half-up").toString()).toBe("33/100");
    expect(roundTo(Rational.parse("2.4949")!, 0, "half-up").toString()).toBe("2");
  });
});

const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 4000n }))
  .map(([n, d]) => Rational.of(n, d));
const digits = fc.integer({ min: 0, max: 6 });
const mode = fc.constantFrom(...roundingModes);

describe("what rounding means", () => {
  it("gives a number of at most so many decimals, less than one unit of the last away", () => {
    fc.assert(
      fc.property(rational, digits, mode, (x, n, by) => {
        const rounded = roundTo(x, n, by);
        const unit = Rational.of(1n, 10n ** BigInt(n));
        expect(rounded.over(unit).isInteger()).toBe(true);
        expect(rounded.minus(x).abs().compare(unit)).toBe(-1);
        const nearest = rounded.minus(x).abs().times(Rational.of(2)).compare(unit) < 1;
        expect(nearest || !by.startsWith("half")).toBe(true);
      }),
    );
  });

  it("goes the way that its name says", () => {
    fc.assert(
      fc.property(rational, digits, (x, n) => {
        expect(roundTo(x, n, "up").abs().compare(x.abs())).toBeGreaterThan(-1);
        expect(roundTo(x, n, "down").abs().compare(x.abs())).toBeLessThan(1);
        expect(roundTo(x, n, "ceiling").compare(x)).toBeGreaterThan(-1);
        expect(roundTo(x, n, "floor").compare(x)).toBeLessThan(1);
      }),
    );
  });

  it("keeps order, changes nothing the second time, and is written as it is", () => {
    fc.assert(
      fc.property(rational, rational, digits, mode, (a, b, n, by) => {
        const [x, y] = a.compare(b) <= 0 ? [a, b] : [b, a];
        expect(roundTo(x, n, by).compare(roundTo(y, n, by))).toBeLessThan(1);
        expect(roundTo(roundTo(x, n, by), n, by).equals(roundTo(x, n, by))).toBe(true);
        expect(Rational.parse(x.toDecimal(n, by))!.equals(roundTo(x, n, by))).toBe(true);
      }),
    );
  });

  it("treats a number and its opposite alike, floor and ceiling changing places", () => {
    fc.assert(
      fc.property(rational, digits, mode, (x, n, by) => {
        const opposite = by === "floor" ? "ceiling" : by === "ceiling" ? "floor" : by;
        expect(roundTo(x.negate(), n, by).equals(roundTo(x, n, opposite).negate())).toBe(true);
      }),
    );
  });
});
