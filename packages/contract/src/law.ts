// The body and its law: which act governs it, what each clause says, and how a term is counted.
import { z } from "zod";
import { blocks, titles, word } from "./evaluation-values.ts";
import { ask, route } from "./route.ts";
import { civilDate, id, text } from "./values.ts";

/** The id of an edition, `2025-08-14`; where absent, the edition in force today. */
const inEdition = { edition: text(40).optional() };

const provenance = z.enum(["quoted", "derived", "reconstructed"]);

const edition = z.object({
  id: z.string(),
  pack: z.string(),
  act: z.object({ number: z.string(), title: titles, adoptedOn: z.string(), publishedOn: z.string().nullable() }),
  inForceFrom: z.string(),
  inForceUntil: z.string().nullable(),
  repealed: z.object({ on: z.string(), by: titles, clause: z.string() }).nullable(),
  /** SHA-256 of everything that it consists of: what receipts name. */
  hash: z.string(),
});

const note = z.object({ kind: z.enum(["slip", "silence", "picture", "missing-base"]), text: titles });

const clause = z.object({
  /** `4`, `69-1`, `app.9`, `preamble` */
  address: z.string(),
  chapter: z.string(),
  title: titles.nullable(),
  /** By language, as far as the act is held in it. */
  texts: z.object({
    kk: z.array(z.string()).optional(),
    ru: z.array(z.string()).optional(),
    en: z.array(z.string()).optional(),
  }),
  /** What is wrong, silent or lost in the act's own text. */
  notes: z.array(note),
});

const term = z.object({
  id: z.string(),
  title: titles,
  clause: z.string(),
  provenance,
  because: titles.nullable(),
  trigger: z.object({ event: z.string(), title: titles, proved: z.boolean() }),
  due: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("working-days"), days: z.int() }),
    z.object({ kind: z.literal("calendar-days"), days: z.int() }),
    z.object({
      kind: z.literal("after-period"),
      period: z.enum(["quarter", "half", "year"]),
      month: z.int(),
      day: z.union([z.int(), z.literal("last")]),
    }),
    z.object({ kind: z.literal("working-days-before"), days: z.int(), term: z.string() }),
  ]),
  holder: word,
  missed: z.object({ effect: z.enum(["refused", "overdue", "lapses"]), text: titles }),
});

const dueDay = z.object({
  term: z.string(),
  clause: z.string(),
  from: z.string(),
  due: z.string(),
  /** The last working day before, where the due day is a day off to which the act does not say to move. */
  remindOn: z.string(),
  /** Each day in the order of counting. */
  counted: z.array(
    z.object({
      date: z.string(),
      counts: z.boolean(),
      number: z.int().nullable(),
      /** Why it counts or does not: `weekday`, `weekend`, `holiday`, … */
      why: z.string(),
      holiday: titles.nullable(),
    }),
  ),
  /** The same in words, in the language of the request. */
  explanation: blocks,
});

export const body = {
  show: route("/body", {
    title: { kk: "Орган", ru: "Орган", en: "The body" },
    answer: z.object({
      id,
      title: titles,
      timeZone: z.string(),
      today: z.string(),
      /** The methodology: its id, its name, its official languages. */
      pack: z.object({ id: z.string(), title: titles, official: z.array(z.enum(["kk", "ru", "en"])) }),
      /** In force today. */
      edition: edition.nullable(),
      /** Why none is in force today. */
      none: z.enum(["before-first", "repealed", "expired", "gap"]).nullable(),
    }),
  }),
};

export const law = {
  editions: route("/law/editions", {
    title: { kk: "Актінің редакциялары", ru: "Редакции акта", en: "Editions of the act" },
    answer: z.array(edition),
  }),
  clauses: route("/law/clauses", {
    title: { kk: "Актінің мәтіні", ru: "Текст акта", en: "The text of the act" },
    query: inEdition,
    answer: z.object({ edition: z.string(), clauses: z.array(clause) }),
  }),
  clause: route("/law/clauses/{address}", {
    title: { kk: "Актінің тармағы", ru: "Пункт акта", en: "A clause" },
    about: {
      kk: "Бөлігі көрсетілген мекенжай да болады: 17¶3 он жетінші тармаққа апарады.",
      ru: "Годится и адрес с частью: 17¶3 ведёт к семнадцатому пункту.",
      en: "An address with a part will do: 17¶3 leads to the seventeenth clause.",
    },
    path: { address: text(60) },
    query: inEdition,
    answer: clause,
  }),
  terms: route("/law/terms", {
    title: { kk: "Актінің мерзімдері", ru: "Сроки акта", en: "Terms of the act" },
    query: inEdition,
    answer: z.object({ edition: z.string(), terms: z.array(term) }),
  }),
  due: ask("/law/terms/{term}/due", {
    title: { kk: "Мерзімнің соңғы күнін есептеу", ru: "Посчитать последний день срока", en: "Count a term's last day" },
    path: { term: text(60) },
    query: inEdition,
    body: { from: civilDate },
    answer: dueDay,
  }),
};
