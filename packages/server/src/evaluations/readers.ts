// Who has read somebody's result: for himself, the head of the HR service and the auditor.
import { mayDo } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import type { OpenRecord } from "./open-evaluation.ts";
import { namesFor } from "./person-names.ts";
import { readingsOf } from "./readings.ts";
import { answered } from "./shown.ts";

interface Asked {
  readonly limit: number;
  /** The number of the last entry of the page before: entries come latest first. */
  readonly before?: number | undefined;
}

interface WasRead {
  readonly reader: string | null;
  readonly role: string;
  readonly action: string;
  readonly clause: string | null;
}

/** Of an evaluation, or of a year's result. */
export async function readersOf(
  app: App,
  viewer: Viewer,
  { id, law, roles }: Pick<OpenRecord<unknown>, "id" | "law" | "roles">,
  { limit, before }: Asked,
) {
  const asked = { roles, record: "reading", phase: "open", action: "read-journal", edition: law.edition };
  const permission = mayDo(asked);
  if (!permission.ok) {
    throw new Problem("forbidden", { refusals: [permission.refusal], act: `${law.pack.id}@${law.edition.id}` });
  }
  const list = readingsOf(viewer.body, id);
  const { times, rows } = await inBody(app, viewer.body, async (tx) => {
    const counted = await tx
      .selectFrom("reading")
      .select("times")
      .where("body_id", "=", viewer.body)
      .where("record_id", "=", list)
      .executeTakeFirst();
    const read = await tx
      .selectFrom("event")
      .select(["seq", "at", "data"])
      .where("body_id", "=", viewer.body)
      .where("record_id", "=", list)
      .where("kind", "=", "was-read")
      .where("seq", "<", before ?? 1_000_000_000)
      .orderBy("seq", "desc")
      .limit(limit)
      .execute();
    return { times: counted?.times ?? 0, rows: read };
  });
  const entries = rows.map(({ seq, at, data }) => ({ seq, at, ...(data as unknown as WasRead) }));
  const nameOf = await namesFor(
    app,
    viewer,
    entries.map(({ reader }) => reader),
  );
  const items = entries.map(({ seq, at, reader, role, action, clause }) => {
    return { seq, at, reader: reader === null ? null : nameOf(reader), role, action, clause };
  });
  return answered({ times, items });
}
