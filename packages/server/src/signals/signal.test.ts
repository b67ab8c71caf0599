// The work of signals against a real push service: who is told, of what, how often, and what is done when the service does not take it.
import { v7 as newId } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { machineHolder } from "../db/test-database.ts";
import { inBody } from "../db/viewer.ts";
import { runDueWork } from "../jobs/due-work.ts";
import { morning, openOffice } from "../notices/office.fixture.ts";
import type { Office } from "../notices/office.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { addDevice } from "./devices.ts";
import { startPushService } from "./push-service.fixture.ts";
import type { SamplePushService, SampleSubscription } from "./push-service.fixture.ts";
import { signal } from "./signal.ts";
import { publicKeyOf } from "./vapid.ts";

let service: SamplePushService;
let app: TestApp;
let office: Office;

beforeAll(async () => {
  service = await startPushService();
  app = await testApp({
    at: morning,
    environment: {
      BAGALAU_PUSH_SERVICES: service.origin,
      BAGALAU_PUSH_CONTACT: "mailto:it@akimat.example.kz",
      BAGALAU_PUBLIC_URL: "https://bagalau.example.kz",
    },
  });
});

beforeEach(async () => {
  service.reset();
  office = await openOffice(app);
});

afterEach(() => app.clock.set(morning));

afterAll(async () => {
  await app.close();
  await service.close();
});

interface Servant {
  readonly person: string;
  readonly account: string;
}

async function servant(): Promise<Servant> {
  const person = await office.person();
  await office.appoint(person, "hr");
  const { record_id: account } = await inBody(app, office.body.id, (tx) =>
    tx.selectFrom("account").select("record_id").where("person_id", "=", person).executeTakeFirstOrThrow(),
  );
  return { person, account };
}

async function device({ account }: Servant, language: "kk" | "ru" | "en" = "kk"): Promise<SampleSubscription> {
  const subscription = service.subscribe();
  const owner = { body: office.body.id, account, session: newId() };
  const { endpoint, keys } = subscription;
  await addDevice(app, owner, { endpoint, keys, id: newId(), name: "Телефон", language });
  return subscription;
}

async function rows() {
  return await inBody(app, office.body.id, (tx) =>
    tx
      .selectFrom("push_device")
      .select(["endpoint", "due_at", "told_at", "failures"])
      .where("body_id", "=", office.body.id)
      .orderBy("id")
      .execute(),
  );
}

const work = (): Promise<void> => signal(app, office.body);
const hasCome = ({ person }: Servant): Promise<string> => office.notice("result-dismissed", person);
const minutes = (number: number): void => app.clock.advance(number * 60_000);

