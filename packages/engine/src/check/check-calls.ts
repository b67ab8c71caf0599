// Calls: those that the language has, those of the pack (expanded in place), lists and comprehensions.
import { boundText } from "../exact/plain-text.ts";
import { Rational } from "../exact/rational.ts";
import type { FunctionDefinition } from "../program.ts";
import type { Builtin, Formula } from "../syntax/formula.ts";
import { builtinNames, parseFormula } from "../syntax/parser.ts";
import {
  allSound,
  asList,
  asOne,
  checkFlag,
  checkNumeric,
  type FormulaOf,
  keyIn,
  knowing,
  type ListTyped,
  nodeOf,
  type Numeric,
} from "./check-operands.ts";
import { checkPath, originOf, originOfElements, readEverythingAt } from "./check-names.ts";
import { statementsOf } from "./facts.ts";
import { added, exactly, greater, type Interval, lesser, multiplied, rounded, wholeBetween } from "./intervals.ts";
import { nearest } from "./nearest.ts";
import { noteBranch, report, type Scope, type Variable } from "./session.ts";
import type { NumberType, RecordType, Type, Typed } from "./typed.ts";
import { truthOf } from "./truth.ts";
import { ratio } from "./units.ts";
import { commonType, numberType, withNoData } from "./value-types.ts";

type Call = FormulaOf<"builtin">;

export function checkBuiltin(formula: Call, scope: Scope): Typed | null {
  switch (formula.name) {
    case "count":
      return checkCount(formula, scope);
    case "known":
      return checkKnown(formula, scope);
    case "values":
      return checkValues(formula, scope);
    case "clamp":
      return checkClamp(formula, scope);
    default:
      return formula.arguments.length === 1 ? checkOverList(formula, scope) : checkOverArguments(formula, scope);
  }
}

function wrongCount(formula: Call | FormulaOf<"call">, expected: string, scope: Scope): null {
  for (const argument of formula.arguments) scope.session.check(argument, scope);
  const params = { name: formula.name, expected, got: String(formula.arguments.length) };
  return report(scope, "wrong-argument-count", formula.span, params);
}

/** The one argument of a call that takes a list. What is in the list counts as read only when `read` says so. */
function checkOnlyList(formula: Call, scope: Scope): ListTyped | null {
  if (formula.arguments.length !== 1) return wrongCount(formula, "1", scope);
  const list = checkPath(formula.arguments[0]!, scope);
  return list && asList(list, scope);
}

// How many there are can be said without reading any of them.
function checkCount(formula: Call, scope: Scope): Typed | null {
  const list = checkOnlyList(formula, scope);
  if (list === null) return null;
  const { of, min, max, mayBeNoData } = list.type;
  const origin = originOf(list, scope);
  if (origin !== null) scope.session.reads.add(origin);
  if (of.kind !== "record") readEverythingAt(origin, list.type, scope);
  return nodeOf(formula, numberType(wholeBetween(min, max), ratio, mayBeNoData), [list]);
}

// Passes elements on as they are; whoever looks into them reads them.
function checkKnown(formula: Call, scope: Scope): Typed | null {
  const list = checkOnlyList(formula, scope);
  if (list === null) return null;
  const { of, min, max, mayBeNoData } = list.type;
  if (of.kind !== "record") readEverythingAt(originOf(list, scope), list.type, scope);
  const type: Type = { kind: "list", of: withNoData(of, false), min: of.mayBeNoData ? 0 : min, max, mayBeNoData };
  return nodeOf(formula, type, [list]);
}

function checkValues(formula: Call, scope: Scope): Typed | null {
  if (formula.arguments.length !== 1) return wrongCount(formula, "1", scope);
  const argument = formula.arguments[0]!;
  const record = scope.session.check(argument, scope);
  if (record === null) return null;
  if (record.type.kind !== "record") {
    return report(scope, "wrong-kind", argument.span, { expected: "record", got: record.type.kind });
  }
  const type = typeOfValues(record, record.type, scope);
  return type && nodeOf(formula, type, [record]);
}

