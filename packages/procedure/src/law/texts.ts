// Refusals that any record may give, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const lawTexts = {
  "law.none": {
    kk: "Бұл істі жүргізетін акт редакциясы табылмады: онсыз әрекет орындалмайды.",
    ru: "Редакция акта, по которой ведётся это дело, не найдена: без неё действие не выполняется.",
    en: "The edition of the act by which this record is conducted was not found: without it nothing can be done.",
  },
  "law.not-begun": {
    kk: "Бұл жазба әлі ашылмаған.",
    ru: "Эта запись ещё не открыта.",
    en: "This record has not been opened yet.",
  },
  "law.unknown-rule": {
    kk: "Редакцияда мұндай қағида жоқ не ол тексеруден өтпеген: {rule}.",
    ru: "Такого правила в редакции нет либо оно не прошло проверку: {rule}.",
    en: "The edition has no such rule, or the rule did not pass the check: {rule}.",
  },
  "law.term-not-counted": {
    kk: "Мерзімді есептеу мүмкін емес: {term}. Күнтізбеде бұл күндер туралы мәлімет жоқ.",
    ru: "Срок не удаётся отсчитать: {term}. В календаре нет сведений об этих днях.",
    en: "The term cannot be counted: {term}. The calendar does not know these days.",
  },
  "law.term-passed": {
    kk: "{missed} Мерзімнің соңғы күні – {due}, әрекет күні – {day}.",
    ru: "{missed} Последний день срока – {due}, день действия – {day}.",
    en: "{missed} The last day of the term was {due}, the day of the act is {day}.",
  },
  "law.text-missing": {
    kk: "Бұл өріс толтырылуы керек.",
    ru: "Это поле должно быть заполнено.",
    en: "This field has to be filled in.",
  },
  "law.not-a-day": {
    kk: "Мұндай күн жоқ: «{day}». Күн жыл-ай-күн түрінде жазылады, мысалы: 2025-10-22.",
    ru: "Такого дня нет: «{day}». День пишется как год-месяц-число, например: 2025-10-22.",
    en: "There is no such day: “{day}”. A day is written year-month-day, for example 2025-10-22.",
  },
  "law.day-in-future": {
    kk: "Бұл күн әлі келген жоқ: {day}. Бүгін – {today}.",
    ru: "Этот день ещё не наступил: {day}. Сегодня – {today}.",
    en: "This day has not come yet: {day}. Today is {today}.",
  },
  "law.day-too-early": {
    kk: "Бұл күн тым ерте: {day}. Ең ерте күн – {first}.",
    ru: "Этот день слишком ранний: {day}. Самый ранний – {first}.",
    en: "This day is too early: {day}. The earliest is {first}.",
  },
} satisfies Record<string, Text>;
