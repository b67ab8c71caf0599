// What is wrong with a request for a document, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const caseFaultTexts = {
  "case-documents.not-a-table": {
    kk: "Бұл құжат кесте емес: PDF немесе DOCX таңдаңыз.",
    ru: "Этот документ не таблица: выберите PDF или DOCX.",
    en: "This document is no table: choose PDF or DOCX.",
  },
} satisfies Record<string, Text>;
