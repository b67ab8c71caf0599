// What an account does to itself, in its own name: the act, and the session that outlives it.
import { v5, v7 } from "uuid";
import type { Language } from "@bagalau/methodology";
import { inBody } from "../db/viewer.ts";
import { settled } from "../http/settled.ts";
import { act } from "../records/act.ts";
import type { Command } from "../records/registry.ts";
import { findHolder } from "./holders.ts";
import type { Holder } from "./holders.ts";
import type { Identity } from "./identity.ts";
import { refused } from "./refuse.ts";
import { renewSession } from "./sessions.ts";
import type { OpenedSession, Strength } from "./sessions.ts";

/** The account at work and the session that it works in. */
export interface Self {
  readonly body: string;
  readonly account: string;
  readonly session: string;
  readonly strength: Strength;
  readonly language: Language;
  /** The key of the request: sent twice, it is done once. */
  readonly key: string;
}

/** The same for the same request of the same account, so that a repeated one means the same rows. */
export function idWithin({ account, key }: Pick<Self, "account" | "key">, name: string): string {
  return v5(`${account} ${name}`, key);
}

interface Manner {
  readonly language: Language;
  readonly key?: string;
  /** He holds a letter to the account and nothing else: the server lets him in, and he acts in his own name. */
  readonly byLetter?: boolean;
}

/** Throws the refusal as a problem. */
export async function actForOneself(
  { app }: Identity,
  { body, account, person }: Pick<Holder, "body" | "account" | "person">,
  command: Command,
  { language, key = v7(), byLetter = false }: Manner,
): Promise<number> {
  const actor = { account, person, roles: [byLetter ? "system" : "self"], actingFor: null };
  const acted = await act(app, { body, actor, key, language }, [{ record: "account", id: account, command }]);
  return settled(acted, account).version;
}

/** After a change of proofs every session is over; this one goes on under a new token. */
export async function goOn(identity: Identity, self: Self, strength: Strength): Promise<OpenedSession> {
  const holder = await selfOf(identity, self);
  return inBody(identity.app, self.body, (tx) => renewSession(identity, tx, holder, self.session, strength));
}

export async function selfOf(identity: Identity, { body, account }: Pick<Self, "body" | "account">): Promise<Holder> {
  const holder = await findHolder(identity, body, { account });
  if (holder === null) throw refused("identity.refused");
  return holder;
}
