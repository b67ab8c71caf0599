// One part: its formula against what it declares of kind, unit, words and bounds.
import { boundText, plainText } from "../exact/plain-text.ts";
import type { Part } from "../program.ts";
import type { Formula } from "../syntax/formula.ts";
import { printUnit } from "../syntax/printer.ts";
import { checkWhen, statementsOfWhen } from "./check-inputs.ts";
import { knowing } from "./check-operands.ts";
import { intersection, type Interval } from "./intervals.ts";
import { nearest } from "./nearest.ts";
import { report, type Scope, scopeOf, type Session } from "./session.ts";
import type { CheckedPart, NumberType, Type, Typed } from "./typed.ts";
import { fitTo, flagType, numberType, withNoData } from "./value-types.ts";

/** The part ready to run, or null when it has a fault, which has then been reported. */
export function checkPart(part: Part, formula: Formula, session: Session): CheckedPart | null {
  const scope = scopeOf(session, { part: part.id }, part.formula, true);
  checkWhen(part.when, session.rule, session.catalogues, (code, params) => report(scope, code, null, params));
  const typed = session.check(formula, knowing(scope, statementsOfWhen(part.when ?? {})));
  const fitted = typed && checkDeclaration(part, typed, scope);
  if (fitted === null) return null;
  session.partTypes.set(part.id, fitted.type);
  return { part, formula: fitted.formula };
}

/** The part's formula fitted to the declaration and the type that others may rely on; null when the formula does not fit. */
function checkDeclaration(part: Part, formula: Typed, scope: Scope): { formula: Typed; type: Type } | null {
  const fitted = fitTo(formula, declared(part));
  if (fitted === null) return reportMisfit(part, formula, scope);
  const mayBeNoData = fitted.type.mayBeNoData || part.when !== null;
  if (fitted.type.kind === "text") checkWords(part, fitted.type.words, scope);
  if (fitted.type.kind !== "number") return { formula: fitted, type: withNoData(fitted.type, mayBeNoData) };
  checkBounds(part, fitted.type, scope);
  const bounded = intersection(fitted.type, boundsOf(part));
  return { formula: fitted, type: numberType(bounded, part.unit, mayBeNoData) };
}

/** What is declared, for others to go on with when the part's own formula is faulty. */
export function declared(part: Part): Type {
  switch (part.kind) {
    case "number":
      return numberType(boundsOf(part), part.unit, true);
    case "text":
      return { kind: "text", words: part.words, catalogue: null, mayBeNoData: true };
    case "flag":
      return flagType(true);
  }
}

function boundsOf({ min, max }: Part): Interval {
  return { min, max, minOpen: false, maxOpen: false, integer: false };
}

function reportMisfit(part: Part, { type, formula }: Typed, scope: Scope): null {
  if (type.kind !== "number" || part.kind !== "number") {
    return report(scope, "wrong-kind", formula.span, { expected: part.kind, got: type.kind });
  }
  const params = { expected: printUnit(part.unit), got: printUnit(type.unit) };
  return report(scope, "unit-mismatch", formula.span, params);
}

function checkBounds(part: Part, type: NumberType, scope: Scope): void {
  if (part.min !== null && (type.min === null || type.min.compare(part.min) < 0)) {
    const params = { part: part.id, proved: boundText(type.min), declared: plainText(part.min) };
    report(scope, "part-below-min", { start: 0, end: scope.text.length }, params);
  }
  if (part.max !== null && (type.max === null || type.max.compare(part.max) > 0)) {
    const params = { part: part.id, proved: boundText(type.max), declared: plainText(part.max) };
    report(scope, "part-above-max", { start: 0, end: scope.text.length }, params);
  }
}

function checkWords(part: Part, words: readonly string[], scope: Scope): void {
  for (const word of words.filter((each) => !part.words.includes(each))) {
    const params = { word, candidates: nearest(word, part.words), words: part.words.join(" ") };
    report(scope, "part-word-undeclared", null, params);
  }
  for (const word of part.words.filter((each) => !words.includes(each))) {
    report(scope, "dead-word", null, { word }, "warning");
  }
}
