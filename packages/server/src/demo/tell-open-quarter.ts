// The quarter whose campaign is under way: people who came, left and were away, sheets in every state, disagreements at every
// step, all of it before today, so that the terms that run are alive.
import { addDays } from "@bagalau/calendar";
import { v7 as newId } from "uuid";
import { refusalSentence } from "@bagalau/procedure";
import type { Language } from "@bagalau/methodology";
import { inBody } from "../db/viewer.ts";
import { afterChange } from "../people/after-change.ts";
import { cast } from "./cast.ts";
import { applicationOnPaper, sheetOnPaper } from "./papers.ts";
import type { OpenedCampaign, Scene } from "./scene.ts";
import { spoken } from "./spoken-words.ts";
import { givenFor, mark, openCampaign, openResult } from "./tell-campaign.ts";
import { tellMessage, tellNoAddress } from "./tell-dismissed.ts";
import { tellMember } from "./tell-organisation.ts";
import { delegate, file, noteSession, takeBack } from "./tell-session.ts";
import { Refused } from "./teller.ts";
import type { Evaluation } from "./teller.ts";

const email = "qate-mekenzhai@karasu.example";
/** No operator has the code. */
const phone = "+70000000001";

/** `told`: takes the refusal of the application that came too late, in the languages of the demonstration. */
export function noteOpenQuarter(scene: Scene, told: (sentences: Readonly<Record<Language, string>>) => void): void {
  const { agenda, days, teller, actor } = scene;
  const { open, since, before } = days;
  noteMoves(scene);
  agenda.on(since(open, 1), async () => {
    const campaign = await openCampaign(scene, open);
    agenda.on(since(open, 2), () => nameCoEvaluators(scene, campaign));
    noteSheets(scene, campaign);
    noteDisagreements(scene, campaign, told);
  });
  agenda.on(before(3), async () => {
    const { pack } = teller.stage.body;
    const id = newId();
    const edition = teller.stage.app.law.editionOn(pack, teller.today)!.id;
    const language = scene.member(cast.hrHead).language;
    const request = spoken("asksForResults", "ru");
    const head = { id, pack, edition, disclosure: "access-to-information", number: "№ 1/с", receivedOn: teller.today };
    await teller.does(actor(cast.hr), "disclosure", id, {
      kind: "request",
      ...head,
      asker: "ТОО «Вымысел»",
      request,
      file: null,
    });
    const reasons = spoken("refusesToDisclose", language);
    await teller.does(actor(cast.hrHead), "disclosure", id, { kind: "refuse", reasons });
  });
}

/** Everything that the quarter's people went through, entered by HR on the day. */
function noteMoves(scene: Scene): void {
  const { agenda, days, teller, actor, member } = scene;
  const { open, since, after } = days;
  const hr = actor(cast.hr);
  const enter = async (post: string, ...commands: readonly ({ kind: string } & Record<string, unknown>)[]) => {
    const { id } = member(post);
    await teller.does(hr, "person", id, ...commands);
    await afterChange(teller.stage.app, teller.stage.body.id, [id]);
  };
  const order = (number: string, on: string) => ({ number, on });
  agenda.on(addDays(open.from, 4), () =>
    enter(cast.seconded, {
      kind: "send",
      from: addDays(open.from, 5),
      until: addDays(open.to, 30),
      place: { body: "Үлгі облысының ауыл шаруашылығы басқармасы" },
      act: order("№ 52-ж", addDays(open.from, 4)),
    }),
  );
  const ill = addDays(open.from, 9);
  agenda.on(ill, () =>
    enter(cast.ill, {
      kind: "begin-absence",
      absence: "sick",
      from: ill,
      until: addDays(open.to, -6),
      substitute: null,
      act: null,
    }),
  );
  const leaves = addDays(open.to, -25);
  agenda.on(leaves, async () => {
    const { language } = member(cast.toldByMessage);
    const contacts = { email, phone, address: null };
    const ground = spoken("ownWish", language);
    const dismissal = { kind: "dismiss", on: leaves, ground, act: order("№ 58-ж", leaves) };
    await enter(cast.toldByMessage, { kind: "change-contacts", contacts, language }, dismissal);
  });
  const leavesToo = addDays(open.to, -12);
  agenda.on(leavesToo, async () => {
    const { language } = member(cast.withoutAddress);
    const contacts = { email: null, phone: null, address: null };
    const ground = spoken("ownWish", language);
    const dismissal = { kind: "dismiss", on: leavesToo, ground, act: order("№ 60-ж", leavesToo) };
    await enter(cast.withoutAddress, { kind: "change-contacts", contacts, language }, dismissal);
  });
  const comes = addDays(open.to, -14);
  agenda.on(comes, () => tellMember(teller, hr, member(cast.newcomer), comes));
  const away = since(open, 2);
  agenda.on(away, () =>
    enter(cast.absent, {
      kind: "begin-absence",
      absence: "training",
      from: away,
      until: after(5),
      substitute: member(cast.substitute).id,
      act: order("№ 63-ж", away),
    }),
  );
}

