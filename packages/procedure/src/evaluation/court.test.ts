import { verifyReceipt } from "@bagalau/methodology";
import { describe, expect, it } from "vitest";
import { akim, evaluated, evaluation, evaluator, hr, lower, members, opens, signed } from "../testing/quarter.ts";
import { actor, library, system } from "../testing/town.ts";
import type { Told, Town } from "../testing/town.ts";
import type { ResultComputed } from "./events.ts";
import type { Evaluation } from "./state.ts";
import { standingResult } from "./state.ts";

const tell = (town: Town, by: Parameters<Town["tell"]>[0], command: Told) =>
  town.tell(by, "evaluation", evaluation, command);
const state = (town: Town) => town.state<Evaluation>(evaluation);
const carryOut = (annuls: "session" | "result", more: object = {}): Told => {
  return { kind: "carry-out-court-act", annuls, reason: "Отменить", document: "act-1", annual: [], ...more };
};

/** Of the five whom the session was to see, nobody had opened his notice of it. */
const calledNoMore = Array.from({ length: 5 }, () => "notice withdrawn");

/** The session has raised 4.00 to 4.38, everything is complete, and on 20 February a court decides. */
async function judged(outcome = "annulled"): Promise<Town> {
  const town = await signed();
  town.today = "2025-11-03";
  await town.tell(evaluated, "notice", town.lastNotice(evaluation), opens);
  await tell(town, hr, { kind: "publish-minutes" });
  await tell(town, system, { kind: "complete" });
  town.today = "2026-02-20";
  const appeal = { filedOn: "2025-12-01", court: "СМАС", number: "5-1/25", document: null };
  await tell(town, hr, { kind: "record-court-appeal", ...appeal });
  const decided = { decidedOn: "2026-02-18", outcome, note: "Нарушен порядок", document: "act-1" };
  await tell(town, hr, { kind: "record-court-outcome", ...decided });
  return town;
}

