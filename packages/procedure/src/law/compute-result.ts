// A result by a rule of the edition, with its receipt; what is wrong with the inputs comes back as refusals at their fields.
import { evaluate, JsonNumber, Rational } from "@bagalau/engine";
import type { JsonValue } from "@bagalau/engine";
import { makeReceipt, resultJson } from "@bagalau/methodology";
import type { Receipt, StatedRule } from "@bagalau/methodology";
import type { Json, Law, Refusal } from "../record.ts";
import { refusal } from "./refusal.ts";

export interface Computed {
  readonly rule: string;
  /** A reduced fraction or an integer. */
  readonly exact: string;
  /** Rounded once, as the rule rounds. */
  readonly shown: string;
  readonly grade: string | null;
  readonly receipt: Receipt;
}

export type Computing =
  | { readonly ok: true; readonly result: Computed }
  /** The rule says that there is no value, and why: no fault, no zero. */
  | { readonly ok: true; readonly result: null; readonly reason: string }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** `lawOn`: the day for which the edition was sought. `under`: where the facts stand in the command, for the fields of faults. */
export async function compute(law: Law, ruleId: string, facts: Json, lawOn: string, under = ""): Promise<Computing> {
  const rule = law.edition.rules.get(ruleId);
  const checked = rule?.checked ?? null;
  if (rule === undefined || checked === null)
    return { ok: false, refusals: [refusal("law.unknown-rule", null, { rule: ruleId })] };
  const exactFacts = exactJson(facts);
  const evaluated = evaluate(checked, exactFacts);
  if (!evaluated.ok) return { ok: false, refusals: evaluated.faults.map((fault) => asRefusal(fault, rule, under)) };
  const { exact, value, grade, reason } = resultJson(evaluated);
  if (exact === null || value === null) return { ok: true, result: null, reason: reason ?? "no-data" };
  const { pack, edition } = law;
  const subject = { pack, edition, rule, facts: exactFacts, result: evaluated, on: lawOn, named: true };
  return { ok: true, result: { rule: ruleId, exact, shown: value, grade, receipt: await makeReceipt(subject) } };
}

/** Which of two exact results is the greater: below, at or above zero. */
export function compareExact(left: string, right: string): number {
  const [one, other] = [Rational.parse(left), Rational.parse(right)];
  if (one === null || other === null) throw new TypeError(`not exact: ${left}, ${right}`);
  return one.compare(other);
}

interface Fault {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

function asRefusal(fault: Fault, rule: StatedRule, under: string): Refusal {
  const title = rule.inputTitles[fault.path.replace(/\[\d+\]/gu, "")];
  const named = title === undefined ? {} : { "input.kk": title.kk, "input.ru": title.ru, "input.en": title.en };
  const at = [under, fault.path].filter((part) => part !== "").join(".");
  return refusal(fault.code, rule.citation.clauses.join(", "), { ...fault.params, ...named }, at === "" ? null : at);
}

/** Scores come as texts. A JSON number of the platform is taken by its shortest decimal, which a whole number always keeps. */
function exactJson(value: Json): JsonValue {
  if (typeof value === "number") return new JsonNumber(String(value));
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(exactJson);
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, exactJson(held)]));
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
