// Arithmetic, comparisons and conditions over values, no data included.
import type { Rational } from "../exact/rational.ts";
import type { BinaryOperator, Formula } from "../syntax/formula.ts";
import { type Reason, reasonOf } from "./reason.ts";
import { faulty, flagValue, numberValue, type Value } from "./value.ts";

export function evaluateBinary(
  formula: Extract<Formula, { kind: "binary" }>,
  first: () => Reason,
  second: () => Reason,
): Reason {
  const left = first();
  const { operator } = formula;
  if (operator === "and" || operator === "or") return evaluateAndOr(formula, left, second);
  const right = second();
  const value = firstNoData([left.value, right.value]) ?? operate(operator, left.value, right.value);
  return reasonOf(formula, value, [left, right]);
}

// Left to right: what the left side settles, or leaves without data, the right side cannot change.
function evaluateAndOr(formula: Extract<Formula, { kind: "binary" }>, left: Reason, second: () => Reason): Reason {
  if (left.value.kind !== "flag" || left.value.value === (formula.operator === "or")) {
    return reasonOf(formula, left.value, [left]);
  }
  const right = second();
  return reasonOf(formula, right.value, [left, right]);
}

/** Of several things the reason why nothing can be said of them together: that of the first in reading order. */
export function firstNoData(values: readonly Value[]): Value | null {
  return values.find(({ kind }) => kind === "no-data") ?? null;
}

function operate(operator: BinaryOperator, left: Value, right: Value): Value {
  if (left.kind === "number" && right.kind === "number") return operateOnNumbers(operator, left.value, right.value);
  const same = left.kind === right.kind && "value" in left && "value" in right && left.value === right.value;
  return flagValue(same === (operator === "="));
}

function operateOnNumbers(operator: BinaryOperator, left: Rational, right: Rational): Value {
  switch (operator) {
    case "+":
      return numberValue(left.plus(right));
    case "-":
      return numberValue(left.minus(right));
    case "*":
      return numberValue(left.times(right));
    case "/":
      // Zero gets here only where a requirement that rules it out is not met; such a run has faults and no result.
      return right.isZero() ? faulty : numberValue(left.over(right));
    case "=":
      return flagValue(left.equals(right));
    case "≠":
      return flagValue(!left.equals(right));
    case "<":
      return flagValue(left.compare(right) < 0);
    case "≤":
      return flagValue(left.compare(right) <= 0);
    case ">":
      return flagValue(left.compare(right) > 0);
    default:
      return flagValue(left.compare(right) >= 0);
  }
}
