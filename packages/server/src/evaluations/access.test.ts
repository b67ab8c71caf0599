// Who sees what of an evaluation, and what happens when two act at once.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { marks, serveDistricts } from "./district.fixture.ts";
import type { Answer, District, Servers, Shown, Who } from "./district.fixture.ts";

let servers: Servers;
let town: District;
let id: string;

beforeAll(async () => {
  servers = await serveDistricts();
});
afterAll(() => servers.stop());

beforeEach(async () => {
  town = await servers.district();
  id = await town.evaluation("aigul", "berik");
  await town.post("saule", `/evaluations/${id}/send`);
  town.on("2025-10-13");
});

const brief = ({ status, body }: Answer): readonly unknown[] => [status, body.clause, body.faults?.[0]?.code];

describe("A4.1 a result is read by a clause alone", () => {
  beforeEach(() => town.marked(id, "berik"));

  test("administrators and auditors see that it exists, never what it is", async () => {
    for (const who of ["nurlan", "audit"] as const) {
      const { body } = await town.get(who, `/evaluations/${id}`);
      expect([body.phase.id, body.may, body.because]).toEqual([
        "computed",
        who === "audit" ? ["see", "see-lines"] : ["see"],
        { clause: null, ground: "house/existence" },
      ]);
      for (const part of ["results", "results/1", "results/1/receipt", "sheet"]) {
        expect(brief(await town.get(who, `/evaluations/${id}/${part}`))).toEqual([403, "13", "access.forbidden"]);
      }
      expect((await town.get(who, "/evaluations?values=true")).body.items.map(({ result }: Shown) => result)).toEqual([
        null,
      ]);
    }
    expect(await town.readings(id)).toEqual([]);
  });

  test("strangers find nothing: no record, no list, no count", async () => {
    for (const part of ["", "/results", "/results/1", "/sheet", "/sheet-form", "/terms", "/session", "/draft"]) {
      expect([part, (await town.get("gulnar", `/evaluations/${id}${part}`)).status]).toEqual([part, 404]);
    }
    expect((await town.get("gulnar", "/evaluations")).body.items).toEqual([]);
    expect((await town.get("gulnar", "/evaluations/progress")).body).toEqual({ total: 0, phases: [], terms: [] });
    expect((await town.get("gulnar", "/evaluations/terms?overdue=false")).body.items).toEqual([]);
    const sent = await town.post("gulnar", `/evaluations/${id}/return`, { reason: "Описка" });
    expect(sent.status).toBe(404);
  });

  test("the appointing official reads none before there is a disagreement", async () => {
    expect((await town.get("akim", `/evaluations/${id}/results`)).status).toBe(404);
    expect((await town.get("akim", "/evaluations")).body.items).toEqual([]);
  });

  test("another body's ids lead nowhere", async () => {
    const other = await servers.district();
    for (const who of ["saule", "akim", "nurlan"] as const) {
      expect((await other.get(who, `/evaluations/${id}`)).status).toBe(404);
      expect((await other.get(who, `/evaluations/${id}/results/1`)).status).toBe(404);
    }
    expect((await other.post("saule", `/evaluations/${id}/hold`, { ground: "Суд", document: null })).status).toBe(404);
    expect((await other.get("saule", "/evaluations?values=true")).body.items).toEqual([]);
  });

  test("HR's list tells nothing of results that were not asked for, and journals those that were", async () => {
    const quiet = await town.get("saule", "/evaluations");
    expect([quiet.body.items[0].result, JSON.stringify(quiet.body).includes("4.00")]).toEqual([null, false]);
    expect(await town.readings(id)).toEqual([]);
    expect((await town.get("saule", "/evaluations?values=true")).body.items[0].result.shown).toBe("4.00");
    expect(await town.readings(id)).toEqual(["saule hr read-result 13"]);
  });

  test("the evaluated finds no value in any list before the notice is opened", async () => {
    expect((await town.get("aigul", "/evaluations?values=true")).body.items[0].result).toBeNull();
    const sheet = await town.get("aigul", `/evaluations/${id}/sheet`);
    expect([sheet.status, sheet.body.faults[0].code]).toEqual([409, "evaluations.open-first"]);
    await town.receives("aigul", id);
    expect((await town.get("aigul", "/evaluations/mine")).body.items[0].result).toMatchObject({ shown: "4.00" });
  });

  test("many readings at one moment are all journaled", async () => {
    await Promise.all([1, 2, 3, 4].map(() => town.get("saule", `/evaluations/${id}/results/1`)));
    expect(await town.readings(id)).toEqual(Array.from({ length: 4 }, () => "saule hr read-result 13"));
  });
});

