// The records that a change names: each must be there, in this body, of its kind, and on the day from which it is named.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Refusal } from "@bagalau/procedure";
import type { Database } from "../db/tables.ts";
import type { Fault } from "../http/problem.ts";
import { peopleTexts } from "./texts.ts";

export interface Reference {
  readonly kind: "unit" | "post" | "person";
  readonly id: string;
  /** The field that names it. */
  readonly at: string;
  /** The day from which it is named; null where only its being there matters. */
  readonly on: string | null;
}

/** What stands against a change outside its own record. */
export interface OutsideFaults {
  readonly refusals: readonly Refusal[];
  readonly faults: readonly Fault[];
}

/** A reference where there is something to refer to. */
export function reference(
  kind: Reference["kind"],
  id: string | null | undefined,
  at: string,
  on: string | null,
): readonly Reference[] {
  return id === null || id === undefined ? [] : [{ kind, id, at, on }];
}

export function peopleFault(
  code: keyof typeof peopleTexts,
  at: string | null,
  params: Fault["params"] = {},
): Fault & { readonly text: (typeof peopleTexts)[typeof code] } {
  return { code, at, params, text: peopleTexts[code] };
}

/** All at once. `tx` sees the whole body: whoever may make the change may know what it names. */
export async function referenceFaults(
  tx: Kysely<Database>,
  body: string,
  references: readonly Reference[],
): Promise<OutsideFaults> {
  if (references.length === 0) return { refusals: [], faults: [] };
  const kinds = await kindsOf(tx, body, references);
  const unknown = references.filter(({ kind, id }) => kinds.get(id) !== kind);
  const known = references.filter(({ kind, id, on }) => kinds.get(id) === kind && on !== null);
  const faults = await Promise.all(known.map((one) => faultThen(tx, body, one)));
  return {
    refusals: unknown.map(({ kind, at }) => ({ code: `${kind}.unknown`, clause: null, params: {}, at })),
    faults: faults.filter((one) => one !== null),
  };
}

async function kindsOf(
  tx: Kysely<Database>,
  body: string,
  references: readonly Reference[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(references.map(({ id }) => id))];
  const rows = await tx
    .selectFrom("record")
    .select(["id", "kind"])
    .where("body_id", "=", body)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

async function faultThen(tx: Kysely<Database>, body: string, { kind, id, at, on }: Reference): Promise<Fault | null> {
  const day = on!;
  if (kind === "person") {
    const row = await tx
      .selectFrom("person")
      .select("dismissed_on")
      .where("body_id", "=", body)
      .where("record_id", "=", id)
      .executeTakeFirst();
    const left = row?.dismissed_on ?? null;
    return left !== null && left < day ? peopleFault("people.person-left", at, { day: left }) : null;
  }
  const then = await tx
    .selectFrom(kind)
    .select("record_id")
    .where("body_id", "=", body)
    .where("record_id", "=", id)
    .where("from_day", "<=", day)
    .where(({ eb, or }) => or([eb("until_day", "is", null), eb("until_day", ">=", day)]))
    .executeTakeFirst();
  const code = kind === "unit" ? "people.unit-not-then" : "people.post-not-then";
  return then === undefined ? peopleFault(code, at, { day }) : null;
}

/** Whether `unit` stands above `parent` on the day, so that it cannot be put under it. */
export async function isAbove(
  tx: Kysely<Database>,
  body: string,
  unit: string,
  parent: string,
  day: string,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive above as (
      select ${parent}::uuid as id
      union
      select u.parent_id from unit u join above on u.record_id = above.id
      where u.body_id = ${body} and u.parent_id is not null
        and u.from_day <= ${day} and (u.until_day is null or u.until_day >= ${day})
    )
    select exists (select from above where id = ${unit}) as found`.execute(tx);
  return rows[0]?.found ?? false;
}
