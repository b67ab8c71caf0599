import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { withViewer } from "../db/viewer.ts";
import {
  codesOf,
  invite,
  longPassword,
  member,
  must,
  openHouse,
  person,
  proveFreshly,
  stayProved,
  tokenIn,
} from "./sample-house.fixture.ts";
import type { Answer, Browser, House } from "./sample-house.fixture.ts";
import { sweepIdentity } from "./sweep.ts";

let house: House;
let admin: Browser;
beforeAll(async () => {
  house = await openHouse();
  admin = house.administrator.browser;
});
afterAll(() => house.close());

async function asAdministrator(path: string, body?: unknown, key?: string): Promise<Answer> {
  await stayProved(house, house.administrator);
  return admin.post(path, body, key);
}

const plain = { person: null, language: "kk", roles: [] };

describe("an account", () => {
  test("is invited by its administrator, shown with its roles, and kept from everybody else", async () => {
    const roles = [{ role: "hr-head", from: "2025-10-22", until: "2026-10-21", act: "№ 15 от 22.10.2025" }];
    const invited = must(await asAdministrator("/accounts", { ...plain, login: "Gulnar", roles }), 201).body;
    expect(invited).toEqual({
      id: expect.any(String),
      version: 1,
      url: expect.stringMatching(/^http:\/\/localhost:8080\/letter#i\.[\w-]{22}\.[\w-]{43}$/u),
      until: "2025-10-29",
    });
    const shown = must(await admin.get(`/accounts/${invited.id}`), 200).body;
    expect(shown).toEqual({
      id: invited.id,
      version: 1,
      login: "gulnar",
      nature: "person",
      phase: "invited",
      person: null,
      name: null,
      language: "kk",
      invitationUntil: "2025-10-29",
      secondProof: false,
      grants: [{ ...roles[0], id: expect.any(String) }],
      keys: [],
      may: ["invite-again", "grant-role", "end-role", "close", "bind-person"],
    });
    const clerk = await member(house, "clerk", ["hr"]);
    expect((await clerk.browser.get(`/accounts/${invited.id}`)).status).toBe(404);
    expect((await clerk.browser.get("/accounts")).body.items).toEqual([]);
    expect((await house.browser().get("/accounts")).status).toBe(401);
  });

  test("invited twice under one key is one account, whose second letter is the good one", async () => {
    const key = uuid();
    const [one, two] = [
      must(await asAdministrator("/accounts", { ...plain, login: "keyed" }, key), 201).body,
      must(await asAdministrator("/accounts", { ...plain, login: "keyed" }, key), 201).body,
    ];
    expect([two.id, two.version]).toEqual([one.id, one.version]);
    const accept = (url: string) =>
      house.browser().post("/letters/accept", { token: tokenIn(url), password: longPassword });
    expect([(await accept(one.url)).status, (await accept(two.url)).status]).toEqual([409, 200]);
  });

  test("has a login and a person that no other of the body has", async () => {
    const someone = await person(house, "Қасымов", "Ерлан");
    await invite(house, "taken", [], { person: someone });
    const login = await asAdministrator("/accounts", { ...plain, login: "TAKEN" });
    const twice = await asAdministrator("/accounts", { ...plain, login: "other", person: someone });
    expect([login, twice].map(({ status, body }) => [status, body.faults[0].code, body.faults[0].at])).toEqual([
      [422, "identity.login-taken", "login"],
      [422, "identity.person-has-account", "person"],
    ]);
  });

  test("is refused with all faults, each at its field", async () => {
    const roles = [{ role: "personnel-system", from: "2025-10-01", until: "2025-09-01", act: "№ 1" }];
    const { status, body } = await asAdministrator("/accounts", { ...plain, login: "Айгүл", roles });
    expect([status, body.faults.map(({ at, sentence }: { at: string; sentence: string }) => [at, sentence])]).toEqual([
      422,
      [
        [
          "login",
          "A login has 3 to 100 characters: small Latin letters, digits and . _ @ + -; the first is a letter or a digit.",
        ],
        ["roles.0.role", "This role is given only to the account of an information system."],
        ["roles.0.from", "The given day is past: 1 October 2025. Today: 22 October 2025."],
        ["roles.0.until", "The last day is before the first. First day: 1 October 2025; last day: 1 September 2025."],
      ],
    ]);
  });

  test("is changed by nobody whose role does not let him, and by nobody without a fresh proof", async () => {
    const { account } = await member(house, "victim", ["hr"]);
    const auditor = await member(house, "auditor", ["auditor"]);
    const role = { role: "administrator", from: "2025-10-23", until: null, act: "№ 1" };
    const attempts: [string, unknown][] = [
      [`/accounts/${account}/roles`, role],
      [`/accounts/${auditor.account}/roles`, role],
      [`/accounts/${account}/lock`, { ground: "так" }],
      [`/accounts/${account}/recovery`, { ground: "так" }],
      ["/accounts", { ...plain, login: "mine", roles: [role] }],
      ["/accounts/systems", { login: "system", language: "ru" }],
    ];
    const statuses: number[] = [];
    for (const [path, body] of attempts) statuses.push((await auditor.browser.post(path, body)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
    house.app.clock.advance(11 * 60_000);
    const stale = await admin.post(`/accounts/${account}/roles`, role);
    expect([stale.status, codesOf(stale)]).toEqual([403, ["identity.proof-needed"]]);
    expect((await admin.post(`/accounts/${account}/lock`, { ground: "кража телефона" })).status).toBe(200);
  });

  test("is not raised by its own hand", async () => {
    const role = { role: "hr", from: "2025-10-23", until: null, act: "№ 1" };
    const answer = await asAdministrator(`/accounts/${house.administrator.account}/roles`, role);
    expect([answer.status, codesOf(answer)]).toEqual([409, ["account.own"]]);
  });

  test("of the last administrator is neither locked nor closed", async () => {
    const own = `/accounts/${house.administrator.account}`;
    const answer = await asAdministrator(`${own}/lock`, { ground: "отпуск" });
    expect([answer.status, codesOf(answer)]).toEqual([409, ["identity.last-administrator"]]);
    const second = await member(house, "admin2", ["administrator"]);
    expect((await asAdministrator(`/accounts/${second.account}/close`, { ground: "увольнение" })).status).toBe(200);
  });

  test("waits for its second proof before it may do anything for others", async () => {
    const { url } = await invite(house, "admin3", ["administrator"]);
    const browser = house.browser();
    must(await browser.post("/letters/accept", { token: tokenIn(url), password: longPassword }), 200);
    const answer = await browser.post("/accounts", { ...plain, login: "early" });
    expect([answer.status, codesOf(answer)]).toEqual([403, ["identity.second-proof-needed"]]);
    expect((await browser.get("/accounts")).body.items).toEqual([]);
    expect((await browser.get("/me")).status).toBe(200);
  });

  test("that was changed meanwhile is not changed by one who has not seen it", async () => {
    const { id } = await invite(house, "versioned");
    const grant = (role: string, version: number) =>
      fetchAs(admin, `/accounts/${id}/roles`, { role, from: "2025-10-23", until: null, act: "№ 1" }, version);
    await proveFreshly(house, house.administrator);
    expect([(await grant("hr", 1)).status, (await grant("auditor", 1)).status]).toEqual([200, 409]);
  });

  test("takes the language that its owner chooses", async () => {
    const { browser } = await member(house, "polyglot");
    must(await browser.post("/me/language", { language: "en" }), 200);
    expect((await browser.get("/me")).body.language).toBe("en");
  });
});

function fetchAs(browser: Browser, path: string, body: unknown, version: number): Promise<Answer> {
  return browser.post(path, body, uuid(), { "if-match": `"${version}"` });
}

describe("the list of accounts", () => {
  test("goes by login, page by page, and by phase", async () => {
    for (const login of ["z-one", "z-two", "z-three"]) await invite(house, login);
    const logins: string[] = [];
    let next: string | null = null;
    do {
      const cursor: string = next === null ? "" : `&cursor=${next}`;
      const page: Answer = must(await admin.get(`/accounts?limit=4${cursor}`), 200);
      logins.push(...page.body.items.map(({ login }: { login: string }) => login));
      next = page.body.next;
    } while (next !== null);
    const { rows } = await house.owner(`select login from account where body_id = $1 order by login collate "C"`, [
      house.karasu,
    ]);
    expect(logins.toSorted()).toEqual(rows.map(({ login }) => login));
    expect(new Set(logins).size).toBe(logins.length);
    const invited = must(await admin.get("/accounts?phase=invited&limit=200"), 200).body.items;
    expect(invited.map(({ phase }: { phase: string }) => phase)).toEqual(invited.map(() => "invited"));
    expect(invited.length).toBeGreaterThan(2);
    const unstorable = Buffer.from("a\u0000b").toString("base64url");
    for (const cursor of ["%D0%B0", "AAAA", `${unstorable}_${uuid()}`]) {
      expect((await admin.get(`/accounts?cursor=${cursor}`)).status).toBe(400);
    }
  });
});

describe("a personnel system", () => {
  async function system(login: string): Promise<string> {
    const { id } = must(await asAdministrator("/accounts/systems", { login, language: "ru" }), 201).body;
    const role = { role: "personnel-system", from: "2025-10-22", until: null, act: "№ 30" };
    must(await asAdministrator(`/accounts/${id}/roles`, role), 200);
    return id;
  }
  const days = { label: "Е-қызмет", from: "2025-10-22", until: "2025-12-31" };

  test("enters by a key on the key's days, with its one role", async () => {
    const id = await system("e-kyzmet");
    const { key } = must(await asAdministrator(`/accounts/${id}/keys`, days), 200).body;
    const browser = house.browser();
    expect((await browser.bearing(key, "/me")).body).toMatchObject({ login: "e-kyzmet", roles: ["personnel-system"] });
    expect((await browser.bearing(key, "/accounts")).body.items).toEqual([]);
    const now = house.app.clock.now();
    house.app.clock.set("2025-12-31T18:59:59.000Z");
    expect((await browser.bearing(key, "/me")).status).toBe(200);
    house.app.clock.set("2025-12-31T19:00:00.000Z");
    expect((await browser.bearing(key, "/me")).status).toBe(401);
    house.app.clock.set(now);
    const kept = await house.owner("select token_hash from key_secret where account_id = $1", [id]);
    expect(kept.rows[0].token_hash.toString("base64url")).not.toContain(key.split(".")[2]);
  });

  test("is shut out at once when its key is revoked or its account locked", async () => {
    const id = await system("lost");
    const one = must(await asAdministrator(`/accounts/${id}/keys`, days), 200).body.key;
    const two = must(await asAdministrator(`/accounts/${id}/keys`, days), 200).body.key;
    const { keys } = (await admin.get(`/accounts/${id}`)).body;
    const works = async (key: string) => (await house.browser().bearing(key, "/me")).status;
    const first = await (async () => {
      for (const { id: key } of keys as { id: string }[]) {
        must(await admin.post(`/accounts/${id}/keys/${key}/revoke`), 200);
        const statuses = [await works(one), await works(two)];
        if (statuses.includes(401)) return statuses;
      }
      return [];
    })();
    expect(first.toSorted()).toEqual([200, 401]);
    must(await admin.post(`/accounts/${id}/lock`, { ground: "утечка" }), 200);
    expect([await works(one), await works(two)]).toEqual([401, 401]);
  });

  test("has neither password nor session, and its key is no cookie", async () => {
    const id = await system("keyed-only");
    const { key } = must(await asAdministrator(`/accounts/${id}/keys`, days), 200).body;
    const browser = house.browser();
    browser.cookies.set("bagalau", key);
    expect((await browser.get("/me")).status).toBe(401);
    const answer = await house.browser().bearingPost(key, "/me/password", { password: longPassword });
    expect([answer.status, codesOf(answer)]).toEqual([409, ["account.not-a-person"]]);
    const asked = await house
      .browser()
      .post("/sign-in/password", { body: house.karasu, login: "keyed-only", password: longPassword });
    expect(asked.status).toBe(401);
  });

  test.each(["", "k", "k.x.y", `k.${"A".repeat(22)}.${"A".repeat(43)}`])("is not known by the key %j", async (key) => {
    expect((await house.browser().bearing(key, "/me")).status).toBe(401);
  });
});

describe("what the database keeps of identity", () => {
  test("is seen by no viewer, whatever his roles", async () => {
    const roles = ["administrator", "auditor", "hr", "system"];
    const viewer = {
      body: house.karasu,
      account: house.administrator.account,
      person: null,
      roles,
      today: "2025-10-22",
    };
    const tables = [
      "kept_password",
      "totp",
      "passkey",
      "recovery_code",
      "service_identity",
      "letter",
      "session",
      "sign_in_step",
      "key_secret",
      "sign_in_attempt",
    ] as const;
    for (const table of tables) {
      const reading = withViewer(house.app, { ...viewer, language: "ru" }, (tx) =>
        tx.selectFrom(table).selectAll().execute(),
      );
      await expect(reading).rejects.toThrow(`permission denied for table ${table}`);
    }
  });

  test("is not in the journal", async () => {
    const { rows } = await house.owner(
      "select e.data::text as data from event e where record = 'account' and data is not null",
    );
    const secrets = await house.owner("select hash as secret from kept_password");
    const journal = rows.map(({ data }) => data).join("\n");
    expect(journal).toContain("invited");
    expect(journal).not.toContain("argon2");
    expect(secrets.rows.filter(({ secret }) => journal.includes(secret))).toEqual([]);
  });

  test("is swept of what is over, and keeps what is in use", async () => {
    const { browser, login } = await member(house, "swept", ["hr"]);
    const { factors } = (await browser.get("/me")).body;
    must(await browser.post(`/me/recovery-codes`, { label: "Қағаз" }), 200);
    must(await browser.post(`/me/recovery-codes`, { label: "Қағаз" }), 200);
    must(await browser.post("/me/password", { password: "басқа жаңа құпиясөз" }), 204);
    await house.owner(
      `insert into kept_password select body_id, gen_random_uuid(), account_id, hash, made_at from kept_password where account_id = (select record_id from account where login = $1)`,
      [login],
    );
    const counts = async () => {
      const { rows } = await house.owner(
        `with a as (select record_id as id from account where login = $1)
         select (select count(*)::int from kept_password where account_id = a.id) as passwords,
           (select count(*)::int from recovery_code where account_id = a.id) as codes,
           (select count(*)::int from totp where account_id = a.id) as applications,
           (select count(*)::int from session where account_id = a.id) as sessions,
           (select count(*)::int from sign_in_attempt where account_id = a.id) as attempts
         from a`,
        [login],
      );
      return rows[0];
    };
    expect(factors).toHaveLength(1);
    expect(await counts()).toEqual({ passwords: 2, codes: 20, applications: 1, sessions: 1, attempts: 1 });
    const now = house.app.clock.now();
    house.app.clock.set("2025-10-24T05:00:00.000Z");
    await sweepIdentity(house.app, house.karasu);
    expect(await counts()).toEqual({ passwords: 1, codes: 10, applications: 1, sessions: 1, attempts: 1 });
    house.app.clock.set("2026-05-01T05:00:00.000Z");
    await sweepIdentity(house.app, house.karasu);
    expect(await counts()).toEqual({ passwords: 1, codes: 10, applications: 1, sessions: 0, attempts: 0 });
    house.app.clock.set(now);
  });
});
