// Resolves names, fields and items, and keeps book of which inputs a formula reads.
import type { Catalogue } from "../program.ts";
import type { Formula } from "../syntax/formula.ts";
import { printFormula } from "../syntax/printer.ts";
import { exactly, union } from "./intervals.ts";
import { nearest } from "./nearest.ts";
import { report, type Scope } from "./session.ts";
import type { Reference, Type, Typed } from "./typed.ts";
import { numberType, withNoData } from "./value-types.ts";

type Name = Extract<Formula, { kind: "name" }>;
type Field = Extract<Formula, { kind: "field" }>;
type Item = Extract<Formula, { kind: "item" }>;

/** A formula that may be a path into the inputs, without saying that what it leads to is read. */
export function checkPath(formula: Formula, scope: Scope): Typed | null {
  switch (formula.kind) {
    case "name":
      return checkName(formula, scope, false);
    case "field":
      return checkField(formula, scope);
    case "item":
      return checkItem(formula, scope);
    default:
      return scope.session.check(formula, scope);
  }
}

/** Of a bare name: a variable, else a part, else an input. What a field or an item is taken of is never a part. */
function checkName(formula: Name, scope: Scope, ofField: boolean): Typed | null {
  const { session } = scope;
  const variable = formula.given ? undefined : scope.variables.get(formula.name);
  if (variable !== undefined) {
    variable.read = true;
    return resolved(formula, variable.type, { to: "variable", name: formula.name, id: variable.id });
  }
  const isInput = session.inputs.has(formula.name);
  if (!formula.given && !(ofField && isInput) && session.partIds.has(formula.name)) {
    if (scope.partsAllowed) return checkPartName(formula, scope);
    if (!isInput) return report(scope, "part-in-requirement", formula.span, { name: formula.name });
  }
  if (isInput) return resolved(formula, session.inputs.get(formula.name)!, { to: "input", name: formula.name });
  const candidates = formula.given ? session.inputs.keys() : namesIn(scope);
  return report(scope, "unknown-name", formula.span, {
    name: formula.name,
    candidates: nearest(formula.name, candidates),
  });
}

function checkPartName(formula: Name, scope: Scope): Typed {
  scope.session.used.parts.add(formula.name);
  return resolved(formula, scope.session.partTypes.get(formula.name)!, { to: "part", id: formula.name });
}

function* namesIn(scope: Scope): Iterable<string> {
  yield* scope.variables.keys();
  if (scope.partsAllowed) yield* scope.session.partIds;
  yield* scope.session.inputs.keys();
}

function resolved(formula: Formula, type: Type, reference: Reference): Typed {
  return { formula, type, children: [], reference, binds: [] };
}

function checkBase(formula: Formula, scope: Scope): Typed | null {
  return formula.kind === "name" ? checkName(formula, scope, true) : checkPath(formula, scope);
}

function checkField(formula: Field, scope: Scope): Typed | null {
  const of = checkBase(formula.of, scope);
  if (of === null) return null;
  const type = fieldType(of, formula, scope);
  return type && { formula, type, children: [of], reference: null, binds: [] };
}

function fieldType(of: Typed, formula: Field, scope: Scope): Type | null {
  if (of.type.kind === "record") {
    if (!Object.hasOwn(of.type.fields, formula.field)) return unknownField(formula, Object.keys(of.type.fields), scope);
    const field = of.type.fields[formula.field]!;
    return withNoData(field, field.mayBeNoData || of.type.mayBeNoData);
  }
  const catalogue = of.type.kind === "text" ? scope.session.catalogues.get(of.type.catalogue ?? "") : undefined;
  if (catalogue !== undefined) return attributeType(catalogue, of, formula, scope);
  return report(scope, "wrong-kind", formula.of.span, { expected: "record", got: of.type.kind });
}

function unknownField(formula: Field, known: readonly string[], scope: Scope): null {
  const candidates = nearest(formula.field, known);
  const of = printFormula(formula.of);
  return report(scope, "unknown-field", formula.span, { field: formula.field, of, candidates });
}

function attributeType(catalogue: Catalogue, of: Typed, formula: Field, scope: Scope): Type | null {
  if (!Object.hasOwn(catalogue.attributes, formula.field)) {
    return unknownField(formula, Object.keys(catalogue.attributes), scope);
  }
  readEverythingAt(originOf(of, scope), of.type, scope);
  const values = Object.values(catalogue.items).flatMap((item) => (item[formula.field] ? [item[formula.field]!] : []));
  const [first, ...rest] = values.map(exactly);
  if (first === undefined) return null;
  return numberType(rest.reduce(union, first), catalogue.attributes[formula.field]!, of.type.mayBeNoData);
}

function checkItem(formula: Item, scope: Scope): Typed | null {
  const of = checkBase(formula.of, scope);
  if (of === null) return null;
  if (of.type.kind !== "list")
    return report(scope, "wrong-kind", formula.of.span, { expected: "list", got: of.type.kind });
  if (formula.index >= of.type.min) {
    const params = { index: String(formula.index), min: String(of.type.min) };
    return report(scope, "item-may-be-missing", formula.span, params);
  }
  const type = withNoData(of.type.of, of.type.of.mayBeNoData || of.type.mayBeNoData);
  return { formula, type, children: [of], reference: null, binds: [] };
}

/** The input that a checked formula is, with `[]` for any element; null when it is computed. */
export function originOf(typed: Typed, scope: Scope): string | null {
  const { formula, reference, children } = typed;
  if (reference?.to === "input") return reference.name;
  if (reference?.to === "variable")
    return [...scope.variables.values()].find(({ id }) => id === reference.id)?.origin ?? null;
  if (formula.kind !== "field" && formula.kind !== "item") return null;
  const base = children[0]!.type.kind === "text" ? null : originOf(children[0]!, scope);
  if (base === null) return null;
  return formula.kind === "field" ? `${base}.${formula.field}` : `${base}[]`;
}

/** The origin of a list's elements: `known` keeps the elements it passes on. */
export function originOfElements(list: Typed, scope: Scope): string | null {
  const { formula, children } = list;
  if (formula.kind === "builtin" && formula.name === "known") return originOfElements(children[0]!, scope);
  const origin = originOf(list, scope);
  return origin && `${origin}[]`;
}

/** What stands at a path is used as a value, with everything in it. */
export function readEverythingAt(origin: string | null, type: Type, scope: Scope): void {
  if (origin === null) return;
  scope.session.reads.add(origin);
  if (type.kind === "list") readEverythingAt(`${origin}[]`, type.of, scope);
  if (type.kind === "record") {
    for (const [name, field] of Object.entries(type.fields)) readEverythingAt(`${origin}.${name}`, field, scope);
  }
}
