// Arithmetic and comparison of numbers in generated code, by what holds them: ratios of whole numbers while the bounds
// allow it, beyond them doubles with an error bound (quick code) or long ratios (full code).
import type { BinaryOperator } from "../syntax/formula.ts";
import { Rational } from "../exact/rational.ts";
import {
  type Code,
  constantOf,
  type Either,
  literal,
  type Long,
  type NumberForm,
  type Ratio,
  SAFE,
} from "./code-values.ts";
import { areEither, either, toRatio } from "./either-code.ts";
import { toDouble } from "./error-bound.ts";
import {
  floatingDifference,
  floatingExtreme,
  floatingNegation,
  floatingProduct,
  floatingQuotient,
  floatingSum,
  numberText,
  toFloating,
} from "./floating-code.ts";
import { type Generation, NotGenerated } from "./generation.ts";
import {
  comparisonOfRatios,
  extremeOfRatios,
  negated,
  productOfRatios,
  quotientOfRatios,
  signOf,
  sumOfRatios,
} from "./ratio-code.ts";
import type { Floating } from "./code-values.ts";
import { times } from "./whole-code.ts";

/** Numerator and denominator with the scale worked in. */
export function toLong(g: Generation, form: NumberForm): Long {
  if (form.form === "long") return form;
  if (form.form !== "ratio") throw new Error("full code holds no doubles that are not exact");
  const n = times(g, form.n, literal(form.scale.numerator));
  const d = times(g, form.d, literal(form.scale.denominator));
  if (n !== null && d !== null) return { form: "long", n: n.code, d: d.code };
  return longResult(g, `multiply(${form.n.code}, ${form.d.code}, ${longLiterals(form.scale)})`);
}

// The two numbers of a long ratio are of one kind.
function longLiterals({ numerator, denominator }: Rational): Code {
  const big = numerator > SAFE || denominator > SAFE;
  return big ? `${numerator}n, ${denominator}n` : `${numerator}, ${denominator}`;
}

export function longResult(g: Generation, call: Code): Long {
  g.line(`longs.${call};`);
  return { form: "long", n: g.keepAnew("n", "longs.n"), d: g.keepAnew("d", "longs.d") };
}

/** How an operation on two numbers is written for each of what may hold them. */
interface Operation {
  readonly ratios: (a: Ratio, b: Ratio) => Ratio | null;
  readonly floating: (a: Floating, b: Floating) => Floating;
  readonly long: string;
}

function operate(g: Generation, absent: Code, a: NumberForm, b: NumberForm, operation: Operation): NumberForm {
  const floating = (): Floating => operation.floating(toFloating(g, absent, a), toFloating(g, absent, b));
  if (areEither(a, b)) {
    return either(g, floating, () => {
      const [x, y] = [toRatio(a), toRatio(b)];
      return x === null || y === null ? null : operation.ratios(x, y);
    });
  }
  const ratio = a.form === "ratio" && b.form === "ratio" ? operation.ratios(a, b) : null;
  if (ratio !== null) return ratio;
  if (g.purpose === "quick") return floating();
  const [x, y] = [toLong(g, a), toLong(g, b)];
  return longResult(g, `${operation.long}(${x.n}, ${x.d}, ${y.n}, ${y.d})`);
}

export function add(g: Generation, absent: Code, a: NumberForm, b: NumberForm): NumberForm {
  if (constantOf(a)?.isZero()) return b;
  if (constantOf(b)?.isZero()) return a;
  return operate(g, absent, a, b, {
    ratios: (x, y) => sumOfRatios(g, x, y),
    floating: (x, y) => floatingSum(g, absent, x, y),
    long: "add",
  });
}

export function multiply(g: Generation, absent: Code, a: NumberForm, b: NumberForm): NumberForm {
  return operate(g, absent, a, b, {
    ratios: (x, y) => productOfRatios(g, x, y),
    floating: (x, y) => floatingProduct(g, absent, x, y),
    long: "multiply",
  });
}

/** The check has proved that `b` is not zero. */
export function divide(g: Generation, absent: Code, a: NumberForm, b: NumberForm): NumberForm {
  return operate(g, absent, a, b, {
    ratios: (x, y) => quotientOfRatios(g, x, y),
    floating: (x, y) => floatingQuotient(g, absent, x, nonZero(y, b)),
    long: "divide",
  });
}

// A ratio that is neither negative nor zero is at least its scale over the largest denominator.
function nonZero(y: Floating, form: NumberForm): Floating {
  if (form.form !== "ratio" || form.n.min !== 0n) return y;
  return { ...y, min: form.scale.over(Rational.of(form.d.max)) };
}

