import { v7 as uuid } from "uuid";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { act, actAs, actMany } from "./act.ts";
import type { Acting, TellActing } from "./act.ts";
import { foundBody } from "./body.ts";
import { rebuild } from "./rebuild.ts";
import { tallyRegistry } from "./tally.fixture.ts";

let app: TestApp;
let body: string;

const account = uuid();
const title = { kk: "Әкімдік", ru: "Акимат", en: "Akimat" };

beforeAll(async () => {
  app = await testApp({ records: tallyRegistry() });
  body = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
});
afterAll(() => app.close());

function acting({ key = uuid(), roles = ["hr"], person = null as string | null } = {}): Acting {
  return { body, key, language: "ru", actor: { account, person, roles, actingFor: null } };
}

async function opened(holder: string | null = null): Promise<string> {
  const id = uuid();
  const acted = await act(app, acting(), [{ record: "tally", id, command: { kind: "open", holder } }]);
  expect(acted).toEqual({
    ok: true,
    versions: { [id]: 1 },
    events: [{ record: "tally", id, seq: 1, kind: "opened" }],
    replayed: false,
  });
  return id;
}

const add = (id: string, count: number, expected?: number) => ({
  record: "tally",
  id,
  command: { kind: "add", count, note: `added ${count}` },
  ...(expected === undefined ? {} : { expected }),
});

test("a command is decided, written, and answered with the new version", async () => {
  const id = await opened();
  const acted = await act(app, acting(), [add(id, 2)]);
  expect(acted).toMatchObject({ ok: true, versions: { [id]: 2 }, events: [{ seq: 2, kind: "added" }] });
});

test("the same key with the same command gives the first answer again and changes nothing", async () => {
  const id = await opened();
  const once = acting();
  const first = await act(app, once, [add(id, 2)]);
  await act(app, acting(), [add(id, 1)]);
  expect(await act(app, once, [add(id, 2)])).toEqual({ ...first, replayed: true });
  expect(await act(app, acting(), [add(id, 1)])).toMatchObject({ versions: { [id]: 4 } });
});

test("the same key with another command is refused", async () => {
  const id = await opened();
  const once = acting();
  await act(app, once, [add(id, 2)]);
  expect(await act(app, once, [add(id, 3)])).toEqual({
    ok: false,
    kind: "refused",
    refusals: [{ code: "key-reused", clause: null, params: {}, at: null }],
  });
});

test("one key sent sixteen times at once is carried out once", async () => {
  const id = await opened();
  const once = acting();
  const answers = await Promise.all(Array.from({ length: 16 }, () => act(app, once, [add(id, 1)])));
  expect(answers.map((answer) => answer.ok)).toEqual(answers.map(() => true));
  expect(answers.filter((answer) => answer.ok && !answer.replayed)).toHaveLength(1);
  expect(await act(app, acting(), [add(id, 1)])).toMatchObject({ versions: { [id]: 3 } });
});

test("of two who act at once on what both have seen one wins, and the other is told what changed", async () => {
  const id = await opened();
  const answers = await Promise.all([act(app, acting(), [add(id, 1, 1)]), act(app, acting(), [add(id, 2, 1)])]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual({
    ok: false,
    kind: "conflict",
    refusals: [],
    changed: [{ seq: 2, kind: "added", at: app.clock.now() }],
  });
});

test("those who do not say what they have seen all get through, one after another", async () => {
  const id = await opened();
  const answers = await Promise.all(Array.from({ length: 8 }, () => act(app, acting(), [add(id, 1)])));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await act(app, acting(), [add(id, 1)])).toMatchObject({ versions: { [id]: 10 } });
});

test("a record that must not exist yet is not opened over another", async () => {
  const id = await opened();
  const acted = await act(app, acting(), [
    { record: "tally", id, expected: 0, command: { kind: "open", holder: null } },
  ]);
  expect(acted).toMatchObject({ ok: false, kind: "conflict", changed: [{ seq: 1, kind: "opened" }] });
});

