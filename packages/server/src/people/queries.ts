// Lists of units, posts and people on a day, and counts over them: of what the viewer may see, and nothing else.
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import type { Language, Text } from "@bagalau/methodology";
import type { Database } from "../db/tables.ts";
import type { Viewer } from "../db/viewer.ts";
import { isId, pageOf, wrongCursor } from "../http/paging.ts";
import type { Page } from "../http/paging.ts";

type Tx = Kysely<Database>;

interface Paged {
  readonly limit: number;
  /** The id of the last entry of the page before. */
  readonly cursor?: string | undefined;
}

export interface UnitRow {
  readonly id: string;
  readonly name: Text;
  readonly parent: string | null;
  readonly head: string | null;
  readonly code: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly version: number;
}

export async function listUnits(tx: Tx, { body, language }: Viewer, day: string): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select u.record_id as id, u.title as name, u.parent_id as parent, u.head_post_id as head, u.code,
      u.from_day as "from", u.until_day as until, r.version
    from unit u join record r on r.body_id = u.body_id and r.id = u.record_id
    where u.body_id = ${body} and ${holdsOn("u", day)}
    order by ${said("u", language)}, u.record_id`.execute(tx);
  return rows;
}

export interface PostRow {
  readonly id: string;
  readonly title: Text;
  readonly unit: string;
  readonly category: string;
  readonly supervisor: string | null;
  readonly code: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly version: number;
  readonly holder: { readonly person: string; readonly name: string } | null;
}

export interface PostsAsked extends Paged {
  readonly on: string;
  readonly unit?: string | undefined;
  readonly vacant?: boolean | undefined;
  readonly post?: readonly string[] | undefined;
}

export async function listPosts(tx: Tx, { body, language }: Viewer, asked: PostsAsked): Promise<Page<PostRow>> {
  const { on, unit, vacant, post, limit, cursor } = asked;
  const order = sql`${said("v", language)}, v.record_id`;
  const after = sql`(${order}) > (
    select ${said("l", language)}, l.record_id from post l
    where l.body_id = ${body} and l.record_id = ${cursor} and ${holdsOn("l", on)})`;
  await checkCursor(tx, body, "post", cursor);
  const { rows } = await sql<PostRow>`
    select v.record_id as id, v.title, v.unit_id as unit, v.category, v.supervisor_post_id as supervisor, v.code,
      v.from_day as "from", v.until_day as until, r.version, holder.found as holder
    from post v
    join record r on r.body_id = v.body_id and r.id = v.record_id
    left join lateral (
      select jsonb_build_object('person', p.record_id, 'name', ${fullName("p")}) as found
      from appointment a join person p on p.body_id = a.body_id and p.record_id = a.record_id
      where a.body_id = v.body_id and a.post_id = v.record_id and a.kind <> 'sent' and ${holdsOn("a", on)}
      order by ${precedence}, a.from_day, p.record_id limit 1
    ) holder on true
    where v.body_id = ${body} and ${holdsOn("v", on)}
      and ${unit === undefined ? sql`true` : sql`v.unit_id in (${unitsUnder(body, unit, on)})`}
      and ${post === undefined ? sql`true` : sql`v.record_id = any (${post}::uuid[])`}
      and ${vacant === undefined ? sql`true` : sql`(holder.found is null) = ${vacant}`}
      and ${cursor === undefined ? sql`true` : after}
    order by ${order} limit ${limit + 1}`.execute(tx);
  return pageOf(rows, limit, ({ id }) => id);
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly post: { readonly id: string; readonly title: Text; readonly unit: string; readonly category: string } | null;
  readonly dismissedOn: string | null;
  readonly absence: string | null;
  readonly version: number;
}

export interface PeopleAsked extends Paged {
  readonly on: string;
  readonly unit?: string | undefined;
  readonly name?: string | undefined;
  readonly dismissed?: boolean | undefined;
  readonly person?: readonly string[] | undefined;
}

export async function listPeople(tx: Tx, { body }: Viewer, asked: PeopleAsked): Promise<Page<PersonRow>> {
  const { on, limit, cursor } = asked;
  await checkCursor(tx, body, "person", cursor);
  const { rows } = await sql<PersonRow>`
    with listed as (
      select p.* from person p
      where p.body_id = ${body} and ${wanted(body, asked)}
        and ${cursor === undefined ? sql`true` : afterPerson(body, cursor)}
      order by ${byName("p")} limit ${limit + 1}
    )
    select p.record_id as id, ${fullName("p")} as name, held.post, p.dismissed_on as "dismissedOn",
      away.kind as absence, r.version
    from listed p
    join record r on r.body_id = p.body_id and r.id = p.record_id
    left join lateral (
      select jsonb_build_object('id', a.post_id, 'title', v.title, 'unit', v.unit_id, 'category', v.category) as post
      from appointment a
      join post v on v.body_id = a.body_id and v.record_id = a.post_id and ${holdsOn("v", on)}
      where a.body_id = p.body_id and a.record_id = p.record_id and a.kind <> 'sent' and ${holdsOn("a", on)}
      order by ${precedence} limit 1
    ) held on true
    left join lateral (
      select b.kind from absence b
      where b.body_id = p.body_id and b.record_id = p.record_id and b.kind <> 'replaced' and ${holdsOn("b", on)}
      order by b.from_day limit 1
    ) away on true
    order by ${byName("p")}`.execute(tx);
  return pageOf(rows, limit, ({ id }) => id);
}

function wanted(body: string, { on, unit, name, dismissed, person }: PeopleAsked): RawBuilder<unknown> {
  const gone = sql`coalesce(p.dismissed_on < ${on}, false)`;
  const parts = [dismissed === true ? gone : sql`not ${gone}`];
  if (person !== undefined) parts.push(sql`p.record_id = any (${person}::uuid[])`);
  if (name !== undefined) {
    const begins = (whole: RawBuilder<unknown>) => sql`starts_with(${plain(whole)}, ${plain(sql`${name}::text`)})`;
    parts.push(sql`(${begins(fullName("p"))} or ${begins(sql`p.given_name`)})`);
  }
  if (unit !== undefined) {
    parts.push(sql`p.record_id in (
      select a.record_id from appointment a
      join post v on v.body_id = a.body_id and v.record_id = a.post_id and ${holdsOn("v", on)}
      where a.body_id = ${body} and a.kind <> 'sent' and ${holdsOn("a", on)}
        and v.unit_id in (${unitsUnder(body, unit, on)}))`);
  }
  return sql.join(parts, sql` and `);
}

/** As it is searched for: small letters by the rules of Kazakh, single spaces, `ё` as `е`. */
function plain(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`translate(lower(regexp_replace(trim(${text}), '\\s+', ' ', 'g') collate "kk-x-icu"), 'ё', 'е')`;
}

function byName(table: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`${column("family_name")}, ${column("given_name")}, coalesce(${column("patronymic")}, ''), ${column("record_id")}`;
}

function afterPerson(body: string, cursor: string): RawBuilder<unknown> {
  return sql`(${byName("p")}) > (
    select ${byName("l")} from person l where l.body_id = ${body} and l.record_id = ${cursor})`;
}

export interface AbsenceRow {
  readonly person: string;
  readonly kind: string;
  readonly from: string;
  readonly until: string | null;
  readonly substitute: string | null;
}

/** Every absence that touches the days. */
export async function listAbsences(tx: Tx, body: string, from: string, to: string): Promise<AbsenceRow[]> {
  const { rows } = await sql<AbsenceRow>`
    select record_id as person, kind, from_day as "from", until_day as until, substitute_id as substitute
    from absence
    where body_id = ${body} and from_day <= ${to} and (until_day is null or until_day >= ${from})
    order by from_day, record_id, kind`.execute(tx);
  return rows;
}

export interface HeadcountRow {
  readonly unit: string;
  readonly name: Text;
  readonly posts: number;
  readonly held: number;
}

export async function headcount(tx: Tx, { body, language }: Viewer, day: string): Promise<HeadcountRow[]> {
  const { rows } = await sql<HeadcountRow>`
    select u.record_id as unit, u.title as name, count(distinct v.record_id)::int as posts,
      count(distinct a.post_id)::int as held
    from unit u
    left join post v on v.body_id = u.body_id and v.unit_id = u.record_id and ${holdsOn("v", day)}
    left join appointment a on a.body_id = v.body_id and a.post_id = v.record_id and a.kind <> 'sent' and ${holdsOn("a", day)}
    where u.body_id = ${body} and ${holdsOn("u", day)}
    group by u.record_id, u.title
    order by ${said("u", language)}, u.record_id`.execute(tx);
  return rows;
}

export interface DelegationRow {
  readonly id: string;
  readonly duty: string;
  readonly of: string;
  readonly by: string;
  readonly from: string;
  readonly until: string;
  readonly act: { readonly number: string; readonly on: string };
  readonly endedOn: string | null;
  readonly version: number;
}

/** With `day`, those that stand on it. */
export async function listDelegations(tx: Tx, body: string, day: string | null): Promise<DelegationRow[]> {
  const { rows } = await sql<DelegationRow>`
    select d.record_id as id, d.duty, d.of_person as "of", d.by_person as "by", d.from_day as "from",
      r.state ->> 'until' as until, jsonb_build_object('number', d.act_number, 'on', d.act_on) as act,
      case when r.phase = 'ended' then d.until_day end as "endedOn", r.version
    from delegation d join record r on r.body_id = d.body_id and r.id = d.record_id
    where d.body_id = ${body} and ${day === null ? sql`true` : holdsOn("d", day)}
    order by d.from_day desc, d.record_id`.execute(tx);
  return rows;
}

/** A person's own post comes before one to which he was received, and that before one in which he acts. */
const precedence = sql`array_position(array['main', 'received', 'acting'], a.kind)`;

function holdsOn(table: string, day: string): RawBuilder<unknown> {
  const [from, until] = [sql.ref(`${table}.from_day`), sql.ref(`${table}.until_day`)];
  return sql`(${from} <= ${day}::date and (${until} is null or ${until} >= ${day}::date))`;
}

function said(table: string, language: Language): RawBuilder<unknown> {
  return sql`(${sql.ref(`${table}.title`)} ->> ${sql.lit(language)}) collate "kk-x-icu"`;
}

function fullName(table: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`concat_ws(' ', ${column("family_name")}, ${column("given_name")}, nullif(${column("patronymic")}, ''))`;
}

/** The unit and all that are under it on the day. */
function unitsUnder(body: string, unit: string, day: string): RawBuilder<unknown> {
  return sql`
    with recursive under as (
      select ${unit}::uuid as id
      union
      select w.record_id from unit w join under on w.parent_id = under.id
      where w.body_id = ${body} and ${holdsOn("w", day)}
    )
    select id from under`;
}

/** Throws 400 for a cursor that no page of this list gave. */
async function checkCursor(tx: Tx, body: string, kind: string, cursor: string | undefined): Promise<void> {
  if (cursor === undefined) return;
  const last = isId(cursor)
    ? await tx
        .selectFrom("record")
        .select("id")
        .where("body_id", "=", body)
        .where("id", "=", cursor)
        .where("kind", "=", kind)
        .executeTakeFirst()
    : undefined;
  if (last === undefined) throw wrongCursor();
}
