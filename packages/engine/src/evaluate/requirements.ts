// What must hold between inputs. A requirement that reads something faulty is not looked at; one that is no data is met.
import type { CheckedRequirement, CheckedRule } from "../check/typed.ts";
import { evaluateFormula, placesOfElements } from "./evaluate-formula.ts";
import type { Reason } from "./reason.ts";
import type { Run } from "./run.ts";

/** How a requirement came out, for each element where it speaks of every one. */
export interface RequirementResult {
  /** The requirement's id. */
  readonly id: string;
  readonly reasons: readonly Reason[];
}

export function checkRequirements({ requires }: CheckedRule, run: Run): RequirementResult[] {
  return requires.map((checked) => ({
    id: checked.requirement.id,
    reasons: checked.each === null ? [checkOne(checked, run)] : checkEach(checked, checked.each, run),
  }));
}

function checkEach(checked: CheckedRequirement, each: NonNullable<CheckedRequirement["each"]>, run: Run): Reason[] {
  const list = evaluateFormula(each.list, run);
  if (list.value.kind !== "list") return [];
  const placeOf = placesOfElements(list);
  return list.value.items.map((value, i) => {
    run.variables.set(each.id, { value, place: placeOf(i) });
    return checkOne(checked, run);
  });
}

function checkOne({ requirement, that, at }: CheckedRequirement, run: Run): Reason {
  const reason = evaluateFormula(that, run);
  if (reason.value.kind === "flag" && !reason.value.value) {
    for (const place of at) {
      const path = evaluateFormula(place, run).place!;
      run.faults.push({ path, code: requirement.code, params: {}, requirement: requirement.id });
    }
  }
  return reason;
}
