// JSON whose numbers are texts: what is written down once is read back the same by any program.
import { JsonNumber } from "@bagalau/engine";
import type { JsonValue } from "@bagalau/engine";

export type PlainJson = null | boolean | string | readonly PlainJson[] | { readonly [name: string]: PlainJson };

/** The value with every JSON number as the text that was written. */
export function plainJson(value: JsonValue): PlainJson {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof JsonNumber) return value.text;
  if (isList(value)) return value.map(plainJson);
  const fields = Object.entries(value).map(([name, held]): [string, PlainJson] => [name, plainJson(held)]);
  return Object.fromEntries(fields);
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
