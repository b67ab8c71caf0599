// Terms as acts count them: exact cases, and the laws that hold for any calendar.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarError } from "./calendar-error.ts";
import { addDays, dateOfDayNumber, dayNumber } from "./civil-date.ts";
import { calendarData, kazakhstan, yearly } from "./kazakhstan.fixture.ts";
import { calendarDaysAfter, workingDaysAfter, workingDaysBefore } from "./terms.ts";
import { makeCalendar } from "./work-calendar.ts";

const kz = makeCalendar(kazakhstan);
const dates = fc.integer({ min: dayNumber("2011-01-01"), max: dayNumber("2029-12-31") }).map(dateOfDayNumber);
const terms = fc.integer({ min: 1, max: 60 });

describe("D1 a term in working days", () => {
  test("five days from 22 October 2025 end on 30 October, each day with its reason", () => {
    expect(workingDaysAfter(kz, "2025-10-22", 5)).toEqual({
      due: "2025-10-30",
      counted: [
        { date: "2025-10-23", counts: true, number: 1, why: { kind: "working" } },
        { date: "2025-10-24", counts: true, number: 2, why: { kind: "working" } },
        { date: "2025-10-25", counts: false, number: null, why: { kind: "holiday", holiday: "republic" } },
        { date: "2025-10-26", counts: false, number: null, why: { kind: "weekend" } },
        {
          date: "2025-10-27",
          counts: false,
          number: null,
          why: { kind: "moved-day-off", holiday: "republic", movedFrom: "2025-10-25" },
        },
        { date: "2025-10-28", counts: true, number: 3, why: { kind: "working" } },
        { date: "2025-10-29", counts: true, number: 4, why: { kind: "working" } },
        { date: "2025-10-30", counts: true, number: 5, why: { kind: "working" } },
      ],
    });
  });

  test("counted back leaves out the day it starts from", () => {
    expect(workingDaysBefore(kz, "2025-10-28", 2)).toEqual({
      due: "2025-10-23",
      counted: [
        {
          date: "2025-10-27",
          counts: false,
          number: null,
          why: { kind: "moved-day-off", holiday: "republic", movedFrom: "2025-10-25" },
        },
        { date: "2025-10-26", counts: false, number: null, why: { kind: "weekend" } },
        { date: "2025-10-25", counts: false, number: null, why: { kind: "holiday", holiday: "republic" } },
        { date: "2025-10-24", counts: true, number: 1, why: { kind: "working" } },
        { date: "2025-10-23", counts: true, number: 2, why: { kind: "working" } },
      ],
    });
  });

  test("a transfer moves the end", () => {
    const transfers = [{ off: "2025-10-24", workInstead: "2025-10-26", act: "№ 1" }];
    const moved = makeCalendar({ ...kazakhstan, transfers });
    expect(workingDaysAfter(moved, "2025-10-22", 2)).toEqual({
      due: "2025-10-26",
      counted: [
        { date: "2025-10-23", counts: true, number: 1, why: { kind: "working" } },
        { date: "2025-10-24", counts: false, number: null, why: { kind: "transferred-off", act: "№ 1" } },
        { date: "2025-10-25", counts: false, number: null, why: { kind: "holiday", holiday: "republic" } },
        { date: "2025-10-26", counts: true, number: 2, why: { kind: "transferred-work", act: "№ 1" } },
      ],
    });
  });

  test("may start on a day off", () => {
    expect(workingDaysAfter(kz, "2025-10-25", 1).due).toBe("2025-10-28");
    expect(workingDaysBefore(kz, "2025-10-26", 1).due).toBe("2025-10-24");
  });
});

