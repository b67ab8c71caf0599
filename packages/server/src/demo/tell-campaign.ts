// A campaign from the plan to its end, and what each sheet takes: marks by whoever evaluates on the day, the result opened.
import type { Campaign, Notice } from "@bagalau/procedure";
import { campaignId } from "../campaigns/plan.ts";
import { createAll } from "../campaigns/create-evaluations.ts";
import { gatherOrganisation } from "../campaigns/organisation.ts";
import { cast } from "./cast.ts";
import { marksGiven } from "./marks-given.ts";
import type { Level } from "./marks-given.ts";
import type { OpenedCampaign, Scene } from "./scene.ts";
import { spoken } from "./spoken-words.ts";
import type { Quarter } from "./story-days.ts";
import type { Evaluation } from "./teller.ts";

/** In review, with its schedule drawn. */
export async function planCampaign({ teller, actor }: Scene, quarter: Quarter): Promise<string> {
  const { app, body } = teller.stage;
  const edition = app.law.editionOn(body.pack, quarter.to)!.id;
  const organisation = await gatherOrganisation(app, body.id, quarter.from);
  const id = campaignId(body.id, quarter.name);
  const plan = { kind: "plan", id, pack: body.pack, edition, period: quarter.name, organisation };
  await teller.does(actor(cast.hr), "campaign", id, plan);
  await teller.does(actor(cast.hr), "campaign", id, { kind: "draw-schedule" });
  return id;
}

export async function openCampaign(scene: Scene, quarter: Quarter): Promise<OpenedCampaign> {
  const { teller, actor, postOf } = scene;
  const { app, body } = teller.stage;
  const id = await planCampaign(scene, quarter);
  const act = { number: `№ ${quarter.name}-б`, on: teller.today };
  await teller.does(actor(cast.hrHead), "campaign", id, { kind: "approve-schedule", act });
  await teller.does(actor(cast.hr), "campaign", id, { kind: "open" });
  await createAll(app, body.id, id);
  const { evaluations } = await teller.state<Campaign>(id);
  const byPost = Object.entries(evaluations).map(([person, evaluation]) => [postOf(person), evaluation] as const);
  return { id, quarter, evaluations: new Map(byPost) };
}

const words = { excellent: "excellent", good: "good", fair: "fair", weak: "fair" } as const;

/** By whoever evaluates on the day. */
export async function mark(scene: Scene, id: string, level: Level): Promise<void> {
  const { teller, chance, actorOf, postOf, member } = scene;
  const state = await teller.state<Evaluation>(id);
  const marker = markerOn(state, teller.today);
  await openSheet(scene, state, marker);
  const { language } = member(postOf(marker));
  const given = givenFor(teller.stage.app, state, level, chance);
  const command = { kind: "submit-marks", given, comments: { sheet: spoken(words[level], language) }, files: [] };
  await teller.does(actorOf(marker), "evaluation", id, command);
}

export function givenFor(
  app: Scene["teller"]["stage"]["app"],
  state: Evaluation,
  level: Level,
  chance: Scene["chance"],
): ReturnType<typeof marksGiven> {
  const { edition } = app.law.law(state.pack, state.edition);
  return marksGiven(edition.rules.get(state.rule)!, state.fixed, level, chance);
}

function markerOn({ standIn, evaluator }: Evaluation, day: string): string {
  const stands = standIn !== null && standIn.from <= day && (standIn.until === null || day <= standIn.until);
  return stands ? standIn.substitute : evaluator;
}

/** Whoever marks has opened the notice by which the sheet came to him. */
async function openSheet({ teller, actorOf }: Scene, { notices }: Evaluation, marker: string): Promise<void> {
  for (const { notice, result } of notices) {
    if (result !== null) continue;
    const { phase, to } = await teller.state<Notice>(notice);
    if (phase !== "queued" || to.person !== marker) continue;
    await teller.does(actorOf(marker), "notice", notice, { kind: "record-opened", means: "in-system" });
  }
}

/** The evaluated person opens the notice of the result that came last. */
export async function openResult({ teller, actorOf }: Scene, id: string): Promise<void> {
  const { person, notices } = await teller.state<Evaluation>(id);
  const last = notices.findLast(({ result }) => result !== null)!;
  await teller.does(actorOf(person), "notice", last.notice, { kind: "record-opened", means: "in-system" });
}
