// People who look at the records of one body: for each role an account, a person and an open session, and those who had a
// role, will have one, or are gone.
import { v7 as uuid } from "uuid";
import type { Actor } from "@bagalau/procedure";
import { inBody } from "../db/viewer.ts";
import { makeKey } from "../identity/api-keys.ts";
import { identityOf } from "../identity/identity.ts";
import { openSession } from "../identity/sessions.ts";
import { act, actAs } from "../records/act.ts";
import type { Acted, Target } from "../records/act.ts";
import type { TestApp } from "../test-app.ts";
import { iinOf } from "../people/town.fixture.ts";

/** The day on which everybody looks. */
export const lookedOn = "2026-01-20";
const yesterday = "2026-01-19";
const tomorrow = "2026-01-21";
const firstDay = "2025-10-01";

interface Cast {
  readonly family: string;
  readonly given: string;
  /** Roles that the body gave, with their last day where they have one. */
  readonly roles?: Readonly<Record<string, string | null>>;
}

/** By what they are in the story. */
const cast = {
  hr: { family: "Жақсыбекова", given: "Сәуле", roles: { hr: null } },
  "hr-head": { family: "Төлегенов", given: "Қайрат", roles: { "hr-head": null } },
  "appointing-official": { family: "Ысқақов", given: "Мұрат", roles: { "appointing-official": null } },
  administrator: { family: "Әбілов", given: "Ерлан", roles: { administrator: null } },
  auditor: { family: "Өтегенова", given: "Гүлнар", roles: { auditor: null } },
  methodologist: { family: "Мұқанов", given: "Марат", roles: { methodologist: null } },
  evaluated: { family: "Қоңырбаева", given: "Айгүл" },
  evaluator: { family: "Нұрпейісов", given: "Берік" },
  substitute: { family: "Ғабдуллин", given: "Серік" },
  "former evaluator": { family: "Оразбаев", given: "Нұрлан" },
  "former substitute": { family: "Шәріпова", given: "Жанар" },
  "session member": { family: "Ілиясова", given: "Дана" },
  "second member": { family: "Үмбетов", given: "Ермек" },
  "another servant": { family: "Һамитова", given: "Әсел" },
  "servant of an ended role": { family: "Дүйсенова", given: "Жанна", roles: { hr: yesterday } },
  "delegate of today": { family: "Сұлтанов", given: "Данияр" },
  "delegate of tomorrow": { family: "Бекова", given: "Мәдина" },
  "dismissed head of HR": { family: "Ахметов", given: "Тимур", roles: { "hr-head": null } },
} as const satisfies Readonly<Record<string, Cast>>;

export type Player = keyof typeof cast;

export interface Seated {
  readonly name: string;
  readonly account: string;
  readonly person: string | null;
  /** Of the day on which everybody looks. */
  readonly roles: readonly string[];
  readonly actor: Actor;
  /** How a request shows who asks. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Company {
  readonly body: string;
  readonly of: (player: Player) => Seated;
  readonly everybody: readonly Seated[];
  /** The personnel system, by its key. */
  readonly machine: Seated;
}

function sound(acted: Acted): Extract<Acted, { ok: true }> {
  if (!acted.ok) throw new Error(JSON.stringify(acted));
  return acted;
}

/** Registers, appoints to roles and delegates, with the clock at the first day; `enter` opens the sessions later. */
export async function gather(app: TestApp, body: string, players: readonly Player[]): Promise<Map<Player, Member>> {
  const members = new Map<Player, Member>();
  for (const [index, player] of players.entries()) {
    const { family, given, roles = {} }: Cast = cast[player];
    const person = uuid();
    const contacts = { email: `${latin(player)}@example.kz`, phone: `+7701000${1000 + index}`, address: null };
    const name = { family, given, patronymic: null };
    const register = {
      kind: "register",
      id: person,
      iin: freshIin(),
      name,
      contacts,
      language: "kk",
      since: "2024-01-01",
    };
    sound(await act(app, byHr(body), [{ record: "person", id: person, command: register }]));
    members.set(player, { player, person, roles, account: await invited(app, body, player, person, roles) });
  }
  return members;
}

interface Member {
  readonly player: Player;
  readonly person: string;
  readonly account: string;
  readonly roles: Readonly<Record<string, string | null>>;
}

function latin(player: Player): string {
  return player.replaceAll(" ", ".").toLowerCase();
}

let born = 0;

/** Numbers whose check digit exists. */
function freshIin(): string {
  for (;;) {
    born += 1;
    try {
      return iinOf(born);
    } catch {
      continue;
    }
  }
}

export function byHr(body: string) {
  const actor: Actor = { account: uuid(), person: null, roles: ["hr"], actingFor: null };
  return { body, actor, key: uuid(), language: "kk" } as const;
}

