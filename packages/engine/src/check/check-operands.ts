// What the checks of all constructs share: an operand of a wanted kind, values of one kind, the facts of a branch.
import type { Formula, Span } from "../syntax/formula.ts";
import { printUnit } from "../syntax/printer.ts";
import { keyOf, type Statement, withStatements } from "./facts.ts";
import { report, type Scope } from "./session.ts";
import type { NumberType, Type, Typed } from "./typed.ts";
import { fitAll, flagType, isNothing, retyped } from "./value-types.ts";

export type FormulaOf<Kind extends Formula["kind"]> = Extract<Formula, { kind: Kind }>;

export type ListTyped = Typed & { readonly type: Extract<Type, { kind: "list" }> };

export type Numeric = Typed & { readonly type: NumberType };

export function nodeOf(formula: Formula, type: Type, children: readonly Typed[], binds: readonly number[] = []): Typed {
  return { formula, type, children, reference: null, binds };
}

/** An operand that must be a number; no data passes for one. */
export function checkNumeric(formula: Formula, scope: Scope): Numeric | null {
  const typed = scope.session.check(formula, scope);
  return typed && asNumeric(typed, scope);
}

function asNumeric(typed: Typed, scope: Scope): Numeric | null {
  if (typed.type.kind === "number") return typed as Numeric;
  return report(scope, "wrong-kind", typed.formula.span, { expected: "number", got: typed.type.kind });
}

export function checkFlag(formula: Formula, scope: Scope): Typed | null {
  const typed = scope.session.check(formula, scope);
  if (typed === null || typed.type.kind === "flag") return typed;
  if (isNothing(typed)) return retyped(typed, flagType(true));
  return report(scope, "wrong-kind", formula.span, { expected: "flag", got: typed.type.kind });
}

export function asList(typed: Typed, scope: Scope): ListTyped | null {
  if (typed.type.kind === "list") return typed as ListTyped;
  return report(scope, "wrong-kind", typed.formula.span, { expected: "list", got: typed.type.kind });
}

/** The items as values of one kind and unit, or a fault over `span` that says how two of them differ. */
export function asOne(items: readonly Typed[], span: Span, scope: Scope): readonly Typed[] | null {
  const fitted = fitAll(items);
  if ("items" in fitted) return fitted.items;
  const [left, right] = fitted.differ.map((item) => item.type) as [Type, Type];
  if (left.kind === "number" && right.kind === "number") {
    return report(scope, "unit-mismatch", span, { expected: printUnit(left.unit), got: printUnit(right.unit) });
  }
  return report(scope, "kinds-differ", span, { left: left.kind, right: right.kind });
}

export function allSound<T>(items: readonly (T | null)[]): items is readonly T[] {
  return !items.includes(null);
}

/** Keys by which facts of this scope, or, with `general`, what requirements promise of every element, are kept. */
export function keyIn(scope: Scope, general: boolean): (typed: Typed) => string {
  return (typed) => keyOf(typed, scope.session.variableKeys, general);
}

export function knowing(scope: Scope, statements: readonly Statement[]): Scope {
  return { ...scope, facts: withStatements(scope.facts, statements) };
}