test("an evidence file may tell the marks: opening one is journaled, and the evaluated sees who read what", async () => {
  const scan = await town.upload("saule", "подписанный лист");
  const paper = { given: marks, comments: {}, files: [], scan, writtenOn: "2025-10-10", reason: "Связи не было" };
  await town.post("saule", `/evaluations/${id}/paper`, { ...paper, signedBy: town.id.berik });
  expect((await town.get("gulnar", `/files/${scan}/content`)).status).toBe(404);
  await town.bytes("berik", `/files/${scan}/content`);
  const { body } = await town.get("aigul", `/evaluations/${id}/readings`);
  expect([body.times, body.items.map(({ at, ...entry }: Shown) => [typeof at, entry])]).toEqual([
    1,
    [
      [
        "string",
        {
          seq: 2,
          reader: { id: town.id.berik, name: "Берікұлы Берік" },
          role: "evaluator",
          action: "read-file",
          clause: "16, 17",
        },
      ],
    ],
  ]);
  expect((await town.get("audit", `/evaluations/${id}/readings`)).body.times).toBe(1);
  for (const who of ["berik", "saule"] as const) {
    expect(brief(await town.get(who, `/evaluations/${id}/readings`))).toEqual([403, "13", "access.forbidden"]);
  }
});

test("who carries out the official's duty by a delegation acts for him, and the journal says so", async () => {
  await town.marked(id, "berik");
  await town.receives("aigul", id);
  await town.post("aigul", `/evaluations/${id}/application`, { text: "Не согласна", files: [] });
  await town.evaluation("zhanna", "dana");
  await town.evaluation("marat", "gulnar");
  const members = [
    { person: town.id.dana, role: "evaluator" },
    { person: town.id.gulnar, role: "evaluator" },
    { person: town.id.saule, role: "hr" },
  ];
  const session = { heldOn: "2025-10-20", members, chair: null, secretary: null, document: null };
  expect((await town.post("ermek", `/evaluations/${id}/session`, session)).status).toBe(404);
  town.delegate("ermek", "appointing-official", "akim");
  expect((await town.post("ermek", `/evaluations/${id}/session`, session)).status).toBe(200);
  const { actor } = await inBody(town.app, town.body, (tx) =>
    tx
      .selectFrom("event")
      .select("actor")
      .where("record_id", "=", id)
      .where("kind", "=", "session-called")
      .executeTakeFirstOrThrow(),
  );
  expect([actor.person, actor.actingFor]).toEqual([town.id.ermek, town.id.akim]);
});

test("a former evaluator sees nothing any more", async () => {
  await town.put("berik", `/evaluations/${id}/draft`, { revision: 0, given: marks, comments: {}, files: [] });
  const change = { to: town.id.dana, duty: "many-evaluated", ground: "Более 20 оцениваемых", document: null };
  expect((await town.post("saule", `/evaluations/${id}/evaluator`, change)).status).toBe(200);
  for (const part of ["", "/draft", "/sheet-form", "/sheet", "/results"]) {
    expect([part, (await town.get("berik", `/evaluations/${id}${part}`)).status]).toEqual([part, 404]);
  }
  expect((await town.get("berik", "/evaluations/to-evaluate")).body.items).toEqual([]);
  expect((await town.get("dana", `/evaluations/${id}/draft`)).body).toEqual({
    revision: 0,
    savedAt: null,
    given: {},
    comments: {},
    files: [],
  });
});

