// Fills a sentence with its parameters in one language: days as the language writes them, titles in that language.
import type { Language, Text } from "@bagalau/methodology";
import { dateText } from "@bagalau/methodology/wording";

/** `{name}` is filled from `name.kk`, `name.ru` or `name.en` where the parameter is said differently, or from `name`. */
export function say(text: Text, params: Readonly<Record<string, string>>, language: Language): string {
  return text[language].replace(/\{([\w-]+)\}/gu, (_, name: string) =>
    dateText(language, params[`${name}.${language}`] ?? params[name] ?? ""),
  );
}
