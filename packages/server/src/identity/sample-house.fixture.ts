// Two bodies with an administrator each, a server that listens, and browsers that keep cookies: what tests of identity begin
// with.
import { generateSync } from "otplib";
import type pg from "pg";
import { v7 as uuid } from "uuid";
import { apiPrefix, contract } from "@bagalau/contract";
import { accessTable, mayDo, recordKinds, refusalSentence } from "@bagalau/procedure";
import { machineHolder } from "../db/test-database.ts";
import { makeServer } from "../http/server.ts";
import { foundBody } from "../records/body.ts";
import { makeRegistry } from "../records/registry.ts";
import { signalRoutes } from "../signals/routes.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { firstAdministrator } from "./first-administrator.ts";
import { identityRoutes } from "./routes.ts";
import { sessionOf } from "./session-of.ts";

export const origin = "http://localhost:8080";
export const longPassword = "кәрасу-жағасында-таң-атты";

export interface Answer {
  readonly status: number;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

type Headed = Readonly<Record<string, string>>;

/** A browser: keeps cookies, sends a fresh key with each change. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #address: string;
  readonly #agent: string;

  constructor(address: string, agent = "Firefox") {
    this.#address = address;
    this.#agent = agent;
  }

  get(path: string): Promise<Answer> {
    return this.#ask("GET", path, undefined, {});
  }

  post(path: string, body?: unknown, key: string = uuid(), more: Headed = {}): Promise<Answer> {
    return this.#ask("POST", path, body, { "idempotency-key": key, ...more });
  }

  bearing(key: string, path: string): Promise<Answer> {
    return this.#ask("GET", path, undefined, { authorization: `Bearer ${key}` });
  }

  bearingPost(key: string, path: string, body: unknown): Promise<Answer> {
    return this.#ask("POST", path, body, { "idempotency-key": uuid(), authorization: `Bearer ${key}` });
  }

  async #ask(method: string, path: string, body: unknown, more: Headed): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${this.#address}${apiPrefix}${path}`, {
      method,
      headers: {
        "accept-language": "en",
        "user-agent": this.#agent,
        ...(cookie === "" ? {} : { cookie }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text), headers: response.headers };
  }

  #keep(line: string): void {
    const [pair = ""] = line.split(";");
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    if (value === "") this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export interface House {
  readonly app: TestApp;
  readonly address: string;
  readonly karasu: string;
  readonly other: string;
  /** Signed in with both proofs, its proof fresh. */
  readonly administrator: Member;
  readonly browser: (agent?: string) => Browser;
  readonly owner: (sql: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;
  readonly close: () => Promise<void>;
}

export interface Member {
  readonly browser: Browser;
  readonly account: string;
  readonly login: string;
  readonly body: string;
  readonly secret: string;
}

/** 2025-10-22, ten in the morning in Almaty. */
const beginning = "2025-10-22T05:00:00.000Z";

export async function openHouse(
  identity: unknown = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<House> {
  const access = {
    rules: accessTable,
    refusal: (asked: Parameters<typeof mayDo>[0]) => {
      const permission = mayDo(asked);
      return permission.ok ? null : permission.refusal;
    },
  };
  const environment = {
    BAGALAU_GUARDED_PER_MINUTE: "100000",
    BAGALAU_ADDRESS_PER_MINUTE: "1000000",
    BAGALAU_IDENTITY: JSON.stringify(identity),
    ...settings,
  };
  const app = await testApp({
    at: beginning,

    records: makeRegistry(Object.values(recordKinds), access),
    environment,
  });
  const holder = await machineHolder(app.database);
  const server = await makeServer(app, {
    contract,
    routes: [...identityRoutes(app), ...signalRoutes(app)],
    sessionOf: sessionOf(app),
    refusalSentence,
  });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  const browser = (agent?: string): Browser => new Browser(address, agent);
  const pack = "kz/karasu-akimat";
  const karasu = (await foundBody(app, { title: { kk: "Қарасу", ru: "Карасу", en: "Karasu" }, pack })).id;
  const other = (await foundBody(app, { title: { kk: "Басқа", ru: "Другой", en: "Other" }, pack })).id;
  const begun = { app, address, karasu, other, browser };
  return {
    ...begun,
    administrator: await foundAdministrator(begun, karasu, "admin"),
    owner: (sql, values = []) => holder.query(sql, [...values]),
    close: async () => {
      await server.close();
      await holder.end();
      await app.close();
    },
  };
}

type Begun = Pick<House, "app" | "browser" | "karasu">;

export async function foundAdministrator({ app, browser }: Begun, body: string, login: string): Promise<Member> {
  const letter = await firstAdministrator(app, body, { login, act: "№ 1", language: "ru" });
  return memberBy(app, browser(), letter!.url, login);
}

/** Accepts the letter, adds an authenticator application. */
export async function memberBy(app: TestApp, browser: Browser, url: string, login: string): Promise<Member> {
  must(await browser.post("/letters/accept", { token: tokenIn(url), password: longPassword }), 200);
  const secret = await addApplication(app, browser);
  const own = must(await browser.get("/me"), 200).body;
  return { browser, account: own.account, body: own.body, login, secret };
}

export async function addApplication(app: TestApp, browser: Browser): Promise<string> {
  const { ticket, secret } = must(await browser.post("/me/totp/options"), 200).body;
  must(await browser.post("/me/totp", { ticket, code: nextCode(app, secret), label: "Телефон" }), 204);
  return secret;
}

/** Invited by the administrator with the roles. */
export async function invite(
  house: House,
  login: string,
  roles: readonly string[] = [],
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly url: string }> {
  const today = house.app.clock.now().slice(0, 10);
  const given = roles.map((role) => ({ role, from: today, until: null, act: "№ 5" }));
  await stayProved(house, house.administrator);
  const body = { login, person: null, language: "kk", roles: given, ...more };
  return must(await house.administrator.browser.post("/accounts", body), 201).body;
}

export async function member(house: House, login: string, roles: readonly string[] = [], more = {}): Promise<Member> {
  const { url } = await invite(house, login, roles, more);
  return memberBy(house.app, house.browser(), url, login);
}

/** Proves again only where the proof is about to be too old: checking a password is costly on purpose. */
export async function stayProved(house: Pick<House, "app">, member: Member): Promise<void> {
  const { provedAt } = must(await member.browser.get("/me"), 200).body;
  if (Date.parse(house.app.clock.now()) - Date.parse(provedAt) > 5 * 60_000) await proveFreshly(house, member);
}

export async function proveFreshly({ app }: Pick<House, "app">, { browser, secret }: Member): Promise<void> {
  must(await browser.post("/me/proof", { password: longPassword, code: nextCode(app, secret) }), 204);
}

/** In the staff list of the first body; his id. */
export async function person({ owner, karasu }: House, familyName: string, givenName: string): Promise<string> {
  const id = uuid();
  await owner("insert into person (body_id, record_id, family_name, given_name) values ($1, $2, $3, $4)", [
    karasu,
    id,
    familyName,
    givenName,
  ]);
  return id;
}

/** Half a minute later, so that no code is shown twice. */
export function nextCode(app: TestApp, secret: string): string {
  app.clock.advance(30_000);
  return codeNow(app, secret);
}

export function codeNow(app: TestApp, secret: string): string {
  return generateSync({ secret, epoch: Math.floor(Date.parse(app.clock.now()) / 1_000) });
}

export function tokenIn(url: string): string {
  return url.slice(url.indexOf("#") + 1);
}

/** A step on the way to what a test is about. */
export function must(answer: Answer, status: number): Answer {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

export function codesOf({ body }: Answer): readonly string[] {
  return body.faults.map(({ code }: { code: string }) => code);
}
