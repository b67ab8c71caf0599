// The law of a campaign that somebody asks about, where he may see that it is there.
import type { Edition } from "@bagalau/methodology";
import { limitsOf } from "@bagalau/procedure/campaign";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { found } from "../http/settled.ts";

export interface CampaignLaw {
  /** `pack@edition`, as a refusal cites it. */
  readonly act: string;
  readonly edition: Edition;
  readonly phase: string;
  readonly period: string;
  /** How many people an evaluator evaluates alone; null where the act sets no limit. */
  readonly most: number | null;
}

/** Throws 404. */
export async function lawOf(app: App, viewer: Viewer, id: string): Promise<CampaignLaw> {
  const row = await withViewer(app, viewer, (tx) =>
    tx
      .selectFrom("record")
      .select(["pack", "edition", "phase", "period"])
      .where("body_id", "=", viewer.body)
      .where("id", "=", id)
      .where("kind", "=", "campaign")
      .executeTakeFirst(),
  );
  const { pack, edition: editionId, phase, period } = found(row);
  const { edition } = app.law.law(pack!, editionId!);
  return {
    act: `${pack}@${editionId}`,
    edition,
    phase,
    period: period!,
    most: limitsOf(edition).people?.number ?? null,
  };
}
