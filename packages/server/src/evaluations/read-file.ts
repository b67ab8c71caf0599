// A file of an evaluation may tell its marks: whoever opens one reads it by a clause, and that is journaled like the result.
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { loadRecords } from "../records/load.ts";
import { openEvaluation, readAs } from "./open-evaluation.ts";

/** `record`: the record that holds the file. What belongs to records of other kinds is not journaled here. */
export async function journalFile(app: App, viewer: Viewer, record: string | null): Promise<void> {
  if (record === null) return;
  const { records } = await loadRecords(app.pool, viewer.body, [record], null);
  if (records.get(record)?.kind !== "evaluation") return;
  await readAs(app, viewer, await openEvaluation(app, viewer, record), "read-file");
}
