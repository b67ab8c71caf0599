// Arithmetic on whole numbers in generated code: each step proves the bounds of its result, or is null where a double
// could not hold it.
import { fits, isLiteral, literal, SAFE, type Whole } from "./code-values.ts";
import type { Generation } from "./generation.ts";

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
  return fits(bounds)
    ? { ...bounds, code: g.keep("n", k === -1n ? `-${a.code}` : `${a.code} * ${literal(k).code}`) }
    : null;
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
  return { ...sum, code: g.keep("n", `${a.code} + ${b.code}`) };
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
