// Transfers of working days: what may be entered, what the calendar comes to, and which running terms move.
import { addDays, workingDaysAfter, workingDaysLeft } from "@bagalau/calendar";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Conduct } from "../campaign/conduct.fixture.ts";
import { district } from "../campaign/district.fixture.ts";
import type { Evaluation } from "../evaluation/state.ts";
import type { TermRecounted } from "../law/recount.ts";
import { evaluated, evaluation, hr, hrHead, received, sent } from "../testing/quarter.ts";
import { karasu, system, Town } from "../testing/town.ts";
import type { Law } from "../record.ts";
import { actText, standing, withTransfers } from "./transfer.ts";
import type { TransferBook } from "./transfer.ts";

const act = { title: "О переносе дней отдыха", number: "№ 850", on: "2025-10-14" };
const records = [{ record: "evaluation", id: evaluation }];
const ids = { calendar: "body", pack: "kz/karasu-akimat", edition: "2025-08-14", file: null };

const entering = (off: string, workInstead: string | null, more: object = {}) => ({
  kind: "enter-transfer",
  ...ids,
  transfer: `t ${off}`,
  off,
  workInstead,
  act,
  records: [],
  ...more,
});
const withdrawing = (transfer: string, more: object = {}) => ({
  kind: "withdraw-transfer",
  calendar: "body",
  transfer,
  reason: "Акт отменён",
  records: [],
  ...more,
});

/** The law of a town whose calendar is as its record of transfers makes it. */
function counting(): Law & { town: Town | null } {
  return {
    ...karasu,
    town: null,
    get calendar() {
      const book = this.town?.records.get("body")?.state as TransferBook | null | undefined;
      return withTransfers(karasu.calendar, standing(book ?? { transfers: [] }));
    },
  };
}

async function townOf(at: (law: Law) => Promise<Town>): Promise<Town> {
  const law = counting();
  const town = await at(law);
  law.town = town;
  return town;
}

const quiet = () => townOf((law) => Promise.resolve(new Town("2025-10-16", law)));
const term = (town: Town, purpose: string) =>
  town.state<Evaluation>(evaluation).terms.find((one) => one.purpose === purpose)!;

describe("a transfer of a working day", () => {
  test("gaps «Holidays» is entered with its act, once, and stands in the calendar", async () => {
    const town = await quiet();
    expect(await town.tell(hr, "calendar", "body", entering("2025-12-30", "2026-01-03"))).toEqual([
      "calendar transfer-entered",
    ]);
    expect(town.law.calendar.dayOn("2025-12-30")).toEqual({
      date: "2025-12-30",
      working: false,
      why: { kind: "transferred-off", act: "О переносе дней отдыха № 850, 14.10.2025" },
    });
    expect(town.law.calendar.dayOn("2026-01-03").working).toBe(true);
    expect(town.view("body").tables["transfer"]).toHaveLength(1);
    expect(town.rebuilt("body")).toEqual(town.state("body"));
  });

  test("everything that is wrong with it is told at once", async () => {
    const town = await quiet();
    const wrong = { act: { title: " ", number: "", on: "2026-11-01" } };
    expect(await town.tell(hr, "calendar", "body", entering("2025-10-27", "2025-10-28", wrong))).toEqual([
      "calendar.off-already (–) at off",
      "calendar.worked-already (–) at workInstead",
      "law.text-missing (–) at act.title",
      "law.text-missing (–) at act.number",
      "law.day-in-future (–) at act.on",
    ]);
    expect(await town.tell(hr, "calendar", "body", entering("2031-01-08", "2009-01-10"))).toEqual([
      "calendar.outside (–) at off",
      "calendar.outside (–) at workInstead",
    ]);
    expect(await town.tell(hr, "calendar", "body", entering("2025-10-28", "2025-10-28"))).toEqual([
      "calendar.same-day (–) at workInstead",
    ]);
    expect(await town.tell(hr, "calendar", "body", entering("2025-02-30", null))).toEqual(["law.not-a-day (–) at off"]);
  });

  test("moves a day once: what was transferred is named with its act, until that is withdrawn", async () => {
    const town = await quiet();
    await town.tell(hr, "calendar", "body", entering("2025-12-30", "2026-01-03"));
    expect(await town.refusal(hr, "calendar", "body", entering("2025-12-29", "2026-01-03"))).toEqual([
      "Этот день уже перенесён: 3 января 2026 года. Акт: О переносе дней отдыха № 850, 14.10.2025. Если там ошибка, сначала отзовите ту запись.",
    ]);
    expect(await town.tell(hr, "calendar", "body", withdrawing("t 2025-12-30"))).toEqual([
      "calendar transfer-withdrawn",
    ]);
    expect(await town.tell(hr, "calendar", "body", withdrawing("t 2025-12-30"))).toEqual([
      "calendar.withdrawn-already (–) at transfer",
    ]);
    expect(await town.tell(hr, "calendar", "body", withdrawing("t 2025-01-01", { reason: " " }))).toEqual([
      "calendar.no-such-transfer (–) at transfer",
    ]);
    expect(await town.tell(hr, "calendar", "body", entering("2025-12-29", "2026-01-03"))).toEqual([
      "calendar transfer-entered",
    ]);
  });

  test("is entered from an act of a day that has passed", async () => {
    const town = await quiet();
    expect(await town.tell(hr, "calendar", "body", entering("2025-10-13", null))).toEqual([
      "calendar transfer-entered",
    ]);
  });
});

