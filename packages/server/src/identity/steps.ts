// What stands between two steps of signing in: kept sealed for a few minutes under a ticket that only the browser has, tried
// a few times, taken once.
import { inBody } from "../db/viewer.ts";
import { after } from "./identity.ts";
import type { Identity } from "./identity.ts";
import { refused } from "./refuse.ts";
import { seal, unseal } from "./sealed.ts";
import { newToken, readToken } from "./token.ts";

export type Purpose = "second-proof" | "passkey" | "new-passkey" | "new-totp" | "service";

const seconds = 600;
const mostTries = 5;

export interface Step<Content> {
  readonly body: string;
  readonly account: string | null;
  readonly content: Content;
}

/** The ticket. */
export async function beginStep<Content>(
  { app, keys }: Identity,
  purpose: Purpose,
  { body, account, content }: Step<Content>,
): Promise<string> {
  const ticket = newToken("ticket", body);
  const sealed = seal(keys.sealing, place(purpose, body, ticket.hash), Buffer.from(JSON.stringify(content)));
  const row = { body_id: body, ticket_hash: ticket.hash, purpose, account_id: account, content: sealed, tries: 0 };
  await inBody(app, body, (tx) =>
    tx
      .insertInto("sign_in_step")
      .values({ ...row, expires_at: after(app.clock.now(), seconds) })
      .execute(),
  );
  return ticket.text;
}

/** Throws `identity.ticket-void`. The step stays for the next try; `finishStep` takes it away. */
export async function tryStep<Content>(identity: Identity, purpose: Purpose, ticket: string): Promise<Step<Content>> {
  const known = readToken("ticket", ticket);
  if (known === null) throw refused("identity.ticket-void");
  const row = await inBody(identity.app, known.body, (tx) =>
    tx
      .updateTable("sign_in_step")
      .set((is) => ({ tries: is("tries", "+", 1) }))
      .where("body_id", "=", known.body)
      .where("ticket_hash", "=", known.hash)
      .where("purpose", "=", purpose)
      .where("tries", "<", mostTries)
      .where("expires_at", ">", identity.app.clock.now())
      .returning(["account_id", "content"])
      .executeTakeFirst(),
  );
  if (row === undefined) throw refused("identity.ticket-void");
  const content = unseal(identity.keys.sealing, place(purpose, known.body, known.hash), row.content);
  return { body: known.body, account: row.account_id, content: JSON.parse(content.toString()) as Content };
}

/** The step for the one who comes first. Throws `identity.ticket-void` for everybody after him. */
export async function finishStep({ app }: Identity, ticket: string): Promise<void> {
  const known = readToken("ticket", ticket);
  if (known === null) throw refused("identity.ticket-void");
  const { numDeletedRows } = await inBody(app, known.body, (tx) =>
    tx
      .deleteFrom("sign_in_step")
      .where("body_id", "=", known.body)
      .where("ticket_hash", "=", known.hash)
      .executeTakeFirst(),
  );
  if (numDeletedRows === 0n) throw refused("identity.ticket-void");
}

/** A step that one answer uses up, right or wrong: a challenge, a way to a sign-in service. */
export async function takeStep<Content>(identity: Identity, purpose: Purpose, ticket: string): Promise<Step<Content>> {
  const step = await tryStep<Content>(identity, purpose, ticket);
  await finishStep(identity, ticket);
  return step;
}

function place(purpose: Purpose, body: string, hash: Buffer): string {
  return `step ${purpose} ${body} ${hash.toString("hex")}`;
}
