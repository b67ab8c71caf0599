import { addDays } from "@bagalau/calendar";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  akim,
  evaluated,
  evaluation,
  evaluator,
  higher,
  hr,
  lower,
  marks,
  members,
  opening,
  opens,
  otherHead,
  thirdHead,
} from "../testing/quarter.ts";
import { system, Town } from "../testing/town.ts";
import type { Told } from "../testing/town.ts";
import { refusalSentence } from "../refusal-sentence.ts";
import { evaluationChart } from "./chart.ts";
import type { EvaluationPhase, EvaluationState } from "./state.ts";
import { standingResult } from "./state.ts";

type By = typeof hr;

/** What people may try at any moment, sensible or not; days pass between. */
const attempts: readonly (readonly [By, Told])[] = [
  [hr, { kind: "send-sheet" }],
  [evaluator, { kind: "submit-marks", given: marks, comments: {}, files: [] }],
  [evaluator, { kind: "submit-marks", given: { marks: { quality: "7" } }, comments: {}, files: [] }],
  [
    hr,
    {
      kind: "enter-paper",
      given: lower,
      comments: {},
      files: [],
      scan: "s",
      writtenOn: "2025-10-10",
      signedBy: "berik",
      reason: "x",
    },
  ],
  [hr, { kind: "return-sheet", reason: "x" }],
  [hr, { kind: "change-evaluator", to: "dana", duty: null, ground: "x", document: null }],
  [hr, { kind: "substitute", substitute: "ermek", from: "2025-10-02", until: "2025-10-20", ground: "x" }],
  [hr, { kind: "end-substitution", reason: "x" }],
  [hr, { kind: "evaluate-without", dismissedOn: "2025-09-20", document: null }],
  [hr, { kind: "exclude", duty: "minimum-worked", counted: "3", reason: "x" }],
  [hr, { kind: "include", reason: "x" }],
  [evaluated, { kind: "file-application", text: "x", files: [] }],
  [hr, { kind: "enter-application", text: "x", files: [], scan: "s", receivedOn: "2025-10-20" }],
  [evaluated, { kind: "withdraw-application", reason: "x" }],
  [akim, { kind: "call-session", heldOn: "2025-12-01", members, chair: null, secretary: null, document: null }],
  [
    akim,
    { kind: "replace-member", out: "dana", by: { person: "g", role: "evaluator", bears: ["evaluator"] }, ground: "x" },
  ],
  [hr, { kind: "move-session", heldOn: "2025-12-05", reason: "x" }],
  [hr, { kind: "hold-session", heldOn: "2025-11-01", present: ["dana", "ermek"] }],
  [evaluator, { kind: "explain", text: "x" }],
  [evaluated, { kind: "argue", form: "written", text: "x", files: [] }],
  [hr, { kind: "propose", outcome: "raise", by: "dana", given: higher, grounds: "x" }],
  [hr, { kind: "propose", outcome: "lower", by: "ermek", given: lower, grounds: "x" }],
  [hr, { kind: "vote", member: "dana", motion: 1 }],
  [hr, { kind: "vote", member: "ermek", motion: 1 }],
  [hr, { kind: "close-vote" }],
  [hr, { kind: "draw-minutes", number: "1", text: "" }],
  [otherHead, { kind: "sign-minutes", member: "dana", scan: null }],
  [thirdHead, { kind: "sign-minutes", member: "ermek", scan: null }],
  [hr, { kind: "refuse-to-sign", member: "ermek", reason: "x" }],
  [hr, { kind: "publish-minutes" }],
  [system, { kind: "complete" }],
  [hr, { kind: "record-court-appeal", filedOn: "2025-11-20", court: "x", number: "1", document: null }],
  [hr, { kind: "hold", ground: "x", document: null }],
  [system, { kind: "destroy", act: "a" }],
  [hr, { kind: "record-court-outcome", decidedOn: "2025-11-30", outcome: "annulled", note: "x", document: null }],
  [hr, { kind: "carry-out-court-act", annuls: "session", reason: "x", document: null, annual: [] }],
  [hr, { kind: "carry-out-court-act", annuls: "result", reason: "x", document: null, annual: [] }],
  [system, { kind: "extend-term", due: "2025-10-31", remindOn: "2025-10-31", act: { number: "1", on: "2025-10-20" } }],
];

