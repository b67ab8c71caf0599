// Why a case is computed by this edition and no other: a code and dates, from which the wording makes a sentence.
import { addDays } from "@bagalau/calendar";
import type { Edition, Pack } from "../pack/model.ts";

/**
 * `in-force` { date, from } · `in-force-until` { date, from, until } · `in-force-next` { date, from, next } ·
 * `in-force-repealed` { date, from, repealed } · `named` { from }: the edition itself was asked for. Dates are ISO.
 */
export interface WhyEdition {
  readonly code: "in-force" | "in-force-until" | "in-force-next" | "in-force-repealed" | "named";
  readonly params: Readonly<Record<string, string>>;
}

/** Why the edition governs the day `on`; `named` when no day was given or another edition governs that day. */
export function whyEdition(pack: Pack, edition: Edition, on: string | null): WhyEdition {
  const from = edition.inForceFrom;
  const end = endOf(pack, edition);
  if (on === null || on < from || (end !== null && on > end.last)) return { code: "named", params: { from } };
  return end === null
    ? { code: "in-force", params: { date: on, from } }
    : { code: end.code, params: { date: on, from, ...end.params } };
}

interface End {
  readonly code: WhyEdition["code"];
  /** The last day governed. */
  readonly last: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What ends the edition first: its own last day, the next edition, or the act's loss of force. */
function endOf(pack: Pack, edition: Edition): End | null {
  const later = pack.editions
    .filter(({ inForceFrom }) => inForceFrom > edition.inForceFrom)
    .map(({ inForceFrom }) => inForceFrom);
  const next = later.sort()[0] ?? null;
  const repealed = pack.editions.flatMap(({ repeal }) => (repeal === null ? [] : [repeal.on])).sort()[0] ?? null;
  const ends: End[] = [];
  const until = edition.inForceUntil;
  if (until !== null) ends.push({ code: "in-force-until", last: until, params: { until } });
  if (next !== null) ends.push({ code: "in-force-next", last: addDays(next, -1), params: { next } });
  if (repealed !== null) ends.push({ code: "in-force-repealed", last: addDays(repealed, -1), params: { repealed } });
  return ends.sort((left, right) => (left.last < right.last ? -1 : 1))[0] ?? null;
}
