// All work that goes on by itself, in the order in which a day does it. A term is a row that everybody sees; nothing here decides
// one: work reminds of it, delivers, and carries out what the act says to happen when it has passed.
import type { App } from "../app.ts";
import { followMoves } from "../campaigns/reroutes.ts";
import { makeCheckpoint } from "../journal/checkpoint.ts";
import { deliver } from "../notices/deliver.ts";
import { deliveryOf } from "../notices/settings.ts";
import { signal } from "../signals/signal.ts";
import { clean } from "./clean.ts";
import { closeTerms } from "./close-terms.ts";
import { continueCampaigns } from "./continue-campaigns.ts";
import { formYears } from "./form-years.ts";
import { recountTerms } from "./recount-terms.ts";
import { remind } from "./remind.ts";
import type { Work } from "./work.ts";

export function works(app: App): readonly Work[] {
  return [
    {
      name: "checkpoint",
      due: { fromHour: 0 },
      run: async (_, { id }) => {
        await makeCheckpoint(app, id);
      },
    },
    { name: "clean", due: { fromHour: 2 }, run: clean },
    { name: "recount-terms", due: "always", run: recountTerms },
    { name: "close-terms", due: { fromHour: 0 }, run: closeTerms },
    { name: "form-years", due: { fromHour: 5 }, run: formYears },
    { name: "continue-campaigns", due: "always", run: continueCampaigns },
    { name: "follow-moves", due: { fromHour: 0 }, run: followMoves },
    { name: "remind", due: { fromHour: deliveryOf(app).remindFromHour }, run: remind },
    { name: "deliver", due: "always", run: deliver },
    { name: "signal", due: "always", run: signal },
  ];
}
