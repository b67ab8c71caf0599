// The calibration session up to the vote: decision and composition, changes of it, materials, hearing.
import { keptFromSitting } from "@bagalau/methodology/conduct";
import { checkComposition } from "../panel/check-composition.ts";
import type { Composition } from "../panel/check-composition.ts";
import { quorumOf } from "../panel/count-votes.ts";
import { clauseOf, notAfter, notBefore, refusal, refused, said, unless } from "../law/refusal.ts";
import { passed } from "../law/started-term.ts";
import type { Actor, Decision, Refusal } from "../record.ts";
import type { SessionCommand } from "./commands.ts";
import type { EvaluationEvent } from "./events.ts";
import { comesAnyway, inviting, notInvited, takingBack } from "./invitations.ts";
import { sessionPanel } from "./law-of-evaluation.ts";
import type { Scene } from "./scene.ts";
import { whoMarked } from "./state.ts";
import type { Evaluation, Session } from "./state.ts";

type Decided = Decision<EvaluationEvent>;
type Command<Kind extends SessionCommand["kind"]> = Extract<SessionCommand, { readonly kind: Kind }>;

export function decideSession(scene: Scene, command: SessionCommand): Decided {
  switch (command.kind) {
    case "call-session":
      return callSession(scene, command);
    case "record-invitation":
      return recordInvitation(scene, command);
    default:
      return scene.state.session === null
        ? refused([refusal("evaluation.no-session", clauseOf(scene.law, "panels/session"))])
        : inSession(scene, scene.state.session, command);
  }
}

function inSession(
  scene: Scene,
  session: Session,
  command: Exclude<SessionCommand, { readonly kind: "call-session" | "record-invitation" }>,
): Decided {
  switch (command.kind) {
    case "replace-member":
      return replaceMember(scene, session, command);
    case "move-session":
      return moveSession(scene, session, command);
    case "add-material":
      return addMaterial(scene, command);
    case "hold-session":
      return holdSession(scene, session, command);
    case "explain":
      return explain(scene, command.text);
    case "argue":
      return argue(scene, session, command);
    case "speak":
      return speak(scene, session, command);
  }
}

function callSession(scene: Scene, command: Command<"call-session">): Decided {
  const { state, setting, law } = scene;
  const { heldOn, time = null, place = null, members, chair, secretary, document } = command;
  const clause = clauseOf(law, "panels/session");
  const invited = inviting(scene, { heldOn, time, place, members, secretary });
  return unless(
    [
      notBefore(heldOn, setting.today, "heldOn", clauseOf(law, "terms/session")),
      passed(state.terms, "decision", setting.today),
      ...composed(scene, { members, chair, secretary }),
    ],
    () => [
      { kind: "session-called", heldOn, time, place, members, chair, secretary, document, clause },
      ...invited.events,
    ],
    () => invited.orders,
  );
}

/** Who is excluded is known of the record itself: the evaluated person and whoever gave the marks. */
function composed({ state, law }: Scene, composition: Composition): readonly Refusal[] {
  const panel = sessionPanel(law);
  if (panel === null) return [refusal("evaluation.no-panel", null)];
  const excluded = { [keptFromSitting.evaluated]: [state.person], [keptFromSitting.evaluator]: [whoMarked(state)] };
  return checkComposition(panel.content, law.edition, composition, { excluded });
}

function replaceMember(scene: Scene, session: Session, command: Command<"replace-member">): Decided {
  const { out, by, ground } = command;
  const clause = clauseOf(scene.law, "panels/session");
  const { members, chair, secretary } = session;
  const changed = {
    members: members.map((member) => (member.person === out ? by : member)),
    chair: chair === out ? by.person : chair,
    secretary,
  };
  const sits = members.some(({ person }) => person === out);
  const isOut = (person: string) => person === out && !comesAnyway(scene.state, person);
  const invited = inviting(scene, { ...session, ...changed }, (person) => person === by.person);
  return unless(
    [
      session.held ? refusal("evaluation.session-held", clause, { on: session.heldOn }) : null,
      sits ? null : refusal("evaluation.no-member", clause, { person: out }, "out"),
      said(ground, "ground", clause),
      ...composed(scene, changed),
    ],
    () => [{ kind: "member-replaced", out, by, ground }, ...invited.events],
    () => [...takingBack(session, ground, isOut), ...invited.orders],
  );
}

/** A sitting that was held is over, unless whom it is about was not told of it: then it is held anew. */
function moveSession(scene: Scene, session: Session, command: Command<"move-session">): Decided {
  const { state, setting, law } = scene;
  const { heldOn, time = session.time, place = session.place, reason } = command;
  const clause = clauseOf(law, "terms/session");
  const isOver = session.held && notInvited(state, session, law) === null;
  const invited = inviting(scene, { ...session, heldOn, time, place });
  return unless(
    [
      isOver ? refusal("evaluation.session-held", clause, { on: session.heldOn }) : null,
      notBefore(heldOn, setting.today, "heldOn", clause),
      said(reason, "reason", clause),
    ],
    () => [{ kind: "session-moved", heldOn, time, place, reason }, ...invited.events],
    () => [...takingBack(session, reason), ...invited.orders],
  );
}

