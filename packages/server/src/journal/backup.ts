// The whole installation in one sealed file, and back into an empty database. What is restored is proved before it serves.
import { createGunzip, createGzip } from "node:zlib";
import { Readable } from "node:stream";
import type { Writable } from "node:stream";
import pg from "pg";
import { DatabaseRefusal } from "../db/database-refusal.ts";
import { copyIn, copyOut } from "../db/copy.ts";
import { migrate, readMigrations } from "../db/migrate.ts";
import { seal, unseal } from "../db/sealed-stream.ts";

export interface BackupSummary {
  /** The last migration of the database from which it was made. */
  readonly schema: number;
  readonly at: string;
  readonly bodies: number;
}

/** Filled anew by every start, by the migrations themselves, or not worth keeping. */
const notKept: readonly string[] = ["migration", "access_rule", "projection"];

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Whether its rows are a body's. */
  readonly ofBody: boolean;
}

/**
 * Writes all that the installation holds, as of one moment, while it goes on working. `key`: 32 bytes, `secrets.keyFor("backup")`.
 * The job queue is not in it: jobs arise anew from what is.
 */
export async function writeBackup(ownerUrl: string, key: Buffer, at: string, sink: Writable): Promise<BackupSummary> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("select set_config('bagalau.mode', 'process', true)");
    const [{ rows: bodies }, { rows: last }, tables] = [
      await client.query<{ id: string }>("select id from body order by id"),
      await client.query<{ number: number }>("select max(number) as number from migration"),
      await tablesOf(client),
    ];
    const summary = { schema: last[0]!.number, at, bodies: bodies.length };
    const plain = Readable.from(
      contentOf(
        client,
        summary,
        tables,
        bodies.map(({ id }) => id),
      ),
    );
    const zipped = plain.pipe(createGzip({ level: 6 }));
    plain.on("error", (error) => zipped.destroy(error));
    await seal(key, zipped, sink);
    await client.query("commit");
    return summary;
  } finally {
    await client.end();
  }
}

async function tablesOf(client: pg.Client): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`,
  );
  return rows
    .filter(({ name }) => !notKept.includes(name))
    .map(({ name, columns }) => ({ name, columns, ofBody: columns.includes("body_id") }));
}

/** A line that says what the file is, then each table: a line with its name and columns, its rows, and `\.`. */
async function* contentOf(
  client: pg.Client,
  summary: BackupSummary,
  tables: readonly Table[],
  bodies: readonly string[],
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(summary)}\n`);
  for (const table of tables.filter(({ ofBody }) => !ofBody)) yield* rowsOf(client, table, "");
  for (const body of bodies) {
    await client.query("select set_config('bagalau.body', $1, true)", [body]);
    const his = ` where body_id = ${pg.escapeLiteral(body)}`;
    for (const table of tables.filter(({ ofBody }) => ofBody)) yield* rowsOf(client, table, his);
  }
}

async function* rowsOf(client: pg.Client, { name, columns }: Table, where: string): AsyncGenerator<Buffer> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  yield Buffer.from(`${JSON.stringify({ table: name, columns })}\n`);
  for await (const chunk of copyOut(
    client,
    `copy (select ${list} from ${pg.escapeIdentifier(name)}${where}) to stdout`,
  )) {
    yield chunk as Buffer;
  }
  yield Buffer.from("\\.\n");
}

/** Fills an empty database: nothing stands, or all. Throws `DatabaseRefusal`. */
export async function restoreBackup(ownerUrl: string, key: Buffer, source: Readable): Promise<BackupSummary> {
  const opened = Readable.from(unseal(key, source));
  const plain = opened.pipe(createGunzip());
  opened.on("error", (error) => plain.destroy(error));
  const lines = new LineSource(plain);
  const summary = JSON.parse((await lines.line()) ?? "null") as BackupSummary;
  const migrations = await readMigrations();
  await migrate(
    ownerUrl,
    migrations.filter(({ number }) => number <= summary.schema),
  );
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await fill(client, lines);
    await client.query("commit");
  } finally {
    await client.end();
  }
  await migrate(ownerUrl, migrations);
  return summary;
}

async function fill(client: pg.Client, lines: LineSource): Promise<void> {
  await client.query("select set_config('bagalau.mode', 'process', true)");
  const { rows } = await client.query("select from body limit 1");
  if (rows.length > 0) throw new DatabaseRefusal("not-empty");
  // The owner fills the tables themselves, not what a body's rules let him; at the end the rules stand again.
  const { rows: secured } = await client.query<{ name: string }>(
    `select format('%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity order by 1`,
  );
  for (const { name } of secured) await client.query(`alter table ${name} no force row level security`);
  for (let head = await lines.line(); head !== null; head = await lines.line()) {
    const { table, columns } = JSON.parse(head) as { table: string; columns: readonly string[] };
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
    await copyIn(client, `copy ${pg.escapeIdentifier(table)} (${list}) from stdin`, lines.untilEnd());
  }
  for (const { name } of secured) await client.query(`alter table ${name} force row level security`);
  await client.query(
    "select setval(pg_get_serial_sequence('event', 'position'), (select coalesce(max(position), 0) + 1 from event), false)",
  );
}

/** A stream read by lines, a table's rows by chunks. */
class LineSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Without its line break; null at the end. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#rest.indexOf("\n");
      if (end >= 0) {
        const line = this.#rest.subarray(0, end).toString("utf8");
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      if (!(await this.#more())) return null;
    }
  }

  /** Rows up to the line `\.`, whole lines at a time. */
  async *untilEnd(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.#rest.subarray(0, 3).equals(endOfRows) ? 0 : this.#rest.indexOf(endAfterRow) + 1;
      if (end > 0 || this.#rest.subarray(0, 3).equals(endOfRows)) {
        if (end > 0) yield this.#rest.subarray(0, end);
        this.#rest = this.#rest.subarray(end + 3);
        return;
      }
      const whole = this.#rest.lastIndexOf("\n") + 1;
      if (whole > 0) {
        yield this.#rest.subarray(0, whole);
        this.#rest = this.#rest.subarray(whole);
      }
      if (!(await this.#more())) throw new DatabaseRefusal("seal-broken");
    }
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done === true) return false;
    this.#rest = Buffer.concat([this.#rest, value]);
    return true;
  }
}

const endOfRows = Buffer.from("\\.\n");
const endAfterRow = Buffer.from("\n\\.\n");
