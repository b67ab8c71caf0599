// Arithmetic and comparisons: kinds, units, what is proved of the result, divisors that cannot be zero.
import { boundText } from "../exact/plain-text.ts";
import { Rational } from "../exact/rational.ts";
import type { Formula } from "../syntax/formula.ts";
import { printFormula } from "../syntax/printer.ts";
import {
  allSound,
  asOne,
  checkFlag,
  checkNumeric,
  type FormulaOf,
  keyIn,
  knowing,
  nodeOf,
  type Numeric,
} from "./check-operands.ts";
import { noFacts, orderOf, statementsOf } from "./facts.ts";
import {
  added,
  divided,
  everything,
  type Interval,
  intersection,
  mayBeZero,
  multiplied,
  negated,
} from "./intervals.ts";
import { nearest } from "./nearest.ts";
import { report, type Scope } from "./session.ts";
import type { Typed } from "./typed.ts";
import { divideUnits, multiplyUnits } from "./units.ts";
import { flagType, numberType } from "./value-types.ts";

type Binary = FormulaOf<"binary">;

export function checkNegate(formula: FormulaOf<"negate">, scope: Scope): Typed | null {
  const of = checkNumeric(formula.of, scope);
  return of && nodeOf(formula, numberType(negated(of.type), of.type.unit, of.type.mayBeNoData), [of]);
}

export function checkNot(formula: FormulaOf<"not">, scope: Scope): Typed | null {
  const of = checkFlag(formula.of, scope);
  return of && nodeOf(formula, of.type, [of]);
}

export function checkIsNoData(formula: FormulaOf<"is-no-data">, scope: Scope): Typed | null {
  const of = scope.session.check(formula.of, scope);
  return of && nodeOf(formula, flagType(false), [of]);
}

export function checkBinary(formula: Binary, scope: Scope): Typed | null {
  switch (formula.operator) {
    case "and":
    case "or":
      return checkAndOr(formula, scope);
    case "=":
    case "≠":
      return checkEquality(formula, scope);
    case "+":
    case "-":
      return checkSum(formula, scope);
    case "*":
    case "/":
      return checkProduct(formula, scope);
    default:
      return checkOrder(formula, scope);
  }
}

// The right side is looked at only where the left is yes (of `and`) or no (of `or`): it may rely on that.
function checkAndOr(formula: Binary, scope: Scope): Typed | null {
  const left = checkFlag(formula.left, scope);
  const known = left === null ? [] : statementsOf(left, formula.operator === "and", keyIn(scope, false));
  const right = checkFlag(formula.right, knowing(scope, known));
  if (left === null || right === null) return null;
  return nodeOf(formula, flagType(left.type.mayBeNoData || right.type.mayBeNoData), [left, right]);
}

function checkEquality(formula: Binary, scope: Scope): Typed | null {
  const left = checkComparable(formula.left, scope);
  const right = checkComparable(formula.right, scope);
  if (left === null || right === null) return null;
  const sides = asOne([left, right], formula.span, scope);
  if (sides === null) return null;
  const [a, b] = sides as [Typed, Typed];
  const wordsExist =
    wordExists(formula.left, formula.right, b, scope) && wordExists(formula.right, formula.left, a, scope);
  return wordsExist ? comparison(formula, a, b) : null;
}

function checkComparable(formula: Formula, scope: Scope): Typed | null {
  const typed = scope.session.check(formula, scope);
  if (typed?.type.kind !== "list" && typed?.type.kind !== "record") return typed;
  return report(scope, "wrong-kind", formula.span, { expected: "number", got: typed.type.kind });
}

// A word that the other side can never be is a slip of the pen. A word that is ruled out only here, by a condition around
// this place, is none: it makes a dead branch.
function wordExists(literal: Formula, otherFormula: Formula, other: Typed, scope: Scope): boolean {
  if (literal.kind !== "text" || other.type.kind !== "text" || other.type.words.includes(literal.value)) return true;
  const anywhere = scope.session.check(otherFormula, { ...scope, facts: noFacts })?.type;
  const words = anywhere?.kind === "text" ? anywhere.words : [];
  if (words.includes(literal.value)) return true;
  const params = { word: literal.value, candidates: nearest(literal.value, words), words: words.join(" ") };
  report(scope, "unknown-word", literal.span, params);
  return false;
}

