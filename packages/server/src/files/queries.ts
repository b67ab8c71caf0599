// Files in the database: kept as they came, seen by whoever brought them until a record takes them, then by its readers.
import { createHash } from "node:crypto";
import type { Expression, ExpressionBuilder, Kysely, Selectable, SqlBool } from "kysely";
import { v7 as uuid } from "uuid";
import type { Download } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Database, FileTable } from "../db/tables.ts";
import { inBody, withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import type { MediaType } from "./file-kind.ts";

export interface NewFile {
  /** The key of the request: the same file under the same key is kept once. */
  readonly key: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly content: Uint8Array;
  readonly sha256: string;
}

export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: string;
  readonly record: string | null;
}

type Body = Kysely<Database>;

/** The same key with the same file gives the first answer again. */
export function keepFile(app: App, { body, account }: Viewer, file: NewFile): Promise<FileRow> {
  const addedAt = app.clock.now();
  return inBody(app, body, async (tx) => {
    const row = { id: uuid(), name: file.name, mediaType: file.mediaType, size: file.content.length };
    const answer: FileRow = { ...row, sha256: file.sha256, addedAt, record: null };
    const earlier = await takeKey(tx, { body, account, at: addedAt, file, answer });
    if (earlier !== null) return earlier;
    await tx
      .insertInto("file")
      .values({
        body_id: body,
        id: row.id,
        record_id: null,
        name: file.name,
        media_type: file.mediaType,
        sha256: Buffer.from(file.sha256, "hex"),
        size: row.size,
        content: Buffer.from(file.content.buffer, file.content.byteOffset, file.content.byteLength),
        added_by: account,
        added_at: addedAt,
      })
      .execute();
    return answer;
  });
}

interface Taking {
  readonly body: string;
  readonly account: string | null;
  readonly at: string;
  readonly file: NewFile;
  readonly answer: FileRow;
}

/** Null where the key is new; else what was answered under it. */
async function takeKey(tx: Body, { body, account, at, file, answer }: Taking): Promise<FileRow | null> {
  const digest = createHash("sha256").update(`file\n${account}\n${file.name}\n${file.sha256}`).digest();
  const row = { body_id: body, key: file.key, account_id: account, digest, answer: JSON.stringify(answer), at };
  const taken = await tx
    .insertInto("command")
    .values(row)
    .onConflict((conflict) => conflict.columns(["body_id", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (taken !== undefined) return null;
  const earlier = await tx
    .selectFrom("command")
    .select(["digest", "answer"])
    .where("body_id", "=", body)
    .where("key", "=", file.key)
    .executeTakeFirstOrThrow();
  if (!earlier.digest.equals(digest)) throw new Problem("key-reused");
  return earlier.answer as unknown as FileRow;
}

/** Null where there is no such file, or the viewer may not see it. */
export function fileRow(app: App, viewer: Viewer, id: string): Promise<FileRow | null> {
  return visibly(app, viewer, async (tx, own) => {
    const row = await tx.selectFrom("file").select(shown).where("id", "=", id).where(own(viewer)).executeTakeFirst();
    return row === undefined ? null : fileOf(row);
  });
}

/** Null also where the content was destroyed after its term of keeping. */
export function fileContent(app: App, viewer: Viewer, id: string): Promise<Download | null> {
  return visibly(app, viewer, async (tx, own) => {
    const columns = ["name", "media_type", "content"] as const;
    const row = await tx.selectFrom("file").select(columns).where("id", "=", id).where(own(viewer)).executeTakeFirst();
    if (row === undefined || row.content === null) return null;
    return { name: row.name, mediaType: row.media_type, content: row.content };
  });
}

const shown = ["id", "name", "media_type", "size", "sha256", "added_at", "record_id"] as const;
type Shown = Pick<Selectable<FileTable>, (typeof shown)[number]>;

function fileOf(row: Shown): FileRow {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type as MediaType,
    size: row.size,
    sha256: row.sha256.toString("hex"),
    addedAt: row.added_at,
    record: row.record_id,
  };
}

type Own = (viewer: Viewer) => (expression: ExpressionBuilder<Database, "file">) => Expression<SqlBool>;

/** By the access table where a record holds the file; as its bringer where none does yet. */
async function visibly<Row>(
  app: App,
  viewer: Viewer,
  read: (tx: Body, own: Own) => Promise<Row | null>,
): Promise<Row | null> {
  const permitted = await withViewer(app, viewer, (tx) =>
    read(
      tx,
      ({ body }) =>
        ({ eb }) =>
          eb("body_id", "=", body).and("record_id", "is not", null),
    ),
  );
  if (permitted !== null) return permitted;
  return inBody(app, viewer.body, (tx) =>
    read(
      tx,
      ({ body, account }) =>
        ({ eb }) =>
          eb("body_id", "=", body).and("record_id", "is", null).and("added_by", "=", account),
    ),
  );
}
