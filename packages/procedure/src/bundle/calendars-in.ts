// By which calendars a body counted at an instant: the pack's, with the transfers that its journal says were entered by then.
import type { WorkCalendar } from "@bagalau/calendar";
import { calendarRecord } from "../calendar/calendar-record.ts";
import { standing, withTransfers } from "../calendar/transfer.ts";
import type { CalendarEvent, TransferBook } from "../calendar/transfer.ts";
import type { JournalLine } from "../journal/chain.ts";
import type { Actor } from "../record.ts";

/** Servers of one installation learn of an entry within a second: what one of them counts meanwhile is counted as before. */
const knownWithinMs = 60_000;

interface Stage {
  /** From this instant, in milliseconds. */
  readonly from: number;
  readonly calendar: WorkCalendar;
}

/** The calendar of the instant, and those that it took the place of just before. */
export function calendarsIn(
  journals: readonly (readonly JournalLine[])[],
  calendar: WorkCalendar,
): (at: string) => readonly WorkCalendar[] {
  const stages: Stage[] = [{ from: Number.NEGATIVE_INFINITY, calendar }];
  let book: TransferBook | null = null;
  for (const { seq, at, on, actor, data } of journals.find(([first]) => first?.record === "calendar") ?? []) {
    const event = data as unknown as CalendarEvent | null;
    if (event === null) continue;
    book = calendarRecord.evolve(book, { seq, at, on, actor: actor as unknown as Actor, event });
    stages.push({ from: Date.parse(at), calendar: withTransfers(calendar, standing(book)) });
  }
  return (at) => {
    const then = Date.parse(at);
    return stages
      .filter(({ from }, index) => {
        const until = stages[index + 1]?.from ?? Number.POSITIVE_INFINITY;
        return from <= then && until > then - knownWithinMs;
      })
      .map((stage) => stage.calendar);
  };
}
