import { makeCalendar } from "@bagalau/calendar";
import { evaluate, readJson } from "@bagalau/engine";
import { expect, it } from "vitest";
import { loadPacks } from "../node.ts";
import type { Edition, Example, Language, Pack, PackLibrary } from "../pack/model.ts";
import { dueOn } from "../term/due-on.ts";
import { explainTerm } from "../term/explain-term.ts";
import type { Block } from "./blocks.ts";
import { explain } from "./explain.ts";
import { toText } from "./render-text.ts";

const languages: readonly Language[] = ["kk", "ru", "en"];

function blocksOf(
  library: PackLibrary,
  pack: Pack,
  edition: Edition,
  { subject }: Example,
  language: Language,
): Block[] {
  if ("term" in subject) {
    const calendar = library.calendars.get(pack.calendar);
    const found = calendar === undefined ? null : dueOn(edition, makeCalendar(calendar), subject.term, subject.from);
    return found?.ok === true ? explainTerm({ pack, edition, day: found.day, language }) : [];
  }
  const rule = edition.rules.get(subject.rule);
  const facts = readJson(subject.givenJson);
  if (!rule?.checked || !("value" in facts)) return [];
  const result = evaluate(rule.checked, facts.value);
  return explain({ pack, edition, rule, facts: facts.value, result, on: edition.inForceFrom, language });
}

/** One example of each rule and term: the first that states it. */
function oneOfEach({ examples }: Edition): Example[] {
  const subjects = new Map(
    examples
      .toReversed()
      .map((example) => ["rule" in example.subject ? example.subject.rule : example.subject.term, example]),
  );
  return [...subjects.values()];
}

it("D2 D3 every rule and term of every pack explains itself in three languages, with nothing left unfilled", async () => {
  const library = await loadPacks();
  const editions = [...library.packs.values()].flatMap((pack) => pack.editions.map((edition) => ({ pack, edition })));
  const told = editions.flatMap(({ pack, edition }) =>
    oneOfEach(edition).flatMap((example) =>
      languages.map((language) => ({
        name: `${pack.id} ${edition.id} ${example.id} ${language}`,
        text: toText(blocksOf(library, pack, edition, example, language), { width: 100, colour: false }),
      })),
    ),
  );
  expect(library.packs.size).toBeGreaterThan(4);
  expect(told.filter(({ text }) => text.length < 200).map(({ name }) => name)).toEqual([]);
  const unfilled = told.filter(({ text }) => /\{\w+\}|undefined|\[object|NaN/u.test(text));
  expect(unfilled.map(({ name }) => name)).toEqual([]);
});
