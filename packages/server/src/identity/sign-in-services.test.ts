import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  codesOf,
  invite,
  longPassword,
  member,
  must,
  openHouse,
  origin,
  proveFreshly,
  tokenIn,
} from "./sample-house.fixture.ts";
import type { Browser, House } from "./sample-house.fixture.ts";
import { clientId, clientSecret, sampleService } from "./sign-in-service.fixture.ts";
import type { SampleService } from "./sign-in-service.fixture.ts";

let service: SampleService;
let house: House;
const title = { kk: "Үкімет порталы", ru: "Портал правительства", en: "Government portal" };

beforeAll(async () => {
  service = await sampleService(`${origin}/sign-in/portal`);
  const settings = { title, clientId, clientSecret };
  house = await openHouse({
    services: [
      { id: "portal", issuer: service.issuer, ...settings, strong: true },
      { id: "weak", issuer: service.issuer, ...settings },
      { id: "away", issuer: "http://127.0.0.1:9", ...settings },
    ],
  });
});
afterAll(async () => {
  await house.close();
  await service.stop();
});

async function depart(
  browser: Browser,
  body: Readonly<Record<string, string>> = { body: house.karasu },
): Promise<string> {
  return must(await browser.post("/sign-in/services/portal", body), 200).body.url;
}

async function enterAs(person: string, browser = house.browser()) {
  const back = await service.visit(await depart(browser), person);
  return { browser, answer: await browser.post("/sign-in/services/portal/answer", { query: back.search }) };
}

/** A member bound to `person` of the service. */
async function bound(login: string, person: string) {
  const one = await member(house, login, ["hr"]);
  await proveFreshly(house, one);
  const { url } = must(await one.browser.post("/me/services/portal"), 200).body;
  const back = await service.visit(url, person);
  return { ...one, answer: await one.browser.post("/me/services/portal/answer", { query: back.search }) };
}

describe("a sign-in service", () => {
  test("is asked with PKCE, a state and a nonce, and named among the ways to enter", async () => {
    const url = new URL(await depart(house.browser()));
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toEqual({
      client_id: clientId,
      response_type: "code",
      redirect_uri: `${origin}/sign-in/portal`,
      scope: "openid",
      code_challenge: expect.stringMatching(/^[\w-]{43}$/u),
      code_challenge_method: "S256",
      state: expect.stringMatching(/^[\w-]{43}$/u),
      nonce: expect.stringMatching(/^[\w-]{43}$/u),
    });
    const { services } = (await house.browser().get("/sign-in")).body;
    expect(services[0]).toEqual({ id: "portal", title });
  });

  test("lets in whoever has bound it to his account, with two proofs where it asks for two", async () => {
    must((await bound("aigul", "person-1")).answer, 204);
    const { browser, answer } = await enterAs("person-1");
    expect(answer.body).toEqual({ next: "entered" });
    expect((await browser.get("/me")).body).toMatchObject({ login: "aigul", roles: ["hr"], waits: false });
  });

  test("lets nobody in whom no account has bound", async () => {
    const { answer } = await enterAs("stranger");
    expect([answer.status, codesOf(answer)]).toEqual([401, ["identity.service-refused"]]);
  });

  test("is bound to one account of a body alone", async () => {
    must((await bound("first", "person-2")).answer, 204);
    const { answer, browser } = await bound("second", "person-2");
    expect([answer.status, codesOf(answer)]).toEqual([401, ["identity.service-refused"]]);
    expect((await browser.get("/me")).body.factors).toHaveLength(1);
  });

  test("is bound with a fresh proof alone", async () => {
    const { browser } = await member(house, "stale", ["hr"]);
    house.app.clock.advance(11 * 60_000);
    const answer = await browser.post("/me/services/portal");
    expect([answer.status, codesOf(answer)]).toEqual([403, ["identity.proof-needed"]]);
  });

  test("accepts an invitation in the place of a password", async () => {
    const { url } = await invite(house, "without-password", ["hr"]);
    const browser = house.browser();
    const back = await service.visit(await depart(browser, { letter: tokenIn(url) }), "person-3");
    const answer = await browser.post("/sign-in/services/portal/answer", { query: back.search });
    expect(answer.body).toEqual({ next: "entered" });
    expect((await browser.get("/me")).body).toMatchObject({
      login: "without-password",
      roles: ["hr"],
      password: false,
      factors: [{ means: "sign-in-service", label: title.en }],
    });
    expect((await enterAs("person-3")).answer.status).toBe(200);
    const byPassword = { body: house.karasu, login: "without-password", password: longPassword };
    expect((await house.browser().post("/sign-in/password", byPassword)).status).toBe(401);
    expect((await house.browser().post("/letters/open", { token: tokenIn(url) })).status).toBe(409);
  });

  test("that was removed from the account lets nobody in", async () => {
    const one = await bound("removed", "person-4");
    const factors = (await one.browser.get("/me")).body.factors as { id: string; means: string }[];
    const factor = factors.find(({ means }) => means === "sign-in-service")!;
    must(await one.browser.post(`/me/factors/${factor.id}/remove`), 204);
    expect((await enterAs("person-4")).answer.status).toBe(401);
  });

  test("of a body opens nothing in another", async () => {
    must((await bound("here", "person-5")).answer, 204);
    const browser = house.browser();
    const back = await service.visit(await depart(browser, { body: house.other }), "person-5");
    expect((await browser.post("/sign-in/services/portal/answer", { query: back.search })).status).toBe(401);
  });

  test("that is unknown is not there, and one that does not answer is said to be away", async () => {
    const unknown = await house.browser().post("/sign-in/services/nowhere", { body: house.karasu });
    const away = await house.browser().post("/sign-in/services/away", { body: house.karasu });
    expect([unknown.status, away.status, codesOf(away)]).toEqual([404, 503, ["identity.service-away"]]);
  });
});

