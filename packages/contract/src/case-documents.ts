// Documents drawn from records: sheets, notices, minutes, lists, each for those who may read what it shows, and the case file.
import { z } from "zod";
import { titles } from "./evaluation-values.ts";
import { download, route } from "./route.ts";
import { count, id, language, period } from "./values.ts";

const printed = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;

const drawn = { format: z.enum(["pdf", "docx", "xlsx"]).default("pdf"), language: language.optional() };
const resultAsked = { ...drawn, number: count(1, 1_000).optional() };
const ofCase = z.enum(["blank-sheet", "sheet", "result-notice", "explanation", "application", "minutes", "feedback"]);
const ofYear = z.enum(["result-notice", "explanation"]);
const ofCampaign = z.enum(["schedule", "exclusion-list"]);

const journaled = {
  kk: "Нәтижені көрсететін құжаттың әр алынуы журналға жазылады. number – нәтиженің нөмірі; онсыз күшіндегісі.",
  ru: "Каждое получение документа, показывающего результат, записывается в журнал. number – номер результата; без него действующий.",
  en: "Every taking of a document that shows a result is journaled. number is the result's; without it the standing one.",
};

export const caseDocuments = {
  list: route("/evaluations/{evaluation}/documents", {
    title: { kk: "Істің құжаттары", ru: "Документы дела", en: "Documents of an evaluation" },
    about: {
      kk: "Қазір бар және сұраушы ала алатын құжаттар.",
      ru: "Документы, которые сейчас есть и которые может получить спрашивающий.",
      en: "Those that there are now and that the caller may take.",
    },
    path: { evaluation: id },
    answer: z.object({ items: z.array(z.object({ document: ofCase, title: titles })), bundle: z.boolean() }),
  }),
  evaluation: download("/evaluations/{evaluation}/documents/{document}", printed, {
    title: { kk: "Бағалау құжаты", ru: "Документ оценки", en: "A document of an evaluation" },
    about: journaled,
    path: { evaluation: id, document: ofCase },
    query: resultAsked,
  }),
  annual: download("/annual/{annual}/documents/{document}", printed, {
    title: { kk: "Жылдық нәтиженің құжаты", ru: "Документ годового результата", en: "A document of a year's result" },
    about: journaled,
    path: { annual: id, document: ofYear },
    query: resultAsked,
  }),
  campaign: download("/campaigns/{campaign}/documents/{document}", printed, {
    title: { kk: "Науқан құжаты", ru: "Документ кампании", en: "A document of a campaign" },
    path: { campaign: id, document: ofCampaign },
    query: drawn,
  }),
  annualList: download("/annual-list/{year}", printed, {
    title: {
      kk: "Жылдық қорытынды бағалардың тізімі",
      ru: "Список итоговых оценок за год",
      en: "The list of annual results",
    },
    about: journaled,
    path: { year: period },
    query: drawn,
  }),
  bundle: download("/evaluations/{evaluation}/bundle", ["application/zip"], {
    title: { kk: "Сотқа арналған толық іс", ru: "Полное дело для суда", en: "The complete case file for a court" },
    about: {
      kk: "Бір zip: журнал, түбіртектер, құжаттар, дәлелдер, акт. Оны bagalau verify желісіз тексереді. Журналға жазылады.",
      ru: "Один zip: журнал, квитанции, документы, доказательства, акт. Его проверяет bagalau verify без сети. Записывается в журнал.",
      en: "One zip: journal, receipts, documents, evidence, the act. bagalau verify checks it offline. It is journaled.",
    },
    path: { evaluation: id },
  }),
};
