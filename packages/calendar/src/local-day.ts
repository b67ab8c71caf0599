// The civil day that a body has at an instant: the one place where instants and time zones meet civil dates.
import { CalendarError } from "./calendar-error.ts";
import { dateOf } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";

/** `timezone` is an IANA name, `Asia/Almaty`. Throws `unknown-timezone`, `not-an-instant`. */
export function dateIn(timezone: string, instant: Date): CivilDate {
  if (Number.isNaN(instant.getTime())) throw new CalendarError("not-an-instant", {});
  const parts = new Map(
    formatOf(timezone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const numberOf = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN;
  return dateOf({ year: numberOf("year"), month: numberOf("month"), day: numberOf("day") });
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
      timeZone: timezone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
  } catch {
    throw new CalendarError("unknown-timezone", { timezone });
  }
}
