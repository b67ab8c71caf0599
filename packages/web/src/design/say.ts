// What the act or the house names in three languages, in the one that is spoken; days and figures as the language writes them.
import { dateText, decimalText } from "@bagalau/methodology/wording";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import type { Language } from "../app/language.ts";

export interface Titles {
  readonly kk: string;
  readonly ru: string;
  readonly en?: string | undefined;
}

export interface Say {
  readonly language: Language;
  /** The text in the language spoken; Russian where there is no English. */
  readonly titled: (titles: Titles) => string;
  /** `2025-10-20` → `20 қазан 2025 ж.`, `20 октября 2025 г.`, `20 October 2025` */
  readonly day: (day: string) => string;
  /** `2025-10-20` → `20.10.2025`: for columns. */
  readonly shortDay: (day: string) => string;
  /** `2026-Q3` → `2026 жылғы 3-тоқсан`, `3 квартал 2026 года`, `Quarter 3 of 2026`; an unknown name stands for itself. */
  readonly period: (period: string) => string;
  /** An instant as the reader's clock shows it. */
  readonly moment: (instant: string) => string;
  /** `4.25` → `4,25` where the language has a comma. */
  readonly figure: (decimal: string) => string;
}

export function useSay(): Say {
  const { i18n } = useTranslation();
  return sayIn(i18n.language as Language);
}

const said = new Map<Language, Say>();

function sayIn(language: Language): Say {
  const known = said.get(language) ?? makeSay(language);
  said.set(language, known);
  return known;
}

function makeSay(language: Language): Say {
  const t = i18next.getFixedT(language, "design");
  const moments = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return {
    language,
    titled: (titles) => titles[language] ?? titles.ru,
    day: (day) => dateText(language, day),
    shortDay: (day) => day.split("-").toReversed().join("."),
    period: (period) => {
      const found = /^(\d{4})(?:-([QH])(\d))?$/u.exec(period);
      if (found === null) return period;
      const [, year, kind, number] = found;
      return t(`period.${kind === "Q" ? "quarter" : kind === "H" ? "half" : "year"}`, { year, number });
    },
    // Browsers are built without Kazakh months and write `2025 M10 1`.
    moment: (instant) =>
      language === "kk" ? momentText(language, new Date(instant)) : moments.format(new Date(instant)),
    figure: (decimal) => decimalText(language, decimal),
  };
}

function momentText(language: Language, at: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dateText(language, day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
