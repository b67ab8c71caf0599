import { describe, expect, it } from "vitest";
import { akim, called, evaluated, evaluation, evaluator, heard, higher, hr, lower, marks } from "../testing/quarter.ts";
import { otherHead, raised, signed, thirdHead } from "../testing/quarter.ts";
import { actor } from "../testing/town.ts";
import type { Told, Town } from "../testing/town.ts";
import type { Evaluation } from "./state.ts";

type By = Parameters<Town["tell"]>[0];
const tell = (town: Town, by: By, command: Told) => town.tell(by, "evaluation", evaluation, command);
const words = (town: Town, by: By, command: Told) => town.refusal(by, "evaluation", evaluation, command);
const propose = (outcome: string, given: unknown, by = "dana"): Told => {
  return { kind: "propose", outcome, by, given, grounds: "Доводы" };
};

describe("A3.4 the session", () => {
  it("held on the eleventh working day is late and held all the same", async () => {
    const town = await called();
    town.today = "2025-11-05";
    await tell(town, akim, { kind: "move-session", heldOn: "2025-11-05", reason: "Болезнь члена" });
    await tell(town, hr, { kind: "hold-session", heldOn: "2025-11-05", present: ["dana", "ermek", "saule"] });
    const term = town.view(evaluation).terms.find(({ term }) => term === "session");
    expect([term?.clause, term?.due, term?.metOn, term?.effect]).toEqual(["20", "2025-11-04", "2025-11-05", "overdue"]);
  });

  it("is held by its members, on a day that has come and after the application", async () => {
    const town = await called();
    const held = (heldOn: string, present: readonly string[]): Told => ({ kind: "hold-session", heldOn, present });
    expect(await tell(town, hr, held("2025-10-23", ["berik"]))).toEqual([
      "law.day-in-future (20) at heldOn",
      "evaluation.no-member (20) at present",
    ]);
    expect(await tell(town, hr, held("2025-10-17", []))).toEqual([
      "law.day-too-early (20) at heldOn",
      "evaluation.nobody-present (20) at present",
    ]);
    await tell(town, hr, held("2025-10-22", ["dana"]));
    expect(await tell(town, hr, held("2025-10-22", ["dana"]))).toEqual(["evaluation.session-held (20)"]);
    expect(await tell(town, evaluated, { kind: "withdraw-application", reason: "x" })).toEqual([
      "evaluation.not-now (10)",
    ]);
  });

  it("is not held before it and its members were decided on", async () => {
    const town = await called();
    town.today = "2025-10-30";
    const early = { kind: "hold-session", heldOn: "2025-10-21", present: ["dana", "ermek", "saule"] };
    expect(await tell(town, hr, early)).toEqual(["law.day-too-early (20) at heldOn"]);
    expect(await tell(town, hr, { ...early, heldOn: "2025-10-22" })).toEqual(["evaluation session-held"]);
  });

  it("has materials for its members, and takes written arguments before it sits", async () => {
    const town = await called();
    expect(await tell(town, hr, { kind: "add-material", file: "file-2", title: "" })).toEqual([
      "law.text-missing (15(3)) at title",
    ]);
    await tell(town, hr, { kind: "add-material", file: "file-2", title: "Справка о сроках" });
    const argument = { kind: "argue", text: "Возражения", files: ["file-3"] };
    expect(await tell(town, evaluated, { ...argument, form: "oral" })).toEqual(["evaluation.session-not-held (22¶2)"]);
    expect(await tell(town, evaluated, { ...argument, form: "written" })).toEqual(["evaluation argued"]);
    const { session } = town.state<Evaluation>(evaluation);
    expect([session?.materials, session?.arguments]).toEqual([
      [{ file: "file-2", title: "Справка о сроках" }],
      [{ form: "written", text: "Возражения", files: ["file-3"] }],
    ]);
  });
});

