// One thing that somebody has to do, and how alike ones are told together: by what they are, of which period, by which term.
import type { InferSchemaInput } from "@orpc/contract";
import type { contract } from "@bagalau/contract";
import type { shownTerm } from "../evaluations/shown.ts";

type Answer = InferSchemaInput<NonNullable<(typeof contract.duties.mine)["~orpc"]["outputSchema"]>>;
type GroupedDuty = Answer["items"][number];
export type DutyKind = GroupedDuty["kind"];
export type NextTerm = Answer["next"];

export interface Duty {
  readonly kind: DutyKind;
  readonly optional: boolean;
  /** What is opened to do it. */
  readonly record: string;
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly period: string | null;
  readonly campaign: string | null;
  readonly law: { readonly pack: string; readonly edition: string } | null;
  readonly clause: string | null;
  readonly term: ReturnType<typeof shownTerm> | null;
  /** The day on which it happens, where no term asks for it: a sitting. */
  readonly on: string | null;
}

/** Only the first ones are named: who has hundreds goes to the list of them. */
const named = 5;

/** What is overdue first, then by the day; what has no day comes last, and a right after duties of the same day. */
export function groupedDuties(duties: readonly Duty[], today: string): GroupedDuty[] {
  const groups = Map.groupBy(duties, keyOf);
  return [...groups.values()].map((alike) => groupOf(alike, today)).toSorted(before);
}

function keyOf({ kind, period, campaign, law, clause, term }: Duty): string {
  return JSON.stringify([kind, period, campaign, law?.pack, law?.edition, clause, term?.term]);
}

function groupOf(alike: readonly Duty[], today: string): GroupedDuty {
  const sorted = alike.toSorted((a, b) => compare(dueOf(a), dueOf(b)));
  const { kind, optional, period, campaign, law, clause, term } = sorted[0]!;
  return {
    kind,
    optional,
    period,
    campaign,
    law: law === null ? null : { ...law },
    clause,
    term: term === null ? null : { title: term.title, effect: term.effect, missed: term.missed },
    due: dueOf(sorted[0]!),
    left: term?.left ?? null,
    count: alike.length,
    overdue: alike.filter((duty) => (dueOf(duty) ?? today) < today).length,
    items: sorted.slice(0, named).map((duty) => {
      const { record, id, person } = duty;
      return { record, id, person: person === null ? null : { ...person }, due: dueOf(duty) };
    }),
  };
}

function dueOf({ term, on }: Duty): string | null {
  return term?.due ?? on;
}

function before(a: GroupedDuty, b: GroupedDuty): number {
  return (
    Number(b.overdue > 0) - Number(a.overdue > 0) ||
    compare(a.due, b.due) ||
    Number(a.optional) - Number(b.optional) ||
    Number(a.clause === null) - Number(b.clause === null) ||
    compare(a.kind, b.kind)
  );
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
