// Accounts with roles and opened sessions, made as invitations and sign-ins make them.
import { randomUUID } from "node:crypto";
import { identityOf, inBody, openSession } from "@bagalau/server/measure";
import type { App, Target } from "@bagalau/server/measure";
import { system } from "./acting.ts";
import { idOf } from "./district.ts";

export interface Holder {
  readonly person: string;
  readonly roles: readonly string[];
}

/** Values of the header Cookie, by person. */
export async function signIn(app: App, body: string, holders: readonly Holder[]): Promise<ReadonlyMap<string, string>> {
  const today = app.clock.now().slice(0, 10);
  const targets = holders.flatMap((holder) => accountOf(holder, today));
  await system(app, body, targets);
  const cookies = new Map<string, string>();
  await inBody(app, body, async (tx) => {
    for (const { person } of holders) {
      const owner = { body, account: accountId(person), generation: await generationOf(person) };
      const origin = { agent: "bench", address: "127.0.0.1", device: null };
      const { token } = await openSession(identityOf(app), tx, owner, 2, origin);
      cookies.set(person, `bagalau=${token}`);
    }
    async function generationOf(person: string): Promise<number> {
      const row = tx.selectFrom("account").select("generation").where("body_id", "=", body);
      return (await row.where("record_id", "=", accountId(person)).executeTakeFirstOrThrow()).generation;
    }
  });
  return cookies;
}

function accountOf({ person, roles }: Holder, today: string): readonly Target[] {
  const [id, invitation] = [accountId(person), randomUUID()];
  const given = roles.map((role) => ({ role, from: today, until: null, act: "№ 1" }));
  const invite = {
    kind: "invite",
    account: id,
    login: `p.${id.slice(0, 8)}`,
    person,
    language: "kk",
    roles: given,
    invitation,
  };
  return [
    { record: "account", id, command: { ...invite, until: today } },
    { record: "account", id, command: { kind: "activate", invitation, password: randomUUID(), factor: null } },
  ];
}

function accountId(person: string): string {
  return idOf(`account ${person}`);
}
