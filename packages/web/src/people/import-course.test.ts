import { expect, test } from "vitest";
import { stepOf } from "./import-course.ts";

const running = { state: "running", stage: null, done: 0, total: 0, share: 0 } as const;

test("until the server knows of an import its file is on the way", () => {
  const sending = { step: "sending", counted: null, share: 0 };
  expect(stepOf(undefined)).toEqual(sending);
  expect(stepOf({ ...running, state: "none" })).toEqual(sending);
});

test("rows are counted where rows are read and checked, records where they are written", () => {
  expect(stepOf(running)).toEqual({ step: "reading", counted: null, share: 0 });
  const rows = { done: 1_200, total: 2_500 };
  const shown = { what: "rows", done: 1_200, of: 2_500 };
  expect(stepOf({ ...running, ...rows, stage: "reading", share: 9 })).toEqual({
    step: "reading",
    counted: shown,
    share: 9,
  });
  expect(stepOf({ ...running, ...rows, stage: "checking", share: 29 })).toEqual({
    step: "checking",
    counted: shown,
    share: 29,
  });
  expect(stepOf({ ...running, stage: "deciding", done: 900, total: 12_700, share: 41 })).toEqual({
    step: "deciding",
    counted: null,
    share: 41,
  });
  expect(stepOf({ ...running, stage: "following", done: 40, total: 100, share: 82 })).toEqual({
    step: "following",
    counted: null,
    share: 82,
  });
  expect(stepOf({ ...running, stage: "writing", done: 5_000, total: 5_101, share: 98 })).toEqual({
    step: "writing",
    counted: { what: "records", done: 5_000, of: 5_101 },
    share: 98,
  });
});

test("what has ended is no longer counted and stays where it ended", () => {
  const ended = { ...running, stage: "checking", done: 2_500, total: 2_500, share: 40 } as const;
  expect(stepOf({ ...ended, state: "refused" })).toEqual({ step: "ending", counted: null, share: 40 });
  expect(stepOf({ ...ended, state: "done", share: 100 })).toEqual({ step: "ending", counted: null, share: 100 });
});
