import { expect, test } from "vitest";
import { draftOf, givenOf, isAsked, noData, placeOf, placeOfFault } from "./trial.ts";
import type { TrialInput } from "./trial.ts";

function input(path: string, kind: TrialInput["kind"], more: Partial<TrialInput> = {}): TrialInput {
  const within = path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : null;
  const plain = { title: null, optional: false, noData: null, when: [], unused: false, min: null, open: false };
  const own = { max: null, digits: null, unit: "", words: [], default: null };
  return { path, within, kind, ...plain, ...own, ...more };
}

const inputs = [
  input("form", "choice"),
  input("marks", "record"),
  input("marks.quality", "number"),
  input("marks.team", "number", { when: [{ path: "form", words: ["leader"] }] }),
  input("kpis", "list", { min: "1", max: "5" }),
  input("kpis[]", "record", { within: "kpis" }),
  input("kpis[].mark", "count", { within: "kpis[]" }),
  input("late", "flag"),
];

test("what is typed is given as texts, and what does not belong to the case is left out", () => {
  const draft = {
    form: "general",
    "marks.quality": "4,25",
    "marks.team": "3",
    kpis: "2",
    "kpis[1].mark": "7",
    late: "false",
  };
  expect(givenOf(inputs, draft)).toEqual({
    form: "general",
    marks: { quality: "4.25" },
    kpis: [{}, { mark: "7" }],
    late: false,
  });
  expect(givenOf(inputs, { ...draft, form: "leader" })).toMatchObject({ marks: { team: "3" } });
});

test("an example fills the fields so that the same is given again, no data included", () => {
  const given = {
    form: "leader",
    marks: { quality: null, team: "5" },
    kpis: [{ mark: "1" }, { mark: "2" }],
    late: true,
  };
  const draft = draftOf(given);
  expect(draft["marks.quality"]).toBe(noData);
  expect(givenOf(inputs, draft)).toEqual(given);
});

test("a field that hangs on a choice is asked for by the choice that holds where nothing was chosen", () => {
  const chosen = [input("form", "choice", { default: "leader" }), inputs[3]!];
  expect(isAsked(inputs[3]!, chosen, {})).toBe(true);
  expect(isAsked(inputs[3]!, chosen, { form: "general" })).toBe(false);
});

test("places of elements and of faults are those of the fields", () => {
  expect(placeOf("kpis[].marks[].a", [2, 0])).toBe("kpis[2].marks[0].a");
  expect(["given.kpis[0].mark", "given", null].map(placeOfFault)).toEqual(["kpis[0].mark", null, null]);
});
