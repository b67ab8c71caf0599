// Units, posts and people of a body as they are at one moment, with the versions on which a plan is made.
import type { Kysely } from "kysely";
import type { OfficialName, Person, Post, Unit } from "@bagalau/procedure";
import type { Language } from "@bagalau/methodology";
import type { Database } from "../../db/tables.ts";
import type { GivenName } from "./read-rows.ts";
import { compared } from "./compared.ts";

export interface Kept<State> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
}

export interface StaffNow {
  readonly units: ReadonlyMap<string, Kept<Unit>>;
  readonly posts: ReadonlyMap<string, Kept<Post>>;
  readonly people: ReadonlyMap<string, Kept<Person>>;
  readonly byIin: ReadonlyMap<string, Kept<Person>>;
}

export async function staffNow(tx: Kysely<Database>, body: string): Promise<StaffNow> {
  const rows = await tx
    .selectFrom("record")
    .select(["id", "kind", "version", "state"])
    .where("body_id", "=", body)
    .where("kind", "in", ["unit", "post", "person"])
    .where("state", "is not", null)
    .orderBy("id")
    .execute();
  const of = <State>(wanted: string): Map<string, Kept<State>> =>
    new Map(
      rows
        .filter(({ kind }) => kind === wanted)
        .map(({ id, version, state }) => [id, { id, version, state: state as unknown as State }]),
    );
  const people = of<Person>("person");
  const byIin = new Map([...people.values()].map((person) => [person.state.iin, person]));
  return { units: of<Unit>("unit"), posts: of<Post>("post"), people, byIin };
}

/** Where the table gives a name in one language, it stands for the other official one too. */
export function official({ kk, ru, en }: GivenName): OfficialName {
  const any = kk ?? ru ?? en ?? "";
  return { kk: kk ?? any, ru: ru ?? any, en: en ?? null };
}

export function nameIn(name: OfficialName, language: Language): string {
  return name[language] ?? name.ru;
}

/** By any of these two things of one name are known to be the same. */
export function keysOf(name: GivenName | OfficialName): readonly string[] {
  const given = [name.kk, name.ru, name.en].filter((one) => one !== null && one !== undefined);
  return [...new Set(given.map(compared))];
}
