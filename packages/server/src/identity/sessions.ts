// Sessions: an opaque token whose hash alone is kept; over when it is ended, too old, idle for too long, or when anything
// about the rights or proofs of its account has changed.
import type { Kysely } from "kysely";
import { v7 } from "uuid";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { endDevicesOf, keepDeviceOf } from "../signals/ended-devices.ts";
import type { Origin } from "./attempts.ts";
import { after } from "./identity.ts";
import type { Identity } from "./identity.ts";
import { refused } from "./refuse.ts";
import { newToken } from "./token.ts";

/** One proof, or two. */
export type Strength = 1 | 2;

export interface OpenedSession {
  readonly id: string;
  /** The cookie's value, given once. */
  readonly token: string;
  readonly body: string;
  readonly account: string;
}

export interface SessionOwner {
  readonly body: string;
  readonly account: string;
  /** Of the account when its proofs were looked at: where it has changed since, the session is over at birth. */
  readonly generation: number;
}

export async function openSession(
  { app, settings }: Identity,
  tx: Kysely<Database>,
  { body, account, generation }: SessionOwner,
  strength: Strength,
  { agent, address }: Origin,
): Promise<OpenedSession> {
  const token = newToken("session", body);
  const now = app.clock.now();
  const id = v7();
  await tx
    .insertInto("session")
    .values({
      body_id: body,
      token_hash: token.hash,
      id,
      account_id: account,
      generation,
      strength,
      opened_at: now,
      seen_at: now,
      proved_at: now,
      expires_at: after(now, settings.sessionHours * 3_600),
      ended_at: null,
      agent: agent.slice(0, 200),
      address: address.slice(0, 60),
    })
    .execute();
  return { id, token: token.text, body, account };
}

/** A new token for the same session, after a proof that makes it worth more: the old one is worth nothing from here on. Throws where the session was ended meanwhile. */
export async function renewSession(
  { app }: Identity,
  tx: Kysely<Database>,
  owner: SessionOwner,
  session: string,
  strength: Strength,
): Promise<OpenedSession> {
  const token = newToken("session", owner.body);
  const now = app.clock.now();
  const { generation } = owner;
  const { numUpdatedRows } = await tx
    .updateTable("session")
    .set({ token_hash: token.hash, generation, strength, proved_at: now, seen_at: now })
    .where("body_id", "=", owner.body)
    .where("id", "=", session)
    .where("account_id", "=", owner.account)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refused("identity.refused");
  await keepDeviceOf(tx, owner.body, session, generation);
  return { id: session, token: token.text, body: owner.body, account: owner.account };
}

export interface SessionRow {
  readonly id: string;
  readonly openedAt: string;
  readonly seenAt: string;
  readonly agent: string;
  readonly address: string;
  readonly current: boolean;
}

/** The sessions of one account that still open doors, newest first. */
export function liveSessions(
  { app, settings }: Identity,
  body: string,
  account: string,
  current: string | null,
): Promise<readonly SessionRow[]> {
  const now = app.clock.now();
  return inBody(app, body, async (tx) => {
    const rows = await tx
      .selectFrom("session as s")
      .innerJoin("account as a", (on) =>
        on.onRef("a.body_id", "=", "s.body_id").onRef("a.record_id", "=", "s.account_id"),
      )
      .select(["s.id", "s.opened_at", "s.seen_at", "s.agent", "s.address"])
      .whereRef("a.generation", "=", "s.generation")
      .where("a.phase", "=", "active")
      .where("s.account_id", "=", account)
      .where("s.ended_at", "is", null)
      .where("s.expires_at", ">", now)
      .where("s.seen_at", ">", after(now, -settings.idleMinutes * 60))
      .orderBy("s.opened_at", "desc")
      .orderBy("s.id", "desc")
      .execute();
    return rows.map(({ id, opened_at: openedAt, seen_at: seenAt, agent, address }) => {
      return { id, openedAt, seenAt, agent, address, current: id === current };
    });
  });
}

/** One session of the account, or all but `except`, with the devices that were told in them to show signals. False where there was none to end. */
export function endSessions(
  { app }: Identity,
  body: string,
  account: string,
  which: { readonly id: string } | { readonly except: string | null },
): Promise<boolean> {
  return inBody(app, body, async (tx) => {
    const open = tx
      .updateTable("session")
      .set({ ended_at: app.clock.now() })
      .where("body_id", "=", body)
      .where("account_id", "=", account)
      .where("ended_at", "is", null);
    const chosen =
      "id" in which
        ? open.where("id", "=", which.id)
        : which.except === null
          ? open
          : open.where("id", "!=", which.except);
    const { numUpdatedRows } = await chosen.executeTakeFirst();
    await endDevicesOf(tx, body, account, which);
    return numUpdatedRows > 0n;
  });
}
