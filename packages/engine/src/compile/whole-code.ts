// Arithmetic on whole numbers in generated code: each step proves the bounds of its result, or is null where a double
// could not hold it.
import { Rational } from "../exact/rational.ts";
import { type Bounds, fits, isLiteral, largest, literal, SAFE, smallest, type Whole } from "./code-values.ts";
import type { Generation } from "./generation.ts";

type Terms = NonNullable<Whole["terms"]>;

export function times(g: Generation, a: Whole, b: Whole): Whole | null {
  if (isLiteral(a)) return timesLiteral(g, b, a.min);
  if (isLiteral(b)) return timesLiteral(g, a, b.min);
  const bounds = productBounds(a, b);
  return fits(bounds) ? { ...bounds, code: g.keep("n", `${a.code} * ${b.code}`) } : null;
}

function timesLiteral(g: Generation, a: Whole, k: bigint): Whole | null {
  if (k === 1n) return a;
  if (isLiteral(a) || k === 0n) return literalIfSafe(a.min * k);
  const bounds = productBounds(a, literal(k));
  if (!fits(bounds)) return null;
  const code = g.keep("n", k === -1n ? `-${a.code}` : `${a.code} * ${literal(k).code}`);
  return a.terms === undefined ? { ...bounds, code } : { ...bounds, code, terms: multiples(a.terms, k) };
}

function multiples(terms: Terms, k: bigint): Terms {
  return new Map([...terms].map(([name, times]) => [name, times * k]));
}

function literalIfSafe(n: bigint): Whole | null {
  const whole = literal(n);
  return fits(whole) ? whole : null;
}

export function productBounds(a: Whole, b: Whole): Whole {
  const corners = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  return { code: "", min: least(corners), max: greatest(corners) };
}

export function plus(g: Generation, a: Whole, b: Whole): Whole | null {
  if (isLiteral(a) && a.min === 0n) return b;
  if (isLiteral(b) && b.min === 0n) return a;
  const sum = { code: "", min: a.min + b.min, max: a.max + b.max };
  if (!fits(sum)) return null;
  if (isLiteral(a) && isLiteral(b)) return literal(sum.min);
  const code = g.keep("n", `${a.code} + ${b.code}`);
  return a.terms === undefined || b.terms === undefined
    ? { ...sum, code }
    : { ...sum, code, terms: together(a.terms, b.terms) };
}

function together(a: Terms, b: Terms): Terms {
  const names = new Set([...a.keys(), ...b.keys()]);
  return new Map([...names].map((name) => [name, (a.get(name) ?? 0n) + (b.get(name) ?? 0n)]));
}

/**
 * Bounds of n / d where both are sums of multiples of the same variables: the quotient lies among those of the multiples.
 * So a mean answer lies among the answers, however many there are.
 */
export function boundsOfShare(n: Whole, d: Whole): Bounds | null {
  if (n.terms === undefined || d.terms === undefined) return null;
  const shares: Rational[] = [];
  for (const [name, times] of d.terms) {
    if (times <= 0n) return null;
    shares.push(Rational.of(n.terms.get(name) ?? 0n, times));
  }
  for (const [name, times] of n.terms) if (times !== 0n && !d.terms.has(name)) return null;
  return { min: smallest(shares), max: largest(shares) };
}

/** The product, compared with 2⁵³ when the code runs where the bounds do not prove that a double holds it. */
export function timesGuarded(g: Generation, absent: string, a: Whole, b: Whole): Whole {
  const proved = times(g, a, b);
  if (proved !== null) return proved;
  const code = g.keep("n", `${a.code} * ${b.code}`);
  g.mustHoldIfData(absent, `Math.abs(${code}) <= ${SAFE}`);
  const bounds = productBounds(a, b);
  return { code, min: bounds.min < -SAFE ? -SAFE : bounds.min, max: bounds.max > SAFE ? SAFE : bounds.max };
}

export function least(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (b < a ? b : a));
}

export function greatest(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (b > a ? b : a));
}
