// The committed calendar of Kazakhstan, read as the product reads it: which weekdays are off in years that are well known.
import { addDays, weekday, workingDaysAfter } from "@bagalau/calendar";
import type { WorkCalendar } from "@bagalau/calendar";
import { loadCalendar, packsFolder } from "@bagalau/methodology/node";
import { describe, expect, test } from "vitest";

const read = await loadCalendar(packsFolder(), "kz");
const calendar = read.calendar as WorkCalendar;

function weekdaysOff(year: number): string {
  const off: string[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    if (weekday(date) < 6 && !calendar.dayOn(date).working) off.push(date.slice(5));
  }
  return off.join(" ");
}

describe("D1 the calendar of Kazakhstan", () => {
  test("is read without a fault and speaks for 2010 to 2030", () => {
    expect(read.faults).toEqual([]);
    expect(calendar.data.years).toEqual({ from: 2010, until: 2030 });
  });

  test("says of each holiday that it is reconstructed, and why, in three languages", () => {
    const said = calendar.data.holidays.map(({ provenance, because }) => [provenance, Object.keys(because ?? {})]);
    expect(said).toEqual(calendar.data.holidays.map(() => ["reconstructed", ["kk", "ru", "en"]]));
  });

  test.each([
    [2010, "01-01 01-04 01-07 03-08 03-22 03-23 03-24 05-03 05-10 07-06 08-30 11-16 12-16 12-17"],
    [2012, "01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-09 07-06 08-30 10-26 12-03 12-17 12-18"],
    [2013, "01-01 01-02 01-07 03-08 03-21 03-22 03-25 05-01 05-07 05-09 07-08 08-30 10-15 12-02 12-16 12-17"],
    [2017, "01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 07-06 08-30 09-01 12-01 12-18 12-19"],
    [2018, "01-01 01-02 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 08-21 08-30 12-03 12-17 12-18"],
    [2021, "01-01 01-04 01-07 03-08 03-22 03-23 03-24 05-03 05-07 05-10 07-06 07-20 08-30 12-01 12-16 12-17"],
    [2022, "01-03 01-04 01-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-30 10-25 12-16"],
    [2023, "01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 08-30 10-25 12-18"],
    [2024, "01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-09 07-08 08-30 10-25 12-16"],
    [2025, "01-01 01-02 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16"],
    [2026, "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 08-31 10-26 12-16"],
  ])("gives these weekdays off in %d, no transfer being entered", (year, expected) => {
    expect(weekdaysOff(year)).toBe(expected);
  });

  test("counts five working days from 22 October 2025 to 30 October", () => {
    expect(workingDaysAfter(calendar, "2025-10-22", 5).due).toBe("2025-10-30");
  });
});
