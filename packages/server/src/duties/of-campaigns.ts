// What campaigns ask of those who conduct them, step by step, of whoever approves their schedule, and of evaluators who have
// more people than the act lets them evaluate alone; and a period that is over and for which none was planned.
import { sql } from "kysely";
import { mayDo } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { periodsToPlan } from "../campaigns/periods.ts";
import type { Asked, SheetTerm } from "../campaigns/state-parts.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { lawsOf } from "../law/body-calendar.ts";
import type { BodyLaw } from "../law/body-calendar.ts";
import { shownTerm } from "../evaluations/shown.ts";
import type { Duty, DutyKind, NextTerm } from "./duty.ts";

interface Row {
  readonly id: string;
  readonly phase: "review" | "opening" | "open";
  readonly period: string;
  readonly pack: string;
  readonly edition: string;
  readonly schedule: "none" | "drawn" | "approved" | "returned";
  readonly sheetTerm: SheetTerm;
  readonly asked: readonly Asked[];
  readonly named: readonly string[];
  /** People about whom something must be settled before the opening. */
  readonly troubled: boolean;
  /** All that was to be created is there, and each is completed or excluded. */
  readonly finished: boolean;
}

export async function dutiesOfCampaigns(app: App, viewer: Viewer): Promise<Duty[]> {
  const { rows } = await withViewer(app, viewer, (tx) =>
    sql<Row>`
      select r.id, r.phase, r.period, r.pack, r.edition, c.schedule, r.state -> 'sheetTerm' as "sheetTerm",
        r.state -> 'asked' as asked,
        array(select json_object_keys(r.state -> 'coEvaluators')) as named,
        exists (
          select from campaign_person q where q.body_id = r.body_id and q.record_id = r.id and q.troubles <> '[]'
        ) as troubled,
        c.waiting = 0 and exists (select from record e where e.body_id = r.body_id and e.campaign_id = r.id)
          and not exists (
            select from record e where e.body_id = r.body_id and e.campaign_id = r.id and e.kind = 'evaluation'
              and e.phase not in ('completed', 'not-evaluated', 'destroyed')
          ) as finished
      from record r join campaign c on c.body_id = r.body_id and c.record_id = r.id
      where r.body_id = ${viewer.body} and r.kind = 'campaign' and r.phase <> 'closed'
      order by r.id`.execute(tx),
  );
  const laws = await lawsOf(app, viewer.body);
  return rows.flatMap((row) => [...steps(laws, viewer, row), ...naming(laws, viewer, row)]);
}

/** The step by which a campaign goes on, of whoever may take it. */
function steps(lawOf: BodyLaw, viewer: Viewer, row: Row): Duty[] {
  const step = nextStep(row, viewer.today);
  if (step === null) return [];
  const [kind, action] = step;
  return dutyIn(lawOf, viewer, row, { kind, action, roles: viewer.roles });
}

function nextStep({ phase, schedule, sheetTerm, ...row }: Row, today: string): readonly [DutyKind, string] | null {
  if (phase === "review" && row.troubled) return ["settle-proposals", "set-evaluator"];
  if (schedule === "none" || schedule === "returned") return ["draw-schedule", "draw-schedule"];
  if (schedule === "drawn") return ["approve-schedule", "approve-schedule"];
  if (phase === "review") return today > sheetTerm.from ? ["open-campaign", "open"] : null;
  return phase === "open" && row.finished ? ["close-campaign", "close"] : null;
}

function naming(lawOf: BodyLaw, viewer: Viewer, row: Row): Duty[] {
  const { person } = viewer;
  const asked = row.asked.find(({ evaluator }) => evaluator === person);
  if (asked === undefined || row.phase === "review" || row.named.includes(person ?? "")) return [];
  const deed = { kind: "name-co-evaluators", action: "name-co-evaluators", roles: ["evaluator"] } as const;
  return dutyIn(lawOf, viewer, row, deed, asked.clause);
}

function dutyIn(
  lawOf: BodyLaw,
  { today }: Viewer,
  { id, phase, period, pack, edition: editionId, sheetTerm }: Row,
  { kind, action, roles }: { readonly kind: DutyKind; readonly action: string; readonly roles: readonly string[] },
  clause: string | null = null,
): Duty[] {
  const law = lawOf(pack, editionId);
  const permission = mayDo({ roles, record: "campaign", phase, action, edition: law.edition });
  if (!permission.ok) return [];
  // A campaign is closed when its evaluations are over, not by a day.
  const term = kind === "close-campaign" ? null : shownTerm(law, { ...sheetTerm, holder: "hr", metOn: null }, today);
  const head = { record: "campaign", id, person: null, period, campaign: id, law: { pack, edition: editionId } };
  return [{ ...head, kind, optional: false, clause: clause ?? permission.clause, term, on: null }];
}

/** The latest period of each kind that is over and has no campaign; the next one whose term the act has set already. */
export async function dutiesOfPeriods(
  app: App,
  viewer: Viewer,
): Promise<{ readonly duties: Duty[]; readonly next: NextTerm }> {
  const periods = await periodsToPlan(app, { ...viewer, roles: ["hr"] });
  const running = periods.findLast(({ over }) => !over);
  const next: NextTerm =
    running === undefined
      ? null
      : {
          period: running.period,
          ends: running.to,
          title: running.term.title,
          due: running.term.due,
          clause: running.term.clause,
          law: { ...running.act },
        };
  const plans = mayDo({ roles: viewer.roles, record: "campaign", phase: null, action: "plan", edition: null }).ok;
  const last = periods.find(({ over }) => over);
  if (!plans || last === undefined || last.campaign !== null) return { duties: [], next };
  const { pack, edition } = last.act;
  const { id: term, title, clause, due, missed } = last.term;
  const law = (await lawsOf(app, viewer.body))(pack, edition);
  const row = {
    term,
    clause,
    from: last.to,
    due,
    remindOn: due,
    holder: "hr",
    effect: "overdue",
    metOn: null,
  } as const;
  const shown = { ...shownTerm(law, row, viewer.today), title, missed };
  const duty = {
    kind: "plan-campaign",
    optional: false,
    record: "period",
    id: viewer.body,
    person: null,
    campaign: null,
  } as const;
  return { duties: [{ ...duty, period: last.period, law: last.act, clause, term: shown, on: null }], next };
}
