// Moves that a campaign followed, from its journal, for whoever may read it.
import { isId, pageOf } from "../http/paging.ts";
import { sql } from "kysely";
import type { RerouteGround } from "@bagalau/procedure";
import { and } from "./queries.ts";
import type { Tx } from "./queries.ts";
import type { GroundCell } from "./tables.ts";

export interface MoveRow {
  readonly seq: number;
  readonly on: string;
  /** Null where the staff list changed and nobody moved. */
  readonly person: string | null;
  /** How many more the same document moved. */
  readonly others: number;
  readonly ground: RerouteGround;
  /** The document of the change; null where it has none. */
  readonly reference: string | null;
  readonly changes: readonly { readonly person: string; readonly change: string; readonly ground: GroundCell }[];
  readonly troubles: readonly { readonly person: string; readonly trouble: GroundCell }[];
}

/** The newest first, before the event `before`. */
export async function movesIn(tx: Tx, body: string, campaign: string, limit: number, before: number | null) {
  const conditions = before === null ? [] : [sql`e.seq < ${before}`];
  const { rows } = await sql<MoveRow>`
    select e.seq, e.on_day as "on", e.data ->> 'person' as person,
      coalesce(json_array_length(e.data -> 'also'), 0) as others, e.data ->> 'ground' as ground, e.data ->> 'reference' as reference, e.data -> 'changes' as changes, e.data -> 'troubles' as troubles
    from event e
    where e.body_id = ${body} and e.record_id = ${campaign} and e.kind = 'rerouted' ${and(conditions)}
    order by e.seq desc limit ${limit + 1}`.execute(tx);
  // A change without a document is known in the journal by its own id, which says nothing to a person.
  const named = rows.map((row) => ({
    ...row,
    reference: row.reference !== null && isId(row.reference) ? null : row.reference,
  }));
  return pageOf(named, limit, ({ seq }) => String(seq));
}
