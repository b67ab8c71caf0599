// What is wrong with a request about a disclosure, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const disclosureFaultTexts = {
  "disclosures.no-result": {
    kk: "Мұндай жазба жоқ немесе оның нәтижесі жоқ.",
    ru: "Такой записи нет, либо у неё нет результата.",
    en: "There is no such record, or it has no result.",
  },
} satisfies Record<string, Text>;
