// Numbers as whole units of some fraction, 1 / factor.
import type { Rational } from "../exact/rational.ts";

/** The most whole units that are not above the number. */
export function unitsBelow({ numerator, denominator }: Rational, factor: bigint): bigint {
  const n = numerator * factor;
  const towardsZero = n / denominator;
  return n < 0n && towardsZero * denominator !== n ? towardsZero - 1n : towardsZero;
}

/** The fewest whole units that are not below the number. */
export function unitsAbove(x: Rational, factor: bigint): bigint {
  return -unitsBelow(x.negate(), factor);
}
