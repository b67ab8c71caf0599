import fc from "fast-check";
import { addDays, workingDaysAfter } from "@bagalau/calendar";
import { describe, expect, it } from "vitest";
import { akim, applied, called, computed, evaluated, evaluation, hr, members, received } from "../testing/quarter.ts";
import { karasu, system } from "../testing/town.ts";
import type { Told, Town } from "../testing/town.ts";
import { accessTable } from "../access/table.ts";
import { evaluationChart } from "./chart.ts";
import type { Evaluation } from "./state.ts";

type By = Parameters<Town["tell"]>[0];
const tell = (town: Town, by: By, command: Told) => town.tell(by, "evaluation", evaluation, command);
const words = (town: Town, by: By, command: Told) => town.refusal(by, "evaluation", evaluation, command);
const application = { kind: "file-application", text: "Не согласна", files: [] };

describe("A3.2 an application", () => {
  it("on the fifth working day is accepted, over a weekend and the moved day off of Republic Day", async () => {
    const town = await received("2025-10-22");
    town.today = "2025-10-30";
    expect(await tell(town, evaluated, application)).toEqual([
      "evaluation application-filed",
      "evaluation term-started",
      "evaluation term-started",
    ]);
    expect(town.view(evaluation).terms.map(({ term, from, due }) => [term, from, due])).toEqual([
      ["sheet", "2025-09-30", "2025-10-20"],
      ["appeal", "2025-10-22", "2025-10-30"],
      ["session-decision", "2025-10-30", "2025-11-04"],
      ["session", "2025-10-30", "2025-11-13"],
    ]);
  });

  it("on the sixth working day is refused by clause 10", async () => {
    const town = await received("2025-10-22");
    town.today = "2025-10-31";
    expect(await tell(town, evaluated, application)).toEqual(["law.term-passed (10)"]);
    expect(await words(town, evaluated, application)).toEqual([
      "В приёме заявления отказывается: срок в пять рабочих дней, установленный пунктом 10, истёк. Последний день срока – 30 октября 2025 года, день действия – 31 октября 2025 года.",
    ]);
  });

  it("law: it is accepted up to the fifth working day after the proved day and never after it", async () => {
    const dayNumber = fc.integer({ min: 0, max: 30 });
    await fc.assert(
      fc.asyncProperty(dayNumber, dayNumber, async (receivedAfter, filedAfter) => {
        const day = (offset: number) => addDays("2025-12-15", offset);
        const town = await received(day(receivedAfter));
        town.today = day(receivedAfter + filedAfter);
        const accepted = (await tell(town, evaluated, application))[0] === "evaluation application-filed";
        const { due } = workingDaysAfter(karasu.calendar, day(receivedAfter), 5);
        expect(accepted).toBe(town.today <= due);
      }),
      { numRuns: 40 },
    );
  });

  it("is free in form, but says something", async () => {
    const town = await received();
    expect(await tell(town, evaluated, { ...application, text: " " })).toEqual([
      "evaluation.application-empty (10) at text",
    ]);
    expect(await tell(town, evaluated, { ...application, text: "", files: ["file-1"] })).toContain(
      "evaluation application-filed",
    );
  });

  it("on paper counts by the day on which it came, entered later", async () => {
    const town = await received();
    town.today = "2025-11-10";
    const paper = { kind: "enter-application", text: "", files: [], scan: "scan-1", receivedOn: "2025-10-22" };
    expect(await tell(town, hr, { ...paper, receivedOn: "2025-10-23" })).toEqual(["law.term-passed (10)"]);
    expect(await tell(town, hr, { ...paper, receivedOn: "2025-11-11", scan: "" })).toEqual([
      "law.day-in-future (10) at receivedOn",
      "law.text-missing (10) at scan",
    ]);
    await tell(town, hr, paper);
    const { application: filed, terms } = town.state<Evaluation>(evaluation);
    expect(filed?.scan).toBe("scan-1");
    expect(terms.find(({ purpose }) => purpose === "decision")?.due).toBe("2025-10-28");
  });

  it("filed after the night that completed the evaluation is refused by clause 10 in full words", async () => {
    const town = await received("2025-10-22");
    town.today = "2025-10-31";
    expect(await tell(town, system, { kind: "complete" })).toContain("evaluation completed");
    expect(await tell(town, evaluated, application)).toEqual(["law.term-passed (10)"]);
  });

  it("on paper that came on the last day and is entered the day after opens the completed evaluation again", async () => {
    const town = await received();
    town.today = "2025-10-23";
    expect(await tell(town, system, { kind: "complete" })).toEqual([
      "evaluation completed",
      "evaluation keeping-started",
    ]);
    const paper = { kind: "enter-application", text: "", files: [], scan: "scan-1", receivedOn: "2025-10-22" };
    expect(await tell(town, hr, { ...paper, receivedOn: "2025-10-23" })).toEqual(["law.term-passed (10)"]);
    expect(await tell(town, evaluated, application)).toEqual(["law.term-passed (10)"]);
    expect(await tell(town, hr, paper)).toContain("evaluation application-filed");
    const { phase, completedOn, keeping } = town.state<Evaluation>(evaluation);
    expect([phase, completedOn, keeping.from, keeping.until]).toEqual(["applied", null, null, null]);
    expect(town.rebuilt(evaluation)).toEqual(town.state(evaluation));
  });

  it("filed before the receipt was proved and taken back leaves the whole term from the proved day", async () => {
    const town = await computed();
    town.today = "2025-10-14";
    await tell(town, evaluated, application);
    town.today = "2025-10-16";
    await tell(town, system, { kind: "record-receipt", result: 1, on: "2025-10-15", means: "in-system", notice: "n" });
    expect(await tell(town, evaluated, { kind: "withdraw-application", reason: "Объяснили" })).toEqual([
      "evaluation application-withdrawn",
      "evaluation term-started",
    ]);
    expect(await tell(town, system, { kind: "complete" })).toEqual(["evaluation.term-runs (10)"]);
    town.today = "2025-10-22";
    expect(await tell(town, evaluated, application)).toContain("evaluation application-filed");
  });

  it("taken back leaves the term for informing a dismissed person as it was", async () => {
    const town = await computed(karasu, { dismissedOn: "2025-09-12" });
    town.today = "2025-10-20";
    await tell(town, evaluated, application);
    await tell(town, evaluated, { kind: "withdraw-application", reason: "Объяснили" });
    expect(town.view(evaluation).terms.map(({ term, metOn }) => [term, metOn])).toEqual([
      ["dismissed-notice", null],
      ["sheet", "2025-10-13"],
    ]);
  });

  it("before the receipt is proved is never late: the term runs from the proof, not from the sending", async () => {
    const town = await computed();
    town.today = "2025-12-20";
    expect(await tell(town, evaluated, application)).toContain("evaluation application-filed");
  });

  it("can be taken back before the session, and filed again within the term", async () => {
    const town = await applied();
    town.today = "2025-10-21";
    expect(await tell(town, evaluated, { kind: "withdraw-application", reason: "Объяснили" })).toEqual([
      "evaluation application-withdrawn",
    ]);
    expect(town.view(evaluation).terms.map(({ term, metOn }) => [term, metOn])).toEqual([
      ["sheet", "2025-10-13"],
      ["appeal", null],
    ]);
    expect(await tell(town, system, { kind: "complete" })).toEqual(["evaluation.term-runs (10)"]);
    expect(await tell(town, evaluated, application)).toContain("evaluation application-filed");
  });
});

