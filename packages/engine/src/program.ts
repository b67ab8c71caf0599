// What the engine is given: a rule with its inputs, parts and what they use, as text and plain data.
// The engine knows nothing of clauses, languages or packs; ids lead back to them.
import type { Rational } from "./exact/rational.ts";
import type { RoundingMode, Unit } from "./syntax/formula.ts";

/** A condition on choices made elsewhere in the inputs: path from the root → the words that satisfy it. All must hold. */
export type When = Readonly<Record<string, readonly string[]>>;

interface InputBase {
  readonly optional: boolean;
  /** The reason code when a JSON null is allowed here. */
  readonly nullable: string | null;
  readonly when: When | null;
  readonly expectedWhen: When | null;
  /** Collected and by the act not counted. */
  readonly unused: boolean;
}

export type Input = InputBase &
  (
    | {
        readonly kind: "number";
        readonly unit: Unit;
        readonly min: Rational | null;
        readonly above: Rational | null;
        readonly max: Rational | null;
        readonly digits: number | null;
        readonly default: Rational | null;
      }
    | {
        readonly kind: "count";
        readonly unit: Unit;
        readonly min: Rational;
        readonly max: Rational | null;
        readonly default: Rational | null;
      }
    | {
        readonly kind: "choice";
        readonly words: readonly string[];
        readonly catalogue: string | null;
        readonly default: string | null;
      }
    | { readonly kind: "flag"; readonly default: boolean | null }
    | { readonly kind: "record"; readonly fields: Readonly<Record<string, Input>> }
    | { readonly kind: "list"; readonly of: Input; readonly min: number; readonly max: number }
  );

export interface Requirement {
  /** Loop variables: name → formula of the list. At most one. */
  readonly each: { readonly variable: string; readonly list: string } | null;
  readonly that: string;
  /** Formulas that name places: `k.mark`, `V.a`. */
  readonly at: readonly string[];
  readonly code: "out-of-range" | "inconsistent";
  readonly id: string;
}

export interface Part {
  readonly id: string;
  readonly formula: string;
  readonly kind: "number" | "text" | "flag";
  readonly unit: Unit;
  readonly min: Rational | null;
  readonly max: Rational | null;
  /** For kind "text": the words that it may be. */
  readonly words: readonly string[];
  readonly internal: boolean;
  readonly when: When | null;
}

export interface FunctionDefinition {
  readonly id: string;
  readonly parameters: readonly string[];
  readonly formula: string;
}

export interface Catalogue {
  readonly id: string;
  readonly attributes: Readonly<Record<string, Unit>>;
  readonly items: Readonly<Record<string, Readonly<Record<string, Rational>>>>;
}

/** Grades from lowest to highest, both ends included, at `digits` decimals. */
export interface Scale {
  readonly id: string;
  readonly unit: Unit;
  readonly digits: number;
  readonly grades: readonly { readonly id: string; readonly from: Rational; readonly to: Rational }[];
}

export interface Rule {
  readonly id: string;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly requires: readonly Requirement[];
  readonly parts: readonly Part[];
  readonly value: string | null;
  readonly rounding: { readonly digits: number; readonly mode: RoundingMode };
  readonly grade: string | null;
  readonly functions: readonly FunctionDefinition[];
  readonly catalogues: readonly Catalogue[];
  readonly scales: readonly Scale[];
  /** The ids of the units that formulas may name. */
  readonly units: readonly string[];
}
