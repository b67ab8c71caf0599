// Refusals are gathered, never thrown: whoever asks is told everything that is wrong at once, each with its clause.
import { parseDate } from "@bagalau/calendar";
import type { Text } from "@bagalau/methodology";
import type { Decision, Law, Order, Refusal } from "../record.ts";

type Params = Readonly<Record<string, string>>;

export function refusal(code: string, clause: string | null, params: Params = {}, at: string | null = null): Refusal {
  return { code, clause, params, at };
}

/** A parameter that is said differently in each language: `{term}` is filled from `term.kk`, `term.ru` or `term.en`. */
export function titled(name: string, text: Text): Params {
  return { [`${name}.kk`]: text.kk, [`${name}.ru`]: text.ru, [`${name}.en`]: text.en };
}

export function refused(refusals: readonly (Refusal | null)[]): { ok: false; refusals: readonly Refusal[] } {
  return { ok: false, refusals: refusals.filter((found) => found !== null) };
}

/** The events, unless something refuses. */
export function unless<Event>(
  refusals: readonly (Refusal | null)[],
  events: () => readonly Event[],
  then: () => readonly Order[] = () => [],
): Decision<Event> {
  const found = refusals.filter((one) => one !== null);
  if (found.length > 0) return { ok: false, refusals: found };
  const orders = then();
  return orders.length === 0 ? { ok: true, events: events() } : { ok: true, events: events(), then: orders };
}

/** A text that has to say something. */
export function said(text: string, at: string, clause: string | null): Refusal | null {
  return text.trim() === "" ? refusal("law.text-missing", clause, {}, at) : null;
}

/** A day that cannot lie in the future; what is no day at all is told first. */
export function notAfter(day: string, today: string, at: string, clause: string | null): Refusal | null {
  if (parseDate(day) === null) return refusal("law.not-a-day", null, { day }, at);
  return day > today ? refusal("law.day-in-future", clause, { day, today }, at) : null;
}

/** A day that cannot lie before another. */
export function notBefore(day: string, first: string, at: string, clause: string | null): Refusal | null {
  if (parseDate(day) === null) return refusal("law.not-a-day", null, { day }, at);
  return day < first ? refusal("law.day-too-early", clause, { day, first }, at) : null;
}

/** The item's clauses as they are cited: `duties/sheet-sent`, `terms/appeal`. Null where the edition has no such item. */
export function clauseOf(law: Law, item: string): string | null {
  const [kind = "", id = ""] = item.split("/");
  const { duties, terms, panels, notices, disclosures, forms, rules } = law.edition;
  const items = { duties, terms, panels, notices, disclosures, forms, rules };
  const found = items[kind as keyof typeof items]?.get(id);
  return found === undefined ? null : found.citation.clauses.join(", ");
}
