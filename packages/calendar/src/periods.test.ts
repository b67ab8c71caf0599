// Periods of an evaluation and the days that acts set after them.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarError } from "./calendar-error.ts";
import { addDays, dateOfDayNumber } from "./civil-date.ts";
import { dayAfterPeriod, periodOf } from "./periods.ts";
import type { PeriodKind } from "./periods.ts";

const kinds = fc.constantFrom<PeriodKind>("quarter", "half", "year");
const dates = fc.integer({ min: -719_162 + 800, max: 2_932_896 - 800 }).map(dateOfDayNumber);

describe("a period", () => {
  test.each([
    ["quarter", "2025-01-01", 1, "2025-01-01", "2025-03-31"],
    ["quarter", "2025-03-31", 1, "2025-01-01", "2025-03-31"],
    ["quarter", "2025-04-01", 2, "2025-04-01", "2025-06-30"],
    ["quarter", "2025-09-30", 3, "2025-07-01", "2025-09-30"],
    ["quarter", "2025-10-01", 4, "2025-10-01", "2025-12-31"],
    ["half", "2024-02-29", 1, "2024-01-01", "2024-06-30"],
    ["half", "2024-07-01", 2, "2024-07-01", "2024-12-31"],
    ["year", "2024-07-01", 1, "2024-01-01", "2024-12-31"],
  ] as const)("%s of %s", (kind, date, number, from, to) => {
    expect(periodOf(kind, date)).toEqual({ kind, year: Number(date.slice(0, 4)), number, from, to });
  });

  test("holds its date, and the day after it opens the next one", () => {
    fc.assert(
      fc.property(kinds, dates, (kind, date) => {
        const period = periodOf(kind, date);
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(periodOf(kind, period.from)).toEqual(period);
        expect(periodOf(kind, period.to)).toEqual(period);
        expect(periodOf(kind, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
      }),
    );
  });

  test("of what is no date is refused", () => {
    expect(() => periodOf("year", "2025")).toThrow(new CalendarError("not-a-date", { text: "2025" }));
  });
});

describe("a day of the month after a period", () => {
  test.each([
    ["the 20th after a quarter", "quarter", 1, 20, "2025-08-14", "2025-10-20"],
    ["the 20th after the last quarter", "quarter", 1, 20, "2025-12-31", "2026-01-20"],
    ["30 January after the year", "year", 1, 30, "2025-08-14", "2026-01-30"],
    ["C6 1 March after the year", "year", 3, 1, "2010-10-08", "2011-03-01"],
    ["the last day of February after the year", "year", 2, "last", "2023-05-05", "2024-02-29"],
    ["the last day of February of an ordinary year", "year", 2, "last", "2024-05-05", "2025-02-28"],
    ["the 12th month after a year", "year", 12, 31, "2025-01-01", "2026-12-31"],
    ["the 13th month after a year", "year", 13, 1, "2025-01-01", "2027-01-01"],
    ["the 10th after a half", "half", 1, 10, "2025-06-30", "2025-07-10"],
    ["the sixth month after a half", "half", 6, 30, "2025-07-01", "2026-06-30"],
    ["the seventh month after a half", "half", 7, 31, "2025-01-01", "2026-01-31"],
  ] as const)("%s", (_name, kind, month, day, date, expected) => {
    expect(dayAfterPeriod(kind, month, day, date)).toBe(expected);
  });

  test("that the month does not have is refused", () => {
    expect(() => dayAfterPeriod("year", 2, 29, "2024-05-05")).toThrow(
      new CalendarError("no-such-day", { year: "2025", month: "2", day: "29" }),
    );
  });

  test.each([0, -1, 1.5])("in month %d is refused: months are counted from one", (month) => {
    expect(() => dayAfterPeriod("year", month, 1, "2024-05-05")).toThrow(
      new CalendarError("not-a-count", { count: String(month) }),
    );
  });

  test("comes after the period and is the same for each of its days", () => {
    fc.assert(
      fc.property(
        kinds,
        dates,
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 28 }),
        (kind, date, month, day) => {
          const period = periodOf(kind, date);
          const due = dayAfterPeriod(kind, month, day, date);
          expect(due > period.to).toBe(true);
          expect(due.slice(8)).toBe(String(day).padStart(2, "0"));
          expect(dayAfterPeriod(kind, month, day, period.from)).toBe(due);
          expect(dayAfterPeriod(kind, month, day, period.to)).toBe(due);
        },
      ),
    );
  });
});