describe("a running term after a transfer", () => {
  test("is counted anew in the same act, with the days and the act that moved it", async () => {
    const town = await townOf((law) => received("2025-10-15", law));
    expect(term(town, "appeal")).toMatchObject({ from: "2025-10-15", due: "2025-10-22" });
    town.today = "2025-10-16";
    expect(await town.tell(hr, "calendar", "body", entering("2025-10-17", null, { records }))).toEqual([
      "calendar transfer-entered",
      "evaluation term-recounted",
    ]);
    expect(term(town, "appeal")).toMatchObject({ from: "2025-10-15", due: "2025-10-23", remindOn: "2025-10-23" });
    const event = town.event<TermRecounted>(evaluation, "term-recounted");
    expect(event).toMatchObject({ was: "2025-10-22", due: "2025-10-23" });
    expect(event.because).toEqual({
      transfer: "t 2025-10-17",
      off: "2025-10-17",
      workInstead: null,
      act: "О переносе дней отдыха № 850, 14.10.2025",
      withdrawn: false,
    });
    expect(event.counted.map(({ date, counts, why }) => [date, counts, why.kind])).toEqual([
      ["2025-10-16", true, "working"],
      ["2025-10-17", false, "transferred-off"],
      ["2025-10-18", false, "weekend"],
      ["2025-10-19", false, "weekend"],
      ["2025-10-20", true, "working"],
      ["2025-10-21", true, "working"],
      ["2025-10-22", true, "working"],
      ["2025-10-23", true, "working"],
    ]);
    expect(town.rebuilt(evaluation)).toEqual(town.state(evaluation));
    town.today = "2025-10-23";
    expect(
      await town.tell(evaluated, "evaluation", evaluation, { kind: "file-application", text: "x", files: [] }),
    ).toContain("evaluation application-filed");
  });

  test("goes back when the transfer is withdrawn", async () => {
    const town = await townOf((law) => received("2025-10-15", law));
    town.today = "2025-10-16";
    await town.tell(hr, "calendar", "body", entering("2025-10-17", null, { records }));
    await town.tell(hrHead, "calendar", "body", withdrawing("t 2025-10-17", { records }));
    expect(term(town, "appeal")).toMatchObject({ due: "2025-10-22" });
    expect(town.event<TermRecounted>(evaluation, "term-recounted").because.withdrawn).toBe(true);
  });

  test("that has passed, or would have passed by the new count, stays as it was told", async () => {
    const missed = await townOf((law) => received("2025-10-15", law));
    missed.today = "2025-10-23";
    expect(await missed.tell(hr, "calendar", "body", entering("2025-10-17", null, { records }))).toEqual([
      "calendar transfer-entered",
    ]);
    const shorter = await townOf((law) => received("2025-10-15", law));
    shorter.today = "2025-10-22";
    expect(await shorter.tell(hr, "calendar", "body", entering("2025-12-30", "2025-10-18", { records }))).toEqual([
      "calendar transfer-entered",
    ]);
    expect(term(shorter, "appeal").due).toBe("2025-10-22");
  });

  test("A1.4 of the marks that an act has extended keeps the act's day, and is reminded of on the working day before", async () => {
    const town = await townOf((law) => sent(law));
    const extension = { due: "2025-10-30", remindOn: "2025-10-30", act: { number: "9", on: "2025-10-10" } };
    await town.tell(hr, "evaluation", evaluation, { kind: "extend-term", ...extension });
    town.today = "2025-10-16";
    await town.tell(hr, "calendar", "body", entering("2025-10-30", null, { records }));
    expect(term(town, "sheet")).toMatchObject({ due: "2025-10-30", remindOn: "2025-10-29" });
    expect(town.state<Evaluation>(evaluation).extension).toMatchObject({ due: "2025-10-30", remindOn: "2025-10-29" });
    expect(town.rebuilt(evaluation)).toEqual(town.state(evaluation));
  });
});

