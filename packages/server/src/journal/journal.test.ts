import type pg from "pg";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { machineHolder } from "../db/test-database.ts";
import { act } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import { rebuild } from "../records/rebuild.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { makeCheckpoint } from "./checkpoint.ts";
import type { SignedCheckpoint } from "./checkpoint.ts";
import { verifyJournal } from "./verify.ts";
import type { JournalReport } from "./verify.ts";

let app: TestApp;
/** Whoever holds the machine. */
let holder: pg.Client;
let body: string;

beforeAll(async () => {
  app = await testApp({ records: tallyRegistry() });
  holder = await machineHolder(app.database);
});
beforeEach(async () => {
  const title = { kk: "Әкімдік", ru: "Акимат", en: "Akimat" };
  body = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
});
afterAll(async () => {
  await holder.end();
  await app.close();
});

async function acted(id: string, ...commands: readonly { kind: string; [field: string]: unknown }[]): Promise<void> {
  const actor = { account: uuid(), person: null, roles: ["hr"], actingFor: null };
  const targets = commands.map((command) => ({ record: "tally", id, command }));
  expect(await act(app, { body, actor, key: uuid(), language: "ru" }, targets)).toMatchObject({ ok: true });
}

async function tally(lines: number): Promise<string> {
  const id = uuid();
  await acted(id, { kind: "open", holder: null });
  for (let count = 1; count < lines; count += 1) await acted(id, { kind: "add", count, note: `note ${count}` });
  return id;
}

function verified(kept: readonly SignedCheckpoint[] = []): Promise<JournalReport> {
  const { id, publicPem } = app.secrets.signing;
  return verifyJournal(app.pool, { body, publicKeys: new Map([[id, publicPem]]), kept });
}

const none = { record: null, id: null, seq: null };

test("D3 a journal that nobody touched holds, and is counted", async () => {
  await tally(3);
  await tally(2);
  await makeCheckpoint(app, body);
  expect(await verified()).toEqual({ bodies: 1, records: 2, events: 5, destroyed: 0, checkpoints: 1, faults: [] });
});

test("the first altered line is named, and what is wrong with it", async () => {
  const id = await tally(4);
  await holder.query(
    `update event set data = jsonb_set(data::jsonb, '{count}', '9')::json where record_id = $1 and seq = 3`,
    [id],
  );
  expect((await verified()).faults).toEqual([{ fault: "data", body, record: "tally", id, seq: 3 }]);
  await holder.query(`update event set actor = '{}' where record_id = $1 and seq = 2`, [id]);
  expect((await verified()).faults).toEqual([{ fault: "hash", body, record: "tally", id, seq: 2 }]);
});

test("a line that was taken out, or whose time was moved, is named", async () => {
  const [one, other] = [await tally(4), await tally(3)];
  await holder.query("delete from event where record_id = $1 and seq = 2", [one]);
  await holder.query("update event set at = at - interval '1 day' where record_id = $1 and seq = 3", [other]);
  const faults = [
    { fault: "gap", body, record: "tally", id: one, seq: 2 },
    { fault: "hash", body, record: "tally", id: other, seq: 3 },
  ];
  expect((await verified()).faults).toEqual(faults.toSorted((left, right) => (left.id < right.id ? -1 : 1)));
});

test("content that was taken away without a recorded destruction is named", async () => {
  const id = await tally(3);
  await holder.query("update event set data = null, salt = null where record_id = $1 and seq = 2", [id]);
  expect(await verified()).toMatchObject({
    destroyed: 1,
    faults: [{ fault: "data", body, record: "tally", id, seq: 2 }],
  });
});

test("A4.2 what a record said before it was destroyed is gone, and the chain holds", async () => {
  const id = await tally(4);
  await makeCheckpoint(app, body);
  await acted(id, { kind: "destroy" });
  const { rows } = await holder.query("select seq, data, salt from event where record_id = $1 order by seq", [id]);
  expect(rows.slice(0, 4)).toEqual([1, 2, 3, 4].map((seq) => ({ seq, data: null, salt: null })));
  expect(rows[5]).toMatchObject({ seq: 6, data: { kind: "destroyed" } });
  expect(await verified()).toMatchObject({ events: 6, destroyed: 5, faults: [] });
  expect(await rebuild(app, body)).toEqual({ records: 1, faults: [] });
});

test("a record that does not say that it was destroyed is not erased", async () => {
  const id = await tally(3);
  await app.pool.query("select erase_record($1, $2)", [body, id]);
  expect(await verified()).toMatchObject({ events: 3, destroyed: 0, faults: [] });
});

