// Exact fractions for generated code where doubles do not suffice for certain: two safe whole numbers as long as they
// fit, two BigInt otherwise. Results of the operations that make a fraction are left in `n` and `d`, so that nothing is allocated.
import { divideRounded, powerOfTen } from "../exact/division.ts";
import type { RoundingMode } from "../syntax/formula.ts";

export type Long = number | bigint;

const SAFE = Number.MAX_SAFE_INTEGER;
const POWERS = Array.from({ length: 16 }, (_, digits) => 10 ** digits);

/** Arithmetic of fractions n / d, d > 0: of two numbers, not always reduced, or of two BigInt, always reduced. */
export class LongRatios {
  n: Long = 0;
  d: Long = 1;

  add(n1: Long, d1: Long, n2: Long, d2: Long): void {
    if (typeof n1 !== "number" || typeof d1 !== "number") return this.#addToBig(n1, d1, n2, d2);
    if (typeof n2 !== "number" || typeof d2 !== "number") return this.#addToBig(n2, d2, n1, d1);
    if (d1 === d2 && this.#take(n1 + n2, d1)) return;
    const left = n1 * d2;
    const right = n2 * d1;
    if (Math.abs(left) <= SAFE && Math.abs(right) <= SAFE && this.#take(left + right, d1 * d2)) return;
    this.#addReduced(n1, d1, n2, d2);
  }

  #take(n: number, d: number): boolean {
    if (!(Math.abs(n) <= SAFE && d <= SAFE)) return false;
    this.n = n;
    this.d = d;
    return true;
  }

  #addReduced(n1: number, d1: number, n2: number, d2: number): void {
    const g1 = greatestCommonDivisor(Math.abs(n1), d1);
    const g2 = greatestCommonDivisor(Math.abs(n2), d2);
    const shared = greatestCommonDivisor(d1 / g1, d2 / g2);
    const [e1, e2] = [d1 / g1 / shared, d2 / g2 / shared];
    const left = (n1 / g1) * e2;
    const right = (n2 / g2) * e1;
    const isSafe = Math.abs(left) <= SAFE && Math.abs(right) <= SAFE && e1 * e2 <= SAFE;
    if (isSafe && this.#take(left + right, e1 * e2 * shared)) return;
    const n = BigInt(n1 / g1) * BigInt(e2) + BigInt(n2 / g2) * BigInt(e1);
    this.#withoutDivisor(n, BigInt(e1) * BigInt(d2 / g2), shared);
  }

  // Of reduced fractions only divisors that the denominators share can be left in the sum: for small ones no BigInt is
  // divided by a BigInt of its size.
  #addToBig(n1: Long, d1: Long, n2: Long, d2: Long): void {
    const [n, d] = [BigInt(n1), BigInt(d1)];
    if (typeof n2 === "number" && typeof d2 === "number") {
      const g2 = greatestCommonDivisor(Math.abs(n2), d2);
      const e2 = d2 / g2;
      const shared = greatestCommonDivisor(Number(d % BigInt(e2)), e2);
      const factor = BigInt(e2 / shared);
      return this.#withoutDivisor(n * factor + BigInt(n2 / g2) * (d / BigInt(shared)), d * factor, shared);
    }
    const [m, e] = [BigInt(n2), BigInt(d2)];
    const shared = greatestCommonBigDivisor(d, e);
    const sum = n * (e / shared) + m * (d / shared);
    const divisor = greatestCommonBigDivisor(absolute(sum % shared), shared);
    this.#set(sum / divisor, (d / shared) * (e / divisor));
  }

