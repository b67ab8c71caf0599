// A formula as a lawyer reads it: every name is the title of what it stands for.
import type { Formula } from "@bagalau/engine";
import { distinctTitle, inputAt, partTitle, pathOf, reasonText, unitTitle, wordTitle, quantityText } from "./names.ts";
import type { Names, Scope } from "./names.ts";
import { notation } from "./notation.ts";
import type { Notation, Piece } from "./notation.ts";
import { numberText } from "./number-text.ts";
import { phrase } from "./phrase.ts";

/** `5 · «Уволено по инициативе работника» / «Уволено всего»`. */
export function formulaText(formula: Formula, names: Names, scope: Scope): string {
  return write(formula, names, scope, notation(names.language)).text;
}

function write(formula: Formula, names: Names, scope: Scope, paper: Notation): Piece {
  const of = (inner: Formula): Piece => write(inner, names, scope, paper);
  switch (formula.kind) {
    case "number":
    case "text":
    case "flag":
    case "no-data":
      return writeLiteral(formula, names, paper);
    case "name":
    case "field":
    case "item":
      return paper.word(writeName(formula, names, scope));
    case "negate":
      return paper.negate(of(formula.of));
    case "not":
      return paper.not(of(formula.of));
    case "is-no-data":
      return paper.isNoData(of(formula.of));
    case "binary":
      return paper.infix(formula.operator, of(formula.left), of(formula.right));
    case "if":
      return paper.choice(of(formula.condition), of(formula.then), of(formula.otherwise));
    case "steps": {
      const rows = formula.rows.map(({ test, threshold, value }) => ({
        test,
        threshold: of(threshold),
        value: of(value),
      }));
      return paper.steps(of(formula.of), rows, of(formula.otherwise));
    }
    case "builtin":
      return paper.builtin(formula.name, formula.arguments.map(of));
    case "round":
      return paper.round(of(formula.of), formula.digits, formula.mode);
    case "call":
      return paper.call(nameText(names, functionTitle(formula.name, names)), formula.arguments.map(of));
    case "each":
      return writeEach(formula, names, scope, paper);
    case "list":
      return paper.list(formula.items.map(of));
    case "where-zero": {
      const { otherwise } = formula;
      const instead = otherwise.kind === "fault" ? paper.fault(of(otherwise.place)) : of(otherwise);
      return paper.whereZero(of(formula.body), of(formula.divisor), instead);
    }
  }
}

function writeLiteral(
  formula: Extract<Formula, { kind: "number" | "text" | "flag" | "no-data" }>,
  names: Names,
  paper: Notation,
): Piece {
  switch (formula.kind) {
    case "number":
      return formula.percentSign ? paper.percent(formula.value) : writeQuantity(formula, names, paper);
    case "text":
      return paper.word(nameText(names, wordTitle(names, formula.value)));
    case "flag":
      return paper.word(phrase(names.language, formula.value ? "yes" : "no"));
    case "no-data":
      return paper.word(phrase(names.language, "no-data", { reason: reasonText(names.language, formula.reason) }));
  }
}

function writeQuantity(formula: Extract<Formula, { kind: "number" }>, names: Names, paper: Notation): Piece {
  const bare = paper.number(formula.value);
  const text = quantityText(names, numberText(names.language, formula.value), formula.unit);
  return text === bare.text ? bare : paper.word(text);
}

/** A name between the language's quotation marks, so that one sees where it begins and ends. */
export function nameText({ language }: Pick<Names, "language">, name: string): string {
  const inner =
    language === "en" ? name.replaceAll("“", "‘").replaceAll("”", "’") : name.replaceAll("«", "„").replaceAll("»", "“");
  return phrase(language, "name", { name: inner });
}

export function functionTitle(id: string, names: Names): string {
  return names.edition.functions.get(id)?.title[names.language] ?? id;
}

/** The scope inside a loop over `list`. */
export function scopeOfEach(formula: Extract<Formula, { kind: "each" }>, names: Names, scope: Scope): Scope {
  const path = pathOf(formula.list, names, scope);
  return new Map([...scope, [formula.variable, { path, text: path === null ? formula.variable : null }]]);
}

/**
 * The scope inside a function called with these arguments: a parameter is called by a letter, `x`, `y`, or, with `byArgument`, by
 * what stands in its place; fields of it get their titles.
 */
export function scopeOfCall(
  call: Extract<Formula, { kind: "call" }>,
  names: Names,
  scope: Scope,
  byArgument: boolean,
): Scope {
  const parameters = names.edition.functions.get(call.name)?.parameters ?? [];
  return new Map(
    parameters.map((parameter, index) => {
      const value = call.arguments[index];
      const letter = letterOf(index);
      if (value === undefined) return [parameter, { path: null, text: letter }];
      const text = byArgument ? formulaText(value, names, scope) : letter;
      return [parameter, { path: pathOf(value, names, scope), text }];
    }),
  );
}

/** The name of a function's parameter in every language: the program's own names are English words. */
export function letterOf(index: number): string {
  return "xyzuvwpqrst"[index] ?? `x${index + 1}`;
}

function writeEach(formula: Extract<Formula, { kind: "each" }>, names: Names, scope: Scope, paper: Notation): Piece {
  const within = scopeOfEach(formula, names, scope);
  const condition = formula.condition === null ? null : write(formula.condition, names, within, paper);
  return paper.each(write(formula.body, names, within, paper), write(formula.list, names, scope, paper), condition);
}

/** The title of what a name, field or element stands for, between quotation marks; a function's letter stays bare. */
function writeName(formula: Formula, names: Names, scope: Scope): string {
  if (formula.kind === "item") {
    const of = writeName(formula.of, names, scope);
    return phrase(names.language, "formula.item", { of, number: formula.index + 1 });
  }
  if (formula.kind === "name") {
    const meaning = scope.get(formula.name);
    if (meaning?.text) return meaning.text;
    if (meaning === undefined && pathOf(formula, names, scope) === null)
      return nameText(names, partTitle(names, formula.name));
  }
  const path = pathOf(formula, names, scope);
  const title = path === null ? null : distinctTitle(names, path);
  if (title !== null) return nameText(names, title);
  return formula.kind === "field" ? writeAttribute(formula, names, scope) : nameText(names, path ?? "");
}

/** `i.activity.points`: the attribute of a chosen item is called by its unit, since attributes have no title of their own. */
function writeAttribute(formula: Extract<Formula, { kind: "field" }>, names: Names, scope: Scope): string {
  const path = pathOf(formula.of, names, scope);
  const input = path === null ? null : inputAt(names.rule.source.inputs, path);
  const catalogue =
    input?.kind === "choice" ? names.rule.source.catalogues.find(({ id }) => id === input.catalogue) : undefined;
  const unit = catalogue?.attributes[formula.field]?.over[0];
  const attribute = unit === undefined ? formula.field : unitTitle(names.edition, names.language, unit, "many");
  return phrase(names.language, "formula.attribute", { of: writeName(formula.of, names, scope), attribute });
}
