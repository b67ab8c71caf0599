import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded } from "./embedded.ts";
import { databaseUser, reaches } from "./embedded/database-user.ts";
import { lockFolder } from "./embedded/folder-lock.ts";
import { isAlive, startOf } from "./embedded/process-alive.ts";

let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "bagalau-embedded-"));
  await chmod(root, 0o711);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function asked<Row>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

test("data are found again after a stop, durable, reached by password alone, and by one server at a time", async () => {
  const folder = path.join(root, "data");
  const first = await startEmbedded({ folder });
  try {
    await asked(first.ownerUrl, "create table kept as select 42 as value; grant select on kept to bagalau_app");
    expect(await asked(first.appUrl, "select value from kept")).toEqual([{ value: 42 }]);
    const settings = ["fsync", "full_page_writes", "synchronous_commit", "data_checksums", "password_encryption"];
    const shown = await asked<{ setting: string }>(
      first.ownerUrl,
      `select setting from unnest(array['${settings.join("','")}']) with ordinality as n(name, place) join pg_settings using (name) order by place`,
    );
    expect(shown.map(({ setting }) => setting)).toEqual(["on", "on", "on", "on", "scram-sha-256"]);
    const wrong = first.appUrl.replace(/bagalau_app:[^@]+@/u, "bagalau_app:wrong@");
    await expect(asked(wrong, "select 1")).rejects.toThrow("password authentication failed");
    const [passwords, cluster] = await Promise.all([
      stat(path.join(folder, "passwords.json")),
      stat(path.join(folder, "postgres")),
    ]);
    expect([passwords.mode & 0o777, cluster.mode & 0o777]).toEqual([0o600, 0o700]);

    await expect(startEmbedded({ folder })).rejects.toThrow(
      `The data folder ${folder} is in use by the process ${process.pid}. Stop it first, or name another folder in BAGALAU_DATA.`,
    );
    expect(await asked(first.appUrl, "select value from kept")).toEqual([{ value: 42 }]);
  } finally {
    await first.stop();
  }

  // A lock that a killed server left, and one that was cut short while it was written.
  for (const left of ['{"pid":999999999,"started":null}\n', "{"]) {
    await writeFile(path.join(folder, "bagalau.lock"), left);
    const said: string[] = [];
    const again = await startEmbedded({ folder, say: (sentence) => said.push(sentence) });
    expect(await asked(again.appUrl, "select value from kept")).toEqual([{ value: 42 }]);
    await again.stop();
    expect(said).toEqual([`The server that held ${folder} was killed; its lock is taken over.`]);
  }

  await writeFile(path.join(folder, "postgres", "PG_VERSION"), "17\n");
  await expect(startEmbedded({ folder })).rejects.toThrow(
    `The data in ${folder} were written by PostgreSQL 17; this Bagalau brings 18, which does not read them. ` +
      "With the Bagalau that wrote them: `bagalau backup FILE`. With this one, on an empty data folder: `bagalau restore FILE`. " +
      "Nothing was changed.",
  );
  await writeFile(path.join(folder, "postgres", "PG_VERSION"), "19\n");
  await expect(startEmbedded({ folder })).rejects.toThrow(
    `The data in ${folder} were written by PostgreSQL 19; this Bagalau brings 18. Start the newer Bagalau that wrote them.`,
  );
  await expect(readFile(path.join(folder, "bagalau.lock"))).rejects.toThrow("ENOENT");
});

test("a folder whose name is too long for a socket is served by a port of this machine alone", async () => {
  const folder = path.join(root, "a-folder-with-a-name-that-nobody-would-choose".repeat(3));
  const embedded = await startEmbedded({ folder, durable: false });
  expect(embedded.ownerUrl).toMatch(/@127\.0\.0\.1:\d+\/bagalau$/u);
  expect(await asked(embedded.appUrl, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  await embedded.stop();
});

test("a process is known by its number and its start together", async () => {
  const started = await startOf(process.pid);
  expect(await isAlive({ pid: process.pid, started })).toBe(true);
  expect(await isAlive({ pid: process.pid, started: "another boot 1" })).toBe(false);
  expect(await isAlive({ pid: 999_999_999, started: null })).toBe(false);
});

test("a lock is held by one, and free once it is released", async () => {
  const lock = await lockFolder(root);
  await expect(lockFolder(root)).rejects.toThrow("is in use by the process");
  await lock.release();
  const next = await lockFolder(root);
  expect(next.repaired).toBe(false);
  await next.release();
});

test("the database's user must be able to pass through every folder", async () => {
  const user = { name: "nobody", uid: 65_534, gid: 65_534 };
  const closed = path.join(root, "closed");
  expect(await reaches(user, root)).toBe(true);
  await mkdir(path.join(closed, "inner"), { recursive: true, mode: 0o700 });
  expect(await reaches(user, path.join(closed, "inner"))).toBe(false);
});

test("under root the programs run as postgres or nobody; where neither exists that is said", async () => {
  const passwd = path.join(root, "passwd");
  await writeFile(passwd, "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n");
  const isRoot = process.getuid?.() === 0;
  expect(await databaseUser(passwd)).toEqual(isRoot ? { name: "nobody", uid: 65_534, gid: 65_533 } : null);
  await writeFile(passwd, "root:x:0:0::/root:/bin/sh\n");
  const found = databaseUser(passwd).catch((error: Error) => error.message);
  expect(await found).toBe(
    isRoot
      ? "PostgreSQL does not run as root, and /etc/passwd names neither `postgres` nor `nobody` to run it as. " +
          "Start the server as an ordinary user, or name a PostgreSQL of your own in DATABASE_URL."
      : null,
  );
});
