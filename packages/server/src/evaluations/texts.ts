// Why a request about an evaluation is refused by what stands outside the record, in three equal languages.
import type { Text } from "@bagalau/methodology";

/** Why a term stands on another day than was counted. */
export const extendedText: Text = {
  kk: "Мерзім ұзартылды, соңғы күні: {due}. Негізі: № {number}, {on}.",
  ru: "Срок продлён, последний день: {due}. Основание: № {number}, {on}.",
  en: "The term was extended, its last day: {due}. Ground: No. {number}, {on}.",
};

export const evaluationFaultTexts = {
  "evaluations.draft-changed": {
    kk: "Бұл өріс сіз оқығаннан кейін сақталған, қазіргі мәні: {value}.",
    ru: "Это поле сохранено после того, как вы его прочли, нынешнее значение: {value}.",
    en: "This field was saved after you had read it, its value now: {value}.",
  },
  "evaluations.draft-newer": {
    kk: "Жобаның басқа нұсқасы сақталған: № {revision}.",
    ru: "Сохранена другая редакция черновика: № {revision}.",
    en: "Another revision of the draft was saved: no. {revision}.",
  },
  "evaluations.nobody": {
    kk: "Бұл әрекетті қызметші ғана жасайды, ал есептік жазба ешкімге байланбаған.",
    ru: "Это действие совершает служащий, а учётная запись ни с кем не связана.",
    en: "This is done by a servant, and the account belongs to none.",
  },
  "evaluations.open-first": {
    kk: "Нәтижені оқу үшін алдымен оның хабарламасын ашу керек: ашылған күн нәтижені алған күн болады.",
    ru: "Чтобы прочесть результат, сначала откройте извещение о нём: день открытия будет днём получения.",
    en: "Open the notice of the result before reading it: the day on which it is opened is the day of receipt.",
  },
} satisfies Readonly<Record<string, Text>>;
