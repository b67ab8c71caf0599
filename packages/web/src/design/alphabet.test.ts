import { describe, expect, test } from "vitest";
import { alphabetical, foldedText } from "./alphabet.ts";

describe("the order of lists", () => {
  const names = [
    "Яковлев",
    "Әлиев",
    "Бекова",
    "Ахметов",
    "Һикаяева",
    "Хасенов",
    "Цой",
    "Қысқабаев",
    "Ким",
    "Ғажапова",
    "Гусев",
    "Ілияс",
    "Ырысов",
  ];

  test("counts figures as numbers and puts signs, figures, Latin letters and Kazakh letters one after another", () => {
    const ordered = ["№ 9", "№ 10", "9-бөлім", "10-бөлім", "IT бөлімі", "Әкімдік", "Әкімдік аппараты"];
    const mixed = ordered.toReversed();
    expect(mixed.toSorted(alphabetical("kk"))).toEqual(ordered);
  });

  test("is that of the Kazakh alphabet, in Russian lists too", () => {
    const ordered = [
      "Ахметов",
      "Әлиев",
      "Бекова",
      "Гусев",
      "Ғажапова",
      "Ким",
      "Қысқабаев",
      "Хасенов",
      "Һикаяева",
      "Цой",
      "Ырысов",
      "Ілияс",
      "Яковлев",
    ];
    expect(names.toSorted(alphabetical("kk"))).toEqual(ordered);
    expect(names.toSorted(alphabetical("ru"))).toEqual(ordered);
  });

  test("puts a name before its continuation and ignores the size of letters", () => {
    expect(["Ахметова", "ахметов", "Ахмет"].toSorted(alphabetical("kk"))).toEqual(["Ахмет", "ахметов", "Ахметова"]);
  });
});

test("Kazakh letters are found from a keyboard that lacks them", () => {
  expect(foldedText("Қысқабаев Дәурен").includes(foldedText("кыскабаев дау"))).toBe(true);
});
