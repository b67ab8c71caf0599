// What every feature of the server is given: the database, the clock, the law, the records. Made once, closed once.
import path from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { pino } from "pino";
import type { Logger } from "pino";
import { systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { fillAccessRules } from "./db/access-rules.ts";
import { startEmbedded } from "./db/embedded.ts";
import { migrate } from "./db/migrate.ts";
import { makePool } from "./db/pool.ts";
import type { Database } from "./db/tables.ts";
import { loadLawBook } from "./law-book.ts";
import type { LawBook } from "./law-book.ts";
import { procedureRegistry } from "./records/procedure-registry.ts";
import type { Registry } from "./records/registry.ts";
import { readSecrets } from "./secrets.ts";
import type { Secrets } from "./secrets.ts";

export interface App {
  /** Row security shows no body's data here: read by `withViewer`, or do the server's own work by `inBody`. */
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly law: LawBook;
  readonly records: Registry;
  readonly config: Config;
  readonly log: Logger;
  readonly secrets: Secrets;
  readonly database: DatabaseAddress;
  /** Ends connections, and the embedded database where this server started it. */
  readonly close: () => Promise<void>;
}

export interface DatabaseAddress {
  /** For migrations, backups and the job queue. */
  readonly ownerUrl: string;
  /** For all else: a role that row security holds. */
  readonly appUrl: string;
}

export interface AppOptions {
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly records?: Registry;
  readonly law?: LawBook;
  readonly secrets?: Secrets;
  /** A database that is there already, whatever the settings say: for tests. */
  readonly database?: DatabaseAddress;
}

/** Starts or finds the database, migrates it, reads the law. Throws `DatabaseRefusal` and `WrongConfig`, whose sentences say what to do. */
export async function makeApp(config: Config, options: AppOptions = {}): Promise<App> {
  const log = options.log ?? pino({ level: config.logLevel });
  const law = options.law ?? (await loadLawBook(config.packsFolder ?? undefined));
  const { address, folder, stop } = await openDatabase(config, options, log);
  try {
    const applied = await migrate(address.ownerUrl);
    if (applied.length > 0) log.info({ applied }, "migrated");
    const records = options.records ?? procedureRegistry();
    await fillAccessRules(address.ownerUrl, records.access.rules);
    const pool = makePool(address.appUrl, { max: config.connections, role: "bagalau_app" });
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
    return {
      db,
      pool,
      clock: options.clock ?? systemClock,
      law,
      records,
      config,
      log,
      secrets: options.secrets ?? (await readSecrets(config, folder)),
      database: address,
      close: async () => {
        await pool.end();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Opened {
  readonly address: DatabaseAddress;
  /** Where keys are kept that nobody set. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

export async function openDatabase(config: Config, { database }: AppOptions, log: Logger): Promise<Opened> {
  const { databaseUrl, dataFolder } = config;
  const nothing = (): Promise<void> => Promise.resolve();
  if (database !== undefined) return { address: database, folder: dataFolder, stop: nothing };
  if (databaseUrl !== null) {
    return { address: { ownerUrl: databaseUrl, appUrl: databaseUrl }, folder: dataFolder, stop: nothing };
  }
  const usual = dataFolder === path.resolve(".bagalau");
  const embedded = await startEmbedded({ folder: usual ? null : dataFolder, say: (sentence) => log.warn(sentence) });
  const { ownerUrl, appUrl, folder, stop } = embedded;
  log.info({ folder }, "database");
  return { address: { ownerUrl, appUrl }, folder, stop };
}
