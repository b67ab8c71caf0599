// Who may take a document: the row of the access table for what it shows, and its journal where that is a result.
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { mustBy } from "../evaluations/open-evaluation.ts";
import type { Annual, Evaluation, OpenRecord, Permitted } from "../evaluations/open-evaluation.ts";
import { journalReadings } from "../evaluations/readings.ts";
import { mustBeOpened } from "../evaluations/unopened.ts";

/** Throws 403 with the clause that refuses. */
export function mustMay(opened: Pick<OpenRecord<unknown>, "may" | "law">, action: string): Permitted {
  return mustBy(opened, action);
}

/** Throws 403, and 409 for one's own result whose notice is not opened. */
export async function mayTake(
  app: App,
  viewer: Viewer,
  opened: OpenRecord<Evaluation | Annual>,
  { action, showsResult }: { readonly action: string; readonly showsResult: boolean },
): Promise<Permitted> {
  const by = mustMay(opened, action);
  if (showsResult) await mustBeOpened(app, viewer.body, opened, by.role);
  return by;
}

/** Before the document goes out. */
export async function journalTaking(
  app: App,
  viewer: Viewer,
  { record, id, person }: OpenRecord<unknown>,
  { action, by }: { readonly action: string; readonly by: Permitted },
): Promise<void> {
  await journalReadings(app, viewer, [{ record, id, person, action, by }]);
}
