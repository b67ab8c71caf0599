// The fields of a sheet, made from the edition's rule: what is asked, within which bounds, in whose words, by which clause.
import { Rational } from "@bagalau/engine";
import type { Input, When } from "@bagalau/engine";
import type { Edition, Language, StatedRule, Text } from "@bagalau/methodology";
import { becauseOf } from "./open-evaluation.ts";
import type { Evaluation, OpenRecord, Permitted } from "./open-evaluation.ts";
import { fieldsAsked, formsAsking, withoutIndexes } from "./sheet-asked.ts";
import type { AskedField, Fixed } from "./sheet-asked.ts";
import { answered, shownScale, titledAs } from "./shown.ts";

export function sheetForm({ state, law }: Pick<OpenRecord<Evaluation>, "state" | "law">, by: Permitted) {
  const { edition } = law;
  const rule = edition.rules.get(state.rule)!;
  const { id, title, citation } = rule;
  const fields = fieldsAsked(rule, state.fixed).map((field) => fieldOf(rule, state.fixed, field));
  return answered({
    rule: {
      id,
      title,
      clause: citation.clauses.join(", "),
      provenance: citation.provenance as string,
      because: citation.because,
      quote: citation.quote,
    },
    fixed: Object.entries(state.fixed).map(([path, word]) => {
      return { path, title: titleOf(rule, path), word: titledAs(word, rule.wordTitles[word]) };
    }),
    fields: fields.map((field) => ({ ...field, measure: measureOf(edition, field.unit) })),
    grades: shownScale(edition, id),
    forms: formsAsking(edition, rule, state.fixed).map((form) => ({
      id: form.id,
      title: form.title,
      clause: form.citation.clauses.join(", "),
      notes: form.content.notes ?? [],
    })),
    because: becauseOf(by),
  });
}

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

function fieldOf(rule: StatedRule, fixed: Fixed, { path, input }: AskedField): Field {
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
  return titledAs(path, rule.inputTitles[withoutIndexes(path)]).title;
}

const languages: readonly Language[] = ["kk", "ru", "en"];

/** `баллов`, `часов / день`: as it is said beside bounds. */
function measureOf(edition: Edition, unit: Field["unit"]): Text | null {
  if (unit === null || unit.over.length + unit.under.length === 0) return null;
  const said = languages.map((language) => {
    const one = (id: string) => edition.units.get(id)?.title[language]["one"] ?? id;
    const many = (id: string) => edition.units.get(id)?.title[language]["many"] ?? one(id);
    const other = (id: string) => edition.units.get(id)?.title[language]["other"] ?? many(id);
    const [first, ...others] = unit.over;
    const counted = first === undefined ? [] : [language === "ru" ? many(first) : other(first)];
    const top = [...counted, ...others.map(one)].join(" · ");
    return [language, [top, unit.under.map(one).join(" · ")].filter((part) => part !== "").join(" / ")];
  });
  return Object.fromEntries(said) as Record<Language, string>;
}
