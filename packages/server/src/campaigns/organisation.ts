// The organisation as its records are at one moment: one query, whoever asks.
import { sql } from "kysely";
import { servantOf } from "@bagalau/procedure/organisation";
import type { Organisation, Person, Post, Unit } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";

type Kept =
  | { readonly kind: "unit"; readonly state: Unit }
  | { readonly kind: "post"; readonly state: Post }
  | { readonly kind: "person"; readonly state: Person };

/** Whoever had left before the day `since` is not in it: he neither is evaluated nor evaluates. */
export async function gatherOrganisation(app: App, body: string, since: string): Promise<Organisation> {
  const rows = await inBody(app, body, async (tx) => {
    const found = await sql<Kept>`
      select r.kind, r.state from record r
      where r.body_id = ${body} and r.kind in ('unit', 'post', 'person') and r.state is not null
        and not exists (
          select from person p
          where p.body_id = r.body_id and p.record_id = r.id and p.dismissed_on < ${since}
        )
      order by r.id`.execute(tx);
    return found.rows;
  });
  return organisationOf(rows);
}

/** Units, posts and the cards of everybody, also of whoever left long ago. */
export async function gatherWhole(app: App, body: string): Promise<Organisation> {
  const { rows } = await inBody(app, body, (tx) =>
    sql<Kept>`
      select r.kind, r.state from record r
      where r.body_id = ${body} and r.kind in ('unit', 'post', 'person') and r.state is not null
      order by r.id`.execute(tx),
  );
  return organisationOf(rows);
}

function organisationOf(rows: readonly Kept[]): Organisation {
  return {
    units: rows.flatMap(({ kind, state }) => (kind === "unit" ? [state] : [])),
    posts: rows.flatMap(({ kind, state }) => (kind === "post" ? [state] : [])),
    people: rows.flatMap(({ kind, state }) => (kind === "person" ? [servantOf(state)] : [])),
  };
}