/** A sensible case, so that late phases are reached: indexes of `attempts`, -1 is his opening of the result, with the days before. */
const sensible: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 9],
  [-1, 2],
  [11, 2],
  [14, 2],
  [17, 20],
  [18, 0],
  [19, 0],
  [20, 0],
  [22, 0],
  [23, 0],
  [24, 0],
  [25, 1],
  [26, 0],
  [27, 0],
  [29, 2],
  [-1, 1],
  [30, 0],
];
const anything = fc.integer({ min: -1, max: attempts.length - 1 });
const stories = fc
  .tuple(
    fc.integer({ min: 0, max: sensible.length }),
    fc.array(fc.tuple(anything, fc.integer({ min: 0, max: 3 })), { maxLength: 12 }),
  )
  .map(([upTo, wild]) => [...sensible.slice(0, upTo), ...wild]);

async function attempt(town: Town, index: number): Promise<Awaited<ReturnType<Town["act"]>>> {
  const [by, command] = attempts[index] ?? [evaluated, opens];
  if (index >= 0) return await town.act(by, { record: "evaluation", id: evaluation, command });
  const ordered = town.event<{ notice: string } | undefined>(evaluation, "notice-ordered");
  if (ordered === undefined) return { events: [], refusals: [] };
  return await town.act(by, { record: "notice", id: ordered.notice, command });
}

async function begun(): Promise<Town> {
  const town = new Town("2025-10-01");
  await town.act(hr, { record: "evaluation", id: evaluation, command: { ...opening } });
  return town;
}

it("the sensible case, from which the others stray, ends complete with a raised result", async () => {
  const town = await begun();
  for (const [index, days] of sensible) {
    town.today = addDays(town.today, days);
    expect((await attempt(town, index)).refusals).toEqual([]);
  }
  expect([town.view(evaluation).phase, standing(town)?.shown]).toEqual(["completed", "4.38"]);
});

describe("whatever anybody tries, in whatever order", () => {
  it("the tables rebuilt from the events are those that stood, and at most one result stands", async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const town = await begun();
        for (const [index, days] of story) {
          town.today = addDays(town.today, days);
          await attempt(town, index);
          expect(town.rebuilt(evaluation)).toEqual(town.state(evaluation));
          const { result = [] } = town.view(evaluation).tables;
          expect(result.filter(({ standing }) => standing).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a command is taken only in the phases of the chart, and every refusal has its sentence in each language", async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const town = await begun();
        for (const [index, days] of story) {
          town.today = addDays(town.today, days);
          const { phase } = town.view(evaluation);
          const { events, refusals } = await attempt(town, index);
          const kind = attempts[index]?.[1].kind as keyof typeof evaluationChart | undefined;
          const taken = events.some((event) => event.startsWith("evaluation "));
          if (kind !== undefined && taken) expect(evaluationChart[kind].phases).toContain(phase as EvaluationPhase);
          for (const refusal of refusals) {
            for (const language of ["kk", "ru", "en"] as const) {
              expect(refusalSentence(refusal, language)).toMatch(/^\P{Ll}.*[.]$/su);
              expect(refusalSentence(refusal, language)).not.toMatch(/[{}]|undefined/u);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a result that he has received is changed by a session alone", async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const town = await begun();
        for (const [index, days] of story) {
          town.today = addDays(town.today, days);
          const before = standing(town);
          await attempt(town, index);
          const after = standing(town);
          const changed = typeof before?.receivedOn === "string" && after !== null && after.number !== before.number;
          expect([false, "session"]).toContain(changed && after.cause);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function standing(town: Town): ReturnType<typeof standingResult> {
  const state = town.state<EvaluationState>(evaluation);
  return state.remains ? null : standingResult(state);
}
