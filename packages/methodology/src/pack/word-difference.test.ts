import fc from "fast-check";
import { expect, it } from "vitest";
import { wordDifference } from "./word-difference.ts";

it("a changed word stands between the words that stayed", () => {
  expect(wordDifference("в течение пяти рабочих дней", "в течение трёх рабочих дней")).toEqual([
    { kind: "same", text: "в течение" },
    { kind: "removed", text: "пяти" },
    { kind: "added", text: "трёх" },
    { kind: "same", text: "рабочих дней" },
  ]);
});

it("white space is no difference", () => {
  expect(wordDifference("a  b\nc", "a b c")).toEqual([{ kind: "same", text: "a b c" }]);
});

it("a text that appears whole is one addition", () => {
  expect(wordDifference("", "Новый пункт")).toEqual([{ kind: "added", text: "Новый пункт" }]);
});

const words = fc.array(fc.constantFrom("а", "б", "в", "г"), { maxLength: 40 }).map((list) => list.join(" "));

it("the runs without additions are the first text, without removals the second", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = wordDifference(before, after);
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join(" ");
      expect(without("added")).toBe(before);
      expect(without("removed")).toBe(after);
    }),
  );
});

it("two texts with nothing in common are shown whole", () => {
  const before = Array.from({ length: 900 }, (_, index) => `a${index}`).join(" ");
  const after = Array.from({ length: 900 }, (_, index) => `b${index}`).join(" ");
  expect(wordDifference(before, after)).toEqual([
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ]);
});
