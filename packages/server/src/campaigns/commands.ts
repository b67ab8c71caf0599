// What is done to a campaign over HTTP, with what the server adds: the organisation as it is, what is unfinished.
import { mayDo } from "@bagalau/procedure";
import { parsePeriod } from "@bagalau/procedure/campaign";
import type { CampaignCommand } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Call } from "../http/call.ts";
import { Problem } from "../http/problem.ts";
import { settled } from "../http/settled.ts";
import { act } from "../records/act.ts";
import { isNotNow } from "../records/decide.ts";
import { createPortion } from "./create-evaluations.ts";
import { lawOf } from "./law-of.ts";
import { gatherOrganisation } from "./organisation.ts";

export interface Done {
  readonly id: string;
  readonly version: number;
}

/** `asked`: what the sender said, where the command holds more. Throws 404 first: what one may not see is not there. */
export async function conduct(
  app: App,
  call: Call,
  id: string,
  command: CampaignCommand,
  asked?: unknown,
): Promise<Done> {
  await lawOf(app, call.viewer, id);
  const acting = { ...call.acting(), ...(asked === undefined ? {} : { asked }) };
  return settled(await act(app, acting, [{ record: "campaign", id, ...call.expected, command: { ...command } }]), id);
}

export async function refresh(app: App, call: Call, id: string): Promise<Done> {
  const { viewer } = call;
  const { act: cited, edition, period } = await lawOf(app, viewer, id);
  const asked = { roles: viewer.roles, record: "campaign", phase: null, action: "refresh", edition };
  const permission = mayDo(asked);
  if (!permission.ok) throw new Problem("forbidden", { refusals: [permission.refusal], act: cited });
  const organisation = await gatherOrganisation(app, viewer.body, parsePeriod(period)!.from);
  return conduct(app, call, id, { kind: "refresh", organisation }, { refresh: id });
}

/** A small body's evaluations are there at once; the rest follow in portions by the work that goes on by itself. */
export async function open(app: App, call: Call, id: string): Promise<Done> {
  const done = await conduct(app, call, id, { kind: "open" });
  await createPortion(app, call.viewer.body, id, firstPortion);
  return done;
}

const firstPortion = 100;

/** Everybody names for himself; for another only who may conduct the campaign. Throws 403. */
export async function nameCoEvaluators(
  app: App,
  call: Call,
  id: string,
  named: Omit<Extract<CampaignCommand, { kind: "name-co-evaluators" }>, "kind" | "evaluator"> & {
    readonly evaluator?: string | undefined;
  },
): Promise<Done> {
  const { viewer } = call;
  const evaluator = named.evaluator ?? viewer.person;
  if (evaluator !== viewer.person) {
    const { act: cited, phase, edition } = await lawOf(app, viewer, id);
    const asked = { roles: viewer.roles, record: "campaign", phase, action: "name-co-evaluators", edition };
    const permission = mayDo(asked);
    if (!permission.ok) {
      const { refusal } = permission;
      throw new Problem(isNotNow(refusal) ? "not-now" : "forbidden", { refusals: [refusal], act: cited });
    }
  }
  const { coEvaluators } = named;
  return conduct(app, call, id, { kind: "name-co-evaluators", evaluator: evaluator ?? "", coEvaluators });
}

/** The terms of so many evaluations move in the same act; the rest follow in portions by the work that goes on by itself. */
const movedAtOnce = 500;

export async function extend(
  app: App,
  call: Call,
  id: string,
  asked: Omit<Extract<CampaignCommand, { kind: "extend" }>, "kind" | "limit">,
): Promise<Done> {
  return conduct(app, call, id, { kind: "extend", ...asked, limit: movedAtOnce }, { extend: id, ...asked });
}

export async function close(app: App, call: Call, id: string): Promise<Done> {
  const unfinished = await unfinishedIn(app, call.viewer.body, id);
  return conduct(app, call, id, { kind: "close", unfinished }, { close: id });
}

/** Evaluations of the campaign that are neither completed nor excluded. */
async function unfinishedIn(app: App, body: string, id: string): Promise<readonly string[]> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("record")
      .select("id")
      .where("body_id", "=", body)
      .where("campaign_id", "=", id)
      .where("kind", "=", "evaluation")
      .where("phase", "not in", ["completed", "not-evaluated", "destroyed"])
      .orderBy("id")
      .execute(),
  );
  return rows.map(({ id: evaluation }) => evaluation);
}