function checkOrder(formula: Binary, scope: Scope): Typed | null {
  const sides = checkSides(formula, scope);
  return sides && comparison(formula, ...sides);
}

function comparison(formula: Binary, left: Typed, right: Typed): Typed {
  return nodeOf(formula, flagType(left.type.mayBeNoData || right.type.mayBeNoData), [left, right]);
}

/** Both sides, numbers of one unit. */
function checkSides(formula: Binary, scope: Scope): readonly [Numeric, Numeric] | null {
  const sides = [checkNumeric(formula.left, scope), checkNumeric(formula.right, scope)];
  return allSound(sides) ? (asOne(sides, formula.span, scope) as readonly [Numeric, Numeric] | null) : null;
}

function checkSum(formula: Binary, scope: Scope): Typed | null {
  const sides = checkSides(formula, scope);
  if (sides === null) return null;
  const [left, right] = sides;
  const interval = formula.operator === "+" ? added(left.type, right.type) : differenceOf(left, right, scope);
  return nodeOf(formula, numberType(interval, left.type.unit, left.type.mayBeNoData || right.type.mayBeNoData), sides);
}

function differenceOf(left: Numeric, right: Numeric, scope: Scope): Interval {
  const difference = added(left.type, negated(right.type));
  const above = knownOrder(right, left, scope);
  const below = knownOrder(left, right, scope);
  return intersection(difference, {
    min: above === null ? null : Rational.zero,
    minOpen: above === "<",
    max: below === null ? null : Rational.zero,
    maxOpen: below === "<",
    integer: false,
  });
}

function checkProduct(formula: Binary, scope: Scope): Typed | null {
  const left = checkNumeric(formula.left, scope);
  const right = checkNumeric(formula.right, scope);
  if (left === null || right === null) return null;
  const mayBeNoData = left.type.mayBeNoData || right.type.mayBeNoData;
  if (formula.operator === "*") {
    const unit = multiplyUnits(left.type.unit, right.type.unit);
    return nodeOf(formula, numberType(multiplied(left.type, right.type), unit, mayBeNoData), [left, right]);
  }
  if (mayBeZero(right.type) && !isGuarded(right, scope)) {
    const { min, max } = right.type;
    const params = { divisor: printFormula(formula.right), min: boundText(min), max: boundText(max) };
    return report(scope, "may-divide-by-zero", formula.right.span, params);
  }
  const unit = divideUnits(left.type.unit, right.type.unit);
  return nodeOf(formula, numberType(quotientOf(left, right, scope), unit, mayBeNoData), [left, right]);
}

function isGuarded(divisor: Numeric, scope: Scope): boolean {
  const here = scope.facts.about.get(keyIn(scope, false)(divisor));
  const everywhere = scope.session.promised.about.get(keyIn(scope, true)(divisor));
  return (here?.nonZero ?? false) || (everywhere?.nonZero ?? false);
}

// What is at most its divisor is at most one part of it.
function quotientOf(left: Numeric, right: Numeric, scope: Scope): Interval {
  const quotient = divided(left.type, right.type);
  const order = (right.type.min?.sign() ?? -1) >= 0 ? knownOrder(left, right, scope) : null;
  return order === null
    ? quotient
    : intersection(quotient, { ...everything, max: Rational.one, maxOpen: order === "<" });
}

/** Whether `lesser` is known to be below, or at most, `greater`. */
function knownOrder(lesser: Typed, greater: Typed, scope: Scope): "<" | "≤" | null {
  const here = orderOf(scope.facts, keyIn(scope, false)(lesser), keyIn(scope, false)(greater));
  return here ?? orderOf(scope.session.promised, keyIn(scope, true)(lesser), keyIn(scope, true)(greater));
}
