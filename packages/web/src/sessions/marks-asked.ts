// The single values that a sheet asks for, each with its place: items of a list stand one by one, as many as the sheet has.
import { valueAt } from "../marking/sheet-content.ts";
import type { Given } from "../marking/sheet-content.ts";

export interface Field {
  /** `marks.quality`, `kpis[].mark` */
  readonly path: string;
  readonly kind: "number" | "count" | "choice" | "flag" | "record" | "list";
  /** Asked only where these fields have one of these words. */
  readonly when: Readonly<Record<string, readonly string[]>> | null;
}

export interface Asked<F extends Field> {
  /** `kpis[0].mark` */
  readonly place: string;
  readonly field: F;
  /** From 1; null outside lists. */
  readonly item: number | null;
}

export function marksAsked<F extends Field>(fields: readonly F[], given: Given): readonly Asked<F>[] {
  return fields
    .filter(({ kind, when }) => kind !== "record" && kind !== "list" && isAsked(when, given))
    .flatMap((field) => placesOf(field, given));
}

function isAsked(when: Field["when"], given: Given): boolean {
  return Object.entries(when ?? {}).every(([place, words]) => {
    const word = valueAt(given, place);
    return typeof word === "string" && words.includes(word);
  });
}

function placesOf<F extends Field>(field: F, given: Given): readonly Asked<F>[] {
  const [list, rest] = field.path.split("[]", 2) as [string, string | undefined];
  if (rest === undefined) return [{ place: field.path, field, item: null }];
  const items = valueAt(given, list);
  if (!Array.isArray(items)) return [];
  return items.map((_, index) => ({ place: `${list}[${index}]${rest}`, field, item: index + 1 }));
}
