// Connections to the database, each working as the application's role, with dates and instants as texts.
import pg from "pg";

export interface PoolOptions {
  readonly max?: number;
  /** The role that every connection takes on; the owner's pools take none. */
  readonly role?: "bagalau_app";
}

/** Civil dates stay texts, instants become ISO with `Z`, `bigint` a number: positions do not reach 2^53. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [pg.types.builtins.INT8]: (text) => Number(text),
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") => parsers[oid] ?? pg.types.getTypeParser(oid, format)) as never,
};

/** Milliseconds without work after which a connection is given back: a new one has yet to learn the functions, which takes it 70 ms. */
const idle = 600_000;

export function makePool(connectionString: string, { max = 16, role }: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: idle,
    application_name: "bagalau",
    ...(role === undefined ? {} : { onConnect: (client: pg.ClientBase) => client.query(`set role ${role}`) }),
  });
  // A connection that breaks while it waits is replaced by the pool; the query that needs one tells of it.
  pool.on("error", () => undefined);
  return pool;
}
