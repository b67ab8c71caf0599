// The archive as the HR service and the auditor see it: what is kept until when, and the acts of destruction.
import { sql } from "kysely";
import type { DestructionState } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody, withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { nameIn } from "../evaluations/person-names.ts";
import { answered } from "../evaluations/shown.ts";
import { endless, isDay, mustBeDay, orderedCursor, pageOf, readOrderedCursor } from "../http/paging.ts";
import { mustByRole } from "../records/must-by-role.ts";
import { readRecord } from "../records/read-record.ts";
import { keptKinds, keptTitle } from "./listed.ts";
import type { KeptKind } from "./listed.ts";

interface KeptAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly record?: readonly string[] | undefined;
  readonly due?: boolean | undefined;
  readonly held?: boolean | undefined;
  readonly until?: string | undefined;
}

interface KeptLine {
  readonly record: KeptKind;
  readonly id: string;
  readonly period: string | null;
  readonly number: string | null;
  readonly person: string | null;
  readonly name: string | null;
  readonly completedOn: string;
  readonly keptUntil: string | null;
  readonly clause: string | null;
  readonly onHold: boolean;
  readonly due: boolean;
  readonly act: { readonly id: string; readonly number: string } | null;
}

/** Those whose term ends first come first; those without a term last. */
export async function listKept(app: App, viewer: Viewer, asked: KeptAsked) {
  await mustByRole(app, viewer, "destruction", "see");
  const { limit, cursor, record = keptKinds, due, held, until } = asked;
  const after = readOrderedCursor(cursor, isDay);
  mustBeDay(until, "query.until");
  const isDue = sql<boolean>`(not k.held and coalesce(k.until_day < ${viewer.today}, false))`;
  const { rows } = await withViewer(app, viewer, (tx) =>
    sql<KeptLine>`
      select r.kind as record, r.id, r.period, coalesce(d.number, i.number) as number, r.person_id as person,
        ${nameIn("p")} as name, k.from_day as "completedOn", k.until_day as "keptUntil", k.clause, k.held as "onHold",
        ${isDue} as due, drawn.act
      from keeping k
      join record r on r.body_id = k.body_id and r.id = k.record_id
      left join dispute d on d.body_id = r.body_id and d.record_id = r.id
      left join disclosure i on i.body_id = r.body_id and i.record_id = r.id
      left join person p on p.body_id = r.body_id and p.record_id = r.person_id
      left join (
        select (e ->> 'id')::uuid as id, jsonb_build_object('id', a.id, 'number', a.state ->> 'number') as act
        from record a cross join lateral json_array_elements(a.state -> 'records') e
        where a.body_id = ${viewer.body} and a.kind = 'destruction' and a.phase = 'drawn'
      ) drawn on drawn.id = r.id
      where k.body_id = ${viewer.body} and k.from_day is not null and r.kind = any (${record}::text[])
        and (${due ?? null}::boolean is null or ${isDue} = ${due ?? null}::boolean)
        and (${held ?? null}::boolean is null or k.held = ${held ?? null}::boolean)
        and (${until ?? null}::date is null or k.until_day <= ${until ?? null}::date)
        and (${after === null}::boolean or (coalesce(k.until_day, 'infinity'), r.id)
          > (${after?.order ?? endless}::date, ${after?.id ?? null}::uuid))
      order by coalesce(k.until_day, 'infinity'), r.id limit ${limit + 1}`.execute(tx),
  );
  const page = pageOf(rows, limit, ({ keptUntil, id }) => orderedCursor(keptUntil ?? endless, id));
  return {
    items: page.items.map(({ record: kind, period, number, person, name, ...line }) => ({
      ...line,
      record: kind,
      period,
      title: keptTitle(kind, period, number),
      person: person === null ? null : { id: person, name },
    })),
    next: page.next,
  };
}

interface ActsAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly phase?: readonly string[] | undefined;
}

type Phase = DestructionState["phase"];

/** The newest first. */
export async function listActs(app: App, viewer: Viewer, { limit, cursor, phase }: ActsAsked) {
  const after = readOrderedCursor(cursor, isDay);
  const rows = await withViewer(app, viewer, (tx) =>
    tx
      .selectFrom("record")
      .innerJoin("destruction", (join) =>
        join.onRef("destruction.body_id", "=", "record.body_id").onRef("destruction.record_id", "=", "record.id"),
      )
      .select([
        "record.id",
        "record.version",
        sql<Phase>`record.phase`.as("phase"),
        "destruction.number",
        "record.opened_on as drawnOn",
        "destruction.records",
        "destruction.carried_out_on as carriedOutOn",
      ])
      .where("record.body_id", "=", viewer.body)
      .where("record.kind", "=", "destruction")
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(record.opened_on, record.id) < (${after!.order}::date, ${after!.id}::uuid)`),
      )
      .$if(phase !== undefined, (query) => query.where("record.phase", "in", phase!))
      .orderBy("record.opened_on", "desc")
      .orderBy("record.id", "desc")
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(rows, limit, ({ drawnOn, id }) => orderedCursor(drawnOn, id));
}

async function heldAmong(
  app: App,
  body: string,
  records: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  if (records.length === 0) return new Set();
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("keeping")
      .select("record_id")
      .where("body_id", "=", body)
      .where("held", "=", true)
      .where(
        "record_id",
        "in",
        records.map(({ id }) => id),
      )
      .execute(),
  );
  return new Set(rows.map((row) => row.record_id));
}

const commands = ["include", "leave-out", "carry-out", "cancel"];

export async function showAct(app: App, viewer: Viewer, id: string) {
  const { state, version, may } = await readRecord<DestructionState>(app, viewer, "destruction", id);
  const { phase, number, drawnOn, carriedOutOn, paper, file, records } = state;
  const { edition } = app.law.law(state.pack, state.edition);
  const duty = [...edition.duties.values()].find(({ content }) => content.kind === "keeping");
  // What was put on hold since the drawing keeps the act from being carried out: it is found before that is tried.
  const held = phase === "drawn" ? await heldAmong(app, viewer.body, records) : null;
  return answered({
    id,
    version,
    phase,
    number,
    drawnOn,
    carriedOutOn,
    clause: duty?.citation.clauses.join(", ") ?? null,
    paper,
    file,
    items: records.map((one) => ({ ...one, record: one.record as KeptKind, onHold: held?.has(one.id) ?? one.onHold })),
    may: phase === "drawn" ? commands.filter((command) => may(command).ok) : [],
  });
}
