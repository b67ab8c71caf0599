// Days left of a term: exact cases around holidays, and the law that they agree with the counting of terms.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarError } from "./calendar-error.ts";
import { dateOfDayNumber, dayNumber } from "./civil-date.ts";
import { workingDaysLeft } from "./days-left.ts";
import { kazakhstan } from "./kazakhstan.fixture.ts";
import { workingDaysAfter } from "./terms.ts";
import { makeCalendar } from "./work-calendar.ts";

const kz = makeCalendar(kazakhstan);
const dates = fc.integer({ min: dayNumber("2011-01-01"), max: dayNumber("2029-06-30") }).map(dateOfDayNumber);
const terms = fc.integer({ min: 1, max: 300 });

describe("D1 working days left of a term", () => {
  test("a holiday, a weekend and a moved day off are not among them", () => {
    expect(workingDaysLeft(kz, "2025-10-22", "2025-10-30")).toBe(5);
    expect(workingDaysLeft(kz, "2025-10-24", "2025-10-30")).toBe(3);
    expect(workingDaysLeft(kz, "2025-10-26", "2025-10-30")).toBe(3);
  });

  test("on the last day none is left, and none has passed", () => {
    expect(workingDaysLeft(kz, "2025-10-30", "2025-10-30")).toBe(0);
  });

  test("until a day off that only days off divide from today none is left", () => {
    expect(workingDaysLeft(kz, "2025-10-24", "2025-10-26")).toBe(0);
  });

  test("after the last day they are told as passed, and days off pass for nothing", () => {
    expect(workingDaysLeft(kz, "2025-10-31", "2025-10-30")).toBe(-1);
    expect(workingDaysLeft(kz, "2025-11-02", "2025-10-30")).toBe(-1);
    expect(workingDaysLeft(kz, "2025-11-03", "2025-10-30")).toBe(-2);
  });

  test("are counted over the turn of the year", () => {
    expect(workingDaysLeft(kz, "2026-12-21", "2027-01-06")).toBe(10);
  });

  test("on the day that starts a term they are the whole term", () => {
    fc.assert(
      fc.property(dates, terms, (from, days) => {
        expect(workingDaysLeft(kz, from, workingDaysAfter(kz, from, days).due)).toBe(days);
      }),
      { numRuns: 200 },
    );
  });

  test("are not counted for years of which the calendar does not speak", () => {
    expect(() => workingDaysLeft(kz, "2025-10-22", "1890-01-01")).toThrow(CalendarError);
  });
});
