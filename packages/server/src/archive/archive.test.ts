// Three years of keeping over HTTP: what is due on which day, who draws and carries out the act, and what is left afterwards.
import { v7 as uuid } from "uuid";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { completedCase, comment, done, receivedCase, take } from "../case-documents/case.fixture.ts";
import { caseDocumentRoutes } from "../case-documents/routes.ts";
import { machineHolder } from "../db/test-database.ts";
import { disputeRoutes } from "../disputes/routes.ts";
import { printed } from "../documents/printed-text.fixture.ts";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown } from "../evaluations/district.fixture.ts";
import { makeCheckpoint } from "../journal/checkpoint.ts";
import { verifyJournal } from "../journal/verify.ts";
import { rebuild } from "../records/rebuild.ts";
import { archiveRoutes } from "./routes.ts";

let servers: Servers;
let town: District;
let owner: pg.Client;
let aigul: string;
let marat: string;
let year: string;
let dispute: string;
let act: string;

beforeAll(async () => {
  servers = await serveDistricts((app) => [...archiveRoutes(app), ...caseDocumentRoutes(app), ...disputeRoutes(app)]);
  town = await servers.district();
  owner = await machineHolder(servers.app.database);
  marat = await receivedCase(town, "marat", "dana");
  aigul = await completedCase(town);
  await done(town, "saule", `/evaluations/${marat}/complete`);
  dispute = await done(town, "aigul", "/disputes", {
    about: { record: "evaluation", id: aigul },
    text: "Спор",
    files: [],
  });
  await done(town, "aigul", `/disputes/${dispute}/withdraw`, { reason: "Разъяснили" });
  year = await annual();
});
afterAll(async () => {
  await owner.end();
  await servers.stop();
});

/** Aigul's year, formed of the one quarter, received on 12 January 2026. */
async function annual(): Promise<string> {
  town.on("2026-01-12");
  const id = uuid();
  const head = { id, pack: "kz/karasu-akimat", edition: "2025-08-14", lawOn: "2025-12-31", person: town.id.aigul };
  const of = { id: "2025", from: "2025-01-01", to: "2025-12-31" };
  await town.does("annual", id, { kind: "await", ...head, year: of, rule: "year", dismissed: false });
  const none = (period: string) => ({ period, evaluation: null, shown: null, why: "not-evaluated" });
  const third = { period: "2025-Q3", evaluation: aigul, shown: "3.38", why: null };
  const parts = [none("2025-Q1"), none("2025-Q2"), third, none("2025-Q4")];
  await town.does("annual", id, { kind: "form", parts });
  await town.receives("aigul", id);
  await town.does("annual", id, { kind: "complete" });
  return id;
}

const all = () => [
  { record: "evaluation", id: marat },
  { record: "evaluation", id: aigul },
  { record: "dispute", id: dispute },
  { record: "annual", id: year },
];

const said = (answer: { body: Shown }): string[] => answer.body.faults.map(({ sentence }: Shown) => sentence);

test("A4.2 the archive says of each record when it was completed, until when it is kept and by which clause", async () => {
  const { body } = await town.get("saule", "/archive");
  const lines = body.items.map((item: Shown) => [
    item.title.ru,
    item.completedOn,
    item.keptUntil,
    item.clause,
    item.due,
  ]);
  // Those of one day follow one another by their ids.
  const ofOneDay = new Map([
    [aigul, "Оценка, 3 квартал 2025 года"],
    [dispute, "Разногласие по процедуре, 2025/1"],
  ]);
  expect(lines).toEqual([
    ["Оценка, 3 квартал 2025 года", "2025-10-20", "2028-10-20", "12", false],
    ...[...ofOneDay.keys()].toSorted().map((id) => [ofOneDay.get(id), "2025-10-30", "2028-10-30", "12", false]),
    ["Итоговая оценка за год, 2025 год", "2026-01-12", "2029-01-12", "12", false],
  ]);
  expect((await town.get("audit", "/archive")).body.items).toHaveLength(4);
  for (const who of ["aigul", "nurlan", "akim"] as const)
    expect([who, (await town.get(who, "/archive")).status]).toEqual([who, 403]);
  for (const path of [`/annual/${year}/results/1`, `/evaluations/${aigul}/results`])
    expect((await town.get("kairat", path)).status).toBe(200);
  const first = await town.get("saule", "/archive?limit=3");
  const rest = await town.get("saule", `/archive?limit=3&cursor=${first.body.next}`);
  expect([first.body.items.length, rest.body.items.map(({ id }: Shown) => id), rest.body.next]).toEqual([
    3,
    [year],
    null,
  ]);
  for (const wrong of ["cursor=2025-99-99_x", `cursor=2025-02-31_${year}`, "until=0000-01-01"])
    expect([wrong, (await town.get("saule", `/archive?${wrong}`)).status]).toEqual([wrong, 400]);
});

