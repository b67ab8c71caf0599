// The end of a campaign, and a longer term only by an act.
import { addDays, parseDate } from "@bagalau/calendar";
import type { Decision, Refusal } from "../record.ts";
import { isCited } from "../organisation/act-reference.ts";
import type { CampaignCommand, CampaignEvent } from "./commands.ts";
import type { Scene } from "./decide.ts";
import { refused } from "./refuse.ts";

export function decideExtend(
  { campaign, law }: Scene,
  { until, act }: Extract<CampaignCommand, { kind: "extend" }>,
): Decision<CampaignEvent> {
  const { sheetTerm } = campaign;
  const { clause, due } = sheetTerm;
  const isDay = parseDate(until) !== null;
  const refusals: Refusal[] = [
    ...(act === null || !isCited(act) ? [refused("campaign.extension-without-act", clause, "act", { date: due })] : []),
    ...(isDay ? [] : [refused("campaign.not-a-day", null, "until", { day: until })]),
    ...(isDay && until <= due ? [refused("campaign.not-later", clause, "until", { date: due })] : []),
  ];
  if (refusals.length > 0 || act === null) return { ok: false, refusals };
  const remindOn = lastWorkingDay(law.calendar, until);
  return { ok: true, events: [{ kind: "extended", sheetTerm: { ...sheetTerm, due: until, remindOn }, act }] };
}

export function decideClose({ campaign }: Scene, unfinished: readonly string[]): Decision<CampaignEvent> {
  if (unfinished.length === 0) return { ok: true, events: [{ kind: "closed" }] };
  const params = { count: String(unfinished.length) };
  return { ok: false, refusals: [refused("campaign.unfinished", campaign.sheetTerm.clause, null, params)] };
}

function lastWorkingDay(calendar: Scene["law"]["calendar"], day: string): string {
  let at = day;
  while (!calendar.dayOn(at).working) at = addDays(at, -1);
  return at;
}
