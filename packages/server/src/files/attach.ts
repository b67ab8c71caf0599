// A record takes the files that an action names: from then on its readers read them, and nobody takes them elsewhere.
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";

export interface NamedFile {
  readonly id: string;
  /** Lower-case hexadecimal digits: what an event keeps, so that the journal guards the content too. */
  readonly sha256: string;
}

/** Before acting. Throws a `Problem` where a file is unknown, somebody else's, or another record's. `at`: the field. */
export async function checkFiles(
  app: App,
  { body, account }: Viewer,
  record: string,
  ids: readonly string[],
  at: string,
): Promise<readonly NamedFile[]> {
  if (ids.length === 0) return [];
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("file")
      .select(["id", "sha256"])
      .where("body_id", "=", body)
      .where("id", "in", ids)
      .where(({ eb, or, and }) =>
        or([eb("record_id", "=", record), and([eb("record_id", "is", null), eb("added_by", "=", account)])]),
      )
      .execute(),
  );
  const known = new Map(rows.map(({ id, sha256 }) => [id, sha256.toString("hex")]));
  const faults = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ code: "file-unknown", at: `${at}.${index}`, params: { file: id } }],
  );
  if (faults.length > 0) throw new Problem("invalid", { faults });
  return ids.map((id) => ({ id, sha256: known.get(id)! }));
}

/** After the action stands. Repeating it changes nothing. */
export async function attachFiles(app: App, body: string, record: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inBody(app, body, (tx) =>
    tx
      .updateTable("file")
      .set({ record_id: record })
      .where("body_id", "=", body)
      .where("id", "in", ids)
      .where("record_id", "is", null)
      .execute(),
  );
}
