// PostgreSQL that comes with Bagalau: found or begun in the data folder, kept running, reachable by two roles.
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "./embedded/binaries.ts";
import { addressOf, beginData, startCluster, stopOrphan, stopProcess, whereToListen } from "./embedded/cluster.ts";
import type { Listening, Place } from "./embedded/cluster.ts";
import { checkVersion, openDataFolder, passwordsIn } from "./embedded/data-folder.ts";
import { databaseUser } from "./embedded/database-user.ts";
import { lockFolder } from "./embedded/folder-lock.ts";

export interface Embedded {
  /** Of the installation's database. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The data folder: keys and backups' keys stand in it too. */
  readonly folder: string;
  /** PostgreSQL's process, for those who watch it. */
  readonly pid: () => number | undefined;
  /** The address of another database of the same cluster, for the owner. */
  readonly ownerUrlOf: (database: string) => string;
  readonly appUrlOf: (database: string) => string;
  readonly stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** `BAGALAU_DATA`; null: `.bagalau` in the working folder. */
  readonly folder: string | null;
  /** Says in a sentence what was found and repaired. */
  readonly say?: (sentence: string) => void;
  /** `false` for data that need not outlive the machine's power: tests. */
  readonly durable?: boolean;
}

/** Throws `DatabaseRefusal`, whose sentence says what to do. */
export async function startEmbedded({
  folder: asked,
  say = () => undefined,
  durable = true,
}: EmbeddedOptions): Promise<Embedded> {
  const user = await databaseUser();
  const folder = await openDataFolder(asked, user);
  const lock = await lockFolder(folder.root);
  try {
    if (lock.repaired) say(`The server that held ${folder.root} was killed; its lock is taken over.`);
    if (await stopOrphan(folder)) say("A PostgreSQL that the killed server had left running was stopped.");
    const binaries = await findBinaries(folder.root, user);
    const passwords = await passwordsIn(folder);
    const place: Place = { folder, binaries, user, password: passwords.owner, durable };
    if ((await checkVersion(folder, binaries.major)) === "empty") await beginData(place);
    const listening = await whereToListen(folder);
    const running = await keepRunning(place, listening, say);
    try {
      await prepare(listening, passwords);
    } catch (error) {
      await running.stop();
      throw error;
    }
    const ownerUrlOf = (database: string): string => addressOf(listening, "bagalau", passwords.owner, database);
    const appUrlOf = (database: string): string => addressOf(listening, "bagalau_app", passwords.app, database);
    return {
      ownerUrl: ownerUrlOf("bagalau"),
      appUrl: appUrlOf("bagalau"),
      folder: path.resolve(folder.root),
      pid: running.pid,
      ownerUrlOf,
      appUrlOf,
      stop: async () => {
        await running.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Starts PostgreSQL, and again whenever it ends without having been asked to. */
async function keepRunning(
  place: Place,
  listening: Listening,
  say: (sentence: string) => void,
): Promise<{ readonly pid: () => number | undefined; readonly stop: () => Promise<void> }> {
  let stopping = false;
  let child: ChildProcess = await startCluster(place, listening);
  let restarting: Promise<void> = Promise.resolve();
  const watch = (): void => {
    child.once("exit", () => {
      if (!stopping) restarting = restart();
    });
  };
  const restart = async (): Promise<void> => {
    say("PostgreSQL ended unexpectedly and is started again.");
    for (let wait = 100; ; wait = Math.min(wait * 2, 30_000)) {
      if (stopping) return;
      try {
        child = await startCluster(place, listening);
        watch();
        return;
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        await pause(wait);
      }
    }
  };
  watch();
  return {
    pid: () => child.pid,
    stop: async () => {
      stopping = true;
      await restarting;
      await stopProcess(child.pid);
    },
  };
}

/** The installation's database and the application's role: made at the first start, and again where a start was cut short. */
async function prepare(
  listening: Listening,
  passwords: { readonly owner: string; readonly app: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(listening, "bagalau", passwords.owner, "postgres") });
  await client.connect();
  try {
    const role = await client.query("select 1 from pg_roles where rolname = 'bagalau_app'");
    const verb = role.rowCount === 0 ? "create" : "alter";
    await client.query(
      `${verb} role bagalau_app login nosuperuser nobypassrls password ${pg.escapeLiteral(passwords.app)}`,
    );
    const database = await client.query("select 1 from pg_database where datname = 'bagalau'");
    if (database.rowCount === 0) await client.query("create database bagalau");
    await client.query("revoke all on database bagalau from public; grant connect on database bagalau to bagalau_app");
  } finally {
    await client.end();
  }
}
