// When a device no longer shows signals: what ends the sessions of its account ends it too.
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import type { Database } from "../db/tables.ts";

/** Those told in sessions that are being ended. */
export async function endDevicesOf(
  tx: Kysely<Database>,
  body: string,
  account: string,
  sessions: { readonly id: string } | { readonly except: string | null },
): Promise<void> {
  const all = tx.deleteFrom("push_device").where("body_id", "=", body).where("account_id", "=", account);
  if ("id" in sessions) await all.where("session_id", "=", sessions.id).execute();
  else if (sessions.except === null) await all.execute();
  else await all.where("session_id", "!=", sessions.except).execute();
}

/** The session goes on after a change of proofs, and so does its device. */
export async function keepDeviceOf(
  tx: Kysely<Database>,
  body: string,
  session: string,
  generation: number,
): Promise<void> {
  await tx
    .updateTable("push_device")
    .set({ generation })
    .where("body_id", "=", body)
    .where("session_id", "=", session)
    .execute();
}

/** Takes away those of accounts that are locked or closed, whose rights or proofs have changed, whose person has left. */
export async function endDead(tx: Kysely<Database>, body: string, today: string): Promise<void> {
  await sql`delete from push_device d where d.body_id = ${body} and not ${lives(today)}`.execute(tx);
}

/** Of `push_device d`. */
export function lives(today: string): RawBuilder<boolean> {
  return sql`exists (
    select from account a where a.body_id = d.body_id and a.record_id = d.account_id
      and a.phase = 'active' and a.generation = d.generation
      and not exists (
        select from person gone
        where gone.body_id = a.body_id and gone.record_id = a.person_id and gone.dismissed_on < ${today}::date
      )
  )`;
}
