// Tables are what events make them: every record is folded anew, compared with what stands, and repaired where asked.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { canonicalJson } from "@bagalau/methodology/canonical";
import type { Actor, View, Written } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { fold } from "./registry.ts";
import type { AnyKind, HappenedEvent } from "./registry.ts";
import { rowsOf } from "./rows.ts";
import type { Row, RowsByTable } from "./rows.ts";

export interface RebuildFault {
  readonly record: string;
  readonly id: string;
  /** `state`, a column of `record`, or a table. */
  readonly what: string;
}

export interface Rebuilt {
  readonly records: number;
  readonly faults: readonly RebuildFault[];
}

export interface RebuildOptions {
  /** Makes what stands equal to what the events make. */
  readonly repair?: boolean;
  readonly progress?: (records: number) => void;
}

const batchSize = 200;

/** What a record said before it was destroyed is no more; it is folded from the event that says so. */
export async function rebuild(
  app: App,
  body: string,
  { repair = false, progress = () => undefined }: RebuildOptions = {},
): Promise<Rebuilt> {
  const faults: RebuildFault[] = [];
  let records = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const batch = await inBody(app, body, (tx) => rebuildBatch(app, tx, body, after, repair), { repeatable: true });
    faults.push(...batch.faults);
    records += batch.records;
    progress(records);
    if (batch.last === null) return { records, faults };
    after = batch.last;
  }
}

interface Folded {
  readonly id: string;
  readonly kind: AnyKind;
  readonly state: unknown;
  readonly view: View;
  readonly rows: RowsByTable;
  readonly columns: Readonly<Record<string, unknown>>;
}

type Tx = Kysely<Database>;

async function rebuildBatch(
  app: App,
  tx: Tx,
  body: string,
  after: string,
  repair: boolean,
): Promise<Rebuilt & { readonly last: string | null }> {
  const stored = await tx
    .selectFrom("record")
    .selectAll()
    .where("body_id", "=", body)
    .where("id", ">", after)
    .orderBy("id")
    .limit(batchSize)
    .execute();
  const events = await eventsOf(
    tx,
    body,
    stored.map(({ id }) => id),
  );
  const folded = stored.map(({ id, kind }) => foldRecord(app.records.kind(kind), body, id, events.get(id) ?? []));
  const faults = stored.flatMap((record, index) => columnFaults(record, folded[index]!));
  faults.push(...(await tableFaults(tx, body, folded)));
  if (repair) await repairAll(tx, body, folded, new Set(faults.map(({ id }) => id)));
  return { records: stored.length, faults, last: stored.length < batchSize ? null : (stored.at(-1)?.id ?? null) };
}

interface Told {
  readonly head: Buffer;
  readonly written: Written<HappenedEvent>;
}

async function eventsOf(tx: Tx, body: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Told[]>> {
  const found = new Map<string, Told[]>();
  if (ids.length === 0) return found;
  const rows = await tx
    .selectFrom("event")
    .select(["record_id", "seq", "at", "on_day", "actor", "data", "hash"])
    .where("body_id", "=", body)
    .where("record_id", "in", ids)
    .orderBy("record_id")
    .orderBy("seq")
    .execute();
  for (const { record_id: id, seq, at, on_day: on, actor, data, hash } of rows) {
    if (data === null) continue;
    const written = { seq, at, on, actor: actor as Actor, event: data as HappenedEvent };
    const list = found.get(id) ?? [];
    list.push({ head: hash, written });
    found.set(id, list);
  }
  return found;
}

function foldRecord(kind: AnyKind, body: string, id: string, events: readonly Told[]): Folded {
  const state = fold(
    kind,
    events.map(({ written }) => written),
  );
  const view = kind.view(state);
  const law = kind.lawOf(state, { kind: "rebuild" });
  const columns = {
    phase: view.phase,
    version: events.at(-1)?.written.seq ?? 0,
    head: events.at(-1)?.head.toString("hex") ?? "",
    pack: law?.pack ?? null,
    edition: law?.edition ?? null,
    period: view.period,
    campaign_id: view.campaign,
    person_id: view.person,
  };
  return { id, kind, state, view, rows: rowsOf(view, body, id), columns };
}

function columnFaults(
  stored: Readonly<Record<string, unknown>> & { readonly kind: string; readonly id: string; readonly head: Buffer },
  { state, columns }: Folded,
): RebuildFault[] {
  const present: Readonly<Record<string, unknown>> = { ...stored, head: stored.head.toString("hex") };
  const wrong = Object.keys(columns).filter((name) => present[name] !== columns[name]);
  if (canonicalJson(present["state"]) !== canonicalJson(state)) wrong.push("state");
  return wrong.map((what) => ({ record: stored.kind, id: stored.id, what }));
}

async function tableFaults(tx: Tx, body: string, folded: readonly Folded[]): Promise<RebuildFault[]> {
  if (folded.length === 0) return [];
  const kinds = new Map(folded.map(({ id, kind }) => [id, kind.name]));
  const faults: RebuildFault[] = [];
  for (const table of await projections(tx)) {
    const expected = folded.flatMap(({ rows }) => rows.get(table) ?? []);
    const place = sql.table(table);
    const { rows } = await sql<{ id: string }>`
      with expected as (select to_jsonb(t) as line from jsonb_populate_recordset(null::${place}, ${JSON.stringify(expected)}) t),
        present as (
          select to_jsonb(t) as line from ${place} t where body_id = ${body} and record_id = any (${[...kinds.keys()]})
        )
      select distinct line ->> 'record_id' as id from (
        (select line from expected except all select line from present)
        union all
        (select line from present except all select line from expected)
      ) different`.execute(tx);
    faults.push(...rows.map(({ id }) => ({ record: kinds.get(id) ?? "", id, what: table })));
  }
  return faults;
}

async function projections(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from projection order by name`.execute(tx);
  return rows.map(({ name }) => name);
}

async function repairAll(tx: Tx, body: string, folded: readonly Folded[], faulty: ReadonlySet<string>): Promise<void> {
  const tables = await projections(tx);
  for (const { id, state, rows, columns } of folded) {
    if (!faulty.has(id)) continue;
    const { head, ...plain } = columns;
    await tx
      .updateTable("record")
      .set({ ...plain, head: Buffer.from(String(head), "hex"), state: JSON.stringify(state) } as never)
      .where("body_id", "=", body)
      .where("id", "=", id)
      .execute();
    for (const table of tables) {
      const fresh: readonly Row[] = rows.get(table) ?? [];
      const itself = sql`array[${id}::uuid]`;
      await sql`select replace_rows(${body}, ${itself}, ${table}, ${itself}, null, ${JSON.stringify(fresh)}::jsonb)`.execute(
        tx,
      );
    }
  }
}
