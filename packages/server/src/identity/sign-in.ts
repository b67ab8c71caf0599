// Signing in with a password, and with a code as the second proof. Whatever is wrong, the answer is one and takes as long.
import { inBody } from "../db/viewer.ts";
import { admit, conclude, loginKey } from "./attempts.ts";
import type { Attempt, Origin } from "./attempts.ts";
import { newDevice } from "./device.ts";
import { bodyToEnter, findHolder, needsSecondProof } from "./holders.ts";
import type { Holder } from "./holders.ts";
import type { Identity } from "./identity.ts";
import { checkPassword, hashPassword } from "./password-hash.ts";
import { refused } from "./refuse.ts";
import { openSession } from "./sessions.ts";
import type { OpenedSession, Strength } from "./sessions.ts";
import { beginStep, finishStep, tryStep } from "./steps.ts";
import { takeRecoveryCode, takeTotpCode } from "./second-proofs.ts";
import { whileNotFull } from "./while-not-full.ts";

/** What the second proof may be. A passkey is a whole sign-in of its own and makes the ticket needless. */
export type SecondProof = "totp" | "recovery-codes" | "passkey";

export type SignedIn =
  | {
      readonly next: "second-proof";
      readonly ticket: string;
      readonly means: readonly SecondProof[];
    }
  | Entered;

export interface Entered {
  /** `add-proof`: a session whose rights wait until a second means of proof is added. */
  readonly next: "entered" | "add-proof";
  readonly session: OpenedSession;
  /** For the browser to keep: its owner's later failures are counted apart from strangers'. */
  readonly device: string;
}

export interface PasswordSignIn {
  readonly body: string | undefined;
  readonly login: string;
  readonly password: string;
}

interface FirstProofPassed {
  readonly generation: number;
  readonly login: string;
}

/** Throws `identity.refused`, `identity.wait`, `identity.busy`. */
export async function signInByPassword(identity: Identity, given: PasswordSignIn, origin: Origin): Promise<SignedIn> {
  const body = await bodyToEnter(identity, given.body);
  const login = given.login.trim().toLowerCase();
  const attempt = await admit(
    identity,
    body,
    loginKey(identity, body, login, origin.device),
    origin.address,
    "password",
  );
  const holder = await findHolder(identity, body, { login });
  const right = await passwordFits(identity, holder, given.password);
  if (holder === null || !right) {
    await conclude(identity, attempt, "refused", holder?.account ?? null);
    throw refused("identity.refused");
  }
  return afterFirstProof(identity, holder, 1, attempt, origin);
}

/** Where the account has a second means, it is asked for; where it has none, the session is worth one proof. */
export async function afterFirstProof(
  identity: Identity,
  holder: Holder,
  strength: Strength,
  attempt: Attempt,
  origin: Origin,
): Promise<SignedIn> {
  const means = holder.factors.map((factor) => factor.means).filter(isSecondProof);
  if (strength === 2 || !means.some((one) => one !== "recovery-codes")) {
    return enter(identity, holder, strength, attempt, origin);
  }
  await conclude(identity, attempt, "half", holder.account);
  const content: FirstProofPassed = { generation: holder.generation, login: holder.login };
  const ticket = await beginStep(identity, "second-proof", { body: holder.body, account: holder.account, content });
  return { next: "second-proof", ticket, means: [...new Set(means)].sort() };
}

/** Throws `identity.ticket-void`, `identity.code-wrong`, `identity.wait`. */
export async function signInByCode(
  identity: Identity,
  { ticket, code, by }: { readonly ticket: string; readonly code: string; readonly by: "totp" | "recovery-codes" },
  origin: Origin,
): Promise<Entered> {
  const { body, account, content } = await tryStep<FirstProofPassed>(identity, "second-proof", ticket);
  const key = loginKey(identity, body, content.login, origin.device);
  const attempt = await admit(identity, body, key, origin.address, by === "totp" ? "code" : "recovery-code");
  const holder = await findHolder(identity, body, { account: account ?? "" });
  if (holder === null || !holder.enters || holder.generation !== content.generation) {
    await conclude(identity, attempt, "refused", account);
    throw refused("identity.ticket-void");
  }
  const taken =
    by === "totp" ? await takeTotpCode(identity, holder, code) : await takeRecoveryCode(identity, holder, code);
  if (!taken) {
    await conclude(identity, attempt, "refused", account);
    throw refused("identity.code-wrong", {}, "code");
  }
  await finishStep(identity, ticket);
  return enter(identity, holder, 2, attempt, origin);
}

/** Opens the session. The try counts as a success only here. */
export async function enter(
  identity: Identity,
  holder: Holder,
  strength: Strength,
  attempt: Attempt,
  origin: Origin,
): Promise<Entered> {
  const session = await inBody(identity.app, holder.body, (tx) => openSession(identity, tx, holder, strength, origin));
  await conclude(identity, attempt, "signed-in", holder.account);
  const waits = strength === 1 && needsSecondProof(identity, holder.roles);
  const device = newDevice(identity.keys.device, holder.body, holder.login);
  return { next: waits ? "add-proof" : "entered", session, device };
}

/** A password kept in a weaker form than today's is hashed anew while it is at hand. */
export async function passwordFits(identity: Identity, holder: Holder | null, password: string): Promise<boolean> {
  const kept = holder?.enters === true ? holder.password : null;
  const { right, outdated } = await whileNotFull(() =>
    checkPassword(password, identity.keys.password, kept?.hash ?? null),
  );
  if (right && outdated && holder !== null && kept !== null) {
    const hash = await whileNotFull(() => hashPassword(password, identity.keys.password));
    await inBody(identity.app, holder.body, (tx) =>
      tx
        .updateTable("kept_password")
        .set({ hash })
        .where("body_id", "=", holder.body)
        .where("id", "=", kept.id)
        .where("hash", "=", kept.hash)
        .execute(),
    );
  }
  return right;
}

function isSecondProof(means: string): means is SecondProof {
  return means === "totp" || means === "recovery-codes" || means === "passkey";
}
