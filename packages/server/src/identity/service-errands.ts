// What comes of a person for whom an outside service vouches: he enters, binds the service to his account, or accepts an
// invitation with it. Nobody is recognised who was not bound by an act of his own.
import { v7 } from "uuid";
import type { Language } from "@bagalau/methodology";
import { inBody } from "../db/viewer.ts";
import { admit, conclude, loginKey } from "./attempts.ts";
import type { Origin } from "./attempts.ts";
import { findHolder } from "./holders.ts";
import type { Identity } from "./identity.ts";
import { enterAfterLetter, openLetter, useLetter } from "./letters.ts";
import { actForOneself, goOn, idWithin, selfOf } from "./own-acts.ts";
import type { Self } from "./own-acts.ts";
import { refused } from "./refuse.ts";
import type { OpenedSession } from "./sessions.ts";
import { afterFirstProof } from "./sign-in.ts";
import type { SignedIn } from "./sign-in.ts";
import type { Vouched } from "./sign-in-services.ts";

/** Throws `identity.service-refused` for a person who is bound to no account here. */
export async function enterVouched(identity: Identity, vouched: Vouched, origin: Origin): Promise<SignedIn> {
  const { body, service, subject } = vouched;
  const key = loginKey(identity, body, `service ${subject.toString("hex")}`, null);
  const attempt = await admit(identity, body, key, origin.address, "service");
  const account = await boundAccount(identity, vouched);
  const holder = account === null ? null : await findHolder(identity, body, { account });
  if (holder === null || !holder.enters) {
    await conclude(identity, attempt, "refused", account);
    throw refused("identity.service-refused");
  }
  return afterFirstProof(identity, holder, service.strong ? 2 : 1, attempt, origin);
}

/** The service becomes a way into the account of the session that began this. */
export async function bindVouched(identity: Identity, self: Self, vouched: Vouched): Promise<OpenedSession> {
  const { errand, service } = vouched;
  const began = errand.kind === "bind" && errand.account === self.account && errand.session === self.session;
  if (!began || vouched.body !== self.body) throw refused("identity.service-refused");
  if ((await boundAccount(identity, vouched)) !== null) throw refused("identity.service-refused");
  const factor = idWithin(self, "sign-in service");
  await keepBinding(identity, vouched, self.account, factor);
  const holder = await selfOf(identity, self);
  const command = { kind: "add-factor", factor, means: "sign-in-service", label: service.title[self.language] };
  await actForOneself(identity, holder, command, self);
  return goOn(identity, self, self.strength);
}

/** An invitation accepted without a password. Throws `identity.letter-void`. */
export async function acceptVouched(
  identity: Identity,
  vouched: Vouched,
  language: Language,
  origin: Origin,
): Promise<SignedIn> {
  const { errand, service } = vouched;
  if (errand.kind !== "accept") throw refused("identity.service-refused");
  const { letter, kind, holder } = await openLetter(identity, errand.token);
  if (kind !== "invitation" || (await boundAccount(identity, vouched)) !== null)
    throw refused("identity.service-refused");
  const factor = v7();
  await keepBinding(identity, vouched, holder.account, factor);
  const added = { factor, means: "sign-in-service", label: service.title[language] };
  const command = { kind: "activate", invitation: letter, password: null, factor: added };
  await useLetter(identity, holder, command, language);
  return enterAfterLetter(identity, holder, service.strong ? 2 : 1, origin);
}

async function keepBinding(
  { app }: Identity,
  { body, service, subject }: Vouched,
  account: string,
  id: string,
): Promise<void> {
  const row = { body_id: body, id, account_id: account, service: service.id, subject, made_at: app.clock.now() };
  await inBody(app, body, (tx) =>
    tx
      .insertInto("service_identity")
      .values(row)
      .onConflict((on) => on.doNothing())
      .execute(),
  );
}

/** By a binding that stands in the account's view. */
async function boundAccount({ app }: Identity, { body, service, subject }: Vouched): Promise<string | null> {
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("service_identity as s")
      .innerJoin("account_factor as f", (on) =>
        on
          .onRef("f.body_id", "=", "s.body_id")
          .onRef("f.record_id", "=", "s.account_id")
          .onRef("f.factor_id", "=", "s.id"),
      )
      .select("s.account_id")
      .where("s.body_id", "=", body)
      .where("s.service", "=", service.id)
      .where("s.subject", "=", subject)
      .executeTakeFirst(),
  );
  return row?.account_id ?? null;
}
