// What the things of an edition are called in one language: inputs, parts, words, units, clauses, reasons for no data.
// A name is always inserted as it stands in the nominative; sentences are written so that no ending is ever needed.
import type { Formula, Input, Rule, Unit } from "@bagalau/engine";
import type { Edition, Language, StatedRule } from "../pack/model.ts";
import { isPhraseKey, phrase, pluralForm } from "./phrase.ts";

type Inputs = Rule["inputs"];

/** What a variable of a loop or a function stands for: the path of an input, or a text of its own. */
export interface Meaning {
  readonly path: string | null;
  readonly text: string | null;
}

export type Scope = ReadonlyMap<string, Meaning>;

export interface Names {
  readonly language: Language;
  readonly edition: Edition;
  readonly rule: StatedRule;
}

/** The path of the input that a formula leads to, without indexes; null when it is no input. */
export function pathOf(formula: Formula, names: Names, scope: Scope): string | null {
  switch (formula.kind) {
    case "name": {
      const meaning = scope.get(formula.name);
      if (meaning !== undefined) return meaning.path;
      const isPart = !formula.given && Object.hasOwn(names.rule.parts, formula.name);
      return isPart ? null : formula.name;
    }
    case "field": {
      const above = pathOfWhole(formula.of, names, scope);
      return above === null ? null : `${above}.${formula.field}`;
    }
    case "item":
      return pathOfWhole(formula.of, names, scope);
    case "builtin":
      return formula.name === "known" && formula.arguments[0] ? pathOf(formula.arguments[0], names, scope) : null;
    default:
      return null;
  }
}

/** What a field or an element is taken of is an input even where a part has the same name: parts have neither. */
function pathOfWhole(formula: Formula, names: Names, scope: Scope): string | null {
  return formula.kind === "name" && !scope.has(formula.name) ? formula.name : pathOf(formula, names, scope);
}

/** `V.a` as people know it, or null when no title is stated. */
export function inputTitle(names: Names, path: string): string | null {
  return names.rule.inputTitles[path.replace(/\[\d+\]/g, "")]?.[names.language] ?? null;
}

/** `kpis[0].mark` as people know it: the titles on the way, with the numbers of elements. */
export function placeText(names: Names, path: string): string {
  const steps = path.split(".");
  const titles = steps.map((step, index) => {
    const above = steps.slice(0, index + 1).join(".");
    const numbers = [...step.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]) + 1);
    const title = inputTitle(names, above) ?? step;
    const element = (number: number): string => phrase(names.language, "explain.element", { number });
    return [title, ...numbers.map(element)].join(" ");
  });
  return titles.join(" / ");
}

/** The title, with those of the records around it where another input has the same: `Гендерный состав / Баллы`. */
export function distinctTitle(names: Names, path: string): string | null {
  const title = inputTitle(names, path);
  const titles = Object.values(names.rule.inputTitles).map((other) => other[names.language]);
  const isAlone = titles.filter((other) => other === title).length === 1;
  return title === null || isAlone || !path.includes(".") ? title : placeText(names, path);
}

export function partTitle(names: Names, id: string): string {
  return names.rule.parts[id]?.title[names.language] ?? id;
}

/** A word of a closed list in the reader's language, else as it is written. */
export function wordTitle(names: Names, word: string): string {
  const { edition, rule, language } = names;
  const role = edition.roles.get(word)?.title;
  return (rule.wordTitles[word] ?? catalogueItemTitle(edition, word) ?? role)?.[language] ?? word;
}

function catalogueItemTitle(edition: Edition, word: string): StatedRule["title"] | undefined {
  for (const { content } of edition.catalogues.values()) {
    const item = content.items.find(({ id }) => id === word);
    if (item !== undefined) return item.title;
  }
  return undefined;
}

/** The input at a path without indexes; elements of a list stand under the list's own path. */
export function inputAt(inputs: Inputs, path: string): Input | null {
  const [first = "", ...rest] = path.replace(/\[\d+\]/g, "").split(".");
  let input: Input | undefined = inputs[first];
  for (const field of rest) {
    while (input?.kind === "list") input = input.of;
    input = input?.kind === "record" ? input.fields[field] : undefined;
  }
  return input ?? null;
}

/** `3 балла`, `8 часов / день`; the number alone for a ratio. `number` is already written in the language. */
export function quantityText(names: Pick<Names, "language" | "edition">, number: string, unit: Unit): string {
  const { language, edition } = names;
  if (unit.over.length === 0 && unit.under.length === 0) return number;
  const category = pluralForm(language, number);
  const [first, ...others] = unit.over;
  const counted = first === undefined ? number : `${number} ${unitTitle(edition, language, first, category)}`;
  const top = [counted, ...others.map((id) => unitTitle(edition, language, id, "one"))].join(" · ");
  const bottom = unit.under.map((id) => unitTitle(edition, language, id, "one")).join(" · ");
  return bottom === "" ? top : `${top} / ${bottom}`;
}

export function unitTitle(edition: Edition, language: Language, id: string, category: Intl.LDMLPluralRule): string {
  const forms = edition.units.get(id)?.title[language];
  return forms?.[category] ?? forms?.["other"] ?? id;
}

/**
 * `пункт 6, абзац 2` for `6¶2`, `приложение 12, пункт 7` for `app.12(7)`; several parted by semicolons. A place that the act
 * does not number is called by its title in the edition.
 */
export function clauseText(language: Language, addresses: readonly string[], edition: Edition): string {
  return addresses.map((address) => oneClauseText(language, address, edition)).join("; ");
}

/** The address of the clause as a whole: `6` for `6¶2`, `app.12` for `app.12(7)`. */
export function wholeClause(address: string): string {
  return address.replace(/[(¶].*$/, "");
}

function oneClauseText(language: Language, address: string, edition: Edition): string {
  const match = /^(typical:)?(app\.)?([^(¶]+)(?:¶(\d+))?(?:\(([^)]+)\))?(?:¶(\d+))?$/.exec(address);
  if (match === null) return address;
  const [, typical, annex, place = "", early, point, late] = match;
  const paragraph = early ?? late;
  const head =
    unnumberedText(language, place, edition) ??
    phrase(language, annex === undefined ? "clause" : "clause.annex", { clause: place });
  const parts = [typical === undefined ? null : phrase(language, "clause.typical"), head];
  const pointKey = annex === undefined ? "clause.sub-point" : "clause";
  if (point !== undefined) parts.push(phrase(language, pointKey, { clause: point }));
  if (paragraph !== undefined) parts.push(phrase(language, "clause.paragraph", { clause: paragraph }));
  const text = parts.filter((part) => part !== null).join(", ");
  const isMissing =
    typical === undefined && /^\d/.test(place) && edition.missingClauses.includes((annex ?? "") + place);
  return isMissing ? phrase(language, "clause.missing", { clause: text }) : text;
}

function unnumberedText(language: Language, place: string, edition: Edition): string | null {
  if (place === "preamble") return phrase(language, "clause.preamble");
  if (/^\d/.test(place)) return null;
  if (edition.missingClauses.includes(place)) return phrase(language, "clause.missing-unnumbered");
  const title = edition.clauses.get(place)?.title?.[language] ?? edition.typicalClauses.get(place)?.title?.[language];
  return title === undefined ? place : phrase(language, "name", { name: title });
}

/** Why there is no data, in words; a code of the pack that has no words stays a code. */
export function reasonText(language: Language, reason: string): string {
  const key = `reason.${reason}`;
  return isPhraseKey(key) ? phrase(language, key) : reason;
}
