// The door of the calendar: civil dates, periods, working days with their reasons, legal terms. Pure.
export { CalendarError } from "./calendar-error.ts";
export type { CalendarData } from "./calendar-data.ts";
export { addDays, parseDate, weekday } from "./civil-date.ts";
export type { CivilDate } from "./civil-date.ts";
export { workingDaysLeft } from "./days-left.ts";
export { dateIn } from "./local-day.ts";
export { dayAfterPeriod, periodOf } from "./periods.ts";
export { calendarDaysAfter, workingDaysAfter, workingDaysBefore } from "./terms.ts";
export type { CountedDay } from "./terms.ts";
export { makeCalendar } from "./work-calendar.ts";
export type { WorkCalendar } from "./work-calendar.ts";
