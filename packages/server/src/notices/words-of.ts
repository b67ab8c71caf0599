// The words of each message in the outbox, made when it goes: the person's language and the running term as they are then.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Sitting } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { lawsOf } from "../law/body-calendar.ts";
import type { BodyLaw } from "../law/body-calendar.ts";
import type { Message } from "./channel.ts";
import { composeNotice, composeOverdue, composeReminder } from "./compose.ts";
import type { Composed, RunningTerm, Sender } from "./compose.ts";
import { letterOf } from "./letter.ts";
import type { Sending } from "./outbox.ts";
import { reachedPerson } from "./people.ts";
import type { Reached } from "./people.ts";
import { senderOf } from "./sender.ts";

/** The whole message; null where what it is about is gone. */
export async function messageOf(app: App, body: string, sending: Sending): Promise<Message | null> {
  const law = await lawsOf(app, body);
  const words = await inBody(app, body, (tx) =>
    sending.about === "reminder"
      ? reminderWords(app, tx, law, body, sending)
      : noticeWords(app, tx, law, body, sending),
  );
  if (words === null) return null;
  const { composed, sender, person } = words;
  const { id: token, address, means } = sending;
  const { language } = person;
  const letter = letterOf(composed, sender, language);
  return means === "e-mail"
    ? { token, address, language, subject: composed.title, text: letter.text, html: letter.html }
    : { token, address, language, subject: composed.title, text: composed.short, html: null };
}

interface Words {
  readonly composed: Composed;
  readonly sender: Sender;
  readonly person: Reached;
}

async function noticeWords(
  app: App,
  tx: Kysely<Database>,
  lawOf: BodyLaw,
  body: string,
  { id, about, aboutId }: Sending,
): Promise<Words | null> {
  const row = await tx
    .selectFrom("notice")
    .innerJoin("record", (join) =>
      join.onRef("record.body_id", "=", "notice.body_id").onRef("record.id", "=", "notice.record_id"),
    )
    .select(["notice", "about_id", "to_person", "record.pack", "record.edition"])
    .where("notice.body_id", "=", body)
    .where("notice.record_id", "=", aboutId)
    .executeTakeFirst();
  const person = row === undefined || row.to_person === null ? null : await reachedPerson(tx, body, row.to_person);
  if (row === undefined || person === null || row.pack === null || row.edition === null) return null;
  const law = lawOf(row.pack, row.edition);
  const term = law.edition.notices.get(row.notice)?.content.term ?? null;
  const running = term === null ? null : await runningTerm(tx, body, row.about_id, term);
  const count = about === "announcement" ? await announcedBy(tx, body, id) : 1;
  const sender = await senderOf(app, tx, body, count > 1 ? null : aboutId);
  const sittings = await sittingsOf(tx, body, about === "announcement" ? id : null, aboutId);
  return { composed: composeNotice(law, row.notice, count, person, sender, running, sittings), sender, person };
}

async function runningTerm(
  tx: Kysely<Database>,
  body: string,
  record: string,
  term: string,
): Promise<RunningTerm | null> {
  const row = await tx
    .selectFrom("term")
    .select(["term", "from_day as from", "due_day as due"])
    .where("body_id", "=", body)
    .where("record_id", "=", record)
    .where("term", "=", term)
    .executeTakeFirst();
  return row ?? null;
}

/** Of all notices that the letter announces, or of the one that goes by itself, by day; withdrawn ones call nobody. */
async function sittingsOf(
  tx: Kysely<Database>,
  body: string,
  announcement: string | null,
  notice: string,
): Promise<readonly Sitting[]> {
  const { rows } = await sql<{ sitting: Sitting }>`
    select r.state -> 'sitting' as sitting
    from record r
    where r.body_id = ${body} and r.kind = 'notice' and r.phase <> 'withdrawn' and r.state -> 'sitting' is not null
      and case when ${announcement}::uuid is null then r.id = ${notice} else r.id in (
        select a.notice_id from announced a where a.body_id = ${body} and a.delivery_id = ${announcement}::uuid
      ) end
    order by r.state #>> '{sitting,on}', r.id`.execute(tx);
  return rows.map(({ sitting }) => sitting);
}

async function announcedBy(tx: Kysely<Database>, body: string, delivery: string): Promise<number> {
  const { count } = await tx
    .selectFrom("announced")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("body_id", "=", body)
    .where("delivery_id", "=", delivery)
    .executeTakeFirstOrThrow();
  return count;
}

async function reminderWords(
  app: App,
  tx: Kysely<Database>,
  lawOf: BodyLaw,
  body: string,
  { aboutId }: Sending,
): Promise<Words | null> {
  const row = await tx
    .selectFrom("reminder")
    .selectAll()
    .where("body_id", "=", body)
    .where("id", "=", aboutId)
    .executeTakeFirst();
  const person = row === undefined || row.person_id === null ? null : await reachedPerson(tx, body, row.person_id);
  if (row === undefined || person === null) return null;
  const sender = await senderOf(app, tx, body, aboutId);
  if (row.kind === "overdue") {
    const rows = row.content.map((one) => ({ ...one, law: lawOf(one.pack, one.edition) }));
    return { person, sender, composed: composeOverdue(rows, person, sender) };
  }
  const { pack, edition, term, from_day: from, due_day: due, on_day: today } = row;
  if (pack === null || edition === null || term === null || from === null || due === null) return null;
  const { count } = await tx
    .selectFrom("reminder_record")
    .innerJoin("term", (join) =>
      join
        .onRef("term.body_id", "=", "reminder_record.body_id")
        .onRef("term.record_id", "=", "reminder_record.record_id")
        .onRef("term.term", "=", "reminder_record.term")
        .onRef("term.due_day", "=", "reminder_record.due_day"),
    )
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("reminder_record.body_id", "=", body)
    .where("reminder_id", "=", aboutId)
    .executeTakeFirstOrThrow();
  // Nobody is reminded of a day from which the term has moved meanwhile.
  if (count === 0) return null;
  const law = lawOf(pack, edition);
  return { person, sender, composed: composeReminder(law, { term, from, due }, count, today, person, sender) };
}
