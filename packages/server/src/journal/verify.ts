// Whether the journal is what was written: every chain is walked, every checkpoint compared; the first altered line is named.
import type pg from "pg";
import { beginning, faultOfChain, hashOfCheckpoint, isSignedBy, merkleRoot } from "@bagalau/procedure/journal";
import type { JournalLine } from "@bagalau/procedure/journal";
import { allBodies } from "../records/body.ts";
import { checkpointsOf, headsAt } from "./checkpoint.ts";
import type { SignedCheckpoint } from "./checkpoint.ts";

export interface JournalFault {
  /**
   * Of a line: `gap` (it is missing or repeated), `data` (what it says was altered, or taken away without a recorded
   * destruction), `previous` (it does not follow the one before), `hash` (the line itself was altered).
   * Of a record: `head` (it is not where its journal ends), `no-journal` (it has none), `no-record` (a journal without its record).
   * Against checkpoints: `vanished`, `rewritten`, `appeared`. Of a checkpoint: `checkpoint-missing`, `signature`, `key`,
   * `checkpoint-order`, `root`, `not-the-kept` (another than the one that was kept elsewhere).
   */
  readonly fault:
    | "gap"
    | "data"
    | "previous"
    | "hash"
    | "head"
    | "no-journal"
    | "no-record"
    | "vanished"
    | "rewritten"
    | "appeared"
    | "checkpoint-missing"
    | "signature"
    | "key"
    | "checkpoint-order"
    | "root"
    | "not-the-kept";
  readonly body: string;
  readonly record: string | null;
  readonly id: string | null;
  /** The line, or the checkpoint's number where no record is named. */
  readonly seq: number | null;
}

export interface JournalReport {
  readonly bodies: number;
  readonly records: number;
  readonly events: number;
  /** Lines whose content was destroyed by a recorded act. */
  readonly destroyed: number;
  readonly checkpoints: number;
  /** By body; of each record the first. */
  readonly faults: readonly JournalFault[];
}

export interface VerifyOptions {
  /** One body alone. */
  readonly body?: string;
  /** PEM by key id. */
  readonly publicKeys: ReadonlyMap<string, string>;
  /** Checkpoints that were kept outside of the database: whoever rewrites the journal and its checkpoints does not reach them. */
  readonly kept?: readonly SignedCheckpoint[];
}

export async function verifyJournal(
  pool: pg.Pool,
  { body, publicKeys, kept = [] }: VerifyOptions,
): Promise<JournalReport> {
  const bodies = body === undefined ? (await allBodies({ pool })).map(({ id }) => id) : [body];
  const found = { records: 0, events: 0, destroyed: 0, checkpoints: 0 };
  const faults: JournalFault[] = [];
  for (const id of bodies) {
    await inSnapshot(pool, id, async (client) => {
      const chains = await verifyChains(client, id);
      const checkpoints = await verifyCheckpoints(
        client,
        id,
        publicKeys,
        kept.filter(({ checkpoint }) => checkpoint.body === id),
      );
      found.records += chains.records;
      found.events += chains.events;
      found.destroyed += chains.destroyed;
      found.checkpoints += checkpoints.checkpoints;
      faults.push(...chains.faults, ...checkpoints.faults);
    });
  }
  return { bodies: bodies.length, ...found, faults };
}

/** What was found in one portion of a body's journal. */
export interface PortionReport extends Omit<JournalReport, "bodies" | "checkpoints"> {
  /** The last record of the portion, after which the next begins; null where it was the last portion. */
  readonly next: string | null;
  /** Compared with the last portion. */
  readonly checkpoints: number | null;
}

/**
 * One portion: whole records until `lines` lines are reached, so that whoever looks on sees how far it is. What is appended
 * between portions changes no line that was there.
 */
