// The server as a process: it says where it is, what is wrong with its settings, and stops without losing what has begun.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "./db/test-database.ts";
import type { TestDatabase } from "./db/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const script = `
  import { runServer } from ${JSON.stringify(new URL("index.ts", import.meta.url).href)};
  process.exitCode = await runServer({ environment: process.env, language: process.env.LANGUAGE_ASKED, out: process.stdout, pages: null });
`;

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function start(language: string, environment: Record<string, string> = {}): Started {
  const settings = {
    DATABASE_URL: database.ownerUrl,
    BAGALAU_DATA: mkdtempSync(path.join(tmpdir(), "bagalau-")),
    BAGALAU_PORT: "0",
    BAGALAU_LOG: "silent",
    BAGALAU_WORKERS: "false",
    ...environment,
  };
  const started = spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: path.dirname(fileURLToPath(import.meta.url)),
    env: { PATH: process.env["PATH"], LANGUAGE_ASKED: language, TZ: "America/New_York", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  started.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return { process: started, output: () => text, ended: once(started, "exit").then(([code]) => code as number | null) };
}

async function addressOf(started: Started): Promise<string> {
  while (!started.output().includes("\n")) {
    await Promise.race([once(started.process.stdout!, "data"), started.ended]);
    if (started.process.exitCode !== null) throw new Error(`ended early: ${started.output()}`);
  }
  return /http:\S+/u.exec(started.output())![0];
}

describe("the process", () => {
  test("says where it is open, is ready, and stops when it is asked to", async () => {
    const started = start("kk");
    const address = await addressOf(started);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    const ready = await fetch(`${address}/ready`);
    expect({ status: ready.status, body: await ready.json() }).toMatchObject({
      status: 200,
      body: { status: "ok", database: "ok" },
    });
    started.process.kill("SIGTERM");
    expect(await started.ended).toBe(0);
    expect(started.output()).toBe(
      `Бағалау мына мекенжайда ашық: ${address}\nСервер тоқтап жатыр, басталған жұмыс аяқталуда.\nСервер тоқтады.\n`,
    );
  });

  test("answers what it has taken before it stops, and takes nothing more", async () => {
    const started = start("en");
    const address = await addressOf(started);
    const asked = Array.from({ length: 20 }, () => fetch(`${address}/api/v1/openapi.json`));
    await asked[0];
    started.process.kill("SIGTERM");
    const answers = await Promise.allSettled(asked);
    const whole = answers.filter((one) => one.status === "fulfilled").map(({ value }) => value);
    for (const response of whole) {
      const body = (await response.json()) as { readonly openapi?: string };
      expect([200, 503]).toContain(response.status);
      if (response.status === 200) expect(body.openapi).toBe("3.1.1");
    }
    expect(whole.length).toBeGreaterThan(0);
    expect(await started.ended).toBe(0);
    await expect(fetch(`${address}/health`)).rejects.toThrow("fetch failed");
  });

  test("does not start on wrong settings, and says all that is wrong", async () => {
    const started = start("ru", { BAGALAU_PORT: "http", BAGALAU_WORKERS: "maybe" });
    expect(await started.ended).toBe(2);
    expect(started.output()).toBe(
      [
        "Сервер не запущен: в настройках есть ошибки.",
        "BAGALAU_PORT: Должно быть целое число, наименьшее 0, наибольшее 65535. Задано: http.",
        "BAGALAU_WORKERS: Такого значения нет: maybe. Возможные значения: true, false.",
        "",
      ].join("\n"),
    );
  });
});
