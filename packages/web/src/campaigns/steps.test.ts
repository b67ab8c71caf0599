// What comes next in a campaign, from the review to the closing.
import { describe, expect, test } from "vitest";
import { opensToday, stepsOf } from "./steps.ts";
import type { CampaignNow, Found } from "./steps.ts";

const reviewed: CampaignNow = {
  phase: "review",
  schedule: "none",
  people: 10,
  periodEnds: "2025-09-30",
};
const settled: Found = { today: "2025-10-01", troubled: 0, phases: {} };

function next(campaign: CampaignNow, found: Found): string | undefined {
  return stepsOf(campaign, found).find(({ state }) => state === "now")?.name;
}

describe("A1.10 the next step of a campaign", () => {
  test("is what must be settled, while anything must", () => {
    expect(next(reviewed, { ...settled, troubled: 3 })).toBe("settle");
    expect(next(reviewed, { ...settled, troubled: null })).toBe("settle");
  });

  test("is the schedule, drawn and then approved, and drawn anew once it was returned", () => {
    expect(next(reviewed, settled)).toBe("draw-schedule");
    expect(next({ ...reviewed, schedule: "drawn" }, settled)).toBe("approve-schedule");
    expect(next({ ...reviewed, schedule: "returned" }, settled)).toBe("draw-schedule");
  });

  test("is the opening once the schedule is approved, not before the period is over", () => {
    const approved: CampaignNow = { ...reviewed, schedule: "approved" };
    expect(next(approved, settled)).toBe("open");
    expect([opensToday(approved, "2025-09-30"), opensToday(approved, "2025-10-01")]).toEqual([false, true]);
  });

  test("is to wait for the evaluations to be created, then for the marks, the sessions and the receipts", () => {
    const opening: CampaignNow = { ...reviewed, schedule: "approved", phase: "opening" };
    const steps = stepsOf(opening, { ...settled, phases: { "sheet-sent": 4 } });
    expect(steps.find(({ state }) => state === "now")).toEqual({ name: "create", state: "now", left: 6 });
    const open: CampaignNow = { ...opening, phase: "open" };
    expect(next(open, { ...settled, phases: { opened: 1, "sheet-sent": 9 } })).toBe("send");
    expect(next(open, { ...settled, phases: { "sheet-sent": 9, completed: 1 } })).toBe("mark");
    expect(next(open, { ...settled, phases: { received: 2, completed: 8 } })).toBe("decide");
  });

  test("leaves what comes after it undone: nobody disagrees before there are marks", () => {
    const open: CampaignNow = { ...reviewed, schedule: "approved", phase: "open" };
    const steps = stepsOf(open, { ...settled, phases: { "sheet-sent": 10 } });
    expect(steps.map(({ state }) => state)).toEqual([...Array(6).fill("done"), "now", "later", "later"]);
  });

  test("is the closing when all are completed or not evaluated, and nothing after it", () => {
    const open: CampaignNow = { ...reviewed, schedule: "approved", phase: "open" };
    expect(next(open, { ...settled, phases: { completed: 8, "not-evaluated": 2 } })).toBe("close");
    expect(next({ ...open, phase: "closed" }, settled)).toBeUndefined();
  });
});
