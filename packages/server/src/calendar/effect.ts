// What a change of the working calendar does to the terms of a body: which of them move from which day to which, of how many
// people, and which stay. Asked before a transfer is entered, and after it to find what is still to be counted anew.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { WorkCalendar } from "@bagalau/calendar";
import { recount } from "@bagalau/procedure/calendar";
import type { Recounted } from "@bagalau/procedure/calendar";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { titledAs } from "../evaluations/shown.ts";
import { lawsWith } from "../law/body-calendar.ts";
import type { BodyLaw } from "../law/body-calendar.ts";
import type { Body } from "../records/body.ts";
import { todayOf } from "../jobs/work.ts";

/** A term as it was told, of so many records at once. */
interface Told {
  readonly record: Recounted["record"];
  readonly pack: string;
  readonly edition: string;
  readonly term: string;
  readonly from: string;
  readonly due: string;
  readonly remindOn: string;
}

interface ToldTo extends Told {
  readonly id: string;
  readonly person: string | null;
  /** The day to which an act has moved it. */
  readonly extendedTo: string | null;
}

interface Move extends Pick<Told, "record" | "term"> {
  readonly title: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly clause: string;
  readonly was: string;
  readonly due: string;
  readonly people: number;
  readonly records: number;
}

export interface Effect {
  readonly moves: readonly Move[];
  readonly people: number;
  readonly stay: number;
  /** Records with a term that moves, or is reminded of on another day. */
  readonly records: readonly Recounted[];
}

type Tx = Kysely<Database>;

/** What terms come to where `calendar` holds from now on. */
export async function effectOf(app: App, body: Body, calendar: WorkCalendar): Promise<Effect> {
  const today = todayOf(app, body);
  const laws = lawsWith(app, body, calendar);
  const concerned = await inBody(app, body.id, async (tx) => {
    const running = await groupsOf(tx, body.id, sql`t.due_day >= ${today}`);
    const changed = running.filter((told) => recounted(laws, told, today, null) !== null);
    return [...(await toldTo(tx, body.id, changed)), ...(await plannedIn(tx, body.id))];
  });
  const found = concerned.flatMap((told) => {
    const count = recounted(laws, told, today, told.extendedTo);
    return count === null ? [] : [{ told, ...count }];
  });
  const moving = found.filter(({ stays }) => !stays);
  const moved = moving.filter(({ told, due }) => told.due !== due);
  return {
    moves: movesOf(laws, moved),
    people: new Set(moved.flatMap(({ told }) => told.person ?? [])).size,
    stay: found.length - moving.length,
    records: [...new Map(moving.map(({ told: { record, id } }) => [id, { record, id }])).values()],
  };
}

interface Change {
  readonly before: WorkCalendar;
  readonly after: WorkCalendar;
  /** The first day that changes. */
  readonly since: string;
}

/** Terms that have ended unkept and that the change would count otherwise. */
export async function endedOtherwise(app: App, body: Body, { before, after, since }: Change): Promise<number> {
  const today = todayOf(app, body);
  if (since >= today) return 0;
  const [was, is] = [lawsWith(app, body, before), lawsWith(app, body, after)];
  const groups = await inBody(app, body.id, (tx) =>
    groupsOf(tx, body.id, sql`t.due_day < ${today} and t.due_day >= ${since}`),
  );
  const dueBy = (laws: BodyLaw, told: Told) => recounted(laws, told, since, null)?.due ?? told.due;
  const others = groups.filter((told) => dueBy(was, told) !== dueBy(is, told));
  return others.reduce((sum, { count }) => sum + count, 0);
}

function recounted(laws: BodyLaw, told: Told, today: string, extendedTo: string | null) {
  return recount(laws(told.pack, told.edition), { ...told, metOn: null }, today, extendedTo);
}

/** Unkept terms of records that are not finished: few groups, however many records there are. */
async function groupsOf(
  tx: Tx,
  body: string,
  when: ReturnType<typeof sql>,
): Promise<readonly (Told & { readonly count: number })[]> {
  const { rows } = await sql<Told & { readonly count: number }>`
    select r.kind as record, r.pack, r.edition, t.term, t.from_day as "from", t.due_day as due,
      t.remind_day as "remindOn", count(*)::int as count
    from term t join record r on r.body_id = t.body_id and r.id = t.record_id
    where t.body_id = ${body} and t.met_on is null and ${when} and r.pack is not null
      and r.kind in ('evaluation', 'annual', 'campaign') and r.phase not in ('completed', 'closed', 'destroyed')
    group by 1, 2, 3, 4, 5, 6, 7
    order by due, t.term, r.kind, r.pack, r.edition, "from"`.execute(tx);
  return rows;
}

async function toldTo(tx: Tx, body: string, groups: readonly Told[]): Promise<readonly ToldTo[]> {
  if (groups.length === 0) return [];
  const { rows } = await sql<ToldTo>`
    select r.kind as record, r.pack, r.edition, t.term, t.from_day as "from", t.due_day as due,
      t.remind_day as "remindOn", r.id, r.person_id as person,
      case r.kind
        when 'campaign' then case when json_typeof(r.state -> 'extension') = 'object' then t.due_day::text end
        when 'evaluation' then case when json_typeof(r.state -> 'extension') = 'object' and exists (
          select from json_array_elements(r.state -> 'terms') e
          where e ->> 'term' = t.term and e ->> 'purpose' = 'sheet'
        ) then r.state #>> '{extension,due}' end
      end as "extendedTo"
    from json_to_recordset(${JSON.stringify(groups)}::json) g
      (record text, pack text, edition text, term text, "from" date, due date, "remindOn" date)
    join term t on t.body_id = ${body} and t.met_on is null and t.term = g.term and t.from_day = g."from"
      and t.due_day = g.due and t.remind_day = g."remindOn"
    join record r on r.body_id = t.body_id and r.id = t.record_id and r.kind = g.record and r.pack = g.pack
      and r.edition = g.edition and r.phase not in ('completed', 'closed', 'destroyed')
    order by r.id`.execute(tx);
  return rows;
}

/** Campaigns under review: their term stands nowhere but in themselves yet. */
async function plannedIn(tx: Tx, body: string): Promise<readonly ToldTo[]> {
  const { rows } = await sql<ToldTo>`
    select r.kind as record, r.pack, r.edition, s ->> 'term' as term, s ->> 'from' as "from", s ->> 'due' as due,
      s ->> 'remindOn' as "remindOn", r.id, null as person, null as "extendedTo"
    from record r cross join lateral (select r.state -> 'sheetTerm' as s) x
    where r.body_id = ${body} and r.kind = 'campaign' and r.phase = 'review'
    order by r.id`.execute(tx);
  return rows;
}

interface Moved {
  readonly told: ToldTo;
  readonly due: string;
  readonly clause: string;
}

function movesOf(laws: BodyLaw, moved: readonly Moved[]): readonly Move[] {
  const groups = Map.groupBy(moved, ({ told: { record, pack, edition, term, due: was }, due }) =>
    JSON.stringify([was, due, term, record, pack, edition]),
  );
  return [...groups.values()]
    .map((group): Move => {
      const { told, due, clause } = group[0]!;
      const { record, pack, edition, term, due: was } = told;
      const { title } = titledAs(term, laws(pack, edition).edition.terms.get(term)?.title);
      const people = new Set(group.flatMap((one) => one.told.person ?? [])).size;
      return { record, term, title, clause, was, due, people, records: group.length };
    })
    .toSorted((one, other) => (`${one.was} ${one.term}` < `${other.was} ${other.term}` ? -1 : 1));
}
