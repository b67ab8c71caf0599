// Days actually worked: the calendar's working days in a post, without the absences on which nobody works.
import { addDays } from "@bagalau/calendar";
import type { WorkCalendar } from "@bagalau/calendar";
import { covers } from "./dated.ts";
import type { Span } from "./dated.ts";
import type { AbsenceKind, Servant } from "./person.ts";

/**
 * The acts count days "actually worked" and name no absence. A trip on duty is work; on leave, sick, suspended, in training
 * or on an internship the servant does not do the work of his post. The choice is ours.
 */
const workedDuring: Readonly<Record<AbsenceKind, boolean>> = {
  leave: false,
  "unpaid-leave": false,
  "social-leave": false,
  sick: false,
  trip: true,
  training: false,
  internship: false,
  suspended: false,
  other: false,
};

/** The working days from the first day to the last. Throws `outside-calendar` for days of which the calendar does not speak. */
export function workingDaysIn(calendar: WorkCalendar, from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.dayOn(day).working) days.push(day);
  return days;
}

/** How many of the working days lie in one of the spans, outside absences and outside `elsewhere`. */
export function workedDays(
  workingDays: readonly string[],
  { absences }: Pick<Servant, "absences">,
  spans: readonly Span[],
  elsewhere: readonly Span[],
): number {
  const away = [...absences.filter(({ absence }) => !workedDuring[absence]), ...elsewhere];
  return workingDays.filter((day) => spans.some((span) => covers(span, day)) && !away.some((span) => covers(span, day)))
    .length;
}
