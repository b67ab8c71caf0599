// Checkpoints of a body's journal: one signed root over the heads of all its chains, so that a record cannot vanish unseen.
import type pg from "pg";
import { beginning, hashOfCheckpoint, merkleRoot, signCheckpoint } from "@bagalau/procedure/journal";
import type { Checkpoint, Head } from "@bagalau/procedure/journal";
import type { App } from "../app.ts";

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Ed25519, base64. */
  readonly signature: string;
}

/** Null where nothing happened since the last one. */
export async function makeCheckpoint(app: App, body: string): Promise<SignedCheckpoint | null> {
  const client = await app.pool.connect();
  let sound = false;
  try {
    await client.query("select set_config('bagalau.body', $1, false), set_config('bagalau.mode', 'process', false)", [
      body,
    ]);
    await client.query("select pg_advisory_lock(hashtextextended('checkpoint ' || $1, 0))", [body]);
    const made = await checkpointOn(client, app, body);
    await client.query(
      "select pg_advisory_unlock_all(), set_config('bagalau.body', '', false), set_config('bagalau.mode', '', false)",
    );
    sound = true;
    return made;
  } finally {
    // A connection that still holds locks or a body is not given to the next.
    client.release(!sound);
  }
}

async function checkpointOn(client: pg.PoolClient, app: App, body: string): Promise<SignedCheckpoint | null> {
  const last = (await checkpointsOf(client, body, 1)).at(-1) ?? null;
  const fresh = await freshHeads(client, body, last?.checkpoint.position ?? 0);
  if (fresh.length === 0) return null;
  const heads = new Map((await headsAt(client, body)).map((head) => [head.id, head]));
  for (const { id, seq, hash } of fresh) heads.set(id, { id, seq, hash });
  const { id: keyId, privateKey } = app.secrets.signing;
  const checkpoint: Checkpoint = {
    body,
    number: (last?.checkpoint.number ?? 0) + 1,
    position: Math.max(...fresh.map(({ position }) => position)),
    records: heads.size,
    root: merkleRoot([...heads.values()]),
    previous: last === null ? beginning : hashOfCheckpoint(last.checkpoint),
    at: app.clock.now(),
    keyId,
  };
  const signed = { checkpoint, signature: signCheckpoint(checkpoint, privateKey) };
  await write(client, signed, fresh);
  return signed;
}

interface FreshHead extends Head {
  readonly position: number;
}

/**
 * Heads of what happened after a position. Positions are given before they are committed, so that a lower one may come
 * later: the lock waits for every act that has begun, and lets none begin while one statement reads.
 */
async function freshHeads(client: pg.PoolClient, body: string, position: number): Promise<readonly FreshHead[]> {
  await client.query("select pg_advisory_lock(hashtextextended('journal ' || $1, 0))", [body]);
  const { rows } = await client.query<FreshHead>(
    `select distinct on (record_id) record_id as id, seq, encode(hash, 'hex') as hash,
       max(position) over (partition by record_id) as position
     from event where body_id = $1 and position > $2 order by record_id, seq desc`,
    [body, position],
  );
  await client.query("select pg_advisory_unlock(hashtextextended('journal ' || $1, 0))", [body]);
  return rows;
}

/** The heads at a body's last checkpoint: of each record, the newest that a checkpoint noted. */
export async function headsAt(client: pg.ClientBase, body: string): Promise<readonly Head[]> {
  const { rows } = await client.query<Head>(
    `select distinct on (record_id) record_id as id, seq, encode(hash, 'hex') as hash
     from checkpoint_head where body_id = $1 order by record_id, number desc`,
    [body],
  );
  return rows;
}

/** A body's checkpoints in order, all or the last `most`. */
export async function checkpointsOf(
  client: pg.ClientBase,
  body: string,
  most?: number,
): Promise<readonly SignedCheckpoint[]> {
  const { rows } = await client.query<Checkpoint & { readonly signature: string }>(
    `select body_id as body, number, position, records, encode(root, 'hex') as root, encode(previous, 'hex') as previous,
       at, key_id as "keyId", translate(encode(signature, 'base64'), e'\\n', '') as signature
     from checkpoint where body_id = $1 order by number desc limit $2`,
    [body, most ?? null],
  );
  return rows.reverse().map(({ signature, ...checkpoint }) => ({ checkpoint, signature }));
}

async function write(
  client: pg.PoolClient,
  { checkpoint, signature }: SignedCheckpoint,
  fresh: readonly Head[],
): Promise<void> {
  const { body, number, position, records, root, previous, at, keyId } = checkpoint;
  await client.query("begin");
  try {
    await client.query(
      `insert into checkpoint (body_id, number, position, records, root, previous, signature, key_id, at)
       values ($1, $2, $3, $4, decode($5, 'hex'), decode($6, 'hex'), decode($7, 'base64'), $8, $9)`,
      [body, number, position, records, root, previous, signature, keyId, at],
    );
    await client.query(
      `insert into checkpoint_head (body_id, number, record_id, seq, hash)
       select $1, $2, h.id, h.seq, decode(h.hash, 'hex') from jsonb_to_recordset($3) as h (id uuid, seq integer, hash text)`,
      [body, number, JSON.stringify(fresh)],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