test("A4.2 whoever puts a year's result on hold finds the hold again and lifts it", async () => {
  const path = `/annual/${year}`;
  await done(town, "saule", `${path}/hold`, { ground: "Запрос прокуратуры", document: null });
  const { kept, may } = (await town.get("saule", path)).body;
  expect([kept.until, kept.clause, kept.holds[0].ground, may]).toEqual([
    "2029-01-12",
    "12",
    "Запрос прокуратуры",
    ["hold", "release"],
  ]);
  await done(town, "saule", `${path}/release`, { hold: kept.holds[0].hold, ground: "Запрос исполнен" });
  const after = (await town.get("saule", path)).body;
  expect([after.kept.holds, after.may, (await town.get("aigul", path)).body.may]).toEqual([[], ["hold"], []]);
});

test("A4.2 destruction on the last day of keeping is refused by clause 12, naming each record", async () => {
  town.on("2028-10-30");
  const early = await town.post("saule", "/archive/acts", { number: "1", records: all() });
  expect([early.status, early.body.clause]).toEqual([422, "12"]);
  expect(said(early)).toEqual([
    "Срок хранения не истёк: Оценка, 3 квартал 2025 года. День завершения – 30 октября 2025 года, последний день хранения – 30 октября 2028 года.",
    "Срок хранения не истёк: Разногласие по процедуре, 2025/1. День завершения – 30 октября 2025 года, последний день хранения – 30 октября 2028 года.",
    "Срок хранения не истёк: Итоговая оценка за год, 2025 год. День завершения – 12 января 2026 года, последний день хранения – 12 января 2029 года.",
  ]);
  expect((await town.get("saule", "/archive?due=true")).body.items.map(({ id }: Shown) => id)).toEqual([marat]);
});

test("A4.2 what is due on the next day is drawn without naming it, and days that a client claims are not taken", async () => {
  town.on("2028-10-31");
  expect((await town.post("aigul", "/archive/acts", { number: "1" })).status).toBe(403);
  const claimed = { record: "annual", id: year, completedOn: "2020-01-01", keptUntil: "2023-01-01", onHold: false };
  expect((await town.post("saule", "/archive/acts", { number: "1", records: [claimed] })).status).toBe(422);
  const strange = await town.post("saule", "/archive/acts", {
    number: "1",
    records: [{ record: "dispute", id: aigul }],
  });
  expect([strange.status, strange.body.faults[0].at]).toEqual([422, "records.0"]);
  act = await done(town, "saule", "/archive/acts", { number: "1" });
  const { body } = await town.get("audit", `/archive/acts/${act}`);
  expect(body.items.map((item: Shown) => [item.id, item.completedOn, item.keptUntil, item.documents > 2])).toEqual([
    [marat, "2025-10-20", "2028-10-20", true],
    ...[aigul, dispute].toSorted().map((id) => [id, "2025-10-30", "2028-10-30", id === aigul]),
  ]);
  const listed = (await town.get("saule", "/archive?due=true")).body.items;
  expect(listed.map((item: Shown) => item.act)).toEqual([1, 2, 3].map(() => ({ id: act, number: "1" })));
});