export async function verifyPortion(
  pool: pg.Pool,
  { body, publicKeys }: Pick<VerifyOptions, "publicKeys"> & { readonly body: string },
  { after, lines: most }: { readonly after: string | null; readonly lines: number },
): Promise<PortionReport> {
  return inSnapshot(pool, body, async (client) => {
    const found = { records: 0, events: 0, destroyed: 0 };
    const faults: JournalFault[] = [];
    for await (const lines of chainsOf(client, body, after)) {
      add(found, faults, lines);
      if (found.events >= most) return { ...found, faults, checkpoints: null, next: lines[0]!.id };
    }
    const { checkpoints, faults: others } = await verifyCheckpoints(client, body, publicKeys, []);
    return {
      ...found,
      faults: [...faults, ...(await withoutJournal(client, body)), ...others],
      checkpoints,
      next: null,
    };
  });
}

/** All of one moment. */
async function inSnapshot<Result>(
  pool: pg.Pool,
  body: string,
  look: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("select set_config('bagalau.body', $1, true), set_config('bagalau.mode', 'process', true)", [
      body,
    ]);
    return await look(client);
  } finally {
    await client.query("rollback").then(
      () => client.release(),
      () => client.release(true),
    );
  }
}

interface StoredLine extends JournalLine {
  /** The record as its table has it; null where there is none. */
  readonly kept: { readonly version: number; readonly head: string } | null;
}

const pageSize = 5000;
/** No record has a line after it. */
const lastLine = 2_147_483_647;

async function verifyChains(
  client: pg.PoolClient,
  body: string,
): Promise<Omit<JournalReport, "bodies" | "checkpoints">> {
  const found = { records: 0, events: 0, destroyed: 0 };
  const faults: JournalFault[] = [];
  for await (const lines of chainsOf(client, body, null)) add(found, faults, lines);
  return { ...found, faults: [...faults, ...(await withoutJournal(client, body))] };
}

interface Counted {
  records: number;
  events: number;
  destroyed: number;
}

function add(found: Counted, faults: JournalFault[], lines: readonly StoredLine[]): void {
  found.records += 1;
  found.events += lines.length;
  found.destroyed += lines.filter(({ salt }) => salt === null).length;
  const fault = faultOfRecord(lines);
  if (fault !== null) faults.push(fault);
}

/** Records that nothing tells of. */
async function withoutJournal(client: pg.PoolClient, body: string): Promise<readonly JournalFault[]> {
  const { rows } = await client.query<{ id: string; kind: string }>(
    `select id, kind from record r where body_id = $1
     and not exists (select from event e where e.body_id = r.body_id and e.record_id = r.id) order by id`,
    [body],
  );
  return rows.map(({ id, kind }) => ({ fault: "no-journal" as const, body, record: kind, id, seq: null }));
}

function faultOfRecord(lines: readonly StoredLine[]): JournalFault | null {
  const { body, record, id, kept } = lines[0]!;
  const last = lines.at(-1)!;
  const told = (fault: JournalFault["fault"], seq: number): JournalFault => ({ fault, body, record, id, seq });
  const broken = faultOfChain(lines);
  if (broken !== null) return told(broken.kind, broken.seq);
  if (kept === null) return told("no-record", last.seq);
  if (kept.version !== last.seq || kept.head !== last.hash) return told("head", last.seq);
  const destroyed = lines.findLastIndex(({ kind, salt }) => kind === "destroyed" && salt !== null);
  const taken = lines.find(({ salt }, index) => salt === null && index > destroyed);
  return taken === undefined ? null : told("data", taken.seq);
}

/** The lines of one record after another; a page at a time is in memory, and the record that goes over its end. */
async function* chainsOf(
  client: pg.PoolClient,
  body: string,
  afterRecord: string | null,
): AsyncGenerator<readonly StoredLine[]> {
  let chain: StoredLine[] = [];
  let after: readonly [string, number] =
    afterRecord === null ? ["00000000-0000-0000-0000-000000000000", 0] : [afterRecord, lastLine];
  for (;;) {
    const rows = await pageAfter(client, body, after);
    for (const line of rows) {
      if (chain.length > 0 && chain[0]!.id !== line.id) {
        yield chain;
        chain = [];
      }
      chain.push(line);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) break;
    after = [last.id, last.seq];
  }
  if (chain.length > 0) yield chain;
}

