// Letters that did not arrive, and how carriers do: for those who keep addresses and carriers in order.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Text } from "@bagalau/methodology";
import { wayOfNotice } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import type { Viewer } from "../db/viewer.ts";
import { nameIn } from "../evaluations/person-names.ts";
import { channelsOf } from "./channels.ts";
import { mayKnowContacts } from "./queries.ts";

export interface FailingLetter {
  readonly id: string;
  readonly about: "announcement" | "reminder";
  readonly person: string | null;
  readonly name: string | null;
  readonly means: string;
  readonly title: Text;
  /** Null, with the detail, for whoever may not know the person's contacts. */
  readonly address: string | null;
  readonly state: "waiting" | "bounced" | "unknown" | "given-up";
  readonly outage: boolean;
  readonly detail: string | null;
  readonly tries: number;
  readonly nextAt: string | null;
}

/** Letters that failed at least once and have not arrived, the latest first. Row security shows them to few. */
export async function failingLetters(
  tx: Kysely<Database>,
  viewer: Viewer,
  after: string | null,
  limit: number,
): Promise<readonly FailingLetter[]> {
  const { body } = viewer;
  const { rows } = await sql<Omit<FailingLetter, "title">>`
    select d.id, d.about, coalesce(n.to_person, m.person_id) as person, ${nameIn("p")} as name, d.means, d.address, d.state, d.outage, d.detail,
      d.tries, case when d.state = 'waiting' then d.due_at end as "nextAt"
    from delivery d
    left join notice n on d.about = 'announcement' and n.body_id = d.body_id and n.record_id = d.about_id
    left join reminder m on d.about = 'reminder' and m.body_id = d.body_id and m.id = d.about_id
    left join person p on p.body_id = d.body_id and p.record_id = coalesce(n.to_person, m.person_id)
    where d.body_id = ${body} and d.about <> 'notice'
      and (d.state in ('bounced', 'unknown', 'given-up') or (d.state = 'waiting' and d.tries > 0))
      and (${after}::uuid is null or d.id < ${after}::uuid)
    order by d.id desc limit ${limit}`.execute(tx);
  return rows.map((row) => {
    const letter = { ...row, title: wayOfNotice(row.means).title };
    return mayKnowContacts(viewer, row.person) ? letter : { ...letter, address: null, detail: null };
  });
}

export interface CarrierState {
  readonly means: string;
  readonly title: Text;
  readonly isSet: boolean;
  readonly waiting: number;
  readonly isOut: boolean;
  readonly detail: string | null;
  readonly lastSentAt: string | null;
}

/** Means of ours and means that something waits for, as far as the viewer sees their sendings. */
export async function carrierStates(app: App, tx: Kysely<Database>, { body }: Viewer): Promise<CarrierState[]> {
  const { rows } = await sql<Omit<CarrierState, "isSet" | "title">>`
    select d.means,
      count(*) filter (where d.state = 'waiting')::int as waiting,
      coalesce((array_agg(d.outage order by d.finished_at desc) filter (where d.finished_at is not null))[1], false) as "isOut",
      (array_agg(d.detail order by d.finished_at desc) filter (where d.finished_at is not null and d.outage))[1] as detail,
      max(d.finished_at) filter (where d.state in ('accepted', 'delivered')) as "lastSentAt"
    from delivery d where d.body_id = ${body} group by d.means`.execute(tx);
  const known = new Map(rows.map((row) => [row.means, row]));
  const set = channelsOf(app);
  const nothing = { waiting: 0, isOut: false, detail: null, lastSentAt: null };
  return [...new Set(["e-mail", "text-message", ...known.keys()])].sort().map((means) => {
    const state = known.get(means) ?? { means, ...nothing };
    return {
      ...state,
      title: wayOfNotice(means).title,
      isSet: set.has(means),
      detail: state.isOut ? state.detail : null,
    };
  });
}
