// The one error of this package: a code that callers turn into a sentence, with what it speaks of.

/** `params` hold dates, years and ids as text; which ones depends on `code`. */
export class CalendarError extends Error {
  readonly code: CalendarErrorCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: CalendarErrorCode, params: Readonly<Record<string, string>>) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "CalendarError";
    this.code = code;
    this.params = params;
  }
}

/**
 * `not-a-date` { text } · `date-out-of-range` { days } · `no-such-day` { year, month, day } · `not-a-count` { count } ·
 * `unknown-timezone` { timezone } · `not-an-instant` {} · `outside-calendar` { calendar, date, from, until } ·
 * about a calendar's data: `no-years` { calendar, from, until }, `bad-weekend` { calendar }, `repeated-holiday` { holiday },
 * `bad-holiday-years` { holiday, from, until }, `holiday-outside-years` { holiday, date },
 * `repeated-transfer` { date }, `transfer-of-day-off` { date, act }, `transfer-of-working-day` { date, act }.
 */
export type CalendarErrorCode =
  | "not-a-date"
  | "date-out-of-range"
  | "no-such-day"
  | "not-a-count"
  | "unknown-timezone"
  | "not-an-instant"
  | "outside-calendar"
  | "no-years"
  | "bad-weekend"
  | "repeated-holiday"
  | "bad-holiday-years"
  | "holiday-outside-years"
  | "repeated-transfer"
  | "transfer-of-day-off"
  | "transfer-of-working-day";
