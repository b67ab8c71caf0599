// What HR, the official and members do beside the straight course of a quarter, each refusal with its clause.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { marks, serveDistricts } from "./district.fixture.ts";
import type { Answer, District, Servers, Shown, Who } from "./district.fixture.ts";

let servers: Servers;
let town: District;
let id: string;
let path: string;

beforeAll(async () => {
  servers = await serveDistricts();
});
afterAll(() => servers.stop());

beforeEach(async () => {
  town = await servers.district();
  id = await town.evaluation("aigul", "berik");
  path = `/evaluations/${id}`;
  await town.evaluation("zhanna", "dana");
  await town.evaluation("gulnar", "ermek");
  await town.evaluation("berik", "akim");
  await town.post("saule", `${path}/send`);
  town.on("2025-10-13");
});

/** `200`, or the status with each refusal's code, clause and field. */
function outcome({ status, body }: Answer): string {
  if (status === 200) return "200";
  const faults = body.faults.map(({ code, at }: Shown) => `${code}${at === null ? "" : ` at ${at}`}`);
  return `${status} ${body.clause ?? "–"}: ${faults.join(", ")}`;
}

async function applied(): Promise<void> {
  await town.marked(id, "berik");
  await town.receives("aigul", id);
  await town.post("aigul", `${path}/application`, { text: "Не согласна", files: [] });
}

const seats = (): readonly { person: string; role: string }[] => [
  { person: town.id.dana, role: "evaluator" },
  { person: town.id.ermek, role: "evaluator" },
  { person: town.id.saule, role: "hr" },
];

async function called(): Promise<void> {
  await applied();
  const session = { heldOn: "2025-10-13", members: seats(), chair: null, secretary: null, document: null };
  expect(outcome(await town.post("akim", `${path}/session`, session))).toBe("200");
}

async function decided(): Promise<void> {
  await called();
  await town.receives("aigul", id);
  const present = [town.id.dana, town.id.ermek, town.id.saule];
  const steps = [
    ["saule", "hold", { heldOn: "2025-10-13", present }],
    ["berik", "explanation", { text: "Обоснование" }],
    ["dana", "motions", { outcome: "keep", given: null, grounds: "Оценка верна" }],
    ["dana", "votes", { motion: 1 }],
    ["ermek", "votes", { motion: 1 }],
    ["saule", "votes", { motion: 1 }],
    ["saule", "close-vote", null],
  ] as const;
  for (const [who, to, body] of steps) {
    expect([to, outcome(await town.post(who, `${path}/session/${to}`, body))]).toEqual([to, "200"]);
  }
}

describe("A1.5 a substitute", () => {
  const sheet = { given: marks, comments: {}, files: [] };

  test("marks while he stands in, is seen as one, and is gone when it ends", async () => {
    const absent = { substitute: town.id.dana, from: "2025-10-13", until: "2025-10-14", ground: "Болезнь" };
    const himself = { ...absent, substitute: town.id.aigul };
    expect(outcome(await town.post("saule", `${path}/substitute`, himself))).toBe(
      "422 3¶3: evaluation.evaluates-himself at substitute",
    );
    expect(outcome(await town.post("saule", `${path}/substitute`, absent))).toBe("200");
    const { body } = await town.get("dana", "/evaluations/to-evaluate");
    expect(body.items.map(({ person, as }: Shown) => [person.name, as])).toEqual([
      ["Айгүлова Айгүл", "substitute"],
      ["Жаннаева Жанна", "evaluator"],
    ]);
    town.on("2025-10-15");
    expect((await town.get("dana", path)).status).toBe(404);
    town.on("2025-10-14");
    expect(outcome(await town.post("saule", `${path}/end-substitution`, { reason: "Вернулся" }))).toBe("200");
    expect((await town.get("dana", path)).status).toBe(404);
  });

  test("named by HR, marks in the evaluator's stead", async () => {
    const absent = { substitute: town.id.dana, from: "2025-10-13", until: null, ground: "Болезнь" };
    await town.post("saule", `${path}/substitute`, absent);
    expect(outcome(await town.post("dana", `${path}/marks`, sheet))).toBe("200");
    expect((await town.get("saule", `${path}/sheet`)).body.by.name).toBe("Данаева Дана");
  });
});

