// What must hold between inputs. A requirement that reads something faulty is not looked at; one that is no data is met.
import type { CheckedRequirement, CheckedRule } from "../check/typed.ts";
import { evaluateFormula, placesOfElements } from "./evaluate-formula.ts";
import type { Run } from "./run.ts";

export function checkRequirements({ requires }: CheckedRule, run: Run): void {
  for (const checked of requires) {
    if (checked.each === null) checkOne(checked, run);
    else checkEach(checked, checked.each, run);
  }
}

function checkEach(checked: CheckedRequirement, each: NonNullable<CheckedRequirement["each"]>, run: Run): void {
  const list = evaluateFormula(each.list, run);
  if (list.value.kind !== "list") return;
  const placeOf = placesOfElements(list);
  for (const [i, value] of list.value.items.entries()) {
    run.variables.set(each.id, { value, place: placeOf(i) });
    checkOne(checked, run);
  }
}

function checkOne({ requirement, that, at }: CheckedRequirement, run: Run): void {
  const { value } = evaluateFormula(that, run);
  if (value.kind !== "flag" || value.value) return;
  for (const place of at) {
    const path = evaluateFormula(place, run).place!;
    run.faults.push({ path, code: requirement.code, params: {}, requirement: requirement.id });
  }
}