describe("A3.6 when something comes into an inbox", () => {
  test("each device of its owner gets one sentence in its language, and nothing about anybody", async () => {
    const aigerim = await servant();
    const devices = [await device(aigerim, "kk"), await device(aigerim, "ru"), await device(aigerim, "en")];
    await hasCome(aigerim);
    await work();
    expect(devices.map(({ messages }) => messages.map(({ text }) => text))).toEqual([
      [
        '{"kind":"inbox","title":"Bagalau","text":"Сізге хабарлама бар. Оны қолданбада ашыңыз.","language":"kk","opens":"/inbox"}',
      ],
      [
        '{"kind":"inbox","title":"Bagalau","text":"Вам пришло уведомление. Откройте его в приложении.","language":"ru","opens":"/inbox"}',
      ],
      [
        '{"kind":"inbox","title":"Bagalau","text":"There is a notice for you. Open it in the application.","language":"en","opens":"/inbox"}',
      ],
    ]);
  });

  test("the service learns that there is something, from whom and for how long, and no more", async () => {
    const aigerim = await servant();
    const telephone = await device(aigerim);
    await hasCome(aigerim);
    await work();
    const { headers, claims, key } = telephone.messages[0]!;
    const { ttl, topic, urgency, "content-encoding": encoding, "content-type": type } = headers;
    expect({ ttl, topic, urgency, encoding, type }).toEqual({
      ttl: "259200",
      topic: "inbox",
      urgency: "normal",
      encoding: "aes128gcm",
      type: "application/octet-stream",
    });
    expect({ ...claims, exp: 0 }).toEqual({ aud: service.origin, exp: 0, sub: "mailto:it@akimat.example.kz" });
    expect(key).toBe(publicKeyOf(app));
  });

  test("many notices are one signal, and what was told is not told again", async () => {
    const aigerim = await servant();
    const telephone = await device(aigerim);
    for (let come = 0; come < 5; come += 1) await hasCome(aigerim);
    await work();
    minutes(1);
    await work();
    expect(telephone.messages).toHaveLength(1);
    await hasCome(aigerim);
    await work();
    expect(telephone.messages).toHaveLength(2);
  });

  test("others hear nothing, nor does a device of what waited before it was added", async () => {
    const [aigerim, dauren] = [await servant(), await servant()];
    const telephone = await device(aigerim);
    const other = await device(dauren);
    await hasCome(aigerim);
    const late = await device(aigerim);
    await work();
    expect([telephone, other, late].map(({ messages }) => messages.length)).toEqual([1, 0, 0]);
  });

  test("what is opened before the signal went, withdrawn or a week old is not told", async () => {
    const aigerim = await servant();
    const telephone = await device(aigerim);
    const notice = await hasCome(aigerim);
    await inBody(app, office.body.id, (tx) =>
      tx.updateTable("notice").set({ proved_on: "2025-10-20" }).where("record_id", "=", notice).execute(),
    );
    await work();
    const old = await hasCome(aigerim);
    app.clock.set("2025-10-27T04:00:00.000Z");
    await work();
    expect(telephone.messages).toEqual([]);
    expect(old).not.toBe(notice);
  });

  test("a reminder is told like a notice, by the day's own work", async () => {
    const [aigerim, evaluated] = [await servant(), await office.person()];
    const telephone = await device(aigerim);
    app.clock.set("2025-10-01T04:00:00.000Z");
    await office.evaluation({ person: evaluated, evaluator: aigerim.person });
    app.clock.set(morning);
    await runDueWork(app);
    const reminders = await inBody(app, office.body.id, (tx) =>
      tx.selectFrom("reminder").select("kind").where("person_id", "=", aigerim.person).execute(),
    );
    expect(reminders.length).toBeGreaterThan(0);
    expect(telephone.messages).toHaveLength(1);
  });
});

describe("the record of a notice", () => {
  test("is untouched by signals: they are no means and prove nothing", async () => {
    const aigerim = await servant();
    await device(aigerim);
    const notice = await hasCome(aigerim);
    const before = await office.stateOf(notice);
    await work();
    expect(await office.stateOf(notice)).toEqual(before);
  });
});

