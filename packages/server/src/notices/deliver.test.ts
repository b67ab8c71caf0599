import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { closeChannels } from "./channels.ts";
import { deliver } from "./deliver.ts";
import { endSending, takeOut } from "./outbox.ts";
import { beginAttempt } from "./carry-notice.ts";
import { planDeliveries } from "./plan.ts";
import { takeReport } from "./reports.ts";
import { startGateway } from "./gateway.fixture.ts";
import type { SampleGateway } from "./gateway.fixture.ts";
import { startMailServer } from "./mail-server.fixture.ts";
import type { SampleMailServer } from "./mail-server.fixture.ts";
import { officeApp, openOffice } from "./office.fixture.ts";
import type { Office } from "./office.fixture.ts";
import type { TestApp } from "../test-app.ts";

let mail: SampleMailServer;
let gateway: SampleGateway;
let app: TestApp;
let office: Office;

const minute = 60_000;

beforeAll(async () => {
  mail = await startMailServer();
  gateway = await startGateway();
  app = await officeApp(delivery());
});

beforeEach(async () => {
  mail.reset();
  gateway.reset();
  office = await openOffice(app);
});

afterAll(async () => {
  closeChannels(app);
  await app.close();
  await mail.close();
  await gateway.close();
});

function delivery({ idempotent = false, timeoutMs = 300 } = {}) {
  return {
    mail: {
      host: "127.0.0.1",
      port: mail.port,
      security: "none",
      from: "no-reply@example.kz",
      returnPath: "bounce+{token}@example.kz",
      timeoutMs: 2_000,
    },
    textMessage: {
      url: `${gateway.url}/send`,
      headers: { "idempotency-key": "{token}" },
      body: { format: "json", value: { to: "{digits}", text: "{text}" } },
      answer: { id: "data.messageId", state: "code", accepted: ["queued"], rejected: ["bad-number"] },
      report: { id: "id", state: "status", delivered: ["DELIVRD"], bounced: ["UNDELIV"] },
      idempotent,
      timeoutMs,
    },
  };
}

const pass = (): Promise<void> => deliver(office.app, office.body);

/** What the outbox says, oldest first. */
async function outbox(): Promise<
  readonly { about: string; means: string; state: string; tries: number; outage: boolean }[]
> {
  return await inBody(office.app, office.body.id, (tx) =>
    tx
      .selectFrom("delivery")
      .select(["about", "means", "state", "tries", "outage"])
      .where("body_id", "=", office.body.id)
      .orderBy("id")
      .execute(),
  );
}

describe("A3.1 the result to a dismissed person", () => {
  test("goes by text message first, as the act lists the means, and is proved by the operator's report", async () => {
    const person = await office.person({ email: "aiym@example.kz", phone: "+77011234567" });
    const notice = await office.notice("result-dismissed", person);
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "sent" });
    expect([gateway.requests.length, mail.letters.length]).toEqual([1, 0]);
    office.app.clock.advance(26 * 60 * minute);
    const report = { token: null, reference: "sms-1", state: "delivered", detail: "DELIVRD" } as const;
    expect(await takeReport(office.app, "text-message", report)).toBe(true);
    const proof = { kind: "report", on: "2025-10-21", reference: "sms-1", file: null, takenBy: null };
    expect(await office.stateOf(notice)).toMatchObject({
      phase: "delivered",
      attempts: [{ outcome: "delivered", proof }],
    });
  });

  test("says in it that a notice is there, with its link, and no result", async () => {
    const person = await office.person({ phone: "+77011234567" });
    const notice = await office.notice("result-dismissed", person);
    await pass();
    expect(JSON.parse(gateway.requests[0]!.body)).toEqual({
      to: "77011234567",
      text: `Қарасу ауданы әкімінің аппараты. Сізге хабарлама бар: Жұмыстан босатылған адамға нәтиже. https://bagalau.example.kz/inbox/${notice}`,
    });
  });

  test("goes by e-mail at once where the number has bounced", async () => {
    gateway.mood = "rejecting";
    const person = await office.person({ email: "aiym@example.kz", phone: "+77011234567" });
    const notice = await office.notice("result-dismissed", person);
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "bounced", retryAt: "2025-10-20T04:00:00.000Z" });
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({
      phase: "sent",
      attempts: [
        { means: "text-message", outcome: "bounced" },
        { means: "e-mail", outcome: "sent" },
      ],
    });
    expect(mail.letters).toHaveLength(1);
  });

  test("without any address is an error that stays visible until there is one, and then goes", async () => {
    const person = await office.person();
    const notice = await office.notice("result-dismissed", person);
    await pass();
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "no-address", attempts: [] });
    expect(await outbox()).toEqual([]);
    await inBody(office.app, office.body.id, (tx) =>
      tx.updateTable("person_card").set({ email: "aiym@example.kz" }).where("record_id", "=", person).execute(),
    );
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "sent" });
  });

  test("bounced by both means waits for somebody and is not sent again by itself", async () => {
    gateway.mood = "rejecting";
    mail.refuseRecipients = "550 5.1.1 No such user";
    const person = await office.person({ email: "aiym@example.kz", phone: "+77011234567" });
    const notice = await office.notice("result-dismissed", person);
    await pass();
    await pass();
    office.app.clock.advance(48 * 60 * minute);
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "bounced", retryAt: null });
    expect(gateway.requests).toHaveLength(1);
  });
});

