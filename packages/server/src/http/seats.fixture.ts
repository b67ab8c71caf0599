// People who sit before the server in tests: one account for each role of a body and one without any, each with a session.
import { v7 as uuid } from "uuid";
import { bodyRoles } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import { inBody } from "../db/viewer.ts";
import { identityOf } from "../identity/identity.ts";
import { openSession } from "../identity/sessions.ts";
import { sessionOf } from "../identity/session-of.ts";
import { act, actAs } from "../records/act.ts";
import type { TestApp } from "../test-app.ts";
import type { Session } from "./session-of.ts";
import { settled } from "./settled.ts";

const firstDay = "2025-01-01";

/** By role, and `nobody` for the one without any; each is a person of the body. */
export async function seats(app: TestApp, body: string): Promise<ReadonlyMap<string, Session>> {
  const people = bodyRoles.filter((role) => role !== "personnel-system");
  const taken = new Map<string, Session>();
  for (const [index, role] of [...people, null].entries()) {
    const person = await registered(app, body, index);
    taken.set(role ?? "nobody", await seated(app, body, person, { role, index }));
  }
  return taken;
}

/** A person of the body with an account, the role, and a session of the day. */
export async function seated(app: TestApp, body: string, person: string, seat: Seat): Promise<Session> {
  return entered(app, body, await invited(app, body, person, seat));
}

async function registered(app: TestApp, body: string, index: number): Promise<string> {
  const id = uuid();
  const name = { family: "Серікова", given: "Айгерім", patronymic: null };
  const contacts = { email: null, phone: null, address: null };
  const command = { kind: "register", id, iin: iin(index), name, contacts, language: "kk", since: firstDay };
  const actor = { account: null, person: null, roles: ["hr"], actingFor: null };
  const acting = { body, actor, key: uuid(), language: "kk" } as const;
  return settled(await act(app, acting, [{ record: "person", id, command }]), id).id;
}

/** Born on the 1st of January 1985, the `index`-th of those whose check digit exists. */
function iin(index: number): string {
  const found = Array.from({ length: 40 }, (_, number) => withCheckDigit(`8501013${String(number).padStart(4, "0")}`));
  return found.filter((one) => one !== null)[index]!;
}

function withCheckDigit(digits: string): string | null {
  const sum = (first: number): number =>
    [...digits].reduce((total, digit, place) => total + Number(digit) * (((place + first - 1) % 11) + 1), 0) % 11;
  const check = sum(1) === 10 ? sum(3) : sum(1);
  return check === 10 ? null : `${digits}${check}`;
}

interface Seat {
  readonly role: string | null;
  readonly index: number;
}

async function invited(app: TestApp, body: string, person: string, { role, index }: Seat): Promise<string> {
  const id = uuid();
  const invitation = uuid();
  const today = todayIn(app.clock, "Asia/Almaty");
  const roles = role === null ? [] : [{ role, from: today, until: null, act: "№ 1" }];
  const invite = {
    kind: "invite",
    account: id,
    login: `seat.${index}`,
    person,
    language: "kk",
    roles,
    invitation,
  };
  const commands = [
    { ...invite, until: today },
    { kind: "activate", invitation, password: uuid(), factor: null },
  ];
  for (const command of commands) settled(await actAs(app, body, [{ record: "account", id, command }]), id);
  return id;
}

async function entered(app: TestApp, body: string, account: string): Promise<Session> {
  const token = await sessionToken(app, body, account);
  return (await sessionOf(app)({ cookie: token, bearer: null, address: "127.0.0.1" }))!;
}

/** The value of a session's cookie, opened by two proofs. */
async function sessionToken(app: App, body: string, account: string): Promise<string> {
  const { token } = await inBody(app, body, async (tx) => {
    const { generation } = await tx
      .selectFrom("account")
      .select("generation")
      .where("body_id", "=", body)
      .where("record_id", "=", account)
      .executeTakeFirstOrThrow();
    const owner = { body, account, generation };
    return openSession(identityOf(app), tx, owner, 2, { agent: "test", address: "127.0.0.1", device: null });
  });
  return token;
}

/** The same for the account that the person has. */
export async function sessionTokenOf(app: App, body: string, person: string): Promise<string> {
  const { record_id } = await inBody(app, body, (tx) =>
    tx
      .selectFrom("account")
      .select("record_id")
      .where("body_id", "=", body)
      .where("person_id", "=", person)
      .executeTakeFirstOrThrow(),
  );
  return sessionToken(app, body, record_id);
}
