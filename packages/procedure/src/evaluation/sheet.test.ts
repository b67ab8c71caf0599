import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computed,
  evaluated,
  evaluation,
  evaluator,
  hr,
  marks,
  opened,
  opening,
  opens,
  otherHead,
  received,
  sent,
} from "../testing/quarter.ts";
import { actor, karasu, Town } from "../testing/town.ts";
import type { Told } from "../testing/town.ts";
import type { Evaluation } from "./state.ts";
import { standingResult } from "./state.ts";

type By = Parameters<Town["tell"]>[0];
const tell = (town: Town, by: By, command: Told) => town.tell(by, "evaluation", evaluation, command);
const words = (town: Town, by: By, command: Told) => town.refusal(by, "evaluation", evaluation, command);
const submit = (given: unknown, more: Readonly<Record<string, unknown>> = {}): Told => {
  return { kind: "submit-marks", given, comments: {}, files: [], ...more };
};

describe("opening", () => {
  it("tells everything that is wrong with it at once", async () => {
    const town = new Town("2025-10-01");
    const wrong = {
      ...opening,
      evaluator: "aigul",
      rule: "ranking",
      fixed: { form: "other" },
      period: { id: "2025-Q3", from: "2025-07-01", to: "2025-09-31" },
    };
    expect(await town.tell(hr, "evaluation", evaluation, wrong)).toEqual([
      "law.not-a-day (–) at period.to",
      "evaluation.evaluates-himself (16) at evaluator",
      "law.unknown-rule (–) at rule",
      "evaluation.fixed-unknown (–) at fixed.form",
    ]);
  });

  it("happens once", async () => {
    expect(await tell(await opened(), hr, opening)).toEqual(["evaluation.exists (–)"]);
  });
});

describe("A1.8 the marks", () => {
  it("are refused field by field with the clauses of the rule, in words", async () => {
    const town = await sent();
    const wrong = { marks: { quality: "5.01", deadlines: "-1", initiative: "x" } };
    expect(await tell(town, evaluator, submit(wrong))).toEqual([
      "out-of-range (16, 17) at given.marks.quality",
      "out-of-range (16, 17) at given.marks.deadlines",
      "not-a-number (16, 17) at given.marks.initiative",
      "missing (16, 17) at given.marks.discipline",
    ]);
    expect(await words(town, evaluator, submit(wrong))).toEqual([
      "Качество выполнения функциональных обязанностей: Значение должно лежать между 0 и 5, найдено: 5.01.",
      "Соблюдение сроков выполнения задач: Значение должно лежать между 0 и 5, найдено: -1.",
      "Самостоятельность и инициативность: Здесь нужно число цифрами с десятичной точкой, например 3.995; найдено: x.",
      "Трудовая дисциплина: Не указано, а правилу это нужно: число.",
    ]);
  });

  it("of the general sheet have no mark of the leader sheet, and the evaluator does not choose the sheet", async () => {
    const town = await sent();
    const leader = { ...marks, form: "leader" };
    expect(await tell(town, evaluator, submit(leader))).toEqual(["evaluation.fixed (16, 17) at given.form"]);
    const withTeam = { marks: { ...marks.marks, team: "5" } };
    expect(await tell(town, evaluator, submit(withTeam))).toEqual(["unknown-field (16, 17) at given.marks.team"]);
  });

  it("are given by the evaluator alone", async () => {
    expect(await words(await sent(), otherHead, submit(marks))).toEqual([
      "В этот день это лицо не является оценивающим: dana.",
    ]);
  });

  it("are given once the sheet has been sent", async () => {
    expect(await words(await opened(), evaluator, submit(marks))).toEqual([
      "В нынешнем состоянии оценки это действие не выполняется: открыта.",
    ]);
  });

  it("carry comments only where the sheet has a place for them", async () => {
    const town = await sent();
    const comments = { sheet: "Хорошо", "marks.quality": "Ровно", "marks.charm": "?" };
    expect(await tell(town, evaluator, submit(marks, { comments }))).toEqual([
      "evaluation.comment-nowhere (–) at comments.marks.charm",
    ]);
  });

  it("submitted on the 21st are late and accepted, since clause 4 releases nobody", async () => {
    const town = await sent();
    town.today = "2025-10-21";
    await tell(town, evaluator, submit(marks));
    const [term] = town.view(evaluation).terms;
    expect([term?.due, term?.metOn, term?.effect]).toEqual(["2025-10-20", "2025-10-21", "overdue"]);
  });

  it("law: whatever marks from 0 to 5 are given, the result lies between the least and the greatest of them", async () => {
    const mark = fc.integer({ min: 0, max: 500 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(mark, mark, mark, mark), async (hundredths) => {
        const town = await sent();
        const [quality, deadlines, initiative, discipline] = hundredths.map((one) => (one / 100).toFixed(2));
        await tell(town, evaluator, submit({ marks: { quality, deadlines, initiative, discipline } }));
        const shown = Math.round(Number(standingResult(town.state<Evaluation>(evaluation))?.shown) * 100);
        expect(shown).toBeGreaterThanOrEqual(Math.min(...hundredths));
        expect(shown).toBeLessThanOrEqual(Math.max(...hundredths));
      }),
      { numRuns: 25 },
    );
  });
});

