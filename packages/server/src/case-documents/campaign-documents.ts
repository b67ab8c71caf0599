// The documents of a campaign: its schedule, and who is not evaluated in the period and by which clause.
import { sql } from "kysely";
import { refusalSentence } from "@bagalau/procedure";
import type { Campaign, EvaluationState } from "@bagalau/procedure";
import type { Edition, Language, Text } from "@bagalau/methodology";
import { clauseText } from "@bagalau/methodology/wording";
import type { App } from "../app.ts";
import { scheduleOf, scheduleValues } from "../campaigns/schedule.ts";
import type { GroundCell } from "../campaigns/tables.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Document } from "../documents/document.ts";
import type { RowValues } from "../documents/form-values.ts";
import { formOf } from "../documents/own-forms.ts";
import { nameIn } from "../evaluations/person-names.ts";
import { Problem } from "../http/problem.ts";
import { must, readRecord } from "../records/read-record.ts";
import { periodText } from "./period-text.ts";
import { filled, issueOf } from "./print.ts";
import { titleIn } from "./places.ts";

/** As it was drawn; not approved yet, it is a draft. Throws 404 where none is drawn or the act has no such form. */
export async function drawSchedule(app: App, viewer: Viewer, id: string, language: Language): Promise<Document> {
  const schedule = await scheduleOf(app, { ...viewer, language }, id);
  const law = app.law.law(schedule.pack, schedule.edition.id);
  const form = formOf(law.edition, "schedule");
  if (schedule.state === "none" || form === null) throw new Problem("not-found");
  const marks = schedule.state === "approved" ? [] : (["draft"] as const);
  const issue = await issueOf(app, viewer, law, language, id, marks);
  const values = scheduleValues(schedule, language);
  const heading = { ...values.heading, period: periodText(language, schedule.period) };
  return filled(form, { ...values, heading }, issue);
}

interface Left {
  readonly person: string;
  readonly name: string | null;
  readonly post: Text | null;
  readonly unit: Text | null;
  readonly reason: GroundCell | null;
  /** Of the evaluation, where it was excluded only later. */
  readonly state: EvaluationState | null;
}

/** Whoever conducts the campaign draws it. */
export async function drawExclusionList(app: App, viewer: Viewer, id: string, language: Language): Promise<Document> {
  const campaign = await readRecord<Campaign>(app, viewer, "campaign", id);
  must(campaign, "list");
  const { pack, edition, period } = campaign.state;
  const law = app.law.law(pack, edition);
  const people = await peopleLeft(app, viewer, id);
  return filled(
    formOf(law.edition, "exclusion-list")!,
    {
      heading: { period: periodText(language, period), formedOn: viewer.today },
      tables: { people: people.map((one) => lineOf(one, law.edition, language)) },
    },
    await issueOf(app, viewer, law, language, id),
  );
}

async function peopleLeft(app: App, viewer: Viewer, campaign: string): Promise<readonly Left[]> {
  const { rows } = await withViewer(app, viewer, (tx) =>
    sql<Left>`
      select c.person_id as person, ${nameIn("p")} as name, post.title as post, unit.title as unit, c.reason,
        case when v.phase = 'not-evaluated' then v.state end as state
      from campaign_person c
      left join person p on p.body_id = c.body_id and p.record_id = c.person_id
      left join record v on v.body_id = c.body_id and v.campaign_id = c.record_id and v.person_id = c.person_id
        and v.kind = 'evaluation'
      left join lateral (
        select x.title from post x where x.body_id = c.body_id and x.record_id = c.post_id order by x.from_day desc limit 1
      ) post on true
      left join lateral (
        select x.title from unit x where x.body_id = c.body_id and x.record_id = c.unit_id order by x.from_day desc limit 1
      ) unit on true
      where c.body_id = ${viewer.body} and c.record_id = ${campaign}
        and (c.outcome <> 'evaluated' or v.phase = 'not-evaluated')
      order by p.family_name, p.given_name, c.person_id`.execute(tx),
  );
  return rows;
}

function lineOf({ person, name, post, unit, reason, state }: Left, edition: Edition, language: Language): RowValues {
  const { sentence, clause } = whyOf(reason, state, language);
  return {
    cells: {
      name: name ?? person,
      post: post === null ? null : titleIn(post, language),
      unit: unit === null ? null : titleIn(unit, language),
      reason: sentence,
      clause: clause === null ? null : clauseText(language, clause.split(", "), edition),
    },
  };
}

interface Why {
  readonly sentence: string | null;
  readonly clause: string | null;
}

function whyOf(reason: GroundCell | null, state: EvaluationState | null, language: Language): Why {
  const excluded = state === null || state.remains ? null : state.exclusion;
  if (excluded !== null) return { sentence: excluded.reason, clause: excluded.clause };
  if (reason === null) return { sentence: null, clause: null };
  return { sentence: refusalSentence(reason, language), clause: reason.clause };
}
