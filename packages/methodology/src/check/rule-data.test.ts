// A rule that travelled as data is the same rule: the browser that receives it computes what the server computes.
import { checkRule, evaluate, readJson } from "@bagalau/engine";
import { dataOfRule, ruleOfData } from "@bagalau/engine/data";
import type { RuleData } from "@bagalau/engine/data";
import { expect, test } from "vitest";
import { loadPacks } from "../node.ts";

const library = await loadPacks("packs");
const editions = [...library.packs.values()].flatMap((pack) => pack.editions);

function sent(rule: Parameters<typeof dataOfRule>[0]): RuleData {
  return JSON.parse(JSON.stringify(dataOfRule(rule))) as RuleData;
}

test("every rule of every edition comes back from data unchanged", () => {
  const rules = editions.flatMap(({ rules }) => [...rules.values()].map(({ source }) => source));
  expect(rules.length).toBeGreaterThan(20);
  for (const rule of rules) expect(ruleOfData(sent(rule))).toEqual(rule);
});

test("every worked example has the same result by the rule that travelled", () => {
  let compared = 0;
  for (const edition of editions) {
    const received = new Map(
      [...edition.rules].map(([id, { source }]) => [id, checkRule(ruleOfData(sent(source))).rule]),
    );
    for (const { subject } of edition.examples) {
      if (!("rule" in subject)) continue;
      const json = readJson(subject.givenJson);
      if (!("value" in json)) continue;
      const there = received.get(subject.rule)!;
      const here = edition.rules.get(subject.rule)!.checked!;
      expect(evaluate(there, json.value)).toEqual(evaluate(here, json.value));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(100);
});

test("what is no number is not taken for one", () => {
  const rule = editions.flatMap(({ rules }) => [...rules.values()]).find(({ source }) => source.scales.length > 0)!;
  const data = sent(rule.source);
  const scales = data.scales.map((scale) => ({
    ...scale,
    grades: scale.grades.map((grade) => ({ ...grade, from: "5 points" })),
  }));
  expect(() => ruleOfData({ ...data, scales })).toThrow(RangeError);
});
