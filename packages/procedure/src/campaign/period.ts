// The name of a period, `2025-Q3`, `2025-H1`, `2025`, and the days that it holds.
import { periodOf } from "@bagalau/calendar";

export type PeriodKind = "quarter" | "half" | "year";

export interface Period {
  readonly kind: PeriodKind;
  /** `2025-Q3`, `2025-H1`, `2025`. */
  readonly name: string;
  /** The first day. */
  readonly from: string;
  /** The last day. */
  readonly to: string;
}

/** The period of that name; null where no period has it. */
export function parsePeriod(name: string): Period | null {
  const found = /^(\d{4})(?:-(?:Q([1-4])|H([12])))?$/.exec(name);
  const year = found?.[1];
  if (found === null || year === undefined || year === "0000") return null;
  const [, , quarter, half] = found;
  if (quarter !== undefined) return made("quarter", name, `${year}-${padded(Number(quarter) * 3)}-01`);
  if (half !== undefined) return made("half", name, `${year}-${padded(Number(half) * 6)}-01`);
  return made("year", name, `${year}-01-01`);
}

/** The name of the period of that kind in which the day lies. */
export function periodName(kind: PeriodKind, day: string): string {
  const { number } = periodOf(kind, day);
  const year = day.slice(0, 4);
  if (kind === "year") return year;
  return kind === "quarter" ? `${year}-Q${number}` : `${year}-H${number}`;
}

function made(kind: PeriodKind, name: string, day: string): Period {
  const { from, to } = periodOf(kind, day);
  return { kind, name, from, to };
}

function padded(month: number): string {
  return String(month).padStart(2, "0");
}
