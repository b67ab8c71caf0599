import { describe, expect, it } from "vitest";
import { akim, evaluated, evaluation, evaluator, hr, opening, opens, otherHead } from "../testing/quarter.ts";
import { lawOf, otherLaw, system, Town } from "../testing/town.ts";
import type { Told } from "../testing/town.ts";
import { karasu } from "../testing/town.ts";
import type { Evaluation } from "./state.ts";

const kerbulak = lawOf("kz/kerbulak-maslikhat", "2023-04-26");
const ranking = {
  ...opening,
  pack: "kz/kerbulak-maslikhat",
  edition: "2023-04-26",
  lawOn: "2023-06-30",
  period: { id: "2023-Q2", from: "2023-04-01", to: "2023-06-30" },
  rule: "ranking",
  fixed: {},
};
const marks = { marks: { quality: "3", deadlines: "3", initiative: "4", discipline: "5" } };

describe("an evaluation by another act needs no other program", () => {
  it("has that act's terms, notices, panel and clauses", async () => {
    const town = new Town("2023-07-03", kerbulak);
    const members = [
      { person: "dana", role: "evaluator", bears: ["evaluator"] },
      { person: "berik", role: "evaluator", bears: ["evaluator"] },
    ];
    const steps: [string, typeof hr, Told][] = [
      ["2023-07-03", hr, ranking],
      ["2023-07-03", hr, { kind: "send-sheet" }],
      ["2023-07-10", evaluator, { kind: "submit-marks", given: marks, comments: {}, files: [] }],
    ];
    for (const [day, by, command] of steps) {
      town.today = day;
      expect((await town.act(by, { record: "evaluation", id: evaluation, command })).refusals).toEqual([]);
    }
    await town.act(evaluated, { record: "notice", id: town.lastNotice(evaluation), command: opens });
    town.today = "2023-07-17";
    const application = { kind: "file-application", text: "Не согласна", files: [] };
    expect(await town.tell(evaluated, "evaluation", evaluation, application)).toContain("evaluation application-filed");
    const session = {
      kind: "call-session",
      heldOn: "2023-07-20",
      members,
      chair: null,
      secretary: null,
      document: null,
    };
    expect(await town.tell(akim, "evaluation", evaluation, { ...session, members: members.slice(0, 1) })).toEqual([
      "panel.too-small (42¶4) at members",
    ]);
    expect(await town.tell(akim, "evaluation", evaluation, session)).toEqual(["evaluation session-called"]);
    expect(town.view(evaluation).terms.map(({ term, clause, due, metOn }) => [term, clause, due, metOn])).toEqual([
      ["evaluation", "5¶1", "2023-07-10", "2023-07-10"],
      ["appeal", "13", "2023-07-17", "2023-07-17"],
      ["session-decision", "39", "2023-07-20", "2023-07-17"],
      ["session", "40", "2023-07-31", null],
    ]);
    expect(town.state<Evaluation>(evaluation).results[0]?.shown).toBe("3.75");
    expect(
      await town.tell(otherHead, "evaluation", evaluation, {
        kind: "speak",
        member: "dana",
        stance: "supports",
        text: "x",
      }),
    ).toEqual(["evaluation.session-not-held (39)"]);
  });
});

describe("an act that says less", () => {
  it("without notices, terms or a duty of keeping sends nothing, limits nothing and destroys nothing", async () => {
    const silent = otherLaw(karasu, { notices: new Map(), terms: new Map(), duties: new Map() });
    const town = new Town("2025-10-01", silent);
    const tell = (by: typeof hr, command: Told) => town.tell(by, "evaluation", evaluation, command);
    await tell(hr, opening);
    expect(await tell(hr, { kind: "send-sheet" })).toEqual(["evaluation sheet-sent"]);
    const sheet = { marks: { quality: "4", deadlines: "4", initiative: "4", discipline: "4" } };
    expect(await tell(evaluator, { kind: "submit-marks", given: sheet, comments: {}, files: [] })).toEqual([
      "evaluation marks-submitted",
      "evaluation result-computed",
    ]);
    await tell(system, { kind: "record-receipt", result: 1, on: "2025-10-01", means: "in-system", notice: "n" });
    await tell(system, { kind: "complete" });
    town.today = "2099-01-01";
    expect(await tell(system, { kind: "destroy", act: "a" })).toEqual(["keeping.no-term-of-keeping (–)"]);
  });

  it("without a session has nothing to call", async () => {
    const town = new Town("2025-10-01", otherLaw(karasu, { panels: new Map() }));
    const tell = (by: typeof hr, command: Told) => town.tell(by, "evaluation", evaluation, command);
    await tell(hr, opening);
    await tell(hr, { kind: "send-sheet" });
    const sheet = { marks: { quality: "4", deadlines: "4", initiative: "4", discipline: "4" } };
    await tell(evaluator, { kind: "submit-marks", given: sheet, comments: {}, files: [] });
    await tell(evaluated, { kind: "file-application", text: "x", files: [] });
    const session = {
      kind: "call-session",
      heldOn: "2025-10-02",
      members: [],
      chair: null,
      secretary: null,
      document: null,
    };
    expect(await tell(akim, session)).toEqual(["evaluation.no-panel (–)"]);
  });

  it("whose calendar ends refuses to count a term beyond it, and says which", async () => {
    const town = new Town("2030-12-30");
    const far = { ...opening, period: { id: "2030-Q4", from: "2030-10-01", to: "2030-12-31" } };
    await town.tell(hr, "evaluation", evaluation, far);
    expect(await town.refusal(hr, "evaluation", evaluation, { kind: "send-sheet" })).toEqual([
      "Срок не удаётся отсчитать: Оценка за квартал. В календаре нет сведений об этих днях.",
    ]);
  });
});
