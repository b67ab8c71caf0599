// A disagreement and its calibration session, as far as it has gone: filed, called, held, decided, signed, published, talked over.
import { addDays } from "@bagalau/calendar";
import { cast } from "./cast.ts";
import type { Scene } from "./scene.ts";
import { spoken } from "./spoken-words.ts";
import { givenFor, openResult } from "./tell-campaign.ts";
import type { Actor, Evaluation } from "./teller.ts";

/** A day that is absent has not come: the story stops before it. */
export interface SessionPlan {
  /** Of the minutes. */
  readonly number: string;
  readonly outcome: "keep" | "raise";
  readonly filedOn: string;
  readonly calledOn?: string;
  /** The day for which it is called; it may lie ahead. */
  readonly heldOn?: string;
  /** The first member signs on the day of the session, the others on this one. */
  readonly signedOn?: string;
  readonly publishedOn?: string;
  readonly feedbackOn?: string;
  /** Who calls it: the akim, or his deputy in his stead. */
  readonly calledBy?: Actor;
}

export function noteSession(scene: Scene, id: string, plan: SessionPlan): void {
  const { agenda, days } = scene;
  const { filedOn, calledOn, heldOn, signedOn, publishedOn, feedbackOn } = plan;
  agenda.on(filedOn, () => file(scene, id, "disagrees"));
  if (calledOn !== undefined && heldOn !== undefined) agenda.on(calledOn, () => call(scene, id, plan, heldOn));
  if (heldOn === undefined || heldOn >= days.today) return;
  agenda.on(heldOn, () => hold(scene, id, plan, heldOn));
  if (signedOn !== undefined) agenda.on(signedOn, () => sign(scene, id, 1));
  if (publishedOn !== undefined) agenda.on(publishedOn, () => publish(scene, id));
  if (feedbackOn !== undefined) agenda.on(feedbackOn, () => talkOver(scene, id));
}

export async function file(scene: Scene, id: string, word: "disagrees" | "aboutBonus"): Promise<void> {
  const { teller, actorOf, member, postOf } = scene;
  const { person } = await teller.state<Evaluation>(id);
  const text = spoken(word, member(postOf(person)).language);
  await teller.does(actorOf(person), "evaluation", id, { kind: "file-application", text, files: [] });
}

/** Two evaluators who did not mark the sheet, and one of the HR service. */
async function membersFor({ teller, member }: Scene, id: string) {
  const { evaluator } = await teller.state<Evaluation>(id);
  const heads = ["finance-head", "chief", "farming-head"].filter((post) => member(post).id !== evaluator);
  return [
    ...heads.slice(0, 2).map((post) => ({ person: member(post).id, role: "evaluator", bears: ["evaluator"] })),
    { person: member(cast.hr).id, role: "hr", bears: ["hr"] },
  ];
}

async function call(scene: Scene, id: string, { calledBy }: SessionPlan, heldOn: string): Promise<void> {
  const { teller, actor, actorOf, member, postOf } = scene;
  const members = await membersFor(scene, id);
  const session = { kind: "call-session", heldOn, members, chair: null, secretary: null, document: null };
  await teller.does(calledBy ?? actor(cast.akim), "evaluation", id, session);
  const { person } = await teller.state<Evaluation>(id);
  const text = spoken("argues", member(postOf(person)).language);
  await teller.does(actorOf(person), "evaluation", id, { kind: "argue", form: "written", text, files: [] });
}

