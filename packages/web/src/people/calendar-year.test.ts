// The calendar as it is shown, and what a proposed transfer may not be.
import { expect, test } from "vitest";
import type { CalendarData } from "@bagalau/calendar";
import { transferFaults, yearOf } from "./calendar-year.ts";

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
  const faults = (off: string | null, workInstead: string | null = null) => {
    const found = transferFaults(data, { off, workInstead });
    return [found.off, found.workInstead];
  };
  expect(faults(null)).toEqual([null, null]);
  expect(faults("2025-10-24", "2025-11-01")).toEqual([null, null]);
  expect(faults("2025-10-27", "2025-10-28")).toEqual(["off-already", "worked-already"]);
  expect(faults("2030-01-08", "2030-01-12")).toEqual(["outside", "outside"]);
  expect(faults("2025-10-24", "2025-10-24")).toEqual([null, "same-day"]);
});

test("A3.2 a day that an act has transferred is transferred no more", () => {
  const entered = { off: "2025-10-24", workInstead: "2025-11-01", act: "№ 1" };
  const standing = { ...data, transfers: [entered] };
  const found = transferFaults(standing, { off: "2025-10-24", workInstead: "2025-11-01" });
  expect(found).toEqual({ off: "transferred-already", workInstead: "transferred-already" });
  expect(yearOf(standing, 2025).unusual.map(({ date, why }) => [date, why.kind, why.act])).toEqual([
    ["2025-10-24", "transferred-off", "№ 1"],
    ["2025-10-25", "holiday", undefined],
    ["2025-10-27", "moved-day-off", undefined],
    ["2025-11-01", "transferred-work", "№ 1"],
  ]);
});