describe("a term in calendar days", () => {
  test("counts days off too and says that they are", () => {
    expect(calendarDaysAfter(kz, "2025-10-24", 2)).toEqual({
      due: "2025-10-26",
      counted: [
        { date: "2025-10-25", counts: true, number: 1, why: { kind: "holiday", holiday: "republic" } },
        { date: "2025-10-26", counts: true, number: 2, why: { kind: "weekend" } },
      ],
    });
  });

  test("ends so many days later", () => {
    fc.assert(
      fc.property(dates, terms, (from, days) => {
        const { due, counted } = calendarDaysAfter(kz, from, days);
        expect(due).toBe(addDays(from, days));
        expect(counted.map(({ number }) => number)).toEqual(Array.from({ length: days }, (_, index) => index + 1));
      }),
    );
  });
});

describe("what is refused", () => {
  test.each([0, -1, 1.5, Number.NaN])("a term of %d days", (days) => {
    const error = new CalendarError("not-a-count", { count: String(days) });
    expect(() => workingDaysAfter(kz, "2025-10-22", days)).toThrow(error);
    expect(() => workingDaysBefore(kz, "2025-10-22", days)).toThrow(error);
    expect(() => calendarDaysAfter(kz, "2025-10-22", days)).toThrow(error);
  });

  test("a term that leaves the calendar's years", () => {
    expect(() => workingDaysAfter(kz, "2030-12-30", 2)).toThrow(
      new CalendarError("outside-calendar", { calendar: "kz", date: "2031-01-01", from: "2010", until: "2030" }),
    );
    expect(() => workingDaysBefore(kz, "2010-01-04", 1)).toThrow(
      new CalendarError("outside-calendar", { calendar: "kz", date: "2009-12-31", from: "2010", until: "2030" }),
    );
  });

  test("a term from what is no date", () => {
    expect(() => workingDaysAfter(kz, "2025-02-29", 1)).toThrow(
      new CalendarError("not-a-date", { text: "2025-02-29" }),
    );
  });
});

describe("laws of terms", () => {
  test("a due day is a working day after the triggering one, and as many days are counted as the term has", () => {
    fc.assert(
      fc.property(dates, terms, (from, days) => {
        const { due, counted } = workingDaysAfter(kz, from, days);
        expect(kz.dayOn(due).working).toBe(true);
        expect(due > from).toBe(true);
        expect(counted.filter(({ counts }) => counts)).toHaveLength(days);
        expect(counted.at(-1)).toEqual({ date: due, counts: true, number: days, why: kz.dayOn(due).why });
      }),
    );
  });

  test("a longer term ends later, and a later start never ends earlier", () => {
    fc.assert(
      fc.property(dates, terms, fc.integer({ min: 1, max: 20 }), (from, days, more) => {
        const { due } = workingDaysAfter(kz, from, days);
        expect(workingDaysAfter(kz, from, days + more).due > due).toBe(true);
        expect(workingDaysAfter(kz, addDays(from, more), days).due >= due).toBe(true);
      }),
    );
  });

  test("counting forth and back ends on the working day where it began", () => {
    fc.assert(
      fc.property(dates, terms, (from, days) => {
        fc.pre(kz.dayOn(from).working);
        expect(workingDaysBefore(kz, workingDaysAfter(kz, from, days).due, days).due).toBe(from);
        expect(workingDaysAfter(kz, workingDaysBefore(kz, from, days).due, days).due).toBe(from);
      }),
    );
  });

  test("a further holiday never makes a deadline earlier", () => {
    const holiday = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.boolean());
    fc.assert(
      fc.property(dates, terms, holiday, (from, days, [month, day, movable]) => {
        const further = { ...yearly("further", month, day), movable };
        const more = makeCalendar({ ...kazakhstan, holidays: [...kazakhstan.holidays, further] });
        expect(workingDaysAfter(more, from, days).due >= workingDaysAfter(kz, from, days).due).toBe(true);
      }),
    );
  });

  test("without holidays ten working days are two weeks", () => {
    const plain = makeCalendar(calendarData({}));
    fc.assert(
      fc.property(dates, (from) => {
        fc.pre(plain.dayOn(from).working);
        expect(workingDaysAfter(plain, from, 10).due).toBe(addDays(from, 14));
      }),
    );
  });
});
