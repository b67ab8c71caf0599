// The smallest things that a pack states: numbers, dates, flags, names, texts in three languages, citations.
// Every scalar arrives as the text that was written; refinements name the fault's code, never a sentence.
import { Rational } from "@bagalau/engine";
import type { Unit } from "@bagalau/engine";
import { z } from "zod";

const DECIMAL = /^-?\d+(?:\.\d+)?$/u;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const ADDRESS = /^(?:typical:)?[a-z0-9][a-z0-9.-]*(?:¶[1-9]\d*)?(?:\(\d+(?:-\d+)?\))?$/u;
const ID = /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/u;
const NAME = /^[A-Za-z][A-Za-z0-9]*$/u;

/** A decimal that the schema has already found to be one. */
export function exactOf(written: string): Rational {
  const value = Rational.parse(written);
  if (value === null) throw new TypeError(`not a decimal: ${written}`);
  return value;
}

function matching(pattern: RegExp, code: string) {
  return z.string().refine((text) => pattern.test(text), { params: { code } });
}

/** A list or map that may be left out reads as null: the plain word `null` or nothing after the colon. */
export function nullable<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === "null" || value === "" ? null : value), schema.nullable());
}

export const line = z.string().refine((text) => text.trim() !== "", { params: { code: "empty-text" } });
export const id = matching(ID, "bad-id");
export const name = matching(NAME, "bad-name");
export const address = matching(ADDRESS, "bad-address");
export const packId = matching(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/u, "bad-id");
export const text = z.strictObject({ kk: line, ru: line, en: line });
export const flag = z.enum(["true", "false", "yes", "no"]).transform((word) => word === "true" || word === "yes");
export const decimal = matching(DECIMAL, "not-a-number");
export const exact = decimal.transform(exactOf);
export const whole = matching(/^\d{1,9}$/u, "not-a-whole-number").transform(Number);
/** A whole number with both ends. */
export function between(min: number, max: number) {
  return whole.refine((number) => number >= min && number <= max, { params: { code: "not-between", min, max } });
}

export const fraction = matching(/^[1-9]\d*\/[1-9]\d*$/u, "not-a-number");
export const language = z.enum(["kk", "ru", "en"]);

export const date = z.string().refine(isDate, { params: { code: "not-a-date" } });

function isDate(written: string): boolean {
  const match = DATE.exec(written);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** `points`, `hours per day`, `hours · people per day`. Nothing written is a ratio. */
export const unit = z
  .string()
  .refine((written) => /^[A-Za-z][A-Za-z0-9 ·*]*$/u.test(written), { params: { code: "bad-unit" } })
  .transform((written): Unit => {
    const [over = "", ...under] = written.split(/\s+per\s+/u);
    const names = (part: string): string[] => part.split(/[\s·*]+/u).filter((piece) => piece !== "");
    return { over: names(over), under: under.flatMap(names) };
  });

export const RATIO: Unit = { over: [], under: [] };

/** One value written alone is a list of it. */
function oneOrMore<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(schema).min(1));
}

export const addresses = oneOrMore(address);
export const words = oneOrMore(line);

const doubt = z.strictObject({ question: text, chosen: text, alternatives: z.array(text), because: text });

export const citation = {
  clause: addresses,
  provenance: z.enum(["quoted", "derived", "reconstructed"]),
  quote: z.strictObject({ kk: line.optional(), ru: line.optional(), en: line.optional() }).optional(),
  because: text.optional(),
  doubts: z.array(doubt).optional(),
};

/** For what may, but need not, stand in the act by itself. */
export const citationIfAny = {
  ...citation,
  clause: citation.clause.optional(),
  provenance: citation.provenance.optional(),
};

/** What every item of a pack carries. `openedBy`: the clause that lets a local act differ here. */
export const stated = {
  id,
  title: text,
  ...citation,
  open: flag.optional(),
  openedBy: addresses.optional(),
};
