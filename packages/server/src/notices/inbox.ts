// What waits for one person: notices that the act sends him, and reminders of terms that he bears, the latest first.
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import type { Text } from "@bagalau/methodology";
import type { Sitting } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import type { Viewer } from "../db/viewer.ts";
import { nameIn } from "../evaluations/person-names.ts";
import { groundOfNotice, groundOfTerm } from "./ground.ts";
import type { Ground } from "./ground.ts";
import type { OverdueCount } from "./tables.ts";

export interface InboxEntry {
  readonly id: string;
  readonly kind: "notice" | "reminder" | "overdue";
  readonly ground: Ground | null;
  /** The notice of the edition, or the term, by its id. */
  readonly item: string | null;
  /** What a notice tells of. */
  readonly happening: string | null;
  /** Who is to meet the term of a reminder. */
  readonly holder: string | null;
  /** The terms that run from the day on which a notice is opened. */
  readonly starts: readonly { readonly title: Text; readonly clause: string }[];
  readonly on: string;
  readonly openedOn: string | null;
  readonly superseded: boolean;
  readonly about: {
    readonly record: string;
    readonly id: string;
    readonly name: string | null;
    readonly period: string | null;
  }[];
  readonly due: string | null;
  readonly sitting: Sitting | null;
  readonly overdue: { readonly ground: Ground; readonly count: number; readonly earliest: string }[];
}

export interface InboxQuery {
  /** One entry alone. */
  readonly id: string | null;
  /** Those that still wait to be opened. */
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
  readonly superseded: boolean;
  readonly about: InboxEntry["about"] | null;
  readonly due: string | null;
  readonly sitting: Sitting | null;
  readonly content: readonly OverdueCount[];
}

/** Entries of the viewer himself; another's are not there, whatever his roles. */
export async function inboxOf(
  app: App,
  tx: Kysely<Database>,
  viewer: Viewer,
  { id, unopened, after, limit }: InboxQuery,
): Promise<readonly InboxEntry[]> {
  const { body, person } = viewer;
  if (person === null) return [];
  const { rows } = await sql<Row>`
    select * from (
      select n.record_id as id, 'notice' as kind, r.pack, r.edition, n.notice as item, r.opened_on as "on",
        n.proved_on as "openedOn", false as superseded,
        json_build_array(${about(sql`n.about_record`, sql`n.about_id`)}) as about,
        null::date as due, r.state -> 'sitting' as sitting, '[]'::jsonb as content
      from notice n join record r on r.body_id = n.body_id and r.id = n.record_id
      left join record s on s.body_id = n.body_id and s.id = n.about_id
      left join person p on p.body_id = s.body_id and p.record_id = s.person_id
      where n.body_id = ${body} and n.to_person = ${person} and n.state <> 'withdrawn'
      union all
      select m.id, case m.kind when 'term' then 'reminder' else m.kind end, m.pack, m.edition, m.term, m.on_day,
        (m.opened_at at time zone b.time_zone)::date,
        m.kind = 'overdue' and exists (
          select from reminder l
          where l.body_id = m.body_id and l.person_id = m.person_id and l.kind = 'overdue' and l.on_day > m.on_day
        ),
        (
          select json_agg(${about(sql`s.kind`, sql`s.id`)} order by s.id)
          from reminder_record x join record s on s.body_id = x.body_id and s.id = x.record_id
          left join person p on p.body_id = s.body_id and p.record_id = s.person_id
          where x.body_id = m.body_id and x.reminder_id = m.id
        ),
        m.due_day, null::json, m.content
      from reminder m join body b on b.id = m.body_id
      where m.body_id = ${body} and m.person_id = ${person}
    ) entry
    where (${id}::uuid is null or id = ${id}::uuid)
      and (not ${unopened}::boolean or ("openedOn" is null and not superseded))
      and (${after?.on ?? null}::date is null or ("on", id) < (${after?.on ?? null}::date, ${after?.id ?? null}::uuid))
    order by "on" desc, id desc limit ${limit}`.execute(tx);
  return rows.map((row) => entryOf(app, row));
}

/** A record, and whom and which period it concerns. */
function about(kind: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`json_build_object('record', ${kind}, 'id', ${id}, 'name', ${nameIn("p")}, 'period', s.period)`;
}

function entryOf(app: App, { content, pack, edition, item, about: concerned, ...row }: Row): InboxEntry {
  const found = row.kind === "notice" ? groundOfNotice : groundOfTerm;
  const ground = pack === null || edition === null || item === null ? null : found(app, pack, edition, item);
  const overdue = content.map((one) => {
    return { ground: groundOfTerm(app, one.pack, one.edition, one.term), count: one.count, earliest: one.earliest };
  });
  const stated = pack === null || edition === null || item === null ? null : { pack, edition, item };
  return { ...row, item, ground, about: concerned ?? [], overdue, ...followsFrom(app, row.kind, stated) };
}

function followsFrom(
  app: App,
  kind: InboxEntry["kind"],
  stated: { readonly pack: string; readonly edition: string; readonly item: string } | null,
): Pick<InboxEntry, "happening" | "holder" | "starts"> {
  if (stated === null) return { happening: null, holder: null, starts: [] };
  const { edition } = app.law.law(stated.pack, stated.edition);
  if (kind !== "notice") {
    return { happening: null, holder: edition.terms.get(stated.item)?.holder ?? null, starts: [] };
  }
  const happening = edition.notices.get(stated.item)?.content.about ?? null;
  const starting = [...edition.terms.values()].filter(({ trigger }) => trigger.event === happening);
  const starts = starting.map(({ title, citation }) => ({ title, clause: citation.clauses.join(", ") }));
  return { happening, holder: null, starts };
}
