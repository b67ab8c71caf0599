// The tree of a formula as the parser leaves it: names unresolved, nothing typed. Spans point into the formula's own text.
import type { Rational } from "../exact/rational.ts";

/** A stretch of a formula's text: `start` included, `end` excluded, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A unit as written: `points` is `{ over: ["points"], under: [] }`, `hours per day` has `under: ["day"]`. A ratio has neither. */
export interface Unit {
  readonly over: readonly string[];
  readonly under: readonly string[];
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "=" | "≠" | "<" | "≤" | ">" | "≥" | "and" | "or";

export type RoundingMode = "half-up" | "half-down" | "half-even" | "up" | "down" | "ceiling" | "floor";

export type Builtin = "min" | "max" | "clamp" | "sum" | "mean" | "count" | "known" | "values";

export type Formula =
  | {
      readonly kind: "number";
      readonly value: Rational;
      readonly unit: Unit;
      readonly percentSign: boolean;
      readonly span: Span;
    }
  | { readonly kind: "text"; readonly value: string; readonly span: Span }
  | { readonly kind: "flag"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "no-data"; readonly reason: string; readonly span: Span }
  | { readonly kind: "name"; readonly name: string; readonly given: boolean; readonly span: Span }
  | { readonly kind: "field"; readonly of: Formula; readonly field: string; readonly span: Span }
  | { readonly kind: "item"; readonly of: Formula; readonly index: number; readonly span: Span }
  | { readonly kind: "negate"; readonly of: Formula; readonly span: Span }
  | { readonly kind: "not"; readonly of: Formula; readonly span: Span }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Formula;
      readonly right: Formula;
      readonly span: Span;
    }
  | { readonly kind: "is-no-data"; readonly of: Formula; readonly span: Span }
  | {
      readonly kind: "if";
      readonly condition: Formula;
      readonly then: Formula;
      readonly otherwise: Formula;
      readonly span: Span;
    }
  | {
      readonly kind: "steps";
      readonly of: Formula;
      readonly rows: readonly StepRow[];
      readonly otherwise: Formula;
      readonly span: Span;
    }
  | { readonly kind: "builtin"; readonly name: Builtin; readonly arguments: readonly Formula[]; readonly span: Span }
  | {
      readonly kind: "round";
      readonly of: Formula;
      readonly digits: number;
      readonly mode: RoundingMode;
      readonly span: Span;
    }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Formula[]; readonly span: Span }
  | {
      readonly kind: "each";
      readonly body: Formula;
      readonly variable: string;
      readonly list: Formula;
      readonly condition: Formula | null;
      readonly span: Span;
    }
  | { readonly kind: "list"; readonly items: readonly Formula[]; readonly span: Span }
  | {
      readonly kind: "where-zero";
      readonly body: Formula;
      readonly divisor: Formula;
      readonly otherwise: Formula | Fault;
      readonly span: Span;
    };

export interface StepRow {
  readonly test: "at least" | "over";
  readonly threshold: Formula;
  readonly value: Formula;
  readonly span: Span;
}

/** `fault PLACE`: the input at `place` is faulty. */
export interface Fault {
  readonly kind: "fault";
  readonly place: Formula;
  readonly span: Span;
}
