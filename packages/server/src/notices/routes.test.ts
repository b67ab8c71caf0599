// Notices through HTTP: what the addressee, HR, others and carriers may do.
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import type { SessionOf } from "../http/session-of.ts";
import { testServer } from "../http/test-server.ts";
import type { TestServer } from "../http/test-server.ts";
import { runDueWork } from "../jobs/due-work.ts";
import { workRoutes } from "../jobs/routes.ts";
import type { TestApp } from "../test-app.ts";
import { closeChannels } from "./channels.ts";
import { deliver } from "./deliver.ts";
import { noticeRoutes } from "./routes.ts";
import { deliveryReportHooks } from "./report-hook.ts";
import { startMailServer } from "./mail-server.fixture.ts";
import type { SampleMailServer } from "./mail-server.fixture.ts";
import { startGateway } from "./gateway.fixture.ts";
import type { SampleGateway } from "./gateway.fixture.ts";
import { marks, officeApp, openOffice } from "./office.fixture.ts";
import type { Office } from "./office.fixture.ts";

const mailSecret = "a secret of the mail server";
const gatewaySecret = "a secret of the gateway";

let mail: SampleMailServer;
let gateway: SampleGateway;
let app: TestApp;
let office: Office;
let server: TestServer;
const signedIn = new Map<string, { person: string; roles: readonly string[]; body: string }>();

const sessionOf: SessionOf = async ({ cookie }) => {
  const found = signedIn.get(cookie ?? "");
  if (found === undefined) return null;
  const viewer = { ...found, account: newId(), today: app.clock.now().slice(0, 10), language: "en" as const };
  return { id: newId(), by: "cookie", viewer };
};

beforeAll(async () => {
  mail = await startMailServer();
  gateway = await startGateway();
  app = await officeApp({
    mail: {
      host: "127.0.0.1",
      port: mail.port,
      security: "none",
      from: "no-reply@example.kz",
      returnPath: "bounce+{token}@example.kz",
    },
    textMessage: {
      url: gateway.url,
      answer: { id: "data.messageId" },
      report: { id: "id", state: "status", delivered: ["1"], bounced: ["20"] },
    },
    reportSecrets: { "e-mail": mailSecret, "text-message": gatewaySecret },
  });
  const routes = [...noticeRoutes(app), ...workRoutes(app)];
  server = await testServer(app, { contract, routes, sessionOf, plugins: [deliveryReportHooks(app)] });
});

beforeEach(async () => {
  mail.reset();
  gateway.reset();
  office = await openOffice(app);
});

afterAll(async () => {
  await server.stop();
  closeChannels(app);
  await app.close();
  await mail.close();
  await gateway.close();
});

function signIn(person: string, ...roles: readonly string[]): string {
  signedIn.set(person, { person, roles, body: office.body.id });
  return person;
}

/** What the tests look into; the rest is compared as a whole. */
interface Body {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly needsHand: boolean;
  }[];
  readonly next: string | null;
  readonly person: string;
  readonly detail: string;
  readonly ways: readonly { readonly means: string; readonly carried: boolean }[];
}

interface Answer {
  readonly status: number;
  readonly body: Body;
}

async function get(as: string, path: string): Promise<Answer> {
  return await answerOf(fetch(`${server.address}/api/v1${path}`, { headers: { cookie: `__Host-bagalau=${as}` } }));
}

