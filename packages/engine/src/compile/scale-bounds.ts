// The grades of a scale as whole units of the decimals to which a rule rounds its value.
import type { Rule } from "../program.ts";
import { unitsAbove, unitsBelow } from "./whole-units.ts";

/** Both ends included. */
export interface GradeBounds {
  readonly id: string;
  readonly index: number;
  readonly from: bigint;
  readonly to: bigint;
}

/** From lowest to highest; none where the rule has no grade. */
export function gradeBounds(rule: Rule): readonly GradeBounds[] {
  const scale = rule.scales.find(({ id }) => id === rule.grade);
  if (scale === undefined) return [];
  const factor = 10n ** BigInt(rule.rounding.digits);
  return scale.grades.map(({ id, from, to }, index) => ({
    id,
    index,
    from: unitsAbove(from, factor),
    to: unitsBelow(to, factor),
  }));
}
