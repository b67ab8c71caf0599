// One's own devices over HTTP, with real sessions and a real push service.
import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  codesOf,
  longPassword,
  member,
  must,
  nextCode,
  openHouse,
  proveFreshly,
} from "../identity/sample-house.fixture.ts";
import type { Browser, House, Member } from "../identity/sample-house.fixture.ts";
import { startPushService } from "./push-service.fixture.ts";
import type { SamplePushService, SampleSubscription } from "./push-service.fixture.ts";
import { publicKeyOf } from "./vapid.ts";

let service: SamplePushService;
let house: House;
let names = 0;

beforeAll(async () => {
  service = await startPushService();
  house = await openHouse({}, { BAGALAU_PUSH_SERVICES: service.origin });
});

beforeEach(() => service.reset());

afterAll(async () => {
  await house.close();
  await service.close();
});

const somebody = (): Promise<Member> => member(house, `servant.${(names += 1)}`);

function given({ endpoint, keys }: SampleSubscription, name = "Телефон") {
  return { endpoint, keys, name, language: "ru" };
}

async function add(browser: Browser, subscription = service.subscribe()): Promise<string> {
  return must(await browser.post("/me/devices", given(subscription)), 200).body.id;
}

async function listed(browser: Browser): Promise<readonly { id: string; name: string; current: boolean }[]> {
  return must(await browser.get("/me/devices"), 200).body.items;
}

async function another({ login, secret }: Member): Promise<Browser> {
  const browser = house.browser("Firefox");
  const { ticket } = must(
    await browser.post("/sign-in/password", { body: house.karasu, login, password: longPassword }),
    200,
  ).body;
  must(await browser.post("/sign-in/code", { ticket, code: nextCode(house.app, secret) }), 200);
  return browser;
}

