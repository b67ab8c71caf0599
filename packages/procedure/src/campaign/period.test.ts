import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePeriod, periodName } from "./period.ts";

describe("the name of a period", () => {
  test.each([
    ["2025-Q1", "quarter", "2025-01-01", "2025-03-31"],
    ["2025-Q4", "quarter", "2025-10-01", "2025-12-31"],
    ["2024-H1", "half", "2024-01-01", "2024-06-30"],
    ["2024-H2", "half", "2024-07-01", "2024-12-31"],
    ["2024", "year", "2024-01-01", "2024-12-31"],
  ])("%s is a %s from %s to %s", (name, kind, from, to) => {
    expect(parsePeriod(name)).toEqual({ kind, name, from, to });
  });

  test.each(["", "2025-Q0", "2025-Q5", "2025-H3", "2025Q1", "25-Q1", "2025-q1", " 2025", "2025-Q1 ", "0000"])(
    "%j is none",
    (name) => {
      expect(parsePeriod(name)).toBeNull();
    },
  );

  test("leads to the period and back, for every day of it", () => {
    const kinds = fc.constantFrom("quarter", "half", "year");
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9998 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(kinds, parts, (kind, [year, month, day]) => {
        const date = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
          "-",
        );
        const period = parsePeriod(periodName(kind, date))!;
        expect(period.kind).toBe(kind);
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(periodName(kind, period.from)).toBe(periodName(kind, period.to));
      }),
    );
  });
});
