// Letters that let their bearer in once: an invitation to a new account, a recovery of one whose proofs are lost. The token is
// given out once and kept as a hash; that a letter is used once is decided by the account's record, not by this table.
import { v7 } from "uuid";
import type { Language } from "@bagalau/methodology";
import { inBody } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import { admit, loginKey } from "./attempts.ts";
import type { Attempt, Origin } from "./attempts.ts";
import { findHolder } from "./holders.ts";
import type { Holder } from "./holders.ts";
import { after } from "./identity.ts";
import type { Identity } from "./identity.ts";
import { keepPassword } from "./keep-password.ts";
import { actForOneself } from "./own-acts.ts";
import { hasSecondProof } from "./proofs.ts";
import { refused } from "./refuse.ts";
import { enter } from "./sign-in.ts";
import type { Entered } from "./sign-in.ts";
import { newToken, readToken } from "./token.ts";

export interface NewLetter {
  readonly body: string;
  /** The account's record names it by this id. */
  readonly id: string;
  readonly account: string;
  readonly days: number;
}

/** The token. Asked again for the same letter, the token before is worth nothing. */
export async function writeLetter({ app }: Identity, { body, id, account, days }: NewLetter): Promise<string> {
  const token = newToken("letter", body);
  // The record counts civil days; a day more here, and the day is never cut short.
  const expires = after(app.clock.now(), (days + 1) * 86_400);
  const row = { body_id: body, id, account_id: account, token_hash: token.hash, expires_at: expires };
  await inBody(app, body, (tx) =>
    tx
      .insertInto("letter")
      .values(row)
      .onConflict((on) => on.columns(["body_id", "id"]).doUpdateSet({ token_hash: token.hash, expires_at: expires }))
      .execute(),
  );
  return token.text;
}

export interface OpenLetter {
  readonly letter: string;
  readonly kind: "invitation" | "recovery";
  readonly until: string;
  readonly holder: Holder;
  readonly secondProof: boolean;
}

/** Throws `identity.letter-void`, in the same way for tokens that never were. */
export async function openLetter(identity: Identity, text: string): Promise<OpenLetter> {
  const token = readToken("letter", text);
  if (token === null) throw refused("identity.letter-void");
  const { app } = identity;
  const found = await inBody(app, token.body, (tx) =>
    tx
      .selectFrom("letter as l")
      .innerJoin("account as a", (on) =>
        on
          .onRef("a.body_id", "=", "l.body_id")
          .onRef("a.record_id", "=", "l.account_id")
          .onRef("a.invitation_id", "=", "l.id"),
      )
      .select(["l.id", "l.account_id", "a.phase", "a.invitation_until"])
      .where("l.body_id", "=", token.body)
      .where("l.token_hash", "=", token.hash)
      .where("l.expires_at", ">", app.clock.now())
      .where("a.phase", "in", ["invited", "recovering"])
      .executeTakeFirst(),
  );
  const holder = found === undefined ? null : await findHolder(identity, token.body, { account: found.account_id });
  if (found === undefined || holder === null) throw refused("identity.letter-void");
  const kind = found.phase === "invited" ? "invitation" : "recovery";
  const until = found.invitation_until ?? "";
  return { letter: found.id, kind, until, holder, secondProof: hasSecondProof(identity, { ...holder, factors: [] }) };
}

/** Sets the password and opens a session. Throws `identity.letter-void` and the faults of the password. */
export async function acceptLetter(
  identity: Identity,
  { token, password, language }: { readonly token: string; readonly password: string; readonly language: Language },
  origin: Origin,
): Promise<Entered> {
  const { letter, kind, holder, secondProof } = await openLetter(identity, token);
  const id = v7();
  await keepPassword(identity, holder, { id, password, secondProof });
  const own = { invitation: letter, password: id };
  const command = kind === "invitation" ? { kind: "activate", ...own, factor: null } : { kind: "recover", ...own };
  await useLetter(identity, holder, command, language);
  return enterAfterLetter(identity, holder, 1, origin);
}

/** Of two who come with one letter, and of one who comes late, the record turns one away. */
export async function useLetter(
  identity: Identity,
  holder: Holder,
  command: { readonly kind: string; readonly [field: string]: unknown },
  language: Language,
): Promise<void> {
  await actForOneself(identity, holder, command, { language, byLetter: true }).catch((error: unknown) => {
    if (error instanceof Problem && error.code !== "fault") throw refused("identity.letter-void");
    throw error;
  });
}

/** Letters are not guessed: their uses stand among the tries for the record alone. */
export async function enterAfterLetter(
  identity: Identity,
  { body, account, login }: Holder,
  strength: 1 | 2,
  origin: Origin,
): Promise<Entered> {
  const holder = await findHolder(identity, body, { account });
  if (holder === null || !holder.enters) throw refused("identity.refused");
  const attempt: Attempt = await admit(
    identity,
    body,
    loginKey(identity, body, `letter ${login}`, null),
    origin.address,
    "letter",
  );
  return enter(identity, holder, strength, attempt, origin);
}
