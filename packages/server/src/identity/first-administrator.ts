// The first administrator of a body: a letter that is shown once to whoever starts the server. It is written as long as the
// body has nobody who could invite.
import { addDays } from "@bagalau/calendar";
import type { Language } from "@bagalau/methodology";
import { sql } from "kysely";
import { v7 } from "uuid";
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import { inBody } from "../db/viewer.ts";
import { settled } from "../http/settled.ts";
import { actAs } from "../records/act.ts";
import { identityOf } from "./identity.ts";
import { writeLetter } from "./letters.ts";

export interface FirstAdministrator {
  readonly login: string;
  /** The address to open, with the token in it. */
  readonly url: string;
  /** The last day on which it opens. */
  readonly until: string;
}

const days = 2;

/**
 * Null where the body has an administrator who can enter. Asked again before the letter is used, it writes a new one and the
 * one before is void.
 */
export async function firstAdministrator(
  app: App,
  body: string,
  { login, act, language }: { readonly login: string; readonly act: string; readonly language: Language },
): Promise<FirstAdministrator | null> {
  if (await hasAdministrator(app, body)) return null;
  const identity = identityOf(app);
  const today = todayIn(app.clock, await zoneOf(app, body));
  const until = addDays(today, days);
  const waiting = await invitedAs(app, body, login);
  const account = waiting ?? v7();
  const invitation = v7();
  const role = { role: "administrator", from: today, until: null, act };
  const first = { kind: "invite", account, login, person: null, language, roles: [role], invitation, until };
  const command = waiting === null ? first : { kind: "invite-again", invitation, until };
  settled(await actAs(app, body, [{ record: "account", id: account, command }]), account);
  const token = await writeLetter(identity, { body, id: invitation, account, days });
  return { login, url: letterAddress(identity.origin, token), until };
}

/** After `#`, so that neither a proxy's log nor a referrer ever sees the token. */
export function letterAddress(origin: string, token: string): string {
  return `${origin}/letter#${token}`;
}

/** Whether anybody can enter today who may invite others; `but` leaves one account out of the count. */
export async function hasAdministrator(app: App, body: string, but: string | null = null): Promise<boolean> {
  const found = await inBody(app, body, (tx) =>
    sql`
      select from account a
      join body b on b.id = a.body_id
      join lateral (select (${app.clock.now()}::timestamptz at time zone b.time_zone)::date as today) d on true
      join account_role r on r.body_id = a.body_id and r.record_id = a.record_id
      left join person p on p.body_id = a.body_id and p.record_id = a.person_id
      where a.body_id = ${body} and a.phase = 'active' and r.role = 'administrator'
        and a.record_id is distinct from ${but}::uuid
        and r.from_day <= d.today and (r.until_day is null or r.until_day >= d.today)
        and coalesce(p.dismissed_on >= d.today, true)
      limit 1`.execute(tx),
  );
  return found.rows.length > 0;
}

async function invitedAs(app: App, body: string, login: string): Promise<string | null> {
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("account")
      .select("record_id")
      .where("body_id", "=", body)
      .where("login", "=", login)
      .where("phase", "=", "invited")
      .executeTakeFirst(),
  );
  return row?.record_id ?? null;
}

async function zoneOf(app: App, body: string): Promise<string> {
  const row = await inBody(app, body, (tx) =>
    tx.selectFrom("body").select("time_zone").where("id", "=", body).executeTakeFirstOrThrow(),
  );
  return row.time_zone;
}
