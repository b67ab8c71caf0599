// A rule that travelled as data is the same rule: the browser that receives it computes what the server computes.
import { checkRule, evaluate, readJson } from "@bagalau/engine";
import type { Evaluation, Value } from "@bagalau/engine";
import { dataOfRule, ruleOfData } from "@bagalau/engine/data";
import type { RuleData } from "@bagalau/engine/data";
import { expect, test } from "vitest";
import { loadPacks } from "../node.ts";

const library = await loadPacks();
const editions = [...library.packs.values()].flatMap((pack) => pack.editions);

function sent(rule: Parameters<typeof dataOfRule>[0]): RuleData {
  return JSON.parse(JSON.stringify(dataOfRule(rule))) as RuleData;
}

test("every rule of every edition comes back from data unchanged", () => {
  const rules = editions.flatMap(({ rules }) => [...rules.values()].map(({ source }) => source));
  expect(rules.length).toBeGreaterThan(20);
  for (const rule of rules) expect(ruleOfData(sent(rule))).toEqual(rule);
});

test.each(editions.map((edition) => [`${edition.pack} ${edition.id}`, edition] as const))(
  "every worked example of %s has the same result by the rule that travelled",
  (_, edition) => {
    const rules = new Map([...edition.rules].map(([id, { source }]) => [id, checkRule(ruleOfData(sent(source))).rule]));
    for (const { subject } of edition.examples) {
      if (!("rule" in subject)) continue;
      const json = readJson(subject.givenJson);
      if (!("value" in json)) throw new Error(subject.givenJson);
      const there = evaluate(rules.get(subject.rule)!, json.value);
      const here = evaluate(edition.rules.get(subject.rule)!.checked!, json.value);
      expect(told(there)).toEqual(told(here));
    }
  },
);

/** Every number of it, exactly; the trees of reasons are as large as they are equal. */
function told(evaluation: Evaluation): unknown {
  if (!evaluation.ok) return evaluation.faults;
  const { decimal, grade, parts } = evaluation;
  return { decimal, grade, parts: parts.map(({ id, value }) => [id, exactOf(value)]) };
}

function exactOf(value: Value): unknown {
  if (value.kind === "number") return value.value.toString();
  if (value.kind === "list") return value.items.map(exactOf);
  return value.kind === "record" ? [...value.fields].map(([name, field]) => [name, exactOf(field)]) : value;
}

test("what is no number is not taken for one", () => {
  const rule = editions.flatMap(({ rules }) => [...rules.values()]).find(({ source }) => source.scales.length > 0)!;
  const data = sent(rule.source);
  const scales = data.scales.map((scale) => ({
    ...scale,
    grades: scale.grades.map((grade) => ({ ...grade, from: "5 points" })),
  }));
  expect(() => ruleOfData({ ...data, scales })).toThrow(RangeError);
});
