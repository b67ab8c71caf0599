import { expect, test } from "vitest";
import { grouped, neighbour, nextOpen } from "./people-order.ts";
import type { Person } from "./people-order.ts";

function person(id: string, name: string, period: string, open: boolean): Person {
  const titles = { kk: "", ru: "", en: "" };
  return {
    id,
    version: 1,
    period,
    campaign: period,
    phase: { id: "", title: titles },
    person: { id, name },
    post: { id: "", title: titles, category: "", unit: "" },
    evaluator: { id: "", name: null },
    terms: [],
    as: "evaluator",
    open,
    done: !open,
    draft: null,
  };
}

const desk = grouped(
  [
    person("old", "Абаев", "2026-Q1", false),
    person("q", "Қасым", "2026-Q3", true),
    person("a", "Әлиев", "2026-Q3", true),
    person("k", "Карим", "2026-Q3", false),
    person("newer", "Бек", "2026-Q2", false),
  ],
  "kk",
);

test("what is to be marked stands first, then the newer periods, people by the Kazakh alphabet", () => {
  expect(desk.map(({ period, people, open }) => [period, people.map(({ id }) => id), open])).toEqual([
    ["2026-Q3", ["a", "k", "q"], 2],
    ["2026-Q2", ["newer"], 0],
    ["2026-Q1", ["old"], 0],
  ]);
});

test("A1.8 after one is marked comes the next who is not, round to the beginning", () => {
  expect([nextOpen(desk, "a")?.id, nextOpen(desk, "q")?.id, nextOpen(desk, "old")?.id]).toEqual(["q", "a", "a"]);
  expect(nextOpen(grouped([person("x", "Х", "2026-Q3", false)], "ru"), "x")).toBeNull();
});

test("one goes from person to person over the periods, to the end and no further", () => {
  expect([neighbour(desk, "q", 1)?.id, neighbour(desk, "a", -1), neighbour(desk, "old", 1)]).toEqual([
    "newer",
    null,
    null,
  ]);
});
