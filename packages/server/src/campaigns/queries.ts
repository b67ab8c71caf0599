// Campaigns as a viewer sees them: lists, one with what is asked of its evaluators, how far it is.
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import type { Asked, CoEvaluator, SheetTerm } from "./state-parts.ts";
import type { Database } from "../db/tables.ts";
import { pageOf, readCursor } from "../http/paging.ts";

export type Tx = Kysely<Database>;

export interface CampaignRow {
  readonly id: string;
  readonly period: string;
  readonly phase: "review" | "opening" | "open" | "closed";
  readonly pack: string;
  readonly edition: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly due: string;
  readonly schedule: "none" | "drawn" | "approved" | "returned";
  readonly people: number | null;
  readonly waiting: number | null;
  readonly version: number;
}

interface CampaignsAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly phase?: readonly string[] | undefined;
  readonly period?: string | undefined;
}

/** `whole`: the viewer may know how many people the body evaluates. */
export async function listCampaigns(tx: Tx, body: string, asked: CampaignsAsked, whole: boolean) {
  const { limit, phase, period } = asked;
  const cursor = readCursor(asked.cursor);
  const conditions = [
    ...(phase === undefined ? [] : [sql`r.phase = any (${phase}::text[])`]),
    ...(period === undefined ? [] : [sql`r.period = ${period}`]),
    ...(cursor === undefined
      ? []
      : [
          sql`(r.opened_on, r.period, r.id) < (
          select l.opened_on, l.period, l.id from record l where l.body_id = ${body} and l.id = ${cursor})`,
        ]),
  ];
  const { rows } = await sql<CampaignRow>`
    select ${columns(whole)}
    from record r join campaign c on c.body_id = r.body_id and c.record_id = r.id
    where r.body_id = ${body} and r.kind = 'campaign' ${and(conditions)}
    order by r.opened_on desc, r.period desc, r.id desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ id }) => id);
}

export interface ShownCampaign extends CampaignRow {
  readonly digest: string;
  readonly sheetTerm: SheetTerm;
  readonly asked: readonly Asked[];
  readonly coEvaluators: Readonly<Record<string, readonly CoEvaluator[]>>;
  /** What the viewer is to it. */
  readonly roles: readonly string[];
}

/** Null where there is none that the viewer may see. */
export async function campaignById(tx: Tx, body: string, id: string, viewer: Looking): Promise<ShownCampaign | null> {
  const { person, today, whole } = viewer;
  const { rows } = await sql<ShownCampaign>`
    select ${columns(whole)}, c.digest, r.state -> 'sheetTerm' as "sheetTerm", r.state -> 'asked' as asked,
      r.state -> 'coEvaluators' as "coEvaluators",
      array(
        select p.role from party p
        where p.body_id = r.body_id and p.record_id = r.id and p.person_id = ${person}
          and (p.from_day is null or p.from_day <= ${today}) and (p.until_day is null or p.until_day >= ${today})
      ) as roles
    from record r join campaign c on c.body_id = r.body_id and c.record_id = r.id
    where r.body_id = ${body} and r.id = ${id} and r.kind = 'campaign'`.execute(tx);
  return rows[0] ?? null;
}

interface MarkedBy {
  readonly evaluator: string;
  readonly person: string;
  readonly phase: string;
}

/** How far the evaluations of these evaluators' people are, whoever marks them. For the server's own work. */
export async function phasesUnder(
  tx: Tx,
  body: string,
  campaign: string,
  evaluators: readonly string[],
): Promise<readonly MarkedBy[]> {
  const { rows } = await sql<MarkedBy>`
    select c.evaluator_id as evaluator, c.person_id as person, v.phase
    from campaign_person c
    join record v on v.body_id = c.body_id and v.campaign_id = c.record_id and v.person_id = c.person_id
      and v.kind = 'evaluation'
    where c.body_id = ${body} and c.record_id = ${campaign} and c.evaluator_id = any (${evaluators}::uuid[])
    order by c.person_id`.execute(tx);
  return rows;
}

export interface Looking {
  readonly person: string | null;
  readonly today: string;
  readonly whole: boolean;
}

function columns(whole: boolean): RawBuilder<unknown> {
  const counts = whole ? sql`c.people, c.waiting` : sql`null::int as people, null::int as waiting`;
  return sql`r.id, r.period, r.phase, r.pack, r.edition, c.opened_on as "openedOn", c.closed_on as "closedOn", c.due,
    c.schedule, ${counts}, r.version`;
}

/** Names of people by id, as far as the viewer may see them. */
export async function namesOf(tx: Tx, body: string, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select p.record_id as id, ${fullName("p")} as name from person p
    where p.body_id = ${body} and p.record_id = any (${[...new Set(people)]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Null where nobody was joined. */
export function fullName(table: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`nullif(concat_ws(' ', ${column("family_name")}, ${column("given_name")}, nullif(${column("patronymic")}, '')), '')`;
}

/** More conditions of a query, each on its own. */
export function and(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql`and ${sql.join(conditions, sql` and `)}`;
}
