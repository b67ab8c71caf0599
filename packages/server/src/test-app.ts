// An application on a database of its own, with a clock that the test moves.
import { createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync } from "node:crypto";
import { pino } from "pino";
import { keyIdOf } from "@bagalau/procedure/journal";
import { makeApp } from "./app.ts";
import type { App, AppOptions } from "./app.ts";
import { setClock } from "./clock.ts";
import type { SetClock } from "./clock.ts";
import { readConfig } from "./config.ts";
import { testDatabase } from "./db/test-database.ts";
import type { Secrets } from "./secrets.ts";

export interface TestApp extends App {
  readonly clock: SetClock;
}

export interface TestAppOptions extends Omit<AppOptions, "clock" | "database"> {
  /** The instant at which the test begins. */
  readonly at?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Closing it drops its database. */
export async function testApp({
  at = "2025-10-01T04:00:00.000Z",
  environment = {},
  ...options
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await testDatabase();
  const clock = setClock(at);
  const config = readConfig({ BAGALAU_LOG: "silent", ...environment });
  const given = { log: pino({ level: "silent" }), secrets: testSecrets(), ...options, clock, database };
  const app = await makeApp(config, given);
  return {
    ...app,
    clock,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

function testSecrets(): Secrets {
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const publicPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  const id = keyIdOf(publicKey);
  return {
    publicKeys: new Map([[id, publicPem]]),
    keyFor: (purpose) => Buffer.from(hkdfSync("sha256", "a key of tests alone", "bagalau", purpose, 32)),
    signing: { id, privateKey, publicPem },
  };
}