async function pageAfter(
  client: pg.PoolClient,
  body: string,
  [id, seq]: readonly [string, number],
): Promise<readonly StoredLine[]> {
  const { rows } = await client.query<JournalLine & { version: number | null; head: string }>(
    `select e.body_id as body, e.record, e.record_id as id, e.seq, e.kind, e.at, e.on_day as "on", e.actor, e.data,
       encode(e.salt, 'hex') as salt, encode(e.data_digest, 'hex') as "dataDigest", encode(e.previous, 'hex') as previous,
       encode(e.hash, 'hex') as hash, r.version, encode(r.head, 'hex') as head
     from event e left join record r on r.body_id = e.body_id and r.id = e.record_id
     where e.body_id = $1 and (e.record_id, e.seq) > ($2, $3) order by e.record_id, e.seq limit ${pageSize}`,
    [body, id, seq],
  );
  return rows.map(({ version, head, ...line }) => ({
    ...line,
    kept: version === null ? null : { version, head },
  }));
}

async function verifyCheckpoints(
  client: pg.PoolClient,
  body: string,
  publicKeys: ReadonlyMap<string, string>,
  kept: readonly SignedCheckpoint[],
): Promise<Pick<JournalReport, "checkpoints" | "faults">> {
  const signed = await checkpointsOf(client, body);
  const of = (fault: JournalFault["fault"], number: number): JournalFault => ({
    fault,
    body,
    record: null,
    id: null,
    seq: number,
  });
  const faults: JournalFault[] = [];
  let previous = beginning;
  for (const [index, { checkpoint, signature }] of signed.entries()) {
    const key = publicKeys.get(checkpoint.keyId);
    if (checkpoint.number !== index + 1) faults.push(of("checkpoint-missing", index + 1));
    else if (checkpoint.previous !== previous) faults.push(of("checkpoint-order", checkpoint.number));
    else if (key === undefined) faults.push(of("key", checkpoint.number));
    else if (!isSignedBy(checkpoint, signature, key)) faults.push(of("signature", checkpoint.number));
    if (faults.length > 0) break;
    previous = hashOfCheckpoint(checkpoint);
  }
  for (const { checkpoint } of kept) {
    const stored = signed.find(({ checkpoint: { number } }) => number === checkpoint.number);
    if (stored === undefined) faults.push(of("checkpoint-missing", checkpoint.number));
    else if (hashOfCheckpoint(stored.checkpoint) !== hashOfCheckpoint(checkpoint))
      faults.push(of("not-the-kept", checkpoint.number));
  }
  const last = signed.at(-1)?.checkpoint;
  if (last !== undefined) {
    const heads = await headsAt(client, body);
    if (heads.length !== last.records || merkleRoot(heads) !== last.root) faults.push(of("root", last.number));
    faults.push(...(await lostSince(client, body, last.position)));
  }
  return { checkpoints: signed.length, faults };
}

/** What checkpoints noted and the journal no longer has as it was, and what it has from before them unnoted. */
async function lostSince(client: pg.PoolClient, body: string, position: number): Promise<readonly JournalFault[]> {
  const lost = await client.query<{ id: string; seq: number; record: string | null; there: boolean }>(
    `select distinct on (h.record_id) h.record_id as id, h.seq, r.kind as record,
       exists (select from event o where o.body_id = h.body_id and o.record_id = h.record_id) as there
     from checkpoint_head h
     left join event e on e.body_id = h.body_id and e.record_id = h.record_id and e.seq = h.seq
     left join record r on r.body_id = h.body_id and r.id = h.record_id
     where h.body_id = $1 and e.hash is distinct from h.hash order by h.record_id, h.seq`,
    [body],
  );
  const unnoted = await client.query<{ id: string; seq: number; record: string }>(
    `select distinct on (record_id) record_id as id, seq, record from event e
     where body_id = $1 and position <= $2
     and not exists (select from checkpoint_head h where h.body_id = e.body_id and h.record_id = e.record_id and h.seq >= e.seq)
     order by record_id, seq`,
    [body, position],
  );
  return [
    ...lost.rows.map(({ id, seq, record, there }) => ({
      fault: there ? ("rewritten" as const) : ("vanished" as const),
      body,
      record,
      id,
      seq,
    })),
    ...unnoted.rows.map(({ id, seq, record }) => ({ fault: "appeared" as const, body, record, id, seq })),
  ];
}
