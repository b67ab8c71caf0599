// Legal terms: the day on which one ends and, day by day, how it was counted. The triggering day is never counted; a term
// in working days ends with the last working day counted.
import { CalendarError } from "./calendar-error.ts";
import { addDays } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";
import type { WorkCalendar, Why } from "./work-calendar.ts";

export interface CountedDay {
  readonly date: CivilDate;
  readonly counts: boolean;
  /** Its number in the count, from 1; null for a day that does not count. */
  readonly number: number | null;
  readonly why: Why;
}

export interface Count {
  readonly due: CivilDate;
  /** In the order of counting, from the day next to the triggering one to the due day. */
  readonly counted: readonly CountedDay[];
}

/** Throws `not-a-count` unless `days` is a whole number from 1, `not-a-date`, `outside-calendar`. */
export function workingDaysAfter(calendar: WorkCalendar, from: CivilDate, days: number): Count {
  return count(calendar, from, days, 1, true);
}

/** The `days`-th working day before `from`, which is not counted. Throws as `workingDaysAfter`. */
export function workingDaysBefore(calendar: WorkCalendar, from: CivilDate, days: number): Count {
  return count(calendar, from, days, -1, true);
}

/** Every day counts, worked or not. Throws as `workingDaysAfter`. */
export function calendarDaysAfter(calendar: WorkCalendar, from: CivilDate, days: number): Count {
  return count(calendar, from, days, 1, false);
}

function count(calendar: WorkCalendar, from: CivilDate, days: number, step: 1 | -1, workingOnly: boolean): Count {
  if (!Number.isInteger(days) || days < 1) throw new CalendarError("not-a-count", { count: String(days) });
  const counted: CountedDay[] = [];
  let due = from;
  for (let number = 0; number < days;) {
    due = addDays(due, step);
    const { working, why } = calendar.dayOn(due);
    const counts = working || !workingOnly;
    if (counts) number += 1;
    counted.push({ date: due, counts, number: counts ? number : null, why });
  }
  return { due, counted };
}