describe("two at once", () => {
  const sheet = { given: marks, comments: {}, files: [] };

  test("one wins, and the other is told what changed", async () => {
    const substitute = { substitute: town.id.dana, from: "2025-10-13", until: null, ground: "Болезнь" };
    const { body } = await town.post("saule", `/evaluations/${id}/substitute`, substitute);
    const seen = { "if-match": `"${body.version}"` };
    const path = `/evaluations/${id}/marks`;
    const answers = await Promise.all([town.post("berik", path, sheet, seen), town.post("dana", path, sheet, seen)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)!;
    expect(lost.body.changed.map(({ kind }: Shown) => kind)).toEqual([
      "marks-submitted",
      "result-computed",
      "notice-ordered",
    ]);
  });

  test("the same key gives the first answer again, also when the phase has moved on", async () => {
    const key = { "idempotency-key": uuid() };
    const first = await town.post("berik", `/evaluations/${id}/marks`, sheet, key);
    const again = await town.post("berik", `/evaluations/${id}/marks`, sheet, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = { ...sheet, comments: { sheet: "Иное" } };
    expect((await town.post("berik", `/evaluations/${id}/marks`, other, key)).status).toBe(409);
  });
});

describe("A1.4–A1.8 HR conducts", () => {
  test("a sheet that came back keeps the marks as the evaluator's draft, and the result was never official", async () => {
    await town.marked(id, "berik");
    expect((await town.post("saule", `/evaluations/${id}/return`, { reason: "Описка" })).status).toBe(200);
    expect((await town.get("berik", `/evaluations/${id}/draft`)).body.given).toEqual(marks);
    expect((await town.get("saule", `/evaluations/${id}/results`)).body.items).toEqual([]);
    expect((await town.get("saule", `/evaluations/${id}/results/1`)).status).toBe(404);
    await town.marked(id, "berik");
    await town.receives("aigul", id);
    expect(brief(await town.post("saule", `/evaluations/${id}/return`, { reason: "Описка" }))).toEqual([
      409,
      "15(4)",
      "access.not-now",
    ]);
    const late = await town.post("saule", `/evaluations/${id}/return`, { reason: "Описка" });
    expect(late.body).toMatchObject({
      type: "urn:bagalau:problem:not-now",
      act: "kz/karasu-akimat@2025-08-14",
      detail: "На нынешней стадии дела у вас нет права на это действие: результат получен.",
    });
    const stranger = await town.post("berik", `/evaluations/${id}/return`, { reason: "Описка" });
    const again = await town.evaluation("marat", "berik");
    await town.post("saule", `/evaluations/${again}/send`);
    await town.marked(again, "berik");
    const atOnce = await Promise.all(
      (["saule", "kairat"] as const).map((who) => town.post(who, `/evaluations/${again}/return`, { reason: "Описка" })),
    );
    expect(atOnce.map(({ status, body }) => `${status} ${body.type ?? ""}`).toSorted()).toEqual([
      "200 ",
      "409 urn:bagalau:problem:not-now",
    ]);
    expect(brief(stranger)).toEqual([403, "15(4)", "access.forbidden"]);
  });

  test("paper is entered with its scan, and all that is wrong with it is told at once", async () => {
    const scan = await town.upload("saule", "подписанный лист");
    const paper = { given: marks, comments: {}, files: [], scan, writtenOn: "2025-10-10", reason: "Связи не было" };
    const strange = { ...paper, scan: uuid(), signedBy: uuid(), writtenOn: "2025-10-14" };
    const wrong = await town.post("saule", `/evaluations/${id}/paper`, strange);
    expect([wrong.status, wrong.body.faults.map(({ code, at }: Shown) => `${code} ${at}`)]).toEqual([
      422,
      [
        "file-unknown scan",
        "person.unknown signedBy",
        "law.day-in-future writtenOn",
        "evaluation.not-the-evaluator signedBy",
      ],
    ]);
    const entered = await town.post("saule", `/evaluations/${id}/paper`, { ...paper, signedBy: town.id.berik });
    expect(entered.status).toBe(200);
    expect((await town.get("saule", `/evaluations/${id}/sheet`)).body.paper).toEqual({
      scan,
      writtenOn: "2025-10-10",
      reason: "Связи не было",
    });
  });

  test("who was not there long enough is not evaluated, by the clause, and can be included again", async () => {
    const enough = { duty: "minimum-worked", counted: "15", reason: "Отпуск" };
    const refused = await town.post("saule", `/evaluations/${id}/exclude`, enough);
    expect([refused.status, refused.body.faults[0].code]).toEqual([422, "evaluation.enough"]);
    const excluded = await town.post("saule", `/evaluations/${id}/exclude`, { ...enough, counted: "14" });
    expect(excluded.status).toBe(200);
    const { body } = await town.get("saule", `/evaluations/${id}`);
    expect([body.phase.id, body.exclusion.duty.id, body.exclusion.reason]).toEqual([
      "not-evaluated",
      "minimum-worked",
      "Отпуск",
    ]);
    expect((await town.post("saule", `/evaluations/${id}/include`, { reason: "Подсчёт исправлен" })).status).toBe(200);
  });

  test("progress counts what is there, and the list of terms names those who have to act", async () => {
    await town.evaluation("marat", "dana");
    town.on("2025-10-21");
    const { body } = await town.get("saule", "/evaluations/progress?period=2025-Q3");
    expect([body.total, body.phases.map(({ phase, count }: Shown) => [phase.id, count])]).toEqual([
      2,
      [
        ["opened", 1],
        ["sheet-sent", 1],
      ],
    ]);
    expect(
      body.terms.map(({ term, clause, due, running, overdue }: Shown) => [term, clause, due, running, overdue]),
    ).toEqual([["sheet", body.terms[0].clause, "2025-10-20", 0, 1]]);
    const { body: late } = await town.get("saule", "/evaluations/terms");
    expect(late.items.map(({ person, term, bearers }: Shown) => [person.name, term.overdue, bearers])).toEqual([
      ["Айгүлова Айгүл", true, [{ id: town.id.berik, name: "Берікұлы Берік" }]],
    ]);
    expect((await town.get("saule", "/evaluations?overdue=true")).body.items).toHaveLength(1);
    expect((await town.get("saule", `/evaluations?evaluator=${town.id.dana}`)).body.items).toHaveLength(1);
    expect((await town.get("saule", "/evaluations?phase=computed")).body.items).toEqual([]);
  });

  test("a right that lapsed with its term is nobody's delay", async () => {
    const id = await town.evaluation("zhanna", "dana");
    await town.does("evaluation", id, { kind: "send-sheet" });
    await town.marked(id, "dana");
    await town.receives("zhanna", id);
    const appealIn = async () =>
      (await town.get("saule", "/evaluations/progress?period=2025-Q3")).body.terms
        .filter(({ term }: Shown) => term === "appeal")
        .map(({ running, overdue }: Shown) => [running, overdue]);
    expect(await appealIn()).toEqual([[1, 0]]);
    town.on("2025-12-01");
    expect(await appealIn()).toEqual([]);
    const { body: late } = await town.get("saule", "/evaluations/terms");
    expect(late.items.filter(({ evaluation }: Shown) => evaluation === id)).toEqual([]);
    expect((await town.get("saule", `/evaluations?overdue=true&person=${town.id.zhanna}`)).body.items).toEqual([]);
    town.on("2025-10-21");
  });

  test("lists are paged by name without gaps", async () => {
    for (const who of ["marat", "zhanna", "gulnar"] as Who[]) await town.evaluation(who, "dana");
    const names: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: Answer = await town.get("saule", `/evaluations?limit=3${next === "" ? "" : `&cursor=${next}`}`);
      names.push(...page.body.items.map(({ person }: Shown) => person.name));
      next = page.body.next;
    }
    expect(names).toEqual(["Айгүлова Айгүл", "Гүлнарова Гүлнар", "Жаннаева Жанна", "Маратов Марат"]);
    expect((await town.get("saule", "/evaluations?cursor=first")).status).toBe(400);
  });
});

describe("A1.3 the result of a year", () => {
  let annual: string;

  beforeEach(async () => {
    await town.marked(id, "berik");
    annual = uuid();
    town.on("2026-01-12");
    const year = { id: "2025", from: "2025-01-01", to: "2025-12-31" };
    const birth = { id: annual, pack: "kz/karasu-akimat", edition: "2025-08-14", lawOn: "2025-12-31" };
    const person = { person: town.id.aigul, year, rule: "year", dismissed: false };
    await town.does("annual", annual, { kind: "await", ...birth, ...person });
    const quarters = ["2025-Q1", "2025-Q2", "2025-Q4"].map((period) => {
      return { period, evaluation: null, shown: null, why: "not-evaluated" };
    });
    const parts = [
      ...quarters.slice(0, 2),
      { period: "2025-Q3", evaluation: id, shown: "4.00", why: null },
      quarters[2],
    ];
    await town.does("annual", annual, { kind: "form", parts });
  });

  test("is listed and read by the same rules, with receipt and journal", async () => {
    expect((await town.get("saule", "/annual?year=2025")).body.items[0].result).toBeNull();
    expect((await town.get("nurlan", "/annual?values=true")).body.items[0].result).toBeNull();
    expect((await town.get("gulnar", "/annual")).body.items).toEqual([]);
    expect((await town.get("berik", `/annual/${annual}`)).status).toBe(404);
    expect(brief(await town.get("nurlan", `/annual/${annual}/results/1`))).toEqual([403, "13", "access.forbidden"]);
    const early = await town.get("aigul", `/annual/${annual}/results/1`);
    expect([early.status, early.body.faults[0].code]).toEqual([409, "evaluations.open-first"]);
    await town.receives("aigul", annual);
    const { body } = await town.get("aigul", `/annual/${annual}/results/1`);
    expect([body.shown, body.standing, body.parts.length, body.because.clause]).toEqual(["4.00", true, 4, "9¶1"]);
    expect((await town.get("saule", "/annual?values=true")).body.items[0].result.shown).toBe("4.00");
    const receipt = (await town.download("saule", `/annual/${annual}/results/1/receipt`)) as { rule: string };
    expect(receipt.rule).toBe("year");
    expect(await town.readings(annual)).toEqual([
      "aigul evaluated read-result 9¶1",
      "saule hr read-result 13",
      "saule hr read-result 13",
    ]);
  });

  test("tells himself, the head of HR and the auditor who has read it, and nobody else", async () => {
    await town.receives("aigul", annual);
    await town.get("saule", `/annual/${annual}/results/1`);
    await town.get("aigul", `/annual/${annual}/results/1`);
    for (const who of ["aigul", "kairat", "audit"] as const) {
      const { body } = await town.get(who, `/annual/${annual}/readings`);
      expect([body.times, body.items.map(({ reader, role, clause }: Shown) => [reader.name, role, clause])]).toEqual([
        2,
        [
          ["Айгүлова Айгүл", "evaluated", "9¶1"],
          ["Серікова Сәуле", "hr", "13"],
        ],
      ]);
    }
    const refused = await town.get("saule", `/annual/${annual}/readings`);
    expect([...brief(refused), refused.body.act]).toEqual([
      403,
      "13",
      "access.forbidden",
      "kz/karasu-akimat@2025-08-14",
    ]);
    expect((await town.get("berik", `/annual/${annual}/readings`)).status).toBe(404);
  });
});

test("nobody records the receipt of a result by hand: it follows from the notice alone", async () => {
  await town.marked(id, "berik");
  const rows = await inBody(town.app, town.body, (tx) =>
    tx
      .selectFrom("access_rule")
      .select(["role", "record"])
      .where("action", "=", "record-receipt")
      .orderBy("record")
      .execute(),
  );
  expect(rows).toEqual([
    { role: "system", record: "annual" },
    { role: "system", record: "evaluation" },
  ]);
});
