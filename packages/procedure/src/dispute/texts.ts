// Why something cannot happen to a dispute about the procedure, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const disputeTexts = {
  "dispute.exists": {
    kk: "Бұл келіспеушілік бұрын тіркелген.",
    ru: "Это разногласие уже зарегистрировано.",
    en: "This dispute is registered already.",
  },
  "dispute.ended": {
    kk: "Келіспеушілікті қарау аяқталған.",
    ru: "Рассмотрение разногласия окончено.",
    en: "The handling of the dispute has ended.",
  },
  "dispute.own": {
    kk: "Өтініш беруші өз келіспеушілігін өзі қарай алмайды.",
    ru: "Заявитель не может рассматривать собственное разногласие.",
    en: "The applicant cannot handle his own dispute.",
  },
  "dispute.nobody-handles": {
    kk: "Келіспеушілікті кім қарайтыны белгіленбеген.",
    ru: "Не определено, кто рассматривает разногласие.",
    en: "Nobody has been named to handle the dispute.",
  },
} satisfies Record<string, Text>;
