// The fields of a sheet, made from the edition's rule: what is asked, within which bounds, in whose words, by which clause.
import { Rational } from "@bagalau/engine";
import type { Input, When } from "@bagalau/engine";
import type { Edition, StatedRule, Text } from "@bagalau/methodology";
import { becauseOf } from "./open-evaluation.ts";
import type { Evaluation, OpenRecord, Permitted } from "./open-evaluation.ts";
import { answered, titledAs } from "./shown.ts";

export function sheetForm({ state, law }: Pick<OpenRecord<Evaluation>, "state" | "law">, by: Permitted) {
  const { edition } = law;
  const rule = edition.rules.get(state.rule)!;
  const { id, title, citation } = rule;
  const fields = Object.entries(rule.source.inputs)
    .filter(([name]) => !Object.hasOwn(state.fixed, name))
    .flatMap(([name, input]) => fieldsOf(rule, state.fixed, name, input));
  const asked = new Set(fields.filter(({ kind }) => kind !== "record" && kind !== "list").map(({ path }) => path));
  return answered({
    rule: {
      id,
      title,
      clause: citation.clauses.join(", "),
      provenance: citation.provenance as string,
      because: citation.because,
    },
    fixed: Object.entries(state.fixed).map(([path, word]) => {
      return { path, title: titleOf(rule, path), word: titledAs(word, rule.wordTitles[word]) };
    }),
    fields,
    grades: gradesOf(edition, rule),
    forms: [...edition.forms.values()]
      .filter(({ content }) => content.kind === "sheet" && asksFor(content, id, asked))
      .map((form) => ({
        id: form.id,
        title: form.title,
        clause: form.citation.clauses.join(", "),
        notes: form.content.notes ?? [],
      })),
    because: becauseOf(by),
  });
}

type Fixed = Evaluation["fixed"];

interface Field {
  readonly path: string;
  readonly title: Text;
  readonly kind: Input["kind"];
  readonly unit: { readonly over: readonly string[]; readonly under: readonly string[] } | null;
  readonly min: string | null;
  readonly above: string | null;
  readonly max: string | null;
  readonly digits: number | null;
  readonly words: readonly { readonly id: string; readonly title: Text }[];
  readonly default: string | null;
  readonly optional: boolean;
  readonly nullable: string | null;
  readonly when: When | null;
}

/** The field and all that are inside it; what a fixed word already rules out is not asked. */
function fieldsOf(rule: StatedRule, fixed: Fixed, path: string, input: Input): readonly Field[] {
  if (isRuledOut(input.when, fixed)) return [];
  const own = fieldOf(rule, fixed, path, input);
  if (input.kind === "record") {
    const inner = Object.entries(input.fields);
    return [own, ...inner.flatMap(([name, field]) => fieldsOf(rule, fixed, `${path}.${name}`, field))];
  }
  if (input.kind !== "list") return [own];
  const { of } = input;
  if (of.kind !== "record") return [own, ...fieldsOf(rule, fixed, `${path}[]`, of)];
  const inner = Object.entries(of.fields);
  return [own, ...inner.flatMap(([name, field]) => fieldsOf(rule, fixed, `${path}[].${name}`, field))];
}

function isRuledOut(when: When | null, fixed: Fixed): boolean {
  return Object.entries(when ?? {}).some(([path, words]) => {
    const word = fixed[path];
    return word !== undefined && !words.includes(word);
  });
}

function fieldOf(rule: StatedRule, fixed: Fixed, path: string, input: Input): Field {
  const open = Object.entries(input.when ?? {}).filter(([place]) => !Object.hasOwn(fixed, place));
  const head = {
    path,
    title: titleOf(rule, path),
    kind: input.kind,
    optional: input.optional,
    nullable: input.nullable,
    when: open.length === 0 ? null : Object.fromEntries(open),
  };
  const none = { unit: null, min: null, above: null, max: null, digits: null, words: [], default: null };
  switch (input.kind) {
    case "number": {
      const { unit, min, above, max, digits } = input;
      const bounds = { min: said(min), above: said(above), max: said(max) };
      return { ...head, ...none, unit, ...bounds, digits, default: said(input.default) };
    }
    case "count": {
      const { unit, min, max } = input;
      return { ...head, ...none, unit, min: said(min), max: said(max), digits: 0, default: said(input.default) };
    }
    case "choice": {
      const words = input.words.map((word) => titledAs(word, rule.wordTitles[word]));
      return { ...head, ...none, words, default: input.default };
    }
    case "flag":
      return { ...head, ...none, default: input.default === null ? null : String(input.default) };
    case "list":
      return { ...head, ...none, min: String(input.min), max: String(input.max) };
    case "record":
      return { ...head, ...none };
  }
}

const mostDigits = 12;

/** A decimal where there is one, else a fraction. */
function said(bound: Rational | null): string | null {
  if (bound === null) return null;
  for (let digits = 0; digits <= mostDigits; digits += 1) {
    const decimal = bound.toDecimal(digits, "half-up");
    if (Rational.parse(decimal)?.equals(bound) === true) return decimal;
  }
  return bound.toString();
}

function titleOf(rule: StatedRule, path: string): Text {
  return titledAs(path, rule.inputTitles[path.replaceAll("[]", "")]).title;
}

function gradesOf(edition: Edition, rule: StatedRule) {
  const scale = edition.scales.get(rule.source.grade ?? "");
  return (scale?.grades ?? []).map(({ id, title, from, to }) => {
    const digits = scale?.digits ?? 0;
    return { id, title, from: from.toDecimal(digits, "half-up"), to: to.toDecimal(digits, "half-up") };
  });
}

type FormContent = Edition["forms"] extends ReadonlyMap<string, { readonly content: infer Content }> ? Content : never;

/** Whether the form asks for exactly what the sheet asks: its own form, and not that of another kind of post. */
function asksFor(
  { heading = [], tables = [], questions = [] }: FormContent,
  rule: string,
  asked: Set<string>,
): boolean {
  const fed = [...heading, ...tables.flatMap(({ columns }) => columns), ...questions].flatMap(({ feeds }) =>
    feeds?.startsWith(`${rule}.`) === true ? [feeds.slice(rule.length + 1)] : [],
  );
  return fed.length === asked.size && fed.every((path) => asked.has(path));
}
