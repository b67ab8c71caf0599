// The calls that the language has, over values.
import { Rational } from "../exact/rational.ts";
import type { Builtin, Formula } from "../syntax/formula.ts";
import { firstNoData } from "./operators.ts";
import { type Reason, reasonOf } from "./reason.ts";
import { faulty, notEvaluated, numberValue, type Value } from "./value.ts";

type Call = Extract<Formula, { kind: "builtin" }>;

export function evaluateBuiltin(formula: Call, operands: readonly Reason[]): Reason {
  return reasonOf(
    formula,
    valueOf(
      formula.name,
      operands.map(({ value }) => value),
    ),
    operands,
  );
}

function valueOf(name: Builtin, operands: readonly Value[]): Value {
  const [only] = operands;
  switch (name) {
    case "count":
      return only?.kind === "list" ? numberValue(Rational.of(only.items.length)) : only!;
    case "known":
      return only?.kind === "list" ? knownItems(only.items) : only!;
    case "values":
      return only?.kind === "record" ? { kind: "list", items: [...only.fields.values()] } : only!;
    case "clamp":
      return overNumbers(operands, ([of, low, high]) => greater(low!, lesser(of!, high!)));
    default:
      return only?.kind === "list"
        ? overItems(name, only.items)
        : overNumbers(operands, (numbers) => total(name, numbers));
  }
}

function knownItems(items: readonly Value[]): Value {
  return items.includes(faulty) ? faulty : { kind: "list", items: items.filter(({ kind }) => kind !== "no-data") };
}

type Total = "min" | "max" | "sum" | "mean";

function overItems(name: Total, items: readonly Value[]): Value {
  if (items.length === 0) return name === "sum" ? numberValue(Rational.zero) : notEvaluated;
  return overNumbers(items, (numbers) => total(name, numbers));
}

function overNumbers(values: readonly Value[], operate: (numbers: readonly Rational[]) => Rational): Value {
  const numbers = values.flatMap((value) => (value.kind === "number" ? [value.value] : []));
  return firstNoData(values) ?? numberValue(operate(numbers));
}

function total(name: Total, numbers: readonly Rational[]): Rational {
  switch (name) {
    case "min":
      return numbers.reduce(lesser);
    case "max":
      return numbers.reduce(greater);
    case "sum":
      return sum(numbers);
    case "mean":
      return sum(numbers).over(Rational.of(numbers.length));
  }
}

function sum(numbers: readonly Rational[]): Rational {
  return numbers.reduce((left, right) => left.plus(right));
}

function lesser(left: Rational, right: Rational): Rational {
  return left.compare(right) <= 0 ? left : right;
}

function greater(left: Rational, right: Rational): Rational {
  return left.compare(right) >= 0 ? left : right;
}
