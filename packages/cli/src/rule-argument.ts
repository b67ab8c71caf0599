// The rule that a call names, and the faults of its input in words.
import type { CheckedRule, InputFault, JsonFault } from "@bagalau/engine";
import { sentence } from "@bagalau/methodology";
import type { Language, StatedRule } from "@bagalau/methodology";
import type { Chosen } from "./edition-argument.ts";
import { refuse } from "./refusal.ts";
import type { Fault } from "./refusal.ts";
import type { Say } from "./texts/texts.ts";

export interface RunnableRule {
  readonly stated: StatedRule;
  readonly checked: CheckedRule;
}

export function ruleNamed({ pack, edition }: Chosen, name: string, say: Say): RunnableRule {
  const stated = edition.rules.get(name);
  const rules = [...edition.rules.keys()].join(", ");
  if (!stated)
    refuse("", "unknown-rule", say("fault.unknown-rule", { pack: pack.id, edition: edition.id, name, rules }));
  if (!stated.checked) throw new Error(`${pack.id}@${edition.id} ${name}: bagalau pack check`);
  return { stated, checked: stated.checked };
}

/** What is wrong with a text that is to be JSON. */
export function jsonFaultInWords({ code, line, column, params }: JsonFault, say: Say): Fault {
  const named = { ...params, line: String(line), column: String(column) };
  if (code === "duplicate-key")
    return { path: "", code: "inconsistent", message: say("fault.json.duplicate-key", named) };
  if (code === "too-deep") return { path: "", code: "out-of-range", message: say("fault.json.too-deep", named) };
  return { path: "", code: "missing", message: say("fault.json", named) };
}

/** A requirement of the act speaks in its own words; any other fault in those of its code. */
export function faultInWords(fault: InputFault, stated: StatedRule, language: Language): Fault {
  const own = fault.requirement === undefined ? undefined : stated.requirements[Number(fault.requirement)];
  const message = own ? own.says[language] : sentence(language, fault.code, fault.params);
  return { path: fault.path, code: fault.code, message };
}
