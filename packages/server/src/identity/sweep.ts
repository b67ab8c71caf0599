// What identity no longer needs: steps that nobody finished, sessions long over, tries long past, and secrets that no account
// names.
import { sql } from "kysely";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { after } from "./identity.ts";

const day = 86_400;
const keepSessionsDays = 30;
/** Long enough to look into an attack that is noticed late. */
const keepAttemptsDays = 180;

/** A day's grace for secrets whose account is just being told of them. */
export function sweepIdentity(app: App, body: string): Promise<void> {
  const now = app.clock.now();
  const lately = after(now, -day);
  return inBody(app, body, async (tx) => {
    await sql`delete from sign_in_step where body_id = ${body} and expires_at < ${now}`.execute(tx);
    await sql`delete from session where body_id = ${body} and least(ended_at, expires_at) < ${after(now, -keepSessionsDays * day)}`.execute(
      tx,
    );
    await sql`delete from sign_in_attempt where body_id = ${body} and at < ${after(now, -keepAttemptsDays * day)}`.execute(
      tx,
    );
    await sql`delete from letter where body_id = ${body} and expires_at < ${lately}`.execute(tx);
    await sql`
      delete from kept_password k where k.body_id = ${body} and k.made_at < ${lately} and not exists (
        select from account a where a.body_id = k.body_id and a.record_id = k.account_id and a.password_id = k.id
      )`.execute(tx);
    for (const table of ["totp", "passkey", "service_identity"]) {
      await sql`
        delete from ${sql.table(table)} k where k.body_id = ${body} and k.made_at < ${lately} and not exists (
          select from account_factor f where f.body_id = k.body_id and f.record_id = k.account_id and f.factor_id = k.id
        )`.execute(tx);
    }
    await sql`
      delete from recovery_code k where k.body_id = ${body} and k.made_at < ${lately} and not exists (
        select from account_factor f where f.body_id = k.body_id and f.record_id = k.account_id and f.factor_id = k.list_id
      )`.execute(tx);
    await sql`
      delete from key_secret k where k.body_id = ${body} and k.made_at < ${lately} and not exists (
        select from account_key f where f.body_id = k.body_id and f.record_id = k.account_id and f.key_id = k.id
      )`.execute(tx);
  });
}
