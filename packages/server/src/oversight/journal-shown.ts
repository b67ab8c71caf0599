// The journal as it is overseen: verified portion by portion, its checkpoints, and the lines of a case without what they say.
import type pg from "pg";
import { phaseTitle } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { namesFor } from "../evaluations/person-names.ts";
import { titledAs } from "../evaluations/shown.ts";
import { pageOf, wrongCursor } from "../http/paging.ts";
import { checkpointsOf } from "../journal/checkpoint.ts";
import type { SignedCheckpoint } from "../journal/checkpoint.ts";
import { verifyPortion } from "../journal/verify.ts";
import { must, readRecord } from "../records/read-record.ts";
import { recordTitles } from "./access-titles.ts";
import { eventTitles } from "./event-titles.ts";

/** Read and hashed well within a second, so that whoever waits sees it move. */
const linesAtOnce = 5_000;

export async function verified(app: App, { body }: Viewer, after: string | null) {
  const { publicKeys } = app.secrets;
  const portion = await verifyPortion(app.pool, { body, publicKeys }, { after, lines: linesAtOnce });
  const { total } = await inBody(app, body, (tx) =>
    tx
      .selectFrom("event")
      .select(({ fn }) => fn.countAll<string>().as("total"))
      .where("body_id", "=", body)
      .executeTakeFirstOrThrow(),
  );
  const faults = portion.faults.map(({ fault, record, id, seq }) => {
    const titles: Readonly<Record<string, (typeof recordTitles)["unit"]>> = recordTitles;
    return { fault, record: record === null ? null : titledAs(record, titles[record]), id, seq };
  });
  return { ...portion, faults, total: Number(total) };
}

/** All of a body, the latest first. */
async function checkpointsIn(app: App, body: string): Promise<readonly SignedCheckpoint[]> {
  const client: pg.PoolClient = await app.pool.connect();
  try {
    await client.query("begin read only");
    await client.query("select set_config('bagalau.body', $1, true), set_config('bagalau.mode', 'process', true)", [
      body,
    ]);
    return (await checkpointsOf(client, body)).toReversed();
  } finally {
    await client.query("rollback").then(
      () => client.release(),
      () => client.release(true),
    );
  }
}

interface Paged {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export async function checkpointPage(app: App, { body }: Viewer, paged: Paged) {
  const before = numberIn(paged);
  const all = (await checkpointsIn(app, body)).filter(
    ({ checkpoint }) => before === null || checkpoint.number < before,
  );
  const shown = all.map(({ checkpoint: { number, at, records, root, previous, keyId }, signature }) => {
    return { number, at, records, root, previous, keyId, signature };
  });
  return pageOf(shown, paged.limit, ({ number }) => String(number));
}

/** What is kept elsewhere: every checkpoint with its signature, and the keys by which anyone checks them. */
export async function checkpointsFile(app: App, { body, today }: Viewer) {
  const checkpoints = (await checkpointsIn(app, body)).toReversed();
  const content = { body, publicKeys: Object.fromEntries(app.secrets.publicKeys), checkpoints };
  const name = `bagalau-checkpoints-${today}.json`;
  return { name, mediaType: "application/json", content: Buffer.from(`${JSON.stringify(content, null, 2)}\n`) };
}

function numberIn({ cursor }: Paged): number | null {
  if (cursor !== undefined && !/^\d{1,9}$/u.test(cursor)) throw wrongCursor();
  return cursor === undefined ? null : Number(cursor);
}

interface Case {
  readonly record: "evaluation" | "annual";
  readonly id: string;
}

export async function linesOf(app: App, viewer: Viewer, { record, id }: Case, paged: Paged) {
  const { body } = viewer;
  const after = numberIn(paged) ?? 0;
  const opened = await readRecord<unknown>(app, viewer, record, id);
  must(opened, "see-lines");
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("event")
      .select(["seq", "kind", "at", "on_day as on", "actor", "hash", "salt"])
      .where("body_id", "=", body)
      .where("record_id", "=", id)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(paged.limit + 1)
      .execute(),
  );
  const lines = rows.map(({ actor, ...line }) => ({ ...line, actor: actor as unknown as Acted }));
  const { person, period, phase } = opened.view;
  const named = lines.flatMap(({ actor }) => [actor.person, actor.actingFor]);
  const nameOf = await namesFor(app, viewer, [person, ...named]);
  const nameIn = (one: string | null) => (one === null ? null : nameOf(one));
  const { items, next } = pageOf(lines, paged.limit, ({ seq }) => String(seq));
  return {
    person: nameIn(person),
    period,
    phase: titledAs(phase, phaseTitle(record, phase)),
    next,
    items: items.map(({ seq, kind, at, on, actor, hash, salt }) => ({
      seq,
      kind: titledAs(kind, eventTitles[kind]),
      at,
      on,
      who: nameIn(actor.person),
      actingFor: nameIn(actor.actingFor),
      hash: hash.toString("hex"),
      destroyed: salt === null,
    })),
  };
}

interface Acted {
  readonly person: string | null;
  readonly actingFor: string | null;
}
