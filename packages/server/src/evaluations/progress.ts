// How far evaluations are, and who keeps what waiting: counts and terms of those that the viewer may see. A right that
// has lapsed with its term keeps nobody waiting.
import { sql } from "kysely";
import { phaseTitles } from "@bagalau/procedure";
import type { TermRow } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody, withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { lawsOf } from "../law/body-calendar.ts";
import { holds, wanted } from "./list-evaluations.ts";
import { nameIn } from "./person-names.ts";
import { roleWord, shownTerm, titledAs } from "./shown.ts";

interface Asked {
  readonly campaign?: string | undefined;
  readonly period?: string | undefined;
}

interface PhaseCount {
  readonly phase: keyof typeof phaseTitles;
  readonly count: number;
}

interface TermCount {
  readonly pack: string;
  readonly edition: string;
  readonly term: string;
  readonly clause: string;
  readonly due: string;
  readonly holder: string;
  readonly running: number;
  readonly overdue: number;
}

export async function progress(app: App, viewer: Viewer, asked: Asked) {
  const { body, today } = viewer;
  const found = await withViewer(app, viewer, async (tx) => {
    const phases = await sql<PhaseCount>`
      select r.phase, count(*)::int as count from record r where ${wanted(body, today, asked)}
      group by r.phase order by 1`.execute(tx);
    const terms = await sql<TermCount>`
      select r.pack, r.edition, t.term, t.clause, t.due_day as due, t.holder,
        (count(*) filter (where t.due_day >= ${today}))::int as running,
        (count(*) filter (where t.due_day < ${today}))::int as overdue
      from term t join record r on r.body_id = t.body_id and r.id = t.record_id
      where t.body_id = ${body} and t.met_on is null and (t.due_day >= ${today} or t.effect = 'overdue')
        and ${wanted(body, today, asked)}
      group by 1, 2, 3, 4, 5, 6 order by t.due_day, t.term, r.pack, r.edition`.execute(tx);
    return { phases: phases.rows, terms: terms.rows };
  });
  return {
    total: found.phases.reduce((sum, { count }) => sum + count, 0),
    phases: found.phases.map(({ phase, count }) => ({ phase: titledAs(phase, phaseTitles[phase]), count })),
    terms: found.terms.map(({ pack, edition: id, term, clause, due, holder, running, overdue }) => {
      const { edition } = app.law.law(pack, id);
      const title = titledAs(term, edition.terms.get(term)?.title).title;
      return { term, title, clause, due, holder: roleWord(edition, holder), running, overdue };
    }),
  };
}

interface OpenTerm extends Omit<TermRow, "person"> {
  readonly id: string;
  readonly evaluation: string;
  readonly period: string;
  readonly person: string;
  readonly personName: string | null;
  readonly pack: string;
  readonly edition: string;
}

export interface TermsAsked extends Asked {
  readonly overdue: boolean;
  readonly limit: number;
  /** The evaluation and the term of the last entry of the page before. */
  readonly after: { readonly due: string; readonly evaluation: string; readonly term: string } | null;
}

/** Terms that are not met, the earliest first, each with the people who have to act. One more than the page holds. */
export async function openTermsOf(app: App, viewer: Viewer, asked: TermsAsked) {
  const { body, today } = viewer;
  const { overdue, limit, after } = asked;
  const rows = await withViewer(app, viewer, async (tx) => {
    const { rows: found } = await sql<OpenTerm>`
      select r.id as evaluation, r.period, r.person_id as person, ${nameIn("p")} as "personName", r.pack, r.edition,
        t.term, t.clause, t.from_day as "from", t.due_day as due, t.remind_day as "remindOn", t.holder, t.effect,
        t.met_on as "metOn"
      from term t
      join record r on r.body_id = t.body_id and r.id = t.record_id
      left join person p on p.body_id = r.body_id and p.record_id = r.person_id
      where t.body_id = ${body} and t.met_on is null and ${wanted(body, today, asked)}
        and (t.due_day < ${today}) = ${overdue}::boolean and (t.due_day >= ${today} or t.effect = 'overdue')
        and (${after?.due ?? null}::date is null or (t.due_day, r.id, t.term) >
          (${after?.due ?? null}::date, ${after?.evaluation ?? null}::uuid, ${after?.term ?? null}::text))
      order by t.due_day, r.id, t.term limit ${limit + 1}`.execute(tx);
    return found;
  });
  const bearers = await bearersOf(app, viewer, rows);
  const laws = await lawsOf(app, body);
  return rows.map(({ evaluation, period, person, personName, pack, edition: id, ...term }) => {
    const shown = shownTerm(laws(pack, id), term, today);
    return {
      evaluation,
      period,
      person: { id: person, name: personName },
      term: shown,
      bearers: bearers.get(`${evaluation} ${term.term}`) ?? [],
    };
  });
}

interface Bearer {
  readonly evaluation: string;
  readonly term: string;
  readonly id: string;
  readonly name: string | null;
}

/** Whom the term names; else whoever has the role in the record; else whoever the body gave it to. */
async function bearersOf(app: App, { body, today }: Viewer, rows: readonly OpenTerm[]) {
  const ids = [...new Set(rows.map(({ evaluation }) => evaluation))];
  const { rows: found } = await inBody(app, body, (tx) =>
    sql<Bearer>`
      select t.record_id as evaluation, t.term, b.person_id as id, ${nameIn("p")} as name
      from term t
      join lateral (
        select t.person_id where t.person_id is not null
        union
        select q.person_id from party q
        where t.person_id is null and q.body_id = t.body_id and q.record_id = t.record_id and q.role = t.holder
          and ${holds("q", today)}
        union
        select a.person_id from account a cross join lateral roles_on(a.body_id, a.record_id, a.person_id, ${today}) o
        where t.person_id is null and a.body_id = t.body_id and a.phase = 'active' and a.person_id is not null
          and o.role = t.holder
      ) b on true
      left join person p on p.body_id = t.body_id and p.record_id = b.person_id
      where t.body_id = ${body} and t.record_id = any (${ids}::uuid[]) and t.met_on is null
      order by name, id`.execute(tx),
  );
  const byTerm = new Map<string, { id: string; name: string | null }[]>();
  for (const { evaluation, term, id, name } of found) {
    const key = `${evaluation} ${term}`;
    byTerm.set(key, [...(byTerm.get(key) ?? []), { id, name }]);
  }
  return byTerm;
}
