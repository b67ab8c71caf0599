// A person's time in one post: since his appointment, as far as the period goes.
import { addDays } from "@bagalau/calendar";
import { monthsLater, overlap } from "../organisation/dated.ts";
import type { Servant } from "../organisation/person.ts";
import type { Period } from "./period.ts";

export interface Stay {
  readonly post: string;
  /** The first day since appointment, election or secondment; it may lie before the period. */
  readonly from: string;
  /** The last day, of the stay or of the period, whichever is earlier. */
  readonly to: string;
  /** Received from another body: neither appointed nor elected here. */
  readonly received: boolean;
}

/** The stays that touch the period, the latest first. */
export function staysIn({ appointments, secondments }: Servant, period: Period): readonly Stay[] {
  const own = appointments.filter(({ as }) => as === "main").map((entry) => ({ ...entry, received: false }));
  const received = secondments.flatMap((entry) =>
    entry.direction === "received" ? [{ ...entry, received: true }] : [],
  );
  return [...own, ...received]
    .filter((entry) => overlap(entry, { from: period.from, until: period.to }))
    .map(({ post, from, until, received: isReceived }) => ({
      post,
      from,
      to: until === null || until > period.to ? period.to : until,
      received: isReceived,
    }))
    .toSorted((one, other) => (one.from > other.from ? -1 : 1));
}

/** Whether so many months had passed by the end of the last day. A seconded person was not appointed: it is not asked. */
export function lasted({ from, to, received }: Stay, months: number): boolean {
  return received || monthsLater(from, months) <= addDays(to, 1);
}

/** His last day where he was dismissed from the day `from` on, not later than `until`, and serves no more. */
export function dismissedSince(servant: Servant, from: string, until: string): string | null {
  const last = servant.dismissals
    .map(({ on }) => on)
    .filter((on) => from <= on && on <= until)
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const received = servant.secondments.filter(({ direction }) => direction === "received");
  const again = [...servant.appointments, ...received].some((entry) => entry.from > last && entry.from <= until);
  return again ? null : last;
}