// A field that is not given is no element; one that is given as null is an element that is no data.
function typeOfValues(
  record: Typed,
  { fields, mayBeAbsent, mayBeNull, mayBeNoData }: RecordType,
  scope: Scope,
): Type | null {
  const elements: Typed[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== "number") {
      const params = { expected: "number", got: field.kind, within: "record" };
      return report(scope, "wrong-kind", record.formula.span, params);
    }
    const element: Formula = { kind: "field", of: record.formula, field: name, span: record.formula.span };
    elements.push(nodeOf(element, withNoData(field, mayBeNull.includes(name)), [record]));
  }
  const same = asOne(elements, record.formula.span, scope);
  if (same === null || same.length === 0) return null;
  const min = elements.length - mayBeAbsent.length;
  return { kind: "list", of: commonType(same), min, max: elements.length, mayBeNoData };
}

function checkClamp(formula: Call, scope: Scope): Typed | null {
  if (formula.arguments.length !== 3) return wrongCount(formula, "3", scope);
  const operands = checkOperands(formula, scope);
  if (operands === null) return null;
  const [of, low, high] = operands as readonly [Numeric, Numeric, Numeric];
  if (low.type.max === null || high.type.min === null || low.type.max.compare(high.type.min) > 0) {
    const params = { low: boundText(low.type.max), high: boundText(high.type.min) };
    return report(scope, "clamp-limits-cross", formula.span, params);
  }
  return overOperands(formula, operands, greater(low.type, lesser(of.type, high.type)));
}

function checkOperands(formula: Call, scope: Scope): readonly Numeric[] | null {
  const operands = formula.arguments.map((argument) => checkNumeric(argument, scope));
  return allSound(operands) ? (asOne(operands, formula.span, scope) as readonly Numeric[] | null) : null;
}

function overOperands(formula: Call, operands: readonly Numeric[], interval: Interval): Typed {
  const mayBeNoData = operands.some((operand) => operand.type.mayBeNoData);
  return nodeOf(formula, numberType(interval, operands[0]!.type.unit, mayBeNoData), operands);
}

function checkOverArguments(formula: Call, scope: Scope): Typed | null {
  if (formula.arguments.length === 0) return wrongCount(formula, "1+", scope);
  const operands = checkOperands(formula, scope);
  if (operands === null) return null;
  const [first, ...rest] = operands.map((operand): Interval => operand.type) as [Interval, ...Interval[]];
  switch (formula.name) {
    case "min":
      return overOperands(formula, operands, rest.reduce(lesser, first));
    case "max":
      return overOperands(formula, operands, rest.reduce(greater, first));
    case "sum":
      return overOperands(formula, operands, rest.reduce(added, first));
    default: {
      const share = exactly(Rational.of(1, operands.length));
      return overOperands(formula, operands, multiplied(share, rest.reduce(added, first)));
    }
  }
}

function checkOverList(formula: Call, scope: Scope): Typed | null {
  const argument = scope.session.check(formula.arguments[0]!, scope);
  const list = argument && asList(argument, scope);
  if (list === null) return null;
  const { of, min, max } = list.type;
  if (of.kind !== "number") {
    return report(scope, "wrong-kind", list.formula.span, { expected: "number", got: of.kind, within: "list" });
  }
  const mayBeNoData = list.type.mayBeNoData || of.mayBeNoData || (formula.name !== "sum" && min === 0);
  return nodeOf(formula, numberType(overElements(formula.name, of, min, max), of.unit, mayBeNoData), [list]);
}

function overElements(name: Builtin, of: NumberType, min: number, max: number): Interval {
  if (name === "sum") return multiplied(wholeBetween(min, max), of);
  return name === "mean" ? { ...of, integer: false } : of;
}

export function checkRound(formula: FormulaOf<"round">, scope: Scope): Typed | null {
  const of = checkNumeric(formula.of, scope);
  if (of === null) return null;
  const interval = rounded(of.type, formula.digits, formula.mode);
  return nodeOf(formula, numberType(interval, of.type.unit, of.type.mayBeNoData), [of]);
}

export function checkList(formula: FormulaOf<"list">, scope: Scope): Typed | null {
  const items = formula.items.map((item) => scope.session.check(item, scope));
  if (!allSound(items)) return null;
  const same = asOne(items, formula.span, scope);
  if (same === null) return null;
  const length = same.length;
  return nodeOf(formula, { kind: "list", of: commonType(same), min: length, max: length, mayBeNoData: false }, same);
}

