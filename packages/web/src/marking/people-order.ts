// The people whom I evaluate, in the order of the desk: what is to be marked first, the newest period before the older ones.
import { alphabetical } from "../design/alphabet.ts";
import type { Answer, api } from "../api/api.ts";

export type Person = Answer<typeof api.evaluations.lists.toEvaluate>["items"][number];

export interface PeopleGroup {
  readonly period: string;
  readonly campaign: string | null;
  readonly people: readonly Person[];
  readonly open: number;
  readonly done: number;
}

export function grouped(people: readonly Person[], language: string): readonly PeopleGroup[] {
  const compare = alphabetical(language);
  const groups = Map.groupBy(people, ({ period, campaign }) => `${period} ${campaign}`);
  return [...groups.values()]
    .map((members) => ({
      period: members[0]!.period,
      campaign: members[0]!.campaign,
      people: members.toSorted((a, b) => compare(a.person.name ?? "", b.person.name ?? "")),
      open: members.filter(({ open }) => open).length,
      done: members.filter(({ done }) => done).length,
    }))
    .toSorted((a, b) => Number(b.open > 0) - Number(a.open > 0) || (a.period < b.period ? 1 : -1));
}

/** The one before or after on the desk; null at its ends. */
export function neighbour(groups: readonly PeopleGroup[], evaluation: string, step: 1 | -1): Person | null {
  const all = groups.flatMap(({ people }) => people);
  const place = all.findIndex(({ id }) => id === evaluation);
  return place < 0 ? null : (all[place + step] ?? null);
}

/** Who is to be marked next: after this one, then from the beginning; null where nobody is left. */
export function nextOpen(groups: readonly PeopleGroup[], evaluation: string): Person | null {
  const all = groups.flatMap(({ people }) => people);
  const place = all.findIndex(({ id }) => id === evaluation);
  return [...all.slice(place + 1), ...all.slice(0, Math.max(place, 0))].find(({ open }) => open) ?? null;
}
