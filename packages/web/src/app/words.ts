// The words of the interface: one catalogue per feature and language, brought when the feature is opened.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { currentLanguage, keepLanguage } from "./language.ts";
import type { Language } from "./language.ts";

const catalogues = import.meta.glob<Record<string, unknown>>("/src/*/words.*.json", { import: "default" });

export async function startWords(): Promise<void> {
  await i18next
    .use({ type: "backend", read })
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      fallbackLng: false,
      ns: ["app", "design"],
      defaultNS: "app",
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  keepLanguage(currentLanguage());
}

/** Brings all words that are on the screen first, so that nothing typed is lost and nothing blinks. */
export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
}

function read(
  language: string,
  feature: string,
  done: (error: unknown, words: Record<string, unknown> | null) => void,
): void {
  const load = catalogues[`/src/${feature}/words.${language}.json`];
  if (load === undefined) return done(new Error(`${feature} has no words in ${language}`), null);
  load().then(
    (words) => done(null, words),
    (error: unknown) => done(error, null),
  );
}