describe("A1.11 a paper sheet", () => {
  const paper = {
    kind: "enter-paper",
    given: marks,
    comments: {},
    files: [],
    scan: "scan-1",
    writtenOn: "2025-10-17",
    signedBy: "berik",
    reason: "Система была недоступна с 16 по 20 октября",
  };

  it("is entered afterwards, marked as such, and counts by its own day", async () => {
    const town = await sent();
    town.today = "2025-10-23";
    await tell(town, hr, paper);
    const { sheet, terms } = town.state<Evaluation>(evaluation);
    expect(sheet?.paper).toEqual({ scan: "scan-1", writtenOn: "2025-10-17", reason: paper.reason });
    expect([sheet?.by, terms[0]?.metOn]).toEqual(["berik", "2025-10-17"]);
  });

  it("written before the period was over is no evaluation of it", async () => {
    const town = await sent();
    town.today = "2025-10-23";
    expect(await tell(town, hr, { ...paper, writtenOn: "2025-09-30" })).toEqual([
      "law.day-too-early (4¶1) at writtenOn",
    ]);
    expect(await tell(town, hr, { ...paper, writtenOn: "2025-10-01" })).toContain("evaluation marks-submitted");
  });

  it("without scan, from tomorrow, signed by somebody else is refused for all three", async () => {
    const town = await sent();
    town.today = "2025-10-23";
    const wrong = { ...paper, scan: "", writtenOn: "2025-10-24", signedBy: "dana" };
    expect(await tell(town, hr, wrong)).toEqual([
      "law.day-in-future (3¶1) at writtenOn",
      "law.text-missing (3¶1) at scan",
      "evaluation.not-the-evaluator (16) at signedBy",
    ]);
  });
});

describe("A1.2 who evaluates", () => {
  it("is his substitute on the days of an absence, and he again afterwards", async () => {
    const town = await sent();
    const absence = {
      kind: "substitute",
      substitute: "dana",
      from: "2025-10-06",
      until: "2025-10-15",
      ground: "Отпуск",
    };
    expect(await tell(town, hr, absence)).toEqual(["evaluation substitute-named"]);
    town.today = "2025-10-16";
    expect(await tell(town, otherHead, submit(marks))).toEqual(["evaluation.not-the-evaluator (16)"]);
    town.today = "2025-10-15";
    await tell(town, otherHead, submit(marks));
    expect(town.state<Evaluation>(evaluation).sheet?.by).toBe("dana");
    expect(town.view(evaluation).parties).toContainEqual({
      person: "dana",
      role: "substitute",
      from: "2025-10-06",
      until: "2025-10-15",
    });
  });

  it("who is away today has the sheet sent to his substitute at once", async () => {
    const town = await sent();
    const absence = { kind: "substitute", substitute: "dana", from: "2025-10-01", until: null, ground: "Отпуск" };
    expect(await tell(town, hr, absence)).toEqual([
      "evaluation substitute-named",
      "evaluation notice-ordered",
      "notice queued",
    ]);
    expect(town.view(town.lastNotice(evaluation)).person).toBe("dana");
    expect(await tell(town, hr, { kind: "end-substitution", reason: "Вышел из отпуска" })).toEqual([
      "evaluation substitution-ended",
    ]);
    expect(await tell(town, hr, { kind: "end-substitution", reason: "" })).toEqual([
      "evaluation.no-substitute (3¶3)",
      "law.text-missing (3¶3) at reason",
    ]);
  });

  it("A1.8 is a servant whom the evaluator named, by clause 17¶3", async () => {
    const town = await sent();
    const named = {
      kind: "change-evaluator",
      to: "dana",
      duty: "many-evaluated",
      ground: "23 человека",
      document: null,
    };
    expect(await tell(town, hr, named)).toEqual([
      "evaluation evaluator-changed",
      "evaluation notice-ordered",
      "notice queued",
    ]);
    expect(town.event<{ clause: string }>(evaluation, "evaluator-changed").clause).toBe("17¶3");
    expect(await tell(town, evaluator, submit(marks))).toEqual(["evaluation.not-the-evaluator (16)"]);
    expect(
      town
        .view(evaluation)
        .parties.filter(({ role }) => role === "evaluator")
        .map(({ person }) => person),
    ).toEqual(["dana"]);
  });

  it("stays who he was once the sheet is marked, and the refusal names whose evaluation it is", async () => {
    const named = { kind: "change-evaluator", to: "dana", duty: "many-evaluated", ground: "x", document: null };
    expect(await words(await received(), hr, named)).toEqual([
      "Оценивающее лицо уже не меняется: aigul, состояние оценки – результат получен.",
    ]);
  });

  it("is never the evaluated person himself, by whatever way", async () => {
    const town = await sent();
    const change = { kind: "change-evaluator", to: "aigul", duty: "keeping", ground: "", document: null };
    expect(await tell(town, hr, change)).toEqual([
      "evaluation.evaluates-himself (16) at to",
      "evaluation.not-a-ground (16) at duty",
      "law.text-missing (12) at ground",
    ]);
    const absence = { kind: "substitute", substitute: "aigul", from: "2025-10-06", until: "2025-10-05", ground: "x" };
    expect(await tell(town, hr, absence)).toEqual([
      "evaluation.evaluates-himself (3¶3) at substitute",
      "law.day-too-early (3¶3) at until",
    ]);
  });
});

