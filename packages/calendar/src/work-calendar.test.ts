// Days off and their reasons: exact tables of years, the moving of days off, transfers, and what is refused.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarError } from "./calendar-error.ts";
import type { CalendarData } from "./calendar-data.ts";
import { addDays, dateOfDayNumber, dayNumber, weekday } from "./civil-date.ts";
import { calendarData, fixed, kazakhstan, yearly } from "./kazakhstan.fixture.ts";
import { makeCalendar } from "./work-calendar.ts";

const kz = makeCalendar(kazakhstan);

/** Month and day of every weekday that is not worked. */
function weekdaysOff(year: number): string[] {
  const off: string[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    if (weekday(date) < 6 && !kz.dayOn(date).working) off.push(date.slice(5));
  }
  return off;
}

function datesOfYears({ from, until }: CalendarData["years"]): string[] {
  const first = dayNumber(`${from}-01-01`);
  return Array.from({ length: dayNumber(`${until}-12-31`) - first + 1 }, (_, index) => dateOfDayNumber(first + index));
}

describe("D1 the weekdays off of a year", () => {
  test("2012: 1 December is the First President's day for the first time, 7 May is still worked", () => {
    expect(weekdaysOff(2012).join(" ")).toBe(
      "01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-09 07-06 08-30 12-03 12-17 12-18",
    );
  });

  test("2013: 7 May is the Defender's day for the first time", () => {
    expect(weekdaysOff(2013).join(" ")).toBe(
      "01-01 01-02 01-07 03-08 03-21 03-22 03-25 05-01 05-07 05-09 07-08 08-30 12-02 12-16 12-17",
    );
  });

  test("2021: two days of independence and 1 December for the last time", () => {
    expect(weekdaysOff(2021).join(" ")).toBe(
      "01-01 01-04 01-07 03-08 03-22 03-23 03-24 05-03 05-07 05-10 07-06 07-20 08-30 12-01 12-16 12-17",
    );
  });

  test("2022: New Year on Saturday and Sunday gives Monday and Tuesday, 7 May goes behind 9 May, Kurban Ait on Saturday is not moved", () => {
    expect(weekdaysOff(2022).join(" ")).toBe(
      "01-03 01-04 01-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-30 10-25 12-16",
    );
  });

  test("2025: five holidays on days off", () => {
    expect(weekdaysOff(2025).join(" ")).toBe(
      "01-01 01-02 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16",
    );
  });
});

describe("D1 each day says why it is worked or not", () => {
  test.each([
    ["2025-10-22", true, { kind: "working" }],
    ["2025-10-26", false, { kind: "weekend" }],
    ["2025-10-25", false, { kind: "holiday", holiday: "republic" }],
    ["2025-10-27", false, { kind: "moved-day-off", holiday: "republic", movedFrom: "2025-10-25" }],
    ["2025-10-28", true, { kind: "working" }],
    ["2022-01-01", false, { kind: "holiday", holiday: "new-year-1" }],
    ["2022-01-03", false, { kind: "moved-day-off", holiday: "new-year-1", movedFrom: "2022-01-01" }],
    ["2022-01-04", false, { kind: "moved-day-off", holiday: "new-year-2", movedFrom: "2022-01-02" }],
    ["2022-05-10", false, { kind: "moved-day-off", holiday: "defender", movedFrom: "2022-05-07" }],
    ["2023-01-07", false, { kind: "holiday", holiday: "christmas" }],
    ["2023-01-09", true, { kind: "working" }],
    ["2024-06-16", false, { kind: "holiday", holiday: "kurban-ait" }],
    ["2024-06-17", true, { kind: "working" }],
    ["2021-10-25", true, { kind: "working" }],
    ["2022-12-01", true, { kind: "working" }],
    ["2011-12-01", true, { kind: "working" }],
  ])("%s", (date, working, why) => {
    expect(kz.dayOn(date)).toEqual({ date, working, why });
  });

  test("a calendar keeps its id and the data that it was made of", () => {
    expect(kz.id).toBe("kz");
    expect(kz.data).toBe(kazakhstan);
  });
});

