// The campaign of one period: planned by the rules, reviewed by HR, opened, followed through moves, closed.
import type { RecordKind } from "../record.ts";
import type { CampaignCommand, CampaignEvent } from "./commands.ts";
import { decideCampaign } from "./decide.ts";
import { evolveCampaign } from "./evolve.ts";
import type { Campaign } from "./state.ts";
import { viewCampaign } from "./view.ts";

export const campaignRecord: RecordKind<Campaign, CampaignCommand, CampaignEvent> = {
  name: "campaign",
  decide: decideCampaign,
  evolve: evolveCampaign,
  view: viewCampaign,
  lawOf: (campaign, command) => {
    if (campaign !== null) return { pack: campaign.pack, edition: campaign.edition };
    return command.kind === "plan" ? { pack: command.pack, edition: command.edition } : null;
  },
};
