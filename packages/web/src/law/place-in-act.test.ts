import { expect, test } from "vitest";
import { isNumbered, namedParagraphs, wholeClause } from "./place-in-act.ts";

const second = ["Понятия:", "1) служба;", "2) оценка;", "7) сессия.", "Примечание."];

test("an address with a part leads to its clause, in the act itself and in the typical one", () => {
  expect(["17¶3", "2(7)", "app.12(7)", "typical:17¶3", "69-1"].map(wholeClause)).toEqual([
    "17",
    "2",
    "app.12",
    "17",
    "69-1",
  ]);
});

test("a paragraph is found by its place, a point by its number in the text", () => {
  expect(namedParagraphs("2¶5", second)).toEqual([4]);
  expect(namedParagraphs("2(7)", second)).toEqual([3]);
});

test("what the clause does not have marks nothing", () => {
  expect(namedParagraphs("2", second)).toEqual([]);
  expect(namedParagraphs("2¶9", second)).toEqual([]);
  expect(namedParagraphs("2(9)", second)).toEqual([]);
});

test("clauses with numbers are told from the parts of a decision", () => {
  expect(["4", "69-1", "decision.1", "preamble"].map(isNumbered)).toEqual([true, true, false, false]);
});