describe("the moving of days off", () => {
  test("a movable holiday on a day off that is never moved moves on itself", () => {
    const calendar = makeCalendar(calendarData({ holidays: [yearly("spring", 6, 6), fixed("feast", "2025-06-06")] }));
    expect(calendar.dayOn("2025-06-06").why).toEqual({ kind: "holiday", holiday: "feast" });
    expect(calendar.dayOn("2025-06-09").why).toEqual({
      kind: "moved-day-off",
      holiday: "spring",
      movedFrom: "2025-06-06",
    });
  });

  test("two movable holidays on one day off move it once", () => {
    const calendar = makeCalendar(calendarData({ holidays: [yearly("a", 10, 25), yearly("b", 10, 25)] }));
    expect(calendar.dayOn("2025-10-27").why).toEqual({
      kind: "moved-day-off",
      holiday: "a",
      movedFrom: "2025-10-25",
    });
    expect(calendar.dayOn("2025-10-28").working).toBe(true);
  });

  test("two movable holidays on one working day take one day", () => {
    const calendar = makeCalendar(calendarData({ holidays: [yearly("a", 10, 22), yearly("b", 10, 22)] }));
    expect(calendar.dayOn("2025-10-22").why).toEqual({ kind: "holiday", holiday: "a" });
    expect(calendar.dayOn("2025-10-23").working).toBe(true);
  });

  test("days off move in time's order, whatever the order of the file", () => {
    const calendar = makeCalendar(calendarData({ holidays: [yearly("second", 1, 2), yearly("first", 1, 1)] }));
    expect(calendar.dayOn("2022-01-03").why.holiday).toBe("first");
    expect(calendar.dayOn("2022-01-04").why.holiday).toBe("second");
  });

  test("a day off that would move past the calendar's last day is dropped", () => {
    const calendar = makeCalendar(
      calendarData({ years: { from: 2022, until: 2022 }, holidays: [yearly("eve", 12, 31)] }),
    );
    expect(calendar.dayOn("2022-12-31").why).toEqual({ kind: "holiday", holiday: "eve" });
    expect(calendar.dayOn("2022-12-30").working).toBe(true);
  });

  test("a day off may move onto the calendar's last day", () => {
    const calendar = makeCalendar(
      calendarData({ years: { from: 2018, until: 2018 }, holidays: [yearly("eve", 12, 30)] }),
    );
    expect(calendar.dayOn("2018-12-31").why).toEqual({
      kind: "moved-day-off",
      holiday: "eve",
      movedFrom: "2018-12-30",
    });
  });

  test("a week with Friday off only", () => {
    const weekend = { days: [5], provenance: "derived", because: null } as const;
    const calendar = makeCalendar(calendarData({ weekend }));
    expect(calendar.dayOn("2025-10-24").why).toEqual({ kind: "weekend" });
    expect(calendar.dayOn("2025-10-25").working).toBe(true);
  });

  test("adding a holiday takes no day off away", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.boolean()), {
          minLength: 1,
          maxLength: 25,
        }),
        (rows) => {
          const holidays = rows.map(([month, day, movable], index) => ({
            ...yearly(`h${index}`, month, day),
            movable,
          }));
          const years = { from: 2021, until: 2022 };
          const more = makeCalendar(calendarData({ years, holidays }));
          const fewer = makeCalendar(calendarData({ years, holidays: holidays.slice(1) }));
          const lost = datesOfYears(years).filter((date) => more.dayOn(date).working && !fewer.dayOn(date).working);
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("D1 the transfers of a year", () => {
  const act = "№ 1";
  const withTransfers = (...transfers: CalendarData["transfers"]) => makeCalendar({ ...kazakhstan, transfers });

  test("give a day off and take another", () => {
    const calendar = withTransfers({ off: "2025-01-03", workInstead: "2025-01-05", act });
    expect(calendar.dayOn("2025-01-03")).toEqual({
      date: "2025-01-03",
      working: false,
      why: { kind: "transferred-off", act },
    });
    expect(calendar.dayOn("2025-01-05")).toEqual({
      date: "2025-01-05",
      working: true,
      why: { kind: "transferred-work", act },
    });
    expect(calendar.dayOn("2025-01-04").why).toEqual({ kind: "weekend" });
  });

  test("may give a day off for nothing", () => {
    const calendar = withTransfers({ off: "2025-01-03", workInstead: null, act });
    expect(calendar.dayOn("2025-01-03").working).toBe(false);
    expect(calendar.dayOn("2025-01-05").working).toBe(false);
  });

  test("of a day that is off already are refused", () => {
    expect(() => withTransfers({ off: "2025-10-27", workInstead: null, act })).toThrow(
      new CalendarError("transfer-of-day-off", { date: "2025-10-27", act }),
    );
  });

  test("to a day that is worked already are refused", () => {
    expect(() => withTransfers({ off: "2025-10-24", workInstead: "2025-10-28", act })).toThrow(
      new CalendarError("transfer-of-working-day", { date: "2025-10-28", act }),
    );
  });

  test("that name a day twice are refused", () => {
    expect(() =>
      withTransfers(
        { off: "2025-01-03", workInstead: "2025-01-05", act },
        { off: "2025-01-06", workInstead: "2025-01-05", act },
      ),
    ).toThrow(new CalendarError("repeated-transfer", { date: "2025-01-05" }));
  });

  test("outside the calendar's years are refused", () => {
    expect(() => withTransfers({ off: "2031-01-03", workInstead: null, act })).toThrow(
      new CalendarError("outside-calendar", { calendar: "kz", date: "2031-01-03", from: "2010", until: "2030" }),
    );
  });

  test("with what is no date are refused", () => {
    expect(() => withTransfers({ off: "2025-02-29", workInstead: null, act })).toThrow(
      new CalendarError("not-a-date", { text: "2025-02-29" }),
    );
  });
});

describe("years of which the calendar does not speak", () => {
  test.each(["2009-12-31", "2031-01-01"])("%s is refused", (date) => {
    expect(() => kz.dayOn(date)).toThrow(
      new CalendarError("outside-calendar", { calendar: "kz", date, from: "2010", until: "2030" }),
    );
  });

  test("the first and the last day are known", () => {
    expect(kz.dayOn("2010-01-01").why).toEqual({ kind: "holiday", holiday: "new-year-1" });
    expect(kz.dayOn("2030-12-31").working).toBe(true);
  });

  test("what is no date is refused", () => {
    expect(() => kz.dayOn("2025-02-29")).toThrow(new CalendarError("not-a-date", { text: "2025-02-29" }));
  });
});

describe("data that cannot stand", () => {
  const refused = (parts: Partial<CalendarData>) => () => makeCalendar(calendarData(parts));
  const grounded = { provenance: "derived", because: null } as const;

  test.each([
    [2022, 2021],
    [0, 2021],
    [2021, 10_000],
    [2021.5, 2022],
    [2021, 2022.5],
  ])("years %d to %d", (from, until) => {
    expect(refused({ years: { from, until } })).toThrow(
      new CalendarError("no-years", { calendar: "test", from: String(from), until: String(until) }),
    );
  });

  test("one year is enough, and so are the calendar's first and last year", () => {
    expect(makeCalendar(calendarData({ years: { from: 1, until: 1 } })).dayOn("0001-01-01").working).toBe(true);
    expect(makeCalendar(calendarData({ years: { from: 9999, until: 9999 } })).dayOn("9999-12-31").working).toBe(true);
  });

  test.each([[[0]], [[8]], [[1.5]], [[6, 6]], [[1, 2, 3, 4, 5, 6, 7]]])("a weekend of %j", (days) => {
    expect(refused({ weekend: { days, ...grounded } })).toThrow(new CalendarError("bad-weekend", { calendar: "test" }));
  });

  test.each([[[]], [[1, 7]], [[1, 2, 3, 4, 5, 6]]])("a weekend of %j stands", (days) => {
    const calendar = makeCalendar(calendarData({ weekend: { days, ...grounded } }));
    expect(calendar.dayOn("2025-10-20").working).toBe(!days.includes(1 as never));
    expect(calendar.dayOn("2025-10-26").working).toBe(!days.includes(7 as never));
  });

  test("two holidays of one id", () => {
    expect(refused({ holidays: [yearly("a", 1, 1), yearly("a", 1, 2)] })).toThrow(
      new CalendarError("repeated-holiday", { holiday: "a" }),
    );
  });

  test.each([
    [2022, 2021],
    [2020.5, 2022],
    [2020, 2022.5],
  ])("a holiday from %d until %d", (from, until) => {
    expect(refused({ holidays: [yearly("a", 1, 1, from, until)] })).toThrow(
      new CalendarError("bad-holiday-years", { holiday: "a", from: String(from), until: String(until) }),
    );
  });

  test("a holiday of one year is a day off in that year only", () => {
    const calendar = makeCalendar(calendarData({ holidays: [yearly("a", 6, 10, 2020, 2020)] }));
    expect(["2019-06-10", "2020-06-10", "2021-06-10"].map((date) => calendar.dayOn(date).working)).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("a holiday whose years reach beyond the calendar's counts within them", () => {
    const calendar = makeCalendar(calendarData({ holidays: [yearly("a", 6, 10, 1990, 2050)] }));
    expect(calendar.dayOn("2010-06-10").working).toBe(false);
    expect(calendar.dayOn("2030-06-10").working).toBe(false);
  });

  test("a holiday on a day that not every year has", () => {
    expect(refused({ holidays: [yearly("a", 2, 29)] })).toThrow(
      new CalendarError("no-such-day", { year: "2010", month: "2", day: "29" }),
    );
  });

  test.each(["2009-12-31", "2031-01-01"])("a holiday dated %s", (date) => {
    expect(refused({ holidays: [fixed("a", date)] })).toThrow(
      new CalendarError("holiday-outside-years", { holiday: "a", date }),
    );
  });

  test("a holiday dated on the first and the last day stands", () => {
    const calendar = makeCalendar(calendarData({ holidays: [fixed("a", "2030-12-31", "2010-01-01")] }));
    expect(calendar.dayOn("2010-01-01").why).toEqual({ kind: "holiday", holiday: "a" });
    expect(calendar.dayOn("2030-12-31").why).toEqual({ kind: "holiday", holiday: "a" });
  });
});
