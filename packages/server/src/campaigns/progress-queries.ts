// How far a campaign is: what is created, where the sheets are, which terms nobody kept; of what the viewer may see.
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { fullName } from "./queries.ts";
import type { Tx } from "./queries.ts";

export interface ProgressRow {
  readonly phase: "review" | "opening" | "open" | "closed";
  readonly pack: string;
  readonly edition: string;
  readonly people: number;
  readonly created: number;
  readonly sheets: { readonly phase: string; readonly evaluations: number }[];
}

/** Null where there is no campaign that the viewer may see. `whole`: he sees all of it, not his own people alone. */
export async function progressOf(tx: Tx, body: string, campaign: string, whole: boolean): Promise<ProgressRow | null> {
  const { rows } = await sql<ProgressRow>`
    with made as (
      select r.phase, count(*)::int as evaluations from record r
      where r.body_id = ${body} and r.campaign_id = ${campaign} and r.kind = 'evaluation' and ${his(whole)}
      group by r.phase
    )
    select r.phase, r.pack, r.edition,
      ${
        whole
          ? sql`(select c.people from campaign c where c.body_id = r.body_id and c.record_id = r.id)`
          : sql`(
              select count(*)::int from campaign_person c
              where c.body_id = r.body_id and c.record_id = r.id and c.outcome = 'evaluated'
            )`
      } as people,
      (select coalesce(sum(evaluations), 0)::int from made) as created,
      (
        select coalesce(jsonb_agg(jsonb_build_object('phase', phase, 'evaluations', evaluations) order by phase), '[]')
        from made
      ) as sheets
    from record r
    where r.body_id = ${body} and r.id = ${campaign} and r.kind = 'campaign'`.execute(tx);
  return rows[0] ?? null;
}

/** Of the people whom the viewer evaluates: his own evaluation is not among them. */
function his(whole: boolean): RawBuilder<unknown> {
  if (whole) return sql`true`;
  return sql`exists (
    select from campaign_person c
    where c.body_id = r.body_id and c.record_id = r.campaign_id and c.person_id = r.person_id)`;
}

export interface OverdueRow {
  readonly term: string;
  readonly clause: string;
  readonly holder: string;
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly evaluations: number;
  readonly due: string;
}

interface Overdue {
  readonly campaign: string;
  readonly today: string;
  readonly whole: boolean;
}

export async function overdueIn(tx: Tx, body: string, { campaign, today, whole }: Overdue): Promise<OverdueRow[]> {
  const { rows } = await sql<OverdueRow>`
    select t.term, t.clause, t.holder, count(*)::int as evaluations, min(t.due_day) as due,
      case when t.person_id is not null then jsonb_build_object('id', t.person_id, 'name', ${fullName("p")}) end as person
    from record r
    join term t on t.body_id = r.body_id and t.record_id = r.id
    left join person p on p.body_id = t.body_id and p.record_id = t.person_id
    where r.body_id = ${body} and r.campaign_id = ${campaign} and r.kind = 'evaluation'
      and t.met_on is null and t.due_day < ${today} and t.effect = 'overdue' and ${his(whole)}
    group by t.term, t.clause, t.holder, t.person_id, p.family_name, p.given_name, p.patronymic
    order by due, evaluations desc, p.family_name, t.person_id`.execute(tx);
  return rows;
}
