// The one source of the present instant. Everything else is told what time it is.
import { dateIn } from "@bagalau/calendar";

export interface Clock {
  /** The instant, ISO with `Z` and milliseconds. */
  now(): string;
}

/** A clock that stands until it is moved: a year is played in minutes by it. */
export interface SetClock extends Clock {
  /** `instant`: ISO with `Z` or an offset. Throws on what is not an instant. */
  set(instant: string): void;
  advance(milliseconds: number): void;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

export function setClock(instant: string): SetClock {
  let current = new Date(instant).toISOString();
  return {
    now: () => current,
    set: (next) => {
      current = new Date(next).toISOString();
    },
    advance: (milliseconds) => {
      current = new Date(Date.parse(current) + milliseconds).toISOString();
    },
  };
}

const days = new Map<string, { readonly minute: string; readonly day: string }>();

/** The civil day in a zone, `2025-10-22`. `zone` is an IANA name. Every request asks, and a day lasts: a minute is kept. */
export function todayIn(clock: Clock, zone: string): string {
  const now = clock.now();
  const minute = now.slice(0, 16);
  const known = days.get(zone);
  if (known?.minute === minute) return known.day;
  const day = dateIn(zone, new Date(now));
  days.set(zone, { minute, day });
  return day;
}
