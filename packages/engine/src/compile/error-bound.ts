// What is proved about doubles in generated code, and why a decision taken on them is the exact one.
//
// 1. Whole numbers. A double holds every whole number up to 2⁵³ − 1; sums, differences and products of two such numbers
//    are exact as long as the result stays there. Bounds of every intermediate are computed at generation from the
//    bounds that the code checks on the inputs, with BigInt. Where the bounds allow more, the code compares the result
//    itself: a rounded product below 2⁵³ means that the exact product is, since rounding is monotone and 2⁵³ is a double.
// 2. Decimals. For x read from JSON, s = round(x·10ᵈ) with |s| < 10¹⁵ and s/10ᵈ = x: the quotient is correctly rounded, so
//    x is the double nearest to s/10ᵈ; two decimals of at most 15 figures never share a nearest double, and the shortest
//    decimal of x has no more figures than s. So s/10ᵈ is the number that was written. Any decimal as given is within u of
//    its double, relatively, and stands to decimals of at most 15 figures in the order in which their doubles stand.
// 3. Quotients rounded to whole numbers. For whole a, b with 0 ≤ a, 0 < b and a + b < 2⁵³, floor(fl(a/b)) = floor(a/b).
//    Only a quotient just below a whole k could be lost. Then k − a/b ≥ 1/b, and k·b ≤ a + b < 2⁵³ gives 1/b > k·2⁻⁵³,
//    while doubles below k lie at most k·2⁻⁵² apart: rounding moves a/b by at most k·2⁻⁵³ and cannot reach k.
//    ceil follows in the same way from above. Roundings of a/b to halves are such quotients of 2a ± b by 2b.
// 4. Everything else is a double x̂ with |x̂ − x| ≤ abs + rel·|x|. With u = 2⁻⁵³ every operation of doubles gives the exact
//    result times 1 + δ, |δ| ≤ u (no overflow: magnitudes of results stay under 2³⁰ or the code gives up; underflow is
//    less than 10⁻³⁰⁰, which `up` adds). The rules of propagation are the functions below. Bounds are themselves computed in doubles
//    and made larger by a factor of 1 + 2⁻³⁰ after each step, which outweighs their own rounding and the terms of order u².
// 5. Decisions. Comparing x̂ with ŷ, or x̂ with a rounding's turning point, is done only when they are farther apart than
//    the bound on the error of their difference; otherwise the code gives up and exact arithmetic answers.
// 6. min, max and clamp decide nothing: for rel < 1, x ↦ x ± rel·|x| grows with x, so the smallest (largest) of the x̂ is
//    within max(abs) + max(rel)·|m| of the smallest (largest) m.
import type { Rational } from "../exact/rational.ts";
import type { Floating } from "./code-values.ts";

/** Half the distance of neighbouring doubles, relatively. */
export const UNIT = 2 ** -53;
/** Doubles larger than this, and results of arithmetic larger than the other, leave the quick path. */
export const LARGEST = 2 ** 20;
export const LARGEST_RESULT = 2 ** 30;

export interface ErrorBound {
  readonly abs: number;
  readonly rel: number;
}

type Estimate = Pick<Floating, "abs" | "rel" | "min" | "max">;

function up(bound: number): number {
  return bound * (1 + 2 ** -30) + 1e-300;
}

/** A double not smaller than |x|. */
export function magnitude(x: Estimate | Rational): number {
  if ("min" in x) return Math.max(magnitude(x.min), magnitude(x.max));
  return up(Math.abs(toDouble(x)));
}

/** A double near x: within a relative 2⁻⁵⁰, also where numerator or denominator exceed a double's whole numbers. */
export function toDouble(x: Rational): number {
  return Number(x.numerator) / Number(x.denominator);
}

/** A bound on |x̂ − x| for every x within the bounds. */
export function totalError(x: Estimate): number {
  return up(x.abs + x.rel * magnitude(x));
}

export function roundedOnce(count: number): ErrorBound {
  return { abs: 0, rel: count === 0 ? 0 : up(count * UNIT) };
}

export function errorOfSum(x: Estimate, y: Estimate): ErrorBound {
  const oneSign = (x.min.sign() >= 0 && y.min.sign() >= 0) || (x.max.sign() <= 0 && y.max.sign() <= 0);
  return oneSign
    ? { abs: up(x.abs + y.abs), rel: up(Math.max(x.rel, y.rel) + UNIT) }
    : { abs: up(totalError(x) + totalError(y)), rel: up(UNIT) };
}

/** Of terms added one after another, at most `count`, each like `x`. */
export function errorOfRunningSum(x: Estimate, count: number): ErrorBound {
  const oneSign = x.min.sign() >= 0 || x.max.sign() <= 0;
  if (oneSign) return { abs: up(2 * count * x.abs), rel: up(x.rel + 2 * count * UNIT) };
  const term = magnitude(x) + totalError(x);
  return { abs: up(count * totalError(x) + 2 * count * count * UNIT * term), rel: 0 };
}

export function errorOfProduct(x: Estimate, y: Estimate): ErrorBound {
  const mx = magnitude(x);
  const my = magnitude(y);
  return {
    abs: up(mx * y.abs * (1 + x.rel) + my * x.abs * (1 + y.rel) + x.abs * y.abs),
    rel: up(x.rel + y.rel + 2 * UNIT),
  };
}

/** `least` is a lower bound of |y|; null when the divisor is not known well enough. */
export function errorOfQuotient(x: Estimate, y: ErrorBound, least: number): ErrorBound | null {
  const relative = y.rel + y.abs / least;
  if (!(relative < 0.25)) return null;
  return {
    abs: up((x.abs / least) * (1 + 2 * relative)),
    rel: up((x.rel + relative) * (1 + 2 * relative) + 2 * UNIT),
  };
}

export function errorOfExtreme(all: readonly ErrorBound[]): ErrorBound {
  return { abs: Math.max(...all.map((x) => x.abs)), rel: Math.max(...all.map((x) => x.rel)) };
}

/** A bound on the error of x̂ − ŷ as computed. */
export function errorOfDifference(x: Estimate, y: Estimate): number {
  const errors = totalError(x) + totalError(y);
  return up(errors + UNIT * (magnitude(x) + magnitude(y) + errors));
}

/** A bound on the error of x̂·factor, a power of ten not above 10¹², less a turning point, as computed. */
export function errorOfTurningPoint(x: Estimate, factor: number): number {
  const error = totalError(x);
  return up(factor * error + 2 * UNIT * (factor * (magnitude(x) + error) + 1));
}
