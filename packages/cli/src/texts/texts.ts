// Picks the language of a call and finds its words.
import { en } from "./en.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";
import type { Language } from "@bagalau/methodology";

export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, string>>;

export const catalogues: Readonly<Record<Language, Texts>> = { kk, ru, en };

export const languages: readonly Language[] = ["kk", "ru", "en"];

export function isLanguage(word: string | undefined): word is Language {
  return word === "kk" || word === "ru" || word === "en";
}

/** `--lang`, else the locale of the environment, else Russian. */
export function languageOf(
  option: string | true | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (typeof option === "string" && isLanguage(option)) return option;
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  const word = locale.slice(0, 2).toLowerCase();
  return isLanguage(word) ? word : "ru";
}

export type Say = (key: TextKey, params?: Readonly<Record<string, string>>) => string;

/** The sentence of a key with its {names} filled in. */
export function sayIn(language: Language): Say {
  return (key, params = {}) =>
    catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
