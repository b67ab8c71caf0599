// A quarter of several people through HTTP, from the sheets to the published minutes of a session.
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyReceipt } from "@bagalau/methodology";
import { inBody } from "../db/viewer.ts";
import { lower, marks, serveDistricts } from "./district.fixture.ts";
import type { District, Servers, Shown, Who } from "./district.fixture.ts";

let servers: Servers;
let town: District;
let aigul: string;
let marat: string;

beforeAll(async () => {
  servers = await serveDistricts();
  town = await servers.district();
  aigul = await town.evaluation("aigul", "berik");
  marat = await town.evaluation("marat", "berik");
  await town.evaluation("zhanna", "dana");
  await town.evaluation("gulnar", "ermek");
});
afterAll(() => servers.stop());

async function failedChecks(receipt: unknown): Promise<readonly string[]> {
  const checks = await verifyReceipt(receipt, servers.app.law.library);
  return checks.filter(({ ok }) => !ok).map(({ name }) => name);
}

const effective = {
  id: "effective",
  title: {
    kk: "Функционалдық міндеттерін тиімді атқарады",
    ru: "Выполняет функциональные обязанности эффективно",
    en: "Performs the duties effectively",
  },
};

const told = (answer: { body: Shown }): readonly string[] => answer.body.faults.map((fault: Shown) => fault.sentence);

test("A1.2 HR sends the sheets, and the evaluator finds his people with their terms", async () => {
  const sent = await town.post("saule", "/evaluations/send", { evaluations: [aigul, marat, town.id.aigul] });
  expect(sent.body).toEqual({ sent: 2, refused: [{ evaluation: town.id.aigul, faults: [] }] });
  const { body } = await town.get("berik", "/evaluations/to-evaluate");
  expect(body.items.map((item: Shown) => [item.person.name, item.as, item.phase.id, item.open, item.done])).toEqual([
    ["Айгүлова Айгүл", "evaluator", "sheet-sent", true, false],
    ["Маратов Марат", "evaluator", "sheet-sent", true, false],
  ]);
  expect(body.items[0].terms.map((term: Shown) => [term.term, term.due, term.overdue])).toEqual([
    ["sheet", "2025-10-20", false],
  ]);
});

test("the sheet asks for what the rule of the edition asks, in its words and bounds", async () => {
  const { body } = await town.get("berik", `/evaluations/${aigul}/sheet-form`);
  expect(body.rule).toMatchObject({ id: "sheet", clause: "16, 17", provenance: "reconstructed", quote: null });
  expect(body.fields.map(({ measure }: Shown) => measure?.ru)).toEqual([
    undefined,
    "баллов",
    "баллов",
    "баллов",
    "баллов",
  ]);
  expect(body.fixed).toEqual([
    {
      path: "form",
      title: { kk: "Парақ", ru: "Лист", en: "Sheet" },
      word: { id: "general", title: { kk: "Жалпы парақ", ru: "Общий лист", en: "General sheet" } },
    },
  ]);
  expect(body.fields.map(({ path, min, max }: Shown) => [path, min, max])).toEqual([
    ["marks", null, null],
    ["marks.quality", "0", "5"],
    ["marks.deadlines", "0", "5"],
    ["marks.initiative", "0", "5"],
    ["marks.discipline", "0", "5"],
  ]);
  expect(body.grades.map(({ id, from, to }: Shown) => [id, from, to])).toHaveLength(4);
  expect(body.forms.map(({ id }: Shown) => id)).toEqual(["general-sheet"]);
});