describe("a push service", () => {
  test.each([404, 410])("that answers %i has seen the last of the device, and so have we", async (status) => {
    const aigerim = await servant();
    const [gone, stays] = [await device(aigerim), await device(aigerim)];
    await hasCome(aigerim);
    service.mood = status;
    await work();
    expect(await rows()).toEqual([]);
    service.mood = 201;
    expect([gone.messages, stays.messages]).toEqual([[], []]);
  });

  test("that is busy is asked again when it says, not before", async () => {
    const aigerim = await servant();
    const telephone = await device(aigerim);
    await hasCome(aigerim);
    Object.assign(service, { mood: 429, retryAfter: "3600" });
    await work();
    expect(await rows()).toMatchObject([{ due_at: "2025-10-20T05:00:00.000Z", failures: 1 }]);
    service.reset();
    minutes(59);
    await work();
    expect(service.asked()).toBe(0);
    minutes(1);
    await work();
    expect(telephone.messages).toHaveLength(1);
    expect(await rows()).toMatchObject([{ due_at: null, told_at: "2025-10-20T05:00:00.000Z", failures: 0 }]);
  });

  test.each([500, 503, "cut" as const])(
    "that breaks (%s) is asked again after 5, 20, 80 minutes, six times in all",
    async (mood) => {
      const aigerim = await servant();
      await device(aigerim);
      await hasCome(aigerim);
      service.mood = mood;
      const waited: number[] = [];
      await work();
      for (let [row] = await rows(); row!.due_at !== null; [row] = await rows()) {
        const wait = (Date.parse(row!.due_at) - Date.parse(app.clock.now())) / 60_000;
        minutes(wait - 1);
        await work();
        expect(service.asked()).toBe(waited.length + 1);
        minutes(1);
        await work();
        waited.push(wait);
      }
      expect(waited).toEqual([5, 20, 80, 320, 1_280]);
      expect(service.asked()).toBe(6);
      expect(await rows()).toMatchObject([{ due_at: null, told_at: null, failures: 6 }]);
      app.clock.set(morning);
      await hasCome(aigerim);
      await work();
      expect(await rows()).toMatchObject([{ due_at: null, failures: 7 }]);
    },
  );

  test("that refuses for good is not asked again about the same", async () => {
    const aigerim = await servant();
    await device(aigerim);
    await hasCome(aigerim);
    service.mood = 400;
    await work();
    minutes(60);
    await work();
    expect(service.asked()).toBe(1);
    expect(await rows()).toMatchObject([{ due_at: null, failures: 1 }]);
  });

  test("that points elsewhere is not followed", async () => {
    const aigerim = await servant();
    await device(aigerim);
    await hasCome(aigerim);
    service.mood = "moved";
    await work();
    expect(service.asked()).toBe(1);
    expect(await rows()).toMatchObject([{ due_at: null, failures: 1 }]);
  });

  test("has eight in hand at most, and one that is out is asked by a handful and left until the next pass", async () => {
    const everybody = await Promise.all(Array.from({ length: 20 }, servant));
    const devices: SampleSubscription[] = [];
    for (const one of everybody) {
      devices.push(await device(one));
      await hasCome(one);
    }
    service.mood = 503;
    await work();
    expect(service.asked()).toBe(8);
    service.reset();
    minutes(5);
    await work();
    expect(devices.map(({ messages }) => messages.length)).toEqual(devices.map(() => 1));
    expect(service.most()).toBeLessThanOrEqual(8);
  });
});

describe("a device is told no more", () => {
  const ended = {
    "once its owner's account is locked": "update account set phase = 'locked' where record_id = $1",
    "once the rights or the proofs of the account have changed":
      "update account set generation = generation + 1 where record_id = $1",
    "once its owner has left":
      "update person set dismissed_on = '2025-10-19' where record_id = (select person_id from account where record_id = $1)",
  };
  test.each(Object.entries(ended))("%s", async (_, change) => {
    const aigerim = await servant();
    const telephone = await device(aigerim);
    await hasCome(aigerim);
    const owner = await machineHolder(app.database);
    const { rowCount } = await owner.query(change, [aigerim.account]);
    await owner.end();
    await work();
    expect(rowCount).toBe(1);
    expect(telephone.messages).toEqual([]);
    expect(await rows()).toEqual([]);
  });
});

test("where signals are switched off nothing goes out", async () => {
  const aigerim = await servant();
  const telephone = await device(aigerim);
  await hasCome(aigerim);
  await signal({ ...app, config: { ...app.config, push: false } }, office.body);
  expect([telephone.messages.length, service.asked()]).toEqual([0, 0]);
});

test("an address that the settings no longer name is asked nothing", async () => {
  const aigerim = await servant();
  await device(aigerim);
  await hasCome(aigerim);
  await signal({ ...app, config: { ...app.config, pushServices: ["fcm.googleapis.com"] } }, office.body);
  expect(service.asked()).toBe(0);
});