describe("an answer of a sign-in service", () => {
  beforeAll(async () => {
    must((await bound("target", "victim")).answer, 204);
  });

  async function answered(change: (query: URLSearchParams) => void, browser = house.browser()) {
    const back = await service.visit(await depart(browser), "victim");
    change(back.searchParams);
    return browser.post("/sign-in/services/portal/answer", { query: back.searchParams.toString() });
  }

  test.each<[string, (query: URLSearchParams) => void]>([
    ["has a forged state", (query) => query.set("state", "A".repeat(43))],
    ["has no state", (query) => query.delete("state")],
    ["has a forged code", (query) => query.set("code", "forged")],
    ["has no code", (query) => query.delete("code")],
    ["comes from another issuer", (query) => query.set("iss", "https://bagalau.example")],
    ["is a refusal", (query) => query.set("error", "access_denied")],
  ])("is refused where it %s", async (_why, change) => {
    const answer = await answered(change);
    expect([answer.status, codesOf(answer)]).toEqual([401, ["identity.service-refused"]]);
  });

  test("is good in the browser that began alone", async () => {
    const victim = house.browser();
    const back = await service.visit(await depart(victim), "victim");
    const thief = house.browser();
    const without = await thief.post("/sign-in/services/portal/answer", { query: back.search });
    await depart(thief);
    const withOwn = await thief.post("/sign-in/services/portal/answer", { query: back.search });
    expect([without, withOwn].map(codesOf)).toEqual([["identity.ticket-void"], ["identity.service-refused"]]);
    expect((await thief.get("/me")).status).toBe(401);
  });

  test("is refused where its nonce is of another way", async () => {
    const browser = house.browser();
    const url = new URL(await depart(browser));
    url.searchParams.set("nonce", "A".repeat(43));
    const back = await service.visit(url.href, "victim");
    const answer = await browser.post("/sign-in/services/portal/answer", { query: back.search });
    expect([answer.status, codesOf(answer)]).toEqual([401, ["identity.service-refused"]]);
  });

  test("is refused where the code was made for another verifier", async () => {
    const browser = house.browser();
    const url = new URL(await depart(browser));
    url.searchParams.set("code_challenge", "A".repeat(43));
    const back = await service.visit(url.href, "victim");
    expect((await browser.post("/sign-in/services/portal/answer", { query: back.search })).status).toBe(401);
  });

  test("is taken once, and ten minutes after the beginning at most", async () => {
    const { browser, answer } = await enterAs("victim");
    must(answer, 200);
    const late = house.browser();
    const back = await service.visit(await depart(late), "victim");
    house.app.clock.advance(600_000);
    const refused = await late.post("/sign-in/services/portal/answer", { query: back.search });
    expect([refused.status, codesOf(refused)]).toEqual([401, ["identity.ticket-void"]]);
    const again = await browser.post("/sign-in/services/portal/answer", { query: back.search });
    expect(codesOf(again)).toEqual(["identity.ticket-void"]);
  });

  test("that was to enter binds nothing, and one that was to bind enters nobody", async () => {
    const one = await member(house, "mixed", ["hr"]);
    const entering = await service.visit(await depart(one.browser), "person-6");
    const bind = await one.browser.post("/me/services/portal/answer", { query: entering.search });
    expect([bind.status, codesOf(bind)]).toEqual([401, ["identity.service-refused"]]);
    const { url } = must(await one.browser.post("/me/services/portal"), 200).body;
    const binding = await service.visit(url, "person-6");
    const enter = await one.browser.post("/sign-in/services/portal/answer", { query: binding.search });
    expect([enter.status, codesOf(enter)]).toEqual([401, ["identity.service-refused"]]);
  });
});