test("A1.6 a preview computes and explains without saving anything", async () => {
  const { body } = await town.post("berik", `/evaluations/${aigul}/preview`, { given: marks });
  expect(body.result).toEqual({
    exact: "799/200",
    shown: "4.00",
    grade: effective,
  });
  expect(body.explanation[0]).toEqual({ kind: "heading", level: 1, text: "Оценочный лист" });
  expect(body.faults).toEqual([]);
  const faulty = await town.post("berik", `/evaluations/${aigul}/preview`, { given: { marks: { quality: "6" } } });
  expect(faulty.body.result).toBeNull();
  expect(faulty.body.faults.map(({ at, clause }: Shown) => [at, clause])).toEqual([
    ["given.marks.quality", "16, 17"],
    ["given.marks.deadlines", "16, 17"],
    ["given.marks.initiative", "16, 17"],
    ["given.marks.discipline", "16, 17"],
  ]);
  const { body: card } = await town.get("berik", `/evaluations/${aigul}`);
  expect([card.phase.id, card.may.includes("submit-marks")]).toEqual(["sheet-sent", true]);
});

test("a draft is kept, and one that was saved meanwhile is told field by field", async () => {
  const draft = { given: marks, comments: {}, files: [] };
  const first = await town.put("berik", `/evaluations/${aigul}/draft`, { revision: 0, ...draft });
  expect([first.status, first.body.revision]).toEqual([200, 1]);
  expect((await town.put("berik", `/evaluations/${aigul}/draft`, { revision: 0, ...draft })).body.revision).toBe(1);
  const other = { ...draft, given: { marks: { ...marks.marks, quality: "5" } } };
  const stale = await town.put("berik", `/evaluations/${aigul}/draft`, { revision: 0, ...other });
  expect([stale.status, stale.body.changed.map(({ seq, kind }: Shown) => [seq, kind])]).toEqual([
    409,
    [[1, "draft-saved"]],
  ]);
  expect(told(stale)).toEqual([
    "Сохранена другая редакция черновика: № 1.",
    "Это поле сохранено после того, как вы его прочли, нынешнее значение: 4.",
  ]);
  expect((await town.get("saule", `/evaluations/${aigul}/draft`)).body.given).toEqual({});
});

test("A1.5 marks go in with evidence, whose content the journal guards", async () => {
  town.on("2025-10-13");
  const file = await town.upload("berik", "справка о сроках");
  const strange = await town.upload("dana", "чужой файл");
  const sheet = { given: marks, comments: { "marks.quality": "Отчёты сданы в срок" }, files: [file] };
  const refused = await town.post("berik", `/evaluations/${aigul}/marks`, { ...sheet, files: [strange] });
  expect([refused.status, refused.body.faults[0].code, refused.body.faults[0].at]).toEqual([
    422,
    "file-unknown",
    "files.0",
  ]);
  const done = await town.post("berik", `/evaluations/${aigul}/marks`, sheet);
  expect(done.status).toBe(200);
  const { data } = await inBody(town.app, town.body, (tx) =>
    tx
      .selectFrom("event")
      .select("data")
      .where("record_id", "=", aigul)
      .where("kind", "=", "marks-submitted")
      .executeTakeFirstOrThrow(),
  );
  const { sha256 } = (await town.get("saule", `/files/${file}`)).body;
  expect(data).toMatchObject({ files: [file], digests: [sha256] });
  await town.marked(marat, "berik");
});

test("A3.1 one's own result is read after its notice is opened, and the term runs from that day", async () => {
  town.on("2025-10-15");
  const path = `/evaluations/${aigul}/results`;
  const before = await town.get("aigul", path);
  expect([before.status, before.body.faults[0].code]).toEqual([409, "evaluations.open-first"]);
  const { body: own } = await town.get("aigul", "/evaluations/mine");
  expect([own.items[0].result, own.items[0].unopened]).toEqual([null, before.body.faults[0].params.notice]);
  await town.receives("aigul", aigul);
  await town.receives("marat", marat);
  const { body: result } = await town.get("aigul", `${path}/1`, "kk");
  expect([result.shown, result.exact, result.receivedOn, result.standing]).toEqual([
    "4.00",
    "799/200",
    "2025-10-15",
    true,
  ]);
  expect(result.because).toEqual({ clause: "9¶1", ground: "disclosures/own-result" });
  expect(result.explanation[0].text).toBe("Бағалау парағы");
  const { body: terms } = await town.get("aigul", `/evaluations/${aigul}/terms`);
  const appeal = terms.items.find(({ term }: Shown) => term === "appeal");
  expect([appeal.clause, appeal.from, appeal.due]).toEqual(["10", "2025-10-15", "2025-10-22"]);
  const days = appeal.explanation.find((block: Shown) => block.kind === "rows");
  expect(days.rows).toHaveLength(7);
});

