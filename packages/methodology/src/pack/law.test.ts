import { describe, expect, test } from "vitest";
import { lawAt, paragraphsAt, parseAddress, readLaw } from "./law.ts";
import type { Clause } from "./model.ts";

const law = `# Глава 1. Общие положения

## 3

Понятия:

1) первое;

12) двенадцатое.

## 69-1
Одна строка
и вторая.

Второй абзац.

# Приложения

## app.12

Вопросы

7. Седьмой
вопрос.

а) да

8. Восьмой.
`;

describe("law as text", () => {
  test("clauses stand under their chapters, paragraphs are parted by an empty line", () => {
    const { clauses, faults } = readLaw("law/ru.md", law, "ru");
    expect(faults).toEqual([]);
    expect(
      clauses.map(({ address, chapter, paragraphs, lines, place }) => ({
        address,
        chapter,
        paragraphs,
        lines,
        line: place.line,
      })),
    ).toEqual([
      {
        address: "3",
        chapter: "Глава 1. Общие положения",
        paragraphs: ["Понятия:", "1) первое;", "12) двенадцатое."],
        lines: [5, 7, 9],
        line: 3,
      },
      {
        address: "69-1",
        chapter: "Глава 1. Общие положения",
        paragraphs: ["Одна строка\nи вторая.", "Второй абзац."],
        lines: [12, 15],
        line: 11,
      },
      {
        address: "app.12",
        chapter: "Приложения",
        paragraphs: ["Вопросы", "7. Седьмой\nвопрос.", "а) да", "8. Восьмой."],
        lines: [21, 23, 26, 28],
        line: 19,
      },
    ]);
  });

  test("what stands nowhere, stands twice or is empty is a fault", () => {
    const { faults } = readLaw("ru.md", "слово\n## 1\n\nа\n## 1\n## A b\n\nв\n", "ru");
    expect(faults.map(({ code, place, params }) => [code, place.line, params])).toEqual([
      ["text-before-clause", 1, {}],
      ["repeated-clause", 5, { address: "1" }],
      ["bad-address", 6, { got: "A b" }],
      ["empty-clause", 5, { address: "1" }],
    ]);
  });

  test.each([
    ["6¶2", { typical: false, clause: "6", paragraph: 2, point: null }],
    ["3(12)", { typical: false, clause: "3", paragraph: null, point: "12" }],
    ["app.12(7)", { typical: false, clause: "app.12", paragraph: null, point: "7" }],
    ["typical:7", { typical: true, clause: "7", paragraph: null, point: null }],
    ["6¶0", null],
    ["6 (2)", null],
  ])("the address %s is read", (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  test("a sub-point is its paragraph; a point of an annex runs to the next point", () => {
    const [terms, , annex] = readLaw("ru.md", law, "ru").clauses;
    expect(paragraphsAt(parseAddress("3(12)")!, terms!.paragraphs)).toEqual(["12) двенадцатое."]);
    expect(paragraphsAt(parseAddress("3(2)")!, terms!.paragraphs)).toEqual([]);
    expect(paragraphsAt(parseAddress("app.12(7)")!, annex!.paragraphs)).toEqual(["7. Седьмой\nвопрос.", "а) да"]);
    expect(paragraphsAt(parseAddress("3¶1")!, terms!.paragraphs)).toEqual(["Понятия:"]);
  });

  test("an address of the typical act leads into the typical act", () => {
    const clause = (words: string): Clause => ({
      address: "7",
      chapter: "",
      paragraphs: [words],
      language: "ru",
      texts: { ru: [words] },
      title: null,
      notes: [],
      place: { file: "ru.md", line: 1, column: 1 },
    });
    const laws = { clauses: new Map([["7", clause("своё")]]), typicalClauses: new Map([["7", clause("типовое")]]) };
    expect(lawAt(laws, "typical:7")?.texts).toEqual({ ru: ["типовое"] });
    expect(lawAt(laws, "7")?.texts).toEqual({ ru: ["своё"] });
    expect(lawAt(laws, "7¶2")).toBeNull();
    expect(lawAt(laws, "8")).toBeNull();
  });
});
