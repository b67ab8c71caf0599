// A running term counted anew, after the days that are worked have changed: where it ends now, and whether it moves there.
import { addDays } from "@bagalau/calendar";
import type { CountedDay, WorkCalendar } from "@bagalau/calendar";
import { dueOn } from "@bagalau/methodology";
import type { Law, TermRow } from "../record.ts";
import type { RunningTerm, TermPurpose } from "./started-term.ts";

/** The transfer of working days that changed the count; `withdrawn`: it is no longer counted. */
export interface RecountCause {
  readonly transfer: string;
  readonly off: string;
  readonly workInstead: string | null;
  readonly act: string;
  readonly withdrawn: boolean;
}

export interface TermRecounted {
  readonly kind: "term-recounted";
  readonly term: string;
  readonly clause: string;
  readonly from: string;
  /** The last day as it was told before; the same where only the day of the reminder moves. */
  readonly was: string;
  readonly due: string;
  readonly remindOn: string;
  readonly counted: readonly CountedDay[];
  readonly because: RecountCause;
}

/** A type and not an interface, so that it is a command of any record. */
export type RecountTerms = {
  readonly kind: "recount-terms";
  readonly because: RecountCause;
};

export interface Recount {
  readonly clause: string;
  readonly due: string;
  readonly remindOn: string;
  readonly counted: readonly CountedDay[];
  /** It would have ended on a day that has passed: nobody misses a term by a transfer of which he could not know. */
  readonly stays: boolean;
}

type Told = Pick<TermRow, "term" | "from" | "due" | "remindOn" | "metOn">;

/** Null where the term has been kept, has passed, or ends as it did. `extendedTo`: the day to which an act has moved it. */
export function recount(
  { edition, calendar }: Pick<Law, "edition" | "calendar">,
  { term, from, due: told, remindOn: toldReminder, metOn }: Told,
  today: string,
  extendedTo: string | null,
): Recount | null {
  if (metOn !== null || told < today) return null;
  const found = dueOn(edition, calendar, term, from);
  if (!found.ok) return null;
  const { clause, counted, due: own } = found.day;
  const due = extendedTo !== null && extendedTo > own ? extendedTo : own;
  const remindOn = lastWorkingDay(calendar, due);
  if (due === told && remindOn === toldReminder) return null;
  return { clause, due, remindOn, counted, stays: due < today };
}

/** What happens to the terms of a record, each by itself. */
export function recountedTerms(
  law: Pick<Law, "edition" | "calendar">,
  terms: readonly (Told & { readonly purpose?: TermPurpose })[],
  { today, because, sheetExtendedTo }: Recounting,
): readonly TermRecounted[] {
  return terms.flatMap((told): TermRecounted[] => {
    const extendedTo = told.purpose === "sheet" ? sheetExtendedTo : null;
    const found = recount(law, told, today, extendedTo);
    if (found === null || found.stays) return [];
    const { clause, due, remindOn, counted } = found;
    const { term, from, due: was } = told;
    return [{ kind: "term-recounted", term, clause, from, was, due, remindOn, counted, because }];
  });
}

interface Recounting {
  readonly today: string;
  readonly because: RecountCause;
  readonly sheetExtendedTo: string | null;
}

/** The terms as they stand after the event. */
export function withRecount(
  terms: readonly RunningTerm[],
  { term, due, remindOn }: TermRecounted,
): readonly RunningTerm[] {
  return terms.map((one) => (one.term === term && one.metOn === null ? { ...one, due, remindOn } : one));
}

/** The day itself where it is worked; otherwise the last one before it that is. */
export function lastWorkingDay(calendar: WorkCalendar, day: string): string {
  let at = day;
  while (!calendar.dayOn(at).working) at = addDays(at, -1);
  return at;
}
