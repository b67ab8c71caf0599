// Finds the demonstration among the bodies of an installation, and takes it away whole. No other body is ever touched.
import pg from "pg";
import { sql } from "kysely";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { allBodies } from "../records/body.ts";

/** Stands in the settings of the body and nowhere else. */
export interface Demonstration {
  readonly seed: number;
  /** The day on which the story was told. */
  readonly toldOn: string;
  /** False while it is being told: what was cut off is not shown to anybody. */
  readonly whole: boolean;
}

export async function findDemonstration(
  app: Pick<App, "pool">,
): Promise<(Demonstration & { readonly body: string }) | null> {
  for (const { id } of await allBodies(app)) {
    const found = await inBody(app, id, (tx) =>
      sql<{ demonstration: Demonstration | null }>`
        select settings -> 'demonstration' as demonstration from body where id = ${id}`.execute(tx),
    );
    const { demonstration = null } = found.rows[0] ?? {};
    if (demonstration !== null) return { ...demonstration, body: id };
  }
  return null;
}

export async function tellWhole(app: Pick<App, "pool">, body: string): Promise<void> {
  await inBody(app, body, (tx) =>
    sql`
      update body set settings = jsonb_set(settings, '{demonstration,whole}', 'true')
      where id = ${body} and settings ? 'demonstration'`.execute(tx),
  );
}

/** Throws for a body that is no demonstration: nothing of it is removed. Only the owner of the database can do this. */
export async function removeDemonstration({ database }: Pick<App, "database">, body: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('bagalau.body', $1, true), set_config('bagalau.mode', 'process', true)", [
      body,
    ]);
    const found = await client.query("select from body where id = $1 and settings ? 'demonstration' for update", [
      body,
    ]);
    if (found.rowCount !== 1) throw new Error(`${body} is no demonstration.`);
    for (const table of await tablesOfBodies(client)) {
      await client.query(`delete from ${table} where body_id = $1`, [body]);
    }
    await client.query("delete from body where id = $1", [body]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    await client.end();
  }
}

/** Every table of a body's data has `body_id`; row security holds the owner too, so that no other body's row is reached. */
async function tablesOfBodies(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I', c.relname) as name
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`,
  );
  return rows.map(({ name }) => name);
}