describe("A3.7 what a court has annulled", () => {
  it("stays in effect until HR carries the court's act out, who says what the court annuls and why", async () => {
    const town = await judged();
    expect([state(town).phase, standingResult(state(town))?.shown]).toEqual(["completed", "4.38"]);
    expect(await tell(town, hr, carryOut("session", { reason: "" }))).toEqual(["law.text-missing (11) at reason"]);
    const own = actor("aigul", "hr-head");
    expect(await tell(town, own, carryOut("session"))).toEqual(["evaluation.own-case (15(4))"]);
  });

  it.each(["upheld", "withdrawn"])("is nothing where the outcome is %s", async (outcome) => {
    const town = await judged(outcome);
    expect(await tell(town, hr, carryOut("result"))).toEqual(["evaluation.nothing-annulled (11)"]);
  });

  it("as the session's decision gives way to the mark before, and a new session is to be called on the application", async () => {
    const town = await judged();
    expect(await tell(town, hr, carryOut("session"))).toEqual([
      "evaluation annulled-by-court",
      "evaluation term-started",
      "evaluation term-started",
      ...calledNoMore,
    ]);
    expect(town.event(evaluation, "annulled-by-court")).toEqual({
      kind: "annulled-by-court",
      annuls: "session",
      results: [2],
      court: "СМАС",
      number: "5-1/25",
      decidedOn: "2026-02-18",
      reason: "Отменить",
      document: "act-1",
      clause: "11",
    });
    const { phase, completedOn, keeping, application, session, results } = state(town);
    expect([phase, completedOn, keeping.from, session]).toEqual(["applied", null, null, null]);
    expect(application?.text).toBe("Не согласна с оценкой качества");
    expect(results.map(({ shown, setAside, annulledOn }) => [shown, setAside, annulledOn])).toEqual([
      ["4.00", false, null],
      ["4.38", true, "2026-02-20"],
    ]);
    const running = town.view(evaluation).terms.filter(({ metOn }) => metOn === null);
    expect(running.map(({ term, from, due }) => [term, from, due])).toEqual([
      ["session-decision", "2026-02-20", "2026-02-25"],
      ["session", "2026-02-20", "2026-03-06"],
    ]);
    expect(
      (await verifyReceipt(town.event<ResultComputed>(evaluation, "result-computed").receipt, library)).filter(
        ({ ok }) => !ok,
      ),
    ).toEqual([]);
    const composition = { members, chair: null, secretary: null, document: null };
    expect((await tell(town, akim, { kind: "call-session", heldOn: "2026-03-02", ...composition }))[0]).toBe(
      "evaluation session-called",
    );
    expect(town.rebuilt(evaluation)).toEqual(town.state(evaluation));
  });

  it("as the result leaves none, and a sheet is sent anew without a term that has long passed", async () => {
    const town = await judged();
    expect(await tell(town, hr, carryOut("result"))).toEqual(["evaluation annulled-by-court", ...calledNoMore]);
    expect([state(town).phase, standingResult(state(town))]).toEqual(["annulled", null]);
    expect(town.view(evaluation).tables["result"]?.map(({ number, standing }) => [number, standing])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect(await tell(town, hr, { kind: "send-sheet" })).toEqual([
      "evaluation sheet-sent",
      "evaluation notice-ordered",
      "notice queued",
    ]);
    expect(town.view(evaluation).terms.filter(({ metOn }) => metOn === null)).toEqual([]);
    const marked = { kind: "submit-marks", given: lower, comments: {}, files: [] };
    expect((await tell(town, evaluator, marked))[0]).toBe("evaluation marks-submitted");
    expect(standingResult(state(town))).toMatchObject({ number: 3, shown: "3.38" });
    await town.tell(evaluated, "notice", town.lastNotice(evaluation), opens);
    const again = { kind: "file-application", text: "Не согласна", files: [] };
    expect((await tell(town, evaluated, again))[0]).toBe("evaluation application-filed");
    expect(town.rebuilt(evaluation)).toEqual(town.state(evaluation));
  });

  it("may be evaluated by another, or not at all: then it is complete without a result", async () => {
    const town = await judged();
    await tell(town, hr, carryOut("result"));
    const other = { kind: "change-evaluator", to: "dana", duty: null, ground: "Акт суда", document: "act-1" };
    expect((await tell(town, hr, other))[0]).toBe("evaluation evaluator-changed");
    expect(await tell(town, hr, { kind: "complete" })).toEqual(["evaluation completed", "evaluation keeping-started"]);
    expect(town.event(evaluation, "completed")).toMatchObject({ completedOn: "2026-02-20", because: "annulled" });
    expect(await tell(town, evaluated, { kind: "file-application", text: "x", files: [] })).toContain(
      "evaluation.not-now (10)",
    );
  });

  it("is carried out once", async () => {
    const town = await judged();
    await tell(town, hr, carryOut("result"));
    await tell(town, hr, { kind: "complete" });
    expect(await tell(town, hr, carryOut("result"))).toEqual(["evaluation.nothing-annulled (11)"]);
  });

  it("takes the result of the year with it, until that is formed anew", async () => {
    const town = await judged();
    const birth = { id: "annual-1", pack: "kz/karasu-akimat", edition: "2025-08-14", lawOn: "2025-12-31" };
    const year = { id: "2025", from: "2025-01-01", to: "2025-12-31" };
    const annual = (command: Told) => town.tell(system, "annual", "annual-1", command);
    await annual({ kind: "await", ...birth, person: "aigul", year, rule: "year", dismissed: false });
    const part = (shown: string) => [{ period: "2025-Q3", evaluation, shown, why: null }];
    await annual({ kind: "form", parts: part("4.38") });
    expect(await tell(town, hr, carryOut("session", { annual: ["annual-1"] }))).toEqual([
      "evaluation annulled-by-court",
      "evaluation term-started",
      "evaluation term-started",
      ...calledNoMore,
      "annual result-annulled",
      "notice withdrawn",
    ]);
    const standing = () => town.view("annual-1").tables["result"]?.map((one) => [one["shown"], one["standing"]]);
    expect([town.view("annual-1").phase, standing()]).toEqual(["annulled", [["4.38", false]]]);
    expect(town.event("annual-1", "result-annulled")).toMatchObject({ result: 1, evaluation, clause: "11" });
    expect((await annual({ kind: "form", parts: part("4.38") }))[0]).toBe("annual result-computed");
    expect(standing()).toEqual([
      ["4.38", false],
      ["4.38", true],
    ]);
    expect(town.rebuilt("annual-1")).toEqual(town.state("annual-1"));
  });
});
