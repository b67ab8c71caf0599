// What evaluations ask of the viewer: of those that row security shows him, by his right to the deed and the term that runs.
import { sql } from "kysely";
import { dueOn } from "@bagalau/methodology";
import { accessTable, mayDo } from "@bagalau/procedure";
import { parsePeriod, sheetTermOf } from "@bagalau/procedure/campaign";
import type { TermRow } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody, withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { lawsOf } from "../law/body-calendar.ts";
import type { BodyLaw } from "../law/body-calendar.ts";
import { holds, openTerms } from "../evaluations/list-evaluations.ts";
import { nameIn } from "../evaluations/person-names.ts";
import { shownTerm } from "../evaluations/shown.ts";
import type { Duty } from "./duty.ts";
import { deeds } from "./evaluation-deeds.ts";
import type { SessionStage, Stage } from "./evaluation-deeds.ts";

interface Row {
  readonly id: string;
  readonly phase: string;
  readonly period: string;
  readonly campaign: string | null;
  readonly person: string;
  readonly personName: string | null;
  readonly pack: string;
  readonly edition: string;
  /** What the viewer is to it today. */
  readonly roles: readonly string[];
  readonly stoodInFor: boolean;
  readonly session: boolean;
  /** The last day for the marks as the campaign has it; null outside of campaigns. */
  readonly sheetDue: string | null;
  readonly terms: readonly Omit<TermRow, "person">[];
}

export async function dutiesOfEvaluations(app: App, viewer: Viewer): Promise<Duty[]> {
  const rows = await withViewer(app, viewer, (tx) => rowsFor(tx, viewer));
  const sessions = await sessionsOf(
    app,
    viewer,
    rows.filter(({ session }) => session).map(({ id }) => id),
  );
  const laws = await lawsOf(app, viewer.body);
  return rows.flatMap((row) => dutiesOf(laws, viewer, row, sessions.get(row.id) ?? null));
}

/** Those in which something is asked of the viewer's roles, and his own. */
async function rowsFor(tx: Parameters<Parameters<typeof withViewer>[2]>[0], viewer: Viewer): Promise<readonly Row[]> {
  const { body, person, today } = viewer;
  const roles = borneBy(viewer);
  const { rows } = await sql<Row>`
    select r.id, r.phase, r.period, r.campaign_id as campaign, r.person_id as person, ${nameIn("p")} as "personName", r.pack, r.edition, mine.roles,
      not 'substitute' = any (mine.roles) and exists (
        select from party s where s.body_id = r.body_id and s.record_id = r.id and s.role = 'substitute'
          and ${holds("s", today)}
      ) as "stoodInFor",
      (r.state #>> '{session,heldOn}') is not null as session, c.due as "sheetDue", ${openTerms} as terms
    from record r
    cross join lateral (
      select array(
        select q.role from party q
        where q.body_id = r.body_id and q.record_id = r.id and q.person_id = ${person} and ${holds("q", today)}
      ) as roles
    ) mine
    left join person p on p.body_id = r.body_id and p.record_id = r.person_id
    left join campaign c on c.body_id = r.body_id and c.record_id = r.campaign_id
    where r.body_id = ${body} and r.kind = 'evaluation' and r.phase not in ('destroyed', 'not-evaluated')
      and (
        cardinality(mine.roles) > 0 and (
          r.phase <> 'completed' or (r.state #>> '{session,heldOn}') is not null
          or exists (select from term t where t.body_id = r.body_id and t.record_id = r.id and t.met_on is null)
        )
        or r.phase = any (${phasesFor(roles)}::text[])
        or exists (
          select from term t where t.body_id = r.body_id and t.record_id = r.id and t.met_on is null
            and t.holder = any (${roles}::text[])
        )
      )
    order by r.id`.execute(tx);
  return rows;
}

/** The head of the HR service is one of its workers. */
function borneBy({ roles }: Viewer): readonly string[] {
  return roles.includes("hr-head") ? [...roles, "hr"] : roles;
}

/** Phases in which the body's roles have a deed to do. */
function phasesFor(roles: readonly string[]): string[] {
  const actions = new Set(deeds.filter((deed) => deed.as === "body").map(({ action }) => action));
  const rights = accessTable.filter(
    ({ record, role, action }) => record === "evaluation" && roles.includes(role) && actions.has(action),
  );
  return [...new Set(rights.flatMap(({ phases }) => (phases === "*" ? [] : phases)))];
}

interface SessionRow extends SessionStage {
  readonly id: string;
}