test("A2.1 the receipt is computed anew without us, and every reading is journaled with its clause", async () => {
  const receipt = await town.download("aigul", `/evaluations/${aigul}/results/1/receipt`);
  expect(await failedChecks(receipt)).toEqual([]);
  expect((await town.get("saule", "/evaluations?values=true")).body.items[0].result).toEqual({
    number: 1,
    shown: "4.00",
    grade: effective,
  });
  await town.get("saule", "/evaluations");
  await town.get("berik", `/evaluations/${aigul}/sheet`);
  expect(await town.readings(aigul)).toEqual([
    "aigul evaluated read-result 9¶1",
    "aigul evaluated read-result 9¶1",
    "saule hr read-result 13",
    "berik evaluator read-sheet 16, 17",
  ]);
});

test("A3.2 disagreement is taken on the last day and refused on the next by clause 10", async () => {
  town.on("2025-10-22");
  const scan = await town.upload("aigul", "доводы");
  const filed = await town.post("aigul", `/evaluations/${aigul}/application`, { text: "Не согласна", files: [scan] });
  expect(filed.status).toBe(200);
  town.on("2025-10-23");
  const late = await town.post("marat", `/evaluations/${marat}/application`, { text: "Не согласен", files: [] });
  expect([late.status, late.body.clause, late.body.faults[0].code]).toEqual([409, "10", "law.term-passed"]);
});

test("A3.3 a composition is checked before it is called: every broken clause at once, people by their names", async () => {
  const { body: waiting } = await town.get("akim", "/applications");
  expect(waiting.items.map(({ person, text, because }: Shown) => [person.name, text, because.clause])).toEqual([
    ["Айгүлова Айгүл", "Не согласна", "13"],
  ]);
  const composition = {
    members: [
      { person: town.id.berik, role: "evaluator" },
      { person: town.id.zhanna, role: "evaluator" },
    ],
    chair: null,
    secretary: null,
  };
  const { body } = await town.post("akim", `/evaluations/${aigul}/session/check`, composition);
  expect(body.members.map(({ person, bears }: Shown) => [person.name, bears])).toEqual([
    ["Берікұлы Берік", ["evaluator"]],
    ["Жаннаева Жанна", []],
  ]);
  expect(body.faults.map(({ clause, sentence }: Shown) => [clause, sentence])).toEqual([
    ["19¶2", "Членов недостаточно: 2. Должно быть не менее 3."],
    ["19¶2", "Число членов чётное: 2. Состав должен состоять из нечётного количества членов."],
    ["19¶4", "Роль, по которой лицо входит в состав, не подтверждена: Жаннаева Жанна. Роль: Оценивающее лицо."],
    ["19¶4", "В составе недостаёт роли: Служба управления персоналом. Имеется 0, нужно не менее 1."],
    ["19¶3", "Это лицо не включается в состав: Берікұлы Берік. Причина: Лицо, оценившее заявителя."],
  ]);
  const prepared = await town.post("saule", `/evaluations/${aigul}/session/check`, composition);
  expect(prepared.body.faults).toEqual(body.faults);
  expect((await town.post("berik", `/evaluations/${aigul}/session/check`, composition)).status).toBe(403);
  const called = await town.post("akim", `/evaluations/${aigul}/session`, {
    heldOn: "2025-10-30",
    document: null,
    ...composition,
  });
  expect([called.status, called.body.faults[0].params.has]).toEqual([422, "2"]);
  expect(called.body.detail).toContain("Это лицо не включается в состав: Берікұлы Берік.");
  expect((await town.get("berik", "/applications")).body.items).toEqual([]);
});

