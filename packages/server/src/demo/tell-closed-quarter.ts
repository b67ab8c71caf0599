// A quarter that is over: every sheet marked, every result opened and completed by itself; in the last one a mark was raised by
// a session and somebody dismissed was told by registered letter.
import { addDays } from "@bagalau/calendar";
import { cast } from "./cast.ts";
import type { Level } from "./marks-given.ts";
import type { OpenedCampaign, Scene } from "./scene.ts";
import { spoken } from "./spoken-words.ts";
import type { Quarter } from "./story-days.ts";
import { mark, openCampaign, openResult } from "./tell-campaign.ts";
import { tellLetter } from "./tell-dismissed.ts";
import { noteSession } from "./tell-session.ts";
import type { Evaluation } from "./teller.ts";

export function noteClosedQuarter(scene: Scene, quarter: Quarter, isLast: boolean): void {
  const { agenda, days } = scene;
  if (isLast) noteDismissal(scene, quarter);
  agenda.on(days.since(quarter, 1), async () => {
    const campaign = await openCampaign(scene, quarter);
    const openings = await noteMarks(scene, campaign);
    if (isLast) noteRaised(scene, campaign, openings.get(cast.raised)!);
    agenda.on(days.since(quarter, 36), () => close(scene, campaign));
  });
}

/** Each evaluator has his day; the last comes after the act's term, which is shown as late and taken. The day of opening, by post. */
async function noteMarks(scene: Scene, { quarter, evaluations }: OpenedCampaign): Promise<ReadonlyMap<string, string>> {
  const { agenda, days } = scene;
  const openings = new Map<string, string>();
  const groups = [...Map.groupBy(await statesOf(scene, evaluations), ({ evaluator }) => evaluator).values()];
  for (const [index, group] of groups.entries()) {
    const isLate = index === groups.length - 1;
    const day = isLate ? days.workingAfter(addDays(quarter.to, 20), 1) : days.since(quarter, 2 + (index % 6));
    const opening = days.workingAfter(day, 1 + (index % 2));
    for (const { person } of group) openings.set(scene.postOf(person), opening);
    agenda.on(day, async () => {
      for (const { id, person } of group) await mark(scene, id, levelOf(scene, person));
    });
    agenda.on(opening, async () => {
      for (const { id, dismissedOn } of group)
        await (dismissedOn === null ? openResult(scene, id) : tellLetter(scene, id));
    });
  }
  return openings;
}

function levelOf({ chance, postOf }: Scene, person: string): Level {
  const drawn = chance.below(10);
  if (postOf(person) === cast.raised) return "fair";
  if (drawn < 2) return "excellent";
  return drawn < 7 ? "good" : "fair";
}

async function statesOf({ teller }: Scene, evaluations: OpenedCampaign["evaluations"]): Promise<readonly Evaluation[]> {
  const states: Evaluation[] = [];
  for (const id of evaluations.values()) states.push(await teller.state<Evaluation>(id));
  return states;
}

async function close(scene: Scene, campaign: OpenedCampaign): Promise<void> {
  const { teller, actor } = scene;
  const states = await statesOf(scene, campaign.evaluations);
  const unfinished = states
    .filter(({ phase }) => phase !== "completed" && phase !== "not-evaluated")
    .map(({ id }) => id);
  await teller.does(actor(cast.hr), "campaign", campaign.id, { kind: "close", unfinished });
}

/** He leaves before the quarter's end and is evaluated without taking part. */
function noteDismissal({ agenda, teller, actor, member }: Scene, quarter: Quarter): void {
  const on = addDays(quarter.to, -18);
  agenda.on(on, async () => {
    const { id, language } = member(cast.toldByLetter);
    const contacts = { email: null, phone: null, address: "Қарасу ауданы, Үлгі ауылы, Ойдан көшесі, 1" };
    const act = { number: "№ 41-ж", on };
    await teller.does(actor(cast.hr), "person", id, { kind: "change-contacts", contacts, language });
    await teller.does(actor(cast.hr), "person", id, { kind: "dismiss", on, ground: spoken("ownWish", language), act });
  });
}

function noteRaised(scene: Scene, { evaluations }: OpenedCampaign, openedOn: string): void {
  const after = (working: number): string => scene.days.workingAfter(openedOn, working);
  noteSession(scene, evaluations.get(cast.raised)!, {
    number: "1",
    outcome: "raise",
    filedOn: after(2),
    calledOn: after(4),
    heldOn: after(8),
    signedOn: after(9),
    publishedOn: after(11),
    feedbackOn: after(12),
  });
}
