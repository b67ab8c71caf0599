// The archive: how long finished records are kept, what may be destroyed, and the acts by which it is.
import { z } from "zod";
import { file, named, reason, titles } from "./evaluation-values.ts";
import { change, download, route } from "./route.ts";
import { civilDate, done, flag, id, language, page, paged, several, text } from "./values.ts";

const ofAct = { act: id };
const kinds = z.enum(["evaluation", "annual", "dispute", "disclosure"]);
const phase = z.enum(["drawn", "carried-out", "cancelled"]);
const printed = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;

const keptRecord = z.object({
  record: kinds,
  id,
  /** Kind and period, without a name. */
  title: titles,
  person: named.nullable(),
  period: z.string().nullable(),
  completedOn: z.string(),
  /** The last day of keeping; null where the edition sets no term. */
  keptUntil: z.string().nullable(),
  clause: z.string().nullable(),
  onHold: z.boolean(),
  /** It may be destroyed today. */
  due: z.boolean(),
  /** The act that is drawn and lists it. */
  act: z.object({ id, number: z.string() }).nullable(),
});

const listedAct = z.object({
  id,
  version: z.int(),
  phase,
  number: z.string(),
  drawnOn: z.string(),
  records: z.int(),
  carriedOutOn: z.string().nullable(),
});

const inAct = z.object({
  record: kinds,
  id,
  title: z.string(),
  period: z.string().nullable(),
  completedOn: z.string().nullable(),
  keptUntil: z.string().nullable(),
  onHold: z.boolean(),
  /** Its sheet, notices and files. */
  documents: z.int(),
});

const wanted = z.array(z.strictObject({ record: kinds, id })).max(500);

export const archive = {
  kept: route("/archive", {
    title: { kk: "Сақтаудағы жазбалар", ru: "Записи на хранении", en: "Records in keeping" },
    about: {
      kk: "Мерзімі бұрын өтетіні бірінші. due=true – бүгін жоюға болатындары; until – осы күнге дейін сақталатындары.",
      ru: "Сначала те, чей срок истекает раньше. due=true – те, что можно уничтожить сегодня; until – те, что хранятся до этого дня.",
      en: "Those whose term ends first come first. due=true: those that may be destroyed today; until: those kept until that day.",
    },
    query: {
      ...paged,
      record: several(kinds, 4).optional(),
      due: flag.optional(),
      held: flag.optional(),
      until: civilDate.optional(),
    },
    answer: page(keptRecord),
  }),
  acts: route("/archive/acts", {
    title: { kk: "Жою актілері", ru: "Акты об уничтожении", en: "Destruction acts" },
    query: { ...paged, phase: several(phase, 3).optional() },
    answer: page(listedAct),
  }),
  draw: change("POST", "/archive/acts", {
    title: { kk: "Жою актісін жасау", ru: "Составить акт об уничтожении", en: "Draw a destruction act" },
    about: {
      kk: "records берілмесе, бүгін жоюға болатынның бәрі енгізіледі (ең көбі 500). Күндерді жүйе жазбалардың өзінен алады.",
      ru: "Без records включается всё, что можно уничтожить сегодня (не более 500). Дни система берёт из самих записей.",
      en: "Without records all that may be destroyed today is listed (500 at most). Days are taken from the records themselves.",
    },
    body: { number: text(100), records: wanted.min(1).optional() },
    answer: done,
    status: 201,
  }),
  act: route("/archive/acts/{act}", {
    title: { kk: "Жою актісі", ru: "Акт об уничтожении", en: "A destruction act" },
    path: ofAct,
    answer: listedAct.omit({ records: true }).extend({
      clause: z.string().nullable(),
      items: z.array(inAct),
      paper: z.string().nullable(),
      file: id.nullable(),
      may: z.array(z.string()),
    }),
  }),
  include: change("POST", "/archive/acts/{act}/include", {
    title: { kk: "Актіге енгізу", ru: "Включить в акт", en: "Include" },
    path: ofAct,
    body: { records: wanted.min(1) },
    answer: done,
  }),
  leaveOut: change("POST", "/archive/acts/{act}/leave-out", {
    title: { kk: "Актіден шығару", ru: "Исключить из акта", en: "Leave out" },
    path: ofAct,
    body: { ids: z.array(id).min(1).max(500), reason },
    answer: done,
  }),
  carryOut: change("POST", "/archive/acts/{act}/carry-out", {
    title: { kk: "Актіні орындау", ru: "Исполнить акт", en: "Carry out" },
    about: {
      kk: "Деректер қайтарымсыз өшіріледі. paper – қағаз құжаттарды кім, қалай жойғаны.",
      ru: "Данные стираются безвозвратно. paper – кем и как уничтожены бумажные документы.",
      en: "The data is erased for good. paper says who destroyed the documents on paper and how.",
    },
    path: ofAct,
    body: { paper: reason, file: file.nullable() },
    answer: done,
  }),
  cancel: change("POST", "/archive/acts/{act}/cancel", {
    title: { kk: "Актінің күшін жою", ru: "Отменить акт", en: "Cancel" },
    path: ofAct,
    body: { reason },
    answer: done,
  }),
  document: download("/archive/acts/{act}/document", printed, {
    title: { kk: "Жою актісі, құжат", ru: "Акт об уничтожении, документ", en: "The destruction act as a document" },
    path: ofAct,
    query: { format: z.enum(["pdf", "docx", "xlsx"]).default("pdf"), language: language.optional() },
  }),
};
