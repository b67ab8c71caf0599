// The calendar as it is shown, and what a proposed transfer may not be.
import { expect, test } from "vitest";
import type { CalendarData } from "@bagalau/calendar";
import { faultOfTransfers, transfersFile, yearOf } from "./calendar-year.ts";

const title = { kk: "Күн", ru: "День", en: "Day" };
const data: CalendarData = {
  id: "town",
  title,
  years: { from: 2025, until: 2026 },
  weekend: { days: [6, 7], provenance: "reconstructed", because: title },
  holidays: [
    {
      id: "republic",
      title,
      movable: true,
      when: { month: 10, day: 25, from: null, until: null },
      provenance: "reconstructed",
      because: title,
    },
  ],
  transfers: [],
};
const act = "№ 1";

test("A3.2 a month stands in weeks from Monday with its working days counted", () => {
  const october = yearOf(data, 2025).months[9]!;
  expect(october.weeks.map((week) => week.map((day) => day?.date.slice(8) ?? ""))[0]).toEqual([
    "",
    "",
    "01",
    "02",
    "03",
    "04",
    "05",
  ]);
  expect([october.weeks.length, october.working]).toEqual([5, 22]);
  expect(yearOf(data, 2025).unusual.map(({ date, why }) => [date, why.kind])).toEqual([
    ["2025-10-25", "holiday"],
    ["2025-10-27", "moved-day-off"],
  ]);
});

test("A3.2 only a working day becomes a day off, only a day off is worked instead, and each once", () => {
  const fault = (off: string, workInstead: string | null = null) => faultOfTransfers(data, [{ off, workInstead, act }]);
  expect(fault("2025-10-24", "2025-11-01")).toBeNull();
  expect(fault("2025-10-25")).toEqual({ code: "transfer-of-day-off", date: "2025-10-25" });
  expect(fault("2025-10-24", "2025-10-28")).toEqual({ code: "transfer-of-working-day", date: "2025-10-28" });
  expect(fault("2030-01-08")).toEqual({ code: "outside-calendar", date: "2030-01-08" });
  const twice = { off: "2025-10-24", workInstead: null, act };
  expect(faultOfTransfers(data, [twice, twice])).toEqual({ code: "repeated-transfer", date: "2025-10-24" });
});

test("A3.2 proposed transfers are written as the calendar's file has them", () => {
  expect(transfersFile([{ off: "2025-10-24", workInstead: null, act: 'Қаулы "№ 1"' }])).toBe(
    '- off: "2025-10-24"\n  workInstead: null\n  act: "Қаулы \\"№ 1\\""\n',
  );
});