export function checkEach(formula: FormulaOf<"each">, scope: Scope): Typed | null {
  const path = checkPath(formula.list, scope);
  const list = path && asList(path, scope);
  if (list === null) return null;
  const variable = elementOf(list, scope);
  const inside = { ...scope, variables: new Map([...scope.variables, [formula.variable, variable]]) };
  const condition = formula.condition && checkFlag(formula.condition, inside);
  const known = condition ? statementsOf(condition, true, keyIn(inside, false)) : [];
  const body = scope.session.check(formula.body, knowing(inside, known));
  if (body === null || (formula.condition !== null && condition === null)) return null;
  if (condition !== null)
    noteBranch(scope, "dead-branch", formula.body.span, { branch: "body" }, truthOf(condition) !== false);
  const { min, max, mayBeNoData } = list.type;
  const type: Type = {
    kind: "list",
    of: body.type,
    min: condition === null || truthOf(condition) === true ? min : 0,
    max,
    mayBeNoData: mayBeNoData || (condition?.type.mayBeNoData ?? false),
  };
  return nodeOf(formula, type, condition === null ? [list, body] : [list, body, condition], [variable.id]);
}

/** A variable that stands for the elements of a list. */
export function elementOf(list: ListTyped, scope: Scope): Variable {
  const { session } = scope;
  const id = session.nextVariable;
  session.nextVariable += 1;
  session.variableKeys.set(id, { key: `element ${id}`, general: `element of ${keyIn(scope, true)(list)}` });
  const origin = originOfElements(list, scope);
  if (origin !== null) session.reads.add(origin.slice(0, -"[]".length));
  return { id, type: list.type.of, origin, read: false };
}

/** A call is the function's formula with the arguments in place: it is checked anew at every call. */
export function checkCall(formula: FormulaOf<"call">, scope: Scope): Typed | null {
  const { session } = scope;
  const called = session.functions.get(formula.name);
  if (called === undefined) {
    for (const argument of formula.arguments) session.check(argument, scope);
    const candidates = nearest(formula.name, [...session.functions.keys(), ...builtinNames, "round"]);
    return report(scope, "unknown-function", formula.span, { name: formula.name, candidates });
  }
  session.used.functions.add(formula.name);
  const { parameters } = called.definition;
  if (formula.arguments.length !== parameters.length) return wrongCount(formula, String(parameters.length), scope);
  const given = formula.arguments.map((argument) => checkPath(argument, scope));
  if (called.formula === null) return reportUnreadable(called.definition, scope);
  if (!allSound(given)) return null;
  const bound = parameters.map((name, i) => [name, parameterFor(given[i]!, scope)] as const);
  const body = session.check(called.formula, {
    ...scope,
    place: { ...scope.place, function: formula.name },
    text: called.definition.formula,
    variables: new Map(bound),
  });
  for (const [parameter, variable] of bound) {
    if (body !== null && !variable.read) reportDeadParameter(called.definition, parameter, scope);
  }
  return (
    body &&
    nodeOf(
      formula,
      body.type,
      [...given, body],
      bound.map(([, { id }]) => id),
    )
  );
}

// One that leans on itself has been reported as such; one whose text is faulty is reported for the rules that call it.
function reportUnreadable({ id, formula }: FunctionDefinition, { session, place }: Scope): null {
  const read = parseFormula(formula);
  if ("formula" in read) return null;
  const { code, span, params } = read.fault;
  return report({ session, place: { ...place, function: id }, text: formula }, code, span, params);
}

function parameterFor(given: Typed, scope: Scope): Variable {
  const { session } = scope;
  const id = session.nextVariable;
  session.nextVariable += 1;
  session.variableKeys.set(id, { key: keyIn(scope, false)(given), general: keyIn(scope, true)(given) });
  return { id, type: given.type, origin: originOf(given, scope), read: false };
}

function reportDeadParameter({ id, formula }: FunctionDefinition, parameter: string, scope: Scope): void {
  const place = { session: scope.session, place: { function: id }, text: formula };
  report(place, "dead-parameter", null, { parameter });
}
