// Numbers that are doubles first and ratios of whole numbers where a double decides nothing: decimals, and what is made of them.
// Doubles spare the turning of every decimal into whole units; ties, which are frequent, need no slower path.
import { Rational } from "../exact/rational.ts";
import { type Either, type Floating, type NumberForm, ONE, type Ratio } from "./code-values.ts";
import { UNIT } from "./error-bound.ts";
import type { Generation } from "./generation.ts";
import { unitsAbove, unitsBelow } from "./whole-units.ts";

/** The double is written here, once, if it is asked for; the ratio wherever it is asked for. */
export function either(g: Generation, floating: () => Floating, ratio: () => Ratio | null): Either {
  const place = g.writer.place();
  let written: Floating | null = null;
  return { form: "either", floating: () => (written ??= g.inside(place, floating)), ratio, digits: null };
}

/** Fifteen figures. */
const MOST_UNITS = 10n ** 15n - 1n;
/** More than the error of doubles that are too small to have one in proportion. */
const LEAST = 1e-300;

/** A decimal as it was given: a double that is the nearest one. Part 2 of the proof in error-bound.ts. */
export function decimal(
  g: Generation,
  { code, min, max }: Omit<Floating, "form" | "abs" | "rel">,
  digits: number,
): Either {
  const factor = 10 ** digits;
  const bounds = { min: unitsBelow(min, BigInt(factor)), max: unitsAbove(max, BigInt(factor)) };
  const ratio = (): Ratio | null => {
    if (bounds.min < -MOST_UNITS || bounds.max > MOST_UNITS) return null;
    const units = g.keep("s", `Math.round(${code} * ${factor})`);
    g.mustHold(`${units} / ${factor} === ${code}`);
    return { form: "ratio", scale: Rational.of(1, factor), n: { code: units, ...bounds }, d: ONE };
  };
  const floating: Floating = { form: "floating", code, abs: LEAST, rel: 2 * UNIT, min, max };
  return { form: "either", floating: () => floating, ratio, digits };
}

/** The number as a ratio of whole numbers, written here; null where there is none. */
export function toRatio(form: NumberForm): Ratio | null {
  if (form.form === "either") return form.ratio();
  return form.form === "ratio" ? form : null;
}

/** Whether arithmetic on these gives a number that is a double first. */
export function areEither(...forms: readonly NumberForm[]): boolean {
  return (
    forms.some(({ form }) => form === "either") && forms.every(({ form }) => form === "either" || form === "ratio")
  );
}
