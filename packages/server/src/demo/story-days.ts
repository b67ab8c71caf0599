// The days of the story, counted back from today in working days, so that whoever opens the demonstration finds terms that run.
import { workingDaysAfter, workingDaysBefore } from "@bagalau/calendar";
import type { WorkCalendar } from "@bagalau/calendar";
import { parsePeriod, periodName } from "@bagalau/procedure/campaign";

export type Quarter = NonNullable<ReturnType<typeof parsePeriod>>;

export interface StoryDays {
  readonly today: string;
  /** Evaluated and over, the earliest first: at least the second half of the last year that is over. */
  readonly closed: readonly Quarter[];
  /** The one whose campaign is under way. */
  readonly open: Quarter;
  /** A later one that has ended too lately for the story and is still in review. */
  readonly planned: Quarter | null;
  /** The n-th working day before today. */
  readonly before: (working: number) => string;
  /** The n-th working day after today. */
  readonly after: (working: number) => string;
  /** The n-th working day after a day. */
  readonly workingAfter: (day: string, working: number) => string;
  /** The n-th working day after the end of a quarter. */
  readonly since: (quarter: Quarter, working: number) => string;
}

/** How many working days the story of the open campaign takes. */
const length = 18;

/** `isGoverned`: whether the act evaluates the quarter that ends on that day. Null where the act is too young for a story. */
export function storyDays(
  calendar: WorkCalendar,
  today: string,
  isGoverned: (lastDay: string) => boolean,
): StoryDays | null {
  const before = (working: number): string => workingDaysBefore(calendar, today, working).due;
  const workingAfter = (day: string, working: number): string => workingDaysAfter(calendar, day, working).due;
  const since = ({ to }: Quarter, working: number): string => workingAfter(to, working);
  const newest = previous(quarterOf(today));
  const open = since(newest, length) < today ? newest : previous(newest);
  const closed = closedBefore(open).filter(({ to }) => isGoverned(to));
  if (closed.length < 2) return null;
  return {
    today,
    closed,
    open,
    planned: open.name === newest.name ? null : newest,
    before,
    after: (working) => workingAfter(today, working),
    workingAfter,
    since,
  };
}

function closedBefore(open: Quarter): readonly Quarter[] {
  const lastYear = Number(open.from.slice(0, 4)) - 1;
  const first = parsePeriod(`${lastYear}-Q3`)!;
  const quarters: Quarter[] = [];
  for (let quarter = previous(open); quarter.from >= first.from; quarter = previous(quarter)) quarters.unshift(quarter);
  return quarters;
}

function quarterOf(day: string): Quarter {
  return parsePeriod(periodName("quarter", day))!;
}

function previous({ name }: Quarter): Quarter {
  const [year = "", number = ""] = name.split("-Q");
  return parsePeriod(number === "1" ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(number) - 1}`)!;
}
