// Why a result is what it is, computed anew from the inputs of its receipt by the edition that the record is bound to.
import { evaluate } from "@bagalau/engine";
import type { JsonValue } from "@bagalau/engine";
import { explain, explainTerm, dueOn } from "@bagalau/methodology";
import type { Block, DueDay, Language, Receipt } from "@bagalau/methodology";
import type { Law, TermRow } from "@bagalau/procedure";

export interface Explained {
  readonly rule: string;
  readonly receipt: Receipt;
  /** The day for which the edition was sought. */
  readonly lawOn: string;
}

export function explainResult(
  { pack, edition }: Law,
  { rule: id, receipt, lawOn }: Explained,
  language: Language,
): Block[] {
  const rule = edition.rules.get(id);
  if (rule === undefined || rule.checked === null) throw new Error(`The edition has no sound rule "${id}".`);
  const facts: JsonValue = receipt.inputs;
  return explain({ pack, edition, rule, facts, result: evaluate(rule.checked, facts), on: lawOn, language });
}

/** `counted`: the days as they were counted when the term began, where the journal still has them. */
export function explainTermOf(
  { pack, edition, calendar }: Law,
  { term, from, due }: Pick<TermRow, "term" | "from" | "due">,
  counted: DueDay["counted"] | null,
  language: Language,
): Block[] {
  const found = dueOn(edition, calendar, term, from);
  if (!found.ok) return [];
  const day: DueDay = { ...found.day, due, counted: counted ?? found.day.counted };
  return explainTerm({ pack, edition, day, language });
}
