// Words of the edition and grounds of the procedure as a caller reads them.
import type { Edition, Language, Text } from "@bagalau/methodology";
import { refusalSentence } from "@bagalau/procedure";
import type { GroundCell } from "./tables.ts";

export interface Word {
  readonly id: string;
  readonly title: Text;
}

/** A word of the rule `assignment`, a role or a term; itself where the edition gives it no title. */
export function wordOf(edition: Edition, word: string): Word {
  const item = edition.roles.get(word) ?? edition.terms.get(word);
  const title = edition.rules.get("assignment")?.wordTitles[word] ?? item?.title;
  return { id: word, title: title ?? { kk: word, ru: word, en: word } };
}

export function groundOf(cell: GroundCell, language: Language): GroundCell & { readonly sentence: string } {
  const { code, clause, params } = cell;
  return { code, clause, params, sentence: refusalSentence(cell, language) };
}