test("a last line that was cut off together with its record's version is seen against the checkpoint", async () => {
  const id = await tally(3);
  await holder.query("delete from event where record_id = $1 and seq = 3", [id]);
  expect((await verified()).faults).toEqual([{ fault: "head", body, record: "tally", id, seq: 2 }]);
  await acted(await tally(1), { kind: "close" });
  const whole = await tally(3);
  await makeCheckpoint(app, body);
  await holder.query("delete from event where record_id = $1 and seq = 3", [whole]);
  await holder.query(
    `update record r set version = 2, head = (select hash from event where record_id = r.id and seq = 2) where id = $1`,
    [whole],
  );
  expect((await verified()).faults).toContainEqual({ fault: "rewritten", body, record: "tally", id: whole, seq: 3 });
});

test("D3 a whole record that vanished is named by the checkpoint", async () => {
  const [gone] = [await tally(3), await tally(2)];
  await makeCheckpoint(app, body);
  for (const table of ["event", "party", "term", "unit", "result"])
    await holder.query(`delete from ${table} where record_id = $1`, [gone]);
  await holder.query("delete from record where id = $1", [gone]);
  expect((await verified()).faults).toEqual([{ fault: "vanished", body, record: null, id: gone, seq: 3 }]);
});

test("a record that was put in before a checkpoint without it is named", async () => {
  const id = await tally(2);
  await tally(2);
  await makeCheckpoint(app, body);
  await holder.query(
    `insert into event overriding system value
     select body_id, $2, seq, -position, record, kind, at, on_day, actor, data, salt, data_digest, previous, hash
     from event where record_id = $1`,
    [id, uuid()],
  );
  expect((await verified()).faults.map(({ fault }) => fault).toSorted()).toEqual(["appeared", "hash"]);
});

test("checkpoints follow one another, note only what happened since, and are signed", async () => {
  const id = await tally(2);
  const first = await makeCheckpoint(app, body);
  expect(await makeCheckpoint(app, body)).toBeNull();
  await acted(id, { kind: "add", count: 1, note: "later" });
  await tally(1);
  const second = await makeCheckpoint(app, body);
  expect([first, second].map((one) => [one?.checkpoint.number, one?.checkpoint.records])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(await verified()).toMatchObject({ checkpoints: 2, faults: [] });
  await holder.query("update checkpoint set at = at + interval '1 hour' where body_id = $1 and number = 1", [body]);
  expect((await verified()).faults).toEqual([{ fault: "signature", body, ...none, seq: 1 }]);
});

test("a checkpoint that was taken away, or that another key signed, is named", async () => {
  const id = await tally(2);
  await makeCheckpoint(app, body);
  await acted(id, { kind: "close" });
  const last = await makeCheckpoint(app, body);
  expect((await verifyJournal(app.pool, { body, publicKeys: new Map() })).faults).toEqual([
    { fault: "key", body, ...none, seq: 1 },
  ]);
  await holder.query("delete from checkpoint where body_id = $1 and number = 2", [body]);
  await holder.query("delete from checkpoint_head where body_id = $1 and number = 2", [body]);
  expect((await verified()).faults).toEqual([]);
  expect((await verified([last!])).faults).toEqual([{ fault: "checkpoint-missing", body, ...none, seq: 2 }]);
});

test("a checkpoint that is taken while many act covers every line up to its position", async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => tally(1)));
  const adding = ids.map(async (id) => {
    for (let count = 1; count < 12; count += 1) await acted(id, { kind: "add", count, note: "more" });
  });
  for (let count = 0; count < 8; count += 1) await makeCheckpoint(app, body);
  await Promise.all(adding);
  await makeCheckpoint(app, body);
  expect(await verified()).toMatchObject({ records: 6, events: 72, faults: [] });
});

test("rows that were altered beside the journal are named and repaired from it", async () => {
  const id = await tally(4);
  await holder.query("update result set shown = '100' where record_id = $1", [id]);
  await holder.query("update record set phase = 'closed' where id = $1", [id]);
  await holder.query("delete from unit where record_id = $1", [id]);
  const faults = ["phase", "result", "unit"].map((what) => ({ record: "tally", id, what }));
  expect(await rebuild(app, body)).toEqual({ records: 1, faults });
  expect(await rebuild(app, body, { repair: true })).toEqual({ records: 1, faults });
  expect(await rebuild(app, body)).toEqual({ records: 1, faults: [] });
});