async function nameCoEvaluators({ teller, actor, member }: Scene, { id }: OpenedCampaign): Promise<void> {
  const coEvaluators = cast.coEvaluators.map(({ post, people }) => {
    return { person: member(post).id, people: people.filter((one) => one !== cast.ill).map((one) => member(one).id) };
  });
  const evaluator = member(cast.evaluatorOfMany).id;
  await teller.does(actor(cast.evaluatorOfMany), "campaign", id, {
    kind: "name-co-evaluators",
    evaluator,
    coEvaluators,
  });
}

/** Posts whose sheets go a way of their own. */
const special: readonly string[] = [
  ...cast.unmarked,
  ...cast.unopened,
  cast.onPaper,
  cast.givenBack,
  cast.toldByMessage,
  cast.withoutAddress,
  cast.tooLate,
  cast.applied,
  cast.takenBack,
  cast.called,
  cast.decided,
  cast.signed,
  cast.published,
];

function noteSheets(scene: Scene, campaign: OpenedCampaign): void {
  const { agenda, days, chance } = scene;
  const { open, since, before } = days;
  const { evaluations } = campaign;
  const id = (post: string): string => evaluations.get(post)!;
  const usual = [...evaluations.keys()].filter((post) => !special.includes(post));
  const early = [...usual, cast.toldByMessage, cast.withoutAddress];
  for (const [index, post] of early.entries()) {
    agenda.on(since(open, 3 + (index % 8)), () => mark(scene, id(post), chance.below(4) === 0 ? "excellent" : "good"));
  }
  for (const [index, post] of usual.entries()) {
    agenda.on(index % 3 === 2 ? before(1) : since(open, 12), () => openResult(scene, id(post)));
  }
  for (const post of cast.unopened) agenda.on(before(2), () => mark(scene, id(post), "good"));
  agenda.on(since(open, 12), () => tellMessage(scene, id(cast.toldByMessage), email, phone));
  agenda.on(since(open, 12), () => tellNoAddress(scene, id(cast.withoutAddress)));
  agenda.on(since(open, 6), () => enterPaper(scene, id(cast.onPaper)));
  agenda.on(before(6), async () => {
    await mark(scene, id(cast.givenBack), "fair");
    const reason = spoken("returned", scene.member(cast.hr).language);
    await scene.teller.does(scene.actor(cast.hr), "evaluation", id(cast.givenBack), { kind: "return-sheet", reason });
  });
  agenda.on(before(1), () => saveDrafts(scene, cast.unmarked.slice(0, 2).map(id)));
}

async function enterPaper(scene: Scene, id: string): Promise<void> {
  const { teller, actor, member, postOf, days, chance } = scene;
  const state = await teller.state<Evaluation>(id);
  const hr = actor(cast.hr);
  const writtenOn = days.since(days.open, 5);
  const given = givenFor(teller.stage.app, state, "good", chance);
  const grounds = spoken("good", member(postOf(state.evaluator)).language);
  const marks = given["marks"] as Readonly<Record<string, string>>;
  const scan = await teller.brings(
    hr,
    `${writtenOn}.pdf`,
    await sheetOnPaper(scene, state, { marks, grounds, writtenOn }),
  );
  const command = {
    kind: "enter-paper",
    given,
    comments: { sheet: grounds },
    files: [],
    scan: scan.id,
    writtenOn,
    signedBy: state.evaluator,
    reason: spoken("outage", member(cast.hr).language),
    digests: [scan.sha256],
  };
  await teller.does(hr, "evaluation", id, command);
  await teller.attaches(id, scan.id);
}

/** Begun and not submitted: never official, and their author's alone. */
async function saveDrafts({ teller, chance, member, postOf }: Scene, ids: readonly string[]): Promise<void> {
  const { app, body } = teller.stage;
  for (const id of ids) {
    const state = await teller.state<Evaluation>(id);
    const given = givenFor(app, state, "good", chance);
    const comments = { sheet: spoken("draft", member(postOf(state.evaluator)).language) };
    const row = { body_id: body.id, record_id: id, person_id: state.evaluator, revision: 1, saved_at: app.clock.now() };
    const content = JSON.stringify({ given, comments, files: [] });
    await inBody(app, body.id, (tx) =>
      tx
        .insertInto("draft")
        .values({ ...row, content })
        .execute(),
    );
  }
}

