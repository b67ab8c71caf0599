// The inputs of a rule as they were given, with titles and units, in the order in which the rule declares them.
import { JsonNumber, Rational } from "@bagalau/engine";
import type { Input, JsonValue } from "@bagalau/engine";
import type { Row } from "./blocks.ts";
import { inputTitle, quantityText, reasonText, wordTitle } from "./names.ts";
import type { Names } from "./names.ts";
import { numberText } from "./number-text.ts";
import { phrase } from "./phrase.ts";
import type { PhraseKey } from "./phrase.ts";

const mostElements = 40;

/** One row for each input that belongs to this case; records and lists open into rows below. */
export function inputRows(names: Names, given: JsonValue): Row[] {
  const fields = fieldsOf(given);
  return Object.entries(names.rule.source.inputs).flatMap(([name, input]) =>
    rowsOf(names, input, fields.get(name), name, inputTitle(names, name) ?? name, 0),
  );
}

function rowsOf(
  names: Names,
  input: Input,
  given: JsonValue | undefined,
  path: string,
  title: string,
  depth: number,
): Row[] {
  const row = (text: string): Row => ({ name: title, text, depth });
  // What belongs to another kind of case was not asked for and is not shown.
  if (given === undefined && input.when !== null) return [];
  if (given === undefined) return [row(absentText(names, input))];
  if (given === null) return [row(noDataText(names, input))];
  if (input.kind === "record") {
    const fields = fieldsOf(given);
    const rows = Object.entries(input.fields).flatMap(([name, field]) => {
      const inner = `${path}.${name}`;
      return rowsOf(names, field, fields.get(name), inner, inputTitle(names, inner) ?? name, depth + 1);
    });
    return [row(""), ...rows];
  }
  if (input.kind === "list") {
    const counts = countsText(names, input, given);
    return counts === null ? [row(""), ...elementRows(names, input, given, path, depth)] : [row(counts)];
  }
  const text = valueText(names, input, given);
  return [row(input.unused ? say(names, "explain.input-unused", { value: text }) : text)];
}

function elementRows(
  names: Names,
  list: Extract<Input, { kind: "list" }>,
  given: JsonValue,
  path: string,
  depth: number,
): Row[] {
  const elements = Array.isArray(given) ? given : [];
  const rows = elements.slice(0, mostElements).flatMap((element, index) => {
    const title = say(names, "explain.element", { number: index + 1 });
    return rowsOf(names, list.of, element, path, title, depth + 1);
  });
  const rest = elements.length - mostElements;
  const more: Row = { name: null, text: say(names, "explain.more", { number: rest }), depth: depth + 1 };
  return rest > 0 ? [...rows, more] : rows;
}

/** A list of counts, such as answers by number, reads best in one line; so does an empty one. Null for any other list. */
function countsText(names: Names, { of }: Extract<Input, { kind: "list" }>, given: JsonValue): string | null {
  const elements: readonly JsonValue[] = Array.isArray(given) ? given : [];
  if (elements.length === 0) return say(names, "explain.empty-list");
  const numbers = elements.map((element) => (element === null ? null : Rational.parse(textOf(element))));
  if (of.kind !== "count" || elements.length > mostElements || numbers.includes(null)) return null;
  const written = numbers.map((number) => numberText(names.language, number ?? Rational.zero));
  return [...written.slice(0, -1), quantityText(names, written.at(-1) ?? "", of.unit)].join("; ");
}

function valueText(names: Names, input: Input, given: JsonValue): string {
  if (typeof given === "boolean") return say(names, given ? "yes" : "no");
  const written = textOf(given);
  if (input.kind === "choice") return wordTitle(names, written);
  if (input.kind !== "number" && input.kind !== "count") return written;
  const number = Rational.parse(written);
  return number === null ? written : quantityText(names, numberText(names.language, number), input.unit);
}

function absentText(names: Names, input: Input): string {
  const assumed = defaultText(names, input);
  return assumed === null
    ? say(names, "explain.input-absent")
    : say(names, "explain.input-default", { value: assumed });
}

function defaultText(names: Names, input: Input): string | null {
  switch (input.kind) {
    case "number":
    case "count":
      return input.default === null ? null : quantityText(names, numberText(names.language, input.default), input.unit);
    case "choice":
      return input.default === null ? null : wordTitle(names, input.default);
    case "flag":
      return input.default === null ? null : say(names, input.default ? "yes" : "no");
    default:
      return null;
  }
}

function noDataText(names: Names, input: Input): string {
  return say(names, "explain.input-no-data", { reason: reasonText(names.language, input.nullable ?? "no-data") });
}

/** The text of a string or of a JSON number, which keeps the digits that were written. */
function textOf(given: JsonValue): string {
  if (given instanceof JsonNumber) return given.text;
  return typeof given === "string" ? given : JSON.stringify(given);
}

function fieldsOf(given: JsonValue): ReadonlyMap<string, JsonValue> {
  const isObject =
    typeof given === "object" && given !== null && !Array.isArray(given) && !(given instanceof JsonNumber);
  return new Map(isObject ? (Object.entries(given) as [string, JsonValue][]) : []);
}

function say(names: Names, key: PhraseKey, parameters: Readonly<Record<string, string | number>> = {}): string {
  return phrase(names.language, key, parameters);
}