async function hold(scene: Scene, id: string, plan: SessionPlan, heldOn: string): Promise<void> {
  const { teller, actor, actorOf, member, postOf, chance } = scene;
  const hr = actor(cast.hr);
  const state = await teller.state<Evaluation>(id);
  const members = state.session!.members.map(({ person }) => person);
  const languageOf = (person: string) => member(postOf(person)).language;
  const evaluator = state.sheet!.by;
  await teller.does(hr, "evaluation", id, { kind: "hold-session", heldOn, present: members });
  await teller.does(actorOf(evaluator), "evaluation", id, {
    kind: "explain",
    text: spoken("explains", languageOf(evaluator)),
  });
  const [first, second, third] = members as [string, string, string];
  const stance = plan.outcome === "raise" ? "supports" : "against";
  const opinion = spoken(plan.outcome === "raise" ? "supports" : "right", languageOf(first));
  await teller.does(actorOf(first), "evaluation", id, { kind: "speak", member: first, stance, text: opinion });
  const given = plan.outcome === "raise" ? givenFor(teller.stage.app, state, "excellent", chance) : null;
  const grounds = spoken(plan.outcome === "raise" ? "noFault" : "right", languageOf(first));
  const motion = { kind: "propose", outcome: plan.outcome, by: first, given, grounds };
  await teller.does(actorOf(first), "evaluation", id, motion);
  await teller.does(actorOf(first), "evaluation", id, { kind: "vote", member: first, motion: 1 });
  await teller.does(actorOf(second), "evaluation", id, { kind: "vote", member: second, motion: 1 });
  await teller.does(actorOf(third), "evaluation", id, { kind: "vote", member: third, motion: null });
  await teller.does(hr, "evaluation", id, { kind: "close-vote" });
  const text = spoken("minutes", "kk");
  await teller.does(hr, "evaluation", id, { kind: "draw-minutes", number: plan.number, text });
  await teller.does(actorOf(first), "evaluation", id, { kind: "sign-minutes", member: first, scan: null });
}

async function sign({ teller, actorOf }: Scene, id: string, from: number): Promise<void> {
  const { session } = await teller.state<Evaluation>(id);
  for (const { person } of session!.members.slice(from)) {
    await teller.does(actorOf(person), "evaluation", id, { kind: "sign-minutes", member: person, scan: null });
  }
}

/** A mark that the session has changed is a new result: he opens that one too. */
async function publish(scene: Scene, id: string): Promise<void> {
  const { teller, actor } = scene;
  await teller.does(actor(cast.hr), "evaluation", id, { kind: "publish-minutes" });
  const { results } = await teller.state<Evaluation>(id);
  if (results.at(-1)!.receivedOn === null) await openResult(scene, id);
}

async function talkOver({ teller, actorOf, member, postOf }: Scene, id: string): Promise<void> {
  const state = await teller.state<Evaluation>(id);
  const { language } = member(postOf(state.evaluator));
  const { edition } = teller.stage.app.law.law(state.pack, state.edition);
  const questions = edition.forms.get("feedback")?.content.questions ?? [];
  const said = ["achievements", "skills", "potential"] as const;
  const answers = Object.fromEntries(questions.map((one, index) => [one.id, spoken(said[index % 3]!, language)]));
  const heldOn = teller.today;
  await teller.does(actorOf(state.evaluator), "evaluation", id, { kind: "record-feedback", heldOn, answers });
}

/** The session is not called yet: whoever applied has been answered otherwise. */
export async function takeBack({ teller, actorOf, member, postOf }: Scene, id: string): Promise<void> {
  const { person } = await teller.state<Evaluation>(id);
  const reason = spoken("takesBack", member(postOf(person)).language);
  await teller.does(actorOf(person), "evaluation", id, { kind: "withdraw-application", reason });
}

/** The deputy acts for the akim from day to day, both included. */
export async function delegate(
  { teller, actor, member }: Scene,
  id: string,
  from: string,
  until: string,
): Promise<Actor> {
  const akim = member(cast.akim).id;
  const by = member(cast.deputyAkim).id;
  const act = { number: "№ 17-ө", on: addDays(from, -1) };
  const command = { kind: "delegate", id, duty: "appointing-official", of: akim, by, from, until, act };
  await teller.does(actor(cast.akim), "delegation", id, command);
  return { ...actor(cast.deputyAkim), actingFor: akim };
}
