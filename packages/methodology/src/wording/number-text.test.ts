import { Rational } from "@bagalau/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText, numberText, percentText, readNumberText } from "./number-text.ts";

const languages = ["kk", "ru", "en"] as const;
const number = fc
  .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 12n))
  .map(([top, bottom]) => Rational.of(top, bottom));

describe("numbers in words of a language", () => {
  it("D3 Kazakh and Russian write a decimal comma, English a point", () => {
    const mean = Rational.of(103n, 25n);
    expect(languages.map((language) => numberText(language, mean))).toEqual(["4,12", "4,12", "4.12"]);
  });

  it("D2 a number without a finite decimal stays a fraction", () => {
    expect(languages.map((language) => numberText(language, Rational.of(-1n, 3n)))).toEqual(["−1/3", "−1/3", "−1/3"]);
  });

  it("thousands are parted from five digits on", () => {
    const cases = ["6900", "69000", "-1234567.5"].map((text) => decimalText("ru", text));
    expect(cases).toEqual(["6900", "69\u00a0000", "−1\u00a0234\u00a0567,5"]);
  });

  it("a decimal keeps all its digits", () => {
    expect([decimalText("kk", "4.00"), decimalText("en", "4.00"), decimalText("ru", "0.00")]).toEqual([
      "4,00",
      "4.00",
      "0,00",
    ]);
  });

  it("a share is shown in percent", () => {
    const half = Rational.of(3n, 8n);
    expect(languages.map((language) => percentText(language, half))).toEqual(["37,5\u00a0%", "37,5\u00a0%", "37.5%"]);
  });

  it("what is written is read back as the same number, in every language", () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...languages), (value, language) => {
        const read = readNumberText(language, numberText(language, value));
        expect(read?.toString()).toBe(value.toString());
      }),
    );
  });

  it("a written decimal is read back whatever its digits", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 12 }), fc.constantFrom(...languages), (value, digits, language) => {
        const decimal = value.toDecimal(digits, "half-even");
        expect(readNumberText(language, decimalText(language, decimal))?.toDecimal(digits, "half-even")).toBe(decimal);
      }),
    );
  });
});
