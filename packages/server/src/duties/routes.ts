// What waits for the caller, over HTTP.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import { answered } from "../evaluations/shown.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { groupedDuties } from "./duty.ts";
import { dutiesOfCampaigns, dutiesOfPeriods } from "./of-campaigns.ts";
import { dutiesOfEvaluations } from "./of-evaluations.ts";
import { dutiesOfRegisters, failedWork } from "./of-registers.ts";

export function dutyRoutes(app: App): readonly Served[] {
  return implement(contract.duties, {
    mine: async (_, { viewer }) => {
      const [evaluations, campaigns, periods, registers, work] = await Promise.all([
        dutiesOfEvaluations(app, viewer),
        dutiesOfCampaigns(app, viewer),
        dutiesOfPeriods(app, viewer),
        dutiesOfRegisters(app, viewer),
        failedWork(app, viewer),
      ]);
      const all = [...evaluations, ...campaigns, ...periods.duties, ...registers, ...work];
      return { items: answered(groupedDuties(all, viewer.today)), next: periods.next };
    },
  });
}
