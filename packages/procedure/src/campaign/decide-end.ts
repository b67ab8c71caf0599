// The end of a campaign, and a longer term only by an act.
import { parseDate } from "@bagalau/calendar";
import type { Decision, Order, Refusal } from "../record.ts";
import { lastWorkingDay } from "../law/recount.ts";
import { isCited } from "../organisation/act-reference.ts";
import type { ActReference } from "../organisation/act-reference.ts";
import type { CampaignCommand, CampaignEvent, SheetTerm } from "./commands.ts";
import type { Scene } from "./decide.ts";
import { refused } from "./refuse.ts";

export function decideExtend(
  { campaign, law }: Scene,
  { until, act, limit }: Extract<CampaignCommand, { kind: "extend" }>,
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
  const extended = { ...sheetTerm, due: until, remindOn };
  const first = movedTerms(extended, act, Object.values(campaign.evaluations), limit);
  return { ok: true, events: [{ kind: "extended", sheetTerm: extended, act }, ...first.events], then: first.then };
}

/** The terms of the next evaluations follow, portion by portion. */
export function extendNext({ campaign }: Scene, limit: number): Decision<CampaignEvent> {
  const { sheetTerm, extension, unextended } = campaign;
  if (!Number.isInteger(limit) || limit < 1)
    return { ok: false, refusals: [refused("campaign.not-a-limit", null, "limit")] };
  if (extension === null || unextended.length === 0)
    return { ok: false, refusals: [refused("campaign.nothing-to-extend", sheetTerm.clause)] };
  return { ok: true, ...movedTerms(sheetTerm, extension, unextended, limit) };
}

function movedTerms(sheetTerm: SheetTerm, act: ActReference, waiting: readonly string[], limit: number) {
  const evaluations = waiting.slice(0, limit);
  const command = extendCommand(sheetTerm, act);
  const left = waiting.length - evaluations.length;
  const happened: CampaignEvent = { kind: "terms-extended", evaluations, left };
  const then = evaluations.map((id): Order => ({ record: "evaluation", id, command }));
  return { events: evaluations.length === 0 ? [] : [happened], then };
}

/** The order by which the term of an evaluation stands on the campaign's day. */
export function extendCommand({ due, remindOn }: SheetTerm, act: ActReference): Order["command"] {
  return { kind: "extend-term", due, remindOn, act };
}

export function decideClose({ campaign }: Scene, unfinished: readonly string[]): Decision<CampaignEvent> {
  if (unfinished.length === 0) return { ok: true, events: [{ kind: "closed" }] };
  const params = { count: String(unfinished.length) };
  return { ok: false, refusals: [refused("campaign.unfinished", campaign.sheetTerm.clause, null, params)] };
}
