// What is wrong with a request about a dispute, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const disputeFaultTexts = {
  "disputes.about-unknown": {
    kk: "Мұндай жазба жоқ немесе оны көруге құқығыңыз жоқ.",
    ru: "Такой записи нет, либо у вас нет права её видеть.",
    en: "There is no such record, or you may not see it.",
  },
  "disputes.applicant-other": {
    kk: "Өтінішті басқа адам үшін тек персоналды басқару қызметі тіркейді.",
    ru: "Разногласие другого лица регистрирует только служба управления персоналом.",
    en: "A dispute of somebody else is registered by the HR service alone.",
  },
  "disputes.applicant-missing": {
    kk: "Есептік жазба адаммен байланыспаған: өтініш беруші көрсетілуі керек.",
    ru: "Учётная запись не связана с лицом: нужно указать заявителя.",
    en: "The account belongs to no person: the applicant must be named.",
  },
} satisfies Record<string, Text>;
