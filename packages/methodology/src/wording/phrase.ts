// One door to every word that a person reads: a key and parameters in, a sentence in one of three equal languages out.
import type { Language } from "../pack/model.ts";
import { en } from "./en.ts";
import { faultsEn } from "./faults-en.ts";
import { faultsKk } from "./faults-kk.ts";
import { faultsRu } from "./faults-ru.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";

/** A phrase whose form depends on a whole number among its parameters. A language gives only the forms that it has. */
export interface PluralPhrase {
  /** The parameter that decides. */
  readonly by: string;
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type Phrase = string | PluralPhrase;
export type PhraseKey = keyof typeof en | keyof typeof faultsEn;
export type Catalogue = Readonly<Record<PhraseKey, Phrase>>;
export type Parameters = Readonly<Record<string, string | number>>;

export const catalogues: Readonly<Record<Language, Catalogue>> = {
  kk: { ...kk, ...faultsKk },
  ru: { ...ru, ...faultsRu },
  en: { ...en, ...faultsEn },
};

const pluralRules: Readonly<Record<Language, Intl.PluralRules>> = {
  kk: new Intl.PluralRules("kk"),
  ru: new Intl.PluralRules("ru"),
  en: new Intl.PluralRules("en"),
};

/** The phrase in the language. `{name}` is replaced by the parameter; one that is not given is left out. */
export function phrase(language: Language, key: PhraseKey, parameters: Parameters = {}): string {
  return fill(form(language, catalogues[language][key], parameters), parameters);
}

/** Whether the catalogues know the key. */
export function isPhraseKey(key: string): key is PhraseKey {
  return Object.hasOwn(catalogues.en, key);
}

/** The parameters that a phrase names, without repetition, sorted. */
export function parametersOf(phrase: Phrase): string[] {
  const forms = typeof phrase === "string" ? [phrase] : Object.entries(phrase).map(([, text]) => text as string);
  const named = forms.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""));
  const deciding = typeof phrase === "string" ? [] : [phrase.by];
  return [...new Set([...named, ...deciding])].sort();
}

/** The plural form for a count that is shown as `text`: one with decimals takes `other` (`2,5 балла`, `1.00 points`). */
export function pluralForm(language: Language, text: string): Intl.LDMLPluralRule {
  const digits = text.replace(/^[-−]/, "").replaceAll("\u00a0", "");
  if (!/^\d+$/.test(digits)) return "other";
  // Two last digits and whether there are more decide in each of our languages: a count may be too long for a number.
  const count = digits.length <= 2 ? Number(digits) : 100 + Number(digits.slice(-2));
  return pluralRules[language].select(count);
}

function form(language: Language, phrase: Phrase, parameters: Parameters): string {
  if (typeof phrase === "string") return phrase;
  const category = pluralForm(language, String(parameters[phrase.by] ?? ""));
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { ...phrase };
  return forms[category] ?? phrase.other;
}

function fill(text: string, parameters: Parameters): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ""));
}
