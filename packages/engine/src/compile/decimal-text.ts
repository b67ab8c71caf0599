// Reads decimals that are given as text, for generated code.

/**
 * The units of the last of `digits` decimals that a plain decimal (`-12`, `3.995`) stands for.
 * NaN for anything else: other kinds of values, exponents, fractions, more decimals, more than 15 figures.
 */
export function unitsOfText(value: unknown, digits: number): number {
  if (typeof value !== "string" || value.length > 15) return NaN;
  const start = value.charCodeAt(0) === MINUS ? 1 : 0;
  let units = 0;
  let decimals = -1;
  for (let i = start; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      units = units * 10 + (code - ZERO);
      if (decimals >= 0) decimals++;
    } else if (code === POINT && decimals < 0 && i > start) decimals = 0;
    else return NaN;
  }
  if (value.length === start || decimals === 0 || decimals > digits) return NaN;
  for (let i = Math.max(decimals, 0); i < digits; i++) units *= 10;
  return start === 1 ? -units : units;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** The double nearest to a plain decimal of at most 15 figures that is given as text; NaN for anything else. */
export function numberOfText(value: unknown): number {
  return typeof value === "string" && value.length <= 16 && PLAIN.test(value) ? Number(value) : NaN;
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
