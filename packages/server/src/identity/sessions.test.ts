import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { actAs } from "../records/act.ts";
import {
  foundAdministrator,
  invite,
  longPassword,
  member,
  must,
  nextCode,
  openHouse,
  person,
  proveFreshly,
  stayProved,
  tokenIn,
} from "./sample-house.fixture.ts";
import type { Browser, House, Member } from "./sample-house.fixture.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Time goes back afterwards: what comes next begins on the same day. */
async function later(story: () => Promise<void>): Promise<void> {
  const now = house.app.clock.now();
  await story().finally(() => house.app.clock.set(now));
}

const status = async (browser: Browser): Promise<number> => (await browser.get("/me")).status;
const rolesOf = async ({ browser }: Pick<Member, "browser">): Promise<readonly string[]> =>
  (await browser.get("/me")).body.roles;

async function another({ login, secret }: Member, agent: string): Promise<Browser> {
  const browser = house.browser(agent);
  const { ticket } = must(
    await browser.post("/sign-in/password", { body: house.karasu, login, password: longPassword }),
    200,
  ).body;
  must(await browser.post("/sign-in/code", { ticket, code: nextCode(house.app, secret) }), 200);
  return browser;
}

async function asAdministrator(path: string, body: unknown) {
  await stayProved(house, house.administrator);
  return must(await house.administrator.browser.post(path, body), 200);
}

