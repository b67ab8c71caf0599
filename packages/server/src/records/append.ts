// Writes everything that acts changed: one statement, one round trip, one durable transaction for all that come at once.
import { randomFillSync } from "node:crypto";
import pg from "pg";
import { canonicalJson } from "@bagalau/methodology/canonical";
import { digestOfText, hashOfEvent } from "@bagalau/procedure/journal";
import type { Json, View, Written } from "@bagalau/procedure";
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
  const late = await written(pool, body, acts).catch((error: unknown) => {
    if (acts.length === 1 && error instanceof pg.DatabaseError && error.code === "BG001") return [`0 ${error.message}`];
    throw error;
  });
  const told = new Map(late.map((line) => lateOf(line)));
  const others = told.size === 0 ? [] : acts.filter((_, index) => !told.has(index));
  const rest = (others.length === 0 ? [] : await appendAll(pool, body, others)).values();
  return acts.map((_, index) => told.get(index) ?? rest.next().value ?? { ok: true });
}

/** `<number of the act> raced <id>` or `<number of the act> answered`. */
function lateOf(line: string): [number, Appended] {
  const [number, word, race] = line.split(" ");
  return [Number(number), word === "answered" ? { ok: false, answered: true } : { ok: false, race: race! }];
}

/** So many records are written by one statement where somebody follows how far it is. */
const portion = 250;

/** Empty where all is written; else those that came too late, and nothing is written. */
async function written(pool: pg.Pool, body: string, acts: readonly Append[]): Promise<readonly string[]> {
  const all = acts.flatMap(({ changes, at, on }, act) => changes.map((change) => ({ act, at, on, ...change })));
  // Always in the same order, so that acts on the same records wait for one another instead of blocking each other.
  const changes = all.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const commands = commandsOf(acts);
  const [{ tell } = {}] = acts;
  // So many are never in company.
  if (tell !== undefined && changes.length > portion) {
    return await inPortions(pool, body, { commands, changes, tell });
  }
  const late = await send(pool, body, commands, changes);
  if (late.length === 0) for (const act of acts) act.tell?.(act.changes.length, act.changes.length);
  return late;
}

interface Followed {
  readonly commands: Json;
  readonly changes: readonly Dated[];
  readonly tell: NonNullable<Append["tell"]>;
}

/** In one transaction. What was there before comes first, as it does in one statement. */
async function inPortions(
  pool: pg.Pool,
  body: string,
  { commands, changes, tell }: Followed,
): Promise<readonly string[]> {
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
      const late = await send(client, body, from === 0 ? commands : [], ordered.slice(from, from + portion));
      if (late.length > 0) {
        await client.query("rollback");
        return late;
      }
      tell(Math.min(from + portion, ordered.length), ordered.length);
    }
    await client.query("commit");
    return [];
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
  commands: Json,
  changes: readonly Dated[],
): Promise<readonly string[]> {
  const lines = new Map<Change, readonly Line[]>();
  const othersToo = inTurns();
  for (const change of changes) {
    await othersToo();
    lines.set(change, eventsOf(body, change));
  }
  const [begun, changed] = [true, false].map((isNew) => changes.filter(({ before }) => (before === 0) === isNew));
  const content = {
    commands,
    begun: begun!.map((change) => recordOf(change, lines.get(change)!)),
    changed: changed!.map((change) => recordOf(change, lines.get(change)!)),
    events: [...lines.values()].flatMap((written) => written.map(({ row }) => row)),
    rows: byTable(changes),
    destroyed: changes
      .filter(({ events }) => events.some(({ event }) => event.kind === "destroyed"))
      .map(({ id }) => id),
  };
  const said = [...lines.values()].flatMap((written) => written.map(({ data }) => data));
  const { rows } = await connection.query<{ readonly late: readonly string[] | null }>({
    name: "append-acts",
    text: "select append_acts($1, $2, $3, $4, $5) as late",
    values: [body, JSON.stringify(content), statesOf(begun!), statesOf(changed!), said.join("\n")],
  });
  return rows[0]?.late ?? [];
}

function commandsOf(acts: readonly Append[]): Json {
  const commands = acts.map(({ key, account, digest, answer, at }) => ({
    key,
    account_id: account,
    digest: `\\x${digest.toString("hex")}`,
    answer: answer as Json,
    at,
  }));
  return commands.toSorted((left, right) => (left.key < right.key ? -1 : 1));
}

/** A line each: JSON has none in it. */
function statesOf(changes: readonly Change[]): string {
  return changes.map(({ state }) => JSON.stringify(state)).join("\n");
}

/** A record with what happened to it, in which of the acts and when. */
interface Dated extends Change {
  readonly act: number;
  readonly at: string;
  readonly on: string;
}

/** An event as it is written. */
interface Line {
  /** All but what it says; bytes as PostgreSQL reads them. */
  readonly row: { readonly hash: string; readonly [column: string]: Json };
  /** What it says, in canonical JSON. */
  readonly data: string;
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

function recordOf({ act, on, id, record, before, law, view, head, events }: Dated, lines: readonly Line[]): Json {
  return {
    act,
    id,
    kind: record,
    phase: view.phase,
    before,
    after: before + events.length,
    head: lines.at(-1)?.row.hash ?? `\\x${head}`,
    pack: law?.pack ?? null,
    edition: law?.edition ?? null,
    period: view.period,
    campaign: view.campaign,
    person: view.person,
    on_day: on,
  };
}

function eventsOf(body: string, { record, id, head, events }: Change): readonly Line[] {
  let previous = head;
  return events.map(({ seq, at, on, actor, event }) => {
    const salt = freshSalt();
    // What was made to be hashed is what is written down.
    const data = canonicalJson(event);
    const dataDigest = digestOfText(salt, data);
    const kind = event.kind;
    const who = { ...actor };
    const hash = hashOfEvent({ body, record, id, seq, kind, at, on, actor: who, dataDigest, previous });
    const row = {
      record_id: id,
      record,
      seq,
      kind,
      at,
      on_day: on,
      actor: who,
      salt: `\\x${salt}`,
      data_digest: `\\x${dataDigest}`,
      previous: `\\x${previous}`,
      hash: `\\x${hash}`,
    };
    previous = hash;
    return { row, data };
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
