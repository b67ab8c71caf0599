// Division of whole numbers with a named rounding, the one place where anything is ever rounded.
import type { RoundingMode } from "../syntax/formula.ts";

const powers: bigint[] = Array.from({ length: 33 }, (_, n) => 10n ** BigInt(n));

export function powerOfTen(n: number): bigint {
  return powers[n] ?? 10n ** BigInt(n);
}

/** The whole number that `numerator / denominator` becomes by `mode`; the denominator is above zero. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const towardsZero = numerator / denominator;
  const rest = numerator - towardsZero * denominator;
  if (rest === 0n) return towardsZero;
  const negative = numerator < 0n;
  return goesAway(rest, denominator, towardsZero, negative, mode) ? towardsZero + (negative ? -1n : 1n) : towardsZero;
}

function goesAway(
  rest: bigint,
  denominator: bigint,
  towardsZero: bigint,
  negative: boolean,
  mode: RoundingMode,
): boolean {
  switch (mode) {
    case "up":
      return true;
    case "down":
      return false;
    case "ceiling":
      return !negative;
    case "floor":
      return negative;
  }
  const twice = 2n * (negative ? -rest : rest);
  if (twice !== denominator) return twice > denominator;
  switch (mode) {
    case "half-up":
      return true;
    case "half-down":
      return false;
    case "half-even":
      return towardsZero % 2n !== 0n;
  }
}