describe("a session", () => {
  test("is over an hour after it was last used, and not while it is used", async () => {
    const { browser } = await member(house, "idle", ["hr"]);
    await later(async () => {
      for (let used = 0; used < 3; used += 1) {
        house.app.clock.advance(59 * 60_000);
        expect(await status(browser)).toBe(200);
      }
      house.app.clock.advance(60 * 60_000);
      expect(await status(browser)).toBe(401);
    });
  });

  test("is over twelve hours after it was opened, however much it is used", async () => {
    const { browser } = await member(house, "busy", ["hr"]);
    await later(async () => {
      const statuses: number[] = [];
      for (let used = 0; used < 25; used += 1) {
        house.app.clock.advance(30 * 60_000);
        statuses.push(await status(browser));
      }
      expect(statuses).toEqual([...Array.from({ length: 23 }, () => 200), 401, 401]);
    });
  });

  test("of each who asks at the same moment is his own, and an ended one nobody's", async () => {
    const roles = ["hr", "auditor", "administrator", "methodologist"];
    const members: Member[] = [];
    for (const role of roles) members.push(await member(house, `many.${role}`, [role]));
    const leaving = await member(house, "many.leaving", ["hr"]);
    const copy = house.browser();
    copy.cookies.set("bagalau", leaving.browser.cookies.get("bagalau")!);
    must(await leaving.browser.post("/sign-in/out"), 204);
    const asking = [...members.map(({ browser }) => browser), copy, ...members.map(({ browser }) => browser).reverse()];
    const told = await Promise.all(asking.map((browser) => browser.get("/me")));
    expect(told.map(({ status: code, body }) => (code === 200 ? body.roles : code))).toEqual([
      ...roles.map((role) => [role]),
      401,
      ...roles.toReversed().map((role) => [role]),
    ]);
  });

  test("is listed for its owner, and ended one by one or all others at once", async () => {
    const owner = await member(house, "owner", ["hr"]);
    const [phone, laptop] = [await another(owner, "Phone"), await another(owner, "Laptop")];
    const { items } = (await owner.browser.get("/me/sessions")).body;
    expect(items.map(({ agent, current }: { agent: string; current: boolean }) => [agent, current])).toEqual([
      ["Laptop", false],
      ["Phone", false],
      ["Firefox", true],
    ]);
    must(await owner.browser.post(`/me/sessions/${items[1].id}/end`), 204);
    expect([await status(phone), await status(laptop)]).toEqual([401, 200]);
    expect((await owner.browser.post(`/me/sessions/${items[1].id}/end`)).status).toBe(404);
    must(await owner.browser.post("/me/sessions/end-others"), 204);
    expect([await status(owner.browser), await status(laptop)]).toEqual([200, 401]);
  });

  test("of somebody else is not there to be ended", async () => {
    const [one, two] = [await member(house, "one"), await member(house, "two")];
    const { items } = (await one.browser.get("/me/sessions")).body;
    expect((await two.browser.post(`/me/sessions/${items[0].id}/end`)).status).toBe(404);
    expect(await status(one.browser)).toBe(200);
  });

  test("is over when its holder signs out, also for a copy of the cookie", async () => {
    const { browser } = await member(house, "leaving");
    const copy = house.browser();
    copy.cookies.set("bagalau", browser.cookies.get("bagalau")!);
    must(await browser.post("/sign-in/out"), 204);
    expect(browser.cookies.has("bagalau")).toBe(false);
    expect(await status(copy)).toBe(401);
  });

  test("carried to another body, or changed by a letter, is nobody's", async () => {
    const { browser } = await member(house, "carried");
    const [mark, place, secret] = browser.cookies.get("bagalau")!.split(".");
    const elsewhere = Buffer.from(house.other.replaceAll("-", ""), "hex").toString("base64url");
    const flipped = `${secret!.startsWith("A") ? "B" : "A"}${secret!.slice(1)}`;
    const forged = [`${mark}.${elsewhere}.${secret}`, `${mark}.${place}.${flipped}`, `k.${place}.${secret}`, "x", ""];
    const statuses = await Promise.all(
      forged.map((cookie) => {
        const thief = house.browser();
        thief.cookies.set("bagalau", cookie);
        return status(thief);
      }),
    );
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
  });

  test("is over at once when a role is given or ended, the account is locked or its person has left", async () => {
    const given = await member(house, "given");
    await asAdministrator(`/accounts/${given.account}/roles`, {
      role: "hr",
      from: "2025-10-23",
      until: null,
      act: "№ 9",
    });
    expect(await status(given.browser)).toBe(401);

    const ended = await member(house, "ended", ["hr"]);
    const shown = (await house.administrator.browser.get(`/accounts/${ended.account}`)).body;
    await asAdministrator(`/accounts/${ended.account}/roles/${shown.grants[0].id}/end`, {
      from: "2025-10-23",
      act: "№ 10",
    });
    expect(await status(ended.browser)).toBe(401);

    const locked = await member(house, "locked");
    await asAdministrator(`/accounts/${locked.account}/lock`, { ground: "проверка" });
    expect(await status(locked.browser)).toBe(401);
    await asAdministrator(`/accounts/${locked.account}/unlock`, { ground: "проверка окончена" });
    expect(await status(locked.browser)).toBe(401);

    const dauren = await person(house, "Ахметов", "Дәурен");
    const left = await member(house, "left", ["hr"], { person: dauren });
    await house.owner("update person set dismissed_on = '2025-10-22' where record_id = $1", [dauren]);
    expect(await status(left.browser)).toBe(200);
    await house.owner("update person set dismissed_on = '2025-10-21' where record_id = $1", [dauren]);
    expect(await status(left.browser)).toBe(401);
    const again = await house
      .browser()
      .post("/sign-in/password", { body: house.karasu, login: "left", password: longPassword });
    expect(again.status).toBe(401);
  });
});

