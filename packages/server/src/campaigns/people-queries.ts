// People in a campaign, and the proposal at a glance: of what the viewer may see, and nothing else.
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Text } from "@bagalau/methodology";
import { pageOf, readCursor } from "../http/paging.ts";
import type { Page } from "../http/paging.ts";
import { and, fullName } from "./queries.ts";
import type { Tx } from "./queries.ts";
import type { GroundCell, ReviewCell } from "./tables.ts";

interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface CampaignPersonRow {
  readonly person: Named;
  readonly outcome: "evaluated" | "not-evaluated" | "elsewhere" | "outside";
  readonly reason: GroundCell | null;
  readonly post: { readonly id: string; readonly title: Text } | null;
  readonly unit: { readonly id: string; readonly name: Text } | null;
  readonly category: string | null;
  readonly workedDays: number;
  readonly form: string | null;
  readonly evaluator: Named | null;
  readonly evaluatorRole: string | null;
  readonly marker: Named | null;
  readonly substitute: (Named & { readonly from: string; readonly until: string | null }) | null;
  readonly takesPart: boolean;
  readonly dismissedOn: string | null;
  readonly troubles: readonly GroundCell[];
  readonly remarks: readonly GroundCell[];
  readonly review: ReviewCell | null;
  readonly evaluation: { readonly id: string; readonly phase: string } | null;
}

export interface PeopleAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly outcome?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly trouble?: boolean | undefined;
  readonly remark?: boolean | undefined;
  readonly reviewed?: boolean | undefined;
  readonly over?: boolean | undefined;
  readonly evaluator?: string | undefined;
  readonly unit?: string | undefined;
  readonly name?: string | undefined;
  readonly phase?: readonly string[] | undefined;
}

