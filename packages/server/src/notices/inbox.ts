// What waits for one person: notices that the act sends him, and reminders of terms that he bears, the latest first.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import type { Viewer } from "../db/viewer.ts";
import { groundOfNotice, groundOfTerm } from "./ground.ts";
import type { Ground } from "./ground.ts";
import type { OverdueCount } from "./tables.ts";

export interface InboxEntry {
  readonly id: string;
  readonly kind: "notice" | "reminder" | "overdue";
  readonly ground: Ground | null;
  readonly on: string;
  readonly openedOn: string | null;
  readonly about: { readonly record: string; readonly id: string }[];
  readonly due: string | null;
  readonly overdue: { readonly ground: Ground; readonly count: number; readonly earliest: string }[];
}

export interface InboxQuery {
  readonly unopened: boolean;
  /** The last entry of the page before. */
  readonly after: { readonly on: string; readonly id: string } | null;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly kind: InboxEntry["kind"];
  readonly pack: string | null;
  readonly edition: string | null;
  readonly item: string | null;
  readonly on: string;
  readonly openedOn: string | null;
  readonly about: InboxEntry["about"] | null;
  readonly due: string | null;
  readonly content: readonly OverdueCount[];
}

/** Entries of the viewer himself; another's are not there, whatever his roles. */
export async function inboxOf(
  app: App,
  tx: Kysely<Database>,
  viewer: Viewer,
  { unopened, after, limit }: InboxQuery,
): Promise<readonly InboxEntry[]> {
  const { body, person } = viewer;
  if (person === null) return [];
  const { rows } = await sql<Row>`
    select * from (
      select n.record_id as id, 'notice' as kind, r.pack, r.edition, n.notice as item, r.opened_on as "on",
        n.proved_on as "openedOn", json_build_array(json_build_object('record', n.about_record, 'id', n.about_id)) as about,
        null::date as due, '[]'::jsonb as content
      from notice n join record r on r.body_id = n.body_id and r.id = n.record_id
      where n.body_id = ${body} and n.to_person = ${person} and n.state <> 'withdrawn'
      union all
      select m.id, case m.kind when 'term' then 'reminder' else m.kind end, m.pack, m.edition, m.term, m.on_day,
        (m.opened_at at time zone b.time_zone)::date,
        (
          select json_agg(json_build_object('record', r.kind, 'id', r.id) order by r.id)
          from reminder_record x join record r on r.body_id = x.body_id and r.id = x.record_id
          where x.body_id = m.body_id and x.reminder_id = m.id
        ),
        m.due_day, m.content
      from reminder m join body b on b.id = m.body_id
      where m.body_id = ${body} and m.person_id = ${person}
    ) entry
    where (not ${unopened}::boolean or "openedOn" is null)
      and (${after?.on ?? null}::date is null or ("on", id) < (${after?.on ?? null}::date, ${after?.id ?? null}::uuid))
    order by "on" desc, id desc limit ${limit}`.execute(tx);
  return rows.map((row) => entryOf(app, row));
}

function entryOf(app: App, { content, pack, edition, item, about, ...row }: Row): InboxEntry {
  const found = row.kind === "notice" ? groundOfNotice : groundOfTerm;
  const ground = pack === null || edition === null || item === null ? null : found(app, pack, edition, item);
  const overdue = content.map((one) => {
    return { ground: groundOfTerm(app, one.pack, one.edition, one.term), count: one.count, earliest: one.earliest };
  });
  return { ...row, ground, about: about ?? [], overdue };
}
