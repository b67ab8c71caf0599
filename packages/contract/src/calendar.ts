// The Government's transfers of working days, as the body enters them: by them and the calendar of the act every term is counted.
import { z } from "zod";
import { file, named, reason, titles } from "./evaluation-values.ts";
import { ask, change, route } from "./route.ts";
import { civilDate, done, id, text } from "./values.ts";

const stated = {
  /** The working day that becomes a day off. */
  off: civilDate,
  /** The day off that is worked instead; null when none is. */
  workInstead: civilDate.nullable(),
};

const act = z.strictObject({ title: text(300), number: text(60), on: civilDate });

const entry = z.object({ on: z.string(), at: z.string(), by: named.nullable() });

const transfer = z.object({
  id,
  off: z.string(),
  workInstead: z.string().nullable(),
  act: z.object({ title: z.string(), number: z.string(), on: z.string() }),
  file: id.nullable(),
  entered: entry,
  /** Null while it is counted by. */
  withdrawn: entry.extend({ reason: z.string() }).nullable(),
});

const effect = z.object({
  /** Terms that run and would end on another day, the earliest first. */
  moves: z.array(
    z.object({
      record: z.enum(["campaign", "evaluation", "annual"]),
      term: z.string(),
      title: titles,
      clause: z.string(),
      was: z.string(),
      due: z.string(),
      people: z.int(),
      records: z.int(),
    }),
  ),
  /** How many people these terms are about. */
  people: z.int(),
  /** Terms that run and would have ended on a day that has passed: they stay as they were told. */
  stay: z.int(),
  /** Terms that have ended unkept and would be counted otherwise now: they stay as they were. */
  ended: z.int(),
});

export const calendar = {
  transfers: route("/calendar/transfers", {
    title: { kk: "Жұмыс күндерін ауыстыру", ru: "Переносы рабочих дней", en: "Transfers of working days" },
    about: {
      kk: "Орган енгізген ауыстырулар, кері алынғандарымен бірге: қай актімен, кім және қашан енгізді.",
      ru: "Переносы, внесённые органом, вместе с отозванными: каким актом, кто и когда внёс.",
      en: "The transfers that the body has entered, withdrawn ones too: by which act, who entered them and when.",
    },
    answer: z.object({
      /** The latest entry first. */
      items: z.array(transfer),
      version: z.int(),
      /** Records whose terms are still to be counted anew. */
      left: z.int(),
      may: z.array(z.enum(["enter-transfer", "withdraw-transfer"])),
      /** Why the body enters them: the ground of these rights. */
      because: titles,
    }),
  }),
  effectOfEntering: ask("/calendar/transfers/effect", {
    title: {
      kk: "Ауыстыру нені өзгертетінін көру",
      ru: "Посмотреть, что изменит перенос",
      en: "See what a transfer would change",
    },
    about: {
      kk: "Ештеңе жазылмайды. Жарамайтын күндер дәл енгізгендегідей себебімен көрсетіледі.",
      ru: "Ничего не записывается. Негодные дни названы с причиной, как при внесении.",
      en: "Nothing is written. Days that cannot be transferred are named with the reason, as on entering.",
    },
    body: stated,
    answer: effect,
  }),
  effectOfWithdrawing: ask("/calendar/transfers/{transfer}/effect", {
    title: {
      kk: "Ауыстыруды кері алу нені өзгертетінін көру",
      ru: "Посмотреть, что изменит отзыв переноса",
      en: "See what a withdrawal would change",
    },
    path: { transfer: id },
    answer: effect,
  }),
  enter: change("POST", "/calendar/transfers", {
    title: {
      kk: "Жұмыс күнін ауыстыруды енгізу",
      ru: "Внести перенос рабочего дня",
      en: "Enter a transfer of a working day",
    },
    about: {
      kk: "Әлі аяқталмаған мерзімдер қайта саналады; сақталған және өтіп кеткен мерзімдер сол күйінде қалады.",
      ru: "Ещё идущие сроки считаются заново; соблюдённые и пропущенные остаются как были.",
      en: "Terms that still run are counted anew; those that were kept or missed stay as they were.",
    },
    body: { ...stated, act, file: file.nullable() },
    answer: done,
    status: 201,
  }),
  withdraw: change("POST", "/calendar/transfers/{transfer}/withdraw", {
    title: { kk: "Ауыстыруды кері алу", ru: "Отозвать перенос", en: "Withdraw a transfer" },
    path: { transfer: id },
    body: { reason },
    answer: done,
  }),
};