function noteDisagreements(
  scene: Scene,
  { evaluations }: OpenedCampaign,
  told: (sentences: Readonly<Record<Language, string>>) => void,
): void {
  const { agenda, days } = scene;
  const { before, after } = days;
  const id = (post: string): string => evaluations.get(post)!;
  const opened = (post: string, on: string): void => agenda.on(on, () => openResult(scene, id(post)));
  const all = [cast.applied, cast.takenBack, cast.called, cast.decided, cast.signed, cast.published, cast.tooLate];
  for (const post of all) agenda.on(before(16), () => mark(scene, id(post), "fair"));
  for (const post of [cast.published, cast.signed, cast.tooLate]) opened(post, before(15));
  opened(cast.takenBack, before(12));
  opened(cast.decided, before(10));
  opened(cast.called, before(6));
  opened(cast.applied, before(3));
  agenda.on(before(8), async () => {
    const deputy = await delegate(scene, newId(), before(8), after(3));
    const decided = {
      number: "4",
      outcome: "raise" as const,
      filedOn: before(8),
      calledOn: before(6),
      heldOn: before(1),
    };
    noteSession(scene, id(cast.decided), { ...decided, calledBy: deputy });
    const called = {
      number: "5",
      outcome: "raise" as const,
      filedOn: before(4),
      calledOn: before(2),
      heldOn: after(3),
    };
    noteSession(scene, id(cast.called), { ...called, calledBy: deputy });
  });
  noteSession(scene, id(cast.published), {
    number: "2",
    outcome: "raise",
    filedOn: before(14),
    calledOn: before(12),
    heldOn: before(9),
    signedOn: before(8),
    publishedOn: before(6),
    feedbackOn: before(5),
  });
  const signed = {
    number: "3",
    outcome: "keep" as const,
    filedOn: before(13),
    calledOn: before(11),
    heldOn: before(5),
  };
  noteSession(scene, id(cast.signed), { ...signed, signedOn: before(2) });
  agenda.on(before(11), () => file(scene, id(cast.takenBack), "aboutBonus"));
  agenda.on(before(9), () => takeBack(scene, id(cast.takenBack)));
  agenda.on(before(1), () => file(scene, id(cast.applied), "disagrees"));
  agenda.on(before(7), () => fileTooLate(scene, id(cast.tooLate), told));
}

/** The application comes on paper and is not taken, and that is complained of: HR looks at it and finds that the term had passed. */
async function fileTooLate(
  scene: Scene,
  id: string,
  told: (sentences: Readonly<Record<Language, string>>) => void,
): Promise<void> {
  const { teller, actor, actorOf, member } = scene;
  const state = await teller.state<Evaluation>(id);
  const hr = actor(cast.hr);
  const receivedOn = teller.today;
  const text = spoken("disagrees", member(cast.tooLate).language);
  const scan = await teller.brings(hr, `${receivedOn}.pdf`, await applicationOnPaper(scene, state, text, receivedOn));
  const application = { kind: "enter-application", text, files: [], scan: scan.id, receivedOn, digests: [scan.sha256] };
  const refused = await teller.does(hr, "evaluation", id, application).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refused instanceof Refused)) throw new Error("An application that came too late was taken.");
  const say = (language: Language): string =>
    refused.acted.refusals.map((one) => refusalSentence(one, language)).join(" ");
  told({ kk: say("kk"), ru: say("ru"), en: say("en") });
  const dispute = newId();
  const applicant = member(cast.tooLate);
  const { pack, edition, campaign, person } = state;
  const number = `${teller.today.slice(0, 4)}/1`;
  const head = { id: dispute, pack, edition, number, applicant: person, campaign, receivedOn: teller.today };
  const about = { record: "evaluation", id };
  const complaint = { text: spoken("complains", applicant.language), files: [] };
  await teller.does(actorOf(person), "dispute", dispute, { kind: "register", ...head, about, ...complaint });
  const hrHead = actor(cast.hrHead);
  await teller.does(hrHead, "dispute", dispute, { kind: "take-up", handler: hrHead.person });
  const reasons = spoken("lateIndeed", member(cast.hrHead).language);
  await teller.does(hrHead, "dispute", dispute, { kind: "resolve", outcome: "rejected", reasons, measures: "" });
}
