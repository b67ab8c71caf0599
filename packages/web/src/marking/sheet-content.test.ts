import { expect, test } from "vitest";
import { differences, emptyContent, isSame, merged, valueAt, withValue } from "./sheet-content.ts";

test("a mark is read and written at its place, in groups and in lists", () => {
  const given = withValue(withValue({}, "marks.quality", "4"), "kpis[0].mark", "3");
  expect(given).toEqual({ marks: { quality: "4" }, kpis: [{ mark: "3" }] });
  expect(valueAt(given, "kpis[0].mark")).toBe("3");
  expect(valueAt(given, "marks.quality.more")).toBeUndefined();
});

test("a value taken away leaves no trace of itself", () => {
  expect(withValue({ marks: { quality: "4", team: "5" } }, "marks.team", undefined)).toEqual({
    marks: { quality: "4" },
  });
  expect(withValue({ kpis: [{ mark: "1" }, { mark: "2" }] }, "kpis[0]", undefined)).toEqual({ kpis: [{ mark: "2" }] });
});

test("an empty group and an empty comment are as good as none", () => {
  expect(isSame({ ...emptyContent, given: { marks: {} }, comments: { sheet: "" } }, emptyContent)).toBe(true);
});

const mine = { given: { marks: { quality: "4", team: "5" } }, comments: { sheet: "в срок" }, files: ["a"] };
const other = { given: { marks: { quality: "3", team: "5" } }, comments: {}, files: ["a", "b"] };

test("two drafts are told apart value by value", () => {
  expect(differences(mine, other)).toEqual([
    { at: "given.marks.quality", mine: "4", other: "3" },
    { at: "comments.sheet", mine: "в срок", other: undefined },
    { at: "files", mine: ["a"], other: ["a", "b"] },
  ]);
});

test("the author chooses for each value which one stands", () => {
  expect(merged(mine, other, new Set(["given.marks.quality", "files"]))).toEqual({
    ...mine,
    given: { marks: { quality: "3", team: "5" } },
    files: ["a", "b"],
  });
  expect(isSame(merged(mine, other, new Set(differences(mine, other).map(({ at }) => at))), other)).toBe(true);
});
