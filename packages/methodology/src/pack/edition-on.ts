// Which edition of a pack is in force on a day, and why none is.
import { addDays } from "@bagalau/calendar";
import type { Edition, Pack } from "./model.ts";

/** `since`: the first day without an edition; null before the first one. */
export type EditionOn =
  | { readonly edition: Edition }
  | { readonly none: "before-first" | "repealed" | "expired" | "gap"; readonly since: string | null };

/** The edition with the latest first day not after the date, if the date is neither past its last day nor past the repeal. */
export function editionOn(pack: Pack, date: string): EditionOn {
  const repealed = pack.editions.map(({ repeal }) => repeal?.on).filter((on) => on !== undefined && on <= date);
  const repeal = repealed.sort()[0];
  if (repeal !== undefined) return { none: "repealed", since: repeal };
  const started = pack.editions.filter((edition) => edition.inForceFrom <= date);
  const latest = started.at(-1);
  if (latest === undefined) return { none: "before-first", since: null };
  if (latest.inForceUntil === null || date <= latest.inForceUntil) return { edition: latest };
  const later = pack.editions.some((edition) => edition.inForceFrom > date);
  return { none: later ? "gap" : "expired", since: addDays(latest.inForceUntil, 1) };
}
