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

export interface Transfer {
  readonly off: string;
  readonly workInstead: string | null;
  readonly act: string;
}

type TransferFault = {
  readonly code: "repeated-transfer" | "transfer-of-day-off" | "transfer-of-working-day" | "outside-calendar";
  readonly date: string;
};

/** What of the proposed transfers cannot stand beside those that the calendar has; null where all of it can. */
export function faultOfTransfers(data: CalendarData, proposed: readonly Transfer[]): TransferFault | null {
  try {
    const calendar = makeCalendar({ ...data, transfers: [...data.transfers, ...proposed] });
    for (const { off, workInstead } of proposed)
      [off, ...(workInstead === null ? [] : [workInstead])].map((day) => calendar.dayOn(day));
    return null;
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const { code, params } = error;
    if (
      code !== "repeated-transfer" &&
      code !== "transfer-of-day-off" &&
      code !== "transfer-of-working-day" &&
      code !== "outside-calendar"
    )
      throw error;
    return { code, date: params["date"] ?? "" };
  }
}

/** As the calendar's file of transfers has it, ready to be put there. */
export function transfersFile(transfers: readonly Transfer[]): string {
  const lines = transfers.map(
    ({ off, workInstead, act }) =>
      `- off: "${off}"\n  workInstead: ${workInstead === null ? "null" : `"${workInstead}"`}\n  act: ${JSON.stringify(act)}\n`,
  );
  return lines.length === 0 ? "[]\n" : lines.join("");
}
