// Types of values: how two become one, what fits what, how they are called in faults.
import type { Unit } from "../syntax/formula.ts";
import { everything, type Interval, union } from "./intervals.ts";
import type { NumberType, Type, Typed } from "./typed.ts";
import { ratio, sameUnit } from "./units.ts";

export function numberType(interval: Interval, unit: Unit, mayBeNoData: boolean): NumberType {
  const { min, max, minOpen, maxOpen, integer } = interval;
  return { kind: "number", unit, min, max, minOpen, maxOpen, integer, mayBeNoData };
}

export function flagType(mayBeNoData: boolean): Type {
  return { kind: "flag", mayBeNoData };
}

export function withNoData<T extends Type>(type: T, mayBeNoData: boolean): T {
  return type.mayBeNoData === mayBeNoData ? type : { ...type, mayBeNoData };
}

/** The type of the literal `no data` before its neighbours say which kind it stands for. */
export const nothing: NumberType = numberType(everything, ratio, true);

/** A literal no data, or a condition all of whose branches are: it takes the kind and unit that are asked. */
export function isNothing(typed: Typed): boolean {
  return hasOnlyLeaves(typed, (leaf) => leaf.formula.kind === "no-data");
}

/** Zeros and nothing else: they fit every unit. */
function fitsEveryUnit(typed: Typed): boolean {
  return hasOnlyLeaves(typed, (leaf) => leaf.formula.kind === "no-data" || isZeroLiteral(leaf));
}

function isZeroLiteral(typed: Typed): boolean {
  const { formula } = typed;
  if (formula.kind === "negate") return isZeroLiteral(typed.children[0]!);
  return formula.kind === "number" && formula.value.isZero() && formula.unit.over.length === 0 && !formula.percentSign;
}

function hasOnlyLeaves(typed: Typed, test: (leaf: Typed) => boolean): boolean {
  return test(typed) || (branchesOf(typed)?.every((branch) => hasOnlyLeaves(branch, test)) ?? false);
}

function branchesOf(typed: Typed): readonly Typed[] | null {
  const { formula, children } = typed;
  if (formula.kind === "if") return children.slice(1);
  if (formula.kind === "steps") return children.filter((_, i) => i > 0 && (i % 2 === 0 || i === children.length - 1));
  if (formula.kind === "where-zero") return formula.otherwise.kind === "fault" ? [children[1]!] : children.slice(1);
  return null;
}

/** The same tree with another type at its top and, where it only passes values on, at the leaves they come from. */
export function retyped(typed: Typed, type: Type): Typed {
  const branches = branchesOf(typed);
  if (branches === null) return { ...typed, type: fittedLeaf(typed.type, type) };
  const children = typed.children.map((child) => (branches.includes(child) ? retyped(child, type) : child));
  return { ...typed, children, type: fittedLeaf(typed.type, type) };
}

function fittedLeaf(own: Type, asked: Type): Type {
  if (own.kind === "number" && asked.kind === "number") return { ...own, unit: asked.unit };
  return withNoData(emptyOf(asked), true);
}

function emptyOf(type: Type): Type {
  return type.kind === "text" ? { ...type, words: [] } : type;
}

/** All values as ones of one kind and unit: bare zeros and no data are fitted to the others. Else the first two that differ. */
export function fitAll(
  items: readonly Typed[],
): { readonly items: readonly Typed[] } | { readonly differ: [Typed, Typed] } {
  const leader =
    items.find((item) => !isNothing(item) && !fitsEveryUnit(item)) ?? items.find((item) => !isNothing(item));
  if (leader === undefined) return { items };
  const fitted: Typed[] = [];
  for (const item of items) {
    const same = fitTo(item, leader.type);
    if (same === null) return { differ: items.indexOf(item) < items.indexOf(leader) ? [item, leader] : [leader, item] };
    fitted.push(same);
  }
  return { items: fitted };
}

/** The value as one of the type's kind and unit, or null when it is none. */
export function fitTo(item: Typed, type: Type): Typed | null {
  if (isNothing(item)) return retyped(item, type);
  const own = item.type;
  if (own.kind === "number" && type.kind === "number" && !sameUnit(own.unit, type.unit)) {
    return fitsEveryUnit(item) ? retyped(item, type) : null;
  }
  return unionOfTypes(own, type) === null ? null : item;
}

/** The narrowest type that holds all values, which are fitted to one another already. At least one. */
export function commonType(items: readonly Typed[]): Type {
  const types = items.filter((item) => !isNothing(item)).map((item) => item.type);
  const type = types.length === 0 ? items[0]!.type : types.reduce((a, b) => unionOfTypes(a, b) ?? a);
  return withNoData(
    type,
    items.some((item) => item.type.mayBeNoData),
  );
}

/** The narrowest type that holds the values of both; null when there is none. */
function unionOfTypes(a: Type, b: Type): Type | null {
  const mayBeNoData = a.mayBeNoData || b.mayBeNoData;
  if (a.kind === "number" && b.kind === "number") {
    return sameUnit(a.unit, b.unit) ? numberType(union(a, b), a.unit, mayBeNoData) : null;
  }
  if (a.kind === "text" && b.kind === "text") {
    const words = [...a.words, ...b.words.filter((word) => !a.words.includes(word))];
    return { kind: "text", words, catalogue: a.catalogue === b.catalogue ? a.catalogue : null, mayBeNoData };
  }
  if (a.kind === "flag" && b.kind === "flag") return flagType(mayBeNoData);
  if (a.kind === "list" && b.kind === "list") {
    const of = unionOfTypes(a.of, b.of);
    return of && { kind: "list", of, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), mayBeNoData };
  }
  if (a.kind !== "record" || b.kind !== "record") return null;
  const fields = unionOfFields(a.fields, b.fields);
  if (fields === null) return null;
  const mayBeAbsent = [...new Set([...a.mayBeAbsent, ...b.mayBeAbsent])];
  const mayBeNull = [...new Set([...a.mayBeNull, ...b.mayBeNull])];
  return { kind: "record", fields, mayBeAbsent, mayBeNull, mayBeNoData };
}

type Fields = Readonly<Record<string, Type>>;

function unionOfFields(a: Fields, b: Fields): Fields | null {
  if (Object.keys(a).length !== Object.keys(b).length) return null;
  const fields: [string, Type][] = [];
  for (const [name, type] of Object.entries(a)) {
    const field = Object.hasOwn(b, name) ? unionOfTypes(type, b[name]!) : null;
    if (field === null) return null;
    fields.push([name, field]);
  }
  return Object.fromEntries(fields);
}
