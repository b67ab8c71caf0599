// A term of the edition as it stands in a record: computed once, when it starts, and written with how each day was counted.
import type { CountedDay } from "@bagalau/calendar";
import { dueOn } from "@bagalau/methodology";
import type { Text } from "@bagalau/methodology";
import type { Law, Refusal, TermRow } from "../record.ts";
import { refusal, titled } from "./refusal.ts";

/** What a term is for in the record that carries it, whatever the edition calls it. */
export type TermPurpose = "sheet" | "notice" | "appeal" | "decision" | "session" | "minutes" | "annual";

export interface TermStarted {
  readonly kind: "term-started";
  readonly term: string;
  readonly purpose: TermPurpose;
  readonly title: Text;
  readonly clause: string;
  readonly from: string;
  readonly due: string;
  readonly remindOn: string;
  readonly counted: readonly CountedDay[];
  readonly holder: string;
  readonly effect: TermRow["effect"];
  /** What follows when it is missed, in the edition's words. */
  readonly missed: Text;
}

/** A started term with the day on which it was kept. */
export interface RunningTerm extends Omit<TermStarted, "kind" | "counted"> {
  readonly metOn: string | null;
}

export type Started =
  { readonly ok: true; readonly started: readonly TermStarted[] } | { readonly ok: false; readonly refusal: Refusal };

export interface WantedTerm {
  readonly id: string;
  readonly purpose: TermPurpose;
}

/** The terms, from the day `from`; one that the edition does not know sets no limit and is left out. */
export function startTerms(law: Law, wanted: readonly WantedTerm[], from: string): Started {
  const started: TermStarted[] = [];
  for (const { id, purpose } of wanted) {
    const term = law.edition.terms.get(id);
    if (term === undefined) continue;
    const found = dueOn(law.edition, law.calendar, id, from);
    if (!found.ok) {
      const params = { ...titled("term", term.title), ...found.fault.params };
      return { ok: false, refusal: refusal("law.term-not-counted", term.citation.clauses.join(", "), params) };
    }
    const { due, clause, counted, dayOff } = found.day;
    const { title, holder, missed } = term;
    const head = { kind: "term-started" as const, term: id, purpose, title, clause, from, due };
    const remindOn = dayOff?.remindOn ?? due;
    started.push({ ...head, remindOn, counted, holder, effect: missed.effect, missed: missed.text });
  }
  return { ok: true, started };
}

/** The ids of the terms that a happening starts, by the edition's own word. */
export function startedBy({ edition }: Law, happening: string): readonly string[] {
  return [...edition.terms.values()].filter(({ trigger }) => trigger.event === happening).map(({ id }) => id);
}

/** Why the act of the day is refused: the term has passed and the edition says that what comes later is not accepted. */
export function passed(terms: readonly RunningTerm[], purpose: TermPurpose, day: string): Refusal | null {
  const running = terms.find((term) => term.purpose === purpose);
  if (running === undefined || running.effect === "overdue" || day <= running.due) return null;
  const params = { due: running.due, day, ...titled("missed", running.missed), ...titled("term", running.title) };
  return refusal("law.term-passed", running.clause, params);
}

function runningTerm(started: TermStarted): RunningTerm {
  const { kind: _, counted: __, ...term } = started;
  return { ...term, metOn: null };
}

/** The terms with those of the purpose marked as kept on the day; one that was kept before stays as it was. */
export function kept(terms: readonly RunningTerm[], purpose: TermPurpose, on: string): readonly RunningTerm[] {
  return terms.map((term) => (term.purpose === purpose && term.metOn === null ? { ...term, metOn: on } : term));
}

/** Started anew, a term takes the place of the one of its name. */
export function withTerm(terms: readonly RunningTerm[], started: TermStarted): readonly RunningTerm[] {
  return [...terms.filter(({ term }) => term !== started.term), runningTerm(started)];
}

export function termRow(term: RunningTerm, person: string | null): TermRow {
  const { clause, from, due, remindOn, holder, effect, metOn } = term;
  return { term: term.term, clause, from, due, remindOn, holder, person, effect, metOn };
}
