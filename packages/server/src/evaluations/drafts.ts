// The draft of a sheet: kept for its author alone, never official; a stale revision is refused and told what changed.
import { canonicalJson } from "@bagalau/methodology/canonical";
import type { Json } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import type { Fault } from "../http/problem.ts";
import { loadRecords } from "../records/load.ts";
import type { Evaluation } from "./open-evaluation.ts";
import { evaluationFaultTexts } from "./texts.ts";

export interface DraftContent {
  readonly given: Readonly<Record<string, unknown>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

export interface Draft extends DraftContent {
  readonly revision: number;
  readonly savedAt: string | null;
}

const empty: Draft = { revision: 0, savedAt: null, given: {}, comments: {}, files: [] };

type Author = Pick<Viewer, "body" | "person">;

export function draftOf(app: App, author: Author, record: string): Promise<Draft> {
  const { body } = author;
  const person = personOf(author);
  return inBody(app, body, async (tx) => {
    const row = await tx
      .selectFrom("draft")
      .select(["revision", "content", "saved_at"])
      .where("body_id", "=", body)
      .where("record_id", "=", record)
      .where("person_id", "=", person)
      .executeTakeFirst();
    if (row === undefined) return empty;
    return { ...(row.content as unknown as DraftContent), revision: row.revision, savedAt: row.saved_at };
  });
}

/** `seen`: the revision that the author had before him, 0 for none. The same content sent again is the same revision. */
export async function saveDraft(
  app: App,
  viewer: Viewer,
  record: string,
  seen: number,
  content: DraftContent,
): Promise<{ revision: number; savedAt: string }> {
  const savedAt = app.clock.now();
  const saved = await write(app, viewer, record, seen, content, savedAt);
  if (saved) return { revision: seen + 1, savedAt };
  const now = await draftOf(app, viewer, record);
  const isRepeated = now.revision === seen + 1 && canonicalJson(contentOf(now)) === canonicalJson(content);
  if (isRepeated) return { revision: now.revision, savedAt: now.savedAt ?? savedAt };
  throw new Problem("conflict", {
    faults: changedFields(content, now),
    changed: [{ seq: now.revision, kind: "draft-saved", at: now.savedAt ?? savedAt }],
  });
}

/** The sheet as it stands in the record; null where there is none. */
export async function submittedSheet(app: App, body: string, record: string): Promise<Evaluation["sheet"]> {
  const { records } = await loadRecords(app.pool, body, [record], null);
  const state = records.get(record)?.state as Partial<Evaluation> | null | undefined;
  return state?.sheet ?? null;
}

/** A sheet that comes back is its author's draft again: it is corrected and not written anew. */
export async function keepSubmitted(
  app: App,
  body: string,
  record: string,
  { by: person, given, comments, files }: NonNullable<Evaluation["sheet"]>,
): Promise<void> {
  const author = { body, person };
  const { revision } = await draftOf(app, author, record);
  await write(app, author, record, revision, { given, comments, files }, app.clock.now());
}

async function write(
  app: App,
  author: Author,
  record: string,
  seen: number,
  content: DraftContent,
  savedAt: string,
): Promise<boolean> {
  const { body } = author;
  const person = personOf(author);
  const fresh = { revision: seen + 1, content: JSON.stringify(content), saved_at: savedAt };
  const written = await inBody(app, body, (tx) =>
    seen === 0
      ? tx
          .insertInto("draft")
          .values({ body_id: body, record_id: record, person_id: person, ...fresh })
          .onConflict((conflict) => conflict.doNothing())
          .returning("revision")
          .executeTakeFirst()
      : tx
          .updateTable("draft")
          .set(fresh)
          .where("body_id", "=", body)
          .where("record_id", "=", record)
          .where("person_id", "=", person)
          .where("revision", "=", seen)
          .returning("revision")
          .executeTakeFirst(),
  );
  return written !== undefined;
}

function personOf({ person }: Author): string {
  if (person !== null) return person;
  const code = "evaluations.nobody";
  throw new Problem("refused", { faults: [{ code, at: null, params: {}, text: evaluationFaultTexts[code] }] });
}

function contentOf({ given, comments, files }: DraftContent): Json {
  return { given, comments, files } as unknown as Json;
}

/** Each field that stands otherwise in what is kept. */
function changedFields(sent: DraftContent, kept: Draft): readonly Fault[] {
  const [ours, theirs] = [leaves(contentOf(sent)), leaves(contentOf(kept))];
  const places = [...new Set([...ours.keys(), ...theirs.keys()])].filter((at) => ours.get(at) !== theirs.get(at));
  const text = evaluationFaultTexts["evaluations.draft-changed"];
  const revision = evaluationFaultTexts["evaluations.draft-newer"];
  return [
    { code: "evaluations.draft-newer", at: null, params: { revision: String(kept.revision) }, text: revision },
    ...places.slice(0, 50).map((at): Fault => {
      return { code: "evaluations.draft-changed", at, params: { value: theirs.get(at) ?? "–" }, text };
    }),
  ];
}

function leaves(value: Json, at = ""): ReadonlyMap<string, string> {
  if (value === null || typeof value !== "object") return new Map([[at, String(value)]]);
  const parts = Object.entries(value as Readonly<Record<string, Json>>);
  return new Map(parts.flatMap(([name, part]) => [...leaves(part, at === "" ? name : `${at}.${name}`)]));
}
