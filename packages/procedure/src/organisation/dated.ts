// Stretches of civil days, both ends included, an open end being null; and months counted as the calendar counts them.
import { addDays, parseDate } from "@bagalau/calendar";

export interface Span {
  readonly from: string;
  /** The last day; null while it is not known. */
  readonly until: string | null;
}

/** The last day of the years that a civil date can name: what an open end stands for in comparisons. */
const never = "9999-12-31";

export function covers({ from, until }: Span, day: string): boolean {
  return from <= day && day <= (until ?? never);
}

export function overlap(one: Span, other: Span): boolean {
  return one.from <= (other.until ?? never) && other.from <= (one.until ?? never);
}

/** Every day of `inner` lies in `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return outer.from <= inner.from && (inner.until ?? never) <= (outer.until ?? never);
}

/** Every day of the span is in one of the others, which may follow one another without a gap. */
export function coveredBy(span: Span, others: readonly Span[]): boolean {
  let reached = span.from;
  const last = span.until ?? never;
  for (const { from, until } of others.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (from > reached) return false;
    const end = until ?? never;
    if (end >= last) return true;
    if (end >= reached) reached = addDays(end, 1);
  }
  return false;
}

/** The same day of the month so many months later, or the last day of a month that has no such day. */
export function monthsLater(day: string, months: number): string {
  const month = Number(day.slice(5, 7)) - 1 + months;
  const year = String(Number(day.slice(0, 4)) + Math.floor(month / 12)).padStart(4, "0");
  const target = `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
  const days = [day.slice(8), "30", "29", "28"];
  return days.map((last) => `${target}-${last}`).find((date) => parseDate(date) !== null)!;
}

/** Whole months from the first day to the last, both included. */
export function wholeMonths(from: string, to: string): number {
  const after = addDays(to, 1);
  let months = 0;
  while (monthsLater(from, months + 1) <= after) months += 1;
  return months;
}