/** `most`: people whom an evaluator evaluates alone; null where the act sets no limit. */
export async function listCampaignPeople(
  tx: Tx,
  body: string,
  campaign: string,
  asked: PeopleAsked,
  most: number | null,
): Promise<Page<CampaignPersonRow>> {
  const { limit } = asked;
  const cursor = readCursor(asked.cursor);
  const conditions = [...wanted(body, campaign, asked, most), ...(cursor === undefined ? [] : [after(body, cursor)])];
  const { rows } = await sql<CampaignPersonRow>`
    select jsonb_build_object('id', c.person_id, 'name', ${fullName("p")}) as person, c.outcome, c.reason,
      post.found as post, unit.found as unit, c.category, c.worked_days as "workedDays", c.form,
      ${named("e", "evaluator_id")} as evaluator, c.evaluator_role as "evaluatorRole", ${named("m", "marker_id")} as marker,
      ${named("s", "substitute_id")} || jsonb_build_object('from', c.substitute_from, 'until', c.substitute_until) as substitute,
      c.takes_part as "takesPart", c.dismissed_on as "dismissedOn", c.troubles, c.remarks, c.review,
      case when v.id is not null then jsonb_build_object('id', v.id, 'phase', v.phase) end as evaluation
    from campaign_person c
    join person p on p.body_id = c.body_id and p.record_id = c.person_id
    ${joined("e", "evaluator_id")} ${joined("m", "marker_id")} ${joined("s", "substitute_id")}
    ${evaluations}
    left join lateral (
      select jsonb_build_object('id', x.record_id, 'title', x.title) as found from post x
      where x.body_id = c.body_id and x.record_id = c.post_id order by x.from_day desc limit 1
    ) post on true
    left join lateral (
      select jsonb_build_object('id', x.record_id, 'name', x.title) as found from unit x
      where x.body_id = c.body_id and x.record_id = c.unit_id order by x.from_day desc limit 1
    ) unit on true
    where c.body_id = ${body} and c.record_id = ${campaign} ${and(conditions)}
    order by ${byName("p")} limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ person }) => person.id);
}

/** His evaluation in the campaign, where the viewer may see that it exists. */
const evaluations = sql`
  left join record v on v.body_id = c.body_id and v.campaign_id = c.record_id and v.person_id = c.person_id
    and v.kind = 'evaluation'`;

function wanted(
  body: string,
  campaign: string,
  asked: PeopleAsked,
  most: number | null,
): readonly RawBuilder<unknown>[] {
  const { outcome, reason, trouble, remark, reviewed, over, evaluator, unit, name, phase } = asked;
  const many = sql`coalesce(c.evaluator_id in (
    select x.evaluator_id from campaign_person x
    where x.body_id = ${body} and x.record_id = ${campaign} and x.outcome = 'evaluated' and x.evaluator_id is not null
    group by x.evaluator_id having count(*) > ${most ?? 2_147_483_647}), false)`;
  return [
    ...(outcome === undefined ? [] : [sql`c.outcome = any (${outcome}::text[])`]),
    ...(reason === undefined ? [] : [sql`c.reason ->> 'code' = ${reason}`]),
    ...(trouble === undefined ? [] : [sql`(c.troubles <> '[]') = ${trouble}`]),
    ...(remark === undefined ? [] : [sql`(c.remarks <> '[]') = ${remark}`]),
    ...(reviewed === undefined ? [] : [sql`(c.review is not null) = ${reviewed}`]),
    ...(over === undefined ? [] : [sql`(c.outcome = 'evaluated' and ${many}) = ${over}`]),
    ...(evaluator === undefined ? [] : [sql`${evaluator}::uuid in (c.evaluator_id, c.marker_id)`]),
    ...(unit === undefined ? [] : [sql`c.unit_id = ${unit}`]),
    ...(name === undefined ? [] : [sql`starts_with(lower(p.family_name), lower(${name}::text collate "kk-x-icu"))`]),
    ...(phase === undefined ? [] : [sql`coalesce(v.phase, 'none') = any (${phase}::text[])`]),
  ];
}

function named(table: string, column: string): RawBuilder<unknown> {
  const id = sql.ref(`c.${column}`);
  return sql`case when ${id} is not null then jsonb_build_object('id', ${id}, 'name', ${fullName(table)}) end`;
}

function joined(table: string, column: string): RawBuilder<unknown> {
  const [known, at] = [sql.table(table), (name: string) => sql.ref(`${table}.${name}`)];
  return sql`left join person ${known} on ${at("body_id")} = c.body_id and ${at("record_id")} = ${sql.ref(`c.${column}`)}`;
}

function byName(table: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`${column("family_name")}, ${column("given_name")}, coalesce(${column("patronymic")}, ''), ${column("record_id")}`;
}

function after(body: string, cursor: string): RawBuilder<unknown> {
  return sql`(${byName("p")}) > (
    select ${byName("l")} from person l where l.body_id = ${body} and l.record_id = ${cursor})`;
}

export interface ReviewRow {
  readonly outcomes: Readonly<Record<"evaluated" | "notEvaluated" | "elsewhere" | "outside", number>>;
  readonly reasons: Counted[];
  readonly troubles: Counted[];
  readonly remarks: Counted[];
  readonly decided: Readonly<Record<"included" | "excluded" | "evaluatorSet", number>>;
  readonly evaluators: { readonly evaluator: Named; readonly people: number; readonly over: boolean }[];
}

interface Counted {
  readonly code: string;
  readonly clause: string | null;
  readonly people: number;
}

export async function reviewOf(tx: Tx, body: string, campaign: string, most: number | null): Promise<ReviewRow> {
  const outcome = (word: string) => sql`count(*) filter (where c.outcome = ${word})::int`;
  const inclusion = (word: string) => sql`count(*) filter (where c.review ->> 'inclusion' = ${word})::int`;
  const { rows } = await sql<ReviewRow>`
    with c as materialized (select * from campaign_person where body_id = ${body} and record_id = ${campaign}),
    grounds as (
      select 'reasons' as list, reason as ground, person_id from c where reason is not null
      union all
      select 'troubles', one, person_id from c, jsonb_array_elements(troubles) as one
      union all
      select 'remarks', one, person_id from c, jsonb_array_elements(remarks) as one
    ),
    counted as (
      select list, ground ->> 'code' as code, ground ->> 'clause' as clause, count(distinct person_id)::int as people
      from grounds group by 1, 2, 3
    ),
    loads as materialized (
      select evaluator_id, count(*)::int as people from c
      where outcome = 'evaluated' and evaluator_id is not null group by evaluator_id
    ),
    evaluators as (
      select jsonb_build_object('id', l.evaluator_id, 'name', ${fullName("p")}) as evaluator, l.people
      from loads l left join person p on p.body_id = ${body} and p.record_id = l.evaluator_id
    )
    select
      jsonb_build_object('evaluated', ${outcome("evaluated")}, 'notEvaluated', ${outcome("not-evaluated")},
        'elsewhere', ${outcome("elsewhere")}, 'outside', ${outcome("outside")}) as outcomes,
      ${listed("reasons")} as reasons, ${listed("troubles")} as troubles, ${listed("remarks")} as remarks,
      jsonb_build_object('included', ${inclusion("included")}, 'excluded', ${inclusion("excluded")}, 'evaluatorSet',
        count(*) filter (where c.review ->> 'evaluator' is not null)::int) as decided,
      (select coalesce(jsonb_agg(jsonb_build_object('evaluator', evaluator, 'people', people,
        'over', people > ${most ?? 2_147_483_647}) order by people desc, evaluator ->> 'name'), '[]') from evaluators) as evaluators
    from c`.execute(tx);
  return rows[0]!;
}

function listed(list: string): RawBuilder<unknown> {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('code', code, 'clause', clause, 'people', people)
    order by people desc, code), '[]') from counted where list = ${list})`;
}
