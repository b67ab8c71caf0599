import { afterEach, expect, test } from "vitest";
import { setClock } from "../clock.ts";
import { hourOf, todayOf } from "./work.ts";

const zone = process.env["TZ"];

afterEach(() => {
  process.env["TZ"] = zone;
});

test.each(["America/New_York", "UTC", "Asia/Tokyo", "Pacific/Kiritimati"])(
  "D1 a body's day and hour are Almaty's on a host in %s",
  (host) => {
    process.env["TZ"] = host;
    const body = { timeZone: "Asia/Almaty" };
    const told = ["2025-10-19T18:59:59.999Z", "2025-10-19T19:00:00.000Z", "2025-10-20T03:00:00.000Z"].map((instant) => [
      todayOf({ clock: setClock(instant) }, body),
      hourOf({ clock: setClock(instant) }, body),
    ]);
    expect(told).toEqual([
      ["2025-10-19", 23],
      ["2025-10-20", 0],
      ["2025-10-20", 8],
    ]);
  },
);