test("marks that the rule does not accept are refused all at once, by its clause, at their fields", async () => {
  const given = { marks: { ...marks.marks, quality: "5.5", team: "4" } };
  const comments = { "marks.mood": "?" };
  expect(outcome(await town.post("berik", `${path}/marks`, { given, comments, files: [] }))).toBe(
    "422 16, 17: evaluation.comment-nowhere at comments.marks.mood, out-of-range at given.marks.quality, unknown-field at given.marks.team",
  );
  const number = { given: { marks: { quality: 4 } }, comments: {}, files: [] };
  expect(outcome(await town.post("berik", `${path}/marks`, number))).toBe("422 –: wrong-value at given");
});

test("A1.4 a dismissed person is evaluated without his part", async () => {
  const dismissed = { dismissedOn: "2025-10-10", document: null };
  expect(outcome(await town.post("saule", `${path}/without-part`, dismissed))).toBe("200");
  expect((await town.get("saule", path)).body.dismissedOn).toBe("2025-10-10");
  expect(outcome(await town.post("saule", `${path}/without-part`, dismissed))).toBe(
    "409 6: evaluation.already-without",
  );
});

describe("A3.2 disagreement on paper", () => {
  test("is entered with its scan by the day on which it came, and can be withdrawn", async () => {
    await town.marked(id, "berik");
    await town.receives("aigul", id);
    town.on("2025-10-24");
    const scan = await town.upload("saule", "заявление");
    const paper = { text: "", files: [], scan, receivedOn: "2025-10-21" };
    expect(outcome(await town.post("saule", `${path}/paper-application`, { ...paper, receivedOn: "2025-10-25" }))).toBe(
      "422 10: law.day-in-future at receivedOn",
    );
    expect(outcome(await town.post("saule", `${path}/paper-application`, { ...paper, receivedOn: "2025-10-22" }))).toBe(
      "409 10: law.term-passed",
    );
    expect(outcome(await town.post("saule", `${path}/paper-application`, { ...paper, receivedOn: "2025-10-20" }))).toBe(
      "200",
    );
    expect((await town.get("aigul", `${path}/application`)).body).toMatchObject({ scan, receivedOn: "2025-10-20" });
    expect(outcome(await town.post("aigul", `${path}/withdraw-application`, { reason: "Разобрались" }))).toBe("200");
    expect((await town.get("aigul", path)).body.phase.id).toBe("received");
  });
});

describe("A3.3–A3.5 a session", () => {
  test("is called in three working days or not at all, as the edition says", async () => {
    await applied();
    const decision = (await town.get("akim", "/applications")).body.items[0].terms.find(
      ({ term }: Shown) => term === "session-decision",
    );
    expect([decision.clause, decision.due, decision.holder.id]).toEqual(["19¶1", "2025-10-16", "appointing-official"]);
    const session = { heldOn: "2025-10-20", members: seats(), chair: null, secretary: null, document: null };
    expect(outcome(await town.post("saule", `${path}/session`, session))).toBe("403 19: access.forbidden");
  });

  test("has a member replaced by one who may sit, is moved, and refuses what comes before it sits", async () => {
    await called();
    const replaced = { out: town.id.ermek, by: { person: town.id.zhanna, role: "evaluator" }, ground: "Болезнь" };
    expect(outcome(await town.post("akim", `${path}/session/replace-member`, replaced))).toBe(
      "422 19¶4: panel.not-entitled at members[1]",
    );
    const fit = { ...replaced, by: { person: town.id.akim, role: "evaluator" } };
    expect(outcome(await town.post("akim", `${path}/session/replace-member`, fit))).toBe("200");
    expect((await town.get("ermek", path)).status).toBe(404);
    expect(outcome(await town.post("saule", `${path}/session/move`, { heldOn: "2025-10-14", reason: "Болезнь" }))).toBe(
      "200",
    );
    expect(outcome(await town.post("dana", `${path}/session/votes`, { motion: 1 }))).toBe(
      "409 19: evaluation.session-not-held, evaluation.motion-unknown at motion",
    );
    expect(outcome(await town.post("aigul", `${path}/session/votes`, { motion: null }))).toBe(
      "403 19: access.forbidden",
    );
  });

  test("keeps the mark when it says so; a member who does not sign says why", async () => {
    await decided();
    expect(outcome(await town.post("dana", `${path}/session/minutes/sign`, { scan: null }))).toBe(
      "409 22¶5: evaluation.no-minutes",
    );
    await town.post("saule", `${path}/session/minutes`, { number: "3", text: "" });
    await town.post("dana", `${path}/session/minutes/sign`, { scan: null });
    await town.post("ermek", `${path}/session/minutes/refuse`, { reason: "Не согласен с текстом" });
    const scan = await town.upload("saule", "подпись");
    expect(outcome(await town.post("saule", `${path}/session/minutes/sign`, { scan }))).toBe("200");
    expect(outcome(await town.post("saule", `${path}/session/minutes/publish`))).toBe("200");
    const { body } = await town.get("aigul", `${path}/session`);
    expect(body.minutes.unsigned).toEqual([
      { member: { id: town.id.ermek, name: "Ермекұлы Ермек" }, reason: "Не согласен с текстом" },
    ]);
    expect((await town.get("aigul", `${path}/results`)).body.items).toHaveLength(1);
    expect(outcome(await town.post("saule", `${path}/complete`))).toBe("200");
  });

  test("A3.6 leaves the feedback meeting to the evaluator, on the act's own topics", async () => {
    await decided();
    const answers = { achievements: "Отчёты", mood: "?" };
    expect(outcome(await town.post("berik", `${path}/feedback`, { heldOn: "2025-10-13", answers }))).toBe(
      "422 23: law.text-missing at answers.skills, law.text-missing at answers.potential, evaluation.question-unknown at answers.mood",
    );
    expect(outcome(await town.post("saule", `${path}/feedback`, { heldOn: "2025-10-13", answers }))).toBe(
      "403 23: access.forbidden",
    );
  });
});

