// People of a district and one quarter of theirs, brought to each stage by the same commands that a body would give.
import type { EvaluationCommand, Member, OpenCommand } from "../evaluation/commands.ts";
import { actor, karasu, Town } from "./town.ts";
import type { Law } from "../record.ts";

export const hr = actor("saule", "hr");
export const hrHead = actor("kairat", "hr-head");
export const akim = actor("akim", "appointing-official");
export const evaluator = actor("berik");
export const evaluated = actor("aigul");
export const otherHead = actor("dana");
export const thirdHead = actor("ermek");

export const evaluation = "evaluation-1";

export const opening = {
  kind: "open",
  id: evaluation,
  pack: "kz/karasu-akimat",
  edition: "2025-08-14",
  lawOn: "2025-09-30",
  campaign: "campaign-1",
  period: { id: "2025-Q3", from: "2025-07-01", to: "2025-09-30" },
  person: "aigul",
  post: {
    id: "post-1",
    title: { kk: "Бас маман", ru: "Главный специалист", en: "Chief specialist" },
    category: "other",
    unit: "unit-1",
  },
  evaluator: "berik",
  evaluatorBy: "16",
  rule: "sheet",
  fixed: { form: "general" },
  dismissedOn: null,
} satisfies OpenCommand;

export const marks = { marks: { quality: "4", deadlines: "4", initiative: "3.5", discipline: "4.48" } };
export const higher = { marks: { quality: "5", deadlines: "4", initiative: "4", discipline: "4.5" } };
export const lower = { marks: { quality: "3", deadlines: "3", initiative: "3.5", discipline: "4" } };

export const members: readonly Member[] = [
  { person: "dana", role: "evaluator", bears: ["evaluator"] },
  { person: "ermek", role: "evaluator", bears: ["evaluator"] },
  { person: "saule", role: "hr", bears: ["hr"] },
];

/** Told in order, each on its day; whatever is refused stops the test. */
async function happened(
  town: Town,
  steps: readonly (readonly [string, ReturnType<typeof actor>, EvaluationCommand])[],
): Promise<void> {
  for (const [day, by, command] of steps) {
    town.today = day;
    const { refusals } = await town.act(by, { record: "evaluation", id: evaluation, command: { ...command } });
    if (refusals.length > 0) throw new Error(`${command.kind} on ${day}: ${JSON.stringify(refusals)}`);
  }
}

export async function opened(law: Law = karasu, change: Partial<OpenCommand> = {}): Promise<Town> {
  const town = new Town("2025-10-01", law);
  await happened(town, [["2025-10-01", hr, { ...opening, ...change }]]);
  return town;
}

export async function sent(law: Law = karasu, change: Partial<OpenCommand> = {}): Promise<Town> {
  const town = await opened(law, change);
  await happened(town, [["2025-10-01", hr, { kind: "send-sheet" }]]);
  return town;
}

export async function computed(law: Law = karasu, change: Partial<OpenCommand> = {}): Promise<Town> {
  const town = await sent(law, change);
  await happened(town, [["2025-10-13", evaluator, { kind: "submit-marks", given: marks, comments: {}, files: [] }]]);
  return town;
}

/** He opens the result in the system on the day. */
export async function received(day = "2025-10-15", law: Law = karasu): Promise<Town> {
  const town = await computed(law);
  town.today = day;
  await town.act(evaluated, { record: "notice", id: town.lastNotice(evaluation), command: opens });
  return town;
}

export const opens = { kind: "record-opened", means: "in-system" };

export async function applied(law: Law = karasu): Promise<Town> {
  const town = await received("2025-10-15", law);
  await happened(town, [
    ["2025-10-20", evaluated, { kind: "file-application", text: "Не согласна с оценкой качества", files: ["file-1"] }],
  ]);
  return town;
}

export async function called(law: Law = karasu): Promise<Town> {
  const town = await applied(law);
  const session = { heldOn: "2025-10-30", members, chair: null, secretary: null, document: "order-7" };
  await happened(town, [["2025-10-22", akim, { kind: "call-session", ...session }]]);
  return town;
}

export async function heard(): Promise<Town> {
  const town = await called();
  await happened(town, [
    ["2025-10-30", hr, { kind: "hold-session", heldOn: "2025-10-30", present: ["dana", "ermek", "saule"] }],
    ["2025-10-30", evaluator, { kind: "explain", text: "Сроки нарушались дважды" }],
    ["2025-10-30", evaluated, { kind: "argue", form: "oral", text: "Оба раза по вине смежного отдела", files: [] }],
  ]);
  return town;
}

/** A motion to raise, carried by two of three. */
export async function raised(): Promise<Town> {
  const town = await heard();
  await happened(town, [
    ["2025-10-30", otherHead, { kind: "propose", outcome: "raise", by: "dana", given: higher, grounds: "Вины нет" }],
    ["2025-10-30", otherHead, { kind: "vote", member: "dana", motion: 1 }],
    ["2025-10-30", thirdHead, { kind: "vote", member: "ermek", motion: 1 }],
    ["2025-10-30", hr, { kind: "vote", member: "saule", motion: null }],
    ["2025-10-30", hr, { kind: "close-vote" }],
  ]);
  return town;
}

export async function signed(): Promise<Town> {
  const town = await raised();
  await happened(town, [
    ["2025-10-30", hr, { kind: "draw-minutes", number: "3", text: "" }],
    ["2025-10-30", otherHead, { kind: "sign-minutes", member: "dana", scan: null }],
    ["2025-10-31", thirdHead, { kind: "sign-minutes", member: "ermek", scan: null }],
    ["2025-10-31", hr, { kind: "sign-minutes", member: "saule", scan: null }],
  ]);
  return town;
}
