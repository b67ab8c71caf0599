// Refusals and grounds of campaigns, each with the clause where an act speaks of it.
import type { Refusal } from "../record.ts";
import type { Ground } from "./proposal.ts";
import type { campaignTexts } from "./texts.ts";

export type CampaignCode = keyof typeof campaignTexts;

export function refused(
  code: CampaignCode,
  clause: string | null = null,
  at: string | null = null,
  params: Refusal["params"] = {},
): Refusal {
  return { code, clause, params, at };
}

export function ground(code: CampaignCode, clause: string | null = null, params: Ground["params"] = {}): Ground {
  return { code, clause, params };
}
