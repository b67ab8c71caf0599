import { expect, test } from "vitest";
import { partOf, placeOf, placeOfItem } from "./duty-place.ts";
import type { Duty } from "./duty-place.ts";

const item = { record: "evaluation", id: "e1", person: null, due: null };
const nothing = { period: null, campaign: null, law: null, clause: null, term: null, due: null, left: null };

function duty(kind: Duty["kind"], more: Partial<Duty> = {}): Duty {
  return { ...nothing, kind, optional: false, count: 1, overdue: 0, items: [item], ...more };
}

test("one sheet is opened at once, several as the list of people", () => {
  expect(placeOf(duty("mark"))).toBe("/marking/e1");
  expect(placeOf(duty("mark", { count: 6 }))).toBe("/marking");
});

test("a result of a year has a page of its own", () => {
  expect(placeOf(duty("open-result"))).toBe("/results/e1");
  expect(placeOf(duty("open-result", { items: [{ ...item, record: "annual", id: "y1" }] }))).toBe("/results/year/y1");
});

test("what a session asks is done on its page, whatever the role", () => {
  const kinds = ["sit", "vote", "explain", "sign-minutes", "call-session", "publish-minutes"] as const;
  expect(new Set(kinds.map((kind) => placeOfItem(duty(kind), item)))).toEqual(new Set(["/sessions/e1"]));
});

test("a step of a campaign leads to that campaign", () => {
  const campaign = { record: "campaign", id: "c1", person: null, due: null };
  expect(placeOf(duty("approve-schedule", { campaign: "c1", items: [campaign] }))).toBe("/campaigns/c1/schedule");
  expect(placeOf(duty("send-sheets", { campaign: "c1", count: 300 }))).toBe("/campaigns/c1");
});

test("what may be done stands apart from what must be, and what is late before all", () => {
  expect(partOf(duty("disagree", { optional: true, due: "2025-10-20" }))).toBe("rights");
  expect(partOf(duty("mark", { overdue: 1, due: "2025-10-20" }))).toBe("late");
  expect(partOf(duty("mark", { due: "2025-10-20" }))).toBe("running");
  expect(partOf(duty("read-notices"))).toBe("undated");
});

test("what the archive keeps too long is one list, whatever it is of", () => {
  expect(placeOf(duty("draw-act", { items: [{ ...item, record: "annual" }] }))).toBe("/archive");
  expect(placeOf(duty("carry-out-act", { items: [{ ...item, record: "destruction", id: "a1" }] }))).toBe(
    "/archive/acts/a1",
  );
});
