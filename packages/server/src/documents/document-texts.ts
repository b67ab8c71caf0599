// The words that documents say themselves, in three equal languages. What is inserted stands in the nominative.
import type { Language, Text } from "@bagalau/methodology";

export const documentTexts = {
  "row-number": { kk: "№", ru: "№", en: "No." },
  indicator: { kk: "Көрсеткіш", ru: "Показатель", en: "Indicator" },
  signature: { kk: "қолы", ru: "подпись", en: "signature" },
  "signature-name": { kk: "Т.А.Ә.", ru: "Ф. И. О.", en: "name" },
  "signature-date": { kk: "күні", ru: "дата", en: "date" },
  "in-system": {
    kk: "ақпараттық жүйеде расталды",
    ru: "подтверждено в информационной системе",
    en: "confirmed in the information system",
  },
  record: { kk: "Іс", ru: "Дело", en: "Record" },
  edition: { kk: "Редакция", ru: "Редакция", en: "Edition" },
  "edition-hash": {
    kk: "Редакцияның бақылау сомасы (SHA-256)",
    ru: "Контрольная сумма редакции (SHA-256)",
    en: "Checksum of the edition (SHA-256)",
  },
  "issued-on": { kk: "Жасалған күні", ru: "Дата составления", en: "Issued on" },
  body: { kk: "Орган", ru: "Орган", en: "Body" },
  page: { kk: "Бет: {page} / {pages}", ru: "Страница {page} из {pages}", en: "Page {page} of {pages}" },
  "act-number": { kk: "№ {number}, {date}", ru: "№ {number}, {date}", en: "No. {number}, {date}" },
  total: { kk: "Барлығы", ru: "Итого", en: "Total" },
  yes: { kk: "иә", ru: "да", en: "yes" },
  no: { kk: "жоқ", ru: "нет", en: "no" },
  empty: { kk: "Жазба жоқ.", ru: "Записей нет.", en: "No entries." },
  source: { kk: "Дереккөз", ru: "Источник", en: "Source" },
  "mark.reconstructed": {
    kk: "Қайта құрастырылған нысан. {because}",
    ru: "Реконструированная форма. {because}",
    en: "A reconstructed form. {because}",
  },
  "mark.paper": {
    kk: "Қағаздан енгізілді; түпнұсқаның сканы іске қоса тіркелген.",
    ru: "Внесено с бумаги; скан подлинника приложен к делу.",
    en: "Entered from paper; the scan of the original is attached to the record.",
  },
  "mark.draft": {
    kk: "Жоба: ресми құжат емес.",
    ru: "Черновик: официальным документом не является.",
    en: "A draft: not an official document.",
  },
  explanation: { kk: "Нәтиженің негіздемесі", ru: "Обоснование результата", en: "Why the result is what it is" },
  "formula-result": { kk: "Нәтиже", ru: "Результат", en: "Result" },
  "term.working-days": { kk: "Жұмыс күні: {days}", ru: "Рабочих дней: {days}", en: "Working days: {days}" },
  "term.calendar-days": { kk: "Күнтізбелік күн: {days}", ru: "Календарных дней: {days}", en: "Calendar days: {days}" },
  "term.from": {
    kk: "{length}; мерзімнің басталуы: {event}; {clause}",
    ru: "{length}; начало срока: {event}; {clause}",
    en: "{length}; the term starts with: {event}; {clause}",
  },
} as const satisfies Record<string, Text>;

export type DocumentWord = keyof typeof documentTexts;

/** The word with its {holes} filled. */
export function word(language: Language, key: DocumentWord, params: Readonly<Record<string, string>> = {}): string {
  return documentTexts[key][language].replace(/\{(\w+)\}/gu, (hole, name: string) => params[name] ?? hole);
}
