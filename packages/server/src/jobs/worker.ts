// The worker: graphile-worker on the same PostgreSQL, under a schema of its own that it migrates by itself. Each minute it looks
// which work is due in which body and puts it in the queue; what fails is tried again and, in the end, shown to administrators.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Logger, parseCronItems, run, runMigrations } from "graphile-worker";
import type { AddJobFunction, Runner, TaskList } from "graphile-worker";
import pg from "pg";
import type { App } from "../app.ts";
import { closeChannels } from "../notices/channels.ts";
import { allBodies } from "../records/body.ts";
import { isDue, runIfDue } from "./due-work.ts";
import { todayOf } from "./work.ts";
import { works } from "./works.ts";

export interface Worker {
  /** Lets what runs finish; what has not begun stays in the queue. */
  readonly stop: () => Promise<void>;
}

/** Tries of one job: over some minutes, so that a database or carrier that restarts is not a death. */
const attempts = 6;
/** How often a server that is not the one that works looks whether it should be. */
const standbyMs = 15_000;

/**
 * One server of an installation works, by a lock that a killed process or a lost connection gives up; others stand by. Whoever
 * begins frees what the one before left locked. Comes back when this server works or stands by.
 */
export async function startWorker(app: App): Promise<Worker> {
  const ending = new AbortController();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const working = workUntil(app, ending.signal, begin);
  await begun;
  return {
    stop: async () => {
      ending.abort();
      await working;
      closeChannels(app);
    },
  };
}

async function workUntil(app: App, ending: AbortSignal, begun: () => void): Promise<void> {
  while (!ending.aborted) {
    const lock = await takeLock(app);
    if (lock === null) begun();
    else await workUnder(app, lock, ending, begun).catch((error: unknown) => app.log.error({ err: error }, "worker"));
    if (!ending.aborted) await pause(standbyMs, undefined, { signal: ending }).catch(() => undefined);
  }
  begun();
}

interface Lock {
  readonly client: pg.Client;
  /** Aborted when the connection that holds the lock is lost. */
  readonly lost: AbortSignal;
}

async function takeLock(app: App): Promise<Lock | null> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl, application_name: "bagalau worker" });
  const lost = new AbortController();
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock(hashtextextended('bagalau worker', 0)) as taken",
    );
    if (rows[0]?.taken === true) return { client, lost: lost.signal };
  } catch (error) {
    app.log.warn({ err: error }, "worker waits for the database");
  }
  await client.end().catch(() => undefined);
  return null;
}

async function workUnder(app: App, { client, lost }: Lock, ending: AbortSignal, begun: () => void): Promise<void> {
  const over = AbortSignal.any([ending, lost]);
  const pgPool = queuePool(app);
  try {
    await freeAll(app, client, pgPool);
    const runner = await begin(app, pgPool);
    begun();
    if (!over.aborted) await once(over, "abort");
    await runner.stop();
  } finally {
    await pgPool.end();
    await client.end().catch(() => undefined);
  }
}

/** Not one that the queue makes itself: that one is deaf while its connections close, and a database that ends then ends us. */
function queuePool({ database }: App): pg.Pool {
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 4, application_name: "bagalau queue" });
  pool.on("error", () => undefined);
  pool.on("connect", (connection) => void connection.on("error", () => undefined));
  return pool;
}

/** Nobody else works: whatever is locked was left by one who died. */
async function freeAll(app: App, client: pg.Client, pgPool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool, logger: loggerOf(app) });
  await client.query(
    "update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null",
  );
}

async function begin(app: App, pgPool: pg.Pool): Promise<Runner> {
  const runner = await run({
    pgPool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: loggerOf(app),
    taskList: tasksOf(app),
    parsedCronItems: parseCronItems([
      { task: "look", match: "* * * * *", identifier: "look", options: { backfillPeriod: 0, maxAttempts: 1 } },
    ]),
  });
  await runner.addJob("look", {}, { jobKey: "look", maxAttempts: 1 });
  return runner;
}

function tasksOf(app: App): TaskList {
  return {
    look: async (_, { addJob }) => {
      await look(app, addJob);
    },
    work: async (payload) => {
      const { work: name, body: id } = payload as { readonly work: string; readonly body: string };
      const work = works(app).find((one) => one.name === name);
      const body = (await allBodies(app)).find((one) => one.id === id);
      if (work !== undefined && body !== undefined) await runIfDue(app, body, work);
    },
  };
}

/**
 * Puts due work in the queue unless it stands there already, dead or alive: dead daily work is not tried again on its day, dead
 * continual work not within the hour.
 */
async function look(app: App, addJob: AddJobFunction): Promise<void> {
  const hour = app.clock.now().slice(0, 13);
  for (const body of await allBodies(app)) {
    for (const work of works(app)) {
      if (!(await isDue(app, body, work))) continue;
      const time = work.due === "always" ? hour : todayOf(app, body);
      const jobKey = `${work.name} ${body.id} ${time}`;
      const payload = { work: work.name, body: body.id };
      await addJob("work", payload, { jobKey, jobKeyMode: "unsafe_dedupe", maxAttempts: attempts });
    }
  }
}

function loggerOf({ log }: App): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error({ code: "worker" }, message);
    else if (level === "warning") log.warn({ code: "worker" }, message);
    else log.debug({ code: "worker" }, message);
  });
}
