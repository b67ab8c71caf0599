import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { migrate, readMigrations } from "./migrate.ts";
import { testDatabase } from "./test-database.ts";
import type { TestDatabase } from "./test-database.ts";

let database: TestDatabase;
let client: pg.Client;

const first = { number: 1, slug: "first", sql: "create table one (value text)" };
const second = { number: 2, slug: "second", sql: "create table two (value text); insert into one values ('kept')" };

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
beforeEach(() => client.query("drop schema public cascade; create schema public"));
afterAll(async () => {
  await client.end();
  await database.drop();
});

test("migrations are applied once, in order, and those that came later alone", async () => {
  expect(await migrate(database.ownerUrl, [first])).toEqual(["0001-first"]);
  expect(await migrate(database.ownerUrl, [first, second])).toEqual(["0002-second"]);
  expect(await migrate(database.ownerUrl, [first, second])).toEqual([]);
  expect((await client.query("select value from one")).rows).toEqual([{ value: "kept" }]);
});

test("two servers that start at once apply each migration once", async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, [first, second])));
  expect(applied.flat().toSorted()).toEqual(["0001-first", "0002-second"]);
});

test("a migration that fails leaves nothing of itself, and those before it stand", async () => {
  const broken = { number: 2, slug: "broken", sql: "create table two (value text); select 1 / 0" };
  await expect(migrate(database.ownerUrl, [first, broken])).rejects.toThrow(
    "The migration 0002-broken failed: division by zero",
  );
  expect(await migrate(database.ownerUrl, [first, second])).toEqual(["0002-second"]);
});

test("a past migration that was altered is refused", async () => {
  await migrate(database.ownerUrl, [first]);
  const altered = { ...first, sql: `${first.sql}; -- one word more` };
  await expect(migrate(database.ownerUrl, [altered, second])).rejects.toThrow(
    "The migration 0001-first was altered after it had been applied. Put it back as it was, and write what is to change as a new migration.",
  );
});

test("a migration that was put before an applied one is refused", async () => {
  await migrate(
    database.ownerUrl,
    [second].map((one) => ({ ...one, sql: "create table two (value text)" })),
  );
  await expect(
    migrate(database.ownerUrl, [first, { ...second, sql: "create table two (value text)" }]),
  ).rejects.toThrow("The migration 0001-first stands before 2, which was already applied. Give it the next number.");
});

test("a database of a newer Bagalau is left alone", async () => {
  await migrate(database.ownerUrl, [first, second]);
  await expect(migrate(database.ownerUrl, [first])).rejects.toThrow(
    "The database was brought to migration 2 (second), which this Bagalau does not know. Start the newer Bagalau that did so.",
  );
});

test("the files are numbered without repetition", async () => {
  const migrations = await readMigrations();
  expect(migrations.slice(0, 1).map(({ number, slug }) => [number, slug])).toEqual([[1, "records-and-journal"]]);
  expect(new Set(migrations.map(({ number }) => number)).size).toBe(migrations.length);
});

test("what was kept before the receipts stood once has them no more in its states, and the rest as it was", async () => {
  await client.query("drop schema if exists viewer cascade");
  const all = await readMigrations();
  await migrate(
    database.ownerUrl,
    all.filter(({ number }) => number < 18),
  );
  const [body, evaluation, unit] = [1, 2, 3].map((digit) => `00000000-0000-7000-8000-00000000000${digit}`);
  const results = [
    { number: 1, shown: "4.00", receipt: { format: 1 } },
    { number: 2, shown: "4.38", receipt: { format: 1 } },
  ];
  const states = [
    [evaluation, "evaluation", { phase: "computed", results }],
    [unit, "unit", { title: "Бөлім" }],
  ] as const;
  for (const [id, kind, state] of states) {
    await client.query(
      "insert into record (body_id, id, kind, phase, version, head, state, opened_on) values ($1, $2, $3, 'open', 1, '', $4, '2025-10-01')",
      [body, id, kind, JSON.stringify(state)],
    );
  }
  await migrate(database.ownerUrl, all);
  expect((await client.query("select state from record order by id")).rows).toEqual([
    { state: { phase: "computed", results: results.map(({ number, shown }) => ({ number, shown })) } },
    { state: { title: "Бөлім" } },
  ]);
});
