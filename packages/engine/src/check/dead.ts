// What is there and does nothing: branches, rows, parts and inputs of a rule; definitions that no rule uses.
import { parseFormula } from "../syntax/parser.ts";
import type { Rule } from "../program.ts";
import type { ReportAt } from "./check-definitions.ts";
import { cataloguesOf, leavesOf, pathsInWhen } from "./check-inputs.ts";
import { declaredUnits } from "./check-vocabulary.ts";
import type { CheckFault, FaultCode, FaultPlace } from "./faults.ts";
import type { Branch, Session } from "./session.ts";

/** What a rule uses of the definitions that it shares with other rules. */
export interface Usage {
  readonly functions: readonly string[];
  readonly catalogues: readonly string[];
  readonly scales: readonly string[];
  readonly units: readonly string[];
  /** Branches and rows of functions: one is dead when no rule takes it. */
  readonly branches: readonly { readonly fault: CheckFault; readonly taken: boolean }[];
}

/** Of a rule with a faulty formula nobody knows what that formula reads, so of its parts and inputs nothing is said. */
export function noteDead(session: Session, reportAt: ReportAt): void {
  const { rule, reads, used } = session;
  const sound = [...session.faults.values()].every(({ severity }) => severity === "warning");
  for (const [key, branch] of session.branches) {
    if (!branch.taken && !isShared(branch)) session.faults.set(key, branch.fault);
  }
  if (!sound) return;
  for (const { id, internal } of rule.parts) {
    if (internal && id !== rule.value && !used.parts.has(id)) reportAt({ part: id }, "dead-part", { part: id });
  }
  const whens = rule.parts.flatMap((part) => Object.keys(part.when ?? {}));
  for (const path of [...pathsInWhen(rule.inputs), ...whens]) reads.add(path);
  for (const { path, unused } of leavesOf(rule.inputs)) {
    if (!unused && !reads.has(path)) reportAt({ input: path }, "dead-input", { input: path });
    if (unused && reads.has(path)) reportAt({ input: path }, "unused-but-read", { input: path });
  }
}

function isShared({ fault }: Branch): boolean {
  return fault.where.function !== undefined;
}

export function usageOf({ rule, used, branches }: Session): Usage {
  const units = [...declaredUnits(rule)].flatMap(({ unit }) => [...unit.over, ...unit.under]);
  return {
    functions: [...used.functions],
    catalogues: [...new Set(cataloguesOf(rule.inputs))],
    scales: rule.grade === null ? [] : [rule.grade],
    units: [...new Set([...used.units, ...units])],
    branches: [...branches.values()].filter(isShared),
  };
}

/**
 * Functions, catalogues, scales and units that none of these rules uses, and branches of functions that none takes. The rules
 * are those that share the definitions: all of an edition.
 */
export function findDeadDefinitions(
  rules: readonly { readonly rule: Rule; readonly usage: Usage }[],
): readonly CheckFault[] {
  return [
    ...unusedFunctions(rules),
    ...unused(rules, "catalogues", "dead-catalogue", (id) => ({ catalogue: id })),
    ...unused(rules, "scales", "dead-scale", (id) => ({ scale: id })),
    ...unused(rules, "units", "dead-unit", () => ({})),
    ...untakenBranches(rules),
  ];
}

type Rules = readonly { readonly rule: Rule; readonly usage: Usage }[];

function unused(
  rules: Rules,
  kind: "functions" | "catalogues" | "scales" | "units",
  code: FaultCode,
  where: (id: string) => FaultPlace,
): CheckFault[] {
  const ids = new Set(
    rules.flatMap(({ rule }) => rule[kind].map((each) => (typeof each === "string" ? each : each.id))),
  );
  for (const { usage } of rules) for (const id of usage[kind]) ids.delete(id);
  return [...ids].map((name) => ({
    code,
    severity: "error",
    where: where(name),
    span: null,
    text: null,
    params: { name },
  }));
}

// Nobody else looks at the text of a function that nobody calls.
function unusedFunctions(rules: Rules): CheckFault[] {
  return unused(rules, "functions", "dead-function", (id) => ({ function: id })).flatMap((dead) => {
    const text = rules.flatMap(({ rule }) => rule.functions).find(({ id }) => id === dead.params["name"])!.formula;
    const read = parseFormula(text);
    return "formula" in read ? [dead] : [dead, { ...dead, ...read.fault, text }];
  });
}

function untakenBranches(rules: Rules): CheckFault[] {
  const branches = new Map<string, { fault: CheckFault; taken: boolean }>();
  for (const { fault, taken } of rules.flatMap(({ usage }) => usage.branches)) {
    const key = JSON.stringify([fault.where, fault.span, fault.params]);
    branches.set(key, { fault, taken: taken || (branches.get(key)?.taken ?? false) });
  }
  return [...branches.values()].filter(({ taken }) => !taken).map(({ fault }) => fault);
}
