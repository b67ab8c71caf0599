// Opens the evaluations of campaigns that were opened, and moves the terms of those that were extended: what was cut off goes on
// where it stood.
import type { App } from "../app.ts";
import { extendAll, extendingIn } from "../campaigns/extend-terms.ts";
import { createAll } from "../campaigns/create-evaluations.ts";
import { campaignsIn } from "../campaigns/campaigns-in.ts";
import type { Body } from "../records/body.ts";

export async function continueCampaigns(app: App, { id: body }: Body): Promise<void> {
  for (const id of await campaignsIn(app, body, ["opening"])) await createAll(app, body, id);
  for (const id of await extendingIn(app, body)) await extendAll(app, body, id);
}
