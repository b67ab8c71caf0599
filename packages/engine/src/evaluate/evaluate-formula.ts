// The meaning of every construct, as the pack format states it: a value and its reasons. Total: it ends, and it never throws
// on a checked formula.
import type { Typed } from "../check/typed.ts";
import { roundTo } from "../exact/rounding.ts";
import type { Formula } from "../syntax/formula.ts";
import { printFormula } from "../syntax/printer.ts";
import { evaluateBuiltin } from "./builtins.ts";
import { evaluateBinary } from "./operators.ts";
import { type Reason, reasonOf } from "./reason.ts";
import type { Run } from "./run.ts";
import { faulty, flagValue, notApplicable, numberValue, type Value } from "./value.ts";

type FormulaOf<Kind extends Formula["kind"]> = Extract<Formula, { kind: Kind }>;

export function evaluateFormula(typed: Typed, run: Run): Reason {
  const { formula, children } = typed;
  const inner = (i: number): Reason => evaluateFormula(children[i]!, run);
  switch (formula.kind) {
    case "number":
      return reasonOf(formula, numberValue(formula.value));
    case "text":
      return reasonOf(formula, { kind: "text", value: formula.value });
    case "flag":
      return reasonOf(formula, flagValue(formula.value));
    case "no-data":
      return reasonOf(formula, { kind: "no-data", reason: formula.reason });
    case "name":
      return evaluateName(typed, run);
    case "field":
      return evaluateField(formula, children[0]!, run);
    case "item":
      return evaluateItem(formula, inner(0));
    case "negate":
      return overNumber(formula, inner(0), (of) => numberValue(of.negate()));
    case "round":
      return overNumber(formula, inner(0), (of) => numberValue(roundTo(of, formula.digits, formula.mode)));
    case "not": {
      const of = inner(0);
      return reasonOf(formula, of.value.kind === "flag" ? flagValue(!of.value.value) : of.value, [of]);
    }
    case "is-no-data": {
      const of = inner(0);
      return reasonOf(formula, of.value === faulty ? faulty : flagValue(of.value.kind === "no-data"), [of]);
    }
    case "binary":
      return evaluateBinary(
        formula,
        () => inner(0),
        () => inner(1),
      );
    case "if":
      return evaluateIf(formula, inner);
    case "steps":
      return evaluateSteps(formula, inner);
    case "where-zero":
      return evaluateWhereZero(formula, inner, run);
    case "builtin":
      return evaluateBuiltin(
        formula,
        children.map((_, i) => inner(i)),
      );
    case "list": {
      const items = children.map((_, i) => inner(i));
      return reasonOf(formula, { kind: "list", items: items.map(({ value }) => value) }, items);
    }
    case "each":
      return evaluateEach(formula, typed, run);
    case "call":
      return evaluateCall(formula, typed, run);
  }
}

function evaluateName(typed: Typed, run: Run): Reason {
  const formula = typed.formula;
  const reference = typed.reference!;
  if (reference.to === "part") {
    return { ...reasonOf(formula, run.parts.get(reference.id) ?? notApplicable), part: reference.id };
  }
  if (reference.to === "input") {
    return { ...reasonOf(formula, run.fields.get(reference.name) ?? notApplicable), place: reference.name };
  }
  const binding = run.variables.get(reference.id)!;
  if (!("argument" in binding)) return { ...reasonOf(formula, binding.value), place: binding.place };
  // An argument stands in place of its parameter, so it is looked at only where the parameter is.
  binding.reason ??= evaluateFormula(binding.argument, run);
  const { value, place } = binding.reason;
  return { ...reasonOf(formula, value), place };
}

function evaluateField(formula: FormulaOf<"field">, base: Typed, run: Run): Reason {
  const of = evaluateFormula(base, run);
  const place = of.place === null || base.type.kind === "text" ? null : `${of.place}.${formula.field}`;
  return { ...reasonOf(formula, fieldOf(of.value, formula.field, base, run), [of]), place };
}

function fieldOf(of: Value, field: string, base: Typed, run: Run): Value {
  if (of.kind === "record") return of.fields.get(field) ?? notApplicable;
  if (of.kind !== "text" || base.type.kind !== "text") return of;
  return numberValue(run.catalogues.get(base.type.catalogue!)!.items[of.value]![field]!);
}

