// Applications that wait for the appointing official, and sessions as their members and HR find them.
import { sql } from "kysely";
import { mayDo, phaseTitles } from "@bagalau/procedure";
import type { TermRow } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { lawsOf } from "../law/body-calendar.ts";
import type { BodyLaw } from "../law/body-calendar.ts";
import { holds, openTerms, wanted } from "./list-evaluations.ts";
import { pageOf } from "../http/paging.ts";
import { nameIn } from "./person-names.ts";
import { shownTerm, titledAs } from "./shown.ts";

interface Paged {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly phase: keyof typeof phaseTitles;
  readonly period: string;
  readonly person: string;
  readonly personName: string | null;
  readonly pack: string;
  readonly edition: string;
  readonly roles: readonly string[];
  readonly terms: readonly Omit<TermRow, "person">[];
  readonly application: {
    readonly text: string;
    readonly files: readonly string[];
    readonly scan: string | null;
    readonly receivedOn: string;
  } | null;
  readonly heldOn: string | null;
  readonly held: boolean | null;
}

/** Those that the viewer may decide on. */
export async function applications(app: App, viewer: Viewer, paged: Paged) {
  const rows = await rowsIn(app, viewer, ["applied"], paged);
  const { items, next } = pageOf(rows, paged.limit, ({ id }) => id);
  const laws = await lawsOf(app, viewer.body);
  return {
    next,
    items: items.flatMap((row) => {
      const by = permission(app, viewer, row, "read-materials");
      const decides = permission(app, viewer, row, "call-session");
      if (by === null || decides === null || row.application === null) return [];
      const { text, files, scan, receivedOn } = row.application;
      const because = { clause: by.clause, ground: by.row.ground };
      return [{ ...headOf(laws, viewer, row), text, files: [...files], scan, receivedOn, because }];
    }),
  };
}

const withSession = ["session", "decided", "signed", "published"];

export async function sessions(app: App, viewer: Viewer, paged: Paged) {
  const rows = await rowsIn(app, viewer, withSession, paged);
  const { items, next } = pageOf(rows, paged.limit, ({ id }) => id);
  const laws = await lawsOf(app, viewer.body);
  return {
    next,
    items: items
      .filter((row) => permission(app, viewer, row, "read-materials") !== null)
      .map((row) => {
        const { phase, heldOn, held } = row;
        const head = headOf(laws, viewer, row);
        return { ...head, phase: titledAs(phase, phaseTitles[phase]), heldOn: heldOn ?? "", held: held ?? false };
      }),
  };
}

function headOf(lawOf: BodyLaw, { today }: Viewer, { id, version, period, person, personName, ...row }: Row) {
  const law = lawOf(row.pack, row.edition);
  const terms = row.terms.map((term) => shownTerm(law, term, today));
  return { evaluation: id, version, period, person: { id: person, name: personName }, terms };
}

function permission(app: App, viewer: Viewer, { phase, pack, edition, roles }: Row, action: string) {
  const law = app.law.law(pack, edition);
  const held = [...viewer.roles, ...roles];
  const asked = mayDo({ roles: held, record: "evaluation", phase, action, edition: law.edition });
  return asked.ok ? asked : null;
}

/** The latest first. */
async function rowsIn(app: App, viewer: Viewer, phases: readonly string[], { limit, cursor }: Paged) {
  const { body, person, today } = viewer;
  const { rows } = await withViewer(app, viewer, (tx) =>
    sql<Row>`
      select r.id, r.version, r.phase, r.period, r.person_id as person, ${nameIn("p")} as "personName", r.pack, r.edition,
        array(
          select q.role from party q
          where q.body_id = r.body_id and q.record_id = r.id and q.person_id = ${person} and ${holds("q", today)}
        ) as roles,
        ${openTerms} as terms, r.state -> 'application' as application, r.state #>> '{session,heldOn}' as "heldOn",
        (r.state #>> '{session,held}')::boolean as held
      from record r
      left join person p on p.body_id = r.body_id and p.record_id = r.person_id
      where ${wanted(body, today, { phase: phases })} and (${cursor ?? null}::uuid is null or r.id < ${cursor ?? null}::uuid)
      order by r.id desc limit ${limit + 1}`.execute(tx),
  );
  return rows;
}
