import { describe, expect, test } from "vitest";
import { readCalendars } from "./calendar-source.ts";
import { changed, samplePacks } from "./sample-pack.ts";

const HOLIDAYS = "calendars/kz/holidays.yaml";
const TRANSFERS = "calendars/kz/transfers.yaml";

function read(changes: Readonly<Record<string, string | null>>): string[] {
  return readCalendars(samplePacks(changes)).faults.map(
    ({ code, place, params }) => `${place.file}:${place.line}:${place.column} ${code} ${JSON.stringify(params)}`,
  );
}

describe("a calendar's files", () => {
  test("say its years, days off, holidays and transfers", () => {
    const { calendars, faults } = readCalendars(
      samplePacks({ [TRANSFERS]: '- { off: "2025-03-07", workInstead: "2025-03-15", act: "№ 1" }\n' }),
    );
    expect(faults).toEqual([]);
    expect(calendars.get("kz")).toMatchObject({
      years: { from: 2024, until: 2026 },
      weekend: { days: [6, 7] },
      holidays: [{ id: "republic", when: { month: 10, day: 25, from: null, until: null } }],
      transfers: [{ off: "2025-03-07", workInstead: "2025-03-15", act: "№ 1" }],
    });
  });

  test.each([
    [
      "a day that does not exist",
      changed(HOLIDAYS, "month: 10, day: 25", "month: 2, day: 30"),
      `${HOLIDAYS}:1:1 no-such-day {"year":"2024","month":"2","day":"30"}`,
    ],
    [
      "a month that does not exist",
      changed(HOLIDAYS, "month: 10", "month: 13"),
      `${HOLIDAYS}:9:20 not-between {"got":"13","min":"1","max":"12"}`,
    ],
    [
      "a transfer of a Saturday",
      { [TRANSFERS]: '- { off: "2025-03-08", workInstead: null, act: "№ 1" }\n' },
      `${TRANSFERS}:1:3 transfer-of-day-off {"date":"2025-03-08","act":"№ 1"}`,
    ],
    [
      "a working day instead of which nothing is worked",
      { [TRANSFERS]: '- { off: "2025-03-07", workInstead: "2025-03-11", act: "№ 1" }\n' },
      `${TRANSFERS}:1:3 transfer-of-working-day {"date":"2025-03-11","act":"№ 1"}`,
    ],
    [
      "a day that is no date",
      { [TRANSFERS]: '- { off: "2025-02-29", workInstead: null, act: "№ 1" }\n' },
      `${TRANSFERS}:1:10 not-a-date {"got":"2025-02-29"}`,
    ],
  ])("do not stand with %s", (_what, changes, fault) => {
    expect(read(changes)).toEqual([fault]);
  });
});