describe("a term set by the calendar day of the month", () => {
  const campaignId = "c1";

  test("A1.4 of a campaign does not move when that day becomes one off: it is reminded of on the working day before", async () => {
    const conduct = new Conduct("2026-01-05", counting());
    const law = conduct.town.law as ReturnType<typeof counting>;
    law.town = conduct.town;
    await conduct.plan(district());
    expect(conduct.state.sheetTerm).toMatchObject({ due: "2026-01-20", remindOn: "2026-01-20" });
    const campaign = [{ record: "campaign", id: campaignId }];
    expect(
      await conduct.town.tell(hr, "calendar", "body", {
        ...entering("2026-01-20", null),
        act: { ...act, on: "2025-12-01" },
        records: campaign,
      }),
    ).toEqual(["calendar transfer-entered", "campaign term-recounted"]);
    expect(conduct.state.sheetTerm).toMatchObject({ due: "2026-01-20", remindOn: "2026-01-19" });
    expect(conduct.town.rebuilt(campaignId)).toEqual(conduct.town.state(campaignId));
  });

  test("of the year's result is reminded of on the working day before, and of a finished year nothing moves", async () => {
    const town = await townOf((law) => Promise.resolve(new Town("2026-01-05", law)));
    const year = { id: "2025", from: "2025-01-01", to: "2025-12-31" };
    const birth = { id: "y1", pack: "kz/karasu-akimat", edition: "2025-08-14", lawOn: "2025-12-31", person: "aigul" };
    const awaiting = { kind: "await", ...birth, year, rule: "year", dismissed: false };
    expect(await town.tell(system, "annual", "y1", awaiting)).toEqual(["annual awaited", "annual term-started"]);
    const off = { ...entering("2026-01-30", null), act: { ...act, on: "2025-12-01" } };
    const annual = [{ record: "annual", id: "y1" }];
    expect(await town.tell(hr, "calendar", "body", { ...off, records: annual })).toEqual([
      "calendar transfer-entered",
      "annual term-recounted",
    ]);
    expect(town.view("y1").terms).toMatchObject([{ term: "annual", due: "2026-01-30", remindOn: "2026-01-29" }]);
    expect(town.rebuilt("y1")).toEqual(town.state("y1"));
  });
});

describe("the calendar with transfers", () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays("2025-01-10", days));
  const pairs = fc.uniqueArray(fc.tuple(day, fc.option(day)), { maxLength: 12, selector: ([off]) => off });

  test("is the one before, day by day, when all that was entered is withdrawn", async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (transfers) => {
        const town = await quiet();
        for (const [off, work] of transfers) await town.tell(hr, "calendar", "body", entering(off, work));
        const book = town.records.get("body");
        for (const { id } of book === undefined ? [] : standing(town.state<TransferBook>("body")))
          await town.tell(hr, "calendar", "body", withdrawing(id));
        expect(town.law.calendar.data).toEqual(karasu.calendar.data);
      }),
      { numRuns: 25 },
    );
  });

  test("counts no term backwards: working days between are never fewer than none, and the last one is worked", async () => {
    await fc.assert(
      fc.asyncProperty(pairs, day, fc.integer({ min: 1, max: 15 }), async (transfers, from, days) => {
        const town = await quiet();
        for (const [off, work] of transfers) await town.tell(hr, "calendar", "body", entering(off, work));
        const { calendar } = town.law;
        const { due } = workingDaysAfter(calendar, from, days);
        expect([calendar.dayOn(due).working, workingDaysLeft(calendar, from, due)]).toEqual([true, days]);
        for (const { off, workInstead } of calendar.data.transfers) {
          expect(calendar.dayOn(off).working).toBe(false);
          if (workInstead !== null) expect(calendar.dayOn(workInstead).working).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("leaves out what the calendar itself has come to state", () => {
    const stated = { off: "2025-12-30", workInstead: null, act };
    const known = withTransfers(karasu.calendar, [stated]);
    const other = { off: "2025-12-29", workInstead: null, act };
    expect(withTransfers(known, [stated, other]).data.transfers.map(({ off }) => off)).toEqual([
      "2025-12-30",
      "2025-12-29",
    ]);
  });

  test("names the act in one line", () => {
    expect(actText({ title: "Қаулы ", number: " 12-1", on: "2025-01-09" })).toBe("Қаулы № 12-1, 09.01.2025");
  });
});
