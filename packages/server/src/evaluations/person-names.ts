// The names of people, by id, as far as the viewer sees them.
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";

export type NameOf = (person: string) => { id: string; name: string | null };

/** `Family Given Patronymic` of a joined row of `person`; null where none was joined. */
export function nameIn(table: string): RawBuilder<string | null> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${table}.${name}`);
  return sql<string | null>`nullif(
    concat_ws(' ', ${column("family_name")}, ${column("given_name")}, nullif(${column("patronymic")}, '')), ''
  )`;
}

async function namesOf(tx: Kysely<Database>, body: string, people: readonly string[]): Promise<NameOf> {
  const ids = [...new Set(people)];
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectFrom("person")
          .select(["record_id as id", nameIn("person").as("name")])
          .where("body_id", "=", body)
          .where("record_id", "in", ids)
          .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? null });
}

export function namesFor(app: App, viewer: Viewer, people: readonly (string | null)[]): Promise<NameOf> {
  const known = people.filter((person) => person !== null);
  return withViewer(app, viewer, (tx) => namesOf(tx, viewer.body, known));
}
