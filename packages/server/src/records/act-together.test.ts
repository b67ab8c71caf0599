import { v7 as uuid } from "uuid";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { makeCheckpoint } from "../journal/checkpoint.ts";
import { verifyJournal } from "../journal/verify.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { act } from "./act.ts";
import type { Acted, Acting, Target } from "./act.ts";
import { foundBody } from "./body.ts";
import { loadRecords } from "./load.ts";
import { rebuild } from "./rebuild.ts";
import { tallyRegistry } from "./tally.fixture.ts";

let app: TestApp;
let body: string;
let other: string;

const title = { kk: "Әкімдік", ru: "Акимат", en: "Akimat" };

beforeAll(async () => {
  app = await testApp({ records: tallyRegistry() });
  [body, other] = [await founded(), await founded()];
});
afterAll(() => app.close());

async function founded(): Promise<string> {
  return (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
}

function acting(key = uuid(), of = body): Acting {
  return { body: of, key, language: "ru", actor: { account: uuid(), person: null, roles: ["hr"], actingFor: null } };
}

const open = (id: string, holder: string | null = null): Target => ({
  record: "tally",
  id,
  command: { kind: "open", holder },
});
const add = (id: string, expected?: number): Target => ({
  record: "tally",
  id,
  command: { kind: "add", count: 1, note: "one more" },
  ...(expected === undefined ? {} : { expected }),
});

async function opened(count: number, of = body): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => uuid());
  const acted = await Promise.all(ids.map((id) => act(app, acting(uuid(), of), [open(id)])));
  expect(acted.every(({ ok }) => ok)).toBe(true);
  return ids;
}

const versionsIn = (acted: readonly Acted[]) => acted.map((one) => (one.ok ? Object.values(one.versions) : one.kind));

/** How many transactions wrote the last events of these records. */
function transactionsOf(ids: readonly string[]): Promise<number> {
  return inBody(app, body, async (tx) => {
    const rows = await tx
      .selectFrom("event")
      .select(sql<number>`count(distinct xmin::text)::integer`.as("count"))
      .where("record_id", "in", ids)
      .where("seq", "=", 2)
      .executeTakeFirstOrThrow();
    return rows.count;
  });
}

test("acts on different records that come at once are all done, each once, and in fewer transactions than they are", async () => {
  const ids = await opened(40);
  const acted = await Promise.all(ids.map((id) => act(app, acting(), [add(id, 1)])));
  expect(versionsIn(acted)).toEqual(ids.map(() => [2]));
  expect(await transactionsOf(ids)).toBeLessThan(ids.length / 2);
});

test("of two that act at once on what both have seen one wins, and those in their company all do", async () => {
  const ids = await opened(6);
  const contested = ids[2]!;
  const acted = await Promise.all([...ids, contested].map((id) => act(app, acting(), [add(id, 1)])));
  const [first, second] = [acted[2]!, acted[6]!];
  expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
  expect(versionsIn([first, second])).toContain("conflict");
  expect(versionsIn(acted.filter((one) => one !== first && one !== second))).toEqual(ids.slice(1).map(() => [2]));
});

test("whoever decided on what is no longer so decides anew, and those in his company are done with what they have", async () => {
  const ids = await opened(5);
  const late = ids[1]!;
  const key = uuid();
  const seen = await loadRecords(app.pool, body, [late], key);
  await act(app, acting(), [add(late)]);
  const acted = await Promise.all(
    ids.map((id) => act(app, id === late ? { ...acting(key), seen } : acting(), [add(id)])),
  );
  expect(versionsIn(acted)).toEqual([[2], [3], [2], [2], [2]]);
});

test("what the database refuses of one is refused of that one alone", async () => {
  const [ids, wrong] = [Array.from({ length: 5 }, () => uuid()), uuid()];
  const targets = [
    ...ids.slice(0, 2).map((id) => open(id)),
    open(wrong, "nobody's id"),
    ...ids.slice(2).map((id) => open(id)),
  ];
  const acted = await Promise.allSettled(targets.map((target) => act(app, acting(), [target])));
  expect(acted.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
    "fulfilled",
  ]);
  expect((acted[2] as PromiseRejectedResult).reason).toMatchObject({ code: "08P01" });
  const { records } = await loadRecords(app.pool, body, [...ids, wrong], null);
  expect([...records.keys()].toSorted()).toEqual(ids.toSorted());
});