describe("A1.4 who is not evaluated", () => {
  it("has the reason recorded with its clause, and no zero", async () => {
    const town = await sent();
    const ground = { kind: "exclude", duty: "minimum-worked", counted: "14", reason: "Больничный" };
    expect(await tell(town, hr, ground)).toEqual(["evaluation excluded"]);
    const { phase, exclusion, results } = town.state<Evaluation>(evaluation);
    expect([phase, exclusion?.clause, results]).toEqual(["not-evaluated", "5¶2", []]);
    expect(town.view(evaluation).terms).toEqual([]);
  });

  it.each([
    ["minimum-worked", "15", ["evaluation.enough (5¶2) at counted"]],
    ["minimum-stay", "1", ["evaluation.enough (5¶1) at counted"]],
    ["minimum-worked", "many", ["evaluation.not-counted (5¶2) at counted"]],
    ["keeping", null, ["evaluation.not-a-ground (12) at duty"]],
    ["charm", null, ["evaluation.not-a-ground (16) at duty"]],
  ])("is refused by %s with %s counted", async (duty, counted, expected) => {
    expect(await tell(await sent(), hr, { kind: "exclude", duty, counted, reason: "x" })).toEqual(expected);
  });

  it("can be found out after the marks: the result is set aside and its notice withdrawn", async () => {
    const town = await computed();
    const notice = town.lastNotice(evaluation);
    const ground = { kind: "exclude", duty: "minimum-stay", counted: null, reason: "Назначена 15 сентября" };
    expect(await tell(town, hr, ground)).toEqual(["evaluation excluded", "notice withdrawn"]);
    expect(town.view(evaluation).tables["result"]?.map(({ standing }) => standing)).toEqual([false]);
    expect(await town.tell(evaluated, "notice", notice, opens)).toEqual(["notice.ended (9¶1)"]);
  });

  it("can be evaluated after all when the reason was wrong", async () => {
    const town = await sent();
    await tell(town, hr, { kind: "exclude", duty: "minimum-stay", counted: "0", reason: "Назначена 15 сентября" });
    expect(await tell(town, hr, { kind: "include", reason: "Назначена 15 августа" })).toEqual(["evaluation included"]);
    expect(await tell(town, hr, { kind: "send-sheet" })).toContain("evaluation sheet-sent");
  });

  it("dismissed, has the term for informing him again when he is evaluated after all", async () => {
    const town = await sent(karasu, { dismissedOn: "2025-09-12" });
    await tell(town, hr, { kind: "exclude", duty: "minimum-worked", counted: "14", reason: "Больничный" });
    expect(await tell(town, hr, { kind: "include", reason: "Закрыт раньше" })).toEqual([
      "evaluation included",
      "evaluation term-started",
    ]);
    expect(town.view(evaluation).terms.map(({ term, due }) => [term, due])).toEqual([
      ["dismissed-notice", "2025-10-31"],
    ]);
  });

  it("is nobody who has got his result already", async () => {
    const ground = { kind: "exclude", duty: "minimum-stay", counted: "0", reason: "x" };
    expect(await words(await received(), hr, ground)).toEqual([
      "В нынешнем состоянии оценки это действие не выполняется: результат получен.",
    ]);
  });
});

describe("a sheet with a mistake", () => {
  it("goes back to the evaluator before the result is received; the result is set aside and counted anew", async () => {
    const town = await computed();
    expect(await tell(town, hr, { kind: "return-sheet", reason: "Не тот лист" })).toEqual([
      "evaluation sheet-returned",
      "notice withdrawn",
    ]);
    expect(town.view(evaluation).terms[0]?.metOn).toBeNull();
    await tell(town, evaluator, submit({ marks: { ...marks.marks, quality: "1" } }));
    const { results } = town.state<Evaluation>(evaluation);
    expect(results.map(({ number, shown, setAside }) => [number, shown, setAside])).toEqual([
      [1, "4.00", true],
      [2, "3.25", false],
    ]);
  });

  it("stays as it is once he has got the result", async () => {
    expect(await tell(await received(), hr, { kind: "return-sheet", reason: "x" })).toEqual([
      "evaluation.not-now (15(4))",
    ]);
  });
});

it("a record that is not begun, or whose law is unknown, takes nothing", async () => {
  const town = new Town("2025-10-01");
  expect(await tell(town, actor("x"), { kind: "complete" })).toEqual(["law.not-begun (–)"]);
});
