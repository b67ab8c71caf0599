// Gives every node of a formula its type and what is proved of it. All faults of a formula are found at once: what has a
// fault is null and is not spoken of again further up.
import type { Formula } from "../syntax/formula.ts";
import { checkIf, checkSteps, checkWhereZero } from "./check-branches.ts";
import { checkBuiltin, checkCall, checkEach, checkList, checkRound } from "./check-calls.ts";
import { checkPath, originOf, readEverythingAt } from "./check-names.ts";
import { type FormulaOf, keyIn, nodeOf } from "./check-operands.ts";
import { checkBinary, checkIsNoData, checkNegate, checkNot } from "./check-operators.ts";
import { narrowed } from "./facts.ts";
import { exactly } from "./intervals.ts";
import { nearest } from "./nearest.ts";
import { report, type Scope } from "./session.ts";
import type { Typed } from "./typed.ts";
import { flagType, nothing, numberType } from "./value-types.ts";

const DEEPEST = 250;
const MOST_NODES = 50_000;

/** Null when the formula has a fault, which has then been reported. */
export function checkFormula(formula: Formula, outer: Scope): Typed | null {
  const { session } = outer;
  const scope = { ...outer, depth: outer.depth + 1 };
  session.nodes += 1;
  if (session.nodes > MOST_NODES) {
    const rule = { session, place: {}, text: "" };
    return report(rule, "rule-too-large", null, { max: String(MOST_NODES) });
  }
  if (scope.depth > DEEPEST) {
    return report(scope, "formula-too-deep", { start: 0, end: scope.text.length }, { max: String(DEEPEST) });
  }
  const typed = checkKind(formula, scope);
  if (typed === null) return null;
  if (isPath(formula)) readEverythingAt(originOf(typed, scope), typed.type, scope);
  return withFacts(typed, scope);
}

function isPath(formula: Formula): boolean {
  return formula.kind === "name" || formula.kind === "field" || formula.kind === "item";
}

function checkKind(formula: Formula, scope: Scope): Typed | null {
  switch (formula.kind) {
    case "number":
      return checkNumber(formula, scope);
    case "text":
      return nodeOf(formula, { kind: "text", words: [formula.value], catalogue: null, mayBeNoData: false }, []);
    case "flag":
      return nodeOf(formula, flagType(false), []);
    case "no-data":
      return nodeOf(formula, nothing, []);
    case "name":
    case "field":
    case "item":
      return checkPath(formula, scope);
    case "negate":
      return checkNegate(formula, scope);
    case "not":
      return checkNot(formula, scope);
    case "binary":
      return checkBinary(formula, scope);
    case "is-no-data":
      return checkIsNoData(formula, scope);
    case "if":
      return checkIf(formula, scope);
    case "steps":
      return checkSteps(formula, scope);
    case "where-zero":
      return checkWhereZero(formula, scope);
    case "builtin":
      return checkBuiltin(formula, scope);
    case "round":
      return checkRound(formula, scope);
    case "call":
      return checkCall(formula, scope);
    case "each":
      return checkEach(formula, scope);
    case "list":
      return checkList(formula, scope);
  }
}

function checkNumber(formula: FormulaOf<"number">, scope: Scope): Typed | null {
  const { units, used } = scope.session;
  const names = [...formula.unit.over, ...formula.unit.under];
  for (const name of names) used.units.add(name);
  const unknown = names.filter((name) => !units.has(name));
  for (const unit of unknown) report(scope, "unknown-unit", formula.span, { unit, candidates: nearest(unit, units) });
  return unknown.length > 0 ? null : nodeOf(formula, numberType(exactly(formula.value), formula.unit, false), []);
}

function withFacts(typed: Typed, scope: Scope): Typed {
  const { promised } = scope.session;
  const here = scope.facts.about.size === 0 ? undefined : scope.facts.about.get(keyIn(scope, false)(typed));
  const everywhere = promised.about.size === 0 ? undefined : promised.about.get(keyIn(scope, true)(typed));
  let type = typed.type;
  if (everywhere !== undefined) type = narrowed(type, everywhere);
  if (here !== undefined) type = narrowed(type, here);
  return type === typed.type ? typed : { ...typed, type };
}
