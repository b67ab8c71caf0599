// Accounts of the demonstration: invited by its administrator, accepted with the password of the demonstration; whoever has a
// role of the body brings codes as well. The administrator is nobody of the staff, as in an installation that has just begun.
import { addDays } from "@bagalau/calendar";
import { v7 as newId } from "uuid";
import type { Language } from "@bagalau/methodology";
import { inBody } from "../db/viewer.ts";
import { findHolder } from "../identity/holders.ts";
import { identityOf } from "../identity/identity.ts";
import { keepPassword } from "../identity/keep-password.ts";
import { actForOneself } from "../identity/own-acts.ts";
import { seal } from "../identity/sealed.ts";
import { totpPlace } from "../identity/second-proofs.ts";
import { actAs } from "../records/act.ts";
import { settled } from "../http/settled.ts";
import type { Actor, Teller } from "./teller.ts";
import { demonstrationPassword, demonstrationSecret, loginOf } from "./sign-ins.ts";

/** Whom an account is for, and which roles the body gives him. */
export interface Newcomer {
  /** Null for whoever is not of the staff. */
  readonly person: string | null;
  readonly language: Language;
  /** Stands in the login. */
  readonly part: string;
  readonly roles: readonly string[];
  /** Asked for a code too: whoever has a role, or will have one by delegation. */
  readonly codes: boolean;
}

/** Order of the akim on roles: the body's own act. */
const order = "№ 1-ө";
/** Passwords are costly to hash: so many at once as the server itself lets through. */
const together = 4;

/** Invited by the installation itself, since nobody is there yet who could. */
export async function tellAdministrator(teller: Teller): Promise<Actor> {
  const { app, body } = teller.stage;
  const actor = { person: null, account: newId() };
  const newcomer: Newcomer = {
    person: null,
    language: "ru",
    part: "administrator",
    roles: ["administrator"],
    codes: true,
  };
  const invited = { newcomer, actor, letter: newId(), password: newId() };
  const command = invitation(teller, invited);
  settled(await actAs(app, body.id, [{ record: "account", id: actor.account, command }]), actor.account);
  await keep(teller, invited);
  await accept(teller, invited);
  return actor;
}

/** The personnel system enters the staff list: it has an account and no person. */
export async function tellPersonnelSystem(teller: Teller, administrator: Actor): Promise<Actor> {
  const account = newId();
  const role = { role: "personnel-system", from: teller.today, until: null, act: order };
  await teller.does(
    administrator,
    "account",
    account,
    { kind: "register-system", account, login: loginOf("personnel-system"), language: "kk" },
    { kind: "grant-role", ...role },
  );
  return { person: null, account };
}

/** By person. */
export async function tellAccounts(
  teller: Teller,
  administrator: Actor,
  newcomers: readonly (Newcomer & { readonly person: string })[],
  progress: (done: number) => void,
): Promise<ReadonlyMap<string, Actor>> {
  const actors = new Map<string, Actor>();
  for (let from = 0; from < newcomers.length; from += together) {
    const portion = newcomers.slice(from, from + together).map((newcomer) => {
      const actor = { person: newcomer.person, account: newId() };
      actors.set(newcomer.person, actor);
      return { newcomer, actor, letter: newId(), password: newId() };
    });
    for (const one of portion) await teller.does(administrator, "account", one.actor.account, invitation(teller, one));
    await Promise.all(portion.map((one) => keep(teller, one)));
    for (const one of portion) await accept(teller, one);
    progress(actors.size);
  }
  return actors;
}

interface Invited {
  readonly newcomer: Newcomer;
  readonly actor: Actor;
  readonly letter: string;
  readonly password: string;
}

function invitation({ today }: Teller, { newcomer, actor, letter }: Invited) {
  const { person, part, language, roles } = newcomer;
  return {
    kind: "invite",
    account: actor.account,
    login: loginOf(part),
    person,
    language,
    roles: roles.map((role) => ({ role, from: today, until: null, act: order })),
    invitation: letter,
    until: addDays(today, 7),
  };
}

async function keep({ stage }: Teller, { newcomer, actor, password: id }: Invited): Promise<void> {
  const { app, body } = stage;
  const identity = identityOf(app);
  const password = demonstrationPassword(app, body.id);
  const holder = (await findHolder(identity, body.id, { account: actor.account }))!;
  await keepPassword(identity, holder, { id, password, secondProof: newcomer.codes });
}

async function accept({ stage }: Teller, { newcomer, actor, letter, password }: Invited): Promise<void> {
  const { app, body } = stage;
  const identity = identityOf(app);
  const { account } = actor;
  const { language, codes } = newcomer;
  const holder = (await findHolder(identity, body.id, { account }))!;
  const activation = { kind: "activate", invitation: letter, password, factor: null };
  await actForOneself(identity, holder, activation, { language, byLetter: true });
  if (!codes) return;
  const factor = newId();
  const place = totpPlace(body.id, account, factor);
  const secret = Buffer.from(demonstrationSecret(app, body.id, holder.login));
  const row = { body_id: body.id, id: factor, account_id: account, last_step: null, made_at: app.clock.now() };
  await inBody(app, body.id, (tx) =>
    tx
      .insertInto("totp")
      .values({ ...row, secret: seal(identity.keys.sealing, place, secret) })
      .execute(),
  );
  await actForOneself(identity, holder, { kind: "add-factor", factor, means: "totp", label: "demo" }, { language });
}
