// Arithmetic on ratios of whole numbers in generated code, exact in doubles; null where the bounds do not prove that they fit.
import type { BinaryOperator } from "../syntax/formula.ts";
import { Rational } from "../exact/rational.ts";
import {
  boundsOf,
  type Code,
  constantOf,
  fits,
  isLiteral,
  largest,
  literal,
  ONE,
  type Ratio,
  smallest,
  type Whole,
} from "./code-values.ts";
import type { Generation } from "./generation.ts";
import { boundsOfShare, greatest, least, plus, productBounds, times, timesGuarded } from "./whole-code.ts";

export function wholeForm(n: Whole, scale = Rational.one): Ratio {
  return { form: "ratio", scale, n, d: ONE };
}

function isZero(x: Ratio): boolean {
  return isLiteral(x.n) && x.n.min === 0n;
}

/** The largest number of which both are whole multiples. */
export function commonScale(a: Rational, b: Rational): Rational {
  const top = commonDivisor(a.numerator * b.denominator, b.numerator * a.denominator);
  return Rational.of(top, a.denominator * b.denominator);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** A scale of which those of all are whole multiples. */
export function scaleOf(all: readonly Ratio[]): Rational {
  const scales = all.filter((x) => !isZero(x)).map((x) => x.scale);
  return scales.length === 0 ? Rational.one : scales.reduce(commonScale);
}

/** The numerator of the same number at a scale of which its own is a whole multiple. */
export function rescaled(g: Generation, x: Ratio, scale: Rational): Whole | null {
  return isZero(x) ? x.n : times(g, x.n, literal(x.scale.over(scale).numerator));
}

export function sumOfRatios(g: Generation, a: Ratio, b: Ratio): Ratio | null {
  if (constantOf(a)?.isZero()) return b;
  if (constantOf(b)?.isZero()) return a;
  const scale = commonScale(a.scale, b.scale);
  const left = rescaled(g, a, scale);
  const right = rescaled(g, b, scale);
  if (left === null || right === null) return null;
  if (a.d.code === b.d.code) return overDivisor(scale, plus(g, left, right), a.d);
  const d = times(g, a.d, b.d);
  const crossLeft = times(g, left, b.d);
  const crossRight = times(g, right, a.d);
  if (d === null || crossLeft === null || crossRight === null) return null;
  return overDivisor(scale, plus(g, crossLeft, crossRight), d);
}

function overDivisor(scale: Rational, n: Whole | null, d: Whole): Ratio | null {
  return n === null ? null : share(scale, n, d);
}

/** scale · n / d, with what is known of a share. */
function share(scale: Rational, n: Whole, d: Whole): Ratio {
  const bounds = boundsOfShare(n, d);
  if (bounds === null) return { form: "ratio", scale, n, d };
  return { form: "ratio", scale, n, d, within: { min: bounds.min.times(scale), max: bounds.max.times(scale) } };
}

export function productOfRatios(g: Generation, a: Ratio, b: Ratio): Ratio | null {
  const n = times(g, a.n, b.n);
  const d = times(g, a.d, b.d);
  return n === null || d === null ? null : share(a.scale.times(b.scale), n, d);
}

/** The check has proved that `b` is not zero. */
export function quotientOfRatios(g: Generation, a: Ratio, b: Ratio): Ratio | null {
  return productOfRatios(g, a, inverted(g, b));
}

function inverted(g: Generation, { scale, n, d }: Ratio): Ratio {
  const inverse = Rational.one.over(scale);
  if (n.min >= 0n) return { form: "ratio", scale: inverse, n: d, d: atLeastOne(n) };
  if (n.max <= 0n) return { form: "ratio", scale: inverse, n: negated(g, d), d: atLeastOne(negated(g, n)) };
  const size = g.keep("n", `Math.abs(${n.code})`);
  const signed = g.keep("n", `${n.code} < 0 ? -${d.code} : ${d.code}`);
  const positive = { code: size, min: 1n, max: greatest([-n.min, n.max]) };
  return { form: "ratio", scale: inverse, n: { code: signed, min: -d.max, max: d.max }, d: positive };
}

function atLeastOne(n: Whole): Whole {
  return { ...n, min: n.min < 1n ? 1n : n.min };
}

export function negated(g: Generation, n: Whole): Whole {
  return times(g, n, literal(-1n))!;
}

/** The sign by which generated code compares two numbers. */
export function signOf(operator: BinaryOperator): Code {
  return { "=": "===", "≠": "!==", "<": "<", "≤": "<=", ">": ">", "≥": ">=" }[operator as "="];
}

/**
 * Code that compares the two as whole numbers: both sides times what makes them whole. Quick code looks whether large
 * products fit and gives up otherwise; in full code null then.
 */
export function comparisonOfRatios(
  g: Generation,
  absent: Code,
  operator: BinaryOperator,
  a: Ratio,
  b: Ratio,
): Code | null {
  const relation = isZero(a) || isZero(b) ? Rational.one : a.scale.over(b.scale);
  const sameDivisor = a.d.code === b.d.code;
  const left = [a.n, literal(relation.numerator), ...(sameDivisor || isZero(b) ? [] : [b.d])];
  const right = [b.n, literal(relation.denominator), ...(sameDivisor || isZero(a) ? [] : [a.d])];
  if (g.purpose === "full" && !(fits(left.reduce(productBounds)) && fits(right.reduce(productBounds)))) return null;
  const product = (all: readonly Whole[]): Whole => all.reduce((x, y) => timesGuarded(g, absent, x, y));
  return `${product(left).code} ${signOf(operator)} ${product(right).code}`;
}

/** The smaller or larger of two. */
export function extremeOfRatios(g: Generation, absent: Code, which: "min" | "max", a: Ratio, b: Ratio): Ratio | null {
  const scale = scaleOf([a, b]);
  const x = rescaled(g, a, scale);
  const y = rescaled(g, b, scale);
  if (x === null || y === null) return null;
  const choose = which === "min" ? least : greatest;
  if (a.d.code === b.d.code) {
    const code = g.keep("n", `Math.${which}(${x.code}, ${y.code})`);
    return { form: "ratio", scale, n: { code, min: choose([x.min, y.min]), max: choose([x.max, y.max]) }, d: a.d };
  }
  const test = comparisonOfRatios(g, absent, which === "min" ? "≤" : "≥", a, b);
  if (test === null) return null;
  const first = g.keep("f", test);
  const [p, q] = [boundsOf(a), boundsOf(b)];
  const outer = which === "min" ? smallest : largest;
  const within = { min: outer([p.min, q.min]), max: outer([p.max, q.max]) };
  return { form: "ratio", scale, n: oneOf(g, first, x, y), d: oneOf(g, first, a.d, b.d), within };
}

function oneOf(g: Generation, first: Code, x: Whole, y: Whole): Whole {
  const code = g.keep("n", `${first} ? ${x.code} : ${y.code}`);
  return { code, min: least([x.min, y.min]), max: greatest([x.max, y.max]) };
}
