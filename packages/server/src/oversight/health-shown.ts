// Whether everything runs: the database, the disk, the work that goes on by itself, the last checkpoint.
import { statfs } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { titledAs } from "../evaluations/shown.ts";
import { works } from "../jobs/works.ts";
import { programVersion } from "../program-version.ts";
import { workTitles } from "./work-titles.ts";

export async function healthShown(app: App, { body }: Viewer) {
  const [database, disk, working, done, checkpoint] = await Promise.all([
    databaseState(app),
    diskState(app.config.dataFolder),
    isWorking(app),
    daysDone(app, body),
    lastCheckpoint(app, body),
  ]);
  return {
    version: programVersion(),
    since: new Date(performance.timeOrigin).toISOString(),
    database,
    disk,
    working,
    works: works(app).map(({ name, due }) => {
      const last = done.get(name) ?? null;
      const work = titledAs(name, workTitles[name]);
      return { work, daily: due !== "always", doneOn: last?.on ?? null, doneAt: last?.at ?? null };
    }),
    checkpoint,
  };
}

async function databaseState({ pool, config }: App) {
  const asked = performance.now();
  const { rows } = await pool.query<{ version: string; bytes: string }>(
    "select current_setting('server_version') as version, pg_database_size(current_database())::text as bytes",
  );
  const ms = Math.round((performance.now() - asked) * 10) / 10;
  const connections = {
    open: pool.totalCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
    most: config.connections,
  };
  return { version: rows[0]!.version, bytes: Number(rows[0]!.bytes), ms, connections };
}

async function diskState(folder: string): Promise<{ free: number; total: number } | null> {
  const state = await statfs(folder).catch(() => null);
  return state === null ? null : { free: state.bavail * state.bsize, total: state.blocks * state.bsize };
}

/** Whoever works holds a lock as long as it lives. */
async function isWorking({ pool }: App): Promise<boolean> {
  const { rows } = await pool.query<{ held: boolean }>(
    `select exists (
       select from pg_locks, hashtextextended('bagalau worker', 0) as key
       where locktype = 'advisory' and granted and objsubid = 1
         and classid::bigint = (key >> 32) & 4294967295 and objid::bigint = key & 4294967295
     ) as held`,
  );
  return rows[0]!.held;
}

async function daysDone(app: App, body: string): Promise<ReadonlyMap<string, { on: string; at: string }>> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("work_day")
      .distinctOn("work")
      .select(["work", "on_day as on", "done_at as at"])
      .where("body_id", "=", body)
      .orderBy("work")
      .orderBy("on_day", "desc")
      .execute(),
  );
  return new Map(rows.map(({ work, on, at }) => [work, { on, at }]));
}

async function lastCheckpoint(app: App, body: string): Promise<{ number: number; at: string } | null> {
  const last = await inBody(app, body, (tx) =>
    tx
      .selectFrom("checkpoint")
      .select(["number", "at"])
      .where("body_id", "=", body)
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst(),
  );
  return last ?? null;
}
