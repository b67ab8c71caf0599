// Values as formulas see them. No data is a value with a reason; it is how everything spreads that could not be formed.
import type { Rational } from "../exact/rational.ts";

export type Value =
  | { readonly kind: "number"; readonly value: Rational }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "flag"; readonly value: boolean }
  | NoData
  | { readonly kind: "list"; readonly items: readonly Value[] }
  /** Only the fields that were given; the others are no data with the reason `not-applicable`. */
  | { readonly kind: "record"; readonly fields: ReadonlyMap<string, Value> };

export interface NoData {
  readonly kind: "no-data";
  /** `no-data`, `not-evaluated`, `not-applicable` or a code of the pack. */
  readonly reason: string;
}

export const notApplicable: NoData = { kind: "no-data", reason: "not-applicable" };
export const notEvaluated: NoData = { kind: "no-data", reason: "not-evaluated" };

/**
 * Stands where an input is faulty, in runs that end with faults anyway. It spreads as no data does, by its identity it is told
 * from it: a question whether it is no data has no answer.
 */
export const faulty: NoData = { kind: "no-data", reason: "faulty" };

export function numberValue(value: Rational): Value {
  return { kind: "number", value };
}

export function flagValue(value: boolean): Value {
  return value ? yes : no;
}

const yes: Value = { kind: "flag", value: true };
const no: Value = { kind: "flag", value: false };
