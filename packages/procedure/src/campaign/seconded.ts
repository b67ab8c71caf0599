// What a secondment means for an evaluation: the receiving body evaluates for its time.
import { clauseOf } from "./duties.ts";
import type { Setup } from "./propose.ts";
import type { Servant } from "../organisation/person.ts";
import { overlap } from "../organisation/dated.ts";
import { workedDays } from "../organisation/worked-days.ts";
import type { Stay } from "./stay.ts";

/** The unit of this organisation that evaluates instead of his own, and whether his own could as well. */
export interface Receiving {
  readonly unit: string;
  readonly clause: string | null;
  /** Both places reach the days that the act asks for: whose mark stands, a person decides. */
  readonly undecided: boolean;
}

export interface Seconded {
  /** Working days worked in units of this organisation that received him. */
  readonly days: number;
  /** Another body that received him in the period. */
  readonly body: string | null;
  /** Null where his own unit evaluates. `own`: the days worked there. */
  readonly receiving: (own: number) => Receiving | null;
}

export function secondedTo(setup: Setup, servant: Servant, stays: readonly Stay[]): Seconded {
  const { edition, limits, period, workingDays } = setup;
  const sent = servant.secondments.filter(
    (entry) => entry.direction === "sent" && overlap(entry, { from: period.from, until: period.to }),
  );
  const here = sent.flatMap((entry) =>
    entry.direction === "sent" && "unit" in entry.place ? [{ ...entry, unit: entry.place.unit }] : [],
  );
  const away = sent.flatMap((entry) => (entry.direction === "sent" && "body" in entry.place ? [entry.place.body] : []));
  const held = workingDays.filter((day) => stays.some(({ from, to }) => from <= day && day <= to));
  const days = workedDays(held, servant, here, []);
  const least = limits.workedDays?.number ?? 1;
  // The last unit that received him speaks for all: more than one in a period is told in review.
  const unit = here.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1)?.unit;
  return {
    days,
    body: away.at(-1) ?? null,
    receiving(own) {
      const undecided = days >= least && own >= least;
      const receives = days > 0 && (undecided || days >= own);
      return unit === undefined || !receives ? null : { unit, clause: clauseOf(edition, "seconded"), undecided };
    },
  };
}
