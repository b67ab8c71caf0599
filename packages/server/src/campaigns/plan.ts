// Planning: the act that governs the period, the organisation as it is, one campaign for a period.
import { mayDo } from "@bagalau/procedure";
import { editionForPeriod, parsePeriod } from "@bagalau/procedure/campaign";
import type { Refusal } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Call } from "../http/call.ts";
import { Problem } from "../http/problem.ts";
import { settled } from "../http/settled.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { act } from "../records/act.ts";
import { bodyOf } from "../records/body.ts";
import { gatherOrganisation } from "./organisation.ts";

/** The campaign of a period: two who plan it at one moment plan the same record, and the second finds it there. */
export function campaignId(body: string, period: string): string {
  return keyFrom("campaign", body, period);
}

export async function planCampaign(app: App, call: Call, period: string) {
  const { viewer } = call;
  const { body, roles, today } = viewer;
  const pack = app.law.pack((await bodyOf(app, body))!.pack)!;
  const last = pack.editions.at(-1) ?? null;
  const cited = last === null ? {} : { act: `${pack.id}@${last.id}` };
  const asked = mayDo({ roles, record: "campaign", phase: null, action: "plan", edition: last });
  if (!asked.ok) throw new Problem("forbidden", { refusals: [asked.refusal], ...cited });
  const found = parsePeriod(period);
  if (found === null)
    throw refusedPeriod({ code: "campaign.not-a-period", clause: null, params: { period }, at: "period" });
  const governing = editionForPeriod(pack, found, today);
  if (!governing.ok)
    throw refusedPeriod(
      governing.refusal,
      governing.repealed === null ? undefined : `${pack.id}@${governing.repealed.id}`,
    );
  const id = campaignId(body, period);
  const organisation = await gatherOrganisation(app, body, found.from);
  const edition = governing.edition.id;
  const command = { kind: "plan", id, pack: pack.id, edition, period, organisation };
  const acted = await act(app, { ...call.acting(), asked: { plan: period } }, [{ record: "campaign", id, command }]);
  return settled(acted, id);
}

function refusedPeriod(refusal: Refusal, act?: string): Problem {
  return new Problem("invalid", { refusals: [refusal], ...(act === undefined ? {} : { act }) });
}
