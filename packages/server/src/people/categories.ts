// Which categories a post of the body may have: the words of the assignment in the edition in force, and none at all.
import type { Text } from "@bagalau/methodology";
import type { App } from "../app.ts";

export interface Category {
  /** `E-1`, `leading`, `none`, … */
  readonly word: string;
  readonly title: Text;
}

/** A post that no methodology evaluates. */
const none: Category = {
  word: "none",
  title: {
    kk: "Бағаланбайтын лауазым",
    ru: "Должность, которую не оценивают",
    en: "A post that is not evaluated",
  },
};

/** `pack` is the body's. The words of every choice that the rule `assignment` asks for; an edition without it knows only `none`. */
export function categoriesOn(app: Pick<App, "law">, pack: string, day: string): readonly Category[] {
  const rule = app.law.editionOn(pack, day)?.rules.get("assignment");
  if (rule === undefined) return [none];
  const words = Object.values(rule.source.inputs).flatMap((input) => (input.kind === "choice" ? input.words : []));
  const known = [...new Set(words)].map((word): Category => {
    return { word, title: rule.wordTitles[word] ?? { kk: word, ru: word, en: word } };
  });
  return [...known, none];
}