describe("a device", () => {
  test("is added under the installation's key, listed for its owner without its address, and removed", async () => {
    const { browser } = await somebody();
    expect((await browser.get("/me/devices/key")).body).toEqual({ key: publicKeyOf(house.app) });
    const subscription = service.subscribe();
    const id = await add(browser, subscription);
    const mark = createHash("sha256").update(subscription.endpoint).digest("hex");
    const madeAt = house.app.clock.now();
    const shown = { id, name: "Телефон", language: "ru", mark, madeAt, toldAt: null, failures: 0, current: true };
    expect((await browser.get("/me/devices")).body).toEqual({ items: [shown] });
    expect((await browser.post(`/me/devices/${id}/remove`)).status).toBe(204);
    expect((await browser.post(`/me/devices/${id}/remove`)).status).toBe(404);
    expect(await listed(browser)).toEqual([]);
  });

  test("added again, or by a request sent twice, stays one", async () => {
    const { browser } = await somebody();
    const subscription = service.subscribe();
    const key = newId();
    const first = must(await browser.post("/me/devices", given(subscription), key), 200).body.id;
    const twice = must(await browser.post("/me/devices", given(subscription), key), 200).body.id;
    const again = must(await browser.post("/me/devices", given(subscription, "Ноутбук")), 200).body.id;
    expect([twice, again]).toEqual([first, first]);
    expect((await listed(browser)).map(({ name }) => name)).toEqual(["Ноутбук"]);
  });

  test("that another account takes over is no longer the first one's", async () => {
    const [one, two] = [await somebody(), await somebody()];
    const subscription = service.subscribe();
    await add(one.browser, subscription);
    await add(two.browser, subscription);
    expect([(await listed(one.browser)).length, (await listed(two.browser)).length]).toEqual([0, 1]);
  });

  test("of somebody else is not there to be tried, renewed or removed", async () => {
    const [one, two] = [await somebody(), await somebody()];
    const subscription = service.subscribe();
    const id = await add(one.browser, subscription);
    const { endpoint, keys } = service.subscribe();
    const answers = [
      await two.browser.post(`/me/devices/${id}/trial`),
      await two.browser.post(`/me/devices/${id}/remove`),
      await two.browser.post("/me/devices/renew", { before: subscription.endpoint, endpoint, keys }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await listed(two.browser)).toEqual([]);
    expect(service.asked()).toBe(0);
    expect(await listed(one.browser)).toHaveLength(1);
  });

  test("is the eleventh to be refused", async () => {
    const { browser } = await somebody();
    for (let added = 0; added < 10; added += 1) await add(browser);
    const refused = await browser.post("/me/devices", given(service.subscribe()));
    expect([refused.status, codesOf(refused)]).toEqual([409, ["too-many-devices"]]);
    expect(refused.body.detail).toBe("There are too many devices: 10 at most. Remove one of them first.");
  });

  test.each([
    "http://127.0.0.1:1/push/abc",
    "https://127.0.0.1/push/abc",
    "https://169.254.169.254/latest/meta-data",
    "https://fcm.googleapis.com.example.kz/abc",
  ])("at an address that is no push service is refused, and nothing is asked there: %s", async (endpoint) => {
    const { browser } = await somebody();
    const refused = await browser.post("/me/devices", { ...given(service.subscribe()), endpoint });
    expect([refused.status, codesOf(refused), refused.body.faults[0].at]).toEqual([
      422,
      ["not-a-push-service"],
      "endpoint",
    ]);
  });

  test("with a key that is no point of the curve is refused", async () => {
    const { browser } = await somebody();
    const subscription = given(service.subscribe());
    const p256dh = Buffer.alloc(65, 4).toString("base64url");
    const refused = await browser.post("/me/devices", { ...subscription, keys: { ...subscription.keys, p256dh } });
    expect([refused.status, codesOf(refused)]).toEqual([422, ["not-a-push-key"]]);
  });

  test("goes on under the address that its browser was given anew", async () => {
    const { browser } = await somebody();
    const [before, now] = [service.subscribe(), service.subscribe()];
    const id = await add(browser, before);
    const { endpoint, keys } = now;
    must(await browser.post("/me/devices/renew", { before: before.endpoint, endpoint, keys }), 204);
    expect(must(await browser.post(`/me/devices/${id}/trial`), 200).body).toEqual({ outcome: "taken" });
    expect([before.messages.length, now.messages.length]).toEqual([0, 1]);
  });
});

describe("a trial", () => {
  test("says one sentence in the device's language", async () => {
    const { browser } = await somebody();
    const subscription = service.subscribe();
    const id = await add(browser, subscription);
    expect(must(await browser.post(`/me/devices/${id}/trial`), 200).body).toEqual({ outcome: "taken" });
    expect(subscription.messages.map(({ text }) => text)).toEqual([
      '{"kind":"trial","title":"Bagalau","text":"Проверка: уведомления приходят на это устройство.","language":"ru","opens":"/account"}',
    ]);
  });

  test.each([
    [410, "gone", 0],
    [403, "refused", 1],
    [503, "later", 1],
  ] as const)("answered by %i is told as %s", async (mood, outcome, left) => {
    const { browser } = await somebody();
    const id = await add(browser);
    service.mood = mood;
    expect(must(await browser.post(`/me/devices/${id}/trial`), 200).body).toEqual({ outcome });
    expect(await listed(browser)).toHaveLength(left);
  });
});

describe("a device ends", () => {
  test("with the session in which it was told, whoever ends that", async () => {
    const owner = await somebody();
    const [phone, laptop] = [await another(owner), await another(owner)];
    await add(owner.browser);
    await add(phone);
    await add(laptop);
    expect((await listed(phone)).map(({ current }) => current).toSorted()).toEqual([false, false, true]);
    must(await phone.post("/sign-in/out"), 204);
    expect(await listed(owner.browser)).toHaveLength(2);
    const { items } = (await owner.browser.get("/me/sessions")).body;
    const other = items.find(({ current }: { current: boolean }) => !current).id;
    must(await owner.browser.post(`/me/sessions/${other}/end`), 204);
    expect((await listed(owner.browser)).map(({ current }) => current)).toEqual([true]);
    await add(await another(owner));
    must(await owner.browser.post("/me/sessions/end-others"), 204);
    expect((await listed(owner.browser)).map(({ current }) => current)).toEqual([true]);
  });

  test("not when the session merely grows old, and is the same device after the next sign-in", async () => {
    const owner = await somebody();
    const subscription = service.subscribe();
    const id = await add(owner.browser, subscription);
    const now = house.app.clock.now();
    house.app.clock.advance(13 * 3_600_000);
    expect((await owner.browser.get("/me/devices")).status).toBe(401);
    const browser = await another(owner);
    expect((await listed(browser)).map(({ current }) => current)).toEqual([false]);
    expect(await add(browser, subscription)).toBe(id);
    expect((await listed(browser)).map(({ current }) => current)).toEqual([true]);
    house.app.clock.set(now);
  });

  test("not with a change of proofs in its own session, which goes on", async () => {
    const other = await somebody();
    await proveFreshly(house, other);
    const id = await add(other.browser);
    must(await other.browser.post("/me/password", { password: `${longPassword}-жаңа` }), 204);
    const { rows } = await house.owner(
      `select d.generation = a.generation as lives from push_device d
       join account a on a.body_id = d.body_id and a.record_id = d.account_id where d.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ lives: true }]);
  });
});

test("nobody's devices are answered without a session", async () => {
  const browser = house.browser();
  const answers = [await browser.get("/me/devices"), await browser.get("/me/devices/key")];
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
});