describe("A3.5 a motion", () => {
  it("to raise carries marks that the rule accepts and that do raise the result", async () => {
    const town = await heard();
    expect(await words(town, otherHead, propose("raise", lower))).toEqual([
      "Новые оценки результат не повышают: было 4,00, стало бы 3,38.",
    ]);
    expect(await tell(town, otherHead, propose("raise", null))).toEqual(["evaluation.marks-missing (22¶4) at given"]);
    const wrong = { marks: { ...higher.marks, quality: "5.5" } };
    expect(await tell(town, otherHead, propose("raise", wrong))).toEqual([
      "out-of-range (16, 17) at given.marks.quality",
    ]);
    expect(await tell(town, otherHead, propose("raise", higher))).toEqual(["evaluation motion-made"]);
  });

  it("to lower lowers, and to support sets no marks", async () => {
    const town = await heard();
    expect(await tell(town, otherHead, propose("lower", marks))).toEqual(["evaluation.does-not-lower (22¶4) at given"]);
    expect(await tell(town, otherHead, propose("lower", lower))).toEqual(["evaluation motion-made"]);
    expect(await tell(town, otherHead, propose("keep", lower))).toEqual(["evaluation.keep-with-marks (22¶3) at given"]);
    expect(await tell(town, otherHead, propose("keep", null))).toEqual(["evaluation motion-made"]);
    expect(await tell(town, otherHead, propose("annul", null))).toEqual(["evaluation.outcome-unknown (19) at outcome"]);
  });

  it("comes from a member who is present, for himself or as the HR service writes it down", async () => {
    const town = await heard();
    expect(await tell(town, evaluator, propose("keep", null, "berik"))).toEqual(["evaluation.no-member (19) at by"]);
    expect(await tell(town, thirdHead, propose("keep", null))).toEqual(["evaluation.not-his-own (19)"]);
    expect(await tell(town, hr, propose("keep", null))).toEqual(["evaluation motion-made"]);
  });
});

describe("A3.5 the vote", () => {
  it("is carried by more than half of the members, not of those who came", async () => {
    const town = await called();
    town.today = "2025-10-30";
    for (const [by, command] of [
      [hr, { kind: "hold-session", heldOn: "2025-10-30", present: ["dana"] }],
      [evaluator, { kind: "explain", text: "Обоснование" }],
      [evaluated, { kind: "argue", form: "oral", text: "Доводы", files: [] }],
      [otherHead, propose("raise", higher)],
      [otherHead, { kind: "vote", member: "dana", motion: 1 }],
      [hr, { kind: "close-vote" }],
    ] as [By, Told][]) {
      expect((await town.act(by, { record: "evaluation", id: evaluation, command })).refusals).toEqual([]);
    }
    const decision = town.state<Evaluation>(evaluation).session?.decision;
    expect(decision).toEqual({ motion: null, outcome: "keep", by: "nobody", votes: 1, on: "2025-10-30" });
  });

  it("is closed when everybody present has voted, the evaluator has explained and there is a motion", async () => {
    const town = await called();
    town.today = "2025-10-30";
    expect(await tell(town, hr, { kind: "close-vote" })).toEqual([
      "evaluation.session-not-held (22¶5)",
      "evaluation.no-motion (22¶5)",
      "evaluation.not-explained (22¶1)",
      "evaluation.not-invited (22¶2)",
    ]);
    await tell(town, hr, { kind: "hold-session", heldOn: "2025-10-30", present: ["dana", "saule"] });
    await tell(town, evaluated, { kind: "argue", form: "written", text: "Доводы", files: [] });
    await tell(town, otherHead, propose("keep", null));
    await tell(town, otherHead, { kind: "vote", member: "dana", motion: 1 });
    expect(await words(town, hr, { kind: "close-vote" })).toEqual([
      "Оценивающее лицо ещё не аргументировало свою оценку.",
      "Присутствующий член не проголосовал и не воздержался: saule.",
    ]);
  });

  it("counts the last word of each member, given by himself, on a motion that there is", async () => {
    const town = await heard();
    await tell(town, otherHead, propose("keep", null));
    expect(await tell(town, thirdHead, { kind: "vote", member: "dana", motion: 2 })).toEqual([
      "evaluation.not-his-own (19)",
      "evaluation.motion-unknown (19) at motion",
    ]);
    await tell(town, otherHead, { kind: "vote", member: "dana", motion: 1 });
    await tell(town, otherHead, { kind: "vote", member: "dana", motion: null });
    expect(town.state<Evaluation>(evaluation).session?.votes).toEqual([{ member: "dana", motion: null, own: true }]);
  });

  it("written down for a member may be written down anew until it is closed; what he gave himself is his", async () => {
    const town = await heard();
    await tell(town, otherHead, propose("keep", null));
    const vote = (member: string, motion: number | null): Told => ({ kind: "vote", member, motion });
    await tell(town, hr, vote("dana", null));
    expect(await tell(town, hr, vote("dana", 1))).toEqual(["evaluation voted"]);
    await tell(town, otherHead, vote("dana", null));
    expect(await words(town, hr, vote("dana", 1))).toEqual([
      "Член сессии проголосовал сам, изменить свой голос может только он: dana.",
    ]);
    expect(await tell(town, otherHead, vote("dana", 1))).toEqual(["evaluation voted"]);
    expect(town.state<Evaluation>(evaluation).session?.votes).toEqual([{ member: "dana", motion: 1, own: true }]);
  });

  it("changes nothing until the minutes are signed: the old result stands", async () => {
    const town = await raised();
    expect(town.view(evaluation).tables["result"]?.map(({ number }) => number)).toEqual([1]);
    const decided = town.event<Record<string, unknown>>(evaluation, "session-decided");
    expect(decided).toEqual({
      kind: "session-decided",
      motion: 1,
      outcome: "raise",
      by: "majority",
      votes: 2,
      members: 3,
      clause: "22¶5",
    });
  });
});

