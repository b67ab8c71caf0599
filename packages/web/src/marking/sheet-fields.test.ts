// Nothing on a sheet is assumed: groups, lists, choices and conditions come from the rule.
import { expect, test } from "vitest";
import { askedNow, fewWholes, onlyAsked, placesOf, stepped, typedFigure } from "./sheet-fields.ts";
import type { Field } from "./sheet-fields.ts";

const title = { kk: "", ru: "", en: "" };
const none = { measure: null, min: null, above: null, max: null, digits: null, words: [], default: null } as const;
const plain = { ...none, title, optional: false, nullable: null, when: null } as const;

const fields: readonly Field[] = [
  {
    ...plain,
    path: "form",
    kind: "choice",
    words: [
      { id: "leader", title },
      { id: "general", title },
    ],
  },
  { ...plain, path: "marks", kind: "record" },
  { ...plain, path: "marks.quality", kind: "number", min: "0", max: "5" },
  { ...plain, path: "marks.team", kind: "number", min: "0", max: "5", when: { form: ["leader"] } },
  { ...plain, path: "kpis", kind: "list", min: "1", max: "5" },
  { ...plain, path: "kpis[].name", kind: "choice" },
  { ...plain, path: "kpis[].mark", kind: "number" },
];

const placesFor = (given: Record<string, unknown>): readonly string[] =>
  placesOf(askedNow(fields, given)).map(({ at }) => at);

test("A2.1 a field that hangs on a choice is asked only where the choice is made so", () => {
  expect(placesFor({ form: "general" })).toEqual(["form", "marks.quality", "kpis[0].name", "kpis[0].mark"]);
  expect(placesFor({ form: "leader" })).toContain("marks.team");
});

test("a list asks for as many as must be, and for each that was added", () => {
  expect(placesFor({ kpis: [{}, { mark: "2" }] }).filter((at) => at.startsWith("kpis"))).toEqual([
    "kpis[0].name",
    "kpis[0].mark",
    "kpis[1].name",
    "kpis[1].mark",
  ]);
});

test("a list of single values asks for each", () => {
  const quarters: readonly Field[] = [
    { ...plain, path: "quarters", kind: "list", min: "2", max: "4" },
    { ...plain, path: "quarters[]", kind: "number" },
  ];
  expect(placesOf(askedNow(quarters, {})).map(({ at }) => at)).toEqual(["quarters[0]", "quarters[1]"]);
});

test("what an earlier choice had asked for is not handed in", () => {
  const given = { form: "general", marks: { quality: "4", team: "5" }, kpis: [{ name: "a", mark: "" }] };
  expect(onlyAsked(askedNow(fields, given), given)).toEqual({
    form: "general",
    marks: { quality: "4" },
    kpis: [{ name: "a" }],
  });
});

test("an untouched group is handed in as empty, so that its fields are told to be missing", () => {
  expect(onlyAsked(askedNow(fields, {}), {})).toEqual({ marks: {}, kpis: [{}] });
});

test("a comma and a point are one; a half-typed figure stays", () => {
  expect(["4,25", "4.", " 1 000,5 "].map(typedFigure)).toEqual(["4.25", "4.", "1000.5"]);
});

test("few whole marks have a button each, many or broken ones have none", () => {
  const number = { ...plain, path: "x", kind: "number" } as const;
  expect(fewWholes({ ...number, min: "0", max: "5" })).toEqual(["0", "1", "2", "3", "4", "5"]);
  expect([fewWholes({ ...number, min: "0", max: "100" }), fewWholes({ ...number, min: "0.5", max: "5" })]).toEqual([
    [],
    [],
  ]);
  expect(fewWholes({ ...number, min: "0" })).toEqual([]);
});

test("one more and one less stay within the bounds", () => {
  const mark: Field = { ...plain, path: "x", kind: "number", min: "0", max: "5" };
  expect([stepped(mark, "3.5", 1), stepped(mark, "4.5", 1), stepped(mark, "0.5", -1), stepped(mark, "", 1)]).toEqual([
    "4.5",
    "5",
    "0",
    "0",
  ]);
});