test("A4.2 a hold that came after the drawing stops the whole act by name; left out, it stops nothing", async () => {
  await done(town, "saule", `/evaluations/${aigul}/hold`, { ground: "Запрос прокуратуры", document: null });
  const paper = { paper: "Бумаги измельчены комиссией", file: null };
  expect((await town.post("saule", `/archive/acts/${act}/carry-out`, paper)).status).toBe(403);
  const held = await town.post("kairat", `/archive/acts/${act}/carry-out`, paper);
  expect([held.status, said(held)]).toEqual([422, ["На уничтожение наложен запрет: Оценка, 3 квартал 2025 года."]]);
  expect((await town.get("saule", `/evaluations/${marat}`)).body.phase.id).toBe("completed");
  const onHold = async () => {
    const { items } = (await town.get("saule", `/archive/acts/${act}`)).body;
    return items.filter((item: Shown) => item.onHold).map((item: Shown) => item.id);
  };
  expect(await onHold()).toEqual([aigul]);
  const { holds } = (await town.get("saule", `/evaluations/${aigul}`)).body.kept;
  await done(town, "saule", `/evaluations/${aigul}/release`, { hold: holds[0].hold, ground: "Запрос исполнен" });
  await done(town, "saule", `/archive/acts/${act}/leave-out`, { ids: [marat], reason: "Отдельным актом" });
  expect(await onHold()).toEqual([]);
  await done(town, "saule", `/archive/acts/${act}/include`, { records: [{ record: "evaluation", id: marat }] });
  const twice = await town.post("saule", `/archive/acts/${act}/include`, {
    records: [{ record: "evaluation", id: marat }],
  });
  expect(said(twice)).toEqual(["Запись указана дважды: Оценка, 3 квартал 2025 года."]);
});

test("A4.2 the act is carried out once, is printed, and the records are gone while their chains hold", async () => {
  await makeCheckpoint(servers.app, town.body);
  const draft = await printed((await take(town, "audit", `/archive/acts/${act}/document`)).content);
  expect(draft.text).toContain("Черновик: официальным документом не является.");
  const key = { "idempotency-key": uuid() };
  const file = await town.upload("kairat", "скан акта");
  const paper = { paper: "Бумаги измельчены комиссией", file };
  const carried = await town.post("kairat", `/archive/acts/${act}/carry-out`, paper, key);
  expect(carried.status).toBe(200);
  expect((await town.post("kairat", `/archive/acts/${act}/carry-out`, paper, key)).body).toEqual(carried.body);
  expect((await town.post("kairat", `/archive/acts/${act}/carry-out`, paper)).body.clause).toBe("12");
  // Whose duty it was is told of the act; to whom it belonged it is not there.
  const gone = { code: "keeping.destroyed", at: null, params: { on: "2028-10-31", act } };
  const told = { ...gone, sentence: "Данные этой записи уничтожены: 31 октября 2028 года." };
  for (const [who, id, faults] of [
    ["saule", aigul, [told]],
    ["aigul", aigul, []],
    ["saule", marat, [told]],
  ] as const) {
    const { status, body } = await town.get(who, `/evaluations/${id}`);
    expect([who, status, body.faults]).toEqual([who, 404, faults]);
  }
  const { text } = await printed((await take(town, "audit", `/archive/acts/${act}/document?language=kk`)).content);
  for (const words of ["Бағалау құжаттарын жою туралы акт", "2025 жылғы 3-тоқсан", "30.10.2025", "30.10.2028", aigul])
    expect(text).toContain(words);
  expect(text).not.toContain("Айгүлова");
  const { publicKeys } = servers.app.secrets;
  const journal = await verifyJournal(servers.app.pool, { body: town.body, publicKeys });
  expect(journal.faults).toEqual([]);
  expect(journal.destroyed).toBeGreaterThan(20);
  expect((await rebuild(servers.app, town.body)).faults).toEqual([]);
});

/** Every table's lines that hold the words; the list of migrations holds nothing but moments of the machine's own clock. */
async function linesWith(words: string): Promise<readonly string[]> {
  await owner.query("select set_config('bagalau.body', $1, false), set_config('bagalau.mode', 'process', false)", [
    town.body,
  ]);
  const { rows: tables } = await owner.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'migration'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    // Texts as they are, and bytes that are texts in hexadecimal digits.
    const { rows } = await owner.query<{ line: string }>(
      `select left(t::text, 200) as line from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0`,
      [words, Buffer.from(words).toString("hex")],
    );
    found.push(...rows.map(({ line }) => `${name}: ${line}`));
  }
  return found;
}

test("A4.2 after destruction nothing of marks, result, comments, arguments and files is left in any table", async () => {
  for (const words of [
    "4.48",
    "799/200",
    comment,
    "Качество ровное",
    "справка о сроках",
    "Не согласна со снижением",
    "Сроки сорваны",
  ])
    expect([words, await linesWith(words)]).toEqual([words, []]);
  const left = await linesWith('"3.38"');
  expect(left.filter((line) => !/^public\.(?:event|record|result):/u.test(line))).toEqual([]);
  expect(left.every((line) => line.includes(year))).toBe(true);
  const { rows } = await owner.query(
    "select count(*)::int as lines from event where record_id = any ($1) and (data is not null or salt is not null) and kind <> 'destroyed'",
    [[aigul, marat, dispute]],
  );
  expect(rows).toEqual([{ lines: 0 }]);
});

