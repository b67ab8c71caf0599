// Conditions, steps and the case of a zero divisor: every branch must be one that can be taken, and knows why it is.
import type { Formula, StepRow } from "../syntax/formula.ts";
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
import { checkPath, originOf } from "./check-names.ts";
import { isZeroStatement, statementsOf } from "./facts.ts";
import { everything, type Interval, intersection, isEmpty, mayBeZero } from "./intervals.ts";
import { noteBranch, report, type Scope } from "./session.ts";
import { truthOf } from "./truth.ts";
import type { Type, Typed } from "./typed.ts";
import { commonType, withNoData } from "./value-types.ts";

export function checkIf(formula: FormulaOf<"if">, scope: Scope): Typed | null {
  const condition = checkFlag(formula.condition, scope);
  const key = keyIn(scope, false);
  const known = (holds: boolean): Scope => (condition ? knowing(scope, statementsOf(condition, holds, key)) : scope);
  const then = scope.session.check(formula.then, known(true));
  const otherwise = scope.session.check(formula.otherwise, known(false));
  if (condition === null) return null;
  const truth = truthOf(condition);
  noteBranch(scope, "dead-branch", formula.then.span, { branch: "then" }, truth !== false);
  noteBranch(scope, "dead-branch", formula.otherwise.span, { branch: "else" }, truth !== true);
  if (then === null || otherwise === null) return null;
  const branches = asOne([then, otherwise], formula.span, scope);
  if (branches === null) return null;
  const type = typeOfTaken(branches, [truth !== false, truth !== true], condition);
  return nodeOf(formula, type, [condition, ...branches]);
}

/** Branches are of one kind and unit; bounds come from those that can be taken. */
function typeOfTaken(branches: readonly Typed[], taken: readonly boolean[], asked: Typed): Type {
  const possible = branches.filter((_, i) => taken[i]);
  const type = commonType(possible.length === 0 ? branches : possible);
  return withNoData(type, type.mayBeNoData || asked.type.mayBeNoData);
}

export function checkSteps(formula: FormulaOf<"steps">, scope: Scope): Typed | null {
  const of = checkNumeric(formula.of, scope);
  const thresholds = formula.rows.map((row) => checkThreshold(row.threshold, of, scope));
  const stretches = of && allSound(thresholds) ? stretchesOf(of, formula.rows, thresholds) : null;
  const about = of && keyIn(scope, false)(of);
  const values = [...formula.rows.map((row) => row.value), formula.otherwise].map((value, i) => {
    const interval = stretches?.[i];
    const inside = about && interval ? knowing(scope, [{ about, fact: { interval } }]) : scope;
    return scope.session.check(value, inside);
  });
  if (of === null || stretches === null) return null;
  noteRows(formula, stretches, scope);
  if (!allSound(values)) return null;
  const fitted = asOne(values, formula.span, scope);
  if (fitted === null) return null;
  const taken = stretches.map((stretch) => !isEmpty(stretch));
  const rows = thresholds.flatMap((threshold, i) => [threshold!, fitted[i]!]);
  return nodeOf(formula, typeOfTaken(fitted, taken, of), [of, ...rows, fitted.at(-1)!]);
}

function checkThreshold(formula: Formula, of: Numeric | null, scope: Scope): Numeric | null {
  const literal = formula.kind === "negate" ? formula.of : formula;
  if (literal.kind !== "number") return report(scope, "threshold-not-a-number", formula.span, {});
  const threshold = checkNumeric(formula, scope);
  if (threshold === null || of === null) return threshold;
  return (asOne([of, threshold], formula.span, scope)?.[1] as Numeric | undefined) ?? null;
}

/** For each row and for `otherwise` the stretch of the subject that is left to it by the rows above. */
function stretchesOf(of: Numeric, rows: readonly StepRow[], thresholds: readonly Numeric[]): readonly Interval[] {
  let left: Interval = of.type;
  const stretches = rows.map((row, i) => {
    const at = thresholds[i]!.type.min;
    const stretch = intersection(left, { ...everything, min: at, minOpen: row.test === "over" });
    left = intersection(left, { ...everything, max: at, maxOpen: row.test === "at least" });
    return stretch;
  });
  return [...stretches, left];
}

function noteRows(formula: FormulaOf<"steps">, stretches: readonly Interval[], scope: Scope): void {
  formula.rows.forEach((row, i) => {
    const text = `${row.test} ${printFormula(row.threshold)}`;
    noteBranch(scope, "dead-row", row.span, { row: text }, !isEmpty(stretches[i]!));
  });
  noteBranch(scope, "dead-row", formula.otherwise.span, { row: "otherwise" }, !isEmpty(stretches.at(-1)!));
}

export function checkWhereZero(formula: FormulaOf<"where-zero">, scope: Scope): Typed | null {
  const divisor = checkNumeric(formula.divisor, scope);
  const key = keyIn(scope, false);
  const known = (zero: boolean): Scope => (divisor ? knowing(scope, [isZeroStatement(divisor, zero, key)]) : scope);
  const body = scope.session.check(formula.body, known(false));
  const zeroCase = formula.otherwise.kind === "fault" ? null : scope.session.check(formula.otherwise, known(true));
  const place = formula.otherwise.kind === "fault" ? checkPlace(formula.otherwise.place, scope) : null;
  if (divisor === null) return null;
  const canBeZero = mayBeZero(divisor.type);
  noteBranch(scope, "dead-branch", formula.otherwise.span, { branch: "zero" }, canBeZero);
  if (body === null) return null;
  if (formula.otherwise.kind === "fault") {
    return (
      place &&
      nodeOf(formula, withNoData(body.type, body.type.mayBeNoData || divisor.type.mayBeNoData), [divisor, body, place])
    );
  }
  if (zeroCase === null) return null;
  const branches = asOne([body, zeroCase], formula.span, scope);
  return branches && nodeOf(formula, typeOfTaken(branches, [true, canBeZero], divisor), [divisor, ...branches]);
}

/** The place of a fault: something that was given, not something computed. To name it is not to read it. */
export function checkPlace(formula: Formula, scope: Scope): Typed | null {
  const place = checkPath(formula, scope);
  if (place === null || originOf(place, scope) !== null) return place;
  return report(scope, "not-a-place", formula.span, { formula: printFormula(formula) });
}
