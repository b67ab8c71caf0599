import { expect, test } from "vitest";
import { courseOf } from "./course.ts";

const title = { kk: "Сессия", ru: "Сессия", en: "Session" };
const holder = { title: { kk: "Қызмет", ru: "Служба", en: "HR" } };
const card = {
  to: "2026-09-30",
  dismissedOn: null,
  exclusion: null,
  appliedOn: "2026-11-17",
  sessionOn: "2026-11-25",
  completedOn: null,
  court: [],
  terms: [
    { title, due: "2026-12-01", holder, effect: "overdue", metOn: null, overdue: false },
    { title, due: "2026-11-20", holder, effect: "refused", metOn: null, overdue: true },
    { title, due: "2026-11-20", holder, effect: "overdue", metOn: "2026-11-19", overdue: false },
  ],
};
const result = { cause: "sheet", on: "2026-10-30", receivedOn: "2026-11-13", annulledOn: null };
const called = { held: false, decision: null, minutes: null, feedback: null };

function told(steps: ReturnType<typeof courseOf>): readonly string[] {
  return steps.map(({ what, on, ahead }) => `${on} ${what}${ahead ? " ahead" : ""}`);
}

test("A3.1 a disagreement is told from the period to the day of its session, and then what is still due", () => {
  expect(told(courseOf(card, [result], called, "2026-11-22"))).toEqual([
    "2026-09-30 period-over",
    "2026-10-30 computed",
    "2026-11-13 received",
    "2026-11-17 applied",
    "2026-11-25 session-called ahead",
    "2026-12-01 term ahead",
  ]);
});

test("A3.6 a held session is followed by its decision, its minutes and the new result", () => {
  const held = {
    held: true,
    decision: { on: "2026-11-25" },
    minutes: { signedOn: "2026-11-26", publishedOn: "2026-11-27" },
    feedback: { heldOn: "2026-12-02" },
  };
  const anew = { cause: "session", on: "2026-11-26", receivedOn: "2026-11-30", annulledOn: null };
  const completed = { ...card, completedOn: "2026-12-03" };
  expect(told(courseOf(completed, [result, anew], held, "2026-12-10"))).toEqual([
    "2026-09-30 period-over",
    "2026-10-30 computed",
    "2026-11-13 received",
    "2026-11-17 applied",
    "2026-11-25 session-held",
    "2026-11-25 decided",
    "2026-11-26 minutes-signed",
    "2026-11-26 computed-anew",
    "2026-11-27 minutes-published",
    "2026-11-30 received-anew",
    "2026-12-02 feedback",
    "2026-12-03 completed",
  ]);
});

test("a session of today is still to come while it is not held", () => {
  const steps = courseOf(card, [result], called, "2026-11-25");
  expect(steps.find(({ what }) => what === "session-called")?.ahead).toBe(true);
});