test("A4.2 who has read what is destroyed goes with it, and who has read what is kept stays", async () => {
  const { rows } = await owner.query(
    `select count(*)::int as readings, count(*) filter (where r.phase = 'destroyed')::int as destroyed,
       (select count(*)::int from event e where e.record_id = any (array_agg(r.id)) and e.data is not null) as told
     from record r where r.body_id = $1 and r.kind = 'reading' and r.id <> all (
       select record_id from reading where body_id = $1
     )`,
    [town.body],
  );
  expect(rows[0].readings).toBeGreaterThan(0);
  expect([rows[0].destroyed, rows[0].told]).toEqual([rows[0].readings, rows[0].readings]);
  const { rows: left } = await owner.query("select of_record from reading where body_id = $1", [town.body]);
  expect(left).toEqual([{ of_record: "annual" }]);
});

test("A4.2 commands that marked the sheet leave no digest from which the marks could be guessed", async () => {
  const { rows } = await owner.query(
    `select count(*)::int as told, count(*) filter (where octet_length(c.digest) > 0)::int as guessable
     from command c where c.body_id = $1 and c.at in (select at from event where record_id = $2 and kind = 'marks-submitted')`,
    [town.body, aigul],
  );
  expect(rows[0].told).toBeGreaterThan(0);
  expect(rows[0].guessable).toBe(0);
});

test("A4.2 the year is kept until its own day, and then goes by an act of its own", async () => {
  town.on("2029-01-12");
  const early = await town.post("saule", "/archive/acts", { number: "2" });
  expect([early.status, said(early)]).toEqual([409, ["Сегодня нет записей, которые можно уничтожить."]]);
  town.on("2029-01-13");
  const second = await done(town, "saule", "/archive/acts", { number: "2" });
  await done(town, "kairat", `/archive/acts/${second}/carry-out`, { paper: "Бумаг нет", file: null });
  expect(await linesWith('"3.38"')).toEqual([]);
  const acts = (await town.get("audit", "/archive/acts")).body.items;
  expect(acts.map((item: Shown) => [item.number, item.phase, item.carriedOutOn])).toEqual([
    ["2", "carried-out", "2029-01-13"],
    ["1", "carried-out", "2028-10-31"],
  ]);
});

test("A4.2 the database itself erases nothing that is kept, held, or destroyed by another act", async () => {
  town.on("2029-01-14");
  const kept = await receivedCase(await servers.district(), "zhanna", "berik");
  const pool = servers.app.pool;
  const tried = async (change: string): Promise<string> => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('bagalau.body', body_id::text, true) from all_bodies() b(body_id) limit 0");
      const { rows } = await owner.query("select body_id from event where record_id = $1 limit 1", [kept]);
      const body = rows[0]?.body_id as string;
      await client.query("select set_config('bagalau.body', $1, true), set_config('bagalau.mode', 'process', true)", [
        body,
      ]);
      if (change !== "") await client.query(change, [body, kept]);
      await client.query("select erase_record($1, $2)", [body, kept]);
      return "erased";
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.query("rollback");
      client.release();
    }
  };
  const line = (kind: string, seq: number, data: string) =>
    `insert into event (body_id, record_id, seq, record, kind, at, on_day, actor, data, data_digest, previous, hash)
     select $1, $2, ${seq}, 'evaluation', '${kind}', now(), '2028-10-20', '{}', '${data}', '', '', ''`;
  await owner.query("select set_config('bagalau.body', '', false)");
  const destroyed = line("destroyed", 901, '{"kind":"destroyed"}');
  expect(await tried(destroyed)).toBe(`the journal does not say until when the record ${kept} is kept`);
  const both = (until: string, held: string) =>
    `with a as (${line("keeping-started", 900, `{"until":"${until}"}`)}), h as (${held}) ${destroyed}`;
  expect(await tried(both("2028-10-20", "select 1"))).toBe(`the record ${kept} is kept until 2028-10-20`);
  expect(await tried(both("2028-10-19", line("held", 899, "{}")))).toBe(
    `the destruction of the record ${kept} is on hold`,
  );
  expect(await tried(both("2028-10-19", "select 1"))).toBe("erased");
});
