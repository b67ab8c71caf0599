// Rounding of exact numbers to so many decimals. The modes are defined by the table in the pack format.
import type { RoundingMode } from "../syntax/formula.ts";
import { divideRounded, powerOfTen } from "./division.ts";
import { Rational } from "./rational.ts";

/** Every mode by its name, in the order of the pack format's table. */
export const roundingModes: readonly RoundingMode[] = [
  "half-up",
  "half-down",
  "half-even",
  "up",
  "down",
  "ceiling",
  "floor",
];

/** The number with at most `digits` decimals that `x` becomes by `mode`; still exact. */
export function roundTo(x: Rational, digits: number, mode: RoundingMode): Rational {
  if (x.isInteger()) return x;
  const scale = powerOfTen(digits);
  return Rational.of(divideRounded(x.numerator * scale, x.denominator, mode), scale);
}
