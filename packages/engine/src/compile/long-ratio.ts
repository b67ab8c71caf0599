// Exact fractions for generated code where doubles do not suffice for certain: two safe whole numbers as long as they
// fit, two BigInt otherwise. Results of the operations that make a fraction are left in `n` and `d`, so that nothing is allocated.
import { divideRounded, powerOfTen } from "../exact/division.ts";
import type { RoundingMode } from "../syntax/formula.ts";

export type Long = number | bigint;

const SAFE = Number.MAX_SAFE_INTEGER;

/** Arithmetic of fractions n / d, d > 0, of two numbers or of two BigInt. Not always reduced. */
export class LongRatios {
  n: Long = 0;
  d: Long = 1;

  add(n1: Long, d1: Long, n2: Long, d2: Long): void {
    if (typeof n1 === "number" && typeof n2 === "number") {
      if (d1 === d2 && this.#take(n1 + n2, d1 as number)) return;
      if (this.#takeSum(n1, d1 as number, n2, d2 as number)) return;
      const g1 = greatestCommonDivisor(Math.abs(n1), d1 as number);
      const g2 = greatestCommonDivisor(Math.abs(n2), d2 as number);
      const e1 = (d1 as number) / g1;
      const e2 = (d2 as number) / g2;
      const g = greatestCommonDivisor(e1, e2);
      if (this.#takeSumOver(n1 / g1, e1 / g, n2 / g2, e2 / g, g)) return;
    }
    const b1 = BigInt(d1);
    const b2 = BigInt(d2);
    this.#reduce(BigInt(n1) * b2 + BigInt(n2) * b1, b1 * b2);
  }

  #takeSum(n1: number, d1: number, n2: number, d2: number): boolean {
    const left = n1 * d2;
    const right = n2 * d1;
    return Math.abs(left) <= SAFE && Math.abs(right) <= SAFE && this.#take(left + right, d1 * d2);
  }

  #takeSumOver(n1: number, e1: number, n2: number, e2: number, shared: number): boolean {
    const left = n1 * e2;
    const right = n2 * e1;
    const d = e1 * e2;
    return Math.abs(left) <= SAFE && Math.abs(right) <= SAFE && d <= SAFE && this.#take(left + right, d * shared);
  }

  #take(n: number, d: number): boolean {
    if (!(Math.abs(n) <= SAFE && d <= SAFE)) return false;
    this.n = n;
    this.d = d;
    return true;
  }

  multiply(n1: Long, d1: Long, n2: Long, d2: Long): void {
    if (typeof n1 === "number" && typeof n2 === "number") {
      if (this.#take(n1 * n2, (d1 as number) * (d2 as number))) return;
    }
    this.#reduce(BigInt(n1) * BigInt(n2), BigInt(d1) * BigInt(d2));
  }

  /** n2 is not zero. */
  divide(n1: Long, d1: Long, n2: Long, d2: Long): void {
    if (n2 < 0) this.multiply(-n1, d1, d2, -n2);
    else this.multiply(n1, d1, d2, n2);
  }

  #reduce(n: bigint, d: bigint): void {
    const divisor = greatestCommonBigDivisor(n < 0n ? -n : n, d);
    const top = n / divisor;
    const bottom = d / divisor;
    const small = bottom <= SAFE && top <= SAFE && top >= -SAFE;
    this.n = small ? Number(top) : top;
    this.d = small ? Number(bottom) : bottom;
  }

  /** Below zero, zero or above zero. */
  compare(n1: Long, d1: Long, n2: Long, d2: Long): number {
    if (typeof n1 === "number" && typeof n2 === "number") {
      const left = n1 * (d2 as number);
      const right = n2 * (d1 as number);
      if (Math.abs(left) <= SAFE && Math.abs(right) <= SAFE) return left - right;
    }
    const left = BigInt(n1) * BigInt(d2);
    const right = BigInt(n2) * BigInt(d1);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Leaves n / d rounded to `digits` decimals: units in `n`, the power of ten in `d`. */
  round(n: Long, d: Long, digits: number, mode: RoundingMode): void {
    const units = roundedUnits(n, d, digits, mode);
    if (typeof units === "number" && digits <= 15) {
      this.n = units;
      this.d = 10 ** digits;
    } else {
      this.n = BigInt(units);
      this.d = powerOfTen(digits);
    }
  }
}

/** n / d in units of the last of `digits` decimals, rounded by `mode`. */
export function roundedUnits(n: Long, d: Long, digits: number, mode: RoundingMode): Long {
  if (typeof n === "number" && mode === "half-up" && digits <= 15) {
    const twice = 2 * Math.abs(n) * 10 ** digits;
    const b = 2 * (d as number);
    // Part 3 of the proof in error-bound.ts.
    if (twice + (d as number) + b <= SAFE) {
      const units = Math.floor((twice + (d as number)) / b);
      return n < 0 && units !== 0 ? -units : units;
    }
  }
  const units = divideRounded(BigInt(n) * powerOfTen(digits), BigInt(d), mode);
  return units <= SAFE && units >= -SAFE ? Number(units) : units;
}

/** `103/25`, or `4` when it is whole. */
export function fractionText(n: Long, d: Long): string {
  if (typeof n === "number") {
    if (n === 0) return "0";
    const divisor = greatestCommonDivisor(Math.abs(n), d as number);
    return divisor === d ? String(n / divisor) : `${n / divisor}/${(d as number) / divisor}`;
  }
  const divisor = greatestCommonBigDivisor(n < 0n ? -n : n, d as bigint);
  return divisor === d ? String(n / divisor) : `${n / divisor}/${(d as bigint) / divisor}`;
}

const pairs = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));

/** Units of the last of `digits` decimals as a decimal: 412 with two digits is `4.12`. */
export function decimalText(units: Long, digits: number): string {
  if (digits === 0) return String(units === 0 ? 0 : units);
  if (digits === 2 && typeof units === "number" && units >= 0) {
    const whole = Math.floor(units / 100);
    return `${whole}.${pairs[units - whole * 100]}`;
  }
  const figures = String(units < 0 ? -units : units).padStart(digits + 1, "0");
  return `${units < 0 ? "-" : ""}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

const INT = 2 ** 31 - 1;

function greatestCommonDivisor(a: number, b: number): number {
  while (b > INT || a > INT) {
    if (b === 0) return a;
    const rest = a % b;
    a = b;
    b = rest;
  }
  let x = a | 0;
  let y = b | 0;
  while (y !== 0) {
    const rest = x % y | 0;
    x = y;
    y = rest;
  }
  return x;
}

function greatestCommonBigDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) {
    if (a <= SAFE && b <= SAFE) return BigInt(greatestCommonDivisor(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
}