describe("an outage", () => {
  test("of the gateway is tried again with growing delays, and what waits goes when it is over", async () => {
    gateway.mood = "broken";
    const person = await office.person({ phone: "+77011234567" });
    const notice = await office.notice("result-dismissed", person);
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "failed", retryAt: "2025-10-20T04:05:00.000Z" });
    expect(await outbox()).toMatchObject([{ state: "failed", outage: true }]);
    await pass();
    expect(gateway.requests).toHaveLength(1);
    office.app.clock.advance(5 * minute);
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "failed", retryAt: "2025-10-20T04:25:00.000Z" });
    gateway.mood = "well";
    office.app.clock.advance(20 * minute);
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "sent" });
    expect(gateway.messages.size).toBe(1);
  });

  test("is met by one message in a pass, not by each that waits", async () => {
    gateway.mood = "broken";
    for (let count = 0; count < 4; count += 1) {
      await office.notice("result-dismissed", await office.person({ phone: `+7701123456${count}` }));
    }
    await pass();
    expect(gateway.requests).toHaveLength(1);
    gateway.mood = "well";
    await pass();
    expect(gateway.messages.size).toBe(3);
  });

  test("that does not end is given up after the sixth try, and somebody has to decide", async () => {
    gateway.mood = "broken";
    const notice = await office.notice("result-dismissed", await office.person({ phone: "+77011234567" }));
    for (let day = 0; day < 12; day += 1) {
      await pass();
      office.app.clock.advance(24 * 60 * minute);
    }
    const { phase, attempts, retryAt } = await office.stateOf(notice);
    expect([phase, attempts.length, retryAt]).toEqual(["failed", 6, null]);
    expect(gateway.requests).toHaveLength(6);
  });
});

describe("no message is sent twice", () => {
  test("when the server was killed after sending and before noting it: an e-mail's fate is unknown until a report tells", async () => {
    const notice = await office.notice("result-dismissed", await office.person({ email: "aiym@example.kz" }));
    await planDeliveries(office.app, office.body);
    const sending = (await takeOut(office.app, office.body.id, new Set()))!;
    await beginAttempt(office.app, office.body, sending);
    await pass();
    expect(await outbox()).toMatchObject([{ state: "sending" }]);
    office.app.clock.advance(11 * minute);
    await pass();
    expect(await outbox()).toMatchObject([{ state: "unknown" }]);
    expect(await office.stateOf(notice)).toMatchObject({ phase: "attempting" });
    expect(mail.letters).toEqual([]);
    await takeReport(office.app, "e-mail", { token: sending.id, reference: null, state: "delivered", detail: "2.0.0" });
    expect(await office.stateOf(notice)).toMatchObject({ phase: "delivered" });
  });

  test("when it was killed before the record knew of the attempt: nothing had gone, and it goes once", async () => {
    const notice = await office.notice("result-dismissed", await office.person({ email: "aiym@example.kz" }));
    await planDeliveries(office.app, office.body);
    await takeOut(office.app, office.body.id, new Set());
    office.app.clock.advance(11 * minute);
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "sent", attempts: [{ attempt: 1 }] });
    expect(mail.letters).toHaveLength(1);
  });

  test("when it was killed after the record had the outcome: only the mark is set", async () => {
    const notice = await office.notice("result-dismissed", await office.person({ email: "aiym@example.kz" }));
    await pass();
    await inBody(office.app, office.body.id, (tx) =>
      tx.updateTable("delivery").set({ state: "sending", lease_until: office.app.clock.now() }).execute(),
    );
    await pass();
    expect(await outbox()).toMatchObject([{ state: "accepted" }]);
    expect(await office.stateOf(notice)).toMatchObject({ phase: "sent" });
    expect(mail.letters).toHaveLength(1);
  });

  test("by a gateway that knows tokens: silence is asked again under the same token", async () => {
    const other = await officeApp(delivery({ idempotent: true }));
    office = await openOffice(other);
    const notice = await office.notice("result-dismissed", await office.person({ phone: "+77011234567" }));
    gateway.mood = "stalled";
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "attempting" });
    gateway.mood = "well";
    office.app.clock.advance(5 * minute);
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "sent", attempts: [{ reference: "sms-1" }] });
    expect([gateway.requests.length, gateway.messages.size]).toEqual([2, 1]);
    await other.close();
  });

  test("by a gateway that does not: silence is not asked again", async () => {
    const notice = await office.notice("result-dismissed", await office.person({ phone: "+77011234567" }));
    gateway.mood = "stalled";
    await pass();
    gateway.mood = "well";
    office.app.clock.advance(24 * 60 * minute);
    await pass();
    expect(gateway.requests).toHaveLength(1);
    expect(await outbox()).toMatchObject([{ state: "unknown" }]);
    expect(await office.stateOf(notice)).toMatchObject({ phase: "attempting" });
  });

  test("by two servers that deliver at once", async () => {
    for (let count = 0; count < 6; count += 1) {
      await office.notice("result-dismissed", await office.person({ email: `p${count}@example.kz` }));
    }
    await Promise.all([pass(), pass(), pass()]);
    await pass();
    expect(mail.letters.map(({ to }) => to).sort()).toEqual([0, 1, 2, 3, 4, 5].map((count) => `p${count}@example.kz`));
  });
});

