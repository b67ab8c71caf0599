// The outbox: a sending is marked before it goes and after, so that after a crash it is known what may have gone.
import type { Kysely } from "kysely";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import type { Sent } from "./channel.ts";
import type { About, DeliveryState } from "./tables.ts";

export interface NewSending {
  /** The token. */
  readonly id: string;
  readonly about: About;
  readonly aboutId: string;
  readonly means: string;
  readonly address: string;
}

/** A sending whose sender holds a lease on it. */
export interface Sending extends NewSending {
  /** The number of the attempt in the notice's record, once it is begun. */
  readonly attempt: number | null;
  /** Tries before this one. */
  readonly tries: number;
}

/** Longer than any carrier is waited for. */
const leaseMinutes = 10;

/** Puts a message in the box, to go when the box is next emptied. False where one about the same waits or is under way. */
export async function putIn(app: App, tx: Kysely<Database>, body: string, sending: NewSending): Promise<boolean> {
  const { id, about, aboutId, means, address } = sending;
  const named = { body_id: body, id, about, about_id: aboutId, means, address };
  const { numInsertedOrUpdatedRows: inserted = 0n } = await tx
    .insertInto("delivery")
    .values({ ...named, state: "waiting", tries: 0, due_at: app.clock.now(), outage: false })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (inserted === 0n) return false;
  await tx.insertInto("delivery_route").values({ body_id: body, token: id, means }).execute();
  return true;
}

const columns = ["id", "about", "about_id as aboutId", "attempt", "means", "address", "tries"] as const;

/** The next message whose time has come, now under a lease; null where there is none. `out`: means that are left alone. */
export async function takeOut(app: App, body: string, out: ReadonlySet<string>): Promise<Sending | null> {
  return await inBody(app, body, async (tx) => {
    const next = tx
      .selectFrom("delivery")
      .select("id")
      .where("body_id", "=", body)
      .where("state", "=", "waiting")
      .where("due_at", "<=", app.clock.now())
      .$if(out.size > 0, (query) => query.where("means", "not in", [...out]))
      .orderBy("due_at")
      .orderBy("id")
      .limit(1)
      .forUpdate()
      .skipLocked();
    const row = await tx
      .updateTable("delivery")
      .set({ state: "sending", lease_until: leaseFrom(app) })
      .where("body_id", "=", body)
      .where("id", "=", next)
      .returning(columns)
      .executeTakeFirst();
    return row ?? null;
  });
}

/** Sendings whose sender died under way; the caller holds the new lease. */
export async function takeOver(app: App, body: string): Promise<readonly Sending[]> {
  return await inBody(app, body, (tx) =>
    tx
      .updateTable("delivery")
      .set({ lease_until: leaseFrom(app) })
      .where("body_id", "=", body)
      .where("state", "=", "sending")
      .where("lease_until", "<=", app.clock.now())
      .returning(columns)
      .execute(),
  );
}

/** Marks that the record of the notice has the attempt under this number: from here on the message may have gone. */
export async function numberSending(app: App, body: string, id: string, attempt: number): Promise<void> {
  await inBody(app, body, (tx) =>
    tx.updateTable("delivery").set({ attempt }).where("body_id", "=", body).where("id", "=", id).execute(),
  );
}

/** Marks what came of a sending. With `nextAt` it waits until then and is tried again under the same token. */
export async function endSending(
  app: App,
  body: string,
  sending: Sending,
  sent: Sent | null,
  then: { readonly state: DeliveryState; readonly nextAt: string | null },
): Promise<void> {
  const reference = sent?.outcome === "accepted" ? sent.reference : null;
  await inBody(app, body, async (tx) => {
    await tx
      .updateTable("delivery")
      .set({
        state: then.state,
        tries: sending.tries + (sent === null ? 0 : 1),
        lease_until: null,
        ...(then.nextAt === null ? {} : { due_at: then.nextAt }),
        finished_at: app.clock.now(),
        reference,
        detail: sent?.detail ?? null,
        outage: sent?.outcome === "failed" && sent.outage,
      })
      .where("body_id", "=", body)
      .where("id", "=", sending.id)
      .where("state", "=", "sending")
      .execute();
    if (reference === null) return;
    await tx.updateTable("delivery_route").set({ reference }).where("token", "=", sending.id).execute();
  });
}

function leaseFrom(app: App): string {
  return new Date(Date.parse(app.clock.now()) + leaseMinutes * 60_000).toISOString();
}