describe("the minutes", () => {
  it("are signed by everybody present, on paper with a scan, each once", async () => {
    const town = await raised();
    expect(await tell(town, otherHead, { kind: "sign-minutes", member: "dana", scan: null })).toEqual([
      "evaluation.no-minutes (22¶5)",
    ]);
    await tell(town, hr, { kind: "draw-minutes", number: "3", text: "" });
    expect(await tell(town, hr, { kind: "sign-minutes", member: "dana", scan: null })).toEqual([
      "evaluation.signature-unproved (22¶5) at scan",
    ]);
    await tell(town, hr, { kind: "sign-minutes", member: "dana", scan: "scan-5" });
    expect(await tell(town, otherHead, { kind: "sign-minutes", member: "dana", scan: null })).toEqual([
      "evaluation.signed-already (22¶5) at member",
    ]);
    expect(await tell(town, hr, { kind: "draw-minutes", number: "4", text: "" })).toEqual([
      "evaluation.minutes-signed (22¶5)",
    ]);
    expect(await tell(town, hr, { kind: "publish-minutes" })).toEqual(["evaluation.not-now (22¶5)"]);
  });

  it("with their last signature set the new result, order its notice and start the term for publication", async () => {
    const town = await raised();
    await tell(town, hr, { kind: "draw-minutes", number: "3", text: "" });
    await tell(town, otherHead, { kind: "sign-minutes", member: "dana", scan: null });
    await tell(town, thirdHead, { kind: "sign-minutes", member: "ermek", scan: null });
    expect(await tell(town, hr, { kind: "sign-minutes", member: "saule", scan: null })).toEqual([
      "evaluation minutes-signed-by",
      "evaluation minutes-signed",
      "evaluation term-started",
      "evaluation result-computed",
      "evaluation notice-ordered",
      "notice queued",
    ]);
  });
});

