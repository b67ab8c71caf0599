// Records as they are now, and the answer that a command's key has already had: one query.
import type pg from "pg";

export interface Loaded {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  /** Hex: the hash of the last event. */
  readonly head: string;
  readonly pack: string | null;
  readonly edition: string | null;
  readonly state: unknown;
}

export interface Answered {
  readonly answer: unknown;
  readonly digest: Buffer;
}

export interface Loading {
  readonly records: ReadonlyMap<string, Loaded>;
  readonly answered: Answered | null;
}

interface Row {
  readonly id: string | null;
  readonly kind: string;
  readonly version: number;
  readonly head: Buffer;
  readonly pack: string | null;
  readonly edition: string | null;
  readonly state: unknown;
  readonly answer: unknown;
  readonly digest: Buffer;
}

export async function loadRecords(
  pool: pg.Pool | pg.ClientBase,
  body: string,
  ids: readonly string[],
  key: string | null,
): Promise<Loading> {
  const { rows } = await pool.query<Row>({
    name: "load-records",
    text: "select id, kind, version, head, pack, edition, state, answer, digest from load_records($1, $2, $3)",
    values: [body, ids, key],
  });
  const records = new Map<string, Loaded>();
  let answered: Answered | null = null;
  for (const { id, kind, version, head, pack, edition, state, answer, digest } of rows) {
    if (id === null) answered = { answer, digest };
    else records.set(id, { id, kind, version, head: head.toString("hex"), pack, edition, state });
  }
  return { records, answered };
}
