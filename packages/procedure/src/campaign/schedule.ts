// The schedule of a campaign, by the form `schedule`: who is evaluated, by whom, on which sheet, until when.
import type { Decision, Refusal } from "../record.ts";
import { isCited } from "../organisation/act-reference.ts";
import type { ActReference } from "../organisation/act-reference.ts";
import type { CampaignEvent, ScheduleRow } from "./commands.ts";
import type { Scene } from "./decide.ts";
import { refused } from "./refuse.ts";
import { evaluatedIn, markerOf } from "./state.ts";
import type { Campaign } from "./state.ts";

/** Only people whose evaluator and sheet are known; the others are among the troubles. */
function scheduleRows(campaign: Campaign): readonly ScheduleRow[] {
  return evaluatedIn(campaign).flatMap((proposal) => {
    const { person, post, category, form } = proposal;
    const evaluator = markerOf(campaign, proposal);
    if (post === null || category === null || form === null || evaluator === null) return [];
    return [{ person, post, category, sheet: form, evaluator, due: campaign.sheetTerm.due }];
  });
}

export function drawSchedule({ campaign, law }: Scene): Decision<CampaignEvent> {
  const form = law.edition.forms.get("schedule");
  if (form === undefined) return { ok: false, refusals: [refused("campaign.no-schedule-form")] };
  const rows = scheduleRows(campaign);
  if (rows.length === 0) {
    return { ok: false, refusals: [refused("campaign.nobody-evaluated", form.citation.clauses.join(", "))] };
  }
  return { ok: true, events: [{ kind: "schedule-drawn", rows }] };
}

export function approveSchedule(scene: Scene, act: ActReference): Decision<CampaignEvent> {
  const clause = clauseOf(scene);
  const refusals = [
    ...notAwaiting(scene, clause),
    ...(isCited(act) ? [] : [refused("campaign.act-not-cited", clause, "act")]),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, events: [{ kind: "schedule-approved", act }] };
}

export function returnSchedule(scene: Scene, reason: string): Decision<CampaignEvent> {
  const clause = clauseOf(scene);
  const refusals = [
    ...notAwaiting(scene, clause),
    ...(reason.trim() === "" ? [refused("campaign.reason-missing", clause, "reason")] : []),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, events: [{ kind: "schedule-returned", reason }] };
}

/** Only what is drawn and not decided yet is approved or returned. */
function notAwaiting({ campaign: { schedule } }: Scene, clause: string | null): readonly Refusal[] {
  if (schedule === null) return [refused("campaign.no-schedule", clause)];
  if (schedule.approved !== null) return [refused("campaign.schedule-approved", clause)];
  return schedule.returned === undefined ? [] : [refused("campaign.schedule-returned", clause)];
}

function clauseOf({ law }: Scene): string | null {
  return law.edition.forms.get("schedule")?.citation.clauses.join(", ") ?? null;
}
