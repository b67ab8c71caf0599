// The case file of a record, gathered from the database: a fresh checkpoint first, then everything as of one moment.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Text } from "@bagalau/methodology";
import { packFiles } from "@bagalau/methodology/node";
import type { CoveringCheckpoint } from "@bagalau/procedure/bundle";
import { inclusionOf } from "@bagalau/procedure/journal";
import type { Checkpoint, Head, JournalLine } from "@bagalau/procedure/journal";
import type { App } from "../../app.ts";
import { todayIn } from "../../clock.ts";
import type { Database } from "../../db/tables.ts";
import { inBody } from "../../db/viewer.ts";
import { makeCheckpoint } from "../../journal/checkpoint.ts";
import { bodyOf } from "../../records/body.ts";
import { bodyTitle } from "../body-title.ts";
import { bundleTitles } from "./bundle-titles.ts";
import { makeBundle } from "./make-bundle.ts";
import type { BundledFile } from "./make-bundle.ts";

export interface CaseFileOf {
  readonly body: string;
  /** The record that is appealed: it must be one that an edition governs. */
  readonly record: string;
  /** Other records that belong to the case beside its notices: disputes, the annual record. */
  readonly alongside: readonly string[];
  /** Drawn from the records by whoever knows them: sheets, notices, minutes, the application. */
  readonly documents: readonly BundledFile[];
}

type Tx = Kysely<Database>;

/** The zip; null where there is no such record or no edition governs it. Whether the viewer may have it is decided before. */
export async function caseFile(
  app: App,
  { body, record, alongside, documents }: CaseFileOf,
): Promise<Uint8Array | null> {
  const owner = await bodyOf(app, body);
  if (owner === null) return null;
  await makeCheckpoint(app, body);
  const { publicPem } = app.secrets.signing;
  const found = await inBody(app, body, (tx) => gathered(tx, { body, record, alongside, publicPem }), {
    repeatable: true,
  });
  if (found === null) return null;
  const { pack, edition } = app.law.law(found.law.pack, found.law.edition);
  const madeAt = app.clock.now();
  return makeBundle({
    body: { id: body, title: await bodyTitle(app, body) },
    record,
    pack,
    edition,
    packFiles: await packFiles(pack.id, pack.calendar, app.config.packsFolder ?? undefined),
    journal: found.journal,
    covering: found.covering,
    files: [...documents, ...found.evidence],
    madeAt,
    madeOn: todayIn(app.clock, owner.timeZone),
  });
}

interface Wanted extends Pick<CaseFileOf, "body" | "record" | "alongside"> {
  readonly publicPem: string;
}

interface Gathered {
  readonly law: { readonly pack: string; readonly edition: string };
  readonly journal: readonly (readonly JournalLine[])[];
  readonly covering: CoveringCheckpoint;
  readonly evidence: readonly BundledFile[];
}

async function gathered(tx: Tx, { body, record, alongside, publicPem }: Wanted): Promise<Gathered | null> {
  const of = tx.selectFrom("record").select(["pack", "edition"]).where("body_id", "=", body).where("id", "=", record);
  const row = await of.executeTakeFirst();
  if (row === undefined || row.pack === null || row.edition === null) return null;
  const notices = await tx
    .selectFrom("notice")
    .select("record_id")
    .where("body_id", "=", body)
    .where("about_id", "=", record)
    .execute();
  // The record of the body's calendar: its terms were counted by the transfers that are entered there.
  const ids = [...new Set([record, ...notices.map(({ record_id }) => record_id), ...alongside, body])];
  const heads = await headsOf(tx, body);
  const journal: JournalLine[][] = [];
  for (const id of ids) {
    const head = heads.find((one) => one.id === id);
    if (head !== undefined) journal.push(await linesOf(tx, body, head));
  }
  const inclusions = journal.map((lines) => inclusionOf(heads, lines[0]!.id)!);
  return {
    law: { pack: row.pack, edition: row.edition },
    journal,
    covering: { ...(await lastCheckpoint(tx, body)), publicKey: publicPem, inclusions },
    evidence: await evidenceOf(tx, body, ids),
  };
}

/** The heads that the last checkpoint vouches for. */
async function headsOf(tx: Tx, body: string): Promise<readonly Head[]> {
  const { rows } = await sql<Head>`select distinct on (record_id) record_id as id, seq, encode(hash, 'hex') as hash
    from checkpoint_head where body_id = ${body} order by record_id, number desc`.execute(tx);
  return rows;
}

/** The record's lines to its head: what came since is not yet signed. */
async function linesOf(tx: Tx, body: string, { id, seq }: Head): Promise<JournalLine[]> {
  const { rows } =
    await sql<JournalLine>`select body_id as body, record, record_id as id, seq, kind, at, on_day as "on",
      actor, data, encode(salt, 'hex') as salt, encode(data_digest, 'hex') as "dataDigest",
      encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
    from event where body_id = ${body} and record_id = ${id} and seq <= ${seq} order by seq`.execute(tx);
  return rows;
}

async function lastCheckpoint(tx: Tx, body: string): Promise<Pick<CoveringCheckpoint, "checkpoint" | "signature">> {
  const { rows } = await sql<
    Checkpoint & { readonly signature: string }
  >`select body_id as body, number, position, records,
      encode(root, 'hex') as root, encode(previous, 'hex') as previous, at, key_id as "keyId",
      translate(encode(signature, 'base64'), e'\n', '') as signature
    from checkpoint where body_id = ${body} order by number desc limit 1`.execute(tx);
  const { signature, ...checkpoint } = rows[0]!;
  return { checkpoint, signature };
}

/** What people handed in, in the order in which it came; content that was destroyed is not there any more. */
async function evidenceOf(tx: Tx, body: string, ids: readonly string[]): Promise<BundledFile[]> {
  const rows = await tx
    .selectFrom("file")
    .select(["name", "media_type", "content"])
    .where("body_id", "=", body)
    .where("record_id", "in", ids)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ name, media_type: mediaType, content }) =>
    content === null ? [] : [{ kind: "evidence", title: titled(name), mediaType, content: Uint8Array.from(content) }],
  );
}

function titled(name: string): Text {
  const { kk, ru, en } = bundleTitles.evidence;
  return { kk: `${kk}: ${name}`, ru: `${ru}: ${name}`, en: `${en}: ${name}` };
}
