// Exact numbers: fractions of two whole numbers of any size. No operation ever rounds.
import type { RoundingMode } from "../syntax/formula.ts";
import { divideRounded, powerOfTen } from "./division.ts";

const LONGEST_TEXT = 2000;
const LARGEST_EXPONENT = 400;
const LONGEST_EXPONENT = 12;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const FRACTION = /^(-?\d+)\/(\d+)$/;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** An exact number. Always reduced, the denominator above zero, never changed after it was made. */
export class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** `n / d`; whole numbers only. Throws a RangeError when `d` is zero or a number is not a safe whole one. */
  static of(n: bigint | number, d: bigint | number = 1n): Rational {
    const numerator = whole(n);
    const denominator = whole(d);
    if (denominator === 0n) throw new RangeError("the denominator is zero");
    return denominator < 0n ? Rational.#reduced(-numerator, -denominator) : Rational.#reduced(numerator, denominator);
  }

  /**
   * Reads `3.995`, `-12`, `1e3` (an exponent of at most 400 either way) or `103/25`.
   * Null when the text is none of these, is longer than 2000 characters or divides by zero.
   */
  static parse(text: string): Rational | null {
    if (text.length > LONGEST_TEXT) return null;
    const decimal = DECIMAL.exec(text);
    if (decimal !== null) return Rational.#fromDecimal(decimal);
    const fraction = FRACTION.exec(text);
    if (fraction === null) return null;
    const denominator = BigInt(fraction[2]!);
    return denominator === 0n ? null : Rational.#reduced(BigInt(fraction[1]!), denominator);
  }

  static readonly zero: Rational = new Rational(0n, 1n);
  static readonly one: Rational = new Rational(1n, 1n);

  static #reduced(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 1n) return new Rational(numerator, 1n);
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
    return divisor === 1n
      ? new Rational(numerator, denominator)
      : new Rational(numerator / divisor, denominator / divisor);
  }

  static #fromDecimal(match: RegExpExecArray): Rational | null {
    const [, sign, units, decimals = "", exponent = "0"] = match;
    if (exponent.length > LONGEST_EXPONENT || Math.abs(Number(exponent)) > LARGEST_EXPONENT) return null;
    const figures = BigInt(units! + decimals);
    const numerator = sign === "-" ? -figures : figures;
    const shift = Number(exponent) - decimals.length;
    return shift >= 0
      ? new Rational(numerator * powerOfTen(shift), 1n)
      : Rational.#reduced(numerator, powerOfTen(-shift));
  }

  plus(other: Rational): Rational {
    if (this.denominator === other.denominator) {
      const sum = this.numerator + other.numerator;
      return this.denominator === 1n ? new Rational(sum, 1n) : Rational.#reduced(sum, this.denominator);
    }
    return Rational.#reduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negate());
  }

  times(other: Rational): Rational {
    if (this.denominator === 1n && other.denominator === 1n) return new Rational(this.numerator * other.numerator, 1n);
    return Rational.#reduced(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws a RangeError when `other` is zero. */
  over(other: Rational): Rational {
    if (other.numerator === 0n) throw new RangeError("division by zero");
    const numerator = this.numerator * other.denominator;
    const denominator = this.denominator * other.numerator;
    return denominator < 0n ? Rational.#reduced(-numerator, -denominator) : Rational.#reduced(numerator, denominator);
  }

  negate(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  abs(): Rational {
    return this.numerator < 0n ? this.negate() : this;
  }

  compare(other: Rational): -1 | 0 | 1 {
    const left = this.denominator === other.denominator ? this.numerator : this.numerator * other.denominator;
    const right = this.denominator === other.denominator ? other.numerator : other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  isInteger(): boolean {
    return this.denominator === 1n;
  }

  sign(): -1 | 0 | 1 {
    return this.numerator < 0n ? -1 : this.numerator > 0n ? 1 : 0;
  }

  /** `103/25`, or `4` when it is whole. */
  toString(): string {
    return this.denominator === 1n ? String(this.numerator) : `${this.numerator}/${this.denominator}`;
  }

  /** Always `digits` decimals: `4.12`, `4.00`, with no digits `4`. What rounds to zero has no sign. */
  toDecimal(digits: number, mode: RoundingMode): string {
    const scaled = divideRounded(this.numerator * powerOfTen(digits), this.denominator, mode);
    const sign = scaled < 0n ? "-" : "";
    const figures = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, "0");
    if (digits === 0) return sign + figures;
    return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
  }
}

function whole(n: bigint | number): bigint {
  if (typeof n === "bigint") return n;
  if (!Number.isSafeInteger(n)) throw new RangeError("only safe whole numbers become exact numbers");
  return BigInt(n);
}

// Small numbers take the machine's own remainder: several times as fast as the one for numbers of any size.
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) {
    if (a <= SAFE && b <= SAFE) return BigInt(smallGreatestCommonDivisor(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
}

function smallGreatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
