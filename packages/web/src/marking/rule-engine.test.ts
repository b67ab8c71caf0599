// Score and grade in the browser are the server's: the rule is sent as data, checked and run here, for every worked example.
import { evaluate, readJson } from "@bagalau/engine";
import { dataOfRule } from "@bagalau/engine/data";
import { loadPacks } from "@bagalau/methodology/node";
import { expect, test } from "vitest";
import { runnerOf } from "./rule-engine.ts";

const library = await loadPacks();

test.each(["kz/karasu-akimat", "kz/kerbulak-maslikhat", "kz/aksu-maslikhat"])(
  "A1.6 D2 every worked example of %s has the same score and grade here as there",
  (pack) => {
    let compared = 0;
    for (const edition of library.packs.get(pack)!.editions) {
      for (const { subject } of edition.examples) {
        if (!("rule" in subject)) continue;
        const { source, checked } = edition.rules.get(subject.rule)!;
        const json = readJson(subject.givenJson);
        if (!("value" in json)) throw new Error(subject.givenJson);
        const there = evaluate(checked!, json.value);
        const run = runnerOf(JSON.parse(JSON.stringify(dataOfRule(source))))!;
        const here = run(json.value as Readonly<Record<string, unknown>>);
        expect(here).toEqual(there.ok ? { ok: true, score: there.decimal, grade: there.grade } : there);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  },
);
