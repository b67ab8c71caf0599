// The body and its law: which act governs it, what each clause says, and how a term is counted.
import { z } from "zod";
import { blocks, titles, word } from "./evaluation-values.ts";
import { inEdition, reading } from "./law-reading.ts";
import { ask, route } from "./route.ts";
import { civilDate, id, text } from "./values.ts";

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
      /** By which the day was transferred. */
      act: z.string().nullable(),
    }),
  ),
  /** The same in words, in the language of the request. */
  explanation: blocks,
});

const grounded = { provenance, because: titles.nullable() };

const calendar = z.object({
  id: z.string(),
  title: titles,
  /** The first and the last year of which it speaks. */
  years: z.object({ from: z.int(), until: z.int() }),
  /** Weekdays that are off, Monday 1 … Sunday 7. */
  weekend: z.object({ ...grounded, days: z.array(z.int()) }),
  holidays: z.array(
    z.object({
      ...grounded,
      id: z.string(),
      title: titles,
      /** When it falls on a day off, the day off moves to the next working day. */
      movable: z.boolean(),
      when: z.union([
        z.object({ month: z.int(), day: z.int(), from: z.int().nullable(), until: z.int().nullable() }),
        z.object({ dates: z.array(z.string()) }),
      ]),
    }),
  ),
  /** Of the Government: `off` becomes a day off, `workInstead`, if any, a working day. */
  transfers: z.array(z.object({ off: z.string(), workInstead: z.string().nullable(), act: z.string() })),
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
  ...reading,
  editions: route("/law/editions", {
    title: { kk: "Актінің редакциялары", ru: "Редакции акта", en: "Editions of the act" },
    query: { pack: inEdition.pack },
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
  program: route("/law/rules/{rule}/program", {
    title: { kk: "Ереже дерек түрінде", ru: "Правило в виде данных", en: "A rule as data" },
    about: {
      kk: "Сервер есептейтін ереженің өзі: онымен сол нәтижені басқа машинада шығаруға болады. Сандар мәтін түрінде.",
      ru: "То самое правило, по которому считает сервер: с ним тот же результат получается на другой машине. Числа записаны текстом.",
      en: "The very rule that the server executes: with it another machine gets the same result. Numbers are texts.",
    },
    path: { rule: text(60) },
    query: inEdition,
    answer: z.object({
      edition: z.string(),
      /** As the engine takes it: inputs, parts with their formulas, functions, catalogues, scale. */
      program: z.record(z.string(), z.unknown()),
      /** What the inputs must hold together, in the order of the rule's requirements. */
      requirements: z.array(z.object({ says: titles, clause: z.string() })),
    }),
  }),
  terms: route("/law/terms", {
    title: { kk: "Актінің мерзімдері", ru: "Сроки акта", en: "Terms of the act" },
    query: inEdition,
    answer: z.object({ edition: z.string(), terms: z.array(term) }),
  }),
  calendar: route("/law/calendar", {
    title: { kk: "Жұмыс күнтізбесі", ru: "Рабочий календарь", en: "The working calendar" },
    about: {
      kk: "Мерекелер, демалыс күндері және Үкімет ауыстырған күндер: мерзімдер осы бойынша саналады.",
      ru: "Праздники, выходные и перенесённые Правительством дни: по ним считаются сроки.",
      en: "Holidays, days off and the days that the Government transferred: terms are counted by them.",
    },
    answer: calendar,
  }),
  due: ask("/law/terms/{term}/due", {
    title: { kk: "Мерзімнің соңғы күнін есептеу", ru: "Посчитать последний день срока", en: "Count a term's last day" },
    path: { term: text(60) },
    query: inEdition,
    body: { from: civilDate },
    answer: dueDay,
  }),
};
