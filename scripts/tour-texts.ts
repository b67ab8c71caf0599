// The words of the tour in three languages.
import type { Language } from "@bagalau/methodology";

interface TourTexts {
  readonly title: string;
  readonly intro: string;
  readonly example: string;
  readonly command: string;
  readonly results: string;
  readonly end: string;
}

export const tourTexts: Readonly<Record<Language, TourTexts>> = {
  kk: {
    title: "Бағалау: актінің өзі есептейді",
    intro:
      "Төменде бес актінің әрқайсысынан бір мысал есептеліп, түсіндіріледі: нәтиже, актінің тармағы, формула, бастапқы деректер.",
    example: "Мысал",
    command: "Осы есепті өзіңіз қайталай аласыз",
    results: "Қысқаша",
    end: "Енді: packs/FORMAT.md — пакеттің пішімі, CONTRIBUTING.md — редакцияны, қағиданы, өз актіңізді қосу, npm test — тексерулердің бәрі.",
  },
  ru: {
    title: "Бағалау: считает сам акт",
    intro: "Ниже по одному примеру из каждого из пяти актов: результат, пункт акта, формула, исходные данные.",
    example: "Пример",
    command: "Этот расчёт можно повторить самому",
    results: "Коротко",
    end: "Дальше: packs/FORMAT.md — формат пакета, CONTRIBUTING.md — как добавить редакцию, правило, свой акт, npm test — все проверки.",
  },
  en: {
    title: "Bagalau: the act itself does the sum",
    intro: "Below is one example from each of the five acts: the result, the clause, the formula, the facts.",
    example: "Example",
    command: "You can repeat this computation",
    results: "In short",
    end: "Next: packs/FORMAT.md for the format of a pack, CONTRIBUTING.md to add an edition, a rule, an act of your own, npm test for every check.",
  },
};
