// Which roles people bear on the day, by which they may sit in a panel: from accounts, delegations, evaluations and the staff
// list, never from whoever asks. Whoever has left bears none.
import { sql } from "kysely";
import type { Member } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { holds } from "./list-evaluations.ts";
import type { Evaluation } from "./open-evaluation.ts";

export interface Seat {
  readonly person: string;
  readonly role: string;
}

type Seated = Pick<Evaluation, "id" | "period" | "pack" | "edition">;

/** The composition with what each bears towards the body today. */
export async function seated(
  app: App,
  viewer: Viewer,
  evaluation: Seated,
  seats: readonly Seat[],
): Promise<(seat: Seat) => Member> {
  const people = seats.map(({ person }) => person);
  const bears = await bearers(app, viewer, evaluation, people);
  return ({ person, role }) => ({ person, role, bears: bears.get(person) ?? [] });
}

/** What each of these people bears; of everybody in the body where nobody is named. */
export function bearers(
  app: App,
  viewer: Viewer,
  { id, period, pack, edition }: Seated,
  people: readonly string[] | null = null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const headCategories = app.law.law(pack, edition).edition.roles.get("head-of-unit")?.content.categories ?? null;
  return bearsOf(app, viewer, { id, period: period.id, headCategories }, people);
}

interface Borne {
  readonly person: string;
  readonly role: string;
}

async function bearsOf(
  app: App,
  { body, today }: Viewer,
  evaluation: { readonly id: string; readonly period: string; readonly headCategories: readonly string[] | null },
  people: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await inBody(app, body, (tx) =>
    sql<Borne>`
      with asked as (
        select p.record_id as person from person p
        where p.body_id = ${body} and (${people}::uuid[] is null or p.record_id = any (${people}::uuid[]))
          and (p.dismissed_on is null or p.dismissed_on >= ${today})
      ), borne as (
        select s.person, o.role
        from asked s
        join account a on a.body_id = ${body} and a.person_id = s.person and a.phase = 'active'
        cross join lateral roles_on(a.body_id, a.record_id, a.person_id, ${today}) o
        union
        select s.person, 'evaluator'
        from asked s
        join party q on q.body_id = ${body} and q.person_id = s.person and q.role in ('evaluator', 'substitute')
          and ${holds("q", today)}
        join record r on r.body_id = q.body_id and r.id = q.record_id and r.kind = 'evaluation'
          and r.period = ${evaluation.period} and r.id <> ${evaluation.id}
        union
        select s.person, 'head-of-unit'
        from asked s
        join appointment a on a.body_id = ${body} and a.record_id = s.person and a.kind <> 'sent' and ${holds("a", today)}
        join unit u on u.body_id = a.body_id and u.head_post_id = a.post_id and ${holds("u", today)}
        join post h on h.body_id = a.body_id and h.record_id = a.post_id and ${holds("h", today)}
        where ${evaluation.headCategories}::text[] is null or h.category = any (${evaluation.headCategories}::text[])
        union
        select s.person, 'direct-supervisor'
        from asked s
        join appointment a on a.body_id = ${body} and a.record_id = s.person and a.kind <> 'sent' and ${holds("a", today)}
        join post v on v.body_id = a.body_id and v.supervisor_post_id = a.post_id and ${holds("v", today)}
      )
      select person, role from borne
      union
      -- The head of the HR service is one of its workers.
      select person, 'hr' from borne where role = 'hr-head'
      order by 1, 2`.execute(tx),
  );
  const bears = new Map<string, string[]>();
  for (const { person, role } of rows) bears.set(person, [...(bears.get(person) ?? []), role]);
  return bears;
}
