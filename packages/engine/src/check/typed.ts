// The tree of a formula after checking: every name resolved, every node with its type and proved bounds.
import type { Rational } from "../exact/rational.ts";
import type { Part, Requirement, Rule } from "../program.ts";
import type { Formula, Unit } from "../syntax/formula.ts";

/** Bounds are null where nothing is proved; `minOpen`: the bound itself is not reached. */
export interface NumberType {
  readonly kind: "number";
  readonly unit: Unit;
  readonly min: Rational | null;
  readonly max: Rational | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  /** Every value is a whole number. */
  readonly integer: boolean;
  readonly mayBeNoData: boolean;
}

export type Type =
  | NumberType
  | {
      readonly kind: "text";
      readonly words: readonly string[];
      readonly catalogue: string | null;
      readonly mayBeNoData: boolean;
    }
  | { readonly kind: "flag"; readonly mayBeNoData: boolean }
  | {
      readonly kind: "list";
      readonly of: Type;
      readonly min: number;
      readonly max: number;
      readonly mayBeNoData: boolean;
    }
  | RecordType;

export interface RecordType {
  readonly kind: "record";
  readonly fields: Readonly<Record<string, Type>>;
  /** Fields that need not be given; those that may be given as null. The fields' own types count both as no data. */
  readonly mayBeAbsent: readonly string[];
  readonly mayBeNull: readonly string[];
  readonly mayBeNoData: boolean;
}

/** What a name stands for. Variables (of `for` and of functions) carry an id that is unique within the rule. */
export type Reference =
  | { readonly to: "part"; readonly id: string }
  | { readonly to: "input"; readonly name: string }
  | { readonly to: "variable"; readonly name: string; readonly id: number };

/**
 * Children by kind of formula: negate, not, is-no-data, field, item, round: [of] · binary: [left, right] ·
 * if: [condition, then, otherwise] · steps: [of, threshold 1, value 1, …, otherwise] · builtin, list: the arguments ·
 * each: [list, body] or [list, body, condition] · where-zero: [divisor, body, otherwise or the fault's place] ·
 * call: [argument 1, …, body of the function with its parameters as variables] · leaves: [].
 */
export interface Typed {
  readonly formula: Formula;
  readonly type: Type;
  readonly children: readonly Typed[];
  /** For names. */
  readonly reference: Reference | null;
  /** Variables that this node binds: the loop's for `each`, the parameters' for `call`, in order. */
  readonly binds: readonly number[];
}

export interface CheckedPart {
  readonly part: Part;
  readonly formula: Typed;
}

export interface CheckedRequirement {
  readonly requirement: Requirement;
  readonly each: { readonly id: number; readonly list: Typed } | null;
  readonly that: Typed;
  readonly at: readonly Typed[];
}

/** A rule that may be run: parts in an order in which each needs only those before it. */
export interface CheckedRule {
  readonly rule: Rule;
  readonly parts: readonly CheckedPart[];
  readonly requires: readonly CheckedRequirement[];
}
