// The rule as the server sent it, checked and run by the engine itself: score and grade while the marks are typed.
import { checkRule, evaluate } from "@bagalau/engine";
import type { InputFault } from "@bagalau/engine";
import { ruleOfData } from "@bagalau/engine/data";
import type { RuleData } from "@bagalau/engine/data";
import type { Given } from "./sheet-content.ts";

export type Live =
  | { readonly ok: true; readonly score: string | null; readonly grade: string | null }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

export type RunRule = (given: Given) => Live;

/** Null where this engine cannot prove the rule: then only the server computes. */
export function runnerOf(program: Readonly<Record<string, unknown>>): RunRule | null {
  const { rule } = checkRule(ruleOfData(program as unknown as RuleData));
  if (rule === null) return null;
  return (given) => {
    const computed = evaluate(rule, given as Parameters<typeof evaluate>[1]);
    return computed.ok ? { ok: true, score: computed.decimal, grade: computed.grade } : computed;
  };
}