describe("a role", () => {
  test("holds through its last day in the body's own time, and not a minute longer", async () => {
    const roles = [{ role: "hr", from: "2025-10-22", until: "2025-10-23", act: "№ 11" }];
    const timed = await member(house, "for-two-days", [], { roles });
    await later(async () => {
      house.app.clock.set("2025-10-23T18:58:00.000Z");
      const browser = await another(timed, "Firefox");
      expect(await rolesOf({ browser })).toEqual(["hr"]);
      house.app.clock.set("2025-10-23T18:59:59.999Z");
      expect(await rolesOf({ browser })).toEqual(["hr"]);
      house.app.clock.set("2025-10-23T19:00:00.000Z");
      expect(await rolesOf({ browser })).toEqual([]);
      expect((await browser.get("/accounts")).body.items).toEqual([]);
    });
  });

  test("whose last day was yesterday gives nothing, and one that begins tomorrow nothing yet", async () => {
    const roles = [
      { role: "hr", from: "2025-10-22", until: "2025-10-22", act: "№ 11" },
      { role: "auditor", from: "2025-10-24", until: null, act: "№ 12" },
    ];
    const timed = await member(house, "between", [], { roles });
    await later(async () => {
      house.app.clock.set("2025-10-23T05:00:00.000Z");
      expect(await rolesOf({ browser: await another(timed, "Firefox") })).toEqual([]);
      house.app.clock.set("2025-10-24T05:00:00.000Z");
      expect(await rolesOf({ browser: await another(timed, "Firefox") })).toEqual(["auditor"]);
    });
  });
});

describe("a delegation", () => {
  async function delegate(of: string, by: string, from: string, until: string): Promise<void> {
    const id = uuid();
    const act = { number: "№ 7", on: "2025-10-20" };
    const command = { kind: "delegate", id, duty: "appointing-official", of, by, from, until, act };
    expect(await actAs(house.app, house.karasu, [{ record: "delegation", id, command }])).toMatchObject({ ok: true });
  }

  test("gives the duty of another on its days and on no other", async () => {
    const [head, deputy] = [await person(house, "Тілеуов", "Асқар"), await person(house, "Бекова", "Жанар")];
    const { browser } = await member(house, "deputy", ["hr"], { person: deputy });
    await delegate(head, deputy, "2025-10-23", "2026-01-31");
    expect((await browser.get("/me")).body).toMatchObject({ today: "2025-10-22", roles: ["hr"], delegated: [] });
    await delegate(head, deputy, "2025-10-01", "2025-10-21");
    expect((await browser.get("/me")).body).toMatchObject({ roles: ["hr"], delegated: [] });
    await delegate(head, deputy, "2025-10-01", "2025-10-22");
    expect((await browser.get("/me")).body).toMatchObject({
      roles: ["appointing-official", "hr"],
      delegated: [{ role: "appointing-official", actingFor: head }],
    });
  });

  test("needs two proofs like the role itself", async () => {
    const [head, deputy] = [await person(house, "Омаров", "Нұрлан"), await person(house, "Сейтова", "Әсел")];
    const { url } = await invite(house, "plain", [], { person: deputy });
    const browser = house.browser();
    must(await browser.post("/letters/accept", { token: tokenIn(url), password: longPassword }), 200);
    expect((await browser.get("/me")).body).toMatchObject({ person: deputy, waits: false });
    expect((await browser.get("/accounts")).status).toBe(200);
    await delegate(head, deputy, "2025-10-01", "2026-12-31");
    expect((await browser.get("/me")).body).toMatchObject({ waits: true, roles: [], delegated: [] });
  });
});

describe("another body", () => {
  test("is as if it were not there", async () => {
    const foreign = await foundAdministrator(house, house.other, "chief");
    await proveFreshly(house, foreign);
    await proveFreshly(house, house.administrator);
    const own = (await foreign.browser.get("/accounts")).body.items;
    expect(own.map(({ login }: { login: string }) => login)).toEqual(["chief"]);
    const path = `/accounts/${house.administrator.account}`;
    const answers = [
      await foreign.browser.get(path),
      await foreign.browser.post(`${path}/lock`, { ground: "чужой" }),
      await foreign.browser.post(`${path}/roles`, { role: "hr", from: "2026-01-01", until: null, act: "№ 1" }),
      await foreign.browser.post(`${path}/recovery`, { ground: "чужой" }),
      await foreign.browser.get(`/accounts/${uuid()}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await status(house.administrator.browser)).toBe(200);
  });
});
