// Proves what can be proved of a rule before anything runs, and leaves it ready to run. All faults are found at once.
import type { Rule } from "../program.ts";
import { checkCatalogue, checkGrade, checkScale } from "./check-definitions.ts";
import { checkInputs, typeOfInput } from "./check-inputs.ts";
import { checkFormula } from "./check-formula.ts";
import { checkPart, declared } from "./check-part.ts";
import { checkRequirement, promisesOfRequirements } from "./check-requirement.ts";
import { checkNames, checkUnits } from "./check-vocabulary.ts";
import { noteDead, type Usage, usageOf } from "./dead.ts";
import { noFacts, withStatements } from "./facts.ts";
import type { CheckFault, FaultCode, FaultPlace } from "./faults.ts";
import { nearest } from "./nearest.ts";
import { readParts } from "./read-parts.ts";
import { type ParsedFunction, report, type Session } from "./session.ts";
import type { CheckedPart, CheckedRule } from "./typed.ts";

export type { CheckedRule } from "./typed.ts";
export type { CheckFault } from "./faults.ts";

export interface RuleCheck {
  /** Null when any fault is an error. */
  readonly rule: CheckedRule | null;
  readonly faults: readonly CheckFault[];
  readonly usage: Usage;
}

/**
 * All faults of a rule at once. Whether a function, catalogue, scale or unit is dead cannot be said of one rule, since rules
 * share them: `findDeadDefinitions` says it from the usages of all.
 */
export function checkRule(rule: Rule): RuleCheck {
  const session = sessionOf(rule);
  const reportAt = (place: FaultPlace, code: FaultCode, params: Readonly<Record<string, string>>): void => {
    report({ session, place, text: "" }, code, null, params);
  };
  checkInputs(rule, session.catalogues, (code, input, params) => reportAt({ input }, code, params));
  checkNames(rule, reportAt);
  checkUnits(rule, reportAt);
  for (const catalogue of rule.catalogues) checkCatalogue(catalogue, reportAt);
  for (const scale of rule.scales) checkScale(scale, reportAt);
  const order = readParts(session);
  const requires = rule.requires.map((requirement) => checkRequirement(requirement, session));
  session.promised = withStatements(noFacts, promisesOfRequirements(requires, session));
  const parts = order.flatMap(({ part, formula }): CheckedPart[] => {
    const checked = checkPart(part, formula, session);
    return checked === null ? [] : [checked];
  });
  checkValue(rule, session, reportAt);
  noteDead(session, reportAt);
  const faults = [...session.faults.values()];
  const sound = faults.every(({ severity }) => severity === "warning");
  const checked = { rule, parts, requires: requires.filter((requirement) => requirement !== null) };
  return { rule: sound ? checked : null, faults, usage: usageOf(session) };
}

function checkValue(
  rule: Rule,
  session: Session,
  reportAt: (place: FaultPlace, code: FaultCode, params: Record<string, string>) => void,
): void {
  if (rule.value !== null && !session.partIds.has(rule.value)) {
    reportAt({}, "unknown-part", { name: rule.value, candidates: nearest(rule.value, session.partIds) });
  }
  checkGrade(rule, session.partTypes.get(rule.value ?? ""), reportAt);
}

/** A check of a rule before anything of it has been checked. */
export function sessionOf(rule: Rule): Session {
  const catalogues = new Map(rule.catalogues.map((catalogue) => [catalogue.id, catalogue]));
  const functions = rule.functions.map((definition): [string, ParsedFunction] => [
    definition.id,
    { definition, formula: null },
  ]);
  return {
    rule,
    faults: new Map(),
    inputs: new Map(Object.entries(rule.inputs).map(([name, input]) => [name, typeOfInput(input, catalogues)])),
    functions: new Map(functions),
    catalogues,
    units: new Set(rule.units),
    partIds: new Set(rule.parts.map(({ id }) => id)),
    // Until a part is checked, and where its formula is faulty, the others go by what it declares.
    partTypes: new Map(rule.parts.map((part) => [part.id, declared(part)])),
    promised: noFacts,
    variableKeys: new Map(),
    reads: new Set(),
    used: { functions: new Set(), catalogues: new Set(), units: new Set(), parts: new Set() },
    branches: new Map(),
    nodes: 0,
    nextVariable: 1,
    check: checkFormula,
  };
}
