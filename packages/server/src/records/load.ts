// Records as they are now, and the answer that a command's key has already had: one query, for all who ask at once.
import type pg from "pg";
import { together } from "../db/together.ts";

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

interface RecordColumns {
  readonly kind: string;
  readonly version: number;
  readonly head: Buffer;
  readonly pack: string | null;
  readonly edition: string | null;
  readonly state: unknown;
}

interface Row extends RecordColumns, Answered {
  /** Of the record among all that were asked for, or of the key among all keys; from 1. */
  readonly place: number;
  readonly id: string | null;
}

/** A record beside an answer; of each nothing where there is none. */
export type RowOfBoth = (RecordColumns | { readonly kind: null }) & (Answered | { readonly digest: null });

interface Asked {
  readonly ids: readonly string[];
  readonly key: string | null;
}

interface Found {
  readonly records: Map<string, Loaded>;
  answered: Answered | null;
}

const gathered = together<Asked, Loading>({ send: loadAll, isLarge: ({ ids }) => ids.length > 8 });

export function loadRecords(pool: pg.Pool, body: string, ids: readonly string[], key: string | null): Promise<Loading> {
  return gathered(pool, body, { ids, key });
}

async function loadAll(pool: pg.Pool, body: string, asked: readonly Asked[]): Promise<readonly Loading[]> {
  const found = asked.map((): Found => ({ records: new Map(), answered: null }));
  const byId = asked.flatMap(({ ids }, index) => ids.map((id) => ({ id, of: found[index]! })));
  const byKey = asked.flatMap(({ key }, index) => (key === null ? [] : [{ key, of: found[index]! }]));
  const { rows } = await pool.query<Row>({
    name: "load-records",
    text: "select * from load_records($1, $2, $3)",
    values: [body, byId.map(({ id }) => id), byKey.map(({ key }) => key)],
  });
  for (const { place, id, kind, version, head, pack, edition, state, answer, digest } of rows) {
    if (id === null) byKey[place - 1]!.of.answered = { answer, digest };
    else {
      const { records } = byId[place - 1]!.of;
      records.set(id, { id, kind, version, head: head.toString("hex"), pack, edition, state });
    }
  }
  return found;
}

/** What was found of the record `id` and of a key, where one row tells both. */
export function loadingOf(id: string, row: RowOfBoth): Loading {
  const records = new Map<string, Loaded>();
  if (row.kind !== null) {
    const { kind, version, head, pack, edition, state } = row;
    records.set(id, { id, kind, version, head: head.toString("hex"), pack, edition, state });
  }
  return { records, answered: row.digest === null ? null : { answer: row.answer, digest: row.digest } };
}
