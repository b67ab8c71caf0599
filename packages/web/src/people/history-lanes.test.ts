// Where the entries of a card stand in its drawing.
import { expect, test } from "vitest";
import type { CardEntry } from "./card-entries.ts";
import { drawnHistory } from "./history-lanes.ts";

const act = { number: "1", on: "2020-01-01" };
const days = (id: string, from: string, until: string | null) => ({ id, from, until, act });

test("A1.1 a post held for years fills the drawing, an absence of a day is still seen, what ended long ago is not", () => {
  const entries: readonly CardEntry[] = [
    {
      kind: "appoint",
      ...days("post", "2019-02-01", null),
      of: { ...days("post", "2019-02-01", null), post: "p", as: "main", by: "appointment" },
    },
    {
      kind: "begin-absence",
      ...days("sick", "2026-11-02", "2026-11-02"),
      of: { ...days("sick", "2026-11-02", "2026-11-02"), absence: "sick", substitute: null },
    },
    {
      kind: "begin-absence",
      ...days("old", "2021-01-01", "2021-02-01"),
      of: { ...days("old", "2021-01-01", "2021-02-01"), absence: "leave", substitute: null },
    },
  ];
  const drawn = drawnHistory(entries, "2026-11-22");
  expect([drawn.from, drawn.to]).toEqual(["2024-11-22", "2027-05-23"]);
  expect(drawn.bars.map(({ id, lane, at, wide }) => [id, lane, Math.round(at), wide])).toEqual([
    ["post", "post", 0, 100],
    ["sick", "away", 78, 0.6],
  ]);
  expect(drawn.years.map(({ year }) => year)).toEqual(["2025", "2026", "2027"]);
});
