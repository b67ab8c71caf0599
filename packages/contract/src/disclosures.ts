// Disclosures of results to third parties: each asked for with its ground, decided by the head of HR, recorded, never with values.
import { z } from "zod";
import { file, longText, named, reason, titles } from "./evaluation-values.ts";
import { change, download, route } from "./route.ts";
import { civilDate, done, id, language, page, paged, several, text } from "./values.ts";

const ofDisclosure = { disclosure: id };
const phase = z.enum(["requested", "disclosed", "refused", "destroyed"]);
const printed = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;

const listed = z.object({
  id,
  version: z.int(),
  phase,
  /** Null where it was destroyed after its term of keeping. */
  number: z.string().nullable(),
  receivedOn: z.string().nullable(),
  asker: z.string().nullable(),
  /** How many results were given out. */
  results: z.int(),
});

const given = z.object({
  record: z.enum(["evaluation", "annual"]),
  id,
  /** Null where the record is destroyed or not shown to the caller. */
  period: z.string().nullable(),
  result: z.int(),
  person: named,
});

export const disclosures = {
  kinds: route("/disclosure-kinds", {
    title: { kk: "Ашудың түрлері", ru: "Виды раскрытия", en: "Kinds of disclosure" },
    about: {
      kk: "Қолданыстағы редакцияның үшінші тұлғаларға ашуды көздейтін ережелері.",
      ru: "Положения действующей редакции, допускающие раскрытие третьим лицам.",
      en: "The items of the edition in force that let third parties have results.",
    },
    answer: z.array(z.object({ id: z.string(), title: titles, clause: z.string(), ground: titles.nullable() })),
  }),
  list: route("/disclosures", {
    title: { kk: "Нәтижелерді ашу тізілімі", ru: "Реестр раскрытий результатов", en: "Disclosures of results" },
    about: {
      kk: "Нәтижелердің мәндері тізілімде жоқ.",
      ru: "Самих результатов в реестре нет.",
      en: "The register holds no values of results.",
    },
    query: { ...paged, phase: several(phase, 4).optional() },
    answer: page(listed),
  }),
  request: change("POST", "/disclosures", {
    title: { kk: "Ақпарат сұрауын тіркеу", ru: "Зарегистрировать запрос информации", en: "Register a request" },
    about: {
      kk: "disclosure – редакцияның үшінші тұлғаларға ашуды көздейтін тармағы.",
      ru: "disclosure – положение редакции, допускающее раскрытие третьим лицам.",
      en: "disclosure is the edition's item that lets third parties have results.",
    },
    body: {
      disclosure: text(100),
      number: text(100),
      receivedOn: civilDate,
      asker: text(500),
      request: longText,
      file: file.nullable(),
    },
    answer: done,
    status: 201,
  }),
  show: route("/disclosures/{disclosure}", {
    title: { kk: "Нәтижені ашу", ru: "Раскрытие", en: "A disclosure" },
    path: ofDisclosure,
    answer: listed.extend({
      disclosure: z.object({ id: z.string(), title: titles }).nullable(),
      clause: z.string().nullable(),
      request: z.string().nullable(),
      ground: z.string().nullable(),
      withheld: z.string().nullable(),
      reasons: z.string().nullable(),
      /** Which results were given out, without their values. */
      given: z.array(given),
      kept: z.object({
        clause: z.string().nullable(),
        from: z.string().nullable(),
        until: z.string().nullable(),
        holds: z.array(z.object({ hold: id, ground: z.string(), since: z.string() })),
      }),
      may: z.array(z.string()),
    }),
  }),
  disclose: change("POST", "/disclosures/{disclosure}/disclose", {
    title: { kk: "Нәтижелерді ашу", ru: "Раскрыть результаты", en: "Disclose" },
    about: {
      kk: "Әр бағалаудың күшіндегі нәтижесі ашылады. Мазмұны content жолымен алынады, әр алу журналға жазылады.",
      ru: "Раскрывается действующий результат каждой оценки. Содержание выдаётся по пути content, каждая выдача записывается в журнал.",
      en: "The standing result of each evaluation is disclosed. The content is taken from the path content; each taking is journaled.",
    },
    path: ofDisclosure,
    body: {
      ground: reason,
      results: z
        .array(z.strictObject({ record: z.enum(["evaluation", "annual"]), id }))
        .min(1)
        .max(500),
      withheld: z.string().max(5_000),
      file: file.nullable(),
    },
    answer: done,
  }),
  refuse: change("POST", "/disclosures/{disclosure}/refuse", {
    title: { kk: "Ашудан бас тарту", ru: "Отказать в раскрытии", en: "Refuse" },
    path: ofDisclosure,
    body: { reasons: reason },
    answer: done,
  }),
  content: download("/disclosures/{disclosure}/content", printed, {
    title: { kk: "Ашылған нәтижелер", ru: "Раскрытые результаты", en: "The disclosed results" },
    about: {
      kk: "Әр алу журналға жазылады.",
      ru: "Каждая выдача записывается в журнал.",
      en: "Every taking is journaled.",
    },
    path: ofDisclosure,
    query: { format: z.enum(["pdf", "docx", "xlsx"]).default("pdf"), language: language.optional() },
  }),
  hold: change("POST", "/disclosures/{disclosure}/hold", {
    title: { kk: "Жоюға тыйым салу", ru: "Запретить уничтожение", en: "Put on hold" },
    path: ofDisclosure,
    body: { ground: reason, document: file.nullable() },
    answer: done,
  }),
  release: change("POST", "/disclosures/{disclosure}/release", {
    title: { kk: "Жоюға тыйымды алу", ru: "Снять запрет на уничтожение", en: "Release the hold" },
    path: ofDisclosure,
    body: { hold: id, ground: reason },
    answer: done,
  }),
};
