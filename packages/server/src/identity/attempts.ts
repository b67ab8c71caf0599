// Every try to enter is counted before it is looked at: a hundred tries sent at once are a hundred, not one. Logins and
// addresses are kept as keyed hashes.
import { createHmac } from "node:crypto";
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { v7 } from "uuid";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { deviceNonce } from "./device.ts";
import { after } from "./identity.ts";
import type { Identity } from "./identity.ts";
import { refused } from "./refuse.ts";
import { forAddress, forLogin, secondsToWait } from "./throttle.ts";
import type { Failures } from "./throttle.ts";

export type Outcome = "pending" | "refused" | "half" | "signed-in" | "copied-passkey";

/** What a request shows of where it comes from. */
export interface Origin {
  readonly address: string;
  readonly agent: string;
  /** The mark of a browser in which this login has been signed in before. */
  readonly device: string | null;
}

export interface Attempt {
  readonly body: string;
  readonly id: string;
}

const loginSeconds = 86_400;
const addressSeconds = 3_600;

/**
 * What failures of a login are counted under. A browser that its owner has signed in with before counts alone, so that a
 * stranger's guesses elsewhere do not shut him out.
 */
export function loginKey({ keys }: Identity, body: string, login: string, device: string | null): Buffer {
  const nonce = deviceNonce(keys.device, body, login, device);
  return createHmac("sha256", keys.counting)
    .update(`login ${body} ${login} ${nonce ?? ""}`)
    .digest();
}

/** Throws `identity.wait`, in the same way for logins that exist and that do not. */
export async function admit(
  identity: Identity,
  body: string,
  key: Buffer,
  address: string,
  step: "password" | "code" | "recovery-code" | "passkey" | "service" | "proof" | "letter",
): Promise<Attempt> {
  const now = identity.app.clock.now();
  const place = createHmac("sha256", identity.keys.counting)
    .update(`address ${network(address)}`)
    .digest();
  const id = v7();
  const wait = await inBody(identity.app, body, async (tx) => {
    await sql`select pg_advisory_xact_lock(20251, hashtext(${key.toString("hex")}))`.execute(tx);
    await sql`select pg_advisory_xact_lock(20252, hashtext(${place.toString("hex")}))`.execute(tx);
    const seconds = Math.max(
      secondsToWait(await loginFailures(tx, key, now), forLogin, now),
      secondsToWait(await addressFailures(tx, place, now), forAddress, now),
    );
    if (seconds > 0) return seconds;
    const row = { body_id: body, id, at: now, login_key: key, address_key: place, account_id: null, step };
    await tx
      .insertInto("sign_in_attempt")
      .values({ ...row, outcome: "pending" })
      .execute();
    return 0;
  });
  if (wait > 0) throw refused("identity.wait", { seconds: String(wait) });
  return { body, id };
}

/** A try that was never concluded stays a failure. */
export async function conclude(
  { app }: Identity,
  { body, id }: Attempt,
  outcome: Exclude<Outcome, "pending">,
  account: string | null,
): Promise<void> {
  await inBody(app, body, (tx) =>
    tx.updateTable("sign_in_attempt").set({ outcome, account_id: account }).where("id", "=", id).execute(),
  );
}

/** A login's failures are forgotten when its owner gets in; an address's are not, since its user may well own one login. */
async function loginFailures(tx: Kysely<Database>, key: Buffer, now: string): Promise<Failures> {
  const found = await sql<Counted>`
    select count(*)::int as count, max(at) as last_at from sign_in_attempt
    where body_id = current_body() and login_key = ${key} and at > ${after(now, -loginSeconds)}
      and outcome in ('pending', 'refused', 'copied-passkey')
      and at > coalesce(
        (select max(at) from sign_in_attempt
         where body_id = current_body() and login_key = ${key} and outcome = 'signed-in'),
        '-infinity')`.execute(tx);
  return failuresOf(found.rows);
}

async function addressFailures(tx: Kysely<Database>, key: Buffer, now: string): Promise<Failures> {
  const found = await sql<Counted>`
    select count(*)::int as count, max(at) as last_at from sign_in_attempt
    where body_id = current_body() and address_key = ${key} and at > ${after(now, -addressSeconds)}
      and outcome in ('pending', 'refused', 'copied-passkey')`.execute(tx);
  return failuresOf(found.rows);
}

interface Counted {
  readonly count: number;
  readonly last_at: string | null;
}

function failuresOf([row]: readonly Counted[]): Failures {
  return { count: row?.count ?? 0, lastAt: row?.last_at ?? null };
}

/** One subscriber has a whole /64 of IPv6. */
function network(address: string): string {
  if (address.includes(".")) return address.slice(address.lastIndexOf(":") + 1);
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("%")[0]!.split("::");
  const [left, right] = [head, tail].map((part) => part.split(":").filter(Boolean)) as [string[], string[]];
  const gap = address.includes("::")
    ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0")
    : [];
  const groups = [...left, ...gap, ...right].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/u, "")).join(":");
}
