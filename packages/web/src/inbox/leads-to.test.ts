import { expect, test } from "vitest";
import { leadsTo } from "./leads-to.ts";

const evaluation = { record: "evaluation", id: "7" };
const notice = (happening: string) => ({ item: "any", happening, holder: null });
const reminder = (item: string, holder: string) => ({ item, happening: null, holder });

test("A3.1 a notice of a result leads to the result, of a sheet to the sheet, of a sitting to the session", () => {
  expect(leadsTo(notice("result-received"), evaluation)).toBe("/results/7");
  expect(leadsTo(notice("sheet-sent"), evaluation)).toBe("/marking/7");
  expect(leadsTo(notice("session-appointed"), evaluation)).toBe("/sessions/7");
});

test("A1.6 a reminder leads to the screen of whoever has to meet the term", () => {
  expect(leadsTo(reminder("sheet", "evaluator"), evaluation)).toBe("/marking/7");
  expect(leadsTo(reminder("session-decision", "appointing-official"), evaluation)).toBe("/sessions/7");
  expect(leadsTo(reminder("minutes", "hr"), evaluation)).toBe("/sessions/7");
  expect(leadsTo(reminder("appeal", "evaluated"), evaluation)).toBe("/results/7");
  expect(leadsTo(reminder("dismissed-notice", "hr"), evaluation)).toBe("/evaluations/7");
});

test("A3.1 what concerns a year, a campaign or a notice leads to it, and nothing leads nowhere", () => {
  const entry = reminder("year", "hr");
  expect(leadsTo(entry, { record: "annual", id: "7" })).toBe("/results/year/7");
  expect(leadsTo(entry, { record: "campaign", id: "7" })).toBe("/campaigns/7");
  expect(leadsTo(entry, { record: "notice", id: "7" })).toBe("/notices/7");
  expect(leadsTo(entry, { record: "dispute", id: "7" })).toBeNull();
});
