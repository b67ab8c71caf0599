// Units multiply and divide as in school.
import { describe, expect, it } from "vitest";
import { printUnit } from "../syntax/printer.ts";
import type { Unit } from "../syntax/formula.ts";
import { divideUnits, multiplyUnits, ratio, sameUnit } from "./units.ts";

const hours: Unit = { over: ["hours"], under: [] };
const days: Unit = { over: ["days"], under: [] };
const hoursPerDay: Unit = { over: ["hours"], under: ["days"] };

describe("units", () => {
  it.each([
    [multiplyUnits(hours, days), "days hours"],
    [multiplyUnits(hoursPerDay, days), "hours"],
    [multiplyUnits(days, hoursPerDay), "hours"],
    [multiplyUnits(hours, ratio), "hours"],
    [divideUnits(hours, days), "hours per days"],
    [divideUnits(hours, hours), ""],
    [divideUnits(hours, hoursPerDay), "days"],
    [divideUnits(ratio, hours), "per hours"],
    [multiplyUnits(hours, hours), "hours hours"],
    [divideUnits(multiplyUnits(hours, hours), hours), "hours"],
  ])("%o", (unit, expected) => {
    expect(printUnit(unit)).toBe(expected);
  });

  it("are the same in whatever order they are written", () => {
    expect(sameUnit({ over: ["a", "b"], under: ["c"] }, { over: ["b", "a"], under: ["c"] })).toBe(true);
    expect(sameUnit({ over: ["a", "b"], under: ["b"] }, { over: ["a"], under: [] })).toBe(true);
    expect(sameUnit(hours, days)).toBe(false);
    expect(sameUnit(hours, hoursPerDay)).toBe(false);
    expect(sameUnit({ over: ["a"], under: ["b"] }, { over: ["a"], under: ["c"] })).toBe(false);
  });

  it("stay as they were given", () => {
    const given: Unit = { over: ["b", "a"], under: ["c"] };
    sameUnit(given, given);
    expect(given).toEqual({ over: ["b", "a"], under: ["c"] });
  });
});
