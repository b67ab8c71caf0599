// What is to go out and is not in the outbox yet: letters that announce notices, and attempts at those that the act lets
// travel by a means of ours.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { v7 as newId } from "uuid";
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import type { Database } from "../db/tables.ts";
import { inBody } from "../db/viewer.ts";
import { actAs } from "../records/act.ts";
import type { Body } from "../records/body.ts";
import { channelsOf } from "./channels.ts";
import { putIn } from "./outbox.ts";
import { addressBy, reachedPerson } from "./people.ts";
import { deliveryOf } from "./settings.ts";

/** Means by which the addressee finds the notice in the system itself: nothing travels. */
const inSystem = ["in-system", "mobile-app"];
/** Notices older than this are not announced: a mail server that is set up later does not send the past. */
const announcedDays = 7;

export async function planDeliveries(app: App, body: Body): Promise<void> {
  const channels = channelsOf(app);
  if (channels.has("e-mail")) await inBody(app, body.id, (tx) => announce(app, tx, body));
  if (channels.size > 0) await planAttempts(app, body);
}

interface Waiting {
  readonly id: string;
  readonly person: string;
  readonly kind: string;
}

async function announce(app: App, tx: Kysely<Database>, body: Body): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`announce ${body.id}`}, 0))`.execute(tx);
  const { rows } = await sql<Waiting & { readonly email: string }>`
    select n.record_id as id, n.to_person as person, p.email, concat_ws(' ', r.pack, r.edition, n.notice) as kind
    from notice n
    join record r on r.body_id = n.body_id and r.id = n.record_id
    join person_card p on p.body_id = n.body_id and p.record_id = n.to_person
    where n.body_id = ${body.id} and n.state = 'queued' and trim(p.email) <> ''
      and (r.state -> 'means')::jsonb ?| ${inSystem}
      and r.opened_on > ${todayIn(app.clock, body.timeZone)}::date - ${announcedDays}::int
      and not exists (select from announced a where a.body_id = n.body_id and a.notice_id = n.record_id)
    order by n.record_id`.execute(tx);
  for (const group of Map.groupBy(rows, ({ person, kind }) => `${person} ${kind}`).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const id = newId();
    const sending = {
      id,
      about: "announcement" as const,
      aboutId: first.id,
      means: "e-mail",
      address: first.email.trim(),
    };
    await putIn(app, tx, body.id, sending);
    await sql`
      insert into announced (body_id, notice_id, delivery_id)
      select ${body.id}, notice_id, ${id} from unnest(${group.map((one) => one.id)}::uuid[]) as notice_id`.execute(tx);
  }
}

interface Due {
  readonly id: string;
  readonly state: string;
  readonly person: string | null;
  readonly means: readonly string[];
  readonly attempted: readonly { readonly means: string; readonly outcome: string }[];
}

async function planAttempts(app: App, body: Body): Promise<void> {
  for (const due of await dueNotices(app, body)) {
    const means = nextMeans(app, due);
    if (means.length === 0) continue;
    const isPut = await inBody(app, body.id, async (tx) => {
      const person = due.person === null ? null : await reachedPerson(tx, body.id, due.person);
      for (const one of means) {
        const address = person === null ? null : addressBy(person, one);
        if (address === null) continue;
        await putIn(app, tx, body.id, { id: newId(), about: "notice", aboutId: due.id, means: one, address });
        return true;
      }
      return false;
    });
    if (!isPut && due.state !== "no-address") await tellNoAddress(app, body, due.id, means);
  }
}

/** Never attempted (the address may have come since), or failed with its time come; nothing about it waits already. */
async function dueNotices(app: App, body: Body): Promise<readonly Due[]> {
  const carried = [...channelsOf(app).keys()];
  return await inBody(app, body.id, async (tx) => {
    const { rows } = await sql<Due>`
      select n.record_id as id, n.state, n.to_person as person, (r.state -> 'means')::jsonb as means,
        (r.state -> 'attempts')::jsonb as attempted
      from notice n join record r on r.body_id = n.body_id and r.id = n.record_id
      where n.body_id = ${body.id}
        and (n.state in ('queued', 'no-address') or (n.state in ('failed', 'bounced') and n.next_attempt_at <= ${app.clock.now()}))
        and (r.state -> 'means')::jsonb ?| ${carried} and not (r.state -> 'means')::jsonb ?| ${inSystem}
        and not exists (
          select from delivery d
          where d.body_id = n.body_id and d.about_id = n.record_id and d.about = 'notice' and d.state in ('waiting', 'sending')
        )
      order by n.next_attempt_at nulls first, n.record_id limit 500`.execute(tx);
    return rows;
  });
}

/** In the act's order: those that have not bounced; one that failed for now comes before others are tried. */
function nextMeans(app: App, { means, attempted }: Due): readonly string[] {
  const carried = means.filter((one) => channelsOf(app).has(one));
  const bounced = carried.filter((one) =>
    attempted.some(({ means: by, outcome }) => by === one && outcome === "bounced"),
  );
  const { attempts } = deliveryOf(app);
  const exhausted = carried.filter((one) => attempted.filter(({ means: by }) => by === one).length >= attempts);
  return carried.filter((one) => !bounced.includes(one) && !exhausted.includes(one));
}

/** A person without an address is an error that HR sees, never silence. */
async function tellNoAddress(app: App, body: Body, notice: string, means: readonly string[]): Promise<void> {
  const on = todayIn(app.clock, body.timeZone);
  const commands = means.map((one) => ({ kind: "attempt", means: one, address: null, on }));
  await actAs(
    app,
    body.id,
    commands.map((command) => ({ record: "notice", id: notice, command })),
  );
}
