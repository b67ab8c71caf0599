import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFile, chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPacks } from "@bagalau/methodology/node";
import { makeApp } from "../app.ts";
import type { App } from "../app.ts";
import { readConfig } from "../config.ts";
import { makeCheckpoint } from "../journal/checkpoint.ts";
import { verifyJournal } from "../journal/verify.ts";
import { makeLawBook } from "../law-book.ts";
import { allBodies } from "../records/body.ts";
import { rebuild } from "../records/rebuild.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { inBody } from "./viewer.ts";

let folder: string;
let app: App | null = null;
const begun: ChildProcess[] = [];
/** Keys that were answered, with how many events each was told. */
const answered = new Map<string, number>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "bagalau-kills-"));
  await chmod(folder, 0o711);
});
afterAll(async () => {
  for (const server of begun) server.kill("SIGKILL");
  // Where the test went wrong before the last start, nobody else stops what a killed server left running.
  await (app === null ? killDatabase().catch(() => undefined) : app.close());
  await rm(folder, { recursive: true, force: true });
});

/** Nothing here waits for a time: only for what the server tells, or for its end. */
interface Acting {
  readonly server: ChildProcess;
  readonly ready: Promise<unknown>;
  /** Until so many more commands were answered. Rejects where the server ends before. */
  readonly more: (count: number) => Promise<void>;
}

function start(): Acting {
  const file = fileURLToPath(new URL("acting-server.fixture.ts", import.meta.url));
  const server = spawn(process.execPath, [file, folder], {
    stdio: ["ignore", "pipe", "inherit"],
    // What the first start has read and compiled the later ones need not.
    env: { ...withoutSettings(), NODE_COMPILE_CACHE: path.join(folder, "compiled") },
  });
  begun.push(server);
  const lines = createInterface({ input: server.stdout! });
  let waiting: { readonly until: number; readonly resolve: () => void } | null = null;
  const ended = once(server, "exit").then(([code, signal]) => {
    throw new Error(`the server ended by itself: ${code ?? signal}`);
  });
  // Its end is awaited only while something else is.
  ended.catch(() => undefined);
  const ready = new Promise((resolve) => {
    lines.on("line", (line) => {
      const [word, key = "", events] = line.split(" ");
      if (word === "ready") resolve(null);
      if (word === "answered") answered.set(key, Number(events));
      if (waiting !== null && answered.size >= waiting.until) waiting.resolve();
    });
  });
  const more = (count: number): Promise<void> => {
    const reached = new Promise<void>((resolve) => {
      waiting = { until: answered.size + count, resolve };
    });
    return Promise.race([reached, ended]);
  };
  return { server, ready: Promise.race([ready, ended]), more };
}

/** What the test run itself is set to is not the server's business. */
function withoutSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:BAGALAU_|VITEST|NODE_OPTIONS|DATABASE_URL)/u.test(name)),
  );
}

async function killed(server: ChildProcess): Promise<void> {
  expect([server.exitCode, server.signalCode]).toEqual([null, null]);
  const gone = once(server, "close");
  server.kill("SIGKILL");
  await gone;
}

async function killDatabase(): Promise<void> {
  const noted = await readFile(path.join(folder, "postgres", "postmaster.pid"), "utf8");
  process.kill(Number(noted.split("\n")[0]), "SIGKILL");
}

/**
 * A PostgreSQL that repairs itself first writes each of its thousand files down by itself, which guards against a loss of
 * power alone and would be most of this test.
 */
async function repairFaster(): Promise<void> {
  if (process.platform !== "linux") return;
  const own = path.join(folder, "postgres", "postgresql.auto.conf");
  await appendFile(own, "recovery_init_sync_method = 'syncfs'\n");
}

test(
  "D2 whatever is killed and whenever, no answered change is lost and none is half done",
  { timeout: 300_000 },
  async () => {
    for (const portion of [20, 30]) {
      const { server, ready, more } = start();
      await ready;
      await repairFaster();
      await more(portion);
      // The database alone: the server starts it again and its callers notice nothing but a wait.
      await killDatabase();
      await more(portion);
      // The server: it leaves its database running and its lock behind.
      await killed(server);
    }
    const { server, ready, more } = start();
    await ready;
    await more(20);
    // Both at once.
    await killDatabase();
    await killed(server);

    const law = makeLawBook(await loadPacks(undefined, { only: "kz/karasu-akimat" }));
    app = await makeApp(readConfig({ BAGALAU_LOG: "silent", BAGALAU_DATA: folder }), { law, records: tallyRegistry() });
    const body = (await allBodies(app))[0]!.id;
    expect(answered.size).toBeGreaterThanOrEqual(120);

    const commands = await inBody(app, body, (tx) => tx.selectFrom("command").select(["key", "answer"]).execute());
    const kept = new Map(commands.map(({ key, answer }) => [key, (answer as { events: unknown[] }).events.length]));
    expect([...answered].filter(([key, events]) => kept.get(key) !== events)).toEqual([]);

    const { id, publicPem } = app.secrets.signing;
    await makeCheckpoint(app, body);
    const report = await verifyJournal(app.pool, { publicKeys: new Map([[id, publicPem]]) });
    expect(report.faults).toEqual([]);
    expect(report.events).toBe([...kept.values()].reduce((sum, events) => sum + events, 0));
    expect((await rebuild(app, body)).faults).toEqual([]);

    // What one tally passed on has arrived at another: together they hold what was put in.
    const tallies = await inBody(app, body, (tx) => tx.selectFrom("record").select("state").execute());
    const total = tallies.reduce((sum, { state }) => sum + (state as unknown as { total: number }).total, 0);
    expect(total).toBe(tallies.length * 1000);
  },
);