describe("receipt of a result", () => {
  it("is recorded once, on a day that has come and not before the result", async () => {
    const town = await computed();
    const receipt = { kind: "record-receipt", result: 1, on: "2025-10-12", means: "in-system", notice: "n" };
    expect(await tell(town, system, receipt)).toEqual(["law.day-too-early (9¶1) at on"]);
    expect(await tell(town, system, { ...receipt, on: "2025-10-14" })).toEqual(["law.day-in-future (9¶1) at on"]);
    expect(await tell(town, system, { ...receipt, result: 2 })).toEqual(["evaluation.no-such-result (9¶1) at result"]);
    await tell(town, system, { ...receipt, on: "2025-10-13" });
    expect(await tell(town, system, { ...receipt, on: "2025-10-13" })).toEqual([
      "evaluation.received-already (9¶1) at result",
    ]);
  });

  it("that is proved later starts the term from the proved day", async () => {
    const town = await computed();
    town.today = "2025-10-24";
    await tell(town, system, { kind: "record-receipt", result: 1, on: "2025-10-14", means: "in-system", notice: "n" });
    const term = town.view(evaluation).terms.at(-1);
    expect([term?.from, term?.due]).toEqual(["2025-10-14", "2025-10-21"]);
  });
});

describe("A3.3 the decision on the session", () => {
  const session = { kind: "call-session", heldOn: "2025-10-30", members, chair: null, secretary: null, document: null };

  it("on the third working day is in time, on the fourth late and accepted", async () => {
    const town = await applied();
    town.today = "2025-10-24";
    expect((await tell(town, akim, session))[0]).toBe("evaluation session-called");
    const term = town.view(evaluation).terms.find(({ holder }) => holder === "appointing-official");
    expect([term?.due, term?.metOn]).toEqual(["2025-10-23", "2025-10-24"]);
  });

  it("with a wrong composition names every rule that it breaks", async () => {
    const town = await applied();
    const wrong = [
      { person: "aigul", role: "evaluator", bears: ["evaluator"] },
      { person: "berik", role: "evaluator", bears: ["evaluator"] },
    ];
    expect(await tell(town, akim, { ...session, heldOn: "2025-10-19", members: wrong })).toEqual([
      "law.day-too-early (20) at heldOn",
      "panel.too-small (19¶2) at members",
      "panel.not-odd (19¶2) at members",
      "panel.role-missing (19¶4) at members",
      "panel.excluded (19¶3) at members[0]",
      "panel.excluded (19¶3) at members[1]",
    ]);
    expect((await words(town, akim, { ...session, members: wrong })).at(-1)).toBe(
      "Это лицо не включается в состав: berik. Причина: Лицо, оценившее заявителя.",
    );
  });

  it("can only call one: an application that came in time is not refused in its place", () => {
    const his = accessTable.filter(
      ({ record, role, phases }) =>
        record === "evaluation" && role === "appointing-official" && phases !== "*" && phases.includes("applied"),
    );
    const commands = his.map(({ action }) => action).filter((action) => action in evaluationChart);
    expect(commands).toEqual(["call-session"]);
  });

  it("can replace a member while the session is not held, by the same rules", async () => {
    const town = await called();
    const by = { person: "berik", role: "evaluator", bears: ["evaluator"] };
    expect(await tell(town, akim, { kind: "replace-member", out: "dana", by, ground: "Отпуск" })).toEqual([
      "panel.excluded (19¶3) at members[0]",
    ]);
    const other = { person: "gulnar", role: "evaluator", bears: ["evaluator"] };
    expect(await tell(town, akim, { kind: "replace-member", out: "nobody", by: other, ground: "" })).toEqual([
      "evaluation.no-member (19) at out",
      "law.text-missing (19) at ground",
    ]);
    await tell(town, akim, { kind: "replace-member", out: "dana", by: other, ground: "Отпуск" });
    expect(
      town
        .view(evaluation)
        .parties.filter(({ role }) => role === "session-member")
        .map(({ person }) => person),
    ).toEqual(["gulnar", "ermek", "saule"]);
  });
});