describe("a carrier's report", () => {
  test("of a bounce that comes later sends the notice by the next means", async () => {
    const person = await office.person({ email: "aiym@example.kz", phone: "+77011234567" });
    const notice = await office.notice("result-dismissed", person);
    await pass();
    const bounce = { token: null, reference: "sms-1", state: "bounced", detail: "UNDELIV" } as const;
    await takeReport(office.app, "text-message", bounce);
    await pass();
    expect(mail.letters).toHaveLength(1);
    expect(await office.stateOf(notice)).toMatchObject({ phase: "sent" });
  });

  test("that comes twice, or after the proof, changes nothing", async () => {
    const notice = await office.notice("result-dismissed", await office.person({ phone: "+77011234567" }));
    await pass();
    const delivered = { token: null, reference: "sms-1", state: "delivered", detail: "DELIVRD" } as const;
    await takeReport(office.app, "text-message", delivered);
    const before = await office.stateOf(notice);
    office.app.clock.advance(24 * 60 * minute);
    expect(await takeReport(office.app, "text-message", delivered)).toBe(true);
    expect(await takeReport(office.app, "text-message", { ...delivered, state: "bounced" })).toBe(true);
    expect(await office.stateOf(notice)).toEqual(before);
    expect(await outbox()).toMatchObject([{ state: "delivered" }]);
  });

  test("on a message that is not ours, or by another means, is nobody's", async () => {
    await office.notice("result-dismissed", await office.person({ phone: "+77011234567" }));
    await pass();
    const report = { token: null, reference: "sms-1", state: "delivered", detail: "" } as const;
    expect(await takeReport(office.app, "text-message", { ...report, reference: "sms-77" })).toBe(false);
    expect(await takeReport(office.app, "e-mail", report)).toBe(false);
    expect(await takeReport(office.app, "e-mail", { ...report, token: "no uuid", reference: null })).toBe(false);
  });
});

describe("a notice that is read in the system", () => {
  test("A1.8 is announced by one letter for all sheets of an evaluator, once", async () => {
    const evaluator = await office.person({ email: "head@example.kz", language: "ru" });
    for (let count = 0; count < 3; count += 1) await office.notice("sheet", evaluator);
    await pass();
    await pass();
    expect(mail.letters).toHaveLength(1);
    const text = Buffer.from(mail.letters[0]!.raw.split(/\r\n\r\n/u)[2]!.split("\r\n--")[0]!, "base64").toString();
    expect(text).toContain("Для Вас есть извещение: «Направление оценочного листа».\n\nЧисло извещений: 3.");
    expect(text).toContain("https://bagalau.example.kz/inbox\n");
  });

  test("is not proved by its announcement: it stays queued until it is opened", async () => {
    const notice = await office.notice("result", await office.person({ email: "aiym@example.kz" }));
    await pass();
    expect(await office.stateOf(notice)).toMatchObject({ phase: "queued", attempts: [] });
    expect(await outbox()).toMatchObject([{ about: "announcement", state: "accepted" }]);
  });

  test("whose announcement is greylisted is announced later, under the same token", async () => {
    await office.notice("result", await office.person({ email: "aiym@example.kz" }));
    mail.refuseRecipients = "451 4.7.1 Greylisted";
    await pass();
    expect(await outbox()).toMatchObject([{ state: "waiting", tries: 1 }]);
    mail.refuseRecipients = null;
    office.app.clock.advance(5 * minute);
    await pass();
    expect(await outbox()).toMatchObject([{ state: "accepted", tries: 2 }]);
    expect(mail.letters).toHaveLength(1);
  });
});

test("a sending that was given back to another is not ended by the one who lost it", async () => {
  await office.notice("result-dismissed", await office.person({ email: "aiym@example.kz" }));
  await planDeliveries(office.app, office.body);
  const lost = (await takeOut(office.app, office.body.id, new Set()))!;
  office.app.clock.advance(11 * minute);
  await pass();
  await endSending(office.app, office.body.id, lost, null, { state: "waiting", nextAt: office.app.clock.now() });
  await pass();
  expect(await outbox()).toMatchObject([{ state: "accepted" }]);
  expect(mail.letters).toHaveLength(1);
});
