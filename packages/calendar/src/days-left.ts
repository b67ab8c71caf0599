// How many working days are left until a day, or have passed since: counted by year, so that long lists are quick.
import { addDays } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** For each day of a year how many working days the year has had with its end. */
type Year = ReadonlyMap<CivilDate, number>;
const countedYears = new WeakMap<WorkCalendar, Map<number, Year>>();

/**
 * Working days after `today`, with `day` itself; 0 on the day, and when only days off lie between. Negative where `day` has
 * passed: working days after it, with today. Throws `not-a-date` and `outside-calendar`.
 */
export function workingDaysLeft(calendar: WorkCalendar, today: CivilDate, day: CivilDate): number {
  return day < today ? -between(calendar, day, today) : between(calendar, today, day);
}

/** Working days after `from`, with `until`. */
function between(calendar: WorkCalendar, from: CivilDate, until: CivilDate): number {
  const [first, last] = [yearOf(from), yearOf(until)];
  let days = countedOn(calendar, until) - countedOn(calendar, from);
  for (let year = first; year < last; year += 1) days += countedOn(calendar, `${String(year).padStart(4, "0")}-12-31`);
  return days;
}

function countedOn(calendar: WorkCalendar, day: CivilDate): number {
  calendar.dayOn(day);
  const years = countedYears.get(calendar) ?? new Map<number, Year>();
  countedYears.set(calendar, years);
  const year = yearOf(day);
  const counted = years.get(year) ?? countYear(calendar, year);
  years.set(year, counted);
  return counted.get(day)!;
}

function countYear(calendar: WorkCalendar, year: number): Year {
  const counted = new Map<CivilDate, number>();
  let worked = 0;
  for (let day = `${String(year).padStart(4, "0")}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    if (calendar.dayOn(day).working) worked += 1;
    counted.set(day, worked);
  }
  return counted;
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}
