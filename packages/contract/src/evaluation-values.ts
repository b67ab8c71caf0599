// What operations on evaluations, sessions and annual results share: people, terms, results and explanations as they are shown.
import { z } from "zod";
import { civilDate, count, id, language, text } from "./values.ts";

/** A title of the act or of the house in every language. */
export const titles = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

/** Null name: whom the record names is no longer in the body's list. */
export const named = z.object({ id, name: z.string().nullable() });

/** The clause by which the caller sees what follows; the ground where no act speaks of it. */
export const because = z.object({ clause: z.string().nullable(), ground: z.string() });

/** A word of the edition with its title: a phase, a grade, an outcome. */
export const word = z.object({ id: z.string(), title: titles });

export const dueTerm = z.object({
  term: z.string(),
  title: titles,
  clause: z.string(),
  from: z.string(),
  due: z.string(),
  remindOn: z.string(),
  holder: word,
  effect: z.enum(["refused", "overdue", "lapses"]),
  /** What follows when it is missed. */
  missed: titles,
  metOn: z.string().nullable(),
  overdue: z.boolean(),
  /** Working days until `due`, 0 on the day, negative after it; null once met, and where the calendar does not reach. */
  left: z.int().nullable(),
});

/** The grades of a rule from the lowest score to the highest, as the edition states them. */
export const scale = z.array(word.extend({ from: z.string(), to: z.string() }));

/** One line of a computation or of a list; `depth` counts from 0. */
const row = z.object({ name: z.string().nullable(), text: z.string(), depth: z.int() });
const stretch = z.object({ kind: z.enum(["same", "removed", "added", "gap"]), text: z.string() });

const mark = z.enum(["quoted", "derived", "reconstructed", "doubt", "no-data", "warning"]);

/** A text for people before it has a layout, in the caller's language. */
export const blocks = z.array(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("heading"), level: z.literal([1, 2, 3, 4]), text: z.string() }),
    z.object({ kind: z.literal("paragraph"), text: z.string() }),
    z.object({ kind: z.literal("result"), name: z.string(), text: z.string() }),
    z.object({ kind: z.literal("rows"), rows: z.array(row) }),
    z.object({ kind: z.literal("quote"), language, text: z.string() }),
    z.object({ kind: z.literal("formula"), rows: z.array(row) }),
    z.object({ kind: z.literal("mark"), mark, text: z.string(), details: z.array(z.string()) }),
    z.object({ kind: z.literal("difference"), name: z.string().nullable(), stretches: z.array(stretch) }),
  ]),
);

/** A result by its number; `exact` is a fraction, `shown` what the rule rounds it to. */
export const resultHead = z.object({
  number: z.int(),
  shown: z.string(),
  grade: word.nullable(),
});

export const resultShown = resultHead.extend({
  exact: z.string(),
  on: z.string(),
  receivedOn: z.string().nullable(),
  standing: z.boolean(),
});

/** What refuses, in the caller's language. */
export const saidFault = z.object({
  code: z.string(),
  at: z.string().nullable(),
  sentence: z.string(),
  clause: z.string().nullable(),
});

/**
 * Inputs of the edition's rule: `{ "marks": { "quality": "4.5" } }`. Numbers travel as texts, so that no reader rounds them.
 * Nothing but texts, true and false, null, lists and objects.
 */
export const given = z
  .record(z.string().min(1).max(100), z.unknown())
  .refine((value) => Object.keys(value).length <= 200 && Object.values(value).every(isGiven), "wrong-value");

function isGiven(value: unknown): boolean {
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "string") return value.length <= 2_000;
  if (typeof value !== "object") return false;
  const parts = Object.entries(value);
  return parts.length <= 500 && parts.every(([name, part]) => name.length <= 100 && isGiven(part));
}

/** By input path, `marks.quality`, or `sheet` for the whole. */
export const comments = z.record(z.string().min(1).max(200), z.string().max(5_000));

/** Ids of files that were uploaded before. */
export const files = z.array(id).max(50);
export const file = id;
export const reason = text(5_000);
export const longText = z.string().max(50_000);
export const on = civilDate;
export const ofEvaluation = { evaluation: id };

/** The list of who has read a result, the latest first; `before`: the number of the last entry of the page before. */
export const readingsAsked = { limit: count(1, 200).default(50), before: count(1, 1_000_000_000).optional() };
export const readings = z.object({
  times: z.int(),
  items: z.array(
    z.object({
      seq: z.int(),
      at: z.string(),
      reader: named.nullable(),
      role: z.string(),
      action: z.string(),
      clause: z.string().nullable(),
    }),
  ),
});
