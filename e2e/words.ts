// What stands on buttons and fields, out of the catalogues of the pages themselves: a journey in another language is the same one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "./district.ts";

type Catalogue = { readonly [key: string]: string | Catalogue };
type Values = Readonly<Record<string, string | number>>;

/** `say("submit.title", { name })`, as the pages say it. */
export type Say = (key: string, values?: Values) => string;

/** Of one feature: the name of its folder. A word that is not there is a fault of the journey. */
export function words(feature: string, language: Language): Say {
  const file = join(import.meta.dirname, `../packages/web/src/${feature}/words.${language}.json`);
  const catalogue = JSON.parse(readFileSync(file, "utf8")) as Catalogue;
  return (key, values = {}) => {
    const word = found(catalogue, pluralOf(key, values, language)) ?? found(catalogue, key);
    if (word === undefined) throw new Error(`${feature} has no word ${key} in ${language}`);
    return word.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name]));
  };
}

function found(catalogue: Catalogue, key: string): string | undefined {
  let at: Catalogue | string | undefined = catalogue;
  for (const step of key.split(".")) at = typeof at === "object" ? at[step] : undefined;
  return typeof at === "string" ? at : undefined;
}

function pluralOf(key: string, { count }: Values, language: Language): string {
  return typeof count === "number" ? `${key}_${new Intl.PluralRules(language).select(count)}` : key;
}
