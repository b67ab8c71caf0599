import { expect, test } from "vitest";
import { markLines } from "./marks.ts";

function field(path: string, kind: "number" | "choice" | "record" | "list", words: readonly string[] = []) {
  const title = { kk: path, ru: path, en: path };
  const titled = words.map((id) => ({ id, title: { kk: id, ru: id, en: id } }));
  return { path, title, kind, min: kind === "number" ? "0" : null, max: kind === "number" ? "5" : null, words: titled };
}

function told(lines: ReturnType<typeof markLines>): readonly unknown[] {
  return lines.map(({ path, depth, value, comment }) => [
    `${" ".repeat(depth)}${path}`,
    value.kind === "number" ? value.figure : value.kind,
    comment,
  ]);
}

test("A1.8 each mark stands under its part of the sheet with its bounds and its comment", () => {
  const fields = [field("marks", "record"), field("marks.quality", "number"), field("marks.deadlines", "number")];
  const given = { marks: { quality: "4.5", deadlines: "3" } };
  expect(told(markLines(fields, given, { "marks.deadlines": "Два поручения опоздали" }))).toEqual([
    ["marks", "group", null],
    [" marks.quality", "4.5", null],
    [" marks.deadlines", "3", "Два поручения опоздали"],
  ]);
});

test("A1.9 a list of indicators gives each its place and what is asked of it", () => {
  const fields = [
    field("kpis", "list"),
    field("kpis[].weight", "number"),
    field("kpis[].kind", "choice", ["target", "process"]),
  ];
  const given = {
    kpis: [
      { weight: "0.4", kind: "target" },
      { weight: "0.6", kind: null },
    ],
  };
  const lines = markLines(fields, given, { "kpis[1].weight": "Увеличен" });
  expect(told(lines)).toEqual([
    ["kpis.0", "group", null],
    [" kpis.0.weight", "0.4", null],
    [" kpis.0.kind", "word", null],
    ["kpis.1", "group", null],
    [" kpis.1.weight", "0.6", "Увеличен"],
    [" kpis.1.kind", "none", null],
  ]);
  expect(lines.map(({ place }) => place)).toEqual([1, null, null, 2, null, null]);
});