test("what follows from a decision stands or falls with it", async () => {
  const [from, to] = [await opened(), await opened()];
  await act(app, acting(), [add(from, 5)]);
  const passing = { record: "tally", id: from, command: { kind: "pass-on", to, count: 2 } };
  expect(await act(app, acting(), [passing])).toMatchObject({
    ok: true,
    versions: { [from]: 3, [to]: 2 },
    events: [
      { id: from, seq: 3, kind: "taken" },
      { id: to, seq: 2, kind: "added" },
    ],
  });
  await act(app, acting(), [{ record: "tally", id: to, command: { kind: "close" } }]);
  expect(await act(app, acting(), [passing])).toEqual({
    ok: false,
    kind: "refused",
    refusals: [{ code: "closed-already", clause: null, params: {}, at: null }],
  });
  expect(await act(app, acting(), [add(from, 1)])).toMatchObject({ versions: { [from]: 4 } });
});

test("of several commands none stands where one is refused", async () => {
  const [one, other] = [await opened(), await opened()];
  expect(await act(app, acting(), [add(one, 1), add(other, -1)])).toEqual({
    ok: false,
    kind: "refused",
    refusals: [{ code: "count-not-positive", clause: null, params: {}, at: "count" }],
  });
  expect(await act(app, acting(), [add(one, 1)])).toMatchObject({ versions: { [one]: 2 } });
});

test("a role without the right is forbidden, and what it may not see is not there for it", async () => {
  const id = await opened();
  const refusals = [{ code: "no-access", clause: null, params: { action: "add" }, at: null }];
  expect(await act(app, acting({ roles: ["administrator"] }), [add(id, 1)])).toEqual({
    ok: false,
    kind: "forbidden",
    refusals,
  });
  expect(await act(app, acting({ roles: ["auditor"] }), [add(id, 1)])).toEqual({
    ok: false,
    kind: "not-found",
    refusals: [],
  });
});

test("a party of a record acts in it while his dates run, and not after", async () => {
  const person = uuid();
  const id = await opened(person);
  const his = (): Acting => acting({ roles: [], person });
  expect(await act(app, his(), [add(id, 1)])).toMatchObject({ ok: true });
  app.clock.set("2026-01-05T04:00:00Z");
  expect(await act(app, his(), [add(id, 1)])).toEqual({ ok: false, kind: "not-found", refusals: [] });
  app.clock.set("2025-10-01T04:00:00Z");
});

test("an id of another body leads nowhere", async () => {
  const id = await opened();
  const other = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
  const acted = await act(app, { ...acting(), body: other }, [add(id, 1)]);
  expect(acted).toMatchObject({ ok: false, kind: "refused", refusals: [{ code: "not-open" }] });
  expect(await actAs(app, uuid(), [add(id, 1)])).toEqual({ ok: false, kind: "not-found", refusals: [] });
});

test("a text that no database can keep is refused at its field", async () => {
  const id = await opened();
  const target = { record: "tally", id, command: { kind: "add", count: 1, note: "half a \ud83d" } };
  expect(await act(app, acting(), [target])).toEqual({
    ok: false,
    kind: "refused",
    refusals: [{ code: "text-unwritable", clause: null, params: {}, at: "note" }],
  });
});

test("much work goes on in portions, begun anew without being done twice, and tells what was refused", async () => {
  const ids = await Promise.all(Array.from({ length: 7 }, () => opened()));
  const targets = ids.map((id, index) => add(id, index === 4 ? -1 : 1));
  const keys = [uuid(), uuid(), uuid()];
  const done: number[] = [];
  const run = () =>
    actMany(app, acting(), targets, {
      keyOf: (portion) => keys[portion]!,
      size: 3,
      progress: (progress) => done.push(progress.done),
    });
  const refused = await run();
  expect(refused.map(({ target }) => target.id)).toEqual([ids[4]]);
  expect(done).toEqual([3, 6, 7]);
  await run();
  expect(await act(app, acting(), [add(ids[0]!, 1)])).toMatchObject({ versions: { [ids[0]!]: 3 } });
  expect(await act(app, acting(), [add(ids[3]!, 1)])).toMatchObject({ versions: { [ids[3]!]: 3 } });
});

