// kill -9 of a server in the middle of sending, at a real mail server and a real gateway.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestApp } from "../test-app.ts";
import { closeChannels } from "./channels.ts";
import { deliver } from "./deliver.ts";
import { startGateway } from "./gateway.fixture.ts";
import type { SampleGateway } from "./gateway.fixture.ts";
import { startMailServer } from "./mail-server.fixture.ts";
import type { SampleMailServer } from "./mail-server.fixture.ts";
import { morning, officeApp, openOffice } from "./office.fixture.ts";
import type { Office } from "./office.fixture.ts";

let mail: SampleMailServer;
let gateway: SampleGateway;
let app: TestApp;
let office: Office;
let settings: object;
let folder: string;

beforeAll(async () => {
  mail = await startMailServer();
  gateway = await startGateway();
  const returnPath = "bounce+{token}@example.kz";
  settings = {
    mail: { host: "127.0.0.1", port: mail.port, security: "none", from: "no-reply@example.kz", returnPath },
    textMessage: {
      url: gateway.url,
      headers: { "idempotency-key": "{token}" },
      body: { format: "json", value: { to: "{to}", text: "{text}" } },
      answer: { id: "data.messageId" },
      report: { id: "id", state: "status", delivered: ["1"], bounced: ["20"] },
      idempotent: true,
    },
  };
  folder = await mkdtemp(path.join(tmpdir(), "bagalau-"));
  app = await officeApp(settings);
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
  await rm(folder, { recursive: true });
});

/** Another server delivers and is killed as soon as the carrier has the message. */
async function killedWhen(isTaken: () => boolean): Promise<void> {
  const told = { database: app.database, delivery: settings, body: office.body.id, at: morning, folder };
  const script = fileURLToPath(new URL("kill.fixture.ts", import.meta.url));
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, DELIVER_ONCE: JSON.stringify(told) },
    stdio: "ignore",
  });
  const ended = once(server, "exit");
  while (!isTaken() && server.exitCode === null) await pause(10);
  server.kill("SIGKILL");
  await ended;
}

async function passesUntil(minutes: number): Promise<void> {
  for (let passed = 0; passed <= minutes; passed += 5) {
    await deliver(app, office.body);
    app.clock.advance(5 * 60_000);
  }
}

describe("a server that is killed after the carrier has the message and before it has noted so", () => {
  test("leaves an e-mail whose outcome is unknown, and it is not sent a second time", async () => {
    const notice = await office.notice("result-dismissed", await office.person({ email: "aiym@example.kz" }));
    mail.drop = "stall";
    await killedWhen(() => mail.letters.length > 0);
    mail.drop = "never";
    await passesUntil(45);
    expect(mail.letters).toHaveLength(1);
    expect(await office.stateOf(notice)).toMatchObject({ phase: "attempting", attempts: [{ outcome: "running" }] });
  });

  test("leaves a text message that is asked again under its token, and the person has it once", async () => {
    const notice = await office.notice("result-dismissed", await office.person({ phone: "+77011234567" }));
    gateway.mood = "stalled";
    await killedWhen(() => gateway.messages.size > 0);
    gateway.mood = "well";
    await passesUntil(20);
    expect([gateway.requests.length, gateway.messages.size]).toEqual([2, 1]);
    expect(await office.stateOf(notice)).toMatchObject({ phase: "sent", attempts: [{ reference: "sms-1" }] });
  });
});
