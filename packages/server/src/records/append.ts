// Writes everything that one act changed: one statement, one round trip, one durable transaction.
import { randomFillSync } from "node:crypto";
import type pg from "pg";
import { digestOfData, hashOfEvent } from "@bagalau/procedure/journal";
import type { Actor, Json, View, Written } from "@bagalau/procedure";
import type { HappenedEvent } from "./registry.ts";
import type { Row, RowChange } from "./rows.ts";

/** One record with what happened to it in the act. */
export interface Change {
  readonly record: string;
  readonly id: string;
  /** The version that was decided on; 0 where the record is new. */
  readonly before: number;
  /** Hex: the hash of the event before. */
  readonly head: string;
  readonly law: { readonly pack: string; readonly edition: string } | null;
  readonly state: unknown;
  readonly view: View;
  readonly rows: readonly RowChange[];
  readonly events: readonly Written<HappenedEvent>[];
}

export interface Append {
  readonly body: string;
  readonly key: string;
  readonly account: string | null;
  /** SHA-256 of what was asked. */
  readonly digest: Buffer;
  readonly answer: unknown;
  readonly at: string;
  readonly on: string;
  readonly changes: readonly Change[];
}

export type Appended =
  | { readonly ok: true }
  /** The record was changed meanwhile. */
  | { readonly ok: false; readonly race: string }
  /** The key was answered meanwhile. */
  | { readonly ok: false; readonly answered: true };

export async function append(pool: pg.Pool | pg.ClientBase, given: Append): Promise<Appended> {
  const { body, key, account, digest, answer, at, on } = given;
  // Always in the same order, so that two acts on the same records wait for one another instead of blocking each other.
  const changes = given.changes.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const lines = changes.map((change) => eventsOf(body, change));
  const content = {
    records: changes.map((change, index) => recordOf(change, lines[index]!)),
    events: lines.flat(),
    rows: byTable(changes),
  };
  const states = `[${changes.map(({ state }) => JSON.stringify(state)).join(",")}]`;
  const statement = { name: "append-events", text: "select append_events($1, $2, $3, $4, $5, $6, $7, $8, $9) as lost" };
  const values = [body, key, account, digest, JSON.stringify(answer), at, on, JSON.stringify(content), states];
  const lost = await pool.query<{ readonly lost: string | null }>({ ...statement, values }).then(
    ({ rows }) => rows[0]?.lost ?? null,
    (error: pg.DatabaseError) => {
      if (error.code === "BG001") return error.message;
      throw error;
    },
  );
  if (lost === null) return { ok: true };
  return lost === "answered" ? { ok: false, answered: true } : { ok: false, race: lost.slice("raced ".length) };
}

interface EventRow {
  readonly record_id: string;
  readonly record: string;
  readonly seq: number;
  readonly kind: string;
  readonly actor: Actor;
  readonly data: HappenedEvent;
  readonly salt: string;
  readonly data_digest: string;
  readonly previous: string;
  readonly hash: string;
}

/** What is to be done to one table by the whole act. */
interface TableChange {
  readonly table: string;
  /** Records whose rows all go, as an array of PostgreSQL. */
  readonly emptied: string;
  /** Null where no row goes by itself. */
  readonly gone: readonly Row[] | null;
  readonly fresh: readonly Row[];
}

function byTable(changes: readonly Change[]): readonly TableChange[] {
  const all = changes.flatMap(({ id, rows }) => rows.map((change) => ({ id, ...change })));
  return [...Map.groupBy(all, ({ table }) => table)].map(([table, parts]) => {
    const emptied = parts.filter(({ gone }) => gone === null).map(({ id }) => id);
    const gone = parts.flatMap((part) => part.gone ?? []);
    const fresh = parts.flatMap((part) => part.fresh);
    return { table, emptied: `{${emptied.join(",")}}`, gone: gone.length === 0 ? null : gone, fresh };
  });
}

function recordOf({ id, record, before, law, view, head, events }: Change, written: readonly EventRow[]): Json {
  return {
    id,
    kind: record,
    phase: view.phase,
    before,
    after: before + events.length,
    head: written.at(-1)?.hash ?? `\\x${head}`,
    pack: law?.pack ?? null,
    edition: law?.edition ?? null,
    period: view.period,
    campaign: view.campaign,
    person: view.person,
  };
}

function eventsOf(body: string, { record, id, head, events }: Change): readonly EventRow[] {
  let previous = head;
  return events.map(({ seq, at, on, actor, event }) => {
    const salt = freshSalt();
    const dataDigest = digestOfData(salt, event);
    const kind = event.kind;
    const link = { body, record, id, seq, kind, at, on, actor: { ...actor }, dataDigest, previous };
    const hash = hashOfEvent(link);
    const row = {
      record_id: id,
      record,
      seq,
      kind,
      actor,
      data: event,
      salt: `\\x${salt}`,
      data_digest: `\\x${dataDigest}`,
      previous: `\\x${previous}`,
      hash: `\\x${hash}`,
    };
    previous = hash;
    return row;
  });
}

const saltSize = 16;
const randomness = Buffer.alloc(saltSize * 256);
let used = randomness.length;

/** Random bytes are drawn by the block: one at a time they cost more than what they salt. None is given twice. */
function freshSalt(): string {
  if (used === randomness.length) {
    randomFillSync(randomness);
    used = 0;
  }
  used += saltSize;
  return randomness.toString("hex", used - saltSize, used);
}
