// Civil dates as official documents write them. ICU's Kazakh long date is not the official form, hence our own.
import type { Language } from "../pack/model.ts";

const months: Readonly<Record<Language, readonly string[]>> = {
  kk: [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
  ],
  ru: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  kk: ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"],
  ru: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** `2025-10-22` → `2025 жылғы 22 қазан`, `22 октября 2025 года`, `22 October 2025`; anything else comes back as it is. */
export function dateText(language: Language, date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = match === null ? undefined : months[language][Number(match[2]) - 1];
  if (match === null || month === undefined) return date;
  const year = String(Number(match[1]));
  const day = String(Number(match[3]));
  if (language === "kk") return `${year} жылғы ${day} ${month}`;
  return language === "ru" ? `${day} ${month} ${year} года` : `${day} ${month} ${year}`;
}

/** The name of a weekday, Monday being 1. */
export function weekdayText(language: Language, weekday: number): string {
  return weekdays[language][weekday - 1] ?? "";
}
