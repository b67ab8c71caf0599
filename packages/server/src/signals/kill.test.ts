// kill -9 of a server while a push service has a signal in hand.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { morning, openOffice } from "../notices/office.fixture.ts";
import { testApp } from "../test-app.ts";
import { addDevice } from "./devices.ts";
import { startPushService } from "./push-service.fixture.ts";
import { signal } from "./signal.ts";

test("a server that is killed while it tells tells again after two minutes, and the notice waits in the inbox all the while", async () => {
  const service = await startPushService();
  const folder = await mkdtemp(path.join(tmpdir(), "bagalau-"));
  const app = await testApp({ at: morning, environment: { BAGALAU_PUSH_SERVICES: service.origin } });
  const office = await openOffice(app);
  const person = await office.person();
  await office.appoint(person, "hr");
  const { record_id: account } = await inBody(app, office.body.id, (tx) =>
    tx.selectFrom("account").select("record_id").where("person_id", "=", person).executeTakeFirstOrThrow(),
  );
  const telephone = service.subscribe();
  const { endpoint, keys } = telephone;
  const owner = { body: office.body.id, account, session: newId() };
  await addDevice(app, owner, { endpoint, keys, id: newId(), name: "Телефон", language: "ru" });
  const notice = await office.notice("result-dismissed", person);
  const before = await office.stateOf(notice);

  service.mood = "stalled";
  const told = {
    database: app.database,
    services: service.origin,
    body: office.body.id,
    at: morning,
    folder,
  };
  const script = fileURLToPath(new URL("kill.fixture.ts", import.meta.url));
  const env = { ...process.env, TELL_ONCE: JSON.stringify(told) };
  const server = spawn(process.execPath, [script], { env, stdio: "ignore" });
  const ended = once(server, "exit");
  while (service.asked() === 0 && server.exitCode === null) await pause(10);
  server.kill("SIGKILL");
  await ended;

  service.reset();
  await signal(app, office.body);
  expect(service.asked()).toBe(0);
  app.clock.advance(120_000);
  await signal(app, office.body);
  await signal(app, office.body);
  expect(service.asked()).toBe(1);
  expect(telephone.messages.at(-1)!.text).toContain("Вам пришло уведомление");
  expect(await office.stateOf(notice)).toEqual(before);

  await app.close();
  await service.close();
  await rm(folder, { recursive: true });
});
