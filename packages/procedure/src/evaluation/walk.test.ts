import { verifyReceipt } from "@bagalau/methodology";
import { describe, expect, it } from "vitest";
import {
  akim,
  computed,
  evaluated,
  evaluation,
  evaluator,
  hr,
  marks,
  members,
  opened,
  opens,
} from "../testing/quarter.ts";
import { higher, opening, otherHead, received, signed, thirdHead } from "../testing/quarter.ts";
import { library, system, Town } from "../testing/town.ts";
import type { Told } from "../testing/town.ts";
import type { ResultComputed } from "./events.ts";
import type { Evaluation } from "./state.ts";

const tell = (town: Town, by: Parameters<Town["tell"]>[0], command: Told) =>
  town.tell(by, "evaluation", evaluation, command);

describe("a quarter that nobody contests", () => {
  it("runs from the opening to the end of its keeping", async () => {
    const town = new Town("2025-10-01");
    expect(await tell(town, hr, opening)).toEqual(["evaluation opened"]);
    expect(await tell(town, hr, { kind: "send-sheet" })).toEqual([
      "evaluation sheet-sent",
      "evaluation term-started",
      "evaluation notice-ordered",
      "notice queued",
    ]);
    town.today = "2025-10-13";
    const sheet = { kind: "submit-marks", given: marks, comments: { "marks.quality": "Ровно" }, files: [] };
    expect(await tell(town, evaluator, sheet)).toEqual([
      "evaluation marks-submitted",
      "evaluation result-computed",
      "evaluation notice-ordered",
      "notice queued",
    ]);
    town.today = "2025-10-15";
    expect(await town.tell(evaluated, "notice", town.lastNotice(evaluation), opens)).toEqual([
      "notice attempt-started",
      "notice delivered",
      "evaluation result-received",
      "evaluation term-started",
    ]);
    town.today = "2025-10-23";
    expect(await tell(town, system, { kind: "complete" })).toEqual([
      "evaluation completed",
      "evaluation keeping-started",
    ]);
    const { phase, completedOn, keeping } = town.state<Evaluation>(evaluation);
    expect([phase, completedOn, keeping.until, keeping.clause]).toEqual([
      "completed",
      "2025-10-22",
      "2028-10-22",
      "12",
    ]);
    expect(town.rebuilt(evaluation)).toEqual(town.state(evaluation));
  });

  it("D2 shows its result with a receipt that holds without us, and keeps it once", async () => {
    const town = await computed();
    expect(JSON.stringify([town.state(evaluation), town.view(evaluation)])).not.toContain("digests");
    const [result] = town.state<Evaluation>(evaluation).results;
    expect([result?.exact, result?.shown, result?.grade]).toEqual(["799/200", "4.00", "effective"]);
    const checks = await verifyReceipt(town.event<ResultComputed>(evaluation, "result-computed").receipt, library);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("D1 writes each term with its clause and how every day was counted", async () => {
    const town = await received("2025-10-22");
    const { counted, ...term } = town.event<Record<string, unknown> & { counted: { date: string; counts: boolean }[] }>(
      evaluation,
      "term-started",
    );
    expect([term["term"], term["clause"], term["from"], term["due"]]).toEqual([
      "appeal",
      "10",
      "2025-10-22",
      "2025-10-30",
    ]);
    expect(counted.filter(({ counts }) => !counts).map(({ date }) => date)).toEqual([
      "2025-10-25",
      "2025-10-26",
      "2025-10-27",
    ]);
    expect(town.view(evaluation).terms.map(({ term, person, due, metOn }) => [term, person, due, metOn])).toEqual([
      ["sheet", "berik", "2025-10-20", "2025-10-13"],
      ["appeal", "aigul", "2025-10-30", null],
    ]);
  });
});

describe("a quarter that is contested", () => {
  it("A3.2–A3.6 goes to a session, which raises the mark", async () => {
    const town = await signed();
    town.today = "2025-11-03";
    expect(await tell(town, hr, { kind: "publish-minutes" })).toEqual(["evaluation minutes-published"]);
    town.today = "2025-11-04";
    expect(await tell(town, system, { kind: "complete" })).toEqual(["evaluation.not-received (10)"]);
    await town.tell(evaluated, "notice", town.lastNotice(evaluation), opens);
    const answers = { achievements: "Реестр", skills: "Анализ данных", potential: "Руководство отделом" };
    const meeting = { kind: "record-feedback", heldOn: "2025-11-04", answers };
    expect(await tell(town, evaluator, meeting)).toEqual(["evaluation feedback-recorded"]);
    expect(await tell(town, system, { kind: "complete" })).toEqual([
      "evaluation completed",
      "evaluation keeping-started",
    ]);
    const paper = { kind: "enter-application", text: "", files: [], scan: "scan-1", receivedOn: "2025-11-04" };
    expect(await tell(town, hr, paper)).toEqual(["evaluation.not-now (10)", "law.term-passed (10)"]);
    const state = town.state<Evaluation>(evaluation);
    expect(state.completedOn).toBe("2025-11-04");
    expect(
      town
        .view(evaluation)
        .tables["result"]?.map(({ number, shown, grade, standing }) => [number, shown, grade, standing]),
    ).toEqual([
      [1, "4.00", "effective", false],
      [2, "4.38", "effective", true],
    ]);
    expect(town.view(evaluation).terms.map(({ term, due, metOn }) => [term, due, metOn])).toEqual([
      ["sheet", "2025-10-20", "2025-10-13"],
      ["appeal", "2025-10-22", "2025-10-20"],
      ["session-decision", "2025-10-23", "2025-10-22"],
      ["session", "2025-11-04", "2025-10-30"],
      ["minutes", "2025-11-05", "2025-11-03"],
    ]);
    const checks = await verifyReceipt(town.event<ResultComputed>(evaluation, "result-computed").receipt, library);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(town.rebuilt(evaluation)).toEqual(state);
  });

  it("a receipt of the session's result starts no second term for disagreement", async () => {
    const town = await signed();
    await town.tell(evaluated, "notice", town.lastNotice(evaluation), opens);
    const started = town.view(evaluation).terms.filter(({ term }) => term === "appeal");
    expect(started.map(({ from }) => from)).toEqual(["2025-10-15"]);
    expect(town.view(evaluation).phase).toBe("signed");
  });
});

describe("A1.5 a servant who was dismissed", () => {
  it("is evaluated without taking part and hears of it by the means of clause 9", async () => {
    const town = await opened(undefined, { dismissedOn: "2025-09-12" });
    expect(town.view(evaluation).terms.map(({ term, due }) => [term, due])).toEqual([
      ["dismissed-notice", "2025-10-31"],
    ]);
    await tell(town, hr, { kind: "send-sheet" });
    await tell(town, evaluator, { kind: "submit-marks", given: marks, comments: {}, files: [] });
    const notice = town.lastNotice(evaluation);
    expect(await town.tell(evaluated, "notice", notice, opens)).toEqual(["notice.means-not-permitted (9¶2) at means"]);
    town.today = "2025-10-10";
    const letter = { kind: "attempt", means: "registered-letter", address: "Қарасу, Абай к-сі, 5", on: "2025-10-06" };
    expect(await town.tell(hr, "notice", notice, letter)).toEqual(["notice attempt-started"]);
    expect(await town.tell(hr, "notice", notice, { kind: "record-sent", attempt: 1, reference: "RR1" })).toEqual([
      "notice sent",
    ]);
    const proof = { kind: "advice", on: "2025-10-09", reference: null, file: "scan-1", takenBy: null };
    expect(await town.tell(hr, "notice", notice, { kind: "record-delivered", attempt: 1, proof })).toEqual([
      "notice delivered",
      "evaluation result-received",
      "evaluation term-started",
    ]);
    expect(town.view(evaluation).terms.map(({ term, due, metOn }) => [term, due, metOn])).toEqual([
      ["dismissed-notice", "2025-10-31", "2025-10-09"],
      ["sheet", "2025-10-20", "2025-10-01"],
      ["appeal", "2025-10-16", null],
    ]);
  });

  it("whose result was sent in the system already gets it once more by those means", async () => {
    const town = await computed();
    const first = town.lastNotice(evaluation);
    expect(await tell(town, hr, { kind: "evaluate-without", dismissedOn: "2025-09-12", document: "order" })).toEqual([
      "evaluation set-without-part",
      "evaluation term-started",
      "evaluation notice-ordered",
      "notice withdrawn",
      "notice queued",
    ]);
    expect(town.view(first).phase).toBe("withdrawn");
    expect(town.view(town.lastNotice(evaluation)).tables["notice"]?.[0]?.["notice"]).toBe("result-dismissed");
  });
});

it("A3.5 a session that no motion wins leaves the mark as it was and is concluded by its minutes", async () => {
  const town = await received();
  const steps: [string, Parameters<Town["tell"]>[0], Told][] = [
    ["2025-10-20", evaluated, { kind: "file-application", text: "Не согласна", files: [] }],
    [
      "2025-10-21",
      akim,
      { kind: "call-session", heldOn: "2025-10-24", members, chair: null, secretary: null, document: null },
    ],
    ["2025-10-24", hr, { kind: "hold-session", heldOn: "2025-10-24", present: ["dana", "ermek"] }],
    ["2025-10-24", evaluator, { kind: "explain", text: "Обоснование" }],
    ["2025-10-24", evaluated, { kind: "argue", form: "oral", text: "Доводы", files: [] }],
    ["2025-10-24", otherHead, { kind: "propose", outcome: "raise", by: "dana", given: higher, grounds: "Выше" }],
    ["2025-10-24", thirdHead, { kind: "propose", outcome: "keep", by: "ermek", given: null, grounds: "Верно" }],
    ["2025-10-24", otherHead, { kind: "vote", member: "dana", motion: 1 }],
    ["2025-10-24", thirdHead, { kind: "vote", member: "ermek", motion: 2 }],
    ["2025-10-24", hr, { kind: "close-vote" }],
    ["2025-10-24", hr, { kind: "draw-minutes", number: "4", text: "" }],
    ["2025-10-24", otherHead, { kind: "sign-minutes", member: "dana", scan: null }],
    ["2025-10-24", hr, { kind: "refuse-to-sign", member: "ermek", reason: "Особое мнение" }],
    ["2025-10-28", hr, { kind: "publish-minutes" }],
    ["2025-10-28", system, { kind: "complete" }],
  ];
  for (const [day, by, command] of steps) {
    town.today = day;
    const { refusals } = await town.act(by, { record: "evaluation", id: evaluation, command });
    expect(refusals).toEqual([]);
  }
  const { session, results, completedOn } = town.state<Evaluation>(evaluation);
  expect(session?.decision).toEqual({ motion: null, outcome: "keep", by: "nobody", votes: 1, on: "2025-10-24" });
  expect(results.map(({ number }) => number)).toEqual([1]);
  expect(completedOn).toBe("2025-10-28");
});
