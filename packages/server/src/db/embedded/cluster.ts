// One PostgreSQL of ours: its data begun, the server started, watched, and stopped.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { chown, open, readFile, readlink, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Binaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import type { DatabaseUser } from "./database-user.ts";
import { exists } from "./process-alive.ts";
import { DatabaseRefusal } from "../database-refusal.ts";

export interface Place {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly user: DatabaseUser | null;
  readonly password: string;
  readonly durable: boolean;
}

/** Where it listens: a socket in the data folder, or a port of this machine alone where the path is too long for one. */
export type Listening = { readonly socket: string } | { readonly port: number };

/** Addresses of sockets may have 107 bytes; the file's own name takes 14. */
const longestSocketFolder = 90;
const patience = 60_000;
const startingUp = "57P03";

export async function beginData({ folder, binaries, user, password, durable }: Place): Promise<void> {
  const passwordFile = path.join(folder.socket, "owner-password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user !== null) await chown(passwordFile, user.uid, user.gid);
  const flags = [
    "-D",
    folder.cluster,
    "-U",
    "bagalau",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
  ];
  // A collation that comes with PostgreSQL itself: an upgrade of the machine's libraries reorders no index.
  flags.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums");
  if (!durable) flags.push("--no-sync");
  try {
    const child = spawn(binaries.initdb, flags, {
      ...runAs(user),
      cwd: folder.cluster,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = await ending(child);
    if (said.code !== 0) {
      await rm(path.join(folder.cluster, "PG_VERSION"), { force: true });
      throw new DatabaseRefusal("not-begun", { folder: folder.cluster, output: said.output });
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Starts the server and waits until it answers; a start after a kill repairs the data from its log first. */
export async function startCluster(place: Place, listening: Listening): Promise<ChildProcess> {
  const deadline = Date.now() + patience;
  for (;;) {
    const { child, said } = await launch(place, listening);
    const waiting = new AbortController();
    const outcome = await Promise.race([answers(place, listening, waiting.signal), ended(child)]).finally(() => {
      waiting.abort();
    });
    if (outcome === "answers") return child;
    if (outcome === "ended") {
      const output = await said();
      // Children of a killed server hold its memory for a moment.
      const passing = /shared memory block|lock file|Address already in use/u.test(output);
      if (passing && Date.now() < deadline) {
        await pause(200);
        continue;
      }
      throw new DatabaseRefusal("not-started", { folder: place.folder.cluster, output: output.slice(-2000) });
    }
    await stopProcess(child.pid);
    throw new DatabaseRefusal("not-answering", { folder: place.folder.cluster });
  }
}

async function launch(
  { folder, binaries, user, durable }: Place,
  listening: Listening,
): Promise<{ readonly child: ChildProcess; readonly said: () => Promise<string> }> {
  const log = path.join(folder.root, "postgres.log");
  const file = await open(log, "a", 0o600);
  const { size } = await file.stat();
  // A session of its own: Ctrl-C reaches the server first, which ends what it does and then stops the database.
  const child = spawn(binaries.postgres, ["-D", folder.cluster, ...settings(folder, listening, durable)], {
    ...runAs(user),
    cwd: folder.cluster,
    detached: true,
    stdio: ["ignore", file.fd, file.fd],
  });
  await file.close();
  const said = async (): Promise<string> => (await readFile(log)).subarray(size).toString("utf8");
  return { child, said };
}

function settings(folder: DataFolder, listening: Listening, durable: boolean): string[] {
  const kept = durable ? "on" : "off";
  const where =
    "socket" in listening
      ? { listen_addresses: "", unix_socket_directories: listening.socket, port: "5432" }
      : { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(listening.port) };
  const values: Readonly<Record<string, string>> = {
    ...where,
    unix_socket_permissions: "0700",
    fsync: kept,
    full_page_writes: kept,
    synchronous_commit: kept,
    password_encryption: "scram-sha-256",
    timezone: "UTC",
    log_timezone: "UTC",
    // Errors go to the log without the data that caused them: these are personal.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    log_min_messages: "warning",
    jit: "off",
    max_connections: "100",
    max_wal_size: "2GB",
    hba_file: path.join(folder.cluster, "pg_hba.conf"),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

export async function whereToListen(folder: DataFolder): Promise<Listening> {
  if (process.platform !== "win32" && Buffer.byteLength(folder.socket) <= longestSocketFolder) {
    return { socket: folder.socket };
  }
  return { port: await freePort() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}

/** The address of a database of this cluster, as `pg` reads it. */
export function addressOf(listening: Listening, user: string, password: string, database: string): string {
  const who = `${user}:${encodeURIComponent(password)}`;
  if ("port" in listening) return `postgres://${who}@127.0.0.1:${listening.port}/${database}`;
  return `postgres://${who}@/${database}?host=${encodeURIComponent(listening.socket)}`;
}

/** Silent is who does not answer for a minute; one that says that it still repairs itself is waited for. */
async function answers({ password }: Place, listening: Listening, signal: AbortSignal): Promise<"answers" | "silent"> {
  const connectionString = addressOf(listening, "bagalau", password, "postgres");
  let deadline = Date.now() + patience;
  for (let wait = 20; Date.now() < deadline && !signal.aborted; wait = Math.min(wait * 1.5, 250)) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query("select 1");
      return "answers";
    } catch (error) {
      if ((error as pg.DatabaseError).code === startingUp) deadline = Date.now() + patience;
      await pause(wait);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return "silent";
}

function ended(child: ChildProcess): Promise<"ended"> {
  return new Promise((resolve, reject) => {
    child.once("exit", () => {
      resolve("ended");
    });
    child.once("error", (error) => {
      reject(new DatabaseRefusal("not-run", { reason: error.message }));
    });
  });
}

async function ending(child: ChildProcess): Promise<{ readonly code: number | null; readonly output: string }> {
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      reject(new DatabaseRefusal("not-run", { reason: error.message }));
    });
    child.once("close", (code) => {
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

function runAs(user: DatabaseUser | null): {
  readonly uid?: number;
  readonly gid?: number;
  readonly env: NodeJS.ProcessEnv;
} {
  // Secrets of the server's environment are no business of the database.
  const env = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC", SystemRoot: process.env["SystemRoot"] ?? "" };
  return user === null ? { env } : { uid: user.uid, gid: user.gid, env };
}

/** Stops a PostgreSQL that a killed server left running on this data. */
export async function stopOrphan(folder: DataFolder): Promise<boolean> {
  const noted = await readFile(path.join(folder.cluster, "postmaster.pid"), "utf8").catch(() => null);
  const pid = Number(noted?.split("\n")[0]);
  if (noted === null || !Number.isInteger(pid) || pid <= 1 || !exists(pid)) return false;
  if (!(await worksIn(pid, folder.cluster))) return false;
  await stopProcess(pid);
  return true;
}

/** PostgreSQL works in its data folder; a number that was given to another process since does not. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== "linux") return true;
  const [place, folder] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => null),
    stat(cluster).catch(() => null),
  ]);
  const there = place === null ? null : await stat(place).catch(() => null);
  return there !== null && folder !== null && there.ino === folder.ino && there.dev === folder.dev;
}

/** Asks to end sessions and write everything down; waits until the process is gone. */
export async function stopProcess(pid: number | undefined): Promise<void> {
  if (pid === undefined || !exists(pid)) return;
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + patience;
  while (exists(pid)) {
    if (Date.now() > deadline) {
      process.kill(pid, "SIGQUIT");
      await pause(2000);
      return;
    }
    await pause(20);
  }
}
