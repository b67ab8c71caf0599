// Which devices are to be told, and when: what has come into an inbox is noted once, and each device of its owner then waits for one
// signal, however much came. A killed server has noted or not, and tells again what it was telling.
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { nextTry } from "../notices/retry.ts";
import { deliveryOf } from "../notices/settings.ts";
import type { Body } from "../records/body.ts";
import { todayOf } from "../jobs/work.ts";
import { lives } from "./ended-devices.ts";
import type { Pushed, Reachable } from "./push.ts";

/** What has waited longer is no news: nothing is told of it any more. */
const newsDays = 7;
/** Longer than any service is waited for. */
const leaseSeconds = 120;

export interface DueDevice extends Reachable {
  readonly id: string;
  readonly failures: number;
  /** The lease by which this server holds it. */
  readonly heldUntil: string;
}

/** Notes what has come since and makes the devices of its owners due. */
export async function noteNews(app: App, tx: Kysely<Database>, body: Body): Promise<void> {
  const today = todayOf(app, body);
  const persons = sql`select a.person_id from push_device d
    join account a on a.body_id = d.body_id and a.record_id = d.account_id
    where d.body_id = ${body.id} and ${lives(today)}`;
  const { rows } = await sql`${persons} limit 1`.execute(tx);
  if (rows.length > 0) await note(app, tx, body.id, persons, sql`${today}::date`);
}

/** What waits for the account's person now is noted, so that a device that is told from now on hears of what comes later alone. */
export async function markTold(app: App, tx: Kysely<Database>, body: string, account: string): Promise<void> {
  const person = sql`select person_id from account where body_id = ${body} and record_id = ${account}`;
  const today = sql`(select (${app.clock.now()}::timestamptz at time zone time_zone)::date from body where id = ${body})`;
  await note(app, tx, body, person, today);
}

async function note(
  app: App,
  tx: Kysely<Database>,
  body: string,
  persons: RawBuilder<unknown>,
  today: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    with noted as (
      insert into signalled (body_id, entry_id, at)
      select ${body}, entry_id, ${app.clock.now()} from (
        select n.record_id as entry_id
        from notice n join record r on r.body_id = n.body_id and r.id = n.record_id
        where n.body_id = ${body} and n.to_person in (${persons}) and n.proved_on is null and n.state <> 'withdrawn'
          and r.opened_on > ${today} - ${newsDays}::int
        union all
        select m.id from reminder m
        where m.body_id = ${body} and m.person_id in (${persons}) and m.opened_at is null
          and m.on_day > ${today} - ${newsDays}::int
      ) waiting
      where not exists (select from signalled s where s.body_id = ${body} and s.entry_id = waiting.entry_id)
      on conflict do nothing
      returning entry_id
    )
    update push_device d set due_at = ${app.clock.now()}
    from account a
    where d.body_id = ${body} and d.due_at is null and a.body_id = d.body_id and a.record_id = d.account_id
      and a.person_id in (
        select to_person from notice where body_id = ${body} and record_id in (select entry_id from noted)
        union select person_id from reminder where body_id = ${body} and id in (select entry_id from noted)
      )`.execute(tx);
}

/** Devices whose time has come, under a lease; of services that are `out` none. */
export async function takeDue(
  app: App,
  body: Body,
  out: ReadonlySet<string>,
  atOnce: number,
): Promise<readonly DueDevice[]> {
  const now = app.clock.now();
  const heldUntil = later(now, leaseSeconds);
  return await inBody(app, body.id, async (tx) => {
    const { rows } = await sql<DueDevice>`
      with due as materialized (
        select d.id from push_device d
        where d.body_id = ${body.id} and d.due_at <= ${now} and not d.service = any (${[...out]}::text[])
          and ${lives(todayOf(app, body))}
        order by d.due_at, d.id limit ${atOnce} for update skip locked
      )
      update push_device set due_at = ${heldUntil}
      where body_id = ${body.id} and id in (select id from due)
      returning id, endpoint, service, p256dh, auth, language, failures, ${heldUntil} as "heldUntil"`.execute(tx);
    return rows;
  });
}

/** What came of it. One that another server has taken over meanwhile, or that is due anew, is left to that. */
export async function settle(app: App, body: string, device: DueDevice, pushed: Pushed): Promise<void> {
  await inBody(app, body, async (tx) => {
    if (pushed.outcome === "gone") {
      await tx
        .deleteFrom("push_device")
        .where("body_id", "=", body)
        .where("id", "=", device.id)
        .where("endpoint", "=", device.endpoint)
        .execute();
      return;
    }
    await tx
      .updateTable("push_device")
      .set(after(app, device, pushed))
      .where("body_id", "=", body)
      .where("id", "=", device.id)
      .where("due_at", "=", device.heldUntil)
      .execute();
  });
}

/** Tried again as letters are; a signal that is given up is gone, what it told of waits in the inbox. */
function after(app: App, { failures }: DueDevice, pushed: Pushed) {
  const now = app.clock.now();
  if (pushed.outcome === "taken") return { due_at: null, told_at: now, failures: 0 };
  const failed = failures + 1;
  if (pushed.outcome !== "later") return { due_at: null, failures: failed };
  const next = nextTry(now, failed, deliveryOf(app));
  if (next === null) return { due_at: null, failures: failed };
  const asked = later(now, pushed.waitSeconds ?? 0);
  return { due_at: asked > next ? asked : next, failures: failed };
}

function later(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1_000).toISOString();
}

/** What nothing is told of any more needs no note. */
export async function forgetOldNews(app: App, tx: Kysely<Database>, body: string): Promise<void> {
  const before = later(app.clock.now(), -2 * newsDays * 86_400);
  await tx.deleteFrom("signalled").where("body_id", "=", body).where("at", "<", before).execute();
}
