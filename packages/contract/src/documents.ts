// Forms of the act in force, free to be printed and filled in by hand where the system is not at hand.
import { z } from "zod";
import { download, route } from "./route.ts";
import { language, text } from "./values.ts";

const printed = ["application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"] as const;

const form = z.object({
  id: z.string(),
  title: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
  /** Addresses in the edition in force. */
  clauses: z.array(z.string()),
  /** The act prints no such form: it is the pack's or ours, and says so. */
  reconstructed: z.boolean(),
});

export const forms = {
  list: route("/forms", {
    title: { kk: "Актінің нысандары", ru: "Формы акта", en: "Forms of the act" },
    about: {
      kk: "Бүгін қолданыстағы редакцияның нысандары.",
      ru: "Формы редакции, действующей сегодня.",
      en: "The forms of the edition in force today.",
    },
    answer: z.object({ pack: z.string(), edition: z.string(), items: z.array(form) }),
  }),
  blank: download("/forms/{form}/blank", printed, {
    title: { kk: "Бос нысан", ru: "Чистая форма", en: "A form to be filled in" },
    about: {
      kk: "Қолмен толтыруға арналған нысан: PDF немесе Word.",
      ru: "Форма для заполнения от руки: PDF или Word.",
      en: "The form to be filled in by hand, as PDF or for Word.",
    },
    path: { form: text(100) },
    query: { format: z.enum(["pdf", "docx"]).default("pdf"), language: language.optional() },
  }),
};
