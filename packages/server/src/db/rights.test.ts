// What an owner of a database who is no superuser needs, on a cluster of its own: roles are a cluster's, not a database's.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { DatabaseRefusal } from "./database-refusal.ts";
import { startEmbedded } from "./embedded.ts";
import type { Embedded } from "./embedded.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { makePool } from "./pool.ts";

let folder: string;
let cluster: Embedded;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "bagalau-rights-"));
  await chmod(folder, 0o711);
  cluster = await startEmbedded({ folder, durable: false });
  await asSuperuser("bagalau", "drop owned by bagalau_app; drop role bagalau_app");
});
beforeEach(() => asSuperuser("postgres", "create role hall login password 'hall'; create database hall"));
afterEach(async () => {
  await asSuperuser("postgres", "drop database hall with (force)");
  await asSuperuser("postgres", "drop role if exists bagalau_app, bagalau_viewer, hall");
});
afterAll(async () => {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

async function asSuperuser(database: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.ownerUrlOf(database) });
  await client.connect();
  // One by one: a database is made in no transaction.
  for (const statement of statements.split(";")) await client.query(statement);
  await client.end();
}

function url(password = "hall", database = "hall"): string {
  const address = cluster.ownerUrlOf(database);
  return address.replace(/\/\/[^@]+@/u, `//hall:${password}@`);
}

async function refused(ownerUrl = url()): Promise<DatabaseRefusal> {
  const error: unknown = await migrate(ownerUrl).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatabaseRefusal);
  return error as DatabaseRefusal;
}

/** Migrations applied at a first and at a second start; as whom the server then works, and as whom a reader. */
async function begun(): Promise<readonly unknown[]> {
  const applied = [await migrate(url()), await migrate(url())].map(({ length }) => length);
  const pool = makePool(url(), { max: 1, role: "bagalau_app" });
  const { rows } = await pool.query("select current_user as name, (select count(*)::int from all_bodies()) as bodies");
  const reading = await pool.query(
    "select set_config('role', 'bagalau_viewer', false) as name, count(*) from viewer.record",
  );
  await pool.end();
  return [applied, rows, reading.rows];
}

async function whole(): Promise<readonly unknown[]> {
  const { length } = await readMigrations();
  return [[length, 0], [{ name: "bagalau_app", bodies: 0 }], [{ name: "bagalau_viewer", count: 0 }]];
}

test("an owner who may make roles needs nothing more", async () => {
  await asSuperuser("postgres", "alter role hall createrole; alter database hall owner to hall");
  expect(await begun()).toEqual(await whole());
});

test("an owner who may not is told what to have run, and needs nothing after it", async () => {
  await asSuperuser("postgres", "alter database hall owner to hall");
  const { code, params, message } = await refused();
  expect([code, message]).toEqual([
    "rights-missing",
    "The user of DATABASE_URL lacks rights. In that database, as a superuser: create role bagalau_app nologin; " +
      "create role bagalau_viewer nologin; grant bagalau_viewer to bagalau_app; grant bagalau_app, bagalau_viewer to hall;",
  ]);
  await asSuperuser("hall", params["statements"]!.replace(/;$/u, ""));
  expect(await begun()).toEqual(await whole());
});

test("whoever does not own the database is told every right that he lacks at once", async () => {
  await asSuperuser("hall", "revoke usage on schema public from public");
  const refusal = await refused();
  expect(refusal.sentence("ru")).toBe(
    "Пользователю из DATABASE_URL не хватает прав. Выполните в этой базе от имени суперпользователя: " +
      "grant create on database hall to hall; grant create on schema public to hall; " +
      "grant usage on schema public to hall with grant option; create role bagalau_app nologin; " +
      "create role bagalau_viewer nologin; grant bagalau_viewer to bagalau_app; grant bagalau_app, bagalau_viewer to hall;",
  );
  await asSuperuser("hall", refusal.params["statements"]!.replace(/;$/u, ""));
  expect(await begun()).toEqual(await whole());
});

test("a role that passes by row security is refused", async () => {
  await asSuperuser("postgres", "create role bagalau_app nologin bypassrls; alter database hall owner to hall");
  expect((await refused()).params).toEqual({ role: "bagalau_app" });
});

test("a database that does not answer or does not let in is told with the reason, without the password", async () => {
  const wrong = await refused(url("secret"));
  expect(wrong.message).toBe(
    'The database that DATABASE_URL names cannot be entered: password authentication failed for user "hall". ' +
      "Check the address, the user, the password, and that PostgreSQL is running.",
  );
  expect((await refused(url("hall", "nowhere"))).params).toEqual({ reason: 'database "nowhere" does not exist' });
  expect((await refused("postgres://hall:hall@127.0.0.1:1/hall")).params).toEqual({
    reason: "connect ECONNREFUSED 127.0.0.1:1",
  });
});
