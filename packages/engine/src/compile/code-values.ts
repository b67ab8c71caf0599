// What a formula's value is while code is generated: pieces of JavaScript with what is proved about them.
// Every value carries `absent`, code of a whole number: 0, or the number of the reason for no data. While a value is
// absent its other pieces hold some value within the proved bounds, so that arithmetic on them needs no branch.
import { Rational } from "../exact/rational.ts";
import type { Generation } from "./generation.ts";

export type Code = string;

/** Code of a whole number that a double holds exactly, with proved bounds. */
export interface Whole {
  readonly code: Code;
  readonly min: bigint;
  readonly max: bigint;
  /** Where it is a sum of multiples of variables that are not negative: the multiples. */
  readonly terms?: ReadonlyMap<Code, bigint>;
}

export interface Bounds {
  readonly min: Rational;
  readonly max: Rational;
}

/** scale · n / d; scale > 0, d ≥ 1. Everything exact in doubles. */
export interface Ratio {
  readonly form: "ratio";
  readonly scale: Rational;
  readonly n: Whole;
  readonly d: Whole;
  /** Bounds of the value where they are narrower than what n and d tell. */
  readonly within?: Bounds;
}

/** A double x̂ for the true x with |x̂ − x| ≤ abs + rel·|x| and min ≤ x ≤ max. */
export interface Floating extends Bounds {
  readonly form: "floating";
  readonly code: Code;
  readonly abs: number;
  readonly rel: number;
}

/** n / d, d > 0: both safe whole numbers in doubles, or both BigInt. See long-ratio.ts. */
export interface Long {
  readonly form: "long";
  readonly n: Code;
  readonly d: Code;
}

/**
 * In quick code, what comes from decimals: a double with an error bound, and at a decision that the bound leaves open, code
 * of the same number as a ratio of whole numbers, written anew at that place.
 */
export interface Either {
  readonly form: "either";
  readonly floating: () => Floating;
  readonly ratio: () => Ratio | null;
  /** For a decimal as it was given: its usual number of decimals. */
  readonly digits: number | null;
}

export type NumberForm = Ratio | Floating | Long | Either;

export interface NumberCode {
  readonly kind: "number";
  readonly absent: Code;
  readonly of: NumberForm;
}

/** The number of a word among the words of the whole rule. */
export interface TextCode {
  readonly kind: "text";
  readonly absent: Code;
  readonly code: Code;
}

export interface FlagCode {
  readonly kind: "flag";
  readonly absent: Code;
  readonly code: Code;
}

/** No data in every case, whatever the type. */
interface NothingCode {
  readonly kind: "nothing";
  readonly absent: Code;
}

export interface RecordCode {
  readonly kind: "record";
  readonly absent: Code;
  /** In the order of declaration. */
  readonly fields: readonly { readonly name: string; readonly given: Code; readonly value: () => ValueCode }[];
}

/** Few elements, each with the condition under which the list holds it. */
export interface FixedListCode {
  readonly kind: "fixed-list";
  readonly absent: Code;
  readonly elements: readonly { readonly present: Code; readonly value: ValueCode }[];
}

/** Elements met one by one, in a loop or unrolled, written anew for every use. */
export interface LoopListCode {
  readonly kind: "loop-list";
  /** Null where only the loop tells. */
  readonly absent: Code | null;
  readonly shortest: number;
  readonly longest: number;
  /**
   * Writes the loop, `visit` writing the code for an element: once, or several times for elements that are told apart by
   * conditions. Gives the code of `absent` of the list as a whole, known after the loop.
   */
  readonly run: (g: Generation, visit: (element: ValueCode) => void) => Code;
  /** The number of elements where it is known without a loop. */
  readonly count: Code | null;
  /** Null where places are not known without a loop. */
  readonly item: ((index: number) => ValueCode) | null;
}

export type ListCode = FixedListCode | LoopListCode;
export type ValueCode = NumberCode | TextCode | FlagCode | NothingCode | RecordCode | ListCode;

export const SAFE = 2n ** 53n - 1n;

export function fits(whole: Whole): boolean {
  return whole.min >= -SAFE && whole.max <= SAFE;
}

export function literal(n: bigint): Whole {
  return { code: n < 0n ? `(${n})` : `${n}`, min: n, max: n };
}

export const ONE = literal(1n);
const ZERO = literal(0n);

export function isLiteral(whole: Whole): boolean {
  return whole.min === whole.max;
}

/** The number of a constant value, or null. */
export function constantOf(form: NumberForm): Rational | null {
  if (form.form !== "ratio" || !isLiteral(form.n) || !isLiteral(form.d)) return null;
  return form.scale.times(Rational.of(form.n.min, form.d.min));
}

export function constant(value: Rational): Ratio {
  if (value.isZero()) return { form: "ratio", scale: Rational.one, n: ZERO, d: ONE };
  const negative = value.sign() < 0;
  return { form: "ratio", scale: negative ? value.negate() : value, n: literal(negative ? -1n : 1n), d: ONE };
}

/** Bounds of the true value. */
export function boundsOf(form: Ratio | Floating): Bounds {
  if (form.form === "floating") return form;
  if (form.within !== undefined) return form.within;
  const corners = [form.n.min, form.n.max].flatMap((n) => [Rational.of(n, form.d.min), Rational.of(n, form.d.max)]);
  return { min: smallest(corners).times(form.scale), max: largest(corners).times(form.scale) };
}

export function smallest(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (b.compare(a) < 0 ? b : a));
}

export function largest(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (b.compare(a) > 0 ? b : a));
}
