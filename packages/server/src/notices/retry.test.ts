import { expect, test } from "vitest";
import { nextTry } from "./retry.ts";

const settings = { attempts: 6, firstDelayMinutes: 5 };

test("a failed sending is tried after 5 minutes, then 20, 80, 320 and a day at most, and the sixth is the last", () => {
  const tries = [1, 2, 3, 4, 5, 6].map((count) => nextTry("2025-10-20T04:00:00.000Z", count, settings));
  expect(tries).toEqual([
    "2025-10-20T04:05:00.000Z",
    "2025-10-20T04:20:00.000Z",
    "2025-10-20T05:20:00.000Z",
    "2025-10-20T09:20:00.000Z",
    "2025-10-21T01:20:00.000Z",
    null,
  ]);
  expect(nextTry("2025-10-20T04:00:00.000Z", 3, { attempts: 9, firstDelayMinutes: 600 })).toBe(
    "2025-10-21T04:00:00.000Z",
  );
});
