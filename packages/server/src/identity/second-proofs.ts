// Codes as they are taken: each once, whoever comes first, whatever else happens at that moment.
import { sql } from "kysely";
import { inBody } from "../db/viewer.ts";
import type { Holder } from "./holders.ts";
import type { Identity } from "./identity.ts";
import { recoveryHash } from "./recovery-codes.ts";
import { unseal } from "./sealed.ts";
import { totpStep } from "./totp.ts";

type Owner = Pick<Holder, "body" | "account" | "factors">;

/** Where a secret stands: it opens nowhere else. */
export function totpPlace(body: string, account: string, factor: string): string {
  return `totp ${body} ${account} ${factor}`;
}

export async function takeTotpCode({ app, keys }: Identity, owner: Owner, code: string): Promise<boolean> {
  const { body, account } = owner;
  const factor = owner.factors.find(({ means }) => means === "totp");
  if (factor === undefined) return false;
  return inBody(app, body, async (tx) => {
    const kept = await tx
      .selectFrom("totp")
      .select(["secret", "last_step"])
      .where("body_id", "=", body)
      .where("id", "=", factor.id)
      .where("account_id", "=", account)
      .executeTakeFirst();
    if (kept === undefined) return false;
    const secret = unseal(keys.sealing, totpPlace(body, account, factor.id), kept.secret).toString();
    const step = totpStep(secret, code, app.clock.now(), kept.last_step);
    if (step === null) return false;
    // Two requests with one code both come here; the row lets only the first pass.
    const { numUpdatedRows } = await tx
      .updateTable("totp")
      .set({ last_step: step })
      .where("body_id", "=", body)
      .where("id", "=", factor.id)
      .where((is) => is.or([is("last_step", "is", null), is("last_step", "<", step)]))
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });
}

export async function takeRecoveryCode({ app, keys }: Identity, owner: Owner, code: string): Promise<boolean> {
  const { body, account } = owner;
  const list = owner.factors.find(({ means }) => means === "recovery-codes");
  if (list === undefined) return false;
  const hash = recoveryHash(keys.recovery, list.id, code);
  if (hash === null) return false;
  const taken = await inBody(app, body, (tx) =>
    sql`
      update recovery_code set used_at = ${app.clock.now()}
      where body_id = ${body} and list_id = ${list.id} and account_id = ${account} and hash = ${hash} and used_at is null
    `.execute(tx),
  );
  return taken.numAffectedRows === 1n;
}
