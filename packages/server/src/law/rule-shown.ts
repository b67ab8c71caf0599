// A rule as it is shown: its inputs one by one, formulas in words, scale, doubts, and worked examples to try it with.
import { JsonNumber, readJson } from "@bagalau/engine";
import type { Input, JsonValue, Rational } from "@bagalau/engine";
import type { Edition, Language, StatedRule, Text } from "@bagalau/methodology";
import { ruleFormulas } from "@bagalau/methodology/reading";
import { shownScale, titledAs } from "../evaluations/shown.ts";
import { citedAs } from "./cited.ts";

export function ruleShown(edition: Edition, rule: StatedRule, language: Language) {
  const { id, title, citation, requirements, rounding, source } = rule;
  const formulas = ruleFormulas({ edition, rule, language });
  return {
    pack: edition.pack,
    edition: edition.id,
    id,
    title,
    for: rule.for,
    ...citedAs(citation),
    inputs: [...inputsOf({ edition, rule, unitOf: formulas.unitOf }, source.inputs, null)],
    requirements: requirements.map((one) => ({ says: one.says, ...citedAs(one.citation) })),
    parts: source.parts.flatMap(({ id: part, internal }) => {
      const stated = rule.parts[part];
      if (stated === undefined) return [];
      const formula = formulas.parts[part] ?? "";
      const result = part === source.value;
      return [{ id: part, title: stated.title, formula, internal, result, ...citedAs(stated.citation) }];
    }),
    functions: formulas.functions.flatMap(({ id: called, letters, formula }) => {
      const stated = edition.functions.get(called);
      if (stated === undefined) return [];
      return [{ id: called, title: stated.title, letters: [...letters], formula, ...citedAs(stated.citation) }];
    }),
    rounding: { digits: rounding.digits, mode: formulas.rounding, ...citedAs(rounding.citation) },
    scale: scaleShown(edition, rule),
    examples: examplesOf(edition, rule),
  };
}

function scaleShown(edition: Edition, { id, source }: StatedRule) {
  const scale = source.grade === null ? undefined : edition.scales.get(source.grade);
  if (scale === undefined) return null;
  return { title: scale.title, grades: shownScale(edition, id), ...citedAs(scale.citation) };
}

interface Shown {
  readonly edition: Edition;
  readonly rule: StatedRule;
  readonly unitOf: (unit: string) => string;
}

interface ShownInput {
  path: string;
  within: string | null;
  title: Text | null;
  kind: Input["kind"];
  optional: boolean;
  noData: string | null;
  when: { path: string; words: string[] }[];
  unused: boolean;
  min: string | null;
  open: boolean;
  max: string | null;
  digits: number | null;
  unit: string;
  words: { id: string; title: Text }[];
  default: string | null;
}

function* inputsOf(
  shown: Shown,
  fields: Readonly<Record<string, Input>>,
  within: string | null,
): Generator<ShownInput> {
  for (const [name, input] of Object.entries(fields)) {
    yield* inputAt(shown, input, within === null ? name : `${within}.${name}`, within);
  }
}

function* inputAt(shown: Shown, input: Input, path: string, within: string | null): Generator<ShownInput> {
  const { rule } = shown;
  yield {
    path,
    within,
    title: rule.inputTitles[path.replaceAll("[]", "")] ?? null,
    kind: input.kind,
    optional: input.optional,
    noData: input.nullable,
    when: Object.entries(input.when ?? {}).map(([choice, words]) => ({ path: choice, words: [...words] })),
    unused: input.unused,
    min: null,
    open: false,
    max: null,
    digits: null,
    unit: "",
    words: [],
    default: null,
    ...ownOf(shown, input),
  };
  if (input.kind === "record") yield* inputsOf(shown, input.fields, path);
  if (input.kind === "list") yield* inputAt(shown, input.of, `${path}[]`, path);
}

/** What only inputs of its kind have. */
function ownOf({ edition, rule, unitOf }: Shown, input: Input): Partial<ShownInput> {
  switch (input.kind) {
    case "number": {
      const { above, min, max, digits, unit } = input;
      const bounds = { min: decimalOf(above ?? min), open: above !== null, max: decimalOf(max), digits };
      return { ...bounds, unit: unitOf(unit.over[0] ?? ""), default: decimalOf(input.default) };
    }
    case "count": {
      const { min, max, unit } = input;
      const bounds = { min: decimalOf(min), max: decimalOf(max), digits: 0 };
      return { ...bounds, unit: unitOf(unit.over[0] ?? ""), default: decimalOf(input.default) };
    }
    case "choice":
      return { words: input.words.map((word) => wordOf(edition, rule, input.catalogue, word)), default: input.default };
    case "flag":
      return { default: input.default === null ? null : String(input.default) };
    case "list":
      return { min: String(input.min), max: String(input.max) };
    case "record":
      return {};
  }
}

function wordOf(edition: Edition, rule: StatedRule, catalogue: string | null, word: string) {
  const listed = edition.catalogues.get(catalogue ?? "")?.content.items.find(({ id }) => id === word);
  return titledAs(word, rule.wordTitles[word] ?? listed?.title ?? edition.roles.get(word)?.title);
}

/** Exact where it has a short decimal, which bounds and defaults of a pack always have. */
function decimalOf(value: Rational | null): string | null {
  if (value === null) return null;
  return value.toDecimal(12, "half-even").replace(/\.?0+$/u, "");
}

function examplesOf(edition: Edition, { id: rule }: StatedRule) {
  return edition.examples.flatMap(({ id, name, because, subject }) => {
    if (!("rule" in subject) || subject.rule !== rule) return [];
    const read = readJson(subject.givenJson);
    return "value" in read ? [{ id, name, because, given: asGiven(read.value) as Record<string, unknown> }] : [];
  });
}

/** Numbers as texts, so that no reader rounds them. */
function asGiven(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return value.text;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(asGiven);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asGiven(part as JsonValue)]));
}
