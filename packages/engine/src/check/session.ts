// What one check of a rule carries along: the rule, the faults found so far, what was read, and the scope of the formula at hand.
import type { Catalogue, FunctionDefinition, Rule } from "../program.ts";
import type { Formula, Span } from "../syntax/formula.ts";
import { type Facts, noFacts, type VariableKeys } from "./facts.ts";
import type { CheckFault, FaultCode, FaultPlace, Severity } from "./faults.ts";
import type { Type, Typed } from "./typed.ts";

/** A branch or row that a formula could take, and whether anything can lead there. */
export interface Branch {
  readonly fault: CheckFault;
  taken: boolean;
}

export interface ParsedFunction {
  readonly definition: FunctionDefinition;
  /** Null when its text is faulty or it leans on itself. */
  formula: Formula | null;
}

export interface Session {
  readonly rule: Rule;
  readonly faults: Map<string, CheckFault>;
  readonly inputs: ReadonlyMap<string, Type>;
  readonly functions: ReadonlyMap<string, ParsedFunction>;
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  readonly units: ReadonlySet<string>;
  /** The ids of the parts, and the types of those that are already checked. */
  readonly partIds: ReadonlySet<string>;
  readonly partTypes: Map<string, Type>;
  /** What requirements promise, by the key of a formula in which a loop's variable stands for every element. */
  promised: Facts;
  readonly variableKeys: VariableKeys;
  readonly reads: Set<string>;
  readonly used: {
    readonly functions: Set<string>;
    readonly catalogues: Set<string>;
    readonly units: Set<string>;
    readonly parts: Set<string>;
  };
  readonly branches: Map<string, Branch>;
  nodes: number;
  nextVariable: number;
  /** Checks a formula of any kind; null when it has a fault, which is then reported. */
  readonly check: (formula: Formula, scope: Scope) => Typed | null;
}

export interface Variable {
  readonly id: number;
  readonly type: Type;
  /** The input that it is, with `[]` for any element: `kpis[]`; null when it is computed. */
  readonly origin: string | null;
  /** For a parameter: whether the body reads it. */
  read: boolean;
}

export interface Scope {
  readonly session: Session;
  readonly place: FaultPlace;
  readonly text: string;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly facts: Facts;
  readonly partsAllowed: boolean;
  readonly depth: number;
}

export function scopeOf(session: Session, place: FaultPlace, text: string, partsAllowed: boolean): Scope {
  return { session, place, text, variables: new Map(), facts: noFacts, partsAllowed, depth: 0 };
}

export function report(
  scope: Pick<Scope, "session" | "place" | "text">,
  code: FaultCode,
  span: Span | null,
  params: Readonly<Record<string, string>>,
  severity: Severity = "error",
): null {
  const fault: CheckFault = {
    code,
    severity,
    where: scope.place,
    span,
    text: span === null ? null : scope.text,
    params,
  };
  // A function is expanded at every call; what is wrong with it is said once.
  scope.session.faults.set(JSON.stringify([code, scope.place, span, params]), fault);
  return null;
}

/** Notes a branch; it is dead when it is taken by no expansion of the formula. */
export function noteBranch(
  scope: Scope,
  code: "dead-branch" | "dead-row",
  span: Span,
  params: Readonly<Record<string, string>>,
  taken: boolean,
): void {
  const key = JSON.stringify([code, scope.place.function ?? scope.place, span, params]);
  const place: FaultPlace = scope.place.function === undefined ? scope.place : { function: scope.place.function };
  const known = scope.session.branches.get(key);
  if (known !== undefined) known.taken ||= taken;
  else {
    const fault: CheckFault = { code, severity: "error", where: place, span, text: scope.text, params };
    scope.session.branches.set(key, { fault, taken });
  }
}
