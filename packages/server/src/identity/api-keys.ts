// Keys of a personnel system: shown once, kept as a hash, good on the days that the account's record says.
import { inBody } from "../db/viewer.ts";
import type { Identity } from "./identity.ts";
import { newToken } from "./token.ts";

/** The key, for an id that the account names. Asked again for the same id, the one before is worth nothing. */
export async function makeKey({ app }: Identity, body: string, account: string, id: string): Promise<string> {
  const token = newToken("key", body);
  const row = { body_id: body, id, account_id: account, token_hash: token.hash, made_at: app.clock.now() };
  await inBody(app, body, (tx) =>
    tx
      .insertInto("key_secret")
      .values(row)
      .onConflict((on) => on.columns(["body_id", "id"]).doUpdateSet({ token_hash: token.hash }))
      .execute(),
  );
  return token.text;
}
