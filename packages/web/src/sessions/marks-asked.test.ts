import { expect, test } from "vitest";
import { marksAsked } from "./marks-asked.ts";
import type { Field } from "./marks-asked.ts";

const field = (path: string, kind: Field["kind"], when: Field["when"] = null): Field => ({ path, kind, when });

test("A3.5 a motion asks for each mark of the sheet, and for each item of its lists", () => {
  const fields = [
    field("marks", "record"),
    field("marks.quality", "number"),
    field("kpis", "list"),
    field("kpis[].mark", "number"),
  ];
  const given = { marks: { quality: "3" }, kpis: [{ mark: "4" }, { mark: "5" }] };
  expect(marksAsked(fields, given).map(({ place, item }) => [place, item])).toEqual([
    ["marks.quality", null],
    ["kpis[0].mark", 1],
    ["kpis[1].mark", 2],
  ]);
});

test("A3.5 what depends on a word is asked only with that word", () => {
  const fields = [field("kind", "choice"), field("bonus", "number", { kind: ["leader"] })];
  expect(marksAsked(fields, { kind: "other" }).map(({ place }) => place)).toEqual(["kind"]);
  expect(marksAsked(fields, { kind: "leader" }).map(({ place }) => place)).toEqual(["kind", "bonus"]);
});