  #withoutDivisor(n: bigint, d: bigint, shared: number): void {
    const divisor = shared === 1 ? 1 : greatestCommonDivisor(Number(absolute(n % BigInt(shared))), shared);
    if (divisor === 1) this.#set(n, d);
    else this.#set(n / BigInt(divisor), d / BigInt(divisor));
  }

  #set(n: bigint, d: bigint): void {
    const isSmall = d <= SAFE && n <= SAFE && n >= -SAFE;
    this.n = isSmall ? Number(n) : n;
    this.d = isSmall ? Number(d) : d;
  }

  multiply(n1: Long, d1: Long, n2: Long, d2: Long): void {
    if (typeof n1 === "number" && typeof n2 === "number" && typeof d1 === "number" && typeof d2 === "number") {
      if (this.#take(n1 * n2, d1 * d2)) return;
      const g1 = greatestCommonDivisor(Math.abs(n1), d2);
      const g2 = greatestCommonDivisor(Math.abs(n2), d1);
      if (this.#take((n1 / g1) * (n2 / g2), (d1 / g2) * (d2 / g1))) return;
    }
    const [n, d] = [BigInt(n1) * BigInt(n2), BigInt(d1) * BigInt(d2)];
    const divisor = greatestCommonBigDivisor(absolute(n), d);
    this.#set(n / divisor, d / divisor);
  }

  /** n2 is not zero. */
  divide(n1: Long, d1: Long, n2: Long, d2: Long): void {
    if (n2 < 0) this.multiply(-n1, d1, d2, -n2);
    else this.multiply(n1, d1, d2, n2);
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
      this.d = POWERS[digits]!;
      return;
    }
    const [top, bottom] = [BigInt(units), powerOfTen(digits)];
    const divisor = greatestCommonBigDivisor(absolute(top), bottom);
    this.#set(top / divisor, bottom / divisor);
  }
}

/** n / d in units of the last of `digits` decimals, rounded by `mode`. */
export function roundedUnits(n: Long, d: Long, digits: number, mode: RoundingMode): Long {
  if (mode === "half-up" && digits <= 15) {
    const units = typeof n === "number" ? unitsOfNumbers(n, d as number, digits) : unitsOfDoubles(n, d, digits);
    if (units !== null) return units;
  }
  const units = divideRounded(BigInt(n) * powerOfTen(digits), BigInt(d), mode);
  return units <= SAFE && units >= -SAFE ? Number(units) : units;
}

// Part 3 of the proof in error-bound.ts.
function unitsOfNumbers(n: number, d: number, digits: number): number | null {
  const twice = 2 * Math.abs(n) * POWERS[digits]!;
  if (!(twice + d + 2 * d <= SAFE)) return null;
  const units = Math.floor((twice + d) / (2 * d));
  return n < 0 && units !== 0 ? -units : units;
}

// Part 5: four roundings, each by half a unit in the 53rd figure, and the half's distance.
function unitsOfDoubles(n: Long, d: Long, digits: number): number | null {
  const units = (Number(n) / Number(d)) * POWERS[digits]!;
  const below = Math.floor(units);
  const beyond = units - below - 0.5;
  if (!(Math.abs(beyond) > Math.abs(units) * 2 ** -49) || !(Math.abs(units) < 2 ** 40)) return null;
  return beyond > 0 ? below + 1 : below + 0;
}

/** `103/25`, or `4` when it is whole. */
export function fractionText(n: Long, d: Long): string {
  if (typeof n === "number") {
    if (n === 0) return "0";
    const divisor = greatestCommonDivisor(Math.abs(n), d as number);
    return divisor === d ? String(n / divisor) : `${n / divisor}/${(d as number) / divisor}`;
  }
  return d === 1n ? String(n) : `${n}/${d}`;
}

function absolute(n: bigint): bigint {
  return n < 0n ? -n : n;
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
    // Part 3 of the proof in error-bound.ts; the machine has no remainder of doubles and computes it slowly.
    const rest = a + b <= SAFE ? a - Math.floor(a / b) * b : a % b;
    a = b;
    b = rest;
  }
  let x = a | 0;
  let y = b | 0;
  while (y !== 0) {
    const rest = (x % y) | 0;
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
