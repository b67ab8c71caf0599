// The fields of a sheet as the edition's rule asks for them: which stand now, where, and what each may hold.
import type { Titles } from "../design/say.ts";
import { valueAt, withValue } from "./sheet-content.ts";
import type { Given } from "./sheet-content.ts";

/** A word of the edition. */
export interface Word {
  readonly id: string;
  readonly title: Titles;
}

/** As the server describes it; `path` has `[]` where a list is: `kpis[].mark`. */
export interface Field {
  readonly path: string;
  readonly title: Titles;
  readonly kind: "number" | "count" | "choice" | "flag" | "record" | "list";
  readonly measure: Titles | null;
  readonly min: string | null;
  readonly above: string | null;
  readonly max: string | null;
  readonly digits: number | null;
  readonly words: readonly Word[];
  readonly default: string | null;
  readonly optional: boolean;
  readonly nullable: string | null;
  readonly when: Readonly<Record<string, readonly string[]>> | null;
}

/** A field at its place: `kpis[0].mark`. */
export interface Asked {
  readonly at: string;
  readonly field: Field;
  /** Fields of a group; the items of a list, each a group or a single field. */
  readonly inner: readonly Asked[];
}

/** What is asked now, by what is written: groups and lists hold theirs. */
export function askedNow(fields: readonly Field[], given: Given): readonly Asked[] {
  return fields
    .filter(({ path }) => !path.includes(".") && !path.includes("[]"))
    .flatMap((field) => asked(fields, field, field.path, given));
}

function asked(fields: readonly Field[], field: Field, at: string, given: Given): readonly Asked[] {
  if (!belongs(fields, field, given)) return [];
  if (field.kind === "record") return [{ at, field, inner: insideOf(fields, field.path, at, given) }];
  if (field.kind !== "list") return [{ at, field, inner: [] }];
  const items = valueAt(given, at);
  const count = Math.max(Array.isArray(items) ? items.length : 0, Number(field.min ?? 0));
  const each = fields.find(({ path }) => path === `${field.path}[]`);
  const inner = Array.from({ length: count }, (_, index): Asked => {
    const place = `${at}[${index}]`;
    if (each !== undefined) return asked(fields, each, place, given)[0]!;
    return { at: place, field: { ...field, kind: "record" }, inner: insideOf(fields, `${field.path}[]`, place, given) };
  });
  return [{ at, field, inner }];
}

function insideOf(fields: readonly Field[], path: string, at: string, given: Given): readonly Asked[] {
  return fields
    .filter((one) => one.path.startsWith(`${path}.`) && !/[.[]/u.test(one.path.slice(path.length + 1)))
    .flatMap((one) => asked(fields, one, `${at}${one.path.slice(path.length)}`, given));
}

/** Whether the choices that it hangs on have one of its words. */
function belongs(fields: readonly Field[], { when }: Field, given: Given): boolean {
  return Object.entries(when ?? {}).every(([path, words]) => {
    const chosen = valueAt(given, path) ?? fields.find((one) => one.path === path)?.default;
    return typeof chosen === "string" && words.includes(chosen);
  });
}

/** Every place where one value is written, in the order of the sheet. */
export function placesOf(asked: readonly Asked[]): readonly Asked[] {
  return asked.flatMap((one) => (isLeaf(one) ? [one] : placesOf(one.inner)));
}

function isLeaf({ field }: Asked): boolean {
  return field.kind !== "record" && field.kind !== "list";
}

/** What is asked and nothing else: what an earlier choice had asked for stays in the draft and is not handed in. */
export function onlyAsked(asked: readonly Asked[], given: Given): Given {
  let result: Given = {};
  for (const { at } of placesOf(asked)) {
    const value = valueAt(given, at);
    if (value !== undefined && value !== "") result = withValue(result, at, value);
  }
  for (const { at, field } of groupsOf(asked)) {
    if (valueAt(result, at) === undefined && !field.optional)
      result = withValue(result, at, field.kind === "list" ? [] : {});
  }
  return result;
}

function groupsOf(asked: readonly Asked[]): readonly Asked[] {
  return asked.flatMap((one) => (isLeaf(one) ? [] : [one, ...groupsOf(one.inner)]));
}

/** A figure as it is typed, with the language's comma, as the rule reads it: with a point. */
export function typedFigure(text: string): string {
  return text.replace(/\s/gu, "").replace(",", ".");
}

/** Whole marks, where there are so few that each can have a button; else none. */
export function fewWholes({ kind, min, max }: Field, most = 10): readonly string[] {
  if ((kind !== "number" && kind !== "count") || !/^\d{1,4}$/u.test(min ?? "") || !/^\d{1,4}$/u.test(max ?? ""))
    return [];
  const [from, to] = [Number(min), Number(max)];
  return to - from > most || to < from ? [] : Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
}

/** One more or one less, within the bounds; figures after the point stay. */
export function stepped({ min, max }: Field, text: string, by: 1 | -1): string {
  const figure = /^(-?\d{1,9})(\.\d*)?$/u.exec(text);
  if (figure === null) return (by > 0 ? min : max) ?? "0";
  const next = `${Number(figure[1]) + by}${figure[2] ?? ""}`;
  if (max !== null && Number(next) > Number(max)) return max;
  return min !== null && Number(next) < Number(min) ? min : next;
}