describe("A3.4 whoever is to come to a session", () => {
  const appointed = { heldOn: "2025-10-13", time: "15:00", place: "Үлкен зал" };
  const composition = () => ({ members: seats(), chair: null, secretary: null, document: null });
  const invitation = async (who: Who) =>
    (await town.get(who, "/inbox")).body.items.find(({ sitting }: Shown) => sitting !== null);

  test("finds its day, time and place in his inbox, and everybody sees who has been told", async () => {
    await applied();
    const wrong = { ...appointed, time: "25:00", ...composition() };
    expect(outcome(await town.post("akim", `${path}/session`, wrong))).toBe("422 –: not-a-time at time");
    expect(outcome(await town.post("akim", `${path}/session`, { ...appointed, ...composition() }))).toBe("200");
    const sitting = { on: "2025-10-13", time: "15:00", place: "Үлкен зал" };
    for (const who of ["aigul", "berik", "dana", "ermek", "saule"] as const)
      expect([who, (await invitation(who)).sitting]).toEqual([who, sitting]);
    expect(await invitation("nurlan")).toBeUndefined();
    await town.receives("aigul", id);
    const { body } = await town.get("saule", `${path}/session`);
    expect([body.time, body.place]).toEqual(["15:00", "Үлкен зал"]);
    expect(body.invited.map(({ person, heldOn, toldOn }: Shown) => [person.name, heldOn, toldOn])).toEqual([
      ["Айгүлова Айгүл", "2025-10-13", "2025-10-13"],
      ["Берікұлы Берік", "2025-10-13", null],
      ["Данаева Дана", "2025-10-13", null],
      ["Ермекұлы Ермек", "2025-10-13", null],
      ["Серікова Сәуле", "2025-10-13", null],
    ]);
  });

  test("is told anew when it is moved; the old notice is gone from the inbox", async () => {
    await called();
    const before = await invitation("dana");
    const move = { heldOn: "2025-10-15", time: "10:30", reason: "Болезнь члена" };
    expect(outcome(await town.post("saule", `${path}/session/move`, move))).toBe("200");
    const after = await invitation("dana");
    expect([after.id === before.id, after.sitting]).toEqual([false, { on: "2025-10-15", time: "10:30", place: null }]);
    const { body } = await town.get("dana", "/inbox");
    expect(body.items.map((entry: Shown) => entry.id)).not.toContain(before.id);
  });

  test("A3.5 the vote is not closed while the applicant has neither been told nor argued", async () => {
    await called();
    const steps = [
      ["saule", "hold", { heldOn: "2025-10-13", present: [town.id.dana, town.id.ermek] }],
      ["berik", "explanation", { text: "Обоснование" }],
      ["dana", "motions", { outcome: "keep", given: null, grounds: "Оценка верна" }],
      ["dana", "votes", { motion: 1 }],
      ["ermek", "votes", { motion: 1 }],
    ] as const;
    for (const [who, to, body] of steps)
      expect([to, outcome(await town.post(who, `${path}/session/${to}`, body))]).toEqual([to, "200"]);
    expect(outcome(await town.post("saule", `${path}/session/close-vote`, null))).toBe(
      "409 22¶2: evaluation.not-invited",
    );
    const notice = (await invitation("aigul")).id;
    const call = { means: "telephonogram", on: "2025-10-13", address: "+7 701 000 00 00", reference: null };
    expect((await town.post("saule", `/notices/${notice}/sendings`, call)).status).toBe(200);
    const proof = { attempt: 1, kind: "log", on: "2025-10-13", reference: "14", file: null, takenBy: "Айгүл" };
    expect((await town.post("saule", `/notices/${notice}/proof`, proof)).status).toBe(200);
    expect(outcome(await town.post("saule", `${path}/session/close-vote`, null))).toBe("200");
  });
});

