import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDigitOf, readIin } from "./iin.ts";

describe("the individual identification number", () => {
  test("says the day of birth, the sex and, by its last digit, that no digit is wrong", () => {
    expect(readIin("850315300128")).toEqual({ ok: true, born: "1985-03-15", sex: "male" });
    expect(readIin("000229600014")).toEqual({ ok: true, born: "2000-02-29", sex: "female" });
    expect(readIin("991231100010")).toEqual({ ok: true, born: "1899-12-31", sex: "male" });
    expect(readIin("991231200027")).toEqual({ ok: true, born: "1899-12-31", sex: "female" });
    expect(readIin("991231400014")).toEqual({ ok: true, born: "1999-12-31", sex: "female" });
    expect(readIin("100101500012")).toEqual({ ok: true, born: "2010-01-01", sex: "male" });
  });

  test("weighs the digits from one to eleven, and anew from three where ten remains", () => {
    expect(checkDigitOf("00000000000")).toBe(0);
    expect(checkDigitOf("10000000000")).toBe(1);
    expect(checkDigitOf("00000000010")).toBe(1);
    expect(checkDigitOf("00000000001")).toBe(0);
    expect(checkDigitOf("00000000050")).toBe(6);
    expect(checkDigitOf("85031530180")).toBe(1);
    expect(readIin("850315301801")).toEqual({ ok: true, born: "1985-03-15", sex: "male" });
  });

  test("does not exist where ten remains both times", () => {
    expect(checkDigitOf("85031530260")).toBeNull();
    for (let digit = 0; digit <= 9; digit += 1) {
      expect(readIin(`85031530260${digit}`)).toEqual({ ok: false, faults: ["iin.check-digit"] });
    }
  });

  test.each(["", "85031530012", "8503153001234", "85031530012a", "850315 30012", "８50315300123"])(
    "%j is not twelve digits",
    (text) => {
      expect(readIin(text)).toEqual({ ok: false, faults: ["iin.digits"] });
    },
  );

  test.each([
    ["a thirteenth month", "851315", "3", ["iin.birth-date"]],
    ["29 February of a common year", "010229", "5", ["iin.birth-date"]],
    ["29 February of 1900", "000229", "3", ["iin.birth-date"]],
    ["a seventh digit without a century", "850315", "0", ["iin.century"]],
    ["a century of the future", "850315", "7", ["iin.century"]],
    ["29 February while the century is unknown", "000229", "9", ["iin.century"]],
    ["no day and no century", "850332", "8", ["iin.century", "iin.birth-date"]],
  ])("%s is found", (_, born, century, faults) => {
    const eleven = `${born}${century}0012`;
    const digit = checkDigitOf(eleven);
    expect(readIin(`${eleven}${digit}`)).toEqual({ ok: false, faults });
  });

  test("all that is wrong is told at once", () => {
    const digit = (checkDigitOf("85133280012")! + 1) % 10;
    expect(readIin(`85133280012${digit}`)).toEqual({
      ok: false,
      faults: ["iin.century", "iin.birth-date", "iin.check-digit"],
    });
  });

  test("any single wrong digit is found, but for the eleventh, which weighs eleven", () => {
    const good = fc
      .tuple(
        fc.integer({ min: 50, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 9999 }),
      )
      .map(([year, month, day, number]) => {
        const two = (part: number) => String(part).padStart(2, "0");
        return `${year}${two(month)}${two(day)}3${String(number).padStart(4, "0")}`;
      })
      .filter((eleven) => checkDigitOf(eleven) !== null)
      .map((eleven) => `${eleven}${checkDigitOf(eleven)}`);
    fc.assert(
      fc.property(
        good,
        fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11),
        fc.integer({ min: 1, max: 9 }),
        (iin, place, shift) => {
          expect(readIin(iin).ok).toBe(true);
          const digit = (Number(iin[place]) + shift) % 10;
          const wrong = `${iin.slice(0, place)}${digit}${iin.slice(place + 1)}`;
          fc.pre(weighedOnce(iin) && weighedOnce(wrong));
          expect(readIin(wrong).ok).toBe(false);
        },
      ),
    );
  });

  /** The law of one wrong digit is that of one set of weights; where the second set is used, it is not promised. */
  function weighedOnce(iin: string): boolean {
    const sum = Array.from(iin.slice(0, 11)).reduce((total, digit, place) => total + Number(digit) * (place + 1), 0);
    return sum % 11 !== 10;
  }
});
