// Lists of evaluations: of those that row security shows, with results only where they were asked for and may be read.
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import { mayDo, phaseTitles } from "@bagalau/procedure";
import type { TermRow } from "@bagalau/procedure";
import type { Text } from "@bagalau/methodology";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { lawsOf } from "../law/body-calendar.ts";
import type { BodyLaw } from "../law/body-calendar.ts";
import { pageOf } from "../http/paging.ts";
import { nameIn } from "./person-names.ts";
import { journalReadings } from "./readings.ts";
import type { Reading } from "./readings.ts";
import { gradeWord, shownTerm, titledAs } from "./shown.ts";
import { unopenedOf } from "./unopened.ts";

export interface EvaluationFilter {
  readonly campaign?: string | undefined;
  readonly period?: string | undefined;
  readonly phase?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly evaluator?: string | undefined;
  readonly person?: string | undefined;
  readonly overdue?: boolean | undefined;
}

interface Asked extends EvaluationFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly values: boolean;
}

export interface EvaluationRow {
  readonly id: string;
  readonly version: number;
  readonly phase: keyof typeof phaseTitles;
  readonly period: string;
  readonly campaign: string | null;
  readonly person: string;
  readonly personName: string | null;
  readonly post: { readonly id: string; readonly title: Text; readonly category: string; readonly unit: string };
  readonly evaluator: string;
  readonly evaluatorName: string | null;
  readonly pack: string;
  readonly edition: string;
  /** What the viewer is to it on the day. */
  readonly roles: readonly string[];
  readonly terms: readonly Omit<TermRow, "person">[];
  readonly number: number | null;
  readonly rule: string | null;
  readonly shown: string | null;
  readonly grade: string | null;
}

export async function listEvaluations(app: App, viewer: Viewer, asked: Asked) {
  const rows = await withViewer(app, viewer, (tx) => evaluationRows(tx, viewer, asked));
  const { items, next } = pageOf(rows, asked.limit, ({ id }) => id);
  const readings = await readingsOf(app, viewer, items);
  await journalReadings(app, viewer, [...readings.values()]);
  const laws = await lawsOf(app, viewer.body);
  return { items: items.map((row) => ({ ...listed(laws, viewer, row), result: resultOf(app, row, readings) })), next };
}

/** An entry without its result. */
export function listed(lawOf: BodyLaw, { today }: Viewer, row: EvaluationRow) {
  const { id, version, phase, period, campaign, person, personName, post, evaluator, evaluatorName } = row;
  const law = lawOf(row.pack, row.edition);
  return {
    id,
    version,
    period,
    campaign,
    phase: titledAs(phase, phaseTitles[phase]),
    person: { id: person, name: personName },
    post: { ...post },
    evaluator: { id: evaluator, name: evaluatorName },
    terms: row.terms.map((term) => shownTerm(law, term, today)),
  };
}

/** The rows whose results may be read, with the clause of each: row security has shown them, the table says by which row. */
async function readingsOf(app: App, viewer: Viewer, rows: readonly EvaluationRow[]): Promise<Map<string, Reading>> {
  const found = new Map<string, Reading>();
  for (const { id, person, phase, pack, edition, roles, shown } of rows) {
    if (shown === null) continue;
    const law = app.law.law(pack, edition);
    const held = [...viewer.roles, ...roles];
    const asked = { roles: held, record: "evaluation", phase, action: "read-result", edition: law.edition };
    const permission = mayDo(asked);
    if (!permission.ok) continue;
    const { role, ground } = permission.row;
    if (role === "evaluated" && (await unopenedOf(app, viewer.body, "evaluation", id)) !== null) continue;
    const by = { role, ground, clause: permission.clause };
    found.set(id, { record: "evaluation", id, person, action: "read-result", by });
  }
  return found;
}

function resultOf(app: App, row: EvaluationRow, readings: ReadonlyMap<string, Reading>) {
  const { id, number, rule, shown, grade, pack, edition } = row;
  if (number === null || rule === null || shown === null || !readings.has(id)) return null;
  return { number, shown, grade: gradeWord(app.law.law(pack, edition).edition, rule, grade) };
}

