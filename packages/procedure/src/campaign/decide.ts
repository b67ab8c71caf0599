// What may be done with a campaign, phase by phase.
//
//   plan ▶ review ──open──▶ opening ──create-next, until all are created──▶ open ──close──▶ closed
//            │ ▲               │ reroute, set-evaluator, extend, …              │ the same; a person evaluated only now
//            └─┘               └────────────────────────────────────────────────┘ leads back to opening
//   refresh, include, exclude, set-evaluator, restore, draw-schedule, approve-schedule, return-schedule
import type { Decision, Law, Refusal, Setting } from "../record.ts";
import type { CampaignCommand, CampaignEvent } from "./commands.ts";
import { recountedTerms } from "../law/recount.ts";
import type { RecountCause } from "../law/recount.ts";
import { decideClose, decideExtend, extendNext } from "./decide-end.ts";
import { createNext, decideOpen } from "./decide-open.ts";
import { decidePlan, decideRefresh } from "./decide-plan.ts";
import { decideReview } from "./decide-review.ts";
import { approveSchedule, drawSchedule, returnSchedule } from "./schedule.ts";
import { nameCoEvaluators } from "./name-co-evaluators.ts";
import { reroute } from "./reroute.ts";
import { refused } from "./refuse.ts";
import type { Campaign, CampaignPhase } from "./state.ts";

/** In which phases each command after the first is possible; the table of access reads them from here. */
export const campaignChart: Readonly<Record<Exclude<CampaignCommand["kind"], "plan">, readonly CampaignPhase[]>> = {
  refresh: ["review"],
  include: ["review"],
  exclude: ["review"],
  "set-evaluator": ["review", "opening", "open"],
  restore: ["review"],
  "draw-schedule": ["review", "opening", "open"],
  "approve-schedule": ["review", "opening", "open"],
  "return-schedule": ["review", "opening", "open"],
  open: ["review"],
  "create-next": ["opening"],
  "name-co-evaluators": ["opening", "open"],
  reroute: ["opening", "open"],
  extend: ["opening", "open"],
  "extend-next": ["opening", "open"],
  "recount-terms": ["review", "opening", "open"],
  close: ["open"],
};

export interface Scene {
  readonly campaign: Campaign;
  readonly setting: Setting;
  readonly law: Law;
}

type Decided = Decision<CampaignEvent>;

export function decideCampaign(
  campaign: Campaign | null,
  command: CampaignCommand,
  setting: Setting,
): Decided | Promise<Decided> {
  const { law } = setting;
  if (law === null) return refusedBy([refused("campaign.without-law")]);
  if (command.kind === "plan") {
    return campaign === null ? decidePlan(command, setting, law) : refusedBy([planned(campaign)]);
  }
  if (campaign === null) return refusedBy([refused("campaign.unknown")]);
  if (command.kind === "recount-terms" && campaign.phase === "closed") return { ok: true, events: [] };
  if (!campaignChart[command.kind].includes(campaign.phase)) {
    return refusedBy([refused(`campaign.not-in-${campaign.phase}`, campaign.sheetTerm.clause)]);
  }
  const scene: Scene = { campaign, setting, law };
  switch (command.kind) {
    case "refresh":
      return decideRefresh(scene, command);
    case "include":
    case "exclude":
    case "set-evaluator":
    case "restore":
      return decideReview(scene, command);
    case "draw-schedule":
      return drawSchedule(scene);
    case "approve-schedule":
      return approveSchedule(scene, command.act);
    case "return-schedule":
      return returnSchedule(scene, command.reason);
    case "open":
      return decideOpen(scene);
    case "create-next":
      return createNext(scene, command.limit);
    case "name-co-evaluators":
      return nameCoEvaluators(scene, command);
    case "reroute":
      return reroute(scene, command);
    case "extend":
      return decideExtend(scene, command);
    case "extend-next":
      return extendNext(scene, command.limit);
    case "recount-terms":
      return { ok: true, events: recountSheet(scene, command.because) };
    case "close":
      return decideClose(scene, command.unfinished);
  }
}

/** The evaluations are counted anew each by itself: an order to each stands beside the one to the campaign. */
function recountSheet({ campaign, setting, law }: Scene, because: RecountCause): readonly CampaignEvent[] {
  const { sheetTerm, extension } = campaign;
  const told = { ...sheetTerm, purpose: "sheet" as const, metOn: null };
  const sheetExtendedTo = extension === null ? null : sheetTerm.due;
  return recountedTerms(law, [told], { today: setting.today, because, sheetExtendedTo });
}

/** Names the campaign that is there. */
function planned({ id, period }: Campaign): Refusal {
  return refused("campaign.exists", null, null, { campaign: id, period });
}

function refusedBy(refusals: readonly Refusal[]): Decided {
  return { ok: false, refusals };
}
