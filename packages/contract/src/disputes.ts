// Disputes about the procedure: registered by anyone concerned, handled by the HR service.
import { z } from "zod";
import { file, files, longText, named, reason } from "./evaluation-values.ts";
import { change, route } from "./route.ts";
import { civilDate, done, id, page, paged, several, text } from "./values.ts";

const ofDispute = { dispute: id };
const phase = z.enum(["registered", "handled", "resolved", "withdrawn", "destroyed"]);
const outcome = z.enum(["upheld", "rejected", "settled"]);
const kinds = z.enum(["campaign", "evaluation", "annual", "notice"]);

const listed = z.object({
  id,
  version: z.int(),
  phase,
  /** In the body's register, from 1 each year: `2025/3`. Null where the dispute was destroyed after its term of keeping. */
  number: z.string().nullable(),
  receivedOn: z.string().nullable(),
  applicant: named.nullable(),
  about: z.object({ record: kinds, id }).nullable(),
  handler: named.nullable(),
  outcome: outcome.nullable(),
});

const dispute = listed.extend({
  clause: z.string().nullable(),
  /** Null for whoever only sees that there is a dispute. */
  content: z
    .object({
      text: z.string(),
      files,
      notes: z.array(z.object({ person: named.nullable(), text: z.string(), files, on: z.string() })),
      resolution: z.object({ outcome, reasons: z.string(), measures: z.string(), on: z.string() }).nullable(),
    })
    .nullable(),
  kept: z.object({
    clause: z.string().nullable(),
    from: z.string().nullable(),
    until: z.string().nullable(),
    holds: z.array(z.object({ hold: id, ground: z.string(), since: z.string() })),
  }),
  /** What the caller may do to it now. */
  may: z.array(z.string()),
});

export const disputes = {
  list: route("/disputes", {
    title: { kk: "Рәсім бойынша келіспеушіліктер", ru: "Разногласия по процедуре", en: "Disputes about the procedure" },
    about: {
      kk: "Өтініш беруші өзінікін, персоналды басқару қызметі барлығын көреді.",
      ru: "Заявитель видит свои, служба управления персоналом – все.",
      en: "The applicant sees his own, the HR service all.",
    },
    query: { ...paged, phase: several(phase, 5).optional() },
    answer: page(listed),
  }),
  register: change("POST", "/disputes", {
    title: { kk: "Келіспеушілікті тіркеу", ru: "Зарегистрировать разногласие", en: "Register a dispute" },
    about: {
      kk: "about – көруге болатын жазба; null – науқан тұтастай. applicant мен receivedOn персоналды басқару қызметі қағаз өтінішті енгізгенде ғана көрсетіледі.",
      ru: "about – запись, которую можно видеть; null – процедура в целом. applicant и receivedOn указывает только служба управления персоналом, внося заявление с бумаги.",
      en: "about is a record that the caller may see; null is the procedure as a whole. applicant and receivedOn are given only by HR for an application on paper.",
    },
    body: {
      about: z.strictObject({ record: kinds, id }).nullable(),
      text: longText,
      files,
      applicant: id.optional(),
      receivedOn: civilDate.optional(),
    },
    answer: done,
    status: 201,
  }),
  show: route("/disputes/{dispute}", {
    title: { kk: "Келіспеушілік", ru: "Разногласие", en: "A dispute" },
    path: ofDispute,
    answer: dispute,
  }),
  takeUp: change("POST", "/disputes/{dispute}/take-up", {
    title: { kk: "Қарауға алу", ru: "Принять к рассмотрению", en: "Take up" },
    path: ofDispute,
    body: { handler: id },
    answer: done,
  }),
  note: change("POST", "/disputes/{dispute}/notes", {
    title: { kk: "Жазба қосу", ru: "Добавить запись", en: "Add a note" },
    about: {
      kk: "person – айтылған сөз кімдікі; null – анықталған мән-жай.",
      ru: "person – чьи это слова; null – выясненное обстоятельство.",
      en: "person is whose words these are; null is what was found out.",
    },
    path: ofDispute,
    body: { person: id.nullable(), text: longText, files },
    answer: done,
  }),
  resolve: change("POST", "/disputes/{dispute}/resolve", {
    title: { kk: "Келіспеушілік бойынша шешім", ru: "Решение по разногласию", en: "Resolve" },
    path: ofDispute,
    body: { outcome, reasons: longText, measures: longText },
    answer: done,
  }),
  withdraw: change("POST", "/disputes/{dispute}/withdraw", {
    title: { kk: "Келіспеушілікті қайтарып алу", ru: "Отозвать разногласие", en: "Withdraw" },
    path: ofDispute,
    body: { reason },
    answer: done,
  }),
  hold: change("POST", "/disputes/{dispute}/hold", {
    title: { kk: "Жоюға тыйым салу", ru: "Запретить уничтожение", en: "Put on hold" },
    path: ofDispute,
    body: { ground: reason, document: file.nullable() },
    answer: done,
  }),
  release: change("POST", "/disputes/{dispute}/release", {
    title: { kk: "Жоюға тыйымды алу", ru: "Снять запрет на уничтожение", en: "Release the hold" },
    path: ofDispute,
    body: { hold: id, ground: text(5_000) },
    answer: done,
  }),
};