test("A3.3 before a session is called the act's seats are told, who may take them, and who may not and why", async () => {
  const { body: rules } = await town.get("saule", `/evaluations/${aigul}/session/rules`);
  expect(rules.size).toEqual({ min: 3, max: null, odd: true, clause: "19¶2" });
  expect(rules.seats.map(({ role, min, max, clause }: Shown) => [role.id, min, max, clause])).toEqual([
    ["evaluator", 1, null, "19¶4"],
    ["hr", 1, 1, "19¶4"],
  ]);
  expect([rules.quorum, rules.secretary, rules.majority.of, rules.tie.decides, rules.decidedBy.by.id]).toEqual([
    null,
    null,
    "members",
    "nobody",
    "appointing-official",
  ]);
  expect(rules.questions.map(({ id }: Shown) => id)).toEqual(["achievements", "skills", "potential"]);
  const { body: found } = await town.get("akim", `/evaluations/${aigul}/session/candidates`);
  const seats = found.items.map(({ person, sits, kept }: Shown) => [
    person.name,
    sits.map(({ id }: Shown) => id),
    kept === null ? null : [kept.id, kept.clause],
  ]);
  expect(seats).toContainEqual(["Берікұлы Берік", ["evaluator"], ["own-evaluator", "19¶3"]]);
  expect(seats).toContainEqual(["Данаева Дана", ["evaluator"], null]);
  expect(seats.map(([name]: readonly unknown[]) => name)).not.toContain("Жаннаева Жанна");
  expect((await town.get("berik", `/evaluations/${aigul}/session/candidates`)).status).toBe(403);
  expect((await town.get("gulnar", `/evaluations/${aigul}/session/rules`)).status).toBe(404);
});

test("A3.4 the session is called, members read their materials, others find nothing", async () => {
  const members = [
    { person: town.id.dana, role: "evaluator" },
    { person: town.id.ermek, role: "evaluator" },
    { person: town.id.saule, role: "hr" },
  ];
  expect((await town.get("dana", `/evaluations/${aigul}`)).status).toBe(404);
  const session = { heldOn: "2025-10-30", members, chair: null, secretary: null, document: null };
  expect((await town.post("akim", `/evaluations/${aigul}/session`, session)).status).toBe(200);
  const material = await town.upload("saule", "справка");
  const added = await town.post("saule", `/evaluations/${aigul}/session/materials`, {
    file: material,
    title: "Справка",
  });
  expect(added.status).toBe(200);
  expect((await town.get("dana", "/sessions")).body.items.map(({ person }: Shown) => person.name)).toEqual([
    "Айгүлова Айгүл",
  ]);
  const { body: invited } = await town.get("saule", `/notices?about=${aigul}&state=queued`);
  expect(invited.items.map(({ name, about }: Shown) => [name, about.name, about.period])).toContainEqual([
    "Данаева Дана",
    "Айгүлова Айгүл",
    "2025-Q3",
  ]);
  expect((await town.get("saule", `/notices?campaign=${aigul}`)).body.items).toEqual([]);
  const { body: inbox } = await town.get("dana", "/inbox");
  expect(inbox.items[0]).toMatchObject({
    happening: "session-appointed",
    about: [{ id: aigul, name: "Айгүлова Айгүл", period: "2025-Q3" }],
    sitting: { on: "2025-10-30" },
  });
  const { body } = await town.get("dana", `/evaluations/${aigul}/session`);
  expect([body.application.text, body.materials[0].title, body.because.clause]).toEqual([
    "Не согласна",
    "Справка",
    "13",
  ]);
  expect((await town.get("dana", `/evaluations/${aigul}/results/1`)).body.shown).toBe("4.00");
  expect((await town.get("dana", `/files/${material}`)).status).toBe(200);
  expect((await town.get("gulnar", `/evaluations/${aigul}/session`)).status).toBe(404);
});

