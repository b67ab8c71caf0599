// Each morning: whoever bears a term that ends soon is reminded once, and HR is told of all that is overdue.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { v7 as newId } from "uuid";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { calendarOf } from "../law/body-calendar.ts";
import { putIn } from "../notices/outbox.ts";
import { reachedPerson } from "../notices/people.ts";
import type { OverdueCount } from "../notices/tables.ts";
import type { Body } from "../records/body.ts";
import { todayOf } from "./work.ts";

/** Who is told of what is overdue. */
const overdueReaders = ["hr", "hr-head"];

export async function remind(app: App, body: Body): Promise<void> {
  const today = todayOf(app, body);
  const calendar = await calendarOf(app, body);
  await inBody(app, body.id, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`remind ${body.id}`}, 0))`.execute(tx);
    for (const group of grouped(await notReminded(tx, body.id, today))) await remindOne(app, tx, body.id, today, group);
    if (calendar.dayOn(today).working) await tellOverdue(app, tx, body.id, today);
  });
}

/** A term of a record with one who bears it; without a person, nobody does. */
interface Borne {
  readonly record: string;
  readonly pack: string;
  readonly edition: string;
  readonly term: string;
  readonly from: string;
  readonly due: string;
  readonly holder: string;
  readonly person: string | null;
}

/**
 * The person whom the term names; else whoever has the role in the record on the day; else whoever the body gave it to.
 * Whoever has left bears nothing, and nobody in his place: that his work is overdue the HR service is told.
 */
async function notReminded(tx: Kysely<Database>, body: string, today: string): Promise<readonly Borne[]> {
  const { rows } = await sql<Borne>`
    select t.record_id as record, r.pack, r.edition, t.term, t.from_day as "from", t.due_day as due, t.holder,
      bearer.person_id as person
    from term t
    join record r on r.body_id = t.body_id and r.id = t.record_id
    left join lateral (
      select named.person_id from (
        select t.person_id where t.person_id is not null
        union
        select p.person_id from party p
        where t.person_id is null and p.body_id = t.body_id and p.record_id = t.record_id and p.role = t.holder
          and (p.from_day is null or p.from_day <= ${today}) and (p.until_day is null or p.until_day >= ${today})
      ) named
      where ${serves(sql`t.body_id`, sql`named.person_id`, today)}
      union
      ${bearersOf(sql`t.body_id`, sql`t.holder`, today)} and t.person_id is null
    ) bearer on true
    where t.body_id = ${body} and t.met_on is null and t.remind_day <= ${today} and r.pack is not null
      and (t.person_id is null or bearer.person_id is not null)
      and not exists (
        select from reminder_record m
        where m.body_id = t.body_id and m.record_id = t.record_id and m.term = t.term and m.due_day = t.due_day
          and m.person_id is not distinct from bearer.person_id
      )
    order by t.due_day, t.term, r.pack, r.edition, t.from_day, person nulls first, t.record_id`.execute(tx);
  return rows;
}

function bearersOf(body: ReturnType<typeof sql>, role: ReturnType<typeof sql>, today: string) {
  return sql`
    select a.person_id from account_role g join account a on a.body_id = g.body_id and a.record_id = g.record_id
    where g.body_id = ${body} and g.role = ${role} and a.person_id is not null and a.phase <> 'closed'
      and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})
      and ${serves(body, sql`a.person_id`, today)}`;
}

/** Not dismissed before the day: a message of the office goes to nobody who has left it. */
function serves(body: ReturnType<typeof sql>, person: ReturnType<typeof sql>, today: string) {
  return sql`not exists (
    select from person gone where gone.body_id = ${body} and gone.record_id = ${person} and gone.dismissed_on < ${today})`;
}

/** One reminder for all records whose same term a person bears to the same day. */
function grouped(terms: readonly Borne[]): readonly (readonly [Borne, ...Borne[]])[] {
  const groups = new Map<string, [Borne, ...Borne[]]>();
  for (const one of terms) {
    const key = JSON.stringify([one.pack, one.edition, one.term, one.from, one.due, one.holder, one.person]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

async function remindOne(
  app: App,
  tx: Kysely<Database>,
  body: string,
  today: string,
  group: readonly [Borne, ...Borne[]],
): Promise<void> {
  const [{ pack, edition, term, from, due, holder, person }] = group;
  const id = newId();
  await tx
    .insertInto("reminder")
    .values({
      body_id: body,
      id,
      kind: "term",
      pack,
      edition,
      term,
      from_day: from,
      due_day: due,
      holder,
      person_id: person,
      content: "[]",
      on_day: today,
    })
    .execute();
  await sql`
    insert into reminder_record (body_id, reminder_id, record_id, term, due_day, person_id)
    select ${body}, ${id}, record_id, ${term}, ${due}, ${person}
    from unnest(${group.map(({ record }) => record)}::uuid[]) as record_id`.execute(tx);
  if (person !== null) await letterFor(app, tx, body, id, person);
}

async function letterFor(
  app: App,
  tx: Kysely<Database>,
  body: string,
  reminder: string,
  person: string,
): Promise<void> {
  const address = (await reachedPerson(tx, body, person))?.email ?? null;
  if (address === null) return;
  const sending = { id: newId(), about: "reminder" as const, aboutId: reminder, means: "e-mail", address };
  await putIn(app, tx, body, sending);
}

/** A campaign's own term is that of its evaluations, and these are counted one by one. */
async function tellOverdue(app: App, tx: Kysely<Database>, body: string, today: string): Promise<void> {
  const { rows: overdue } = await sql<OverdueCount>`
    select r.pack, r.edition, t.term, count(*)::int as count, min(t.due_day) as earliest
    from term t
    join record r on r.body_id = t.body_id and r.id = t.record_id
    where t.body_id = ${body} and t.met_on is null and t.due_day < ${today} and t.effect = 'overdue'
      and r.pack is not null and r.kind <> 'campaign'
    group by r.pack, r.edition, t.term
    order by earliest, t.term, r.pack, r.edition`.execute(tx);
  if (overdue.length === 0) return;
  for (const person of await peopleIn(tx, body, overdueReaders, today)) {
    const told = await tx
      .insertInto("reminder")
      .values({
        body_id: body,
        id: newId(),
        kind: "overdue",
        person_id: person,
        content: JSON.stringify(overdue),
        on_day: today,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (told !== undefined) await letterFor(app, tx, body, told.id, person);
  }
}

async function peopleIn(
  tx: Kysely<Database>,
  body: string,
  roles: readonly string[],
  today: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from (${bearersOf(sql`${body}`, sql`any (${roles}::text[])`, today)}) found
    order by person_id`.execute(tx);
  return rows.map(({ person_id: person }) => person);
}
