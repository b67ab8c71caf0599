// Whether a condition is settled by what is proved of its operands: then a branch is dead or a requirement idle.
import type { BinaryOperator } from "../syntax/formula.ts";
import type { Interval } from "./intervals.ts";
import type { Typed } from "./typed.ts";

/** Yes or no where the condition can be nothing else (no data aside), null where it may be both. */
export function truthOf(condition: Typed): boolean | null {
  const { formula, children } = condition;
  if (formula.kind === "flag") return formula.value;
  if (formula.kind === "not") return negation(truthOf(children[0]!));
  if (formula.kind === "is-no-data") return children[0]!.type.mayBeNoData ? null : false;
  if (formula.kind !== "binary") return null;
  const [left, right] = children as [Typed, Typed];
  switch (formula.operator) {
    case "and":
      return conjunction(truthOf(left), truthOf(right));
    case "or":
      return negation(conjunction(negation(truthOf(left)), negation(truthOf(right))));
    default:
      return comparison(formula.operator, left, right);
  }
}

function negation(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

function conjunction(left: boolean | null, right: boolean | null): boolean | null {
  if (left === false || right === false) return false;
  return left === null || right === null ? null : true;
}

function comparison(operator: BinaryOperator, left: Typed, right: Typed): boolean | null {
  const a = left.type;
  const b = right.type;
  if (a.kind === "text" && b.kind === "text") {
    const equal = equalWords(a.words, b.words);
    return operator === "=" ? equal : negation(equal);
  }
  return a.kind === "number" && b.kind === "number" ? compareNumbers(operator, a, b) : null;
}

function equalWords(a: readonly string[], b: readonly string[]): boolean | null {
  if (!a.some((word) => b.includes(word))) return false;
  return a.length === 1 && b.length === 1 ? true : null;
}

function compareNumbers(operator: BinaryOperator, a: Interval, b: Interval): boolean | null {
  switch (operator) {
    case "<":
      return isBelow(a, b) ? true : isAtMost(b, a) ? false : null;
    case "≤":
      return isAtMost(a, b) ? true : isBelow(b, a) ? false : null;
    case ">":
      return compareNumbers("<", b, a);
    case "≥":
      return compareNumbers("≤", b, a);
    case "≠":
      return negation(compareNumbers("=", a, b));
    default:
      if (isBelow(a, b) || isBelow(b, a)) return false;
      return isAtMost(a, b) && isAtMost(b, a) ? true : null;
  }
}

function isAtMost(a: Interval, b: Interval): boolean {
  return a.max !== null && b.min !== null && a.max.compare(b.min) <= 0;
}

function isBelow(a: Interval, b: Interval): boolean {
  return isAtMost(a, b) && (a.max!.compare(b.min!) < 0 || a.maxOpen || b.minOpen);
}
