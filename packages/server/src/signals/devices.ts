// The devices of an account that show signals: told by their owner, listed for him alone.
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Language } from "@bagalau/methodology";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import { markTold } from "./due-signals.ts";
import { canSealFor } from "./push.ts";
import type { Reachable } from "./push.ts";
import { serviceOf } from "./push-services.ts";
import { deviceFaults } from "./texts.ts";

const most = 10;

export interface Owner {
  readonly body: string;
  readonly account: string;
  readonly session: string;
}

/** As the browser gives it. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface ListedDevice {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** By which a browser knows itself: SHA-256 of its endpoint in hexadecimal digits. */
  readonly mark: string;
  readonly madeAt: string;
  readonly toldAt: string | null;
  readonly failures: number;
  /** Told in the session that asks. */
  readonly current: boolean;
}

export function devicesOf(app: App, { body, account, session }: Owner): Promise<readonly ListedDevice[]> {
  return inBody(app, body, async (tx) => {
    const rows = await own(tx, body, account).selectAll().orderBy("made_at", "desc").orderBy("id").execute();
    return rows.map(({ id, name, language, endpoint, failures, ...row }) => {
      const mark = createHash("sha256").update(endpoint).digest("hex");
      const current = row.session_id === session;
      return { id, name, language, mark, madeAt: row.made_at, toldAt: row.told_at, failures, current };
    });
  });
}

/**
 * Under `id`, or in place of what the browser was told before. Whoever used the browser before him hears there no more. What waits in
 * the inbox already is no news. Throws `Problem`.
 */
export async function addDevice(
  app: App,
  owner: Owner,
  given: Subscription & { readonly id: string; readonly name: string; readonly language: Language },
): Promise<string> {
  const { body, account, session } = owner;
  const { id, name, language, ...subscription } = given;
  const reached = reachedBy(app, subscription);
  return inBody(app, body, async (tx) => {
    const { generation } = await tx
      .selectFrom("account")
      .select("generation")
      .where("body_id", "=", body)
      .where("record_id", "=", account)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const others = await own(tx, body, account).select("id").where("endpoint", "!=", reached.endpoint).execute();
    if (others.length >= most) throw refusal("refused", "too-many-devices", null, { most: String(most) });
    await markTold(app, tx, body, account);
    const told = { account_id: account, session_id: session, generation, name, language, ...reached };
    const added = await tx
      .insertInto("push_device")
      .values({ body_id: body, id, ...told, made_at: app.clock.now(), failures: 0 })
      .onConflict((conflict) =>
        conflict.columns(["body_id", "endpoint"]).doUpdateSet({ ...told, due_at: null, failures: 0 }),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    return added.id;
  });
}

/** The browser's service gave it another endpoint. False where the one before is not the account's. Throws `Problem`. */
export async function renewDevice(app: App, owner: Owner, before: string, now: Subscription): Promise<boolean> {
  const { body, account } = owner;
  const reached = reachedBy(app, now);
  return inBody(app, body, async (tx) => {
    const { id } = (await own(tx, body, account).select("id").where("endpoint", "=", before).executeTakeFirst()) ?? {};
    if (id === undefined) return false;
    await tx
      .deleteFrom("push_device")
      .where("body_id", "=", body)
      .where("endpoint", "=", reached.endpoint)
      .where("id", "!=", id)
      .execute();
    await tx
      .updateTable("push_device")
      .set({ ...reached, failures: 0 })
      .where("body_id", "=", body)
      .where("id", "=", id)
      .execute();
    return true;
  });
}

/** False where the account has none of that id. */
export function removeDevice(app: App, { body, account }: Owner, id: string): Promise<boolean> {
  return inBody(app, body, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom("push_device")
      .where("body_id", "=", body)
      .where("account_id", "=", account)
      .where("id", "=", id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  });
}

/** One of the account's, for a trial; undefined where it has none of that id. */
export function deviceById(app: App, { body, account }: Owner, id: string): Promise<Reachable | undefined> {
  return inBody(app, body, (tx) =>
    own(tx, body, account)
      .select(["endpoint", "service", "p256dh", "auth", "language"])
      .where("id", "=", id)
      .executeTakeFirst(),
  );
}

function own(tx: Kysely<Database>, body: string, account: string) {
  return tx.selectFrom("push_device").where("body_id", "=", body).where("account_id", "=", account);
}

function reachedBy({ config }: App, { endpoint, keys: { p256dh, auth } }: Subscription): Omit<Reachable, "language"> {
  if (!config.push) throw refusal("refused", "push-off", null);
  const service = serviceOf(endpoint, config.pushServices);
  if (service === null) throw refusal("invalid", "not-a-push-service", "endpoint");
  if (!canSealFor({ p256dh, auth }))
    throw new Problem("invalid", { faults: [{ code: "not-a-push-key", at: "keys.p256dh", params: {} }] });
  return { endpoint, service, p256dh, auth };
}

function refusal(
  problem: "refused" | "invalid",
  code: keyof typeof deviceFaults,
  at: string | null,
  params: Readonly<Record<string, string>> = {},
): Problem {
  return new Problem(problem, { faults: [{ code, at, params, text: deviceFaults[code] }] });
}
