import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firstAdministrator } from "./first-administrator.ts";
import {
  addApplication,
  codeNow,
  codesOf,
  invite,
  longPassword,
  member,
  memberBy,
  must,
  nextCode,
  openHouse,
  person,
  proveFreshly,
  tokenIn,
} from "./sample-house.fixture.ts";
import type { Browser, House, Member } from "./sample-house.fixture.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const signIn = (browser: Browser, login: string, password = longPassword, body = house.karasu) =>
  browser.post("/sign-in/password", { body, login, password });

async function secondStep(browser: Browser, { login, secret }: Pick<Member, "login" | "secret">) {
  const { ticket } = must(await signIn(browser, login), 200).body;
  return browser.post("/sign-in/code", { ticket, code: nextCode(house.app, secret) });
}

describe("the first administrator", () => {
  test("enters with the letter that the first start showed, and has rights after a second proof", async () => {
    const { body } = await house.administrator.browser.get("/me");
    expect(body).toMatchObject({ login: "admin", roles: ["administrator"], waits: false, language: "ru" });
  });

  test("is not made again while there is one", async () => {
    const again = { login: "admin2", act: "№ 1", language: "ru" } as const;
    expect(await firstAdministrator(house.app, house.karasu, again)).toBeNull();
  });

  test("gets a new letter at the next start, and the one before is void", async () => {
    const asked = { login: "first", act: "№ 1", language: "kk" } as const;
    const [one, two] = [
      await firstAdministrator(house.app, house.other, asked),
      await firstAdministrator(house.app, house.other, asked),
    ];
    const browser = house.browser();
    const refused = await browser.post("/letters/accept", { token: tokenIn(one!.url), password: longPassword });
    expect([refused.status, codesOf(refused)]).toEqual([409, ["identity.letter-void"]]);
    must(await browser.post("/letters/accept", { token: tokenIn(two!.url), password: longPassword }), 200);
  });
});