test("a record that two begin at once is begun by one, and those in their company begin theirs", async () => {
  const [contested, ...ids] = Array.from({ length: 4 }, () => uuid());
  const targets = [contested!, ...ids, contested!].map((id) => ({ ...open(id), expected: 0 }));
  const acted = await Promise.all(targets.map((target) => act(app, acting(), [target])));
  expect(versionsIn(acted).toSorted()).toEqual([[1], [1], [1], [1], "conflict"].toSorted());
});

test("one key sent twice at once is carried out once and answered alike, whatever version its sender saw", async () => {
  const ids = await opened(4);
  const key = uuid();
  const twice = () =>
    act(app, { ...acting(key), actor: { ...acting().actor, account: null, roles: ["system"] } }, [add(ids[0]!, 1)]);
  const [one, two, ...rest] = await Promise.all([
    twice(),
    twice(),
    ...ids.slice(1).map((id) => act(app, acting(), [add(id, 1)])),
  ]);
  expect(versionsIn([one, two, ...rest])).toEqual([[2], [2], [2], [2], [2]]);
  expect([one, two].map((acted) => acted.ok && acted.replayed).toSorted()).toEqual([false, true]);
  expect({ ...one, replayed: null }).toEqual({ ...two, replayed: null });
});

test("acts that touch each other's records in opposite order wait for one another and none is lost", async () => {
  const ids = await opened(6);
  await Promise.all(ids.map((id) => act(app, acting(), [add(id), add(id), add(id), add(id)])));
  const passing = ids.map((id, index) => ({
    record: "tally",
    id,
    command: { kind: "pass-on", to: ids[(index + 1) % ids.length]!, count: 1 },
  }));
  const acted = await Promise.all([...passing, ...passing.toReversed()].map((target) => act(app, acting(), [target])));
  expect(acted.filter(({ ok }) => !ok)).toEqual([]);
  const { records } = await loadRecords(app.pool, body, ids, null);
  expect([...records.values()].map(({ state }) => (state as { total: number }).total)).toEqual(ids.map(() => 4));
});

test("D1 what comes at once for two bodies is written and read in each as its own", async () => {
  const [here, there] = [await opened(4), await opened(4, other)];
  const acted = await Promise.all([
    ...here.map((id) => act(app, acting(), [add(id, 1)])),
    ...there.map((id) => act(app, acting(uuid(), other), [add(id, 1)])),
    ...here.map((id) => act(app, acting(uuid(), other), [add(id, 1)])),
  ]);
  expect(versionsIn(acted)).toEqual([...here.map(() => [2]), ...there.map(() => [2]), ...here.map(() => "not-found")]);
  const both = [...here, ...there];
  const loaded = await Promise.all(
    both.flatMap((id) => [loadRecords(app.pool, body, [id], null), loadRecords(app.pool, other, [id], null)]),
  );
  expect(loaded.map(({ records }) => records.size)).toEqual([
    ...here.flatMap(() => [1, 0]),
    ...there.flatMap(() => [0, 1]),
  ]);
});

test("several that load one record have each a state of their own, and each the answer to his own key", async () => {
  const [id] = await opened(1);
  const key = uuid();
  await act(app, acting(key), [add(id!)]);
  const [one, two, none] = await Promise.all([
    loadRecords(app.pool, body, [id!], key),
    loadRecords(app.pool, body, [id!, id!], uuid()),
    loadRecords(app.pool, body, [], null),
  ]);
  expect(one.records).toEqual(two.records);
  expect(one.records.get(id!)!.state).not.toBe(two.records.get(id!)!.state);
  expect([one.answered?.answer, two.answered, none.answered]).toEqual([
    expect.objectContaining({ ok: true }),
    null,
    null,
  ]);
  expect(none.records.size).toBe(0);
});

test("D2 the journal and the tables are after all this what the acts made of them", async () => {
  await makeCheckpoint(app, body);
  const publicKeys = app.secrets.publicKeys;
  for (const one of [body, other]) {
    expect((await verifyJournal(app.pool, { body: one, publicKeys })).faults).toEqual([]);
    expect((await rebuild(app, one)).faults).toEqual([]);
  }
});
