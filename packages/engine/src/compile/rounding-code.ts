// Rounding in generated code: to a whole number of units of the last decimal, by any of the seven modes.
import type { RoundingMode } from "../syntax/formula.ts";
import { Rational } from "../exact/rational.ts";
import {
  boundsOf,
  type Code,
  type Floating,
  literal,
  type NumberForm,
  type Ratio,
  SAFE,
  type Whole,
} from "./code-values.ts";
import { divideRounded } from "../exact/division.ts";
import { errorOfTurningPoint } from "./error-bound.ts";
import { toFloating } from "./floating-code.ts";
import type { Generation } from "./generation.ts";
import { longResult, toLong } from "./number-code.ts";
import { wholeForm } from "./ratio-code.ts";
import { greatest, times } from "./whole-code.ts";

/** The value of `round(form, digits, mode)`. */
export function rounded(g: Generation, absent: Code, form: NumberForm, digits: number, mode: RoundingMode): NumberForm {
  const units = unitsOf(g, absent, form, digits, mode);
  if (units !== null) return wholeForm(units, Rational.of(1n, 10n ** BigInt(digits)));
  const { n, d } = toLong(g, form);
  return longResult(g, `round(${n}, ${d}, ${digits}, ${JSON.stringify(mode)})`);
}

/** The rounded value in units of its last decimal; null in full code where doubles do not suffice. */
export function unitsOf(
  g: Generation,
  absent: Code,
  form: NumberForm,
  digits: number,
  mode: RoundingMode,
): Whole | null {
  const exact = form.form === "ratio" ? roundedRatio(g, form, digits, mode) : null;
  if (exact !== null || g.purpose === "full") return exact;
  const atTurningPoint = (): Whole | null => {
    const ratio = form.form === "either" ? form.ratio() : null;
    return ratio === null ? null : roundedRatio(g, ratio, digits, mode);
  };
  return roundedFloating(g, absent, toFloating(g, absent, form), digits, mode, atTurningPoint);
}

function roundedRatio(g: Generation, form: Ratio, digits: number, mode: RoundingMode): Whole | null {
  const scale = form.scale.times(Rational.of(10n ** BigInt(digits)));
  const top = times(g, form.n, literal(scale.numerator));
  const bottom = times(g, form.d, literal(scale.denominator));
  if (top === null || bottom === null) return null;
  if (bottom.code === "1") return top;
  const size = greatest([top.max, -top.min]);
  // Part 3 of the proof in error-bound.ts, for quotients of 2a ± b by 2b.
  if (2n * size + 3n * bottom.max > SAFE) return null;
  return { code: quotientCode(g, top, bottom, mode), ...unitBounds(form, digits, mode) };
}

function unitBounds(form: Ratio | Floating, digits: number, mode: RoundingMode): { min: bigint; max: bigint } {
  const { min, max } = boundsOf(form);
  const units = (x: Rational): bigint => divideRounded(x.numerator * 10n ** BigInt(digits), x.denominator, mode);
  return { min: units(min), max: units(max) };
}

function quotientCode(g: Generation, a: Whole, b: Whole, mode: RoundingMode): Code {
  if (mode === "floor" || mode === "ceiling") {
    return g.keep("n", `Math.${mode === "floor" ? "floor" : "ceil"}(${a.code} / ${b.code})`);
  }
  if (a.min >= 0n) return g.keep("n", sizeCode(g, a.code, b, mode));
  const size = sizeCode(g, g.keep("n", `Math.abs(${a.code})`), b, mode);
  return g.keep("n", `${a.code} < 0 ? -(${size}) : ${size}`);
}

/** For a ≥ 0. */
function sizeCode(g: Generation, a: Code, b: Whole, mode: RoundingMode): Code {
  switch (mode) {
    case "half-up":
      return b.min === b.max && b.min % 2n === 0n
        ? `Math.floor((${a} + ${b.min / 2n}) / ${b.code})`
        : `Math.floor((2 * ${a} + ${b.code}) / (2 * ${b.code}))`;
    case "half-down":
      return `Math.ceil((2 * ${a} - ${b.code}) / (2 * ${b.code}))`;
    case "half-even":
      return halfEvenCode(g, a, b);
    case "up":
    case "ceiling":
      return `Math.ceil(${a} / ${b.code})`;
    case "down":
    case "floor":
      return `Math.floor(${a} / ${b.code})`;
  }
}

function halfEvenCode(g: Generation, a: Code, b: Whole): Code {
  const below = g.keep("n", `Math.floor(${a} / ${b.code})`);
  const twice = g.keep("n", `2 * (${a} - ${below} * ${b.code})`);
  return `(${twice} > ${b.code} || (${twice} === ${b.code} && ${below} % 2 === 1) ? ${below} + 1 : ${below})`;
}

function roundedFloating(
  g: Generation,
  absent: Code,
  x: Floating,
  digits: number,
  mode: RoundingMode,
  atTurningPoint: () => Whole | null,
): Whole {
  const factor = 10 ** digits;
  const y = digits === 0 ? x.code : g.keep("y", `${x.code} * ${factor}`);
  const toNearest = mode === "half-up" || mode === "half-down" || mode === "half-even";
  const below = g.keep("n", toNearest ? `Math.floor(${y})` : `Math.round(${y})`);
  const beyond = g.keep("y", toNearest ? `${y} - ${below} - 0.5` : `${y} - ${below}`);
  const units = g.fresh("n");
  g.line(`let ${units} = ${toNearest ? `${beyond} > 0 ? ${below} + 1 : ${below}` : directedCode(y, mode)};`);
  const undecided = `!(Math.abs(${beyond}) > ${errorOfTurningPoint(x, factor)})`;
  g.block(`if (${absent === "0" ? "" : `${absent} === 0 && `}${undecided})`, () => {
    const exact = atTurningPoint();
    g.line(exact === null ? "return GIVE_UP;" : `${units} = ${exact.code};`);
  });
  return { code: units, ...unitBounds(x, digits, mode) };
}

function directedCode(y: Code, mode: RoundingMode): Code {
  if (mode === "floor") return `Math.floor(${y})`;
  if (mode === "ceiling") return `Math.ceil(${y})`;
  const [away, towards] = ["ceil", "floor"];
  const [up, down] = mode === "up" ? [away, towards] : [towards, away];
  return `${y} > 0 ? Math.${up}(${y}) : Math.${down}(${y})`;
}
