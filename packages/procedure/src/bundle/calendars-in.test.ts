// A3.7: a case file is verified by the transfers that stood when a term was counted, not by those of another day.
import { expect, test } from "vitest";
import type { CalendarEvent } from "../calendar/transfer.ts";
import type { JournalLine } from "../journal/chain.ts";
import { karasu } from "../testing/town.ts";
import { calendarsIn } from "./calendars-in.ts";

const act = { title: "О переносе", number: "850", on: "2025-10-14" };
const ids = { calendar: "b", pack: "kz/karasu-akimat", edition: "2025-08-14", file: null };

function line(seq: number, at: string, event: CalendarEvent): JournalLine {
  const actor = { account: null, person: null, roles: ["hr"], actingFor: null };
  const hashes = { dataDigest: "", previous: "", salt: null, hash: "" };
  const head = { body: "b", record: "calendar", id: "b", seq, kind: event.kind, at, on: at.slice(0, 10), actor };
  return { ...head, ...hashes, data: JSON.parse(JSON.stringify(event)) };
}

const journal = [
  line(1, "2025-10-16T05:00:00.000Z", {
    kind: "transfer-entered",
    ...ids,
    transfer: "t",
    off: "2025-10-17",
    workInstead: null,
    act,
  }),
  line(2, "2025-10-20T05:00:00.000Z", { kind: "transfer-withdrawn", transfer: "t", reason: "Акт отменён" }),
];

/** Whether the 17th is worked by each calendar that the instant admits. */
function workedAt(at: string): readonly boolean[] {
  return calendarsIn([journal], karasu.calendar)(at).map((calendar) => calendar.dayOn("2025-10-17").working);
}

test("A3.7 before the entry, under it and after the withdrawal one calendar stands", () => {
  expect(workedAt("2025-10-16T04:59:59.999Z")).toEqual([true]);
  expect(workedAt("2025-10-18T05:00:00.000Z")).toEqual([false]);
  expect(workedAt("2025-10-21T05:00:00.000Z")).toEqual([true]);
});

test("A3.7 what another server counted in the minute of the change may be counted as before it, and no later", () => {
  expect(workedAt("2025-10-16T05:00:00.000Z")).toEqual([true, false]);
  expect(workedAt("2025-10-16T05:00:59.999Z")).toEqual([true, false]);
  expect(workedAt("2025-10-16T05:01:00.000Z")).toEqual([false]);
});

test("A3.7 a body without transfers counts by the pack's calendar", () => {
  expect(calendarsIn([[]], karasu.calendar)("2025-10-16T05:00:00.000Z")).toEqual([karasu.calendar]);
});
