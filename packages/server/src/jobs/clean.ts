// Takes away what has had its time: drafts of what is complete, and what signing in leaves behind.
import { sql } from "kysely";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { sweepIdentity } from "../identity/sweep.ts";
import type { Body } from "../records/body.ts";
import { forgetOldNews } from "../signals/due-signals.ts";

export async function clean(app: App, { id: body }: Body): Promise<void> {
  await inBody(app, body, async (tx) => {
    await sql`
      delete from draft d using record r
      where d.body_id = ${body} and r.body_id = d.body_id and r.id = d.record_id
        and r.phase in ('completed', 'closed', 'destroyed', 'not-evaluated')`.execute(tx);
    await forgetOldNews(app, tx, body);
  });
  await sweepIdentity(app, body);
}