/** What comes when nobody is invited any more is no longer of use, and refuses nobody who opens his notice. */
function recordInvitation({ state, setting, law }: Scene, command: Command<"record-invitation">): Decided {
  const { notice, on: toldOn, means } = command;
  const clause = clauseOf(law, "duties/evaluated-argues");
  const waits = state.session?.invitations.some((one) => one.notice === notice && one.toldOn === null) ?? false;
  return unless([notAfter(toldOn, setting.today, "on", clause)], () =>
    waits ? [{ kind: "invited", notice, toldOn, means }] : [],
  );
}

function addMaterial({ law }: Scene, { file, title }: Command<"add-material">): Decided {
  const clause = clauseOf(law, "duties/head-session");
  return unless([said(file, "file", clause), said(title, "title", clause)], () => [
    { kind: "material-added", file, title },
  ]);
}

function holdSession(scene: Scene, session: Session, command: Command<"hold-session">): Decided {
  const { state, setting, law } = scene;
  const { heldOn, present } = command;
  const clause = clauseOf(law, "terms/session");
  const panel = sessionPanel(law);
  const quorum = panel === null ? null : quorumOf(panel.content, session.members.length);
  const strangers = present.filter((person) => !isMember(session, person));
  const few = quorum !== null && present.length < quorum;
  const quorumClause = panel?.content.quorum?.clause.join(", ") ?? clause;
  return unless(
    [
      session.held ? refusal("evaluation.session-held", clause, { on: session.heldOn }) : null,
      notAfter(heldOn, setting.today, "heldOn", clause) ??
        notBefore(heldOn, calledOn(state) ?? heldOn, "heldOn", clause) ??
        passed(state.terms, "session", heldOn),
      ...strangers.map((person) => refusal("evaluation.no-member", clause, { person }, "present")),
      present.length === 0 ? refusal("evaluation.nobody-present", clause, {}, "present") : null,
      few
        ? refusal("evaluation.no-quorum", quorumClause, { has: `${present.length}`, least: `${quorum}` }, "present")
        : null,
    ],
    () => [{ kind: "session-held", heldOn, present: [...new Set(present)] }],
  );
}

/** The day on which the session and its members were decided on: without them there is none to be held. */
function calledOn({ terms, application }: Evaluation): string | null {
  return terms.find(({ purpose }) => purpose === "decision")?.metOn ?? application?.receivedOn ?? null;
}

function explain({ state, setting, law }: Scene, text: string): Decided {
  const clause = clauseOf(law, "duties/evaluator-explains");
  const speaks = setting.actor.person;
  const by = speaks === state.evaluator ? speaks : whoMarked(state);
  return unless([said(text, "text", clause)], () => [{ kind: "explained", by, text, clause }]);
}

/** Written arguments may come before the sitting, spoken ones only at it. */
function argue({ law }: Scene, session: Session, command: Command<"argue">): Decided {
  const { form, text, files } = command;
  const clause = clauseOf(law, "duties/evaluated-argues");
  const empty = text.trim() === "" && files.length === 0;
  return unless(
    [
      empty ? refusal("law.text-missing", clause, {}, "text") : null,
      form === "oral" && !session.held ? refusal("evaluation.session-not-held", clause) : null,
    ],
    () => [{ kind: "argued", form, text, files, clause }],
  );
}

function speak({ setting, law }: Scene, session: Session, command: Command<"speak">): Decided {
  const { member, stance, text } = command;
  const clause = clauseOf(law, "panels/session");
  return unless(
    [
      atSession(session, member, "member", clause),
      ownOrRecorded(setting.actor, member, clause),
      said(text, "text", clause),
    ],
    () => [{ kind: "spoken", member, stance, text }],
  );
}

/** Why he has no say in the sitting: it is not held yet, he is no member, or he was not there. */
export function atSession(session: Session, member: string, at: string, clause: string | null): Refusal | null {
  if (!session.held) return refusal("evaluation.session-not-held", clause);
  if (!isMember(session, member)) return refusal("evaluation.no-member", clause, { person: member }, at);
  return session.present.includes(member) ? null : refusal("evaluation.not-present", clause, { person: member }, at);
}

/** A member speaks and votes for himself; the HR service, which organises the session, writes down what was said and voted. */
export function ownOrRecorded(actor: Actor, member: string, clause: string | null): Refusal | null {
  const records = actor.account === null || actor.roles.includes("hr") || actor.roles.includes("hr-head");
  return records || isHimself(actor, member) ? null : refusal("evaluation.not-his-own", clause, { person: member });
}

/** The member, or whoever acts for him. */
export function isHimself(actor: Actor, member: string): boolean {
  return actor.person === member || actor.actingFor === member;
}

function isMember({ members }: Session, person: string): boolean {
  return members.some((member) => member.person === person);
}