export async function evaluationRows(
  tx: Kysely<Database>,
  { body, person, today }: Viewer,
  asked: Asked,
): Promise<readonly EvaluationRow[]> {
  const { limit, cursor, values } = asked;
  const { rows } = await sql<EvaluationRow>`
    select r.id, r.version, r.phase, r.period, r.campaign_id as campaign, r.person_id as person,
      ${nameIn("p")} as "personName", r.state -> 'post' as post, r.state ->> 'evaluator' as evaluator,
      ${nameIn("e")} as "evaluatorName", r.pack, r.edition,
      array(
        select q.role from party q
        where q.body_id = r.body_id and q.record_id = r.id and q.person_id = ${person} and ${holds("q", today)}
      ) as roles,
      ${openTerms} as terms, v.number, v.rule, v.shown, v.grade
    from record r
    left join person p on p.body_id = r.body_id and p.record_id = r.person_id
    left join person e on e.body_id = r.body_id and e.record_id = (r.state ->> 'evaluator')::uuid
    left join result v on v.body_id = r.body_id and v.record_id = r.id and v.standing and ${values}::boolean
    where ${wanted(body, today, asked)}
      and ${cursor === undefined ? sql`true` : afterEvaluation(body, cursor)}
    order by ${byName("p", "r")} limit ${limit + 1}`.execute(tx);
  return rows;
}

/** Terms of `r` that are not met, the nearest first. */
export const openTerms: RawBuilder<unknown> = sql`coalesce((
  select json_agg(json_build_object(
    'term', t.term, 'clause', t.clause, 'from', t.from_day, 'due', t.due_day, 'remindOn', t.remind_day,
    'holder', t.holder, 'effect', t.effect, 'metOn', t.met_on
  ) order by t.due_day, t.term)
  from term t where t.body_id = r.body_id and t.record_id = r.id and t.met_on is null
), '[]')`;

/** Evaluations `r` that are not destroyed. */
export function wanted(body: string, today: string, filter: EvaluationFilter): RawBuilder<unknown> {
  const { campaign, period, phase, unit, evaluator, person, overdue } = filter;
  const late = sql`exists (
    select from term t where t.body_id = r.body_id and t.record_id = r.id and t.met_on is null and t.due_day < ${today}
      and t.effect = 'overdue'
  )`;
  const parts = [
    sql`r.body_id = ${body} and r.kind = 'evaluation' and r.phase <> 'destroyed'`,
    campaign === undefined ? null : sql`r.campaign_id = ${campaign}`,
    period === undefined ? null : sql`r.period = ${period}`,
    phase === undefined ? null : sql`r.phase = any (${phase}::text[])`,
    person === undefined ? null : sql`r.person_id = ${person}`,
    unit === undefined ? null : sql`(r.state #>> '{post,unit}')::uuid in (${unitsUnder(body, unit, today)})`,
    evaluator === undefined
      ? null
      : sql`exists (
          select from party q where q.body_id = r.body_id and q.record_id = r.id and q.person_id = ${evaluator}
            and q.role in ('evaluator', 'substitute') and ${holds("q", today)}
        )`,
    overdue === undefined ? null : sql`${late} = ${overdue}::boolean`,
  ];
  return sql.join(
    parts.filter((part) => part !== null),
    sql` and `,
  );
}

export function holds(table: string, day: string): RawBuilder<unknown> {
  const [from, until] = [sql.ref(`${table}.from_day`), sql.ref(`${table}.until_day`)];
  return sql`((${from} is null or ${from} <= ${day}::date) and (${until} is null or ${until} >= ${day}::date))`;
}

/** The unit and all that are under it on the day. */
function unitsUnder(body: string, unit: string, day: string): RawBuilder<unknown> {
  return sql`
    with recursive under as (
      select ${unit}::uuid as id
      union
      select w.record_id from unit w join under on w.parent_id = under.id
      where w.body_id = ${body} and ${holds("w", day)}
    )
    select id from under`;
}

export function byName(person: string, record: string): RawBuilder<unknown> {
  const column = (name: string): RawBuilder<unknown> => sql`coalesce(${sql.ref(`${person}.${name}`)}, '')`;
  return sql`${column("family_name")}, ${column("given_name")}, ${sql.ref(`${record}.id`)}`;
}

/** After the entry with that id; one that is not there any more, or never was, ends the list. */
export function afterEvaluation(body: string, cursor: string): RawBuilder<unknown> {
  return sql`(${byName("p", "r")}) > (
    select ${byName("b", "l")} from record l
    left join person b on b.body_id = l.body_id and b.record_id = l.person_id
    where l.body_id = ${body} and l.id = ${cursor})`;
}
