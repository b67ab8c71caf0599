// What is wrong with a request to the archive, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const archiveFaultTexts = {
  "archive.record-unknown": {
    kk: "Мұндай жазба жоқ немесе ол жойылған.",
    ru: "Такой записи нет, либо она уничтожена.",
    en: "There is no such record, or it is destroyed.",
  },
  "archive.nothing-due": {
    kk: "Бүгін жоюға болатын жазба жоқ.",
    ru: "Сегодня нет записей, которые можно уничтожить.",
    en: "Nothing may be destroyed today.",
  },
} satisfies Record<string, Text>;
