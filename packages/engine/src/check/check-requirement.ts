// One requirement: what must hold between inputs, and what formulas may rely on because it does.
import type { Requirement } from "../program.ts";
import type { Formula } from "../syntax/formula.ts";
import { parseFormula } from "../syntax/parser.ts";
import { checkPlace } from "./check-branches.ts";
import { elementOf } from "./check-calls.ts";
import { checkPath } from "./check-names.ts";
import { allSound, asList, checkFlag } from "./check-operands.ts";
import { keyOf, promisesOf, type Statement } from "./facts.ts";
import { report, type Scope, scopeOf, type Session, type Variable } from "./session.ts";
import { truthOf } from "./truth.ts";
import type { CheckedRequirement, Typed } from "./typed.ts";

/** Null when it has a fault, which has then been reported. */
export function checkRequirement(requirement: Requirement, session: Session): CheckedRequirement | null {
  const each = checkEach(requirement, session);
  const variables = new Map(each === null ? [] : [[requirement.each!.variable, each.variable]]);
  const that = checkText("that", requirement.that, checkFlag);
  const at = requirement.at.map((text, i) => checkText(`at.${i}`, text, checkPlace));
  if ((requirement.each !== null && each === null) || that === null || !allSound(at)) return null;
  reportIdle(that, fieldScope("that", requirement.that));
  return { requirement, each: each && { id: each.variable.id, list: each.list }, that, at };

  function fieldScope(field: string, text: string): Scope {
    return { ...scopeOf(session, { requirement: requirement.id, field }, text, false), variables };
  }

  function checkText(
    field: string,
    text: string,
    check: (formula: Formula, scope: Scope) => Typed | null,
  ): Typed | null {
    const scope = fieldScope(field, text);
    const formula = readText(text, scope);
    // Without its list nothing can be said of the element's name.
    return formula && (requirement.each === null || each !== null) ? check(formula, scope) : null;
  }
}

function checkEach({ id, each }: Requirement, session: Session): { list: Typed; variable: Variable } | null {
  if (each === null) return null;
  const scope = scopeOf(session, { requirement: id, field: "each" }, each.list, false);
  const formula = readText(each.list, scope);
  const path = formula && checkPath(formula, scope);
  const list = path && asList(path, scope);
  return list && { list, variable: elementOf(list, scope) };
}

/** The formula of a text, or null and its fault told. */
export function readText(text: string, scope: Pick<Scope, "session" | "place" | "text">): Formula | null {
  const read = parseFormula(text);
  if ("formula" in read) return read.formula;
  const { code, span, params } = read.fault;
  return report(scope, code, span, params);
}

function reportIdle(that: Typed, scope: Scope): void {
  const truth = truthOf(that);
  const span = that.formula.span;
  if (truth === true) report(scope, "dead-requirement", span, {}, "warning");
  if (truth === false) report(scope, "requirement-never-met", span, {});
}

/** What all requirements together promise of sound input. */
export function promisesOfRequirements(
  requirements: readonly (CheckedRequirement | null)[],
  { variableKeys }: Session,
): readonly Statement[] {
  return requirements.flatMap((checked) =>
    checked === null ? [] : promisesOf(checked.that, (typed) => keyOf(typed, variableKeys, true)),
  );
}
