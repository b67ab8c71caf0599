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
import { softAuthenticator } from "./soft-authenticator.fixture.ts";
import type { SoftAuthenticator } from "./soft-authenticator.fixture.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

type Flaws = Parameters<SoftAuthenticator["get"]>[1];

async function addPasskey(browser: Browser, device = softAuthenticator(origin), flaws: Flaws = {}) {
  const { ticket, options } = must(await browser.post("/me/passkeys/options"), 200).body;
  const response = device.create(options, flaws);
  return { device, options, answer: await browser.post("/me/passkeys", { ticket, response, label: "Ноутбук" }) };
}

/** A member whose only second proof is a passkey. */
async function withPasskey(login: string, roles: readonly string[] = ["hr"]) {
  const { url } = await invite(house, login, roles);
  const browser = house.browser();
  must(await browser.post("/letters/accept", { token: tokenIn(url), password: longPassword }), 200);
  const { device, answer } = await addPasskey(browser);
  must(answer, 204);
  return { browser, device };
}

async function enterWith(device: SoftAuthenticator, flaws: Flaws = {}, browser = house.browser()) {
  const { ticket, options } = must(await browser.post("/sign-in/passkey/options", { body: house.karasu }), 200).body;
  const answer = await browser.post("/sign-in/passkey", { ticket, response: device.get(options, flaws) });
  return { browser, answer, ticket, options };
}