test("A3.5 the session hears, moves to lower the marks, votes and signs; the result and its receipt are new", async () => {
  town.on("2025-10-30");
  const path = `/evaluations/${aigul}/session`;
  const done = async (who: Parameters<District["post"]>[0], to: string, body: object | null = null): Promise<void> => {
    const answer = await town.post(who, `${path}/${to}`, body);
    expect([to, answer.status, answer.body.detail]).toEqual([to, 200, undefined]);
  };
  const present = [town.id.dana, town.id.ermek, town.id.saule];
  await done("saule", "hold", { heldOn: "2025-10-30", present });
  await done("berik", "explanation", { text: "Сроки нарушались" });
  await done("aigul", "arguments", { form: "oral", text: "По вине смежного отдела", files: [] });
  await done("dana", "speeches", { stance: "against", text: "Сроки сорваны" });
  const notLower = await town.post("dana", `${path}/motions`, { outcome: "lower", given: marks, grounds: "Доводы" });
  expect([notLower.status, notLower.body.clause]).toEqual([422, "22¶4"]);
  await done("dana", "motions", { outcome: "lower", given: lower, grounds: "Сроки сорваны" });
  const forOther = await town.post("dana", `${path}/votes`, { member: town.id.ermek, motion: 1 });
  expect(told(forOther)).toEqual(["За члена сессии не может выступать или голосовать другое лицо: Ермекұлы Ермек."]);
  await done("dana", "votes", { motion: 1 });
  await done("ermek", "votes", { motion: 1 });
  const silent = await town.post("saule", `${path}/close-vote`);
  expect(told(silent)).toEqual(["Присутствующий член не проголосовал и не воздержался: Серікова Сәуле."]);
  await done("saule", "votes", { motion: null });
  const motionFor = async (who: Who) => (await town.get(who, path)).body.motions[0];
  expect(await motionFor("aigul")).toMatchObject({ outcome: { id: "lower" }, given: null, result: null });
  await done("saule", "close-vote");
  await done("saule", "minutes", { number: "3", text: "" });
  for (const who of ["dana", "ermek", "saule"] as const) await done(who, "minutes/sign", { scan: null });
  const { body: session } = await town.get("ermek", path);
  expect(session.decision).toMatchObject({ motion: 1, outcome: { id: "lower" }, by: "majority", votes: 2 });
  expect(session.motions[0].result).toMatchObject({ shown: "3.38" });
  await done("saule", "minutes/publish");
  expect((await town.get("aigul", `/evaluations/${aigul}/results/2`)).status).toBe(409);
  expect(await motionFor("aigul")).toMatchObject({ given: null, result: null });
  await town.receives("aigul", aigul);
  expect(await motionFor("aigul")).toMatchObject({ given: lower, result: { shown: "3.38" } });
  const { body: results } = await town.get("aigul", `/evaluations/${aigul}/results`);
  expect(results.items.map(({ shown, cause, standing }: Shown) => [shown, cause, standing])).toEqual([
    ["4.00", "sheet", false],
    ["3.38", "session", true],
  ]);
  const receipt = await town.download("aigul", `/evaluations/${aigul}/results/2/receipt`);
  expect(await failedChecks(receipt)).toEqual([]);
});

test("A3.6 feedback is recorded, A3.7 a court's appeal holds the record, and then it is complete", async () => {
  const answers = { achievements: "Отчёты", skills: "Анализ", potential: "Руководитель отдела" };
  const feedback = await town.post("berik", `/evaluations/${aigul}/feedback`, { heldOn: "2025-10-30", answers });
  expect(feedback.status).toBe(200);
  const appeal = { filedOn: "2025-10-30", court: "СМАС", number: "1", document: null };
  expect((await town.post("saule", `/evaluations/${aigul}/court-appeal`, appeal)).status).toBe(200);
  expect((await town.post("saule", `/evaluations/${aigul}/complete`)).status).toBe(200);
  const { body } = await town.get("saule", `/evaluations/${aigul}`);
  expect([body.phase.id, body.completedOn, body.kept.until, body.kept.holds[0].ground]).toEqual([
    "completed",
    "2025-10-30",
    "2028-10-30",
    "СМАС",
  ]);
});

test("a member of the session reads nothing when it is over", async () => {
  for (const part of ["results", "sheet", "session"]) {
    const answer = await town.get("dana", `/evaluations/${aigul}/${part}`);
    expect([part, answer.status, answer.body.clause]).toEqual([part, 403, "13"]);
  }
});