async function invited(
  app: TestApp,
  body: string,
  player: Player,
  person: string,
  roles: Readonly<Record<string, string | null>>,
): Promise<string> {
  const account = uuid();
  const invitation = uuid();
  const grants = Object.entries(roles).map(([role, until]) => ({ role, from: firstDay, until, act: "№ 1" }));
  const invite = {
    kind: "invite",
    account,
    login: `seat.${latin(player)}`,
    person,
    language: "kk",
    roles: grants,
    invitation,
  };
  for (const command of [
    { ...invite, until: firstDay },
    { kind: "activate", invitation, password: uuid(), factor: null },
  ])
    sound(await actAs(app, body, [{ record: "account", id: account, command }]));
  return account;
}

/** With the clock at the day on which everybody looks. */
export async function enter(app: TestApp, body: string, members: ReadonlyMap<Player, Member>): Promise<Company> {
  const everybody: Seated[] = [];
  for (const { player, person, account, roles } of members.values()) {
    const delegated = player === "delegate of today" ? ["appointing-official"] : [];
    const gone = player === "dismissed head of HR";
    const held = Object.entries(roles).flatMap(([role, until]) => (until === null && !gone ? [role] : []));
    const today = [...held, ...delegated];
    const actor = { account, person, roles: today, actingFor: null };
    const headers = { cookie: `bagalau=${await sessionOfAccount(app, body, account)}` };
    everybody.push({ name: player, account, person, roles: today, actor, headers });
  }
  const byName = new Map(everybody.map((one) => [one.name, one]));
  return { body, everybody, of: (player) => byName.get(player)!, machine: await personnelSystem(app, body) };
}

/** The cookie's value of a fresh session. */
export async function sessionOfAccount(app: TestApp, body: string, account: string): Promise<string> {
  return inBody(app, body, async (tx) => {
    const { generation } = await tx
      .selectFrom("account")
      .select("generation")
      .where("body_id", "=", body)
      .where("record_id", "=", account)
      .executeTakeFirstOrThrow();
    const origin = { agent: "test", address: "127.0.0.1", device: null };
    return (await openSession(identityOf(app), tx, { body, account, generation }, 2, origin)).token;
  });
}

async function personnelSystem(app: TestApp, body: string): Promise<Seated> {
  const account = uuid();
  const key = uuid();
  const commands = [
    { kind: "register-system", account, login: "personnel", language: "ru" },
    { kind: "grant-role", role: "personnel-system", from: lookedOn, until: null, act: "№ 2" },
    { kind: "issue-key", key, label: "personnel", from: lookedOn, until: "2026-06-30" },
  ];
  const administrator: Actor = { account: uuid(), person: null, roles: ["administrator"], actingFor: null };
  for (const command of commands) {
    const acting = { body, actor: administrator, key: uuid(), language: "ru" } as const;
    sound(await act(app, acting, [{ record: "account", id: account, command }]));
  }
  const roles = ["personnel-system"];
  const actor = { account, person: null, roles, actingFor: null };
  const headers = { authorization: `Bearer ${await makeKey(identityOf(app), body, account, key)}` };
  return { name: "personnel system", account, person: null, roles, actor, headers };
}

/** Of a day so far ahead that no term of the scene moves. */
function transferOf(body: string): Target {
  const entering = { kind: "enter-transfer", calendar: body, pack: "kz/karasu-akimat", edition: "2025-08-14" };
  const act = { title: "Ауыстыру туралы", number: "12", on: "2026-01-10" };
  const dates = { transfer: uuid(), off: "2030-01-08", workInstead: "2030-01-12", act, file: null, records: [] };
  return { record: "calendar", id: body, command: { ...entering, ...dates } };
}

/** A duty for some days, and the dismissal of one who still has an account with a role. */
export async function changePlaces(
  app: TestApp,
  body: string,
  members: ReadonlyMap<Player, Member>,
): Promise<string[]> {
  const person = (player: Player): string => members.get(player)!.person;
  const act1 = { number: "12-к", on: "2026-01-10" };
  const duty = { kind: "delegate", duty: "appointing-official", of: person("appointing-official"), act: act1 };
  const [now, later] = [uuid(), uuid()];
  const targets: readonly Target[] = [
    {
      record: "delegation",
      id: now,
      command: { ...duty, id: now, by: person("delegate of today"), from: lookedOn, until: lookedOn },
    },
    {
      record: "delegation",
      id: later,
      command: { ...duty, id: later, by: person("delegate of tomorrow"), from: tomorrow, until: "2026-01-30" },
    },
    {
      record: "person",
      id: person("dismissed head of HR"),
      command: { kind: "dismiss", on: yesterday, ground: "өтініш", act: act1 },
    },
  ];
  sound(await actAs(app, body, [...targets, transferOf(body)]));
  return [now, later];
}
