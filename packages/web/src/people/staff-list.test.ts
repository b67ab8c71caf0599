// The tree of units and what belongs to one.
import { expect, test } from "vitest";
import { postAbove, treeOf, unitsUnder } from "./staff-list.ts";
import type { Post, Unit, UnitNode } from "./staff-list.ts";

const unit = (id: string, parent: string | null): Unit => ({
  id,
  parent,
  name: { kk: id, ru: id, en: id },
  head: null,
  code: null,
  from: "2025-01-01",
  until: null,
  version: 1,
});
const units = [unit("office", null), unit("law", "office"), unit("claims", "law"), unit("orphan", "closed-unit")];

const drawn = (nodes: readonly UnitNode[]): unknown[] => nodes.map(({ unit: { id }, under }) => [id, drawn(under)]);

test("A1.1 units stand under those that they belong to, and none is lost when the one above is closed", () => {
  expect(drawn(treeOf(units))).toEqual([
    ["office", [["law", [["claims", []]]]]],
    ["orphan", []],
  ]);
});

test("A1.1 a unit comprises everything under it", () => {
  expect([...unitsUnder(units, "law")]).toEqual(["law", "claims"]);
});

test("A1.1 above a post stands its named supervisor, else the head of its unit, above a head the head of the unit above", () => {
  const headed = [
    { ...unit("office", null), head: "chief" },
    { ...unit("law", "office"), head: "lawyer" },
    unit("claims", "law"),
  ];
  const post = (id: string, of: string, supervisor: string | null = null): Post => ({
    id,
    title: { kk: id, ru: id, en: id },
    unit: of,
    category: "other",
    supervisor,
    code: null,
    from: "2025-01-01",
    until: null,
    version: 1,
    holder: null,
  });
  const posts = [
    post("chief", "office"),
    post("lawyer", "law"),
    post("clerk", "claims"),
    post("aide", "claims", "chief"),
  ];
  expect(posts.map((one) => postAbove(one, headed, posts)?.id ?? null)).toEqual([null, "chief", "lawyer", "chief"]);
});