function evaluateItem(formula: FormulaOf<"item">, of: Reason): Reason {
  const value = of.value.kind === "list" ? (of.value.items[formula.index] ?? faulty) : of.value;
  return { ...reasonOf(formula, value, [of]), place: of.place && `${of.place}[${formula.index}]` };
}

function overNumber(
  formula: Formula,
  of: Reason,
  operate: (value: Extract<Value, { kind: "number" }>["value"]) => Value,
): Reason {
  return reasonOf(formula, of.value.kind === "number" ? operate(of.value.value) : of.value, [of]);
}

function evaluateIf(formula: FormulaOf<"if">, inner: (i: number) => Reason): Reason {
  const condition = inner(0);
  if (condition.value.kind !== "flag") return reasonOf(formula, condition.value, [condition]);
  const taken = condition.value.value ? 0 : 1;
  const branch = inner(1 + taken);
  return { ...reasonOf(formula, branch.value, [condition, branch]), taken };
}

function evaluateSteps(formula: FormulaOf<"steps">, inner: (i: number) => Reason): Reason {
  const of = inner(0);
  if (of.value.kind !== "number") return reasonOf(formula, of.value, [of]);
  const subject = of.value.value;
  const row = formula.rows.findIndex(({ test }, i) => {
    const threshold = inner(1 + 2 * i).value;
    return threshold.kind === "number" && subject.compare(threshold.value) >= (test === "over" ? 1 : 0);
  });
  const taken = row === -1 ? formula.rows.length : row;
  const value = inner(row === -1 ? 1 + 2 * formula.rows.length : 2 + 2 * row);
  return { ...reasonOf(formula, value.value, [of, value]), taken };
}

function evaluateWhereZero(formula: FormulaOf<"where-zero">, inner: (i: number) => Reason, run: Run): Reason {
  const divisor = inner(0);
  if (divisor.value.kind !== "number") return reasonOf(formula, divisor.value, [divisor]);
  if (!divisor.value.value.isZero()) {
    const body = inner(1);
    return { ...reasonOf(formula, body.value, [divisor, body]), taken: 0 };
  }
  const zeroCase = inner(2);
  if (formula.otherwise.kind !== "fault")
    return { ...reasonOf(formula, zeroCase.value, [divisor, zeroCase]), taken: 1 };
  const params = { divisor: printFormula(formula.divisor) };
  run.faults.push({ path: zeroCase.place!, code: "division-by-zero", params });
  return { ...reasonOf(formula, faulty, [divisor]), taken: 1 };
}

function evaluateEach(formula: FormulaOf<"each">, typed: Typed, run: Run): Reason {
  const [listTyped, body, condition] = typed.children as [Typed, Typed, Typed | undefined];
  const list = evaluateFormula(listTyped, run);
  if (list.value.kind !== "list") return reasonOf(formula, list.value, [list]);
  const placeOf = placesOfElements(list);
  const children = [list];
  const items: Value[] = [];
  for (const [i, value] of list.value.items.entries()) {
    run.variables.set(typed.binds[0]!, { value, place: placeOf(i) });
    if (condition !== undefined) {
      const asked = evaluateFormula(condition, run);
      children.push(asked);
      if (asked.value.kind !== "flag") return reasonOf(formula, asked.value, children);
      if (!asked.value.value) continue;
    }
    const item = evaluateFormula(body, run);
    children.push(item);
    items.push(item.value);
  }
  return reasonOf(formula, { kind: "list", items }, children);
}

/** Where the elements of a list stand in the input; `known` passes some of them on. */
export function placesOfElements(list: Reason): (i: number) => string | null {
  const { formula, place, children } = list;
  if (place !== null) return (i) => `${place}[${i}]`;
  if (formula.kind !== "builtin" || formula.name !== "known") return () => null;
  const all = children[0]!;
  const items = all.value.kind === "list" ? all.value.items : [];
  const kept = items.flatMap((item, i) => (item.kind === "no-data" ? [] : [i]));
  const placeOf = placesOfElements(all);
  return (i) => placeOf(kept[i]!);
}

function evaluateCall(formula: FormulaOf<"call">, typed: Typed, run: Run): Reason {
  const bindings = typed.binds.map((id, i) => {
    const binding = { argument: typed.children[i]!, reason: null as Reason | null };
    run.variables.set(id, binding);
    return binding;
  });
  const body = evaluateFormula(typed.children.at(-1)!, run);
  const needed = bindings.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  return reasonOf(formula, body.value, [...needed, body]);
}
