// A year of the working calendar as it is shown: months of weeks, what each day is, and which days are not as usual.
import { CalendarError, addDays, makeCalendar, weekday } from "@bagalau/calendar";
import type { CalendarData } from "@bagalau/calendar";

type Why = ReturnType<ReturnType<typeof makeCalendar>["dayOn"]>["why"];

export interface YearDay {
  readonly date: string;
  readonly working: boolean;
  readonly why: Why;
}

export interface Month {
  /** 1…12 */
  readonly month: number;
  /** Weeks from Monday; null where the week belongs to another month. */
  readonly weeks: readonly (readonly (YearDay | null)[])[];
  readonly working: number;
}

export interface Year {
  readonly months: readonly Month[];
  readonly working: number;
  /** Everything but plain working days and plain weekends. */
  readonly unusual: readonly YearDay[];
}

export function yearOf(data: CalendarData, year: number): Year {
  const calendar = makeCalendar(data);
  const days: YearDay[] = [];
  for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1))
    days.push(calendar.dayOn(date));
  const months = Array.from({ length: 12 }, (_, index) => {
    const own = days.filter(({ date }) => Number(date.slice(5, 7)) === index + 1);
    return { month: index + 1, weeks: weeksOf(own), working: own.filter(({ working }) => working).length };
  });
  return {
    months,
    working: days.filter(({ working }) => working).length,
    unusual: days.filter(({ why }) => why.kind !== "working" && why.kind !== "weekend"),
  };
}

function weeksOf(days: readonly YearDay[]): readonly (readonly (YearDay | null)[])[] {
  const before = Array.from({ length: weekday(days[0]!.date) - 1 }, () => null);
  const cells = [...before, ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export interface TransferDraft {
  readonly off: string | null;
  readonly workInstead: string | null;
}

type TransferFault = "transferred-already" | "off-already" | "worked-already" | "same-day" | "outside";

export interface TransferFaults {
  readonly off: TransferFault | null;
  readonly workInstead: TransferFault | null;
}

/** What of a transfer cannot be, day by day, by the calendar as it stands: the server refuses the same. */
export function transferFaults(data: CalendarData, { off, workInstead }: TransferDraft): TransferFaults {
  const calendar = makeCalendar(data);
  const faultOf = (day: string | null, wanted: "working" | "off"): TransferFault | null => {
    if (day === null) return null;
    if (data.transfers.some((one) => one.off === day || one.workInstead === day)) return "transferred-already";
    const working = isWorked(calendar, day);
    if (working === null) return "outside";
    if (wanted === "working") return working ? null : "off-already";
    return working ? "worked-already" : null;
  };
  const same = off !== null && off === workInstead;
  return { off: faultOf(off, "working"), workInstead: same ? "same-day" : faultOf(workInstead, "off") };
}

/** Null where the calendar does not speak of the day. */
function isWorked(calendar: ReturnType<typeof makeCalendar>, day: string): boolean | null {
  try {
    return calendar.dayOn(day).working;
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}
