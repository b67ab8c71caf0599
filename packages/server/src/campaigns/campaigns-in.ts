// Which campaigns of a body are in certain phases, for the server's own work.
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";

export async function campaignsIn(app: App, body: string, phases: readonly string[]): Promise<readonly string[]> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("record")
      .select("id")
      .where("body_id", "=", body)
      .where("kind", "=", "campaign")
      .where("phase", "in", phases)
      .orderBy("id")
      .execute(),
  );
  return rows.map(({ id }) => id);
}