/** How far the session is and what the viewer has done in it; never what anybody said there. */
async function sessionsOf(app: App, { body, person }: Viewer, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, SessionRow>();
  const { rows } = await inBody(app, body, (tx) =>
    sql<SessionRow>`
      select r.id, s ->> 'heldOn' as "heldOn", (s ->> 'held')::boolean as held, s ->> 'explained' is not null as explained,
        json_array_length(s -> 'arguments') > 0 as argued, json_array_length(s -> 'motions') as motions,
        ${mine("votes")} as voted, s ->> 'decision' is not null as decided, s ->> 'minutes' is not null as minutes,
        ${mine("minutes,signatures")} or ${mine("minutes,unsigned")} as signed, s ->> 'feedback' is not null as feedback
      from record r cross join lateral (select r.state -> 'session' as s) x
      where r.body_id = ${body} and r.id = any (${ids}::uuid[])`.execute(tx),
  );
  return new Map(rows.map((row) => [row.id, row]));

  function mine(list: string) {
    return sql`exists (
      select from json_array_elements(coalesce(nullif((s #> ${`{${list}}`})::text, 'null'), '[]')::json) e
      where e ->> 'member' = ${person})`;
  }
}

function dutiesOf(lawOf: BodyLaw, viewer: Viewer, row: Row, session: SessionRow | null): Duty[] {
  const { pack, edition: editionId, phase, period, campaign, person, personName, roles, stoodInFor } = row;
  const law = lawOf(pack, editionId);
  const stage: Stage = { phase, stoodInFor, session };
  const held = { party: roles, body: viewer.roles };
  const bears = borneBy(viewer);
  const head = {
    record: "evaluation",
    id: row.id,
    person: { id: person, name: personName },
    period,
    campaign,
    law: { pack, edition: editionId },
  };
  const claimed = new Set<string>();
  const found = deeds.flatMap((deed): Duty[] => {
    const { edition } = law;
    const permission = mayDo({ roles: held[deed.as], record: "evaluation", phase, action: deed.action, edition });
    const term = termOf(deed);
    if (!permission.ok || !deed.asked(stage)) return [];
    if (deed.borne === true && !(term !== undefined && bears.includes(term.holder) && !claimed.has(term.term)))
      return [];
    if (deed.kind === "disagree" && term === undefined) return [];
    if (term !== undefined) claimed.add(term.term);
    const { kind, optional = false } = deed;
    const shown = term === undefined ? null : shownTerm(law, term, viewer.today);
    const on = deed.onSitting === true ? (session?.heldOn ?? null) : null;
    return [{ ...head, kind, optional, clause: shown?.clause ?? permission.clause, term: shown, on }];
  });
  // What the act gives to the body's role and no deed of this stage meets.
  const left = row.terms
    .filter(({ term, holder }) => bears.includes(holder) && !claimed.has(term))
    .map((term): Duty => {
      const shown = shownTerm(law, term, viewer.today);
      return { ...head, kind: "keep-term", optional: false, clause: shown.clause, term: shown, on: null };
    });
  return [...found, ...left].filter(({ term }) => term === null || !term.overdue || term.effect === "overdue");

  /** The one that he bears himself, where the same happening starts several. */
  function termOf(deed: (typeof deeds)[number]): Row["terms"][number] | undefined {
    if (deed.term === undefined) return undefined;
    if (deed.term === "sheet") return sheetTerm(law, row);
    const fitting = row.terms.filter(({ term }) => law.edition.terms.get(term)?.trigger.event === deed.term);
    const his = deed.as === "body" ? bears : roles;
    return fitting.find(({ holder }) => his.includes(holder)) ?? fitting[0];
  }
}

/** It starts when the sheet is sent; before that, when it would end. */
function sheetTerm(law: ReturnType<BodyLaw>, { period, terms, sheetDue }: Row): Row["terms"][number] | undefined {
  const of = parsePeriod(period);
  const stated = of === null ? null : sheetTermOf(law.edition, of.kind);
  if (of === null || stated === null) return undefined;
  const started = terms.find(({ term }) => term === stated.id);
  const counted = dueOn(law.edition, law.calendar, stated.id, of.to);
  if (started !== undefined || !counted.ok) return started;
  const due = sheetDue ?? counted.day.due;
  const { id: term, holder, missed } = stated;
  return {
    term,
    clause: counted.day.clause,
    from: of.to,
    due,
    remindOn: due,
    holder,
    effect: missed.effect,
    metOn: null,
  };
}