async function post(as: string, path: string, body: object = {}, key = newId()): Promise<Answer> {
  const headers = {
    cookie: `__Host-bagalau=${as}`,
    "idempotency-key": key,
    "content-type": "application/json",
    "accept-language": "en",
  };
  return await answerOf(
    fetch(`${server.address}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) }),
  );
}

async function answerOf(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text === "" ? "{}" : text) as Body };
}

async function report(means: string, secret: string | null, body: string, type: string, query = ""): Promise<number> {
  const headers = { "content-type": type, ...(secret === null ? {} : { authorization: `Bearer ${secret}` }) };
  const response = await fetch(`${server.address}/api/v1/delivery-reports/${means}${query}`, {
    method: "POST",
    headers,
    body,
  });
  return response.status;
}

describe("the inbox", () => {
  test("A3.1 shows the addressee his notice with its clause, and opening it proves the receipt", async () => {
    const [evaluator, person] = [await office.person(), await office.person()];
    const id = await office.evaluation({ person, evaluator });
    await office.does(evaluator, "evaluation", id, { kind: "submit-marks", given: marks, comments: {}, files: [] });
    const me = signIn(person);
    const { body } = await get(me, "/inbox");
    expect(body).toEqual({
      items: [
        {
          id: expect.any(String),
          kind: "notice",
          ground: {
            pack: "kz/karasu-akimat",
            edition: "2025-08-14",
            title: { kk: "Бағалау нәтижесі", ru: "Результат оценки", en: "The result" },
            clause: "9¶1",
          },
          item: "result",
          happening: "result-received",
          holder: null,
          starts: [
            {
              title: { kk: "Келіспеу туралы өтініш", ru: "Заявление о несогласии", en: "Application in disagreement" },
              clause: "10",
            },
          ],
          on: "2025-10-20",
          openedOn: null,
          superseded: false,
          about: [{ record: "evaluation", id, name: null, period: "2025-Q3" }],
          due: null,
          sitting: null,
          overdue: [],
        },
      ],
      next: null,
    });
    const entry = body.items[0]!.id;
    expect((await get(me, `/inbox/${entry}`)).body).toEqual(body.items[0]);
    const opened = await post(me, `/inbox/${entry}/open`);
    expect(opened).toEqual({ status: 200, body: { id: entry, version: 3 } });
    expect(await office.stateOf(entry)).toMatchObject({ phase: "delivered" });
    expect(await post(me, `/inbox/${entry}/open`)).toEqual(opened);
    expect((await get(me, "/inbox?unopened=true")).body.items).toEqual([]);
    expect((await get(me, "/inbox")).body.items).toMatchObject([{ id: entry, openedOn: "2025-10-20" }]);
  });

  test("A4.1 holds no word of the result", async () => {
    const [evaluator, person] = [await office.person(), await office.person()];
    const id = await office.evaluation({ person, evaluator });
    await office.does(evaluator, "evaluation", id, { kind: "submit-marks", given: marks, comments: {}, files: [] });
    const me = signIn(person);
    const { items } = (await get(me, "/inbox")).body;
    const shown = JSON.stringify([items, (await get(me, `/notices/${items[0]!.id}`)).body]);
    expect(shown).not.toMatch(/4\.00|3\.995|grade|shown|exact/u);
  });

  test("of one person is not another's: not to see, not to open", async () => {
    const [one, other] = [await office.person(), await office.person()];
    const notice = await office.notice("result", one);
    const stranger = signIn(other);
    expect((await get(stranger, "/inbox")).body.items).toEqual([]);
    expect((await get(stranger, `/inbox/${notice}`)).status).toBe(404);
    expect((await post(stranger, `/inbox/${notice}/open`)).status).toBe(404);
    expect((await get(stranger, `/notices/${notice}`)).status).toBe(404);
    expect((await get("nobody", "/inbox")).status).toBe(401);
  });

  test("holds reminders beside notices, the latest first, page by page", async () => {
    const evaluator = await office.person();
    const me = signIn(evaluator);
    for (let count = 0; count < 2; count += 1) {
      await office.evaluation({ person: await office.person(), evaluator });
    }
    await runDueWork(app);
    const pages: string[][] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const { items, next }: Body = (await get(me, `/inbox?limit=2${query}`)).body;
      pages.push(items.map(({ kind }) => kind));
      cursor = next;
    }
    expect(pages).toEqual([["reminder", "notice"], ["notice"]]);
    const { items } = (await get(me, "/inbox?limit=1")).body;
    expect(items).toMatchObject([
      {
        kind: "reminder",
        item: "sheet",
        holder: "evaluator",
        due: "2025-10-20",
        about: [{ record: "evaluation" }, { record: "evaluation" }],
      },
    ]);
    expect((await post(me, `/inbox/${items[0]!.id}/open`)).status).toBe(200);
    expect((await get(me, "/inbox?limit=1")).body.items).toMatchObject([{ openedOn: "2025-10-20" }]);
  });

  test("keeps every summary of what is overdue, and only the latest of them waits to be opened", async () => {
    const person = await office.person();
    const hr = signIn(person, "hr");
    await office.appoint(person, "hr");
    await office.evaluation({ person: await office.person(), evaluator: await office.person() });
    for (const day of ["2025-10-22", "2025-10-23", "2025-10-24"]) {
      app.clock.set(`${day}T05:00:00.000Z`);
      await runDueWork(app);
    }
    const summaries = async (path: string): Promise<readonly unknown[]> =>
      (await get(hr, path)).body.items.filter(({ kind }) => kind === "overdue");
    expect(await summaries("/inbox")).toMatchObject([
      { on: "2025-10-24", superseded: false, openedOn: null, overdue: [{ count: 1 }] },
      { on: "2025-10-23", superseded: true, openedOn: null, overdue: [{ count: 1 }] },
      { on: "2025-10-22", superseded: true, openedOn: null, overdue: [{ count: 1 }] },
    ]);
    const waiting = (await summaries("/inbox?unopened=true")) as readonly { id: string; on: string }[];
    expect(waiting.map(({ on }) => on)).toEqual(["2025-10-24"]);
    expect((await post(hr, `/inbox/${waiting[0]!.id}/open`)).status).toBe(200);
    expect(await summaries("/inbox?unopened=true")).toEqual([]);
    expect(await summaries("/inbox")).toHaveLength(3);
  });

  test("does not understand a cursor that it never gave", async () => {
    const me = signIn(await office.person());
    for (const cursor of ["x", "2025-10-20_", "2025-10-20_0", "'; drop table notice_0"]) {
      expect((await get(me, `/inbox?cursor=${encodeURIComponent(cursor)}`)).status).toBe(400);
    }
  });
});

describe("HR", () => {
  test("A3.1 sees first what needs a person: no address, then what waits, then what is proved", async () => {
    const hr = signIn(await office.person(), "hr");
    const proved = await office.notice("result", await office.person());
    const waiting = await office.notice("result", await office.person());
    const lost = await office.notice("result-dismissed", await office.person());
    const { person } = (await get(hr, `/notices/${proved}`)).body;
    await office.does(person, "notice", proved, { kind: "record-opened", means: "in-system" });
    await deliver(app, office.body);
    const { items } = (await get(hr, "/notices")).body;
    expect(items.map(({ id, state, needsHand }) => [id, state, needsHand])).toEqual([
      [lost, "no-address", true],
      [waiting, "queued", false],
      [proved, "delivered", false],
    ]);
    expect((await get(hr, "/notices?needsHand=true")).body.items).toMatchObject([{ id: lost }]);
    expect((await get(hr, "/notices?state=queued&state=delivered")).body.items).toHaveLength(2);
  });

  test("A3.1 reads what proves a notice by each means of the act", async () => {
    const [hr, person] = [signIn(await office.person(), "hr"), await office.person()];
    const dismissed = await office.notice("result-dismissed", person);
    const { ways } = (await get(hr, `/notices/${dismissed}`)).body;
    expect(ways[0]).toEqual({
      means: "registered-letter",
      title: {
        kk: "тапсырылғаны туралы хабарламасы бар тапсырыс хат",
        ru: "заказное письмо с уведомлением о вручении",
        en: "registered letter with advice of delivery",
      },
      proof: { kk: "табыс етілгені туралы хабарлама", ru: "уведомление о вручении", en: "advice of delivery" },
      kinds: ["advice"],
      needs: ["file"],
      carried: false,
    });
    expect(ways.filter(({ carried }) => carried).map(({ means }) => means)).toEqual(["text-message", "e-mail"]);
  });

  test("A3.1 records a registered letter and its advice of delivery; without the advice's file it is refused", async () => {
    const hr = signIn(await office.person(), "hr");
    const notice = await office.notice("result-dismissed", await office.person());
    const letter = {
      means: "registered-letter",
      on: "2025-10-20",
      address: "Қарасу, Исаков көшесі, 1",
      reference: "RR123456785KZ",
    };
    expect(await post(hr, `/notices/${notice}/sendings`, letter)).toEqual({
      status: 200,
      body: { id: notice, version: 3 },
    });
    app.clock.set("2025-10-27T05:00:00.000Z");
    const proof = {
      attempt: 1,
      kind: "advice",
      on: "2025-10-25",
      reference: "RR123456785KZ",
      file: null,
      takenBy: null,
    };
    expect((await post(hr, `/notices/${notice}/proof`, proof)).status).toBe(422);
    expect((await post(hr, `/notices/${notice}/proof`, { ...proof, file: newId() })).status).toBe(200);
    expect((await get(hr, `/notices/${notice}`)).body).toMatchObject({
      state: "delivered",
      needsHand: false,
      attempts: [{ means: "registered-letter", outcome: "delivered", proof: { on: "2025-10-25" }, carried: null }],
    });
  });

  test("sends a failed notice again once, however often the request is repeated", async () => {
    const hr = signIn(await office.person(), "hr");
    const notice = await office.notice("result-dismissed", await office.person({ email: "aiym@example.kz" }));
    mail.refuseRecipients = "550 5.1.1 No such user";
    await deliver(app, office.body);
    expect((await get(hr, `/notices/${notice}`)).body).toMatchObject({ state: "bounced", needsHand: true });
    mail.refuseRecipients = null;
    const key = newId();
    for (let count = 0; count < 3; count += 1) {
      const { status } = await post(hr, `/notices/${notice}/send-again`, { reason: "Пошта қалпына келді" }, key);
      expect(status).toBe(200);
    }
    expect((await get(hr, `/notices/${notice}`)).body).toMatchObject({ needsHand: false });
    await deliver(app, office.body);
    expect(mail.letters).toHaveLength(1);
    expect((await get(hr, `/notices/${notice}`)).body).toMatchObject({
      state: "sent",
      attempts: [{}, { outcome: "sent" }],
    });
  });

  test("is told in words why a notice cannot be sent again", async () => {
    const hr = signIn(await office.person(), "hr");
    const notice = await office.notice("result-dismissed", await office.person());
    const { status, body } = await post(hr, `/notices/${notice}/send-again`, { reason: "Қайта" });
    expect([status, body.detail]).toEqual([
      422,
      "No address of the person is known for this means: state it in the person's card.",
    ]);
  });

  test("decides on an attempt of which nobody knows what became of it", async () => {
    const hr = signIn(await office.person(), "hr");
    const notice = await office.notice("result-dismissed", await office.person({ email: "aiym@example.kz" }));
    mail.drop = "after-letter";
    await deliver(app, office.body);
    expect((await get(hr, "/notices?state=unknown")).body.items).toMatchObject([{ id: notice, needsHand: true }]);
    mail.reset();
    expect((await post(hr, `/notices/${notice}/send-again`, { reason: "Алушы хат келмеді дейді" })).status).toBe(200);
    await deliver(app, office.body);
    expect(await office.stateOf(notice)).toMatchObject({
      phase: "sent",
      attempts: [{ outcome: "failed", reason: "Алушы хат келмеді дейді" }, { outcome: "sent" }],
    });
  });

  test("alone conducts notices: the addressee may neither send again, nor prove, nor give up", async () => {
    const person = await office.person({ email: "aiym@example.kz" });
    const notice = await office.notice("result-dismissed", person);
    const me = signIn(person);
    const proof = { attempt: 1, kind: "report", on: "2025-10-20", reference: "1", file: null, takenBy: null };
    const statuses = [
      await post(me, `/notices/${notice}/send-again`, { reason: "x" }),
      await post(me, `/notices/${notice}/proof`, proof),
      await post(me, `/notices/${notice}/give-up`, { reason: "x" }),
      await post(me, `/notices/${notice}/failures`, { attempt: 1, outcome: "failed", reason: "x" }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 403, 403]);
  });
});

describe("carriers' reports", () => {
  test("A3.1 of the mail server prove the notice, by the report as it arrived", async () => {
    const notice = await office.notice("result-dismissed", await office.person({ email: "aiym@example.kz" }));
    await deliver(app, office.body);
    const { envelopeId } = mail.letters[0]!;
    const status = [`Original-Envelope-Id: ${envelopeId}`, "", "Action: delivered", "Status: 2.0.0", ""].join("\r\n");
    expect(await report("e-mail", mailSecret, status, "message/rfc822")).toBe(204);
    expect(await office.stateOf(notice)).toMatchObject({
      phase: "delivered",
      attempts: [{ proof: { reference: envelopeId } }],
    });
  });

  test("A3.1 of the gateway are taken as JSON, as a form and in the address", async () => {
    for (const [body, type, query] of [
      ['{"id":"sms-1","status":"1"}', "application/json", ""],
      ["id=sms-1&status=1", "application/x-www-form-urlencoded", ""],
    ] as const) {
      gateway.reset();
      const notice = await office.notice("result-dismissed", await office.person({ phone: "+77011234567" }));
      await deliver(app, office.body);
      expect(await report("text-message", gatewaySecret, body, type, query)).toBe(204);
      expect(await office.stateOf(notice)).toMatchObject({ phase: "delivered" });
    }
    gateway.reset();
    const notice = await office.notice("result-dismissed", await office.person({ phone: "+77011234567" }));
    await deliver(app, office.body);
    const query = new URLSearchParams({ id: "sms-1", status: "1", secret: gatewaySecret });
    const { status } = await fetch(`${server.address}/api/v1/delivery-reports/text-message?${query}`);
    expect([status, (await office.stateOf(notice)).phase]).toEqual([204, "delivered"]);
  });

  test("without the secret, with another's secret, or of nothing are refused, and nothing changes", async () => {
    const notice = await office.notice("result-dismissed", await office.person({ phone: "+77011234567" }));
    await deliver(app, office.body);
    const said = '{"id":"sms-1","status":"1"}';
    const json = "application/json";
    expect([
      await report("text-message", null, said, json),
      await report("text-message", mailSecret, said, json),
      await report("text-message", gatewaySecret, "{}", json),
      await report("text-message", gatewaySecret, '{"id":"sms-999","status":"1"}', json),
      await report("text-message", gatewaySecret, "\u0000{", "application/octet-stream"),
      await report("e-mail", mailSecret, "", "message/rfc822"),
      await report("e-mail", mailSecret, "x".repeat(300_000), "message/rfc822"),
    ]).toEqual([401, 401, 422, 404, 422, 422, 413]);
    expect(await office.stateOf(notice)).toMatchObject({ phase: "sent" });
  });
});

describe("letters that prove nothing", () => {
  test("whose address bounces, and a carrier that is out, are seen by HR and by nobody else", async () => {
    const hr = signIn(await office.person(), "hr");
    const person = await office.person({ email: "wrong@example.kz" });
    await office.notice("result", person);
    mail.refuseRecipients = "550 5.1.1 No such user";
    await deliver(app, office.body);
    expect((await get(hr, "/letters-not-delivered")).body.items).toMatchObject([
      {
        about: "announcement",
        person,
        title: { en: "e-mail" },
        address: "wrong@example.kz",
        state: "bounced",
        detail: "550 5.1.1 No such user",
      },
    ]);
    expect((await get(signIn(person), "/letters-not-delivered")).body.items).toEqual([]);
    mail.refuseRecipients = "421 4.3.2 Going down";
    await office.notice("result", await office.person({ email: "aiym@example.kz" }));
    app.clock.advance(1_000);
    await deliver(app, office.body);
    expect((await get(hr, "/carriers")).body.items).toMatchObject([
      { means: "e-mail", isSet: true, isOut: true, waiting: 1, detail: expect.any(String) },
      { means: "text-message", isSet: true, isOut: false, waiting: 0 },
    ]);
    mail.reset();
    app.clock.advance(300_000);
    await deliver(app, office.body);
    expect((await get(hr, "/carriers")).body.items).toMatchObject([{ isOut: false, waiting: 0, detail: null }, {}]);
  });
});

test("a page that goes on from a day that no calendar has is refused, not a failure", async () => {
  const reader = signIn(await office.person());
  for (const day of ["2025-13-40", "9999-99-99", "2025-02-30"]) {
    const { status, body } = await get(reader, `/inbox?cursor=${day}_${newId()}`);
    expect([status, body]).toMatchObject([400, { faults: [{ at: "query.cursor" }] }]);
  }
});

test("work that failed is shown to administrators alone", async () => {
  const administrator = signIn(await office.person(), "administrator");
  expect((await get(signIn(await office.person(), "hr"), "/failed-work")).status).toBe(403);
  expect((await get(administrator, "/failed-work?cursor=x")).status).toBe(400);
});
