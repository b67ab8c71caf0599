// A work calendar as its files state it: which years, which weekdays are off, the holidays, the Government's transfers.
// Checked here once, so that the calendar made of it has no case left to wonder about.
import { CalendarError } from "./calendar-error.ts";
import { dateOf, partsOf } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";

type Text = Readonly<Record<"kk" | "ru" | "en", string>>;

interface Grounded {
  readonly provenance: "quoted" | "derived" | "reconstructed";
  /** Why, when it is not quoted. */
  readonly because: Text | null;
}

export interface HolidayData extends Grounded {
  readonly id: string;
  readonly title: Text;
  /** When it falls on a day off, the day off moves to the next working day. */
  readonly movable: boolean;
  readonly when:
    | {
        readonly month: number;
        readonly day: number;
        /** First and last year in which it is a day off; null: as far as the calendar speaks. */
        readonly from: number | null;
        readonly until: number | null;
      }
    | { readonly dates: readonly CivilDate[] };
}

/** One transfer by an act: `off` becomes a day off, `workInstead` (if any) a working day. */
export interface TransferData {
  readonly off: CivilDate;
  readonly workInstead: CivilDate | null;
  readonly act: string;
}

/** What `packs/calendars/<id>/holidays.yaml` and `transfers.yaml` say together. */
export interface CalendarData {
  readonly id: string;
  readonly title: Text;
  /** The years for which the data speaks, both included. */
  readonly years: { readonly from: number; readonly until: number };
  /** Weekdays that are off, Monday 1 … Sunday 7. */
  readonly weekend: Grounded & { readonly days: readonly number[] };
  readonly holidays: readonly HolidayData[];
  readonly transfers: readonly TransferData[];
}

/** Throws a CalendarError for what cannot stand by itself; dates and transfers are seen through when they are laid out. */
export function checkCalendarData(data: CalendarData): void {
  const { from, until } = data.years;
  if (!Number.isInteger(from) || !Number.isInteger(until) || from < 1 || until > 9999 || from > until) {
    throw new CalendarError("no-years", { calendar: data.id, from: String(from), until: String(until) });
  }
  checkWeekend(data);
  const seen = new Set<string>();
  for (const holiday of data.holidays) {
    if (seen.has(holiday.id)) throw new CalendarError("repeated-holiday", { holiday: holiday.id });
    seen.add(holiday.id);
  }
}

function checkWeekend({ id, weekend }: CalendarData): void {
  const days = new Set(weekend.days);
  const allWeekdays = weekend.days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (!allWeekdays || days.size !== weekend.days.length || days.size > 6) {
    throw new CalendarError("bad-weekend", { calendar: id });
  }
}

/** The holiday's own dates within the years. Throws where one is no day or stands outside the years. */
export function datesOf(holiday: Pick<HolidayData, "id" | "when">, years: CalendarData["years"]): readonly CivilDate[] {
  const { when } = holiday;
  if ("dates" in when) return listedDates(holiday.id, when.dates, years);
  const from = when.from ?? years.from;
  const until = when.until ?? years.until;
  if (!Number.isInteger(from) || !Number.isInteger(until) || from > until) {
    throw new CalendarError("bad-holiday-years", { holiday: holiday.id, from: String(from), until: String(until) });
  }
  const dates: CivilDate[] = [];
  for (let year = Math.max(from, years.from); year <= Math.min(until, years.until); year += 1) {
    dates.push(dateOf({ year, month: when.month, day: when.day }));
  }
  return dates;
}

function listedDates(holiday: string, dates: readonly CivilDate[], years: CalendarData["years"]): readonly CivilDate[] {
  for (const date of dates) {
    const { year } = partsOf(date);
    if (year < years.from || year > years.until) throw new CalendarError("holiday-outside-years", { holiday, date });
  }
  return dates;
}
