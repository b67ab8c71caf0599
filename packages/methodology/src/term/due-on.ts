// When a term ends: by which clause, and how each day was counted. Words are made of this by `explain-term.ts`.
import {
  addDays,
  calendarDaysAfter,
  CalendarError,
  dayAfterPeriod,
  parseDate,
  workingDaysAfter,
  workingDaysBefore,
} from "@bagalau/calendar";
import type { CountedDay, WorkCalendar } from "@bagalau/calendar";
import type { Edition, Provenance, Term, Text } from "../pack/model.ts";

export interface DueDay {
  readonly term: Term;
  /** The triggering day, itself not counted; for a term set by a period any day of the period. */
  readonly from: string;
  readonly due: string;
  /** The address of the clause; several are parted by `, `. */
  readonly clause: string;
  /** Each day in the order of counting; for a term set as a day of the month that day alone. */
  readonly counted: readonly CountedDay[];
  /** The term that this one is counted back from, with its own due day. */
  readonly before: { readonly term: Term; readonly due: string } | null;
  /** Set when the due day is a day off to which the act does not say to move: remind on the last working day before. */
  readonly dayOff: { readonly remindOn: string } | null;
  /** The titles of the holidays that the counted days speak of, by id. */
  readonly holidays: Readonly<Record<string, Text>>;
  /** Where the calendar's word on the counted days is not an act's own. */
  readonly marks: readonly { readonly provenance: Provenance; readonly because: Text }[];
}

/** `unknown-term` { term, terms } · `bad-date` { date } · `outside-calendar` { date, from, until } · `no-such-day` { term } · `circular-term` { term }. */
export interface TermFault {
  readonly code: "unknown-term" | "bad-date" | "outside-calendar" | "no-such-day" | "circular-term";
  readonly params: Readonly<Record<string, string>>;
}

export type DueOn = { readonly ok: true; readonly day: DueDay } | { readonly ok: false; readonly fault: TermFault };

/** When the term of the edition ends that starts with the day `from` (ISO). Never throws for what it is given. */
export function dueOn(edition: Edition, calendar: WorkCalendar, termId: string, from: string): DueOn {
  if (parseDate(from) === null) return refused("bad-date", { date: from });
  try {
    return find(edition, calendar, termId, from, []);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    if (error.code === "no-such-day") return refused("no-such-day", { term: termId });
    return refused("outside-calendar", { date: error.params["date"] ?? from, ...error.params });
  }
}

function find(edition: Edition, calendar: WorkCalendar, id: string, from: string, above: readonly string[]): DueOn {
  const term = edition.terms.get(id);
  if (term === undefined) return refused("unknown-term", { term: id, terms: [...edition.terms.keys()].join(", ") });
  if (above.includes(id)) return refused("circular-term", { term: id });
  const { due } = term;
  switch (due.kind) {
    case "working-days":
      return found(calendar, term, from, workingDaysAfter(calendar, from, due.days), null);
    case "calendar-days":
      return found(calendar, term, from, calendarDaysAfter(calendar, from, due.days), null);
    case "after-period": {
      const day = dayAfterPeriod(due.period, due.month, due.day, from);
      const { working, why } = calendar.dayOn(day);
      return found(
        calendar,
        term,
        from,
        { due: day, counted: [{ date: day, counts: working, number: null, why }] },
        null,
      );
    }
    case "working-days-before": {
      const target = find(edition, calendar, due.term, from, [...above, id]);
      if (!target.ok) return target;
      const before = { term: target.day.term, due: target.day.due };
      return found(calendar, term, from, workingDaysBefore(calendar, before.due, due.days), before);
    }
  }
}

function found(
  calendar: WorkCalendar,
  term: Term,
  from: string,
  count: { readonly due: string; readonly counted: readonly CountedDay[] },
  before: DueDay["before"],
): DueOn {
  const dayOff = calendar.dayOn(count.due).working ? null : { remindOn: lastWorkingDayBefore(calendar, count.due) };
  const clause = term.citation.clauses.join(", ");
  const { counted, due } = count;
  const met = calendar.data.holidays.filter(({ id }) => counted.some(({ why }) => why.holiday === id));
  const holidays: Readonly<Record<string, Text>> = Object.fromEntries(met.map(({ id, title }) => [id, title]));
  const weekend = counted.some(({ why }) => why.kind === "weekend") ? [calendar.data.weekend] : [];
  const marks = marksOf([...weekend, ...met]);
  return { ok: true, day: { term, from, due, clause, counted, before, dayOff, holidays, marks } };
}

function marksOf(
  grounds: readonly { readonly provenance: Provenance; readonly because: Text | null }[],
): DueDay["marks"] {
  const marks = new Map<string, DueDay["marks"][number]>();
  for (const { provenance, because } of grounds) {
    if (provenance !== "quoted" && because !== null) marks.set(because.en, { provenance, because });
  }
  return [...marks.values()];
}

function lastWorkingDayBefore(calendar: WorkCalendar, date: string): string {
  let day = addDays(date, -1);
  while (!calendar.dayOn(day).working) day = addDays(day, -1);
  return day;
}

function refused(code: TermFault["code"], params: Readonly<Record<string, string>>): DueOn {
  return { ok: false, fault: { code, params } };
}
