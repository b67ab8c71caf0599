// What is kept until when, by years.
import { expect, test } from "vitest";
import { keptByYear } from "./kept-by-year.ts";

test("A4.2 what is kept is counted by the year in which its term ends, what has no term last", () => {
  expect(
    keptByYear([
      { keptUntil: null, onHold: false },
      { keptUntil: "2029-10-30", onHold: true },
      { keptUntil: "2028-01-12", onHold: false },
      { keptUntil: "2029-01-01", onHold: false },
    ]),
  ).toEqual([
    { year: "2028", records: 1, held: 0 },
    { year: "2029", records: 2, held: 1 },
    { year: null, records: 1, held: 0 },
  ]);
});