it("A3.6 the feedback meeting answers every topic of clause 23, after the session", async () => {
  const town = await signed();
  const meeting = { kind: "record-feedback", heldOn: "2025-10-29", answers: { skills: "Анализ", mood: "?" } };
  expect(await tell(town, evaluator, meeting)).toEqual([
    "law.day-too-early (23) at heldOn",
    "law.text-missing (23) at answers.achievements",
    "law.text-missing (23) at answers.potential",
    "evaluation.question-unknown (23) at answers.mood",
  ]);
});

describe("A3.1 dismissed after he got his result", () => {
  const left = { kind: "evaluate-without", dismissedOn: "2025-10-30", document: "order-9" };

  it("the applicant is told of the session's result by the means for those who left", async () => {
    const town = await raised();
    expect(await tell(town, hr, left)).toEqual(["evaluation set-without-part"]);
    expect(town.event<{ clause: string }>(evaluation, "set-without-part").clause).toBe("9¶2");
    await tell(town, hr, { kind: "draw-minutes", number: "3", text: "" });
    for (const member of ["dana", "ermek", "saule"]) {
      await tell(town, hr, { kind: "sign-minutes", member, scan: "scan-1" });
    }
    expect(town.event<{ about: string }>(evaluation, "notice-ordered").about).toBe("result-dismissed");
  });

  it("and after the minutes were signed, the session's result goes out once more by those means", async () => {
    const town = await signed();
    expect(await tell(town, hr, { ...left, dismissedOn: "2025-10-31" })).toEqual([
      "evaluation set-without-part",
      "evaluation term-started",
      "evaluation notice-ordered",
      "notice withdrawn",
      "notice queued",
    ]);
    const notice = town.lastNotice(evaluation);
    const letter = { kind: "attempt", means: "registered-letter", address: "Қарасу", on: "2025-10-31" };
    await town.tell(hr, "notice", notice, letter);
    const proof = { kind: "advice", on: "2025-10-31", reference: null, file: "scan", takenBy: null };
    expect(await town.tell(hr, "notice", notice, { kind: "record-delivered", attempt: 1, proof })).toEqual([
      "notice delivered",
      "evaluation result-received",
    ]);
    expect(town.rebuilt(evaluation)).toEqual(town.state(evaluation));
  });
});

it("A3.7 an appeal to a court holds the record until its outcome", async () => {
  const town = await signed();
  const appeal = { kind: "record-court-appeal", filedOn: "2025-10-31", court: "СМАС", number: "1", document: null };
  expect(await tell(town, hr, appeal)).toEqual(["evaluation court-appeal-recorded", "evaluation held"]);
  expect(await tell(town, hr, appeal)).toEqual(["evaluation.court-open (11)"]);
  const outcome = {
    kind: "record-court-outcome",
    decidedOn: "2025-10-30",
    outcome: "upheld",
    note: "",
    document: null,
  };
  expect(await tell(town, hr, outcome)).toEqual(["law.day-too-early (11) at decidedOn"]);
  town.today = "2026-02-02";
  expect(await tell(town, hr, { ...outcome, decidedOn: "2026-01-30" })).toEqual([
    "evaluation court-outcome-recorded",
    "evaluation released",
  ]);
  expect(await tell(town, hr, outcome)).toEqual(["evaluation.no-court (11)"]);
  expect(town.state<Evaluation>(evaluation).keeping.holds).toEqual([]);
});

it("what is said at the session is written down with who said it", async () => {
  const town = await heard();
  await tell(town, otherHead, { kind: "speak", member: "dana", stance: "against", text: "Сроки сорваны не ею" });
  expect(await tell(town, actor("gulnar"), { kind: "speak", member: "gulnar", stance: "supports", text: "" })).toEqual([
    "evaluation.no-member (19) at member",
    "law.text-missing (19) at text",
  ]);
  expect(town.event<{ by: string }>(evaluation, "explained").by).toBe("berik");
  expect(town.state<Evaluation>(evaluation).session?.speeches).toEqual([
    { member: "dana", stance: "against", text: "Сроки сорваны не ею" },
  ]);
});
