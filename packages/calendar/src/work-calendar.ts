// Which days are worked, and why each one is or is not: weekends, holidays, days off moved from a holiday that fell on a
// day off, and on top of them the transfers of a year.
import { CalendarError } from "./calendar-error.ts";
import { checkCalendarData, datesOf } from "./calendar-data.ts";
import type { CalendarData, TransferData } from "./calendar-data.ts";
import { dateOfDayNumber, dayNumber, partsOf, weekdayOfDayNumber } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";

export interface Day {
  readonly date: CivilDate;
  readonly working: boolean;
  readonly why: Why;
}

export interface Why {
  readonly kind: "working" | "weekend" | "holiday" | "moved-day-off" | "transferred-off" | "transferred-work";
  /** The holiday's id, for `holiday` and `moved-day-off`. */
  readonly holiday?: string;
  /** The holiday's own day, for `moved-day-off`. */
  readonly movedFrom?: CivilDate;
  /** The act that transferred it, for `transferred-off` and `transferred-work`. */
  readonly act?: string;
}

export interface WorkCalendar {
  readonly id: string;
  /** What the calendar was made of: the titles of holidays and where they are known from. */
  readonly data: CalendarData;
  /** Throws `not-a-date`, and `outside-calendar` for a year of which the data does not speak. */
  dayOn(date: CivilDate): Day;
}

/** Everything but a plain working day or a plain weekend, by day number. */
type Marks = Map<number, Why>;

const working: Why = { kind: "working" };
const weekend: Why = { kind: "weekend" };

/** Throws a CalendarError that says what in the data cannot stand. */
export function makeCalendar(data: CalendarData): WorkCalendar {
  checkCalendarData(data);
  const offWeekdays = new Set(data.weekend.days);
  const marks = markHolidays(data, offWeekdays);
  const withoutTransfers = (date: CivilDate): Why => {
    const day = dayWithin(data, date);
    return marks.get(day) ?? (isWeekend(day, offWeekdays) ? weekend : working);
  };
  const transferred = markTransfers(data.transfers, withoutTransfers);
  return {
    id: data.id,
    data,
    dayOn(date) {
      const why = transferred.get(date) ?? withoutTransfers(date);
      return { date, working: isWorked(why), why };
    },
  };
}

function dayWithin({ id, years }: CalendarData, date: CivilDate): number {
  const { year } = partsOf(date);
  if (year >= years.from && year <= years.until) return dayNumber(date);
  throw new CalendarError("outside-calendar", {
    calendar: id,
    date,
    from: String(years.from),
    until: String(years.until),
  });
}

/**
 * Holidays first, all of them; then, in time's order, a day off for each movable one that fell on a day off, on the next
 * day that is still worked: a holiday on Saturday and one on Sunday give Monday and Tuesday.
 */
function markHolidays({ holidays, years }: CalendarData, offWeekdays: ReadonlySet<number>): Marks {
  const marks: Marks = new Map();
  const moving = new Map<number, string>();
  const fixedDays = new Set<number>();
  const fixedFirst = holidays.toSorted((one, other) => Number(one.movable) - Number(other.movable));
  for (const { id, movable, when } of fixedFirst) {
    for (const day of datesOf({ id, when }, years).map(dayNumber)) {
      if (!movable) fixedDays.add(day);
      else if ((isWeekend(day, offWeekdays) || fixedDays.has(day)) && !moving.has(day)) moving.set(day, id);
      if (!marks.has(day)) marks.set(day, { kind: "holiday", holiday: id });
    }
  }
  for (const [from, holiday] of [...moving].sort(([a], [b]) => a - b)) {
    let day = from;
    while (marks.has(day) || isWeekend(day, offWeekdays)) day += 1;
    marks.set(day, { kind: "moved-day-off", holiday, movedFrom: dateOfDayNumber(from) });
  }
  return marks;
}

function markTransfers(
  transfers: readonly TransferData[],
  withoutTransfers: (date: CivilDate) => Why,
): ReadonlyMap<CivilDate, Why> {
  const marks = new Map<CivilDate, Why>();
  const mark = (date: CivilDate, why: Why): void => {
    if (marks.has(date)) throw new CalendarError("repeated-transfer", { date });
    marks.set(date, why);
  };
  for (const { off, workInstead, act } of transfers) {
    if (!isWorked(withoutTransfers(off))) throw new CalendarError("transfer-of-day-off", { date: off, act });
    mark(off, { kind: "transferred-off", act });
    if (workInstead === null) continue;
    if (isWorked(withoutTransfers(workInstead))) {
      throw new CalendarError("transfer-of-working-day", { date: workInstead, act });
    }
    mark(workInstead, { kind: "transferred-work", act });
  }
  return marks;
}

function isWeekend(day: number, offWeekdays: ReadonlySet<number>): boolean {
  return offWeekdays.has(weekdayOfDayNumber(day));
}

function isWorked({ kind }: Why): boolean {
  return kind === "working" || kind === "transferred-work";
}
