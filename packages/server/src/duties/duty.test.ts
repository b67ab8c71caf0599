import { expect, test } from "vitest";
import { groupedDuties } from "./duty.ts";
import type { Duty } from "./duty.ts";

const alone: Duty = {
  kind: "sit",
  optional: false,
  record: "evaluation",
  id: "1",
  person: null,
  period: "2025-Q3",
  campaign: null,
  law: null,
  clause: "19",
  term: null,
  on: "2025-10-14",
};

test("what is overdue stands first, then the nearest day, what has no day last", () => {
  const duties: readonly Duty[] = [
    { ...alone, kind: "read-notices", on: null, clause: null },
    { ...alone, kind: "sign-minutes", on: null },
    { ...alone, kind: "argue", optional: true },
    { ...alone, kind: "vote", on: "2025-10-10" },
    { ...alone, kind: "sit" },
  ];
  const kinds = groupedDuties(duties, "2025-10-13").map(({ kind }) => kind);
  expect(kinds).toEqual(["vote", "sit", "argue", "sign-minutes", "read-notices"]);
});

test("of hundreds the earliest five are named, and all are counted", () => {
  const days = Array.from({ length: 300 }, (_, index) => `2025-${index < 30 ? "09" : "11"}-${10 + (index % 20)}`);
  const [group] = groupedDuties(
    days.map((on, index) => ({ ...alone, id: String(index), on })),
    "2025-10-13",
  );
  expect([group?.count, group?.overdue, group?.due, group?.items.length]).toEqual([300, 30, "2025-09-10", 5]);
  expect(group?.items.map(({ due }) => due)).toEqual([
    "2025-09-10",
    "2025-09-10",
    "2025-09-11",
    "2025-09-11",
    "2025-09-12",
  ]);
});

test("periods are not mixed", () => {
  const groups = groupedDuties([alone, { ...alone, period: "2025-Q2" }], "2025-10-13");
  expect(groups.map(({ count }) => count)).toEqual([1, 1]);
});
