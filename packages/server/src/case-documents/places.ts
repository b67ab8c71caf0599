// Where people served on a day: their post and its unit as they were then called.
import { sql } from "kysely";
import type { Language, Text } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";

export interface Place {
  readonly post: string;
  readonly unit: string;
}

/** Where nobody gave the English title, the Russian one stands for it. */
export function titleIn(
  title: Text | (Omit<Text, "en"> & { readonly en?: string | null }),
  language: Language,
): string {
  return title[language] ?? title.ru;
}

/** By person, the last post that each held on or before the day; nobody who held none. */
export async function placesOf(
  app: App,
  body: string,
  people: readonly string[],
  day: string,
  language: Language,
): Promise<ReadonlyMap<string, Place>> {
  const { rows } = await inBody(app, body, (tx) =>
    sql<{ person: string; post: Text; unit: Text | null }>`
      select distinct on (a.record_id) a.record_id as person, p.title as post, u.title as unit
      from appointment a
      join post p on p.body_id = a.body_id and p.record_id = a.post_id
      left join lateral (
        select x.title from unit x
        where x.body_id = p.body_id and x.record_id = p.unit_id
        order by x.from_day <= ${day} desc, x.from_day desc limit 1
      ) u on true
      where a.body_id = ${body} and a.record_id = any (${people}::uuid[]) and a.from_day <= ${day}
      order by a.record_id, a.from_day desc, p.from_day <= ${day} desc, p.from_day desc`.execute(tx),
  );
  return new Map(
    rows.map(({ person, post, unit }) => [
      person,
      { post: titleIn(post, language), unit: unit === null ? "" : titleIn(unit, language) },
    ]),
  );
}
