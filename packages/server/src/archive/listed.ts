// Records as a destruction act lists them: what their own keeping says today, never what somebody says of them.
import { sql } from "kysely";
import type { Language, Text } from "@bagalau/methodology";
import type { ListedRecord } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { periodText } from "../case-documents/period-text.ts";
import { said, titleOf } from "../case-documents/texts.ts";
import { inBody } from "../db/viewer.ts";

export const keptKinds = ["evaluation", "annual", "dispute", "disclosure"] as const;
export type KeptKind = (typeof keptKinds)[number];

export interface KeptRow {
  readonly record: KeptKind;
  readonly id: string;
  readonly period: string | null;
  /** The number of a dispute or a disclosure in its register. */
  readonly number: string | null;
  readonly completedOn: string | null;
  readonly keptUntil: string | null;
  readonly onHold: boolean;
  readonly documents: number;
  readonly readings: readonly string[];
}

/** Those of the ids that there are and that are not destroyed, in the order of the ids. */
export async function listedRecords(
  app: App,
  body: string,
  ids: readonly string[],
  language: Language,
): Promise<readonly ListedRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await inBody(app, body, (tx) =>
    sql<KeptRow>`
      select r.kind as record, r.id, r.period, coalesce(d.number, i.number) as number, k.from_day as "completedOn",
        k.until_day as "keptUntil", coalesce(k.held, false) as "onHold",
        (
          1 + count(distinct n.record_id) + count(distinct f.id)
        )::int as documents,
        coalesce(array_agg(distinct g.record_id) filter (where g.record_id is not null), '{}') as readings
      from record r
      left join keeping k on k.body_id = r.body_id and k.record_id = r.id
      left join dispute d on d.body_id = r.body_id and d.record_id = r.id
      left join disclosure i on i.body_id = r.body_id and i.record_id = r.id
      left join notice n on n.body_id = r.body_id and n.about_id = r.id
      left join reading g on g.body_id = r.body_id and g.of_id = r.id
      left join file f on f.body_id = r.body_id and f.record_id in (r.id, n.record_id)
      where r.body_id = ${body} and r.id = any (${ids}::uuid[]) and r.kind = any (${keptKinds}::text[])
        and r.phase <> 'destroyed'
      group by r.kind, r.id, r.period, d.number, i.number, k.from_day, k.until_day, k.held`.execute(tx),
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (row === undefined) return [];
    const { record, period, number, completedOn, keptUntil, onHold, documents, readings } = row;
    const title = titledIn(language, record, period ?? null, number);
    return [{ record, id, title, completedOn, keptUntil, onHold, period, documents, readings }];
  });
}

/** What may be destroyed today, what is kept longest first; at most so many. */
export async function dueRecords(app: App, body: string, today: string, most: number): Promise<readonly string[]> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("keeping")
      .innerJoin("record", (join) =>
        join.onRef("record.body_id", "=", "keeping.body_id").onRef("record.id", "=", "keeping.record_id"),
      )
      .select("record.id")
      .where("keeping.body_id", "=", body)
      .where("keeping.until_day", "<", today)
      .where("keeping.held", "=", false)
      .where("record.kind", "in", keptKinds)
      .orderBy("keeping.until_day")
      .orderBy("record.id")
      .limit(most)
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** Kind and period, or the number where it has no period: no name of a person. */
export function keptTitle(record: KeptKind, period: string | null, number: string | null): Text {
  return {
    kk: titledIn("kk", record, period, number),
    ru: titledIn("ru", record, period, number),
    en: titledIn("en", record, period, number),
  };
}

function titledIn(language: Language, record: KeptKind, period: string | null, number: string | null): string {
  const kind = titleOf(`kind.${record}`)[language];
  const of = period === null ? number : periodText(language, period);
  return of === null ? kind : said(language, "kind.titled", { kind, of });
}
