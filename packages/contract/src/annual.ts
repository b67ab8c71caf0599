// Results of a year: formed by themselves, read by the same rules as those of a period.
import { z } from "zod";
import { because, blocks, dueTerm, file, named, readings, readingsAsked, reason } from "./evaluation-values.ts";
import { resultHead, resultShown, scale, word } from "./evaluation-values.ts";
import { change, download, route } from "./route.ts";
import { count, done, flag, id, page, paged, period } from "./values.ts";

const ofAnnual = { annual: id };
const ofResult = { ...ofAnnual, number: count(1, 1_000) };

const listed = z.object({
  id,
  version: z.int(),
  year: z.string(),
  phase: word,
  person: named,
  terms: z.array(dueTerm),
  result: resultHead.nullable(),
});

const part = z.object({
  period: z.string(),
  evaluation: id.nullable(),
  shown: z.string().nullable(),
  why: z.string().nullable(),
});

export const annual = {
  list: route("/annual", {
    title: { kk: "Жылдық нәтижелер", ru: "Годовые результаты", en: "Results of the year" },
    about: {
      kk: "Нәтижелер values=true болғанда және оқуға құқығы бар адамға ғана көрсетіледі; әр оқу журналға жазылады.",
      ru: "Результаты показываются при values=true и только тому, кто вправе их читать; каждое чтение записывается в журнал.",
      en: "Results are shown with values=true, only to those who may read them; every reading is journaled.",
    },
    query: { ...paged, year: period.optional(), person: id.optional(), values: flag.default(false) },
    answer: page(listed),
  }),
  show: route("/annual/{annual}", {
    title: { kk: "Жылдық нәтиже", ru: "Годовой результат", en: "The result of a year" },
    path: ofAnnual,
    answer: listed.omit({ result: true }).extend({
      law: z.object({ pack: z.string(), edition: z.string() }),
      /** Numbers of the results that there are; the last one stands. */
      results: z.array(z.int()),
      /** Why there is none. */
      noResult: word.nullable(),
      completedOn: z.string().nullable(),
      kept: z.object({
        clause: z.string().nullable(),
        from: z.string().nullable(),
        until: z.string().nullable(),
        holds: z.array(z.object({ hold: id, ground: z.string(), since: z.string() })),
      }),
      /** What the caller may do to it now: `hold`, `release`. */
      may: z.array(z.string()),
      unopened: id.nullable(),
      because,
    }),
  }),
  result: route("/annual/{annual}/results/{number}", {
    title: {
      kk: "Жылдық нәтиже және оның негіздемесі",
      ru: "Годовой результат и его обоснование",
      en: "A result of a year and why it is so",
    },
    path: ofResult,
    answer: resultShown.extend({ scale, parts: z.array(part), explanation: blocks, because }),
  }),
  receipt: download("/annual/{annual}/results/{number}/receipt", ["application/json"], {
    title: {
      kk: "Жылдық нәтиженің түбіртегі",
      ru: "Квитанция годового результата",
      en: "The receipt of a year's result",
    },
    path: ofResult,
  }),
  readings: route("/annual/{annual}/readings", {
    title: { kk: "Жылдық нәтижені кім оқыды", ru: "Кто читал годовой результат", en: "Who has read a year's result" },
    about: {
      kk: "Бағаланған адам, қызмет басшысы және аудитор көреді; нәтиженің өзі мұнда жоқ.",
      ru: "Видят оценённый, руководитель службы и аудитор; самого результата здесь нет.",
      en: "Seen by the evaluated person, the head of HR and the auditor; the result itself is not here.",
    },
    path: ofAnnual,
    query: readingsAsked,
    answer: readings,
  }),
  hold: change("POST", "/annual/{annual}/hold", {
    title: { kk: "Жоюға тыйым салу", ru: "Запретить уничтожение", en: "Put on hold" },
    path: ofAnnual,
    body: { ground: reason, document: file.nullable() },
    answer: done,
  }),
  release: change("POST", "/annual/{annual}/release", {
    title: { kk: "Жоюға тыйымды алу", ru: "Снять запрет на уничтожение", en: "Release the hold" },
    path: ofAnnual,
    body: { hold: id, ground: reason },
    answer: done,
  }),
};
