// How terms, grades and words of an edition are shown, whatever the record.
import { CalendarError, workingDaysLeft } from "@bagalau/calendar";
import type { WorkCalendar } from "@bagalau/calendar";
import type { Edition, Text } from "@bagalau/methodology";
import type { Law, TermRow } from "@bagalau/procedure";

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
  return titledAs(grade, scaleOf(edition, rule)?.grades.find(({ id }) => id === grade)?.title);
}

/** The grades that the rule may give, with the scores from which and to which each is given. */
export function shownScale(edition: Edition, rule: string): ShownGrade[] {
  const scale = scaleOf(edition, rule);
  return (scale?.grades ?? []).map(({ id, title, from, to }) => {
    const digits = scale?.digits ?? 0;
    return { id, title, from: from.toDecimal(digits, "half-up"), to: to.toDecimal(digits, "half-up") };
  });
}

interface ShownGrade {
  id: string;
  title: Text;
  from: string;
  to: string;
}

function scaleOf(
  edition: Edition,
  rule: string,
): Edition["scales"] extends ReadonlyMap<string, infer S> ? S | undefined : never {
  return edition.scales.get(edition.rules.get(rule)?.source.grade ?? "");
}

/** `today`: the body's civil day. */
export function shownTerm(
  { edition, calendar }: Pick<Law, "edition" | "calendar">,
  row: Omit<TermRow, "person">,
  today: string,
) {
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
    left: metOn === null ? daysLeft(calendar, today, due) : null,
  };
}

function daysLeft(calendar: WorkCalendar, today: string, due: string): number | null {
  try {
    return workingDaysLeft(calendar, today, due);
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}
