// Reading as somebody: a read transaction in which row security knows who looks, from which body, on which day.
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Language } from "@bagalau/methodology";
import type { App } from "../app.ts";
import type { Database } from "./tables.ts";

export interface Viewer {
  readonly body: string;
  readonly account: string | null;
  readonly person: string | null;
  /** Roles that the body gave him for the day. */
  readonly roles: readonly string[];
  /** Civil day in the body's zone. */
  readonly today: string;
  readonly language: Language;
}

/** As the role that only reads, to which the names of its own schema come first. */
const beginReading = `begin isolation level repeatable read read only; set local role bagalau_viewer;
  set local search_path to viewer, public`;

/** Rows that the viewer may not see are not there, and of a record's state only what lists show; nothing can be written. */
export function withViewer<Result>(
  app: Pick<App, "pool">,
  viewer: Viewer,
  read: (tx: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  const { body, person, roles, today } = viewer;
  return transaction(app, beginReading, { body, person, roles, today }, read);
}

/**
 * The server's own work on what no record holds (drafts, files, deliveries), in one transaction that sees one body whole.
 * `repeatable`: all that is read is of one moment; what another changed meanwhile cannot be written.
 */
export function inBody<Result>(
  app: Pick<App, "pool">,
  body: string,
  work: (tx: Kysely<Database>) => Promise<Result>,
  { repeatable = false }: { readonly repeatable?: boolean } = {},
): Promise<Result> {
  const begin = repeatable ? "begin isolation level repeatable read" : "begin";
  return transaction(app, begin, { body, mode: "process" }, work);
}

interface Told {
  readonly body: string;
  readonly person?: string | null;
  readonly roles?: readonly string[];
  readonly today?: string;
  readonly mode?: "process";
}

async function transaction<Result>(
  { pool }: Pick<App, "pool">,
  begin: string,
  told: Told,
  work: (tx: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: unknown = null;
  try {
    // One round trip: the beginning and what the transaction is told.
    await client.query(`${begin}; select ${settings(told)}`);
    const result = await work(onClient(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((lost: unknown) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken !== null);
  }
}

function settings({ body, person, roles, today, mode }: Told): string {
  const values = { body, person: person ?? "", roles: (roles ?? []).join(","), today: today ?? "", mode: mode ?? "" };
  return Object.entries(values)
    .map(([name, value]) => `set_config('bagalau.${name}', ${pg.escapeLiteral(value)}, true)`)
    .join(", ");
}

/** Kysely over one client that is not its own to give back. */
function onClient(client: pg.PoolClient): Kysely<Database> {
  const lent = new Proxy(client, {
    get: (target, name) => {
      if (name === "release") return () => undefined;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value as (...given: unknown[]) => unknown).bind(target) : value;
    },
  });
  const pool = { connect: () => Promise.resolve(lent), end: () => Promise.resolve() };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as never }) });
}
