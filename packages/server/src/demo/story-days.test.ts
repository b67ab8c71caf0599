// The days of the story: whenever it is told, its campaign has room for all that happens in it, and a year is over before it.
import { expect, test } from "vitest";
import { addDays, makeCalendar } from "@bagalau/calendar";
import { loadPacks } from "@bagalau/methodology/node";
import { storyDays } from "./story-days.ts";

const { calendars } = await loadPacks(undefined, { only: "kz/karasu-akimat" });
const calendar = makeCalendar(calendars.get("kz")!);
const daysFor = (today: string) => storyDays(calendar, today, (day) => day >= "2025-08-14");

test("on 22 November 2026 the third quarter is under way after four that are over", () => {
  const days = daysFor("2026-11-22")!;
  const names = [...days.closed.map(({ name }) => name), days.open.name, days.planned?.name ?? null];
  expect(names).toEqual(["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", null]);
  expect([days.before(1), days.after(1)]).toEqual(["2026-11-20", "2026-11-23"]);
});

test("early in January the quarter that has just ended is in review, and the one before it under way", () => {
  const days = daysFor("2027-01-12")!;
  expect([days.open.name, days.planned?.name]).toEqual(["2026-Q3", "2026-Q4"]);
});

test("on every day of three years the first deed of the story comes after the sheets were sent", () => {
  for (let day = "2026-05-01"; day < "2029-05-01"; day = addDays(day, 1)) {
    const days = daysFor(day)!;
    expect(days.before(16) > days.since(days.open, 1), day).toBe(true);
    expect(days.since(days.open, 12) < day, day).toBe(true);
    expect(
      days.closed.some(({ name }) => name.endsWith("-Q4")),
      day,
    ).toBe(true);
  }
});

test("an act that is too young for two quarters has no story", () => {
  expect(daysFor("2025-11-22")).toBeNull();
});
