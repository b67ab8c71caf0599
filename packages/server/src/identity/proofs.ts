// What somebody changes about how he proves who he is, and proving it once more before it.
import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { inBody } from "../db/viewer.ts";
import { admit, conclude, loginKey } from "./attempts.ts";
import type { Origin } from "./attempts.ts";
import { needsSecondProof } from "./holders.ts";
import type { Holder } from "./holders.ts";
import { after } from "./identity.ts";
import type { Identity } from "./identity.ts";
import { keepPassword } from "./keep-password.ts";
import { actForOneself, goOn, idWithin, selfOf } from "./own-acts.ts";
import type { Self } from "./own-acts.ts";
import { provePasskey } from "./passkeys.ts";
import { newRecoveryCodes, recoveryHash } from "./recovery-codes.ts";
import { refused } from "./refuse.ts";
import { seal } from "./sealed.ts";
import { takeTotpCode, totpPlace } from "./second-proofs.ts";
import type { OwnSession } from "./session-of.ts";
import type { OpenedSession } from "./sessions.ts";
import { passwordFits } from "./sign-in.ts";
import { beginStep, finishStep, tryStep } from "./steps.ts";
import { newTotp, totpStep } from "./totp.ts";
import type { TotpEnrolment } from "./totp.ts";

/** Throws `identity.proof-needed` where the last proof is too old for what is about to be done. */
export function freshlyProved({ app, settings }: Identity, { provedAt }: Pick<OwnSession, "provedAt">): void {
  if (after(provedAt, settings.proofMinutes * 60) < app.clock.now()) throw refused("identity.proof-needed");
}

export type GivenProof =
  | { readonly password: string; readonly code?: string | undefined }
  | { readonly ticket: string; readonly response: unknown };

/** The session goes on, proved anew, under a new token. Who has an authenticator application brings its code as well. */
export async function proveAgain(
  identity: Identity,
  self: Self,
  given: GivenProof,
  origin: Origin,
): Promise<OpenedSession> {
  const holder = await selfOf(identity, self);
  if ("ticket" in given) {
    const { body, account, attempt } = await provePasskey(identity, given, origin);
    const own = body === self.body && account === self.account;
    await conclude(identity, attempt, own ? "signed-in" : "refused", account);
    if (!own) throw refused("identity.passkey-refused");
    return goOn(identity, self, 2);
  }
  const key = loginKey(identity, self.body, holder.login, origin.device);
  const attempt = await admit(identity, self.body, key, origin.address, "proof");
  const right = await passwordFits(identity, holder, given.password);
  const asked = holder.factors.some(({ means }) => means === "totp");
  const proved = right && (!asked || (await takeTotpCode(identity, holder, given.code ?? "")));
  await conclude(identity, attempt, proved ? "signed-in" : "refused", self.account);
  if (!proved) throw refused("identity.refused");
  return goOn(identity, self, asked ? 2 : self.strength);
}

/** Throws the faults of the new password. */
export async function changePassword(identity: Identity, self: Self, password: string): Promise<OpenedSession> {
  const holder = await selfOf(identity, self);
  const id = passwordId(identity, self, password);
  await keepPassword(identity, holder, { id, password, secondProof: hasSecondProof(identity, holder) });
  await actForOneself(identity, holder, { kind: "change-password", password: id }, self);
  const before = holder.password?.id;
  if (before !== undefined && before !== id) await dropPassword(identity, self, before);
  return goOn(identity, self, self.strength);
}

/** One for one key and one password: another password under the same key is another change, and is refused as such. */
function passwordId({ keys }: Identity, self: Self, password: string): string {
  return idWithin(self, createHmac("sha256", keys.password).update(password).digest("hex"));
}

async function dropPassword({ app }: Identity, { body }: Self, id: string): Promise<void> {
  await inBody(app, body, (tx) =>
    tx.deleteFrom("kept_password").where("body_id", "=", body).where("id", "=", id).execute(),
  );
}

/** Whether a password will never be asked for alone. */
export function hasSecondProof(identity: Identity, { factors, roles }: Pick<Holder, "factors" | "roles">): boolean {
  const held = factors.some(({ means }) => means === "totp" || means === "passkey");
  return held || needsSecondProof(identity, roles);
}

interface NewTotp {
  readonly secret: string;
}

/** Nothing is added yet: first the application shows that it has understood. */
export async function askTotp(identity: Identity, self: Self): Promise<TotpEnrolment & { readonly ticket: string }> {
  const { login, body, account } = await selfOf(identity, self);
  const enrolment = newTotp("Bagalau", login);
  const content: NewTotp = { secret: enrolment.secret };
  return { ...enrolment, ticket: await beginStep(identity, "new-totp", { body, account, content }) };
}

/** Throws `identity.code-wrong`, `identity.ticket-void`, and what the account refuses. */
export async function addTotp(
  identity: Identity,
  self: Self,
  given: { readonly ticket: string; readonly code: string; readonly label: string },
): Promise<OpenedSession> {
  const { body, account, content } = await tryStep<NewTotp>(identity, "new-totp", given.ticket);
  if (body !== self.body || account !== self.account) throw refused("identity.ticket-void");
  const step = totpStep(content.secret, given.code, identity.app.clock.now(), null);
  if (step === null) throw refused("identity.code-wrong", {}, "code");
  await finishStep(identity, given.ticket);
  const factor = idWithin(self, "totp");
  const secret = seal(identity.keys.sealing, totpPlace(body, account, factor), Buffer.from(content.secret));
  const row = { body_id: body, id: factor, account_id: account, secret, last_step: step };
  await inBody(identity.app, body, (tx) =>
    tx
      .insertInto("totp")
      .values({ ...row, made_at: identity.app.clock.now() })
      .execute(),
  );
  const holder = await selfOf(identity, self);
  await actForOneself(identity, holder, { kind: "add-factor", factor, means: "totp", label: given.label }, self);
  return goOn(identity, self, 2);
}

export interface NewCodes {
  readonly session: OpenedSession;
  /** Shown once. */
  readonly codes: readonly string[];
}

/** A new list; the one before is worth nothing from here on. */
export async function makeRecoveryCodes(identity: Identity, self: Self, label: string): Promise<NewCodes> {
  const { app, keys } = identity;
  const { body, account } = self;
  const list = idWithin(self, "recovery codes");
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => recoveryHash(keys.recovery, list, code)).filter((hash) => hash !== null);
  await inBody(app, body, async (tx) => {
    await tx.deleteFrom("recovery_code").where("body_id", "=", body).where("list_id", "=", list).execute();
    const rows = hashes.map((hash) => ({
      body_id: body,
      list_id: list,
      account_id: account,
      hash,
      made_at: app.clock.now(),
      used_at: null,
    }));
    await tx.insertInto("recovery_code").values(rows).execute();
  });
  const holder = await selfOf(identity, self);
  await actForOneself(identity, holder, { kind: "add-factor", factor: list, means: "recovery-codes", label }, self);
  return { codes, session: await goOn(identity, self, self.strength) };
}

export async function removeFactor(identity: Identity, self: Self, factor: string): Promise<OpenedSession> {
  const { body } = self;
  const holder = await selfOf(identity, self);
  await actForOneself(identity, holder, { kind: "remove-factor", factor }, self);
  await inBody(identity.app, body, async (tx) => {
    for (const table of ["totp", "passkey", "service_identity"] as const) {
      await tx.deleteFrom(table).where("body_id", "=", body).where("id", "=", factor).execute();
    }
    await sql`delete from recovery_code where body_id = ${body} and list_id = ${factor}`.execute(tx);
  });
  return goOn(identity, self, self.strength);
}
