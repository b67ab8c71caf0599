import { randomBytes } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePool } from "../db/pool.ts";
import { testDatabase } from "../db/test-database.ts";
import type { TestDatabase } from "../db/test-database.ts";
import { inBody } from "../db/viewer.ts";
import { act } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import { rebuild } from "../records/rebuild.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { restoreBackup, writeBackup } from "./backup.ts";
import { makeCheckpoint } from "./checkpoint.ts";
import { verifyJournal } from "./verify.ts";

let app: TestApp;
let bodies: string[];
let key: Buffer;
const databases: TestDatabase[] = [];
const title = { kk: "Әкімдік", ru: "Акимат", en: "Akimat" };

beforeAll(async () => {
  app = await testApp({ records: tallyRegistry() });
  key = app.secrets.keyFor("backup");
  bodies = [];
  for (let count = 0; count < 2; count += 1)
    bodies.push((await foundBody(app, { title, pack: "kz/karasu-akimat" })).id);
  for (const body of bodies) await fill(body);
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  await app.close();
});

async function fill(body: string): Promise<void> {
  const actor = { account: uuid(), person: null, roles: ["hr"], actingFor: null };
  for (let count = 0; count < 5; count += 1) {
    const id = uuid();
    await act(app, { body, actor, key: uuid(), language: "kk" }, [
      { record: "tally", id, command: { kind: "open", holder: uuid() } },
      { record: "tally", id, command: { kind: "add", count: 5, note: "tab\there, line\nbreak, \\. and Әңгіме" } },
    ]);
  }
  await makeCheckpoint(app, body);
  // More than one frame and one chunk.
  const content = randomBytes(700_000);
  const file = {
    id: uuid(),
    body_id: body,
    name: "scan",
    media_type: "image/png",
    sha256: randomBytes(32),
    size: content.length,
  };
  await inBody(app, body, (tx) =>
    tx
      .insertInto("file")
      .values({ ...file, content, added_at: app.clock.now() })
      .execute(),
  );
}

async function backup(): Promise<Buffer> {
  const sink = new PassThrough();
  const [written, summary] = await Promise.all([
    buffer(sink),
    writeBackup(app.database.ownerUrl, key, "2025-10-01T04:00:00.000Z", sink),
  ]);
  expect(summary).toMatchObject({ at: "2025-10-01T04:00:00.000Z", bodies: 2 });
  return written;
}

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  databases.push(database);
  return database;
}

test("D4 what was backed up is restored to the last byte, and its journal and tables hold", async () => {
  const sealed = await backup();
  const database = await emptyDatabase();
  const summary = await restoreBackup(database.ownerUrl, key, Readable.from([sealed]));
  expect(summary).toMatchObject({ bodies: 2 });

  const pool = makePool(database.appUrl, { role: "bagalau_app" });
  try {
    const { id, publicPem } = app.secrets.signing;
    const report = await verifyJournal(pool, { publicKeys: new Map([[id, publicPem]]) });
    expect(report).toEqual({ bodies: 2, records: 10, events: 20, destroyed: 0, checkpoints: 2, faults: [] });
    for (const body of bodies) {
      expect(await rebuild({ ...app, pool }, body)).toEqual({ records: 5, faults: [] });
      const files = (from: pg.Pool) =>
        inBody({ pool: from }, body, (tx) => tx.selectFrom("file").selectAll().execute());
      expect(await files(pool)).toEqual(await files(app.pool));
    }
    // The journal goes on after the last position.
    const actor = { account: uuid(), person: null, roles: ["hr"], actingFor: null };
    const target = { record: "tally", id: uuid(), command: { kind: "open", holder: null } };
    const acted = await act({ ...app, pool }, { body: bodies[0]!, actor, key: uuid(), language: "ru" }, [target]);
    expect(acted).toMatchObject({ ok: true });
    const { rows } = await pool.query("select relforcerowsecurity as forced from pg_class where relname = 'event'");
    expect(rows).toEqual([{ forced: true }]);
  } finally {
    await pool.end();
  }
});

test("a backup shows nothing of what it holds", async () => {
  const sealed = await backup();
  for (const word of ["tally", "Әңгіме", bodies[0]!]) expect(sealed.includes(Buffer.from(word))).toBe(false);
});

test("another key, an altered byte or a missing end is told, and nothing of it stands", async () => {
  const sealed = await backup();
  const altered = Buffer.from(sealed);
  altered[sealed.length - 300_000]! ^= 1;
  const cases: readonly [Buffer, Buffer, string][] = [
    [randomBytes(32), sealed, "The key does not open the file, or its beginning was altered."],
    [key, altered, "The file was altered or cut off after it had been written."],
    [key, sealed.subarray(0, sealed.length - 100_000), "The file was altered or cut off after it had been written."],
    [key, sealed.subarray(0, 49 + 2 * (256 * 1024 + 16)), "The file was altered or cut off after it had been written."],
    [key, Buffer.from("not a backup at all, but long enough to be looked at twice over"), "The file is not a backup."],
    [key, Buffer.alloc(0), "The file is not a backup."],
  ];
  const database = await emptyDatabase();
  for (const [with_, file, sentence] of cases) {
    await expect(restoreBackup(database.ownerUrl, with_, Readable.from([file]))).rejects.toThrow(sentence);
  }
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  expect(
    (
      await client.query(
        "select (select count(*)::int from event) as events, (select count(*)::int from body) as bodies",
      )
    ).rows,
  ).toEqual([{ events: 0, bodies: 0 }]);
  await client.end();
});

test("a backup is not restored over what is there", async () => {
  const restoring = restoreBackup(app.database.ownerUrl, key, Readable.from([await backup()]));
  await expect(restoring).rejects.toThrow("The database is not empty: a backup is restored into an empty one only.");
});
