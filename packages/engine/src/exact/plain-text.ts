// Exact numbers as people write them, for messages about bounds and limits.
import { powerOfTen } from "./division.ts";
import type { Rational } from "./rational.ts";

const MOST_DECIMALS = 12;

/** `4.5`, `-0.25`, `3`: a decimal without needless zeros where twelve decimals are enough to be exact, else a fraction: `1/3`. */
export function plainText(x: Rational): string {
  for (let digits = 0; digits <= MOST_DECIMALS; digits += 1) {
    if (powerOfTen(digits) % x.denominator === 0n) return x.toDecimal(digits, "down");
  }
  return x.toString();
}

/** The empty text where there is no number. */
export function boundText(x: Rational | null): string {
  return x === null ? "" : plainText(x);
}
