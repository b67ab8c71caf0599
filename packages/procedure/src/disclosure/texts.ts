// Why results cannot be disclosed, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const disclosureTexts = {
  "disclosure.exists": {
    kk: "Бұл сұрау бұрын тіркелген.",
    ru: "Этот запрос уже зарегистрирован.",
    en: "This request is registered already.",
  },
  "disclosure.not-permitted": {
    kk: "Бағалау нәтижелері құпия: акт үшінші тұлғаларға мұндай ашуды көздемейді: {disclosure}.",
    ru: "Результаты оценки конфиденциальны: такого раскрытия третьим лицам акт не предусматривает: {disclosure}.",
    en: "The results are confidential: the act provides for no such disclosure to third parties: {disclosure}.",
  },
  "disclosure.ended": {
    kk: "Сұрау бойынша шешім қабылданған.",
    ru: "Решение по запросу принято.",
    en: "The request has been decided.",
  },
  "disclosure.nothing": {
    kk: "Қай нәтижелер ашылатыны көрсетілмеген.",
    ru: "Не указано, какие результаты раскрываются.",
    en: "It is not said which results are disclosed.",
  },
} satisfies Record<string, Text>;
