// A formula with the numbers put in: what was looked at and nothing else. Of two branches only the one taken is written.
import type { Formula, Reason, Value } from "@bagalau/engine";
import { nameText } from "./formula-text.ts";
import { reasonText, wordTitle } from "./names.ts";
import type { Names } from "./names.ts";
import { notation } from "./notation.ts";
import type { Notation, Piece } from "./notation.ts";
import { phrase } from "./phrase.ts";

const mostItems = 30;
const comparisons: readonly string[] = ["=", "≠", "<", "≤", ">", "≥"];

/** `5 · 12/40` for `5 · «Уволено по инициативе работника» / «Уволено всего»`. */
export function numbersText(reason: Reason, names: Names): string {
  return write(reason, names, notation(names.language)).text;
}

/** A value alone, without its unit. */
export function valueText(value: Value, names: Names): string {
  return writeValue(value, names, notation(names.language)).text;
}

function write(reason: Reason, names: Names, paper: Notation): Piece {
  const { formula, children } = reason;
  const at = (index: number): Piece => {
    const child = children[index];
    return child === undefined ? writeValue(reason.value, names, paper) : write(child, names, paper);
  };
  switch (formula.kind) {
    case "negate":
      return paper.negate(at(0));
    case "not":
      return paper.not(at(0));
    case "is-no-data":
      return paper.isNoData(at(0));
    case "binary":
      return writeBinary(reason, formula, names, paper);
    case "round":
      return paper.round(at(0), formula.digits, formula.mode);
    case "if":
    case "where-zero":
      return at(1);
    case "builtin":
      if (formula.name === "known" || formula.name === "values") return writeValue(reason.value, names, paper);
      return paper.builtin(
        formula.name,
        children.map((child) => write(child, names, paper)),
      );
    case "list":
      return paper.list(children.map((child) => write(child, names, paper)));
    case "number":
      if (formula.percentSign) return paper.percent(formula.value);
      return writeValue(reason.value, names, paper);
    default:
      return writeValue(reason.value, names, paper);
  }
}

/** A comparison with a percentage is written in percent on both sides. `no and …` has no right side. */
function writeBinary(
  reason: Reason,
  formula: Extract<Formula, { kind: "binary" }>,
  names: Names,
  paper: Notation,
): Piece {
  const [left, right] = reason.children;
  if (left === undefined) return writeValue(reason.value, names, paper);
  if (right === undefined) return write(left, names, paper);
  const inPercent = comparisons.includes(formula.operator) && (isPercent(formula.left) || isPercent(formula.right));
  const side = (child: Reason): Piece => {
    return inPercent && child.value.kind === "number" ? paper.percent(child.value.value) : write(child, names, paper);
  };
  return paper.infix(formula.operator, side(left), side(right));
}

function isPercent(formula: Formula): boolean {
  return formula.kind === "number" && formula.percentSign;
}

function writeValue(value: Value, names: Names, paper: Notation): Piece {
  const { language } = names;
  switch (value.kind) {
    case "number":
      return paper.number(value.value);
    case "text":
      return paper.word(nameText(names, wordTitle(names, value.value)));
    case "flag":
      return paper.word(phrase(language, value.value ? "yes" : "no"));
    case "no-data":
      return paper.word(phrase(language, "no-data", { reason: reasonText(language, value.reason) }));
    case "list":
      return paper.list(writeItems(value.items, names, paper));
    case "record":
      return paper.list(writeItems([...value.fields.values()], names, paper));
  }
}

function writeItems(items: readonly Value[], names: Names, paper: Notation): Piece[] {
  if (items.length === 0) return [paper.word(phrase(names.language, "explain.empty-list"))];
  const written = items.slice(0, mostItems).map((item) => writeValue(item, names, paper));
  const rest = items.length - mostItems;
  return rest > 0 ? [...written, paper.word(phrase(names.language, "explain.more", { number: rest }))] : written;
}
