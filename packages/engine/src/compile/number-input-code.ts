// Reads numbers and counts among the inputs in generated code.
import { Rational } from "../exact/rational.ts";
import type { Input } from "../program.ts";
import { type Code, largest, literal, type NumberForm, ONE, smallest, type ValueCode } from "./code-values.ts";
import { decimal } from "./either-code.ts";
import { toDouble } from "./error-bound.ts";
import { numberText } from "./floating-code.ts";
import { type Generation, NotGenerated } from "./generation.ts";
import type { Place } from "./input-place.ts";
import { isShortDecimal } from "./number-code.ts";
import { greatest, least } from "./whole-code.ts";
import { unitsAbove, unitsBelow } from "./whole-units.ts";

/** Decimals that are tried where the input names no usual number of them. */
const USUAL_DIGITS = 3;
const MORE_DIGITS = 3;
/** Larger numbers and counts than this leave the generated code. */
const LARGEST_INPUT = 2n ** 31n - 1n;
const LARGEST_COUNT = LARGEST_INPUT;
const LARGEST_UNITS = 10n ** 15n - 1n;

export function readNumber(g: Generation, input: NumberInput, place: Place): ValueCode {
  const digits = input.kind === "count" ? 0 : (input.digits ?? USUAL_DIGITS);
  const of =
    digits > 0 && g.purpose === "quick"
      ? readQuickly(g, input, place, digits)
      : readUnits(g, input, place, fullDigits(digits));
  return { kind: "number", absent: "0", of };
}

// Full code is there for what is not usual.
function fullDigits(digits: number): number {
  return digits === 0 ? 0 : digits + MORE_DIGITS;
}

type NumberInput = Input & { kind: "number" | "count" };

function readQuickly(g: Generation, input: NumberInput, { raw, checks }: Place, digits: number): NumberForm {
  const code = g.keep("x", `typeof ${raw} === "number" ? ${raw} : numberOfText(${raw})`);
  const limit = Rational.of(LARGEST_INPUT);
  const above = input.kind === "number" ? input.above : null;
  const min = largest([limit.negate(), input.min ?? above ?? limit.negate(), above ?? limit.negate()]);
  const max = input.max === null ? limit : smallest([limit, input.max]);
  if (!isShortDecimal(min) || !isShortDecimal(max)) throw new NotGenerated("a bound with many decimals");
  const isOpen = above !== null && above.equals(min);
  const lower = `${code} ${isOpen ? ">" : ">="} ${numberText(toDouble(min))}`;
  if (checks) g.mustHold(`${lower} && ${code} <= ${numberText(toDouble(max))}`);
  return decimal(g, { code, min, max }, digits);
}

function readUnits(g: Generation, input: NumberInput, { raw, checks }: Place, digits: number): NumberForm {
  const factor = 10n ** BigInt(digits);
  const { min, max } = unitBounds(input, factor);
  const scale = Rational.of(1n, factor);
  if (input.kind === "count" && g.purpose === "quick") {
    const code = readCount(g, raw, { min, max }, checks);
    const n = min < 0n ? { code, min, max } : { code, min, max, terms: new Map([[code, 1n]]) };
    return { form: "ratio", scale, n, d: ONE };
  }
  const code = digits === 0 ? readWhole(g, raw, input.kind === "count") : readDecimal(g, raw, digits, checks);
  if (checks) g.mustHold(`${code} >= ${literal(min).code} && ${code} <= ${literal(max).code}`);
  return { form: "ratio", scale, n: { code, min, max }, d: ONE };
}

function readWhole(g: Generation, raw: Code, isCount: boolean): Code {
  const isWhole = isCount ? `(${raw} | 0) === ${raw}` : `Math.round(${raw}) === ${raw}`;
  return g.keep("s", `typeof ${raw} === "number" && ${isWhole} ? ${raw} : unitsOfText(${raw}, 0)`);
}

// Counts as text are left to full code: quick code then knows that they are small whole numbers.
function readCount(g: Generation, raw: Code, { min, max }: { min: bigint; max: bigint }, checks: boolean): Code {
  const code = g.keep("s", `${raw} | 0`);
  if (!checks) return code;
  const upper = max < LARGEST_COUNT ? ` && ${code} <= ${max}` : "";
  const lower = min === 0n && g.isChecked(code) ? "" : ` && ${code} >= ${min}`;
  g.mustHold(`${code} === ${raw}${lower}${upper}`);
  return code;
}

// Part 2 of the proof in error-bound.ts.
function readDecimal(g: Generation, raw: Code, digits: number, checks: boolean): Code {
  const factor = 10 ** digits;
  const code = g.fresh("s");
  g.line(`let ${code};`);
  g.block(`if (typeof ${raw} === "number")`, () => {
    g.line(`${code} = Math.round(${raw} * ${factor});`);
    if (checks) g.mustHold(`${code} / ${factor} === ${raw}`);
  });
  g.line(`else ${code} = unitsOfText(${raw}, ${digits});`);
  return code;
}

function unitBounds(input: NumberInput, factor: bigint): { min: bigint; max: bigint } {
  const limit = LARGEST_INPUT * factor < LARGEST_UNITS ? LARGEST_INPUT * factor : LARGEST_UNITS;
  const lows = [-limit];
  if (input.min !== null) lows.push(unitsAbove(input.min, factor));
  if (input.kind === "number" && input.above !== null) lows.push(unitsBelow(input.above, factor) + 1n);
  const highs = input.max === null ? [limit] : [limit, unitsBelow(input.max, factor)];
  return { min: greatest(lows), max: least(highs) };
}
