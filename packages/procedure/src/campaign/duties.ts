// What the edition says in numbers and clauses about who is evaluated and by whom. A duty that the edition does not state
// asks for nothing.
import type { Edition, StatedRule, Term } from "@bagalau/methodology";
import { happenings } from "@bagalau/methodology/conduct";
import { evaluate } from "@bagalau/engine";
import type { Refusal } from "../record.ts";
import type { Period } from "./period.ts";
import { refused } from "./refuse.ts";

/** A whole number of a duty with the duty's clause. */
export interface Limit {
  readonly number: number;
  readonly duty: string;
  readonly clause: string;
}

export interface Limits {
  /** Months in the post since appointment or election. */
  readonly stay: Limit | null;
  /** Working days actually worked in the period. */
  readonly workedDays: Limit | null;
  /** People whom an evaluator evaluates alone. */
  readonly people: Limit | null;
}

const sought = {
  stay: { duty: "minimum-stay", value: "stay", unit: "months" },
  workedDays: { duty: "minimum-worked", value: "workedDays", unit: "workingDays" },
  people: { duty: "many-evaluated", value: "people", unit: "people" },
} as const;

export function limitsOf(edition: Edition): Limits {
  return {
    stay: limitOf(edition, "stay"),
    workedDays: limitOf(edition, "workedDays"),
    people: limitOf(edition, "people"),
  };
}

/** Duties that are stated and whose number cannot be read: not whole, or in another unit. */
export function limitFaults(edition: Edition): readonly Refusal[] {
  return (["stay", "workedDays", "people"] as const)
    .filter((name) => edition.duties.has(sought[name].duty) && limitOf(edition, name) === null)
    .map((name) => {
      const { duty, value, unit } = sought[name];
      return refused("campaign.value-unreadable", clauseOf(edition, duty), null, { duty, value, unit });
    });
}

function limitOf(edition: Edition, name: keyof typeof sought): Limit | null {
  const { duty, value, unit } = sought[name];
  const stated = edition.duties.get(duty)?.content.values?.[value];
  if (
    stated === undefined ||
    stated.unit?.over.join() !== unit ||
    stated.unit.under.length > 0 ||
    !/^\d{1,6}$/.test(stated.value)
  )
    return null;
  return { number: Number(stated.value), duty, clause: clauseOf(edition, duty) ?? "" };
}

/** The clause of a duty; null where the edition does not state it. */
export function clauseOf(edition: Edition, duty: string): string | null {
  return edition.duties.get(duty)?.citation.clauses.join(", ") ?? null;
}

/** The categories of posts whose holders bear the role; null where the act names none. */
export function categoriesOf(edition: Edition, role: string): readonly string[] | null {
  return edition.roles.get(role)?.content.categories ?? null;
}

/** The term in which a period of that kind is evaluated: the one that the notice of the sheet names, else the evaluator's. */
export function sheetTermOf(edition: Edition, kind: Period["kind"]): Term | null {
  const named = [...edition.notices.values()].find(({ content }) => content.about === happenings.sheetSent)?.content
    .term;
  const fits = ({ due }: Term) => due.kind === "after-period" && due.period === kind;
  const terms = [...edition.terms.values()].filter(fits);
  return terms.find(({ id }) => id === named) ?? terms.find(({ holder }) => holder === "evaluator") ?? null;
}

/** What the rule `assignment` says for a category, by part; null for a category that it does not know. */
export type Assign = (category: string) => Readonly<Record<string, string>> | null;

/** Null where the edition has no assignment that names an evaluator and a sheet. */
export function assignmentOf(edition: Edition): { readonly assign: Assign; readonly clause: string } | null {
  const rule = edition.rules.get("assignment");
  const evaluator = rule?.parts["evaluator"];
  if (rule === undefined || evaluator === undefined || rule.parts["form"] === undefined) return null;
  const known = new Map<string, ReturnType<Assign>>();
  const assign: Assign = (category) => {
    if (!known.has(category)) known.set(category, assigned(rule, category));
    return known.get(category)!;
  };
  return { assign, clause: evaluator.citation.clauses.join(", ") };
}

function assigned(rule: StatedRule, category: string): ReturnType<Assign> {
  if (rule.checked === null) return null;
  const choices = Object.entries(rule.source.inputs).filter(([, input]) => input.kind === "choice");
  const result = evaluate(rule.checked, Object.fromEntries(choices.map(([name]) => [name, category])));
  if (!result.ok) return null;
  const words = result.parts.flatMap(({ id, value }) => (value.kind === "text" ? [[id, value.value] as const] : []));
  return Object.fromEntries(words);
}

/** Inputs of the sheet's rule that the assignment fixes: `{ form: "leader" }`. */
export function fixedInputs(
  edition: Edition,
  words: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const inputs = edition.rules.get("sheet")?.source.inputs ?? {};
  return Object.fromEntries(Object.entries(words).filter(([name]) => inputs[name]?.kind === "choice"));
}
