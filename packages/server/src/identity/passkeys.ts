// Passkeys: a key pair in a device, proved with the device's own lock. A whole sign-in in one step, so that no password is
// needed beside it. Challenges are good once.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { inBody } from "../db/viewer.ts";
import { admit, conclude, loginKey } from "./attempts.ts";
import type { Attempt, Origin } from "./attempts.ts";
import { bodyToEnter, findHolder } from "./holders.ts";
import type { Identity } from "./identity.ts";
import { actForOneself, goOn, idWithin, selfOf } from "./own-acts.ts";
import type { Self } from "./own-acts.ts";
import { refused } from "./refuse.ts";
import { enter } from "./sign-in.ts";
import type { Entered } from "./sign-in.ts";
import type { OpenedSession } from "./sessions.ts";
import { beginStep, takeStep } from "./steps.ts";

/** COSE: Ed25519, ECDSA on P-256, RSA PKCS #1 with SHA-256. */
const algorithms = [-8, -7, -257];

interface Challenge {
  readonly challenge: string;
}

export interface PasskeyQuestion<Options> {
  readonly ticket: string;
  /** For `navigator.credentials`, as JSON. */
  readonly options: Options;
}

type NewOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>;
type KnownOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

export async function askNewPasskey(identity: Identity, self: Self): Promise<PasskeyQuestion<NewOptions>> {
  const { login, account, body } = await selfOf(identity, self);
  const known = await inBody(identity.app, body, (tx) =>
    tx
      .selectFrom("passkey")
      .select("credential")
      .where("body_id", "=", body)
      .where("account_id", "=", account)
      .execute(),
  );
  const options = await generateRegistrationOptions({
    rpName: "Bagalau",
    rpID: identity.host,
    userName: login,
    userID: userHandle(body, account),
    attestationType: "none",
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const content: Challenge = { challenge: options.challenge };
  return { ticket: await beginStep(identity, "new-passkey", { body, account, content }), options };
}

/** Throws `identity.passkey-refused`, `identity.ticket-void`, and what the account refuses. */
export async function addPasskey(
  identity: Identity,
  self: Self,
  given: { readonly ticket: string; readonly response: unknown; readonly label: string },
): Promise<OpenedSession> {
  const { body, account, content } = await takeStep<Challenge>(identity, "new-passkey", given.ticket);
  if (body !== self.body || account !== self.account) throw refused("identity.ticket-void");
  const verified = await verifyRegistrationResponse({
    response: given.response as RegistrationResponseJSON,
    expectedChallenge: content.challenge,
    expectedOrigin: identity.origin,
    expectedRPID: identity.host,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => ({ verified: false }) as const);
  if (!verified.verified) throw refused("identity.passkey-refused");
  const { credential } = verified.registrationInfo;
  const factor = idWithin(self, "passkey");
  await keepPasskey(identity, self, factor, credential);
  const holder = await selfOf(identity, self);
  const command = { kind: "add-factor", factor, means: "passkey", label: given.label };
  await actForOneself(identity, holder, command, self);
  return goOn(identity, self, 2);
}

interface Credential {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports?: readonly string[];
}

async function keepPasskey({ app }: Identity, self: Self, id: string, credential: Credential): Promise<void> {
  const { numInsertedOrUpdatedRows: kept } = await inBody(app, self.body, (tx) =>
    tx
      .insertInto("passkey")
      .values({
        body_id: self.body,
        id,
        account_id: self.account,
        credential: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: [...(credential.transports ?? [])].filter((one) => typeof one === "string").slice(0, 10),
        made_at: app.clock.now(),
        used_at: null,
        suspended_at: null,
      })
      .onConflict((on) => on.doNothing())
      .executeTakeFirst(),
  );
  if (kept === 0n) throw refused("identity.passkey-refused");
}

export async function askPasskey(
  identity: Identity,
  named: string | undefined,
): Promise<PasskeyQuestion<KnownOptions>> {
  const body = await bodyToEnter(identity, named);
  const options = await generateAuthenticationOptions({ rpID: identity.host, userVerification: "required" });
  const content: Challenge = { challenge: options.challenge };
  return { ticket: await beginStep(identity, "passkey", { body, account: null, content }), options };
}

interface GivenPasskey {
  readonly ticket: string;
  readonly response: unknown;
}

/** Throws `identity.passkey-refused`, `identity.ticket-void`, `identity.wait`. */
export async function signInByPasskey(identity: Identity, given: GivenPasskey, origin: Origin): Promise<Entered> {
  const { body, account, attempt } = await provePasskey(identity, given, origin);
  const holder = await findHolder(identity, body, { account });
  if (holder === null || !holder.enters) {
    await conclude(identity, attempt, "refused", account);
    throw refused("identity.passkey-refused");
  }
  return enter(identity, holder, 2, attempt, origin);
}

interface Proved {
  readonly body: string;
  readonly account: string;
  readonly attempt: Attempt;
}

/** Whose passkey answered. The attempt is left to be concluded. */
export async function provePasskey(identity: Identity, given: GivenPasskey, origin: Origin): Promise<Proved> {
  const { body, content } = await takeStep<Challenge>(identity, "passkey", given.ticket);
  const response = given.response as AuthenticationResponseJSON;
  const credential = typeof response?.id === "string" ? response.id.slice(0, 2_000) : "";
  const attempt = await admit(
    identity,
    body,
    loginKey(identity, body, `passkey ${credential}`, null),
    origin.address,
    "passkey",
  );
  const known = await standingPasskey(identity, body, credential);
  const counter = known === null ? null : await counterOf(identity, response, content, known);
  if (known === null || counter === null) {
    await conclude(identity, attempt, "refused", known?.account ?? null);
    throw refused("identity.passkey-refused");
  }
  if (!(await countUp(identity, body, known.id, counter))) {
    await conclude(identity, attempt, "copied-passkey", known.account);
    throw refused("identity.passkey-refused");
  }
  return { body, account: known.account, attempt };
}

interface KnownPasskey {
  readonly id: string;
  readonly account: string;
  readonly credential: string;
  readonly publicKey: Buffer;
  readonly userHandle: string;
}

/** One that stands in its account's view and is not suspended. */
async function standingPasskey({ app }: Identity, body: string, credential: string): Promise<KnownPasskey | null> {
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("passkey as k")
      .innerJoin("account_factor as f", (on) =>
        on
          .onRef("f.body_id", "=", "k.body_id")
          .onRef("f.record_id", "=", "k.account_id")
          .onRef("f.factor_id", "=", "k.id"),
      )
      .select(["k.id", "k.account_id", "k.public_key"])
      .where("k.body_id", "=", body)
      .where("k.credential", "=", credential)
      .where("k.suspended_at", "is", null)
      .executeTakeFirst(),
  );
  if (row === undefined) return null;
  const { id, account_id: account, public_key: publicKey } = row;
  return {
    id,
    account,
    credential,
    publicKey,
    userHandle: Buffer.from(userHandle(body, account)).toString("base64url"),
  };
}

/**
 * The counter that the device reports, or null where the answer is not its own. The library is told no counter: it would
 * complain of a copy before it has looked at the signature, and a stranger could have a passkey suspended.
 */
async function counterOf(
  identity: Identity,
  response: AuthenticationResponseJSON,
  { challenge }: Challenge,
  known: KnownPasskey,
): Promise<number | null> {
  const handle = response.response?.userHandle;
  if (handle !== undefined && handle !== known.userHandle) return null;
  const credential = { id: known.credential, publicKey: new Uint8Array(known.publicKey), counter: 0 };
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: identity.origin,
    expectedRPID: identity.host,
    credential,
    requireUserVerification: true,
  }).catch(() => null);
  return verified?.verified === true ? verified.authenticationInfo.newCounter : null;
}

/**
 * A counter that does not rise is that of a copy: the passkey is suspended, since nobody can tell which of the two is the
 * owner's. Devices that keep no counter report 0 for ever.
 */
async function countUp({ app }: Identity, body: string, id: string, counter: number): Promise<boolean> {
  const now = app.clock.now();
  return inBody(app, body, async (tx) => {
    const risen = await tx
      .updateTable("passkey")
      .set({ counter, used_at: now })
      .where("body_id", "=", body)
      .where("id", "=", id)
      .where((is) => is.or([is("counter", "<", counter), is.and([is("counter", "=", 0), is.lit(counter === 0)])]))
      .executeTakeFirst();
    if (risen.numUpdatedRows === 1n) return true;
    await tx
      .updateTable("passkey")
      .set({ suspended_at: now })
      .where("body_id", "=", body)
      .where("id", "=", id)
      .execute();
    return false;
  });
}

/** 32 bytes: the body and the account. No name and no login: devices show and sync it. */
function userHandle(body: string, account: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(`${body}${account}`.replaceAll("-", ""), "hex"));
}
