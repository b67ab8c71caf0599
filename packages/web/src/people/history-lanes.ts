// The history of a card as a drawing has it: lanes of bars, placed by their share of the time that is drawn.
import { addDays } from "@bagalau/calendar";
import type { CardEntry } from "./card-entries.ts";

export type Lane = "post" | "elsewhere" | "away" | "replaced";

export interface Bar {
  readonly id: string;
  readonly lane: Lane;
  /** From the left, and how wide, both in hundredths of the whole. */
  readonly at: number;
  readonly wide: number;
  readonly entry: CardEntry;
}

export interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly bars: readonly Bar[];
  /** Where today is, in hundredths. */
  readonly today: number;
  /** The first days of years, with their places. */
  readonly years: readonly { readonly year: string; readonly at: number }[];
}

const lanes: Readonly<Record<CardEntry["kind"], Lane | null>> = {
  appoint: "post",
  receive: "post",
  send: "elsewhere",
  "begin-absence": "away",
  replace: "replaced",
  dismiss: null,
};

/** Two years back and half a year ahead: what evaluations of now can depend on. */
export function drawnHistory(entries: readonly CardEntry[], today: string): Drawn {
  const [from, to] = [addDays(today, -730), addDays(today, 182)];
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const place = (day: string): number => ((dayNumber(day) - first) * 100) / (last + 1 - first);
  const bars = entries.flatMap((entry): Bar[] => {
    const lane = lanes[entry.kind];
    const until = entry.until ?? to;
    if (lane === null || until < from || entry.from > to) return [];
    const at = Math.max(0, place(entry.from));
    const end = until >= to ? 100 : place(addDays(until, 1));
    return [{ id: entry.id, lane, at, wide: Math.max(0.6, end - at), entry }];
  });
  const years = [0, 1, 2]
    .map((more) => `${Number(from.slice(0, 4)) + 1 + more}-01-01`)
    .filter((day) => day <= to)
    .map((day) => ({ year: day.slice(0, 4), at: place(day) }));
  return { from, to, bars, today: place(today), years };
}

/** For places in a drawing, never for a term. */
function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
}
