// Values that many operations share, each with one shape, so that a date or an id is refused in the same words everywhere.
import { z } from "zod";

const languages = ["kk", "ru", "en"] as const;
const pageSize = 50;
const pageLimit = 200;

/** The id of any record or row. */
export const id = z.uuid();

/** `2025-10-22`, of the years 1900 to 2199: days beside it can then be counted too. */
export const civilDate = z.iso.date().refine((day) => /^(?:19|20|21)/u.test(day), "day-out-of-range");

/** `2025-10-22T05:00:00.000Z` */
export const instant = z.iso.datetime();

/** A period as the edition in force names it: `2025-Q3`, `2025`. */
export const period = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/u, "not-a-period");

/** A decimal number as a string, so that no reader rounds it: `4.25`. */
export const decimal = z.string().regex(/^-?\d{1,12}(?:\.\d{1,12})?$/u, "not-a-decimal");

export const language = z.enum(languages);

/** One line of up to `most` characters that says something. */
export function text(most: number): z.ZodString {
  return z.string().trim().min(1).max(most);
}

/** The same in Kazakh and Russian, and in English where there is one. */
export function titled(
  most: number,
): z.ZodObject<{ kk: z.ZodString; ru: z.ZodString; en: z.ZodOptional<z.ZodString> }, z.core.$strict> {
  return z.strictObject({ kk: text(most), ru: text(most), en: text(most).optional() });
}

/** A whole number in a query string. */
export function count(least: number, most: number): z.ZodPreprocess<z.ZodInt> {
  const read = (given: unknown): unknown =>
    typeof given === "string" && /^\d{1,15}$/u.test(given) ? Number(given) : given;
  return z.preprocess(read, z.int().min(least).max(most));
}

/** `true` or `false` in a query string. */
export const flag = z.enum(["true", "false"]).transform((said) => said === "true");

/** A name that may stand once or several times in a query string: `?phase=draft&phase=submitted`. */
export function several<T extends z.ZodType>(one: T, most = 50): z.ZodPreprocess<z.ZodArray<T>> {
  return z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(one).min(1).max(most));
}

/** The query of every list: `?limit=50&cursor=…`; the cursor comes from `next` of the page before. */
export const paged = {
  limit: count(1, pageLimit).default(pageSize),
  cursor: z.string().min(1).max(400).optional(),
};

/** One page of a list; `next` is null on the last. */
export function page<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** What a change answers: the record that it was about, and its version, which is also the ETag. */
export const done = z.object({ id, version: z.int() });
