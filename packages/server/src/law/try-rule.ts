// A trial of a rule: computed and explained from what somebody gives, kept nowhere. What is wrong is told at its field.
import { evaluate } from "@bagalau/engine";
import type { InputFault, JsonValue } from "@bagalau/engine";
import { explain, resultJson, sentence } from "@bagalau/methodology";
import type { Language, Pack, Edition, StatedRule, Text } from "@bagalau/methodology";
import { answered, gradeWord } from "../evaluations/shown.ts";
import { Problem } from "../http/problem.ts";

interface Trial {
  readonly pack: Pack;
  readonly edition: Edition;
  readonly rule: StatedRule;
  /** Numbers are texts. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

export function tryRule({ pack, edition, rule, given, language }: Trial) {
  if (rule.checked === null) throw new Problem("not-found");
  const facts = given as JsonValue;
  const result = evaluate(rule.checked, facts);
  if (!result.ok) throw new Problem("invalid", { faults: result.faults.map((fault) => atField(fault, rule)) });
  const { value, exact, grade } = resultJson(result);
  return {
    shown: value,
    exact,
    grade: gradeWord(edition, rule.id, grade),
    explanation: answered(explain({ pack, edition, rule, facts, result, on: null, language })),
  };
}

function atField({ path, code, params, requirement }: InputFault, rule: StatedRule) {
  const index = rule.source.requires.findIndex(({ id }) => id === requirement);
  const says = rule.requirements[index]?.says;
  const said = (to: Language): string =>
    sentence(to, code, says === undefined ? params : { ...params, says: says[to] });
  const text: Text = { kk: said("kk"), ru: said("ru"), en: said("en") };
  return { code, at: path === "" ? "given" : `given.${path}`, params, text };
}
