// The civil day of an instant where the body is.
import { describe, expect, test } from "vitest";
import { CalendarError } from "./calendar-error.ts";
import { dateIn } from "./local-day.ts";

describe("the civil day of an instant", () => {
  test.each([
    ["Asia/Almaty", "2023-10-22T17:59:59Z", "2023-10-22"],
    ["Asia/Almaty", "2023-10-22T18:00:00Z", "2023-10-23"],
    ["Asia/Almaty", "2025-10-22T18:59:59Z", "2025-10-22"],
    ["Asia/Almaty", "2025-10-22T19:00:00Z", "2025-10-23"],
    ["Asia/Aqtau", "2025-12-31T19:00:00Z", "2026-01-01"],
    ["UTC", "2024-02-29T23:59:59.999Z", "2024-02-29"],
    ["America/New_York", "2024-03-01T04:59:59Z", "2024-02-29"],
    ["Asia/Almaty", "0099-01-05T12:00:00Z", "0099-01-05"],
  ])("in %s at %s is %s", (timezone, instant, expected) => {
    expect(dateIn(timezone, new Date(instant))).toBe(expected);
  });

  test("is refused where no such place is known", () => {
    expect(() => dateIn("Asia/Aksu", new Date(0))).toThrow(
      new CalendarError("unknown-timezone", { timezone: "Asia/Aksu" }),
    );
  });

  test("is refused for what is no instant", () => {
    expect(() => dateIn("Asia/Almaty", new Date(Number.NaN))).toThrow(new CalendarError("not-an-instant", {}));
  });
});
