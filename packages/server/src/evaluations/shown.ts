// How terms, grades and words of an edition are shown, whatever the record.
import type { Edition, Text } from "@bagalau/methodology";
import type { TermRow } from "@bagalau/procedure";

type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;

/** The same value as answers are typed: whoever is answered does what he likes with his copy. */
export function answered<Value>(value: Value): Mutable<Value> {
  return value as Mutable<Value>;
}

/** A word of the edition that has no title stands for itself. */
export function titledAs(id: string, title: Text | undefined): { id: string; title: Text } {
  return { id, title: title ?? { kk: id, ru: id, en: id } };
}

export function roleWord(edition: Edition, role: string): { id: string; title: Text } {
  return titledAs(role, edition.roles.get(role)?.title);
}

export function gradeWord(edition: Edition, rule: string, grade: string | null): { id: string; title: Text } | null {
  if (grade === null) return null;
  const scale = edition.scales.get(edition.rules.get(rule)?.source.grade ?? "");
  return titledAs(grade, scale?.grades.find(({ id }) => id === grade)?.title);
}

/** `today`: the body's civil day. */
export function shownTerm(edition: Edition, row: Omit<TermRow, "person">, today: string) {
  const { term, clause, from, due, remindOn, holder, effect, metOn } = row;
  const stated = edition.terms.get(term);
  return {
    term,
    title: titledAs(term, stated?.title).title,
    clause,
    from,
    due,
    remindOn,
    holder: roleWord(edition, holder),
    effect,
    missed: stated?.missed.text ?? { kk: "", ru: "", en: "" },
    metOn,
    overdue: metOn === null && due < today,
  };
}
