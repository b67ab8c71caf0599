// Civil dates of the proleptic Gregorian calendar, years 0001 to 9999: ISO text at the borders, whole days since
// 1970-01-01 inside. No time of day and no time zone: a legal term knows neither.
import { CalendarError } from "./calendar-error.ts";

/** `2025-10-22`. Two of them compare as text: the earlier day is the smaller string. */
export type CivilDate = string;

export interface YearMonthDay {
  readonly year: number;
  /** 1…12 */
  readonly month: number;
  /** 1…31 */
  readonly day: number;
}

const daysFrom0000March1To1970 = 719_468;
const daysIn400Years = 146_097;
const firstDay = -719_162;
const lastDay = 2_932_896;

/** The date that the text writes as YYYY-MM-DD, or null when there is no such day. */
export function parseDate(text: string): CivilDate | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDay({ year, month, day }) ? text : null;
}

/** Throws `not-a-date`. */
export function partsOf(date: CivilDate): YearMonthDay {
  if (parseDate(date) === null) throw new CalendarError("not-a-date", { text: date });
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** Throws `no-such-day`. */
export function dateOf({ year, month, day }: YearMonthDay): CivilDate {
  if (!isDay({ year, month, day })) {
    throw new CalendarError("no-such-day", { year: String(year), month: String(month), day: String(day) });
  }
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** 28…31; `month` is 1…12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whole days since 1970-01-01, negative before it. Throws `not-a-date`. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const yearFromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysIn400Years + dayOfEra - daysFrom0000March1To1970;
}

/** Throws `date-out-of-range` outside the years 0001 to 9999 and for what is not a whole number. */
export function dateOfDayNumber(days: number): CivilDate {
  if (!Number.isInteger(days) || days < firstDay || days > lastDay) {
    throw new CalendarError("date-out-of-range", { days: String(days) });
  }
  const shifted = days + daysFrom0000March1To1970;
  const era = Math.floor(shifted / daysIn400Years);
  const dayOfEra = shifted - era * daysIn400Years;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return dateOf({ year: yearOfEra + era * 400 + (month > 2 ? 0 : 1), month, day });
}

/** The day `days` later, earlier when negative. Throws `not-a-date`, `date-out-of-range`. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Monday is 1, Sunday 7. Throws `not-a-date`. */
export function weekday(date: CivilDate): number {
  return weekdayOfDayNumber(dayNumber(date));
}

/** Monday is 1, Sunday 7. */
export function weekdayOfDayNumber(days: number): number {
  const sinceMonday = (days + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

function isDay({ year, month, day }: YearMonthDay): boolean {
  if (![year, month, day].every(Number.isInteger)) return false;
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
