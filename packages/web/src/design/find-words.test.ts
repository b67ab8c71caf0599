import { expect, test } from "vitest";
import { hasWords, stretchesOf, wordsOf } from "./find-words.ts";

test("Kazakh words are found from a keyboard that lacks their letters", () => {
  expect(hasWords(["Бағалау нәтижесі", "құпия"], wordsOf("багалау КУПИЯ"))).toBe(true);
  expect(hasWords(["Бағалау нәтижесі"], wordsOf("багалау срок"))).toBe(false);
});

test("what was found is marked as it is written in the act", () => {
  expect(stretchesOf("Бағалау парағы: бағалау", wordsOf("багалау"))).toEqual([
    { text: "Бағалау", found: true },
    { text: " парағы: ", found: false },
    { text: "бағалау", found: true },
  ]);
});

test("words that overlap are marked once, and no word marks nothing", () => {
  expect(stretchesOf("оценка", wordsOf("оцен енка"))).toEqual([{ text: "оценка", found: true }]);
  expect(stretchesOf("оценка", [])).toEqual([{ text: "оценка", found: false }]);
});
