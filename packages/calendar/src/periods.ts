// Quarters, halves and years as stretches of civil dates, and the days that an act sets by the month after one of them.
import { CalendarError } from "./calendar-error.ts";
import { dateOf, daysInMonth, partsOf } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";

export type PeriodKind = "quarter" | "half" | "year";

export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Which quarter or half of the year, from 1; 1 for a year. */
  readonly number: number;
  /** The first day. */
  readonly from: CivilDate;
  /** The last day. */
  readonly to: CivilDate;
}

const monthsIn: Readonly<Record<PeriodKind, number>> = { quarter: 3, half: 6, year: 12 };

/** The period that holds the date. Throws `not-a-date`. */
export function periodOf(kind: PeriodKind, date: CivilDate): Period {
  const { year, month } = partsOf(date);
  const length = monthsIn[kind];
  const number = Math.ceil(month / length);
  const last = number * length;
  return {
    kind,
    year,
    number,
    from: dateOf({ year, month: last - length + 1, day: 1 }),
    to: dateOf({ year, month: last, day: daysInMonth(year, last) }),
  };
}

/**
 * The `day`-th day of the `month`-th month after the period that holds `date`; it stays where it is when it is a day off.
 * Throws `not-a-date`, `not-a-count` for a month below 1 and `no-such-day` where that month is shorter.
 */
export function dayAfterPeriod(kind: PeriodKind, month: number, day: number | "last", date: CivilDate): CivilDate {
  if (!Number.isInteger(month) || month < 1) throw new CalendarError("not-a-count", { count: String(month) });
  const { year, number } = periodOf(kind, date);
  const monthsSinceYear = number * monthsIn[kind] + month - 1;
  const target = { year: year + Math.floor(monthsSinceYear / 12), month: (monthsSinceYear % 12) + 1 };
  return dateOf({ ...target, day: day === "last" ? daysInMonth(target.year, target.month) : day });
}
