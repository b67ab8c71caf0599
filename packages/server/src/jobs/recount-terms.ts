// Counts anew what a transfer of working days has left: the rest of a large body, and what another server began by the calendar
// of a moment before. It is looked at while a transfer is fresh, and once an hour.
import type { App } from "../app.ts";
import { recountRest } from "../calendar/transfers.ts";
import { inBody } from "../db/viewer.ts";
import type { Body } from "../records/body.ts";

const freshMs = 15 * 60_000;

/** The hour in which a body was last looked at, by installation and body. */
const lookedAt = new WeakMap<object, Map<string, string>>();

export async function recountTerms(app: App, body: Body): Promise<void> {
  const changed = await lastChange(app, body.id);
  if (changed === null) return;
  const hours = lookedAt.get(app.pool) ?? new Map<string, string>();
  lookedAt.set(app.pool, hours);
  const now = app.clock.now();
  const hour = now.slice(0, 13);
  const isFresh = Date.parse(now) - Date.parse(changed) < freshMs;
  if (!isFresh && hours.get(body.id) === hour) return;
  await recountRest(app, body);
  hours.set(body.id, hour);
}

/** When a transfer was last entered or withdrawn; null where none ever was. */
async function lastChange(app: App, body: string): Promise<string | null> {
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("transfer")
      .select(({ fn }) => fn.max(fn.coalesce("withdrawn_at", "entered_at")).as("at"))
      .where("body_id", "=", body)
      .executeTakeFirst(),
  );
  return row?.at ?? null;
}
