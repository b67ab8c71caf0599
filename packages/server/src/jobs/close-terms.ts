// What follows by itself when terms have passed: evaluations against which nothing can be filed any more are complete, and so
// are years. The record has the last word; whatever it refuses waits for another day.
import { sql } from "kysely";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { actMany } from "../records/act.ts";
import type { Body } from "../records/body.ts";
import { keyFrom } from "./key-from.ts";
import { systemOf } from "./system-of.ts";
import { todayOf } from "./work.ts";

export async function closeTerms(app: App, body: Body): Promise<void> {
  const today = todayOf(app, body);
  const targets = (await finished(app, body.id, today)).map(({ record, id }) => {
    return { record, id, command: { kind: "complete" } };
  });
  await actMany(app, systemOf(body), targets, { keyOf: (number) => keyFrom("close-terms", body.id, today, number) });
}

interface Finished {
  readonly record: string;
  readonly id: string;
}

/** A term that refuses what comes late has passed, or runs no more; nobody who was not evaluated can be any longer. */
async function finished(app: App, body: string, today: string): Promise<readonly Finished[]> {
  return await inBody(app, body, async (tx) => {
    const { rows } = await sql<Finished>`
      select r.kind as record, r.id
      from record r
      where r.body_id = ${body}
        and (
          r.kind = 'evaluation' and r.phase in ('received', 'published')
          or r.kind = 'annual' and r.phase in ('received', 'no-result')
          or r.kind = 'evaluation' and r.phase = 'not-evaluated' and exists (
            select from record c where c.body_id = r.body_id and c.id = r.campaign_id and c.phase = 'closed'
          )
        )
        and not exists (
          select from term t
          where t.body_id = r.body_id and t.record_id = r.id and t.met_on is null and t.effect = 'refused'
            and t.due_day >= ${today}
        )
      order by r.id`.execute(tx);
    return rows;
  });
}
