// Civil dates: text in and out, day numbers, weekdays, the edges of months, centuries and of the calendar itself.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarError } from "./calendar-error.ts";
import {
  addDays,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  parseDate,
  partsOf,
  weekday,
  weekdayOfDayNumber,
} from "./civil-date.ts";

const dayNumbers = fc.integer({ min: -719_162, max: 2_932_896 });
const millisecondsInDay = 86_400_000;

describe("a date as text", () => {
  test.each(["2025-10-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-04-30", "2025-01-31"])(
    "%s is a day",
    (text) => {
      expect(parseDate(text)).toBe(text);
    },
  );

  test.each([
    "2025-02-29",
    "1900-02-29",
    "2100-02-29",
    "2025-04-31",
    "2025-06-31",
    "2025-09-31",
    "2025-11-31",
    "2025-01-32",
    "2025-13-01",
    "2025-00-10",
    "2025-10-00",
    "0000-01-01",
    "2025-1-1",
    "25-10-22",
    "2025-10-22T00:00",
    " 2025-10-22",
    "2025/10/22",
    "22.10.2025",
    "",
  ])("%j is no day", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test("its year, month and day stand apart", () => {
    expect(partsOf("2025-03-09")).toEqual({ year: 2025, month: 3, day: 9 });
  });

  test("what is no day is refused by name", () => {
    expect(() => partsOf("2025-02-30")).toThrow(new CalendarError("not-a-date", { text: "2025-02-30" }));
    expect(() => dayNumber("soon")).toThrow(new CalendarError("not-a-date", { text: "soon" }));
  });

  test("an error names its code, what it speaks of and itself", () => {
    const error = new CalendarError("not-a-date", { text: "soon" });
    expect(error.code).toBe("not-a-date");
    expect(error.params).toEqual({ text: "soon" });
    expect(error.message).toBe('not-a-date {"text":"soon"}');
    expect(error.name).toBe("CalendarError");
  });

  test("years of fewer than four digits are written with four", () => {
    expect(dateOf({ year: 7, month: 2, day: 3 })).toBe("0007-02-03");
  });

  test.each([
    { year: 2025, month: 2, day: 30 },
    { year: 0, month: 1, day: 1 },
    { year: 10_000, month: 1, day: 1 },
    { year: 2025, month: 0, day: 1 },
    { year: 2025, month: 13, day: 1 },
    { year: 2025, month: 1, day: 0 },
    { year: 2025, month: 1, day: 1.5 },
    { year: 2025, month: 1.5, day: 1 },
    { year: 2025.5, month: 1, day: 1 },
  ])("there is no day $year-$month-$day", ({ year, month, day }) => {
    const params = { year: String(year), month: String(month), day: String(day) };
    expect(() => dateOf({ year, month, day })).toThrow(new CalendarError("no-such-day", params));
  });
});

describe("the length of months", () => {
  test("an ordinary year", () => {
    const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2025, index + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  test("February is longer every fourth year, not in a century, but in every fourth century", () => {
    expect([2024, 2023, 1900, 2100, 2000, 2400].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 28, 29, 29]);
  });
});

describe("day numbers", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1970-03-01", 59],
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["1900-02-28", -25_509],
    ["1900-03-01", -25_508],
    ["2025-10-22", 20_383],
    ["0001-01-01", -719_162],
    ["0004-02-29", -718_008],
    ["9999-12-31", 2_932_896],
  ])("%s is day %d", (date, days) => {
    expect(dayNumber(date)).toBe(days);
    expect(dateOfDayNumber(days)).toBe(date);
  });

  test("agree with the proleptic Gregorian calendar on every day", () => {
    fc.assert(
      fc.property(dayNumbers, (days) => {
        const date = dateOfDayNumber(days);
        expect(date).toBe(new Date(days * millisecondsInDay).toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(days);
      }),
      { numRuns: 2000 },
    );
  });

  test("every day of four hundred years follows the day before it", () => {
    const first = dayNumber("1800-01-01");
    const oracle = new Date(first * millisecondsInDay);
    const wrong: string[] = [];
    for (let days = first; days < first + 146_097; days += 1) {
      const date = dateOfDayNumber(days);
      if (date !== oracle.toISOString().slice(0, 10)) wrong.push(date);
      oracle.setUTCDate(oracle.getUTCDate() + 1);
    }
    expect(wrong).toEqual([]);
    expect(dateOfDayNumber(first + 146_097)).toBe("2200-01-01");
  });

  test.each([-719_163, 2_932_897, 0.5, Number.NaN])("%d stands outside the calendar", (days) => {
    expect(() => dateOfDayNumber(days)).toThrow(new CalendarError("date-out-of-range", { days: String(days) }));
  });
});

describe("counting in days", () => {
  test("leads over the ends of months and years and back", () => {
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(addDays("2025-03-01", -1)).toBe("2025-02-28");
    expect(addDays("2025-10-22", 0)).toBe("2025-10-22");
  });

  test("stops at the first and the last day of the calendar", () => {
    expect(() => addDays("0001-01-01", -1)).toThrow(new CalendarError("date-out-of-range", { days: "-719163" }));
    expect(() => addDays("9999-12-31", 1)).toThrow(new CalendarError("date-out-of-range", { days: "2932897" }));
  });

  test("forth and back is where it began, and later days are greater text", () => {
    fc.assert(
      fc.property(dayNumbers, fc.integer({ min: 1, max: 4000 }), (days, step) => {
        fc.pre(days + step <= 2_932_896);
        const date = dateOfDayNumber(days);
        expect(addDays(addDays(date, step), -step)).toBe(date);
        expect(addDays(date, step) > date).toBe(true);
      }),
    );
  });
});

describe("weekdays", () => {
  test.each([
    ["2025-10-20", 1],
    ["2025-10-21", 2],
    ["2025-10-22", 3],
    ["2025-10-23", 4],
    ["2025-10-24", 5],
    ["2025-10-25", 6],
    ["2025-10-26", 7],
    ["1970-01-01", 4],
    ["1969-12-29", 1],
    ["1969-12-28", 7],
    ["1969-12-27", 6],
    ["0001-01-01", 1],
  ])("%s is weekday %d", (date, expected) => {
    expect(weekday(date)).toBe(expected);
    expect(weekdayOfDayNumber(dayNumber(date))).toBe(expected);
  });

  test("follow one another from Monday to Sunday", () => {
    fc.assert(
      fc.property(dayNumbers, (days) => {
        const oracle = new Date(days * millisecondsInDay).getUTCDay();
        expect(weekdayOfDayNumber(days)).toBe(oracle === 0 ? 7 : oracle);
      }),
    );
  });
});