describe("a passkey", () => {
  test("is a second proof when it is added, and a whole sign-in afterwards", async () => {
    const { browser, device } = await withPasskey("aigul");
    expect((await browser.get("/me")).body).toMatchObject({
      waits: false,
      roles: ["hr"],
      factors: [{ means: "passkey", label: "Ноутбук" }],
    });
    const { answer, browser: entered } = await enterWith(device);
    expect(answer.body).toEqual({ next: "entered" });
    expect((await entered.get("/me")).body).toMatchObject({ login: "aigul", roles: ["hr"], waits: false });
  });

  test("is asked for without naming its owner, and with his verification", async () => {
    const { options } = (await enterWith(softAuthenticator(origin))) as { options: Record<string, unknown> };
    expect(options).toMatchObject({ rpId: "localhost", userVerification: "required" });
    expect(options["allowCredentials"] ?? []).toEqual([]);
  });

  test("tells a device neither login nor name inside its handle", async () => {
    const { url } = await invite(house, "silent", ["hr"]);
    const browser = house.browser();
    must(await browser.post("/letters/accept", { token: tokenIn(url), password: longPassword }), 200);
    const { options } = await addPasskey(browser);
    expect(Buffer.from(options.user.id, "base64url")).toHaveLength(32);
    expect(options.attestation).toBe("none");
  });

  test.each<[string, Flaws]>([
    ["was asked for by another site", { origin: "https://bagalau.example" }],
    ["is of another site", { host: "bagalau.example" }],
    ["did not verify its owner", { unverified: true }],
    ["answers an old question", { challenge: Buffer.from("challenge of yesterday").toString("base64url") }],
  ])("is not added where it %s", async (_why, flaws) => {
    const { browser } = await member(house, `add-${Object.keys(flaws ?? {}).join("")}`.toLowerCase());
    const { answer } = await addPasskey(browser, softAuthenticator(origin), flaws);
    expect([answer.status, codesOf(answer)]).toEqual([401, ["identity.passkey-refused"]]);
    expect((await browser.get("/me")).body.factors.map(({ means }: { means: string }) => means)).toEqual(["totp"]);
  });

  test.each<[string, Flaws]>([
    ["was asked for by another site", { origin: "https://bagalau.example" }],
    ["is of another site", { host: "bagalau.example" }],
    ["did not verify its owner", { unverified: true }],
    ["signed something else", { badSignature: true }],
    ["answers an old question", { challenge: Buffer.from("challenge of yesterday").toString("base64url") }],
    ["says that it is another's", { userHandle: Buffer.alloc(32).toString("base64url") }],
  ])("does not enter where it %s, and enters afterwards", async (_why, flaws) => {
    const { device } = await withPasskey(`get-${Object.keys(flaws ?? {}).join("")}`.toLowerCase());
    const { answer } = await enterWith(device, flaws);
    expect([answer.status, codesOf(answer)]).toEqual([401, ["identity.passkey-refused"]]);
    expect((await enterWith(device)).answer.status).toBe(200);
  });

  test("that nobody has added is refused", async () => {
    const stranger = softAuthenticator(origin);
    stranger.create({ challenge: "x", user: { id: Buffer.alloc(32).toString("base64url") } });
    expect((await enterWith(stranger)).answer.status).toBe(401);
  });

  test("answers one question once", async () => {
    const { device } = await withPasskey("replayed");
    const browser = house.browser();
    const { ticket, options } = must(await browser.post("/sign-in/passkey/options", { body: house.karasu }), 200).body;
    const response = device.get(options);
    must(await browser.post("/sign-in/passkey", { ticket, response }), 200);
    const thief = await house.browser().post("/sign-in/passkey", { ticket, response });
    expect([thief.status, codesOf(thief)]).toEqual([401, ["identity.ticket-void"]]);
    const fresh = must(await house.browser().post("/sign-in/passkey/options", { body: house.karasu }), 200).body;
    const replayed = await house.browser().post("/sign-in/passkey", { ticket: fresh.ticket, response });
    expect(codesOf(replayed)).toEqual(["identity.passkey-refused"]);
  });

  test("whose counter goes back is a copy: from then on neither of the two enters", async () => {
    const { device } = await withPasskey("cloned");
    const clone = device.copy();
    must((await enterWith(device)).answer, 200);
    must((await enterWith(device)).answer, 200);
    expect((await enterWith(clone)).answer.status).toBe(401);
    expect((await enterWith(device)).answer.status).toBe(401);
    const { rows } = await house.owner(
      "select outcome from sign_in_attempt where step = 'passkey' and outcome = 'copied-passkey'",
    );
    expect(rows).toEqual([{ outcome: "copied-passkey" }]);
  });

  test("is not suspended by a stranger who invents its counter", async () => {
    const { device } = await withPasskey("slandered");
    must((await enterWith(device)).answer, 200);
    const stranger = device.copy();
    stranger.counter = 1;
    expect((await enterWith(stranger, { badSignature: true })).answer.status).toBe(401);
    expect((await enterWith(device)).answer.status).toBe(200);
  });

  test("that keeps no counter enters again and again", async () => {
    const { url } = await invite(house, "uncounted", ["hr"]);
    const browser = house.browser();
    must(await browser.post("/letters/accept", { token: tokenIn(url), password: longPassword }), 200);
    const device = softAuthenticator(origin);
    device.counter = 0;
    must((await addPasskey(browser, device)).answer, 204);
    expect((await enterWith(device)).answer.status).toBe(200);
    expect((await enterWith(device)).answer.status).toBe(200);
  });

  test("that was removed does not enter", async () => {
    const { browser, device } = await withPasskey("removed");
    const [factor] = (await browser.get("/me")).body.factors;
    must(await browser.post(`/me/factors/${factor.id}/remove`), 204);
    expect((await enterWith(device)).answer.status).toBe(401);
  });

  test("makes a password alone too little", async () => {
    await withPasskey("guarded");
    const first = await house
      .browser()
      .post("/sign-in/password", { body: house.karasu, login: "guarded", password: longPassword });
    expect(first.body).toEqual({ next: "second-proof", ticket: expect.any(String), means: ["passkey"] });
    const code = await house.browser().post("/sign-in/code", { ticket: first.body.ticket, code: "123456" });
    expect(code.status).toBe(422);
  });

  test("proves again who one is, in one's own session alone", async () => {
    const { browser, device } = await withPasskey("proving");
    const { browser: foreign } = await withPasskey("foreign");
    house.app.clock.advance(11 * 60_000);
    const asked = must(await browser.post("/sign-in/passkey/options", { body: house.karasu }), 200).body;
    const stolen = await foreign.post("/me/proof", { ticket: asked.ticket, response: device.get(asked.options) });
    expect(stolen.status).toBe(401);
    expect((await browser.post("/me/recovery-codes", { label: "Қағаз" })).status).toBe(403);
    const again = must(await browser.post("/sign-in/passkey/options", { body: house.karasu }), 200).body;
    must(await browser.post("/me/proof", { ticket: again.ticket, response: device.get(again.options) }), 204);
    expect((await browser.post("/me/recovery-codes", { label: "Қағаз" })).status).toBe(200);
  });

  test("of a body opens nothing in another", async () => {
    const { device } = await withPasskey("here");
    const browser = house.browser();
    const { ticket, options } = must(await browser.post("/sign-in/passkey/options", { body: house.other }), 200).body;
    const answer = await browser.post("/sign-in/passkey", { ticket, response: device.get(options) });
    expect(answer.status).toBe(401);
  });

  test("cannot be added a second time, or by nonsense", async () => {
    const { browser, device } = await withPasskey("again");
    await proveFreshly(house, house.administrator);
    const second = await addPasskey(browser, device);
    expect(second.answer.status).toBe(401);
    const { ticket } = must(await browser.post("/me/passkeys/options"), 200).body;
    const nonsense = { id: "x", response: { clientDataJSON: 5, attestationObject: [] } };
    expect((await browser.post("/me/passkeys", { ticket, response: nonsense, label: "Ноутбук" })).status).toBe(401);
    const asked = must(await browser.post("/sign-in/passkey/options", { body: house.karasu }), 200).body;
    expect((await browser.post("/sign-in/passkey", { ticket: asked.ticket, response: nonsense })).status).toBe(401);
  });
});
