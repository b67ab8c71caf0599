// Arithmetic on doubles with a proved error bound, for numbers that exact doubles cannot hold.
import { Rational } from "../exact/rational.ts";
import {
  boundsOf,
  constantOf,
  type Floating,
  largest,
  literal,
  type NumberForm,
  type Ratio,
  smallest,
} from "./code-values.ts";
import {
  type ErrorBound,
  errorOfDifference,
  errorOfExtreme,
  errorOfProduct,
  errorOfQuotient,
  errorOfSum,
  LARGEST,
  LARGEST_RESULT,
  magnitude,
  roundedOnce,
  toDouble,
  totalError,
} from "./error-bound.ts";
import { type Generation, NotGenerated } from "./generation.ts";
import { times } from "./whole-code.ts";

/** A double for the form; unless it is exact, the code gives up where its magnitude would make the bound on its error wide. */
export function toFloating(g: Generation, absent: string, form: NumberForm): Floating {
  if (form.form === "floating") return form;
  if (form.form === "either") return form.floating();
  if (form.form === "long") throw new Error("quick code holds no long ratios");
  const fixed = constantOf(form);
  const { code, roundings } = fixed === null ? quotientCode(g, form) : constantCode(fixed);
  const x: Floating = { form: "floating", code, ...roundedOnce(roundings), ...boundsOf(form) };
  return roundings === 0 || magnitude(x) <= LARGEST ? x : withLimit(g, absent, x);
}

function constantCode(value: Rational): { code: string; roundings: number } {
  const exact = value.isInteger() && magnitude(value) < 2 ** 53;
  return { code: numberText(toDouble(value)), roundings: exact ? 0 : 4 };
}

export function numberText(x: number): string {
  return x < 0 ? `(${x})` : String(x);
}

function quotientCode(g: Generation, { n, d, scale }: Ratio): { code: string; roundings: number } {
  const top = times(g, n, literal(scale.numerator));
  const bottom = times(g, d, literal(scale.denominator));
  if (top !== null && bottom !== null) {
    return bottom.code === "1"
      ? { code: top.code, roundings: 0 }
      : { code: g.keep("x", `${top.code} / ${bottom.code}`), roundings: 1 };
  }
  return { code: g.keep("x", `${n.code} / ${d.code} * ${numberText(toDouble(scale))}`), roundings: 6 };
}

/** Keeps magnitudes, and with them errors, within narrow bounds. */
export function limited(g: Generation, absent: string, x: Floating): Floating {
  return magnitude(x) <= LARGEST_RESULT ? x : withLimit(g, absent, x);
}

function withLimit(g: Generation, absent: string, x: Floating): Floating {
  g.mustHoldIfData(absent, `Math.abs(${x.code}) <= ${LARGEST}`);
  if (!(x.abs < 1) || !(x.rel < 2 ** -20)) throw new NotGenerated("an error bound is too wide");
  const limit = Rational.of(LARGEST + 4);
  return { ...x, min: largest([x.min, limit.negate()]), max: smallest([x.max, limit]) };
}

export function floatingSum(g: Generation, absent: string, x: Floating, y: Floating): Floating {
  const code = g.keep("x", `${x.code} + ${y.code}`);
  const bounds = { min: x.min.plus(y.min), max: x.max.plus(y.max) };
  return limited(g, absent, { form: "floating", code, ...errorOfSum(x, y), ...bounds });
}

export function floatingNegation(g: Generation, x: Floating): Floating {
  return { ...x, code: g.keep("x", `-${x.code}`), min: x.max.negate(), max: x.min.negate() };
}

export function floatingProduct(g: Generation, absent: string, x: Floating, y: Floating): Floating {
  const code = g.keep("x", `${x.code} * ${y.code}`);
  const corners = [x.min, x.max].flatMap((a) => [a.times(y.min), a.times(y.max)]);
  const bounds = { min: smallest(corners), max: largest(corners) };
  return limited(g, absent, { form: "floating", code, ...errorOfProduct(x, y), ...bounds });
}

/** The check has proved that `y` is not zero. */
export function floatingQuotient(g: Generation, absent: string, x: Floating, y: Floating): Floating {
  const least = leastMagnitude(g, absent, y);
  const error: ErrorBound | null = errorOfQuotient(x, y, least);
  if (error === null) throw new NotGenerated("a divisor is not known well enough");
  const code = g.keep("x", `${x.code} / ${y.code}`);
  const reach = Rational.of(BigInt(Math.ceil(magnitude(x) / least)) + 1n);
  const positive = x.min.sign() >= 0 && y.min.sign() >= 0;
  const bounds = { min: positive ? Rational.zero : reach.negate(), max: reach };
  return limited(g, absent, { form: "floating", code, ...error, ...bounds });
}

// A divisor that the check proves to differ from zero may still be a double near zero: then the code gives up.
function leastMagnitude(g: Generation, absent: string, y: Floating): number {
  const proved = y.min.sign() > 0 ? toDouble(y.min) : y.max.sign() < 0 ? -toDouble(y.max) : 0;
  if (proved >= SMALLEST_DIVISOR) return proved * (1 - 2 ** -40);
  const distance = Math.max(SMALLEST_DIVISOR, totalError(y) * 2 ** 10);
  g.mustHoldIfData(absent, `Math.abs(${y.code}) >= ${distance}`);
  return distance / 2;
}

/** A little under one hundredth: what people divide by is hardly ever smaller. */
const SMALLEST_DIVISOR = 2 ** -7;

export function floatingExtreme(g: Generation, which: "min" | "max", all: readonly Floating[]): Floating {
  const code = g.keep("x", `Math.${which}(${all.map((x) => x.code).join(", ")})`);
  const choose = which === "min" ? smallest : largest;
  const bounds = { min: choose(all.map((x) => x.min)), max: choose(all.map((x) => x.max)) };
  return { form: "floating", code, ...errorOfExtreme(all), ...bounds };
}

/** Code of x − y, and of the condition under which its sign is the exact one. */
export function floatingDifference(g: Generation, x: Floating, y: Floating): { code: string; decided: string } {
  const code = g.keep("x", `${x.code} - ${y.code}`);
  return { code, decided: `Math.abs(${code}) > ${errorOfDifference(x, y)}` };
}
