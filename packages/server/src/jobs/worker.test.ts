// The worker itself: a real queue on a real database. What each work does is tested without it.
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { foundBody } from "../records/body.ts";
import type { Body } from "../records/body.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { deadJobs, reviveJob } from "./dead-jobs.ts";
import { startWorker } from "./worker.ts";
import { works } from "./works.ts";

let app: TestApp;
let body: Body;

beforeAll(async () => {
  app = await testApp({ at: "2025-10-20T04:00:00.000Z" });
  body = await foundBody(app, { title: { kk: "Әкімдік", ru: "Акимат", en: "Akimat" }, pack: "kz/karasu-akimat" });
});

afterAll(async () => {
  await app.close();
});

async function owner<Row extends pg.QueryResultRow>(text: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  return await client
    .query<Row>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50);
}

async function done(day: string): Promise<readonly string[]> {
  const rows = await inBody(app, body.id, (tx) =>
    tx
      .selectFrom("work_day")
      .select("work")
      .where("body_id", "=", body.id)
      .where("on_day", "=", day)
      .orderBy("work")
      .execute(),
  );
  return rows.map(({ work }) => work);
}

const daily = works({ config: { delivery: null } } as never)
  .filter(({ due }) => due !== "always")
  .map(({ name }) => name)
  .sort();

test("does each day's work by itself, and nothing is left in the queue", async () => {
  const worker = await startWorker(app);
  await until(async () => (await done("2025-10-20")).length === daily.length);
  await until(async () => (await owner("select from graphile_worker._private_jobs")).length === 0);
  await worker.stop();
  expect(await done("2025-10-20")).toEqual(daily);
});

test("after a kill the next one frees what was locked and goes on", async () => {
  app.clock.set("2025-10-21T04:00:00.000Z");
  const [first, second] = [await startWorker(app), await startWorker(app)];
  await until(async () => (await done("2025-10-21")).length === daily.length);
  await first.stop();
  await second.stop();
  app.clock.set("2025-10-22T04:00:00.000Z");
  const payload = JSON.stringify({ work: "remind", body: body.id });
  await owner(
    `select graphile_worker.add_job('work', '${payload}', job_key := 'remind ${body.id} 2025-10-22', max_attempts := 6)`,
  );
  await owner("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker that was killed'");
  const next = await startWorker(app);
  await until(async () => (await done("2025-10-22")).includes("remind"));
  await next.stop();
  expect(await done("2025-10-22")).toContain("remind");
});

test("work that fails to the end is seen, and goes on once its cause is gone", async () => {
  app.clock.set("2025-10-23T04:00:00.000Z");
  await owner("alter table reminder_record rename to reminder_away");
  const worker = await startWorker(app);
  await until(
    async () => (await owner("select from graphile_worker._private_jobs where last_error is not null")).length > 0,
  );
  await worker.stop();
  await owner("update graphile_worker._private_jobs set attempts = max_attempts where last_error is not null");
  const [dead, ...more] = await deadJobs(app, body.id, null, 10);
  expect([dead?.work, dead?.lastError, more]).toEqual(["remind", 'relation "reminder_record" does not exist', []]);
  const other = await foundBody(app, { title: { kk: "Ө", ru: "Д", en: "O" }, pack: "kz/karasu-akimat" });
  expect(await deadJobs(app, other.id, null, 10)).toEqual([]);
  expect(await reviveJob(app, other.id, dead!.id)).toBe(false);
  await owner("alter table reminder_away rename to reminder_record");
  expect(await reviveJob(app, body.id, dead!.id)).toBe(true);
  const again = await startWorker(app);
  await until(async () => (await done("2025-10-23")).includes("remind"));
  await again.stop();
  expect(await deadJobs(app, body.id, null, 10)).toEqual([]);
});

test("a queue that was never begun has no dead jobs", async () => {
  const fresh = await testApp();
  expect(await deadJobs(fresh, body.id, null, 10)).toEqual([]);
  await fresh.close();
});
