// Does everything that is due at this moment, body by body, in one fixed order: what the worker's timetable leads to, and what
// a test with a moved clock calls.
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { allBodies } from "../records/body.ts";
import type { Body } from "../records/body.ts";
import { works } from "./works.ts";
import { hourOf, todayOf } from "./work.ts";
import type { Work } from "./work.ts";

/** In all bodies. The first that fails stops it. */
export async function runDueWork(app: App): Promise<void> {
  for (const body of await allBodies(app)) {
    for (const work of works(app)) await runIfDue(app, body, work);
  }
}

/** Whether it was due and is done. Daily work is marked as done only after it is, so that a broken day is worked again. */
export async function runIfDue(app: App, body: Body, work: Work): Promise<boolean> {
  if (!(await isDue(app, body, work))) return false;
  await work.run(app, body);
  if (work.due !== "always") await markDone(app, body, work.name);
  return true;
}

/** Whether it waits to be done now. */
export async function isDue(app: App, body: Body, work: Work): Promise<boolean> {
  if (work.due === "always") return true;
  if (hourOf(app, body) < work.due.fromHour) return false;
  const done = await inBody(app, body.id, (tx) =>
    tx
      .selectFrom("work_day")
      .select("on_day")
      .where("body_id", "=", body.id)
      .where("work", "=", work.name)
      .where("on_day", ">=", todayOf(app, body))
      .executeTakeFirst(),
  );
  return done === undefined;
}

async function markDone(app: App, body: Body, work: string): Promise<void> {
  const row = { body_id: body.id, work, on_day: todayOf(app, body), done_at: app.clock.now() };
  await inBody(app, body.id, (tx) =>
    tx
      .insertInto("work_day")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}