test("A1.3 a term that an act has extended says by which", async () => {
  const act = { number: "12-к", on: "2025-10-10" };
  await town.does("evaluation", id, { kind: "extend-term", due: "2025-10-31", remindOn: "2025-10-31", act });
  const { body } = await town.get("berik", `${path}/terms`);
  const [sheet] = body.items;
  expect([sheet.due, sheet.explanation.at(-1)]).toEqual([
    "2025-10-31",
    {
      kind: "paragraph",
      text: "Срок продлён, последний день: 31 октября 2025 года. Основание: № 12-к, 10 октября 2025 года.",
    },
  ]);
});

test("A3.7 what a court has annulled is carried out by HR: the result is gone, its receipt stays", async () => {
  await decided();
  const appeal = { filedOn: "2025-10-13", court: "СМАС", number: "1", document: null };
  await town.post("saule", `${path}/court-appeal`, appeal);
  const carried = { annuls: "result", reason: "Провести оценку заново", document: null };
  expect(outcome(await town.post("saule", `${path}/court-act`, carried))).toBe("409 11: evaluation.nothing-annulled");
  const found = { decidedOn: "2025-10-13", outcome: "annulled", note: "", document: null };
  await town.post("saule", `${path}/court-outcome`, found);
  expect(outcome(await town.post("berik", `${path}/court-act`, carried))).toBe("403 11: access.forbidden");
  expect(outcome(await town.post("saule", `${path}/court-act`, carried))).toBe("200");
  const { body } = await town.get("saule", path);
  expect([body.phase.id, body.court[0].carriedOut]).toEqual(["annulled", "result"]);
  const { body: results } = await town.get("aigul", `${path}/results`);
  expect(results.items.map(({ number, standing, annulledOn }: Shown) => [number, standing, annulledOn])).toEqual([
    [1, false, "2025-10-13"],
  ]);
  expect(await town.download("aigul", `${path}/results/1/receipt`)).toMatchObject({ rule: "sheet" });
  expect(outcome(await town.post("saule", `${path}/send`, null))).toBe("200");
  await town.marked(id, "berik");
  expect((await town.get("saule", path)).body.phase.id).toBe("computed");
});

test("A4.2 a hold is put and released, A3.7 a court's outcome releases its own", async () => {
  await decided();
  expect(outcome(await town.post("saule", `${path}/hold`, { ground: "Проверка", document: null }))).toBe("200");
  const [hold] = (await town.get("saule", path)).body.kept.holds;
  expect(outcome(await town.post("saule", `${path}/release`, { hold: town.id.aigul, ground: "Окончена" }))).toBe(
    "422 12: keeping.hold-unknown at hold",
  );
  expect(outcome(await town.post("saule", `${path}/release`, { hold: hold.hold, ground: "Окончена" }))).toBe("200");
  const appeal = { filedOn: "2025-10-13", court: "СМАС", number: "1", document: null };
  expect(outcome(await town.post("saule", `${path}/court-appeal`, appeal))).toBe("200");
  expect(outcome(await town.post("saule", `${path}/court-appeal`, appeal))).toBe("409 11: evaluation.court-open");
  const found = { decidedOn: "2025-10-13", outcome: "upheld", note: "", document: null };
  expect(outcome(await town.post("saule", `${path}/court-outcome`, found))).toBe("200");
  const { body } = await town.get("saule", path);
  expect([body.court[0].outcome, body.kept.holds]).toEqual(["upheld", []]);
});
