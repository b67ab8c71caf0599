import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coveredBy, covers, monthsLater, overlap, wholeMonths, within } from "./dated.ts";

const october = { from: "2025-10-01", until: "2025-10-31" };

describe("a stretch of days", () => {
  test("holds its first and its last day, and an open one every later day", () => {
    expect(["2025-09-30", "2025-10-01", "2025-10-31", "2025-11-01"].map((day) => covers(october, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(covers({ from: "2025-10-01", until: null }, "2999-01-01")).toBe(true);
  });

  test("overlaps another where one day is common", () => {
    expect(overlap(october, { from: "2025-10-31", until: null })).toBe(true);
    expect(overlap(october, { from: "2025-11-01", until: null })).toBe(false);
    expect(overlap({ from: "2025-10-31", until: null }, october)).toBe(true);
    expect(overlap({ from: "2025-11-01", until: null }, october)).toBe(false);
  });

  test("lies within another where no day is outside", () => {
    expect(within(october, october)).toBe(true);
    expect(within({ from: "2025-10-01", until: null }, october)).toBe(false);
    expect(within({ from: "2025-09-30", until: "2025-10-02" }, october)).toBe(false);
    expect(within(october, { from: "2025-01-01", until: null })).toBe(true);
  });

  test("is covered by several that follow one another, not by several with a gap", () => {
    const november = { from: "2025-11-01", until: "2025-11-30" };
    const both = { from: "2025-10-15", until: "2025-11-30" };
    expect(coveredBy(both, [november, october])).toBe(true);
    expect(coveredBy(both, [october, { ...november, from: "2025-11-02" }])).toBe(false);
    expect(coveredBy({ ...both, until: null }, [october, november])).toBe(false);
    expect(coveredBy({ ...both, until: null }, [october, { from: "2025-11-01", until: null }])).toBe(true);
    expect(coveredBy(both, [])).toBe(false);
    expect(
      coveredBy(both, [
        { from: "2020-01-01", until: "2020-02-01" },
        { from: "2025-10-01", until: null },
      ]),
    ).toBe(true);
  });
});

describe("months", () => {
  test.each([
    ["2025-10-15", 1, "2025-11-15"],
    ["2025-12-01", 1, "2026-01-01"],
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-08-31", 1, "2025-09-30"],
    ["2024-12-30", 2, "2025-02-28"],
    ["2025-10-15", 0, "2025-10-15"],
    ["2025-10-15", 27, "2028-01-15"],
  ])("after %s, %i months later is %s", (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });

  test.each([
    ["2025-12-01", "2025-12-31", 1],
    ["2025-12-02", "2025-12-31", 0],
    ["2025-12-01", "2025-12-30", 0],
    ["2025-10-01", "2025-12-31", 3],
    ["2025-01-31", "2025-02-27", 1],
  ])("from %s to %s, both included, %i are whole", (from, to, months) => {
    expect(wholeMonths(from, to)).toBe(months);
  });

  test("later months are later days", () => {
    const day = fc.tuple(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 100 }), ([year, month, date], months) => {
        const from = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
        expect(monthsLater(from, months) < monthsLater(from, months + 1)).toBe(true);
        expect(monthsLater(monthsLater(from, months), 1)).toBe(monthsLater(from, months + 1));
      }),
    );
  });
});