export function negate(g: Generation, a: NumberForm): NumberForm {
  switch (a.form) {
    case "floating":
      return floatingNegation(g, a);
    case "long":
      return { ...a, n: g.keep("n", `-${a.n}`) };
    case "ratio":
      return { ...negatedRatio(g, a) };
    case "either":
      return either(
        g,
        () => floatingNegation(g, a.floating()),
        () => orNull(a.ratio(), (ratio) => negatedRatio(g, ratio)),
      );
  }
}

function negatedRatio(g: Generation, { scale, n, d }: Ratio): Ratio {
  return { form: "ratio", scale, n: negated(g, n), d };
}

function orNull<T, R>(value: T | null, then: (value: T) => R): R | null {
  return value === null ? null : then(value);
}

/** The smaller or larger of two. */
export function extreme(g: Generation, absent: Code, which: "min" | "max", a: NumberForm, b: NumberForm): NumberForm {
  const ratios = (x: Ratio, y: Ratio): Ratio | null => extremeOfRatios(g, absent, which, x, y);
  const floating = (x: Floating, y: Floating): Floating => floatingExtreme(g, which, [x, y]);
  if (g.purpose === "quick" || (a.form === "ratio" && b.form === "ratio")) {
    const chosen =
      g.purpose === "quick" ? operate(g, absent, a, b, { ratios, floating, long: "" }) : ratios(a as Ratio, b as Ratio);
    if (chosen !== null) return chosen;
  }
  const [x, y] = [toLong(g, a), toLong(g, b)];
  const first = g.keep("f", `longs.compare(${x.n}, ${x.d}, ${y.n}, ${y.d}) ${which === "min" ? "<=" : ">="} 0`);
  return { form: "long", n: g.keep("n", `${first} ? ${x.n} : ${y.n}`), d: g.keep("d", `${first} ? ${x.d} : ${y.d}`) };
}

/** Code of the flag that a comparison gives. */
export function comparison(g: Generation, absent: Code, operator: BinaryOperator, a: NumberForm, b: NumberForm): Code {
  const plain = plainComparison(operator, a, b);
  if (plain !== null) return plain;
  if (areEither(a, b)) return comparisonOfEither(g, absent, operator, a, b);
  const ofRatios = a.form === "ratio" && b.form === "ratio" ? comparisonOfRatios(g, absent, operator, a, b) : null;
  if (ofRatios !== null) return ofRatios;
  if (g.purpose === "full") {
    const [x, y] = [toLong(g, a), toLong(g, b)];
    return `longs.compare(${x.n}, ${x.d}, ${y.n}, ${y.d}) ${signOf(operator)} 0`;
  }
  const { code, decided } = floatingDifference(g, toFloating(g, absent, a), toFloating(g, absent, b));
  g.mustHoldIfData(absent, decided);
  return `${code} ${signOf(operator)} 0`;
}

// Doubles nearest to decimals are in the order of the decimals: a decimal as given and a constant compare as they are.
function plainComparison(operator: BinaryOperator, a: NumberForm, b: NumberForm): Code | null {
  const constant = constantOf(b);
  if (!isDecimal(a) || constant === null || !isShortDecimal(constant)) return null;
  return `${a.floating().code} ${signOf(operator)} ${numberText(toDouble(constant))}`;
}

function isDecimal(form: NumberForm): form is Either {
  return form.form === "either" && form.digits !== null;
}

/** Whether the number has at most 15 figures, all told: then it shares its nearest double with no other such number. */
export function isShortDecimal({ numerator, denominator }: Rational): boolean {
  const decimals = [0, 1, 2, 3, 4, 5, 6].find((digits) => 10n ** BigInt(digits) % denominator === 0n);
  if (decimals === undefined) return false;
  const figures = (numerator * 10n ** BigInt(decimals)) / denominator;
  return figures > -(10n ** 15n) && figures < 10n ** 15n;
}

function comparisonOfEither(g: Generation, absent: Code, operator: BinaryOperator, a: NumberForm, b: NumberForm): Code {
  const { code, decided } = floatingDifference(g, toFloating(g, absent, a), toFloating(g, absent, b));
  const result = g.fresh("f");
  g.line(`let ${result} = ${code} ${signOf(operator)} 0;`);
  g.block(`if (${absent === "0" ? "" : `${absent} === 0 && `}!(${decided}))`, () => {
    const [x, y] = [toRatio(a), toRatio(b)];
    const exact = x === null || y === null ? null : comparisonOfRatios(g, absent, operator, x, y);
    if (exact === null) g.line("return GIVE_UP;");
    else g.line(`${result} = ${exact};`);
  });
  return result;
}

/** Code of whether a number is zero. */
export function zeroTest(of: NumberForm): Code {
  switch (of.form) {
    case "ratio":
      return `${of.n.code} === 0`;
    case "long":
      return `${of.n} == 0`;
    case "either":
      if (of.digits !== null) return `${of.floating().code} === 0`;
      return zeroTest(toRatio(of) ?? of.floating());
    case "floating":
      throw new NotGenerated("a divisor that may be zero and is no whole number");
  }
}
