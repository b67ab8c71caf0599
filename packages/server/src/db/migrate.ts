// Brings a database to the present schema: plain SQL files, each once, forward only, each in a transaction.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { DatabaseRefusal } from "./database-refusal.ts";
import { makeRoles } from "./rights.ts";

export interface Migration {
  readonly number: number;
  readonly slug: string;
  readonly sql: string;
}

const oldestServer = 150_000;

/** The files of a folder by number. Throws where a name is not `0001-slug.sql` or a number stands twice. */
export async function readMigrations(
  folder: string = fileURLToPath(new URL("migrations", import.meta.url)),
): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).sort();
  const migrations = await Promise.all(
    names.map(async (name) => {
      const found = /^(\d{4})-([a-z0-9-]+)\.sql$/u.exec(name);
      if (found === null) throw new Error(`A migration is called "0001-what-it-brings.sql", not "${name}".`);
      return { number: Number(found[1]), slug: found[2]!, sql: await readFile(path.join(folder, name), "utf8") };
    }),
  );
  const twice = migrations.find(({ number }, index) => migrations[index - 1]?.number === number);
  if (twice !== undefined) throw new Error(`Two migrations have the number ${twice.number}.`);
  return migrations;
}

/** Applies what is missing and says which. Two servers that start at once wait for each other. */
export async function migrate(ownerUrl: string, given?: readonly Migration[]): Promise<readonly string[]> {
  const migrations = given ?? (await readMigrations());
  const client = await connected(ownerUrl);
  try {
    await checkServer(client);
    await client.query("select pg_advisory_lock(hashtextextended('bagalau migrate', 0))");
    await makeRoles(client);
    return await applyMissing(client, migrations);
  } finally {
    await client.end();
  }
}

async function connected(ownerUrl: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: "bagalau migrate" });
    await client.connect();
    return client;
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new DatabaseRefusal("no-connection", { reason: message === "" ? (code ?? "") : message }, error);
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; icu: boolean }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      exists (select from pg_collation where collname = 'kk-x-icu') as icu`,
  );
  const { number, version, icu } = rows[0]!;
  if (number < oldestServer) {
    throw new DatabaseRefusal("old-server", { version });
  }
  if (!icu) {
    throw new DatabaseRefusal("no-collation");
  }
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query(
    `create table if not exists migration (
      number integer primary key, slug text not null, checksum bytea not null, applied_at timestamptz not null default now()
    )`,
  );
  // Whether a server is ready is asked as the application's role.
  await client.query("grant select on migration to bagalau_app");
  const { rows } = await client.query<{ number: number; slug: string; checksum: Buffer }>(
    "select number, slug, checksum from migration order by number",
  );
  const known = new Map(rows.map((row) => [row.number, row]));
  checkPast(migrations, rows);
  const applied: string[] = [];
  for (const migration of migrations) {
    if (known.has(migration.number)) continue;
    await applyOne(client, migration);
    applied.push(nameOf(migration));
  }
  return applied;
}

/** What was applied once must stand unaltered, and nothing may be put before it. */
function checkPast(
  migrations: readonly Migration[],
  applied: readonly { readonly number: number; readonly slug: string; readonly checksum: Buffer }[],
): void {
  for (const { number, slug, checksum } of applied) {
    const present = migrations.find((one) => one.number === number);
    if (present === undefined) {
      throw new DatabaseRefusal("newer-schema", { number: String(number), slug });
    }
    if (!checksumOf(present).equals(checksum)) {
      throw new DatabaseRefusal("altered-migration", { name: nameOf(present) });
    }
  }
  const last = applied.at(-1)?.number ?? 0;
  const late = migrations.find(({ number }) => number < last && !applied.some((one) => one.number === number));
  if (late !== undefined) {
    throw new DatabaseRefusal("late-migration", { name: nameOf(late), last: String(last) });
  }
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into migration (number, slug, checksum) values ($1, $2, $3)", [
      migration.number,
      migration.slug,
      checksumOf(migration),
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`The migration ${nameOf(migration)} failed: ${(error as Error).message}`, { cause: error });
  }
}

function nameOf({ number, slug }: Migration): string {
  return `${String(number).padStart(4, "0")}-${slug}`;
}

function checksumOf({ sql }: Migration): Buffer {
  return createHash("sha256").update(sql).digest();
}
