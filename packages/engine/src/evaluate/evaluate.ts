// Runs a checked rule over an input: all faults of the input at once, or the parts, the value and the grade with their reasons.
import { Rational } from "../exact/rational.ts";
import type { CheckedPart, CheckedRule } from "../check/typed.ts";
import type { Rule } from "../program.ts";
import { evaluateFormula } from "./evaluate-formula.ts";
import { type InputFault, readInput } from "./input.ts";
import type { JsonValue } from "./json.ts";
import { type Reason, reasonOf } from "./reason.ts";
import { checkRequirements, type RequirementResult } from "./requirements.ts";
import { holds, type Run, startRun } from "./run.ts";
import { faulty, type Value } from "./value.ts";

export type { InputFault } from "./input.ts";
export type { Reason } from "./reason.ts";
export type { Value } from "./value.ts";

export interface PartResult {
  readonly id: string;
  /** Part of the explanation, not of the results. */
  readonly internal: boolean;
  readonly value: Value;
  /** Rounded once, as the rule rounds; null for what is no number. */
  readonly decimal: string | null;
  readonly reason: Reason;
}

export type Evaluation =
  | { readonly ok: false; readonly faults: readonly InputFault[] }
  | {
      readonly ok: true;
      /** The part that is the rule's value; null where the rule names none or it is not formed. */
      readonly value: PartResult | null;
      readonly decimal: string | null;
      /** The grade's id, read from the scale at the rounded value. */
      readonly grade: string | null;
      /** In the order of declaration; parts that are not formed (`when`) are not among them. */
      readonly parts: readonly PartResult[];
      /** Every requirement, in the order of declaration, with why it is met. */
      readonly requirements: readonly RequirementResult[];
    };

/** Never throws: whatever the input, there is a result or a list of faults. */
export function evaluate(checked: CheckedRule, input: JsonValue): Evaluation {
  const { rule } = checked;
  const run = startRun(checked, readInput(rule, input));
  const requirements = checkRequirements(checked, run);
  const formed = new Map<string, PartResult>();
  for (const part of checked.parts) {
    const result = formPart(part, rule, run);
    if (result !== null) formed.set(result.id, result);
  }
  if (run.faults.length > 0) return { ok: false, faults: withoutRepeats(run.faults) };
  const parts = rule.parts.flatMap(({ id }) => formed.get(id) ?? []);
  const value = formed.get(rule.value ?? "") ?? null;
  const decimal = value?.decimal ?? null;
  return { ok: true, value, decimal, grade: gradeOf(rule, decimal), parts, requirements };
}

/** Null when the part is not formed for these choices. */
function formPart({ part, formula }: CheckedPart, rule: Rule, run: Run): PartResult | null {
  const belongs = part.when === null ? true : holds(part.when, run);
  if (belongs === false) return null;
  const reason = belongs === null ? reasonOf(formula.formula, faulty) : evaluateFormula(formula, run);
  const { value } = reason;
  run.parts.set(part.id, value);
  const { digits, mode } = rule.rounding;
  const decimal = value.kind === "number" ? value.value.toDecimal(digits, mode) : null;
  return { id: part.id, internal: part.internal, value, decimal, reason };
}

function gradeOf(rule: Rule, decimal: string | null): string | null {
  const scale = rule.scales.find(({ id }) => id === rule.grade);
  if (scale === undefined || decimal === null) return null;
  const rounded = Rational.parse(decimal)!;
  const grade = scale.grades.find(({ from, to }) => rounded.compare(from) >= 0 && rounded.compare(to) <= 0);
  return grade?.id ?? null;
}

// Two formulas may divide by the same input; it is faulty once.
function withoutRepeats(faults: readonly InputFault[]): readonly InputFault[] {
  const seen = new Map<string, InputFault>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.path, fault.code, fault.requirement]);
    if (!seen.has(key)) seen.set(key, fault);
  }
  return [...seen.values()];
}
