// The year's results form themselves: for everybody who was in an evaluation of a year that has ended, as soon as all of them
// are complete, at the latest when the act's term comes near; and anew where the result of a period has changed since.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { v7 as newId } from "uuid";
import { periodName } from "@bagalau/procedure/campaign";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { actMany } from "../records/act.ts";
import type { Target } from "../records/act.ts";
import type { Body } from "../records/body.ts";
import { keyFrom } from "./key-from.ts";
import { systemOf } from "./system-of.ts";
import { todayOf } from "./work.ts";

/** The rule of an edition that forms a year; an act without it knows no result of a year. */
const rule = "year";
/** A change in a period of longer ago forms nothing by itself. */
const yearsBack = 2;

export async function formYears(app: App, body: Body): Promise<void> {
  const today = todayOf(app, body);
  const present = Number(today.slice(0, 4));
  const recent = Array.from({ length: yearsBack }, (_, back) => String(present - yearsBack + back));
  for (const year of recent) await awaitYear(app, body, year);
  for (const year of new Set([...recent, ...(await annulledYears(app, body.id))]))
    await formYear(app, body, year, today);
}

/** Years in which a court has taken somebody's result out of effect, however long ago they were. */
async function annulledYears(app: App, body: string): Promise<readonly string[]> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("record")
      .select("period")
      .distinct()
      .where("body_id", "=", body)
      .where("kind", "=", "annual")
      .where("phase", "=", "annulled")
      .orderBy("period")
      .execute(),
  );
  return rows.flatMap(({ period }) => (period === null ? [] : [period]));
}

async function awaitYear(app: App, body: Body, year: string): Promise<void> {
  const to = `${year}-12-31`;
  const edition = app.law.editionOn(body.pack, to);
  if (edition === null || !edition.rules.has(rule)) return;
  const people = await inBody(app, body.id, (tx) => withoutYear(tx, body.id, year));
  const targets = people.map(({ person, dismissed }): Target => {
    const id = newId();
    const span = { id: year, from: `${year}-01-01`, to };
    const birth = { id, pack: body.pack, edition: edition.id, lawOn: to, person, year: span, rule, dismissed };
    return { record: "annual", id, expected: 0, command: { kind: "await", ...birth } };
  });
  await actMany(app, systemOf(body), targets, { keyOf: () => newId() });
}

interface Awaited {
  readonly person: string;
  readonly dismissed: boolean;
}

async function withoutYear(tx: Kysely<Database>, body: string, year: string): Promise<readonly Awaited[]> {
  const { rows } = await sql<Awaited>`
    select e.person_id as person, bool_or(p.dismissed_on is not null) as dismissed
    from record e
    left join person p on p.body_id = e.body_id and p.record_id = e.person_id
    where e.body_id = ${body} and e.kind = 'evaluation' and e.phase <> 'destroyed' and left(e.period, 4) = ${year}
      and e.period <> ${year} and e.person_id is not null
      and not exists (
        select from record a
        where a.body_id = e.body_id and a.kind = 'annual' and a.period = ${year} and a.person_id = e.person_id
      )
    group by e.person_id
    order by e.person_id`.execute(tx);
  return rows;
}

async function formYear(app: App, body: Body, year: string, today: string): Promise<void> {
  const ready = await inBody(app, body.id, (tx) => readyYears(tx, body.id, year, today));
  const targets = ready.map(({ id, version, parts }): Target => {
    return { record: "annual", id, expected: version, command: { kind: "form", parts } };
  });
  await actMany(app, systemOf(body), targets, {
    keyOf: (number) => keyFrom("form-years", body.id, year, today, number),
  });
}

interface Ready {
  readonly id: string;
  readonly version: number;
  readonly parts: readonly {
    readonly period: string;
    readonly evaluation: string;
    readonly shown: string | null;
    readonly why: string | null;
  }[];
}

/**
 * Awaited years whose parts are all complete or whose term comes near, and formed ones whose periods have other results now; one
 * that a court's act has taken out of effect when all its parts are complete again.
 * Where campaigns are conducted, a year is not complete before that of its last period is open.
 */
async function readyYears(tx: Kysely<Database>, body: string, year: string, today: string): Promise<readonly Ready[]> {
  const lastDay = `${year}-12-31`;
  const last = [periodName("quarter", lastDay), periodName("half", lastDay), year];
  const { rows } = await sql<Ready>`
    select a.id, a.version, e.parts
    from record a
    cross join (
      select count(*) = 0 or (bool_or(c.period = any (${last})) and bool_and(c.phase in ('open', 'closed'))) as conducted
      from record c where c.body_id = ${body} and c.kind = 'campaign' and left(c.period, 4) = ${year}
    ) campaigns
    cross join lateral (
      select
        json_agg(
          json_build_object(
            'period', r.period, 'evaluation', r.id, 'shown', s.shown,
            'why', case when s.shown is null then coalesce(
              r.state #>> '{exclusion,duty}',
              (select 'annulled' from json_array_elements(r.state -> 'court') c where c ->> 'carriedOut' = 'result' limit 1),
              r.phase
            ) end
          ) order by r.period, r.id
        ) as parts,
        jsonb_agg(jsonb_build_array(r.period, s.shown) order by r.period, r.id) as results,
        bool_and(r.phase in ('completed', 'not-evaluated')) as complete
      from record r
      left join result s on s.body_id = r.body_id and s.record_id = r.id and s.standing
      where r.body_id = a.body_id and r.kind = 'evaluation' and r.person_id = a.person_id
        and left(r.period, 4) = ${year} and r.phase <> 'destroyed'
    ) e
    where a.body_id = ${body} and a.kind = 'annual' and a.period = ${year} and e.parts is not null
      and case
        when a.phase = 'awaited' then (e.complete and campaigns.conducted) or exists (
          select from term t
          where t.body_id = a.body_id and t.record_id = a.id and t.met_on is null and t.remind_day <= ${today}
        )
        when a.phase = 'annulled' then e.complete
        else a.phase in ('formed', 'received', 'completed', 'no-result') and e.results <> (
          select jsonb_agg(jsonb_build_array(p ->> 'period', p ->> 'shown') order by p ->> 'period', p ->> 'evaluation')
          from json_array_elements(a.state -> 'parts') as p
        )
      end
    order by a.id`.execute(tx);
  return rows;
}