test("much that stands or falls as one tells how much is written, and is not there where the last of it comes too late", async () => {
  // A body of its own: what is written past the events there is no part of what they make.
  const own = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
  const ids = Array.from({ length: 600 }, () => uuid()).toSorted();
  const last = ids.at(-1)!;
  const told: string[] = [];
  const tell: TellActing = (step, done, total) => void told.push(`${step} ${done} of ${total}`);
  const open = ids.map((id) => ({ record: "tally", id, command: { kind: "open", holder: null } }));
  expect(await act(app, { ...acting(), body: own, tell }, open)).toMatchObject({ ok: true, replayed: false });
  const decided = Array.from({ length: 1_200 }, (_, done) => `deciding ${done} of 1200`);
  expect(told).toEqual([...decided, "writing 250 of 600", "writing 500 of 600", "writing 600 of 600"]);
  told.length = 0;
  await act(app, { ...acting(), body: own, tell }, [add(ids[0]!, 1)]);
  expect(told).toEqual(["deciding 0 of 2", "deciding 1 of 2", "writing 1 of 1"]);

  const other = await app.pool.connect();
  await other.query("begin");
  await other.query("select set_config('bagalau.body', $1, true), set_config('bagalau.mode', 'process', true)", [own]);
  await other.query("update record set version = 7 where id = $1", [last]);
  let committed: Promise<unknown> = Promise.resolve();
  const lateTell: TellActing = (step, done) => {
    if (step === "writing" && done === 500) committed = other.query("commit");
  };
  const all = ids.slice(1).map((id) => add(id, 1, 1));
  const refused = await act(app, { ...acting(), body: own, tell: lateTell }, all);
  await committed;
  other.release();
  expect(refused).toMatchObject({ ok: false, kind: "conflict" });
  const versions = await inBody(app, own, (tx) =>
    tx
      .selectFrom("record")
      .select(({ fn }) => ["version", fn.countAll<number>().as("count")])
      .where("id", "in", ids)
      .groupBy("version")
      .orderBy("version")
      .execute(),
  );
  expect(versions).toEqual([
    { version: 1, count: 598 },
    { version: 2, count: 1 },
    { version: 7, count: 1 },
  ]);
});

test("much that stands or falls as one is not there where writing it breaks off", async () => {
  const ids = Array.from({ length: 300 }, () => uuid());
  const open = ids.map((id) => ({ record: "tally", id, command: { kind: "open", holder: null } }));
  const once = acting();
  const tell: TellActing = (step, done) => {
    if (step === "writing" && done === 250) throw new Error("broken off");
  };
  await expect(act(app, { ...once, tell }, open)).rejects.toThrow("broken off");
  expect(
    await inBody(app, body, (tx) => tx.selectFrom("record").select("id").where("id", "in", ids).execute()),
  ).toEqual([]);
  expect(await act(app, once, open)).toMatchObject({ ok: true, replayed: false });
});

test("of many rows only those that change are written", async () => {
  const [id, to] = [await opened(), await opened()];
  const notes = Array.from({ length: 30 }, (_, index) => `note ${index}`);
  const adding = (note: string) => ({ record: "tally", id, command: { kind: "add", count: 1, note } });
  await act(app, acting(), notes.map(adding));
  const places = () =>
    inBody(app, body, async (tx) => {
      const rows = await tx
        .selectFrom("unit")
        .select(["code", sql<string>`ctid::text`.as("place")])
        .where("record_id", "=", id)
        .execute();
      return new Map(rows.map(({ code, place }) => [code, place]));
    });
  const before = await places();
  await act(app, acting(), [adding("one more")]);
  await act(app, acting(), [{ record: "tally", id, command: { kind: "pass-on", to, count: 1 } }]);
  const after = await places();
  expect([...after.keys()].toSorted()).toEqual([...notes.slice(1), "one more"].toSorted());
  for (const note of notes.slice(1)) expect(after.get(note)).toBe(before.get(note));
});

test("all tables are what the events make them", async () => {
  const rebuilt = await rebuild(app, body);
  expect(rebuilt.faults).toEqual([]);
  expect(rebuilt.records).toBeGreaterThan(15);
});
