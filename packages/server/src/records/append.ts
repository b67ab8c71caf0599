// Writes everything that acts changed: one statement, one round trip, one durable transaction for all that come at once.
import { randomFillSync } from "node:crypto";
import pg from "pg";
import { canonicalJson } from "@bagalau/methodology/canonical";
import { digestOfText, hashOfEvent } from "@bagalau/procedure/journal";
import type { View, Written } from "@bagalau/procedure";
import { rowsInBinary } from "../db/rows-in-binary.ts";
import type { RowOf } from "../db/rows-in-binary.ts";
import { together } from "../db/together.ts";
import { inTurns } from "../turns.ts";
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
  /** Whoever follows it: how many records of how many are written. */
  readonly tell?: (done: number, total: number) => void;
}

export type Appended =
  | { readonly ok: true }
  /** The record was changed meanwhile. */
  | { readonly ok: false; readonly race: string }
  /** The key was answered meanwhile. */
  | { readonly ok: false; readonly answered: true };

/** Acts that come at once are written as one, in one transaction; two of them have neither a record nor a key in common. */
const gathered = together<Append, Appended>({
  send: appendAll,
  names: ({ key, changes }) => [key, ...changes.map(({ id }) => id)],
  isLarge: ({ changes }) => changes.length > 8,
});

export function append(pool: pg.Pool, given: Append): Promise<Appended> {
  return gathered(pool, given.body, given);
}

/** Throws where nothing is written of any. */
async function appendAll(pool: pg.Pool, body: string, acts: readonly Append[]): Promise<readonly Appended[]> {
  try {
    await write(pool, body, acts);
    return acts.map(() => ({ ok: true }));
  } catch (error) {
    // Of several it is not told which came too late: each is then sent alone.
    if (acts.length > 1 || !(error instanceof pg.DatabaseError) || error.code !== "BG001") throw error;
    return [lateOf(error.message)];
  }
}

/** `raced <id>` or `answered`. */
function lateOf(message: string): Appended {
  const [word, race] = message.split(" ");
  return word === "answered" ? { ok: false, answered: true } : { ok: false, race: race! };
}

/** So many records are written by one statement where somebody follows how far it is. */
const portion = 250;

async function write(pool: pg.Pool, body: string, acts: readonly Append[]): Promise<void> {
  const all = acts.flatMap(({ changes, at, on }) => changes.map((change) => ({ at, on, ...change })));
  // Always in the same order, so that acts on the same records wait for one another instead of blocking each other.
  const changes = all.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const commands = acts.toSorted((left, right) => (left.key < right.key ? -1 : 1));
  const [{ tell } = {}] = acts;
  // So many are never in company.
  if (tell !== undefined && changes.length > portion) return inPortions(pool, body, { commands, changes, tell });
  await send(pool, body, commands, changes);
  for (const act of acts) act.tell?.(act.changes.length, act.changes.length);
}

interface Followed {
  readonly commands: readonly Append[];
  readonly changes: readonly Dated[];
  readonly tell: NonNullable<Append["tell"]>;
}

/** In one transaction. What was there before comes first, as it does in one statement. */
async function inPortions(pool: pg.Pool, body: string, { commands, changes, tell }: Followed): Promise<void> {
  const ordered = [false, true].flatMap((isNew) => changes.filter(({ before }) => (before === 0) === isNew));
  const client = await pool.connect();
  let broken = false;
  const breaks = (): void => {
    broken = true;
  };
  // A connection may be lost between two statements, when no query is there to tell of it.
  client.on("error", breaks);
  try {
    await client.query("begin");
    for (let from = 0; from < ordered.length; from += portion) {
      await send(client, body, from === 0 ? commands : [], ordered.slice(from, from + portion));
      tell(Math.min(from + portion, ordered.length), ordered.length);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(breaks);
    throw error;
  } finally {
    client.off("error", breaks);
    client.release(broken);
  }
}

async function send(
  connection: Pick<pg.ClientBase, "query">,
  body: string,
  commands: readonly Append[],
  changes: readonly Dated[],
): Promise<void> {
  const [begun, changed, events]: [RecordRow[], RecordRow[], EventRow[]] = [[], [], []];
  const othersToo = inTurns();
  for (const change of changes) {
    await othersToo();
    const { rows, last } = eventsOf(body, change);
    events.push(...rows);
    (change.before === 0 ? begun : changed).push(recordOf(change, last));
  }
  const destroyed = changes.filter(({ events: all }) => all.some(({ event }) => event.kind === "destroyed"));
  await connection.query({
    name: "append-acts",
    text: "select append_acts($1, $2, $3, $4, $5, $6, $7)",
    values: [
      body,
      rowsInBinary(commandColumns, commands.map(commandOf)),
      rowsInBinary(recordColumns, begun),
      rowsInBinary(recordColumns, changed),
      rowsInBinary(eventColumns, events),
      JSON.stringify(byTable(changes)),
      destroyed.map(({ id }) => id),
    ],
  });
}

// The types `acted_command`, `acted_record` and `acted_event` have their columns in this order.
const commandColumns = { key: "uuid", account_id: "uuid", digest: "bytea", answer: "jsonb", at: "text" } as const;

function commandOf({ key, account, digest, answer, at }: Append): RowOf<typeof commandColumns> {
  return { key, account_id: account, digest: digest.toString("hex"), answer: JSON.stringify(answer), at };
}

/** A record with what happened to it, and when. */
interface Dated extends Change {
  readonly at: string;
  readonly on: string;
}

/** What is to be done to one table by all acts. */
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

const recordColumns = {
  id: "uuid",
  kind: "text",
  phase: "text",
  before: "int4",
  after: "int4",
  head: "bytea",
  pack: "text",
  edition: "text",
  period: "text",
  campaign_id: "uuid",
  person_id: "uuid",
  state: "json",
  on_day: "text",
} as const;

/** `head`: the hash of its last event. */
function recordOf({ on, id, record, before, law, state, view, events }: Dated, head: string): RecordRow {
  return {
    id,
    kind: record,
    phase: view.phase,
    before,
    after: before + events.length,
    head,
    pack: law?.pack ?? null,
    edition: law?.edition ?? null,
    period: view.period,
    campaign_id: view.campaign,
    person_id: view.person,
    state: JSON.stringify(state),
    on_day: on,
  };
}

type RecordRow = RowOf<typeof recordColumns>;

const eventColumns = {
  record_id: "uuid",
  seq: "int4",
  record: "text",
  kind: "text",
  at: "text",
  on_day: "text",
  actor: "json",
  data: "json",
  salt: "bytea",
  data_digest: "bytea",
  previous: "bytea",
  hash: "bytea",
} as const;

type EventRow = RowOf<typeof eventColumns>;

/** Each event chained to the one before, and the hash of the last. */
function eventsOf(
  body: string,
  { record, id, head, events }: Change,
): { readonly rows: readonly EventRow[]; readonly last: string } {
  let last = head;
  const rows = events.map(({ seq, at, on, actor, event }): EventRow => {
    const salt = freshSalt();
    // What was made to be hashed is what is written down.
    const data = canonicalJson(event);
    const dataDigest = digestOfText(salt, data);
    const kind = event.kind;
    const who = { ...actor };
    const previous = last;
    last = hashOfEvent({ body, record, id, seq, kind, at, on, actor: who, dataDigest, previous });
    const said = { at, on_day: on, actor: JSON.stringify(who), data };
    return { record_id: id, seq, record, kind, ...said, salt, data_digest: dataDigest, previous, hash: last };
  });
  return { rows, last };
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
