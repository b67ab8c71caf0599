// The language of the interface: chosen here, kept here until somebody signs in, then by his account.
import type { Language } from "@bagalau/methodology";

export type { Language };
export const languages = ["kk", "ru", "en"] as const satisfies readonly Language[];

const keptAs = "bagalau.language";
let current: Language = kept() ?? ofBrowser();

export function currentLanguage(): Language {
  return current;
}

export function keepLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(keptAs, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function kept(): Language | null {
  try {
    return languages.find((one) => one === localStorage.getItem(keptAs)) ?? null;
  } catch {
    return null;
  }
}

function ofBrowser(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return languages.find((one) => wanted.includes(one)) ?? "ru";
}
