// Notices as HR sees them: each with its attempts, those that need a person first.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { mayDo, wayOfNotice } from "@bagalau/procedure";
import type { Notice } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import type { Viewer } from "../db/viewer.ts";
import { nameIn } from "../evaluations/person-names.ts";
import { channelsOf } from "./channels.ts";
import { groundOfNotice } from "./ground.ts";

interface Carried {
  readonly attempt: number | null;
  readonly state: string;
  readonly outage: boolean;
  readonly detail: string | null;
  readonly tries: number;
  readonly nextAt: string | null;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly rank: number;
  readonly state: string;
  readonly on: string;
  readonly notice: Notice;
  readonly name: string | null;
  readonly concerns: string | null;
  readonly period: string | null;
  readonly carried: readonly Carried[];
}

export interface NoticeQuery {
  readonly states: readonly string[] | null;
  readonly about: string | null;
  readonly campaign: string | null;
  readonly needsHand: boolean | null;
  readonly id: string | null;
  /** The last of the page before. */
  readonly after: { readonly rank: number; readonly id: string } | null;
  readonly limit: number;
}

/** What the viewer may see. Rank 0 needs a person, 1 waits for the machine or the addressee, 2 is over. */
export async function listNotices(app: App, tx: Kysely<Database>, viewer: Viewer, query: NoticeQuery) {
  const { states, about, campaign, needsHand, id, after, limit } = query;
  const alone = ["in-system", "mobile-app", ...channelsOf(app).keys()];
  const { rows } = await sql<Row>`
    select * from (
      select n.record_id as id, r.version, r.opened_on as "on", r.state as notice,
        case when n.state = 'attempting' and last.state = 'unknown' then 'unknown' else n.state end as state,
        case
          when n.state in ('delivered', 'given-up', 'withdrawn') then 2
          when last.state in ('waiting', 'sending') then 1
          when n.state = 'no-address' or (n.state = 'attempting' and last.state = 'unknown') then 0
          when n.state in ('failed', 'bounced') and n.next_attempt_at is null then 0
          when n.state = 'queued' and not (r.state -> 'means')::jsonb ?| ${alone} then 0
          else 1
        end as rank,
        coalesce((
          select json_agg(json_build_object(
            'attempt', d.attempt, 'state', d.state, 'outage', d.outage, 'detail', d.detail, 'tries', d.tries,
            'nextAt', case when d.state = 'waiting' then d.due_at end
          ) order by d.id)
          from delivery d where d.body_id = n.body_id and d.about_id = n.record_id and d.about = 'notice'
        ), '[]') as carried,
        ${nameIn("p")} as name, ${nameIn("c")} as concerns, s.period
      from notice n
      join record r on r.body_id = n.body_id and r.id = n.record_id
      left join record s on s.body_id = n.body_id and s.id = n.about_id
      left join person p on p.body_id = n.body_id and p.record_id = n.to_person
      left join person c on c.body_id = n.body_id and c.record_id = s.person_id
      left join lateral (
        select d.state from delivery d
        where d.body_id = n.body_id and d.about_id = n.record_id and d.about = 'notice'
        order by d.id desc limit 1
      ) last on true
      where n.body_id = ${viewer.body} and (${id}::uuid is null or n.record_id = ${id}::uuid)
        and (${about}::uuid is null or n.about_id = ${about}::uuid)
        and (${campaign}::uuid is null or s.campaign_id = ${campaign}::uuid)
    ) found
    where (${states}::text[] is null or state = any (${states}::text[]))
      and (${needsHand}::boolean is null or (rank = 0) = ${needsHand}::boolean)
      and (${after?.rank ?? null}::int is null or (rank, id) > (${after?.rank ?? null}::int, ${after?.id ?? null}::uuid))
    order by rank, id limit ${limit}`.execute(tx);
  return rows.map((row) => ({ rank: row.rank, view: viewOf(app, viewer, row) }));
}

function viewOf(app: App, viewer: Viewer, { id, version, rank, state, on, notice, carried, ...of }: Row) {
  const { pack, edition, about, to, means, withoutAddress, retryAt, attempts, sitting = null } = notice;
  const knows = mayKnowContacts(viewer, to.person);
  const unknown = knows ? {} : { address: null, reference: null, reason: null, proof: null };
  return {
    id,
    version,
    notice: notice.notice,
    ground: groundOfNotice(app, pack, edition, notice.notice),
    about: { record: about.record, id: about.id, period: of.period, name: of.concerns },
    sitting,
    person: to.person,
    name: of.name,
    on,
    state,
    needsHand: rank === 0,
    means: [...means],
    ways: waysOf(app, pack, edition, notice.notice),
    withoutAddress: [...withoutAddress],
    nextAttemptAt: retryAt ?? instantOf(carried.find((one) => one.state === "waiting")?.nextAt),
    attempts: attempts.map((attempt) => ({
      ...attempt,
      ...unknown,
      carried: carriedOf(
        carried.find((one) => one.attempt === attempt.attempt),
        knows,
      ),
    })),
  };
}

/** The means of the notice in the act's order, each with what proves it. */
function waysOf(app: App, pack: string, edition: string, id: string) {
  const stated = app.law.law(pack, edition).edition.notices.get(id)?.content.means ?? [];
  const carriers = channelsOf(app);
  return stated.map(({ id: means, proof }) => {
    const { title, kinds, needs } = wayOfNotice(means);
    return { means, title, proof, kinds: [...kinds], needs: [...needs], carried: carriers.has(means) };
  });
}

/** That something was sent is one thing, where to is another: contacts are seen by the HR service and the person alone. */
export function mayKnowContacts({ roles, person }: Viewer, whose: string | null): boolean {
  const held = person !== null && person === whose ? [...roles, "self"] : roles;
  return mayDo({ roles: held, record: "person", phase: null, action: "read-card", edition: null }).ok;
}

function carriedOf(carried: Carried | undefined, knows: boolean) {
  if (carried === undefined) return null;
  const { state, outage, detail, tries, nextAt } = carried;
  return { state, outage, detail: knows ? detail : null, tries, nextAt: instantOf(nextAt) };
}

/** JSON made by the database writes instants with an offset. */
function instantOf(written: string | null | undefined): string | null {
  return written === null || written === undefined ? null : new Date(written).toISOString();
}