describe("an invitation", () => {
  test("says whose it is and lets its bearer in once", async () => {
    const { url, id } = await invite(house, "dana", ["hr"]);
    const token = tokenIn(url);
    const browser = house.browser();
    expect((await browser.post("/letters/open", { token })).body).toEqual({
      kind: "invitation",
      login: "dana",
      until: "2025-10-29",
      least: 8,
    });
    const short = await browser.post("/letters/accept", { token, password: "қысқа" });
    expect([short.status, short.body.faults]).toEqual([
      422,
      [
        {
          code: "identity.password-short",
          at: "password",
          sentence: "The password is too short. Fewest characters: 8.",
          params: { least: "8" },
        },
      ],
    ]);
    expect((await browser.post("/letters/accept", { token, password: longPassword })).body).toEqual({
      next: "add-proof",
    });
    expect((await browser.get("/me")).body).toMatchObject({ account: id, login: "dana", waits: true, roles: [] });
    const again = await house.browser().post("/letters/accept", { token, password: longPassword });
    expect([again.status, codesOf(again)]).toEqual([409, ["identity.letter-void"]]);
  });

  test("accepted by two at one moment opens for one", async () => {
    const { url } = await invite(house, "twice");
    const accept = (browser: Browser) =>
      browser.post("/letters/accept", { token: tokenIn(url), password: longPassword });
    const answers = await Promise.all([1, 2, 3].map(() => accept(house.browser())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test("is void after its last day, and one that never was is answered alike", async () => {
    const { url } = await invite(house, "late");
    const before = house.app.clock.now();
    house.app.clock.set("2025-10-29T19:00:00.000Z");
    const late = await house.browser().post("/letters/accept", { token: tokenIn(url), password: longPassword });
    house.app.clock.set(before);
    const never = await house.browser().post("/letters/accept", { token: "i.x.y", password: longPassword });
    expect([late.status, codesOf(late)]).toEqual([409, ["identity.letter-void"]]);
    expect({ ...never.body, instance: "" }).toEqual({ ...late.body, instance: "" });
  });

  test("rejects a password made of the person's name", async () => {
    const raushan = await person(house, "Жұмабаева", "Раушан");
    const { url } = await invite(house, "raushan", ["hr"], { person: raushan });
    const own = await house.browser().post("/letters/accept", { token: tokenIn(url), password: "жұмабаева95" });
    expect(codesOf(own)).toEqual(["identity.password-own"]);
  });
});

describe("signing in", () => {
  test("with a password and a code gives a session that knows the roles of the day", async () => {
    const aigul = await member(house, "aigul", ["hr", "auditor"]);
    const browser = house.browser();
    const first = await signIn(browser, "  AIGUL ");
    expect(first.body).toEqual({ next: "second-proof", ticket: expect.any(String), means: ["totp"] });
    expect(browser.cookies.size).toBe(0);
    const { ticket } = first.body;
    const code = nextCode(house.app, aigul.secret);
    expect((await browser.post("/sign-in/code", { ticket, code })).body).toEqual({ next: "entered" });
    expect((await browser.get("/me")).body).toMatchObject({ login: "aigul", roles: ["auditor", "hr"], waits: false });
  });

  test("is refused in one way, whether login, password or account is wrong", async () => {
    await member(house, "marat");
    await invite(house, "not-yet");
    const locked = await member(house, "locked");
    must(await house.administrator.browser.post(`/accounts/${locked.account}/lock`, { ground: "проверка" }), 200);
    const answers = [
      await signIn(house.browser(), "marat", "бөтен құпиясөз"),
      await signIn(house.browser(), "nobody", longPassword),
      await signIn(house.browser(), "not-yet", longPassword),
      await signIn(house.browser(), "locked", longPassword),
      await signIn(house.browser(), "marat", longPassword, house.other),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    const bodies = new Set(answers.map(({ body }) => JSON.stringify({ ...body, instance: "" })));
    expect([...bodies]).toHaveLength(1);
    expect(answers[0]!.body.faults[0]).toMatchObject({ code: "identity.refused", at: null });
  });

  test("asks which body where there are several, and names them", async () => {
    const { body } = await house.browser().get("/sign-in");
    expect(body).toEqual({
      bodies: [
        { id: house.karasu, title: { kk: "Қарасу", ru: "Карасу", en: "Karasu" } },
        { id: house.other, title: { kk: "Басқа", ru: "Другой", en: "Other" } },
      ],
      services: [],
    });
    const asked = await house.browser().post("/sign-in/password", { login: "aigul", password: longPassword });
    expect([asked.status, codesOf(asked)]).toEqual([422, ["identity.body-needed"]]);
  });

  test("keeps the session's cookie from scripts and other sites", async () => {
    const serik = await member(house, "serik");
    const { headers } = await secondStep(house.browser(), serik);
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^bagalau=s\.[\w-]{22}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
    const kept = await house.owner("select * from session where account_id = $1", [serik.account]);
    expect(JSON.stringify(kept.rows)).not.toContain(cookie!.split(/[.;]/u)[2]);
  });
});

describe("a code", () => {
  test("that was used opens nothing again, in no browser", async () => {
    const anar = await member(house, "anar", ["hr"]);
    const first = house.browser();
    const code = await (async () => {
      const { ticket } = must(await signIn(first, "anar"), 200).body;
      const shown = nextCode(house.app, anar.secret);
      must(await first.post("/sign-in/code", { ticket, code: shown }), 200);
      return shown;
    })();
    const thief = house.browser();
    const { ticket } = must(await signIn(thief, "anar"), 200).body;
    const replayed = await thief.post("/sign-in/code", { ticket, code });
    expect([replayed.status, codesOf(replayed)]).toEqual([422, ["identity.code-wrong"]]);
  });

  test("sent by several at one moment opens for one", async () => {
    const bota = await member(house, "bota", ["hr"]);
    const browsers = [house.browser(), house.browser(), house.browser()];
    const tickets = await Promise.all(browsers.map(async (each) => must(await signIn(each, "bota"), 200).body.ticket));
    const code = nextCode(house.app, bota.secret);
    const answers = await Promise.all(
      browsers.map((each, index) => each.post("/sign-in/code", { ticket: tickets[index], code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  });

  test("is tried five times at most under one ticket", async () => {
    const gulim = await member(house, "gulim", ["hr"]);
    const browser = house.browser();
    const { ticket } = must(await signIn(browser, "gulim"), 200).body;
    const statuses: number[] = [];
    for (let tried = 0; tried < 6; tried += 1) {
      statuses.push((await browser.post("/sign-in/code", { ticket, code: "000000" })).status);
      house.app.clock.advance(60_000);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 401]);
    const right = await browser.post("/sign-in/code", { ticket, code: codeNow(house.app, gulim.secret) });
    expect(codesOf(right)).toEqual(["identity.ticket-void"]);
  });

  test("comes ten minutes after the password at most", async () => {
    const arman = await member(house, "arman", ["hr"]);
    const browser = house.browser();
    const { ticket } = must(await signIn(browser, "arman"), 200).body;
    house.app.clock.advance(600_000);
    const late = await browser.post("/sign-in/code", { ticket, code: codeNow(house.app, arman.secret) });
    expect([late.status, codesOf(late)]).toEqual([401, ["identity.ticket-void"]]);
  });

  test("under a ticket of another body or of nobody is worth nothing", async () => {
    const tickets = ["", "t.a.b", `t.${"A".repeat(22)}.${"A".repeat(43)}`];
    const answers = await Promise.all(
      tickets.map((ticket) => house.browser().post("/sign-in/code", { ticket, code: "000000" })),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 401, 401]);
  });
});

describe("a recovery code", () => {
  test("stands in for the application, once, until a new list is made", async () => {
    const zhan = await member(house, "zhan", ["hr"]);
    await proveFreshly(house, zhan);
    const [one, two] = must(await zhan.browser.post("/me/recovery-codes", { label: "Қағаз" }), 200).body.codes;
    const enterBy = async (code: string) => {
      const browser = house.browser();
      const { ticket, means } = must(await signIn(browser, "zhan"), 200).body;
      expect(means).toEqual(["recovery-codes", "totp"]);
      return (await browser.post("/sign-in/recovery-code", { ticket, code })).status;
    };
    expect([await enterBy(one), await enterBy(one), await enterBy(two.toUpperCase())]).toEqual([200, 422, 200]);
    await proveFreshly(house, zhan);
    const fresh = must(await zhan.browser.post("/me/recovery-codes", { label: "Қағаз" }), 200).body.codes;
    expect([await enterBy(two), await enterBy(fresh[0])]).toEqual([422, 200]);
  });
});

describe("guessing", () => {
  test("a password is slowed down from the fifth failure, alike for logins that exist and that do not", async () => {
    await member(house, "target");
    const tell = async (login: string) => {
      const told: [number, string | null][] = [];
      for (let tried = 0; tried < 7; tried += 1) {
        const { status, headers } = await signIn(house.browser(), login, `сынақ сөз ${tried}`);
        told.push([status, headers.get("retry-after")]);
      }
      return told;
    };
    const expected = [
      [401, null],
      [401, null],
      [401, null],
      [401, null],
      [401, null],
      [429, "30"],
      [429, "30"],
    ];
    expect(await tell("target")).toEqual(expected);
    expect(await tell("nobody-here")).toEqual(expected);
    expect((await signIn(house.browser(), "target")).status).toBe(429);
    house.app.clock.advance(30_000);
    expect((await signIn(house.browser(), "target", "тағы бір сынақ")).status).toBe(401);
    house.app.clock.advance(30_000);
    expect((await signIn(house.browser(), "target")).status).toBe(429);
    house.app.clock.advance(30_000);
    expect((await signIn(house.browser(), "target")).status).toBe(200);
  });

  test("many at once does not pass the bound", async () => {
    await member(house, "flooded");
    const flood = Array.from({ length: 12 }, (_, tried) => signIn(house.browser(), "flooded", `сынақ сөз ${tried}`));
    const statuses = (await Promise.all(flood)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 5 }, () => 401), ...Array.from({ length: 7 }, () => 429)]);
  });

  test("from elsewhere does not shut the owner out of a browser that he has used", async () => {
    const { browser: known } = await member(house, "owner");
    for (let tried = 0; tried < 6; tried += 1) await signIn(house.browser(), "owner", `сынақ сөз ${tried}`);
    expect((await signIn(house.browser(), "owner")).status).toBe(429);
    expect((await signIn(known, "owner")).status).toBe(200);
  });

  test("leaves a trace of every try, without login or address", async () => {
    const { rows } = await house.owner(
      "select step, outcome, count(*)::int from sign_in_attempt where account_id is not null group by 1, 2 order by 1, 2",
    );
    expect(rows.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual(
      expect.arrayContaining([
        "code refused",
        "code signed-in",
        "letter signed-in",
        "password half",
        "password refused",
      ]),
    );
    const { rows: all } = await house.owner(
      "select encode(login_key, 'escape') || encode(address_key, 'escape') as said from sign_in_attempt",
    );
    expect(all.filter(({ said }) => /127\.0\.0\.1|owner|target|letter/u.test(said))).toEqual([]);
  });
});

describe("proving again", () => {
  test("is asked before proofs change, and gives the session a new token", async () => {
    const ersin = await member(house, "ersin", ["hr"]);
    house.app.clock.advance(11 * 60_000);
    const refused = await ersin.browser.post("/me/password", { password: "жаңа құпиясөз тауы" });
    expect([refused.status, codesOf(refused)]).toEqual([403, ["identity.proof-needed"]]);
    const before = ersin.browser.cookies.get("bagalau")!;
    await proveFreshly(house, ersin);
    const stale = house.browser();
    stale.cookies.set("bagalau", before);
    expect((await stale.get("/me")).status).toBe(401);
    must(await ersin.browser.post("/me/password", { password: "жаңа құпиясөз тауы" }), 204);
    expect((await signIn(house.browser(), "ersin")).status).toBe(401);
    expect((await signIn(house.browser(), "ersin", "жаңа құпиясөз тауы")).status).toBe(200);
  });

  test("needs the code as well where there is an application", async () => {
    const meruert = await member(house, "meruert", ["hr"]);
    const alone = await meruert.browser.post("/me/proof", { password: longPassword });
    const wrong = await meruert.browser.post("/me/proof", {
      password: "басқа",
      code: nextCode(house.app, meruert.secret),
    });
    const nothing = await meruert.browser.post("/me/proof", {});
    expect([alone, wrong, nothing].map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  test("a password's change sent twice under one key is done once, and another password is refused", async () => {
    const tolkyn = await member(house, "tolkyn");
    const key = "01990000-0000-7000-8000-00000000c0de";
    must(await tolkyn.browser.post("/me/password", { password: "теңіздегі ақ кеме" }, key), 204);
    must(await tolkyn.browser.post("/me/password", { password: "теңіздегі ақ кеме" }, key), 204);
    expect((await tolkyn.browser.post("/me/password", { password: "теңіздегі көк кеме" }, key)).status).toBe(409);
    expect((await signIn(house.browser(), "tolkyn", "теңіздегі ақ кеме")).status).toBe(200);
  });
});

describe("a lost telephone", () => {
  test("is recovered by an administrator's letter: old proofs and sessions are over", async () => {
    const saule = await member(house, "saule", ["hr"]);
    await proveFreshly(house, house.administrator);
    const opened = await house.administrator.browser.post(`/accounts/${saule.account}/recovery`, {
      ground: "утерян телефон",
    });
    const { url, until } = must(opened, 200).body;
    expect(until).toBe("2025-10-24");
    expect((await saule.browser.get("/me")).status).toBe(401);
    expect((await signIn(house.browser(), "saule")).status).toBe(401);
    const browser = house.browser();
    expect((await browser.post("/letters/open", { token: tokenIn(url) })).body.kind).toBe("recovery");
    const again = await memberBy(house.app, browser, url, "saule");
    expect((await again.browser.get("/me")).body).toMatchObject({
      account: saule.account,
      roles: ["hr"],
      waits: false,
    });
    const oldCode = must(await signIn(house.browser(), "saule"), 200).body;
    const refused = await house
      .browser()
      .post("/sign-in/code", { ticket: oldCode.ticket, code: nextCode(house.app, saule.secret) });
    expect(refused.status).toBe(422);
  });
});

describe("an authenticator application", () => {
  test("is added after it has shown a code of its own, in its owner's session alone", async () => {
    const { url } = await invite(house, "adilet", ["hr"]);
    const browser = house.browser();
    must(await browser.post("/letters/accept", { token: tokenIn(url), password: longPassword }), 200);
    const { ticket, secret } = must(await browser.post("/me/totp/options"), 200).body;
    const wrong = await browser.post("/me/totp", { ticket, code: "000000", label: "Телефон" });
    const code = nextCode(house.app, secret);
    const foreign = await house.administrator.browser.post("/me/totp", { ticket, code, label: "Телефон" });
    expect([codesOf(wrong), codesOf(foreign)]).toEqual([["identity.code-wrong"], ["identity.ticket-void"]]);
    must(await browser.post("/me/totp", { ticket, code, label: "Телефон" }), 204);
    expect((await browser.get("/me")).body).toMatchObject({
      waits: false,
      roles: ["hr"],
      factors: [{ means: "totp", label: "Телефон", on: "2025-10-22" }],
    });
    const { rows } = await house.owner(
      "select secret from totp where account_id = (select record_id from account where login = 'adilet')",
    );
    expect(rows[0].secret.toString("latin1")).not.toContain(secret);
  });

  test("can be removed; rights then wait for another", async () => {
    const aliya = await member(house, "aliya", ["hr"]);
    const [factor] = (await aliya.browser.get("/me")).body.factors;
    must(await aliya.browser.post(`/me/factors/${factor.id}/remove`), 204);
    const { body } = await signIn(house.browser(), "aliya");
    expect(body).toEqual({ next: "add-proof" });
    await addApplication(house.app, aliya.browser);
    expect((await aliya.browser.get("/me")).body.roles).toEqual(["hr"]);
  });
});
