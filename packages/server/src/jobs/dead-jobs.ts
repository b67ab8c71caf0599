// Jobs that failed for good: administrators see them and may have them tried again.
import pg from "pg";
import type { App } from "../app.ts";

export interface DeadJob {
  readonly id: string;
  readonly work: string;
  readonly attempts: number;
  readonly lastError: string | null;
  /** ISO, `Z`. */
  readonly since: string;
}

/** Of one body, the latest first, from the one after `after` on. A queue that was never started has none. */
export async function deadJobs(
  app: App,
  body: string,
  after: string | null,
  limit: number,
): Promise<readonly DeadJob[]> {
  return await asOwner(app, [], async (client) => {
    const { rows } = await client.query<Omit<DeadJob, "since"> & { since: Date }>(
      `select j.id::text, j.payload ->> 'work' as work, j.attempts, j.last_error as "lastError", j.updated_at as since
       from graphile_worker._private_jobs j
       where j.attempts >= j.max_attempts and j.locked_at is null and j.payload ->> 'body' = $1
         and ($2::bigint is null or j.id < $2::bigint)
       order by j.id desc limit $3`,
      [body, after, limit],
    );
    // An error's first line names what failed; what follows may hold a statement's values.
    return rows.map((row) => ({
      ...row,
      lastError: row.lastError?.split("\n")[0]?.slice(0, 300) ?? null,
      since: row.since.toISOString(),
    }));
  });
}

/** Whether there was such a dead job of the body; it is tried again at once. */
export async function reviveJob(app: App, body: string, id: string): Promise<boolean> {
  return await asOwner(app, false, async (client) => {
    const { rowCount } = await client.query(
      `update graphile_worker._private_jobs set attempts = 0, run_at = now(), updated_at = now()
       where id = $1 and payload ->> 'body' = $2 and attempts >= max_attempts and locked_at is null`,
      [id, body],
    );
    return rowCount === 1;
  });
}

/** The queue belongs to the owner of the database, and row security keeps everybody else from it. `none`: it was never begun. */
async function asOwner<Result>(app: App, none: Result, ask: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl, application_name: "bagalau queue" });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('graphile_worker._private_jobs') as queue");
    return rows[0]?.queue === null ? none : await ask(client);
  } finally {
    await client.end();
  }
}
