// The session's decision: motions with the marks they would set, the open vote, minutes, the result that then stands, feedback.
import type { Text } from "@bagalau/methodology";
import { sessionOutcomes } from "@bagalau/methodology/conduct";
import { decimalText } from "@bagalau/methodology/wording";
import { compareExact, compute } from "../law/compute-result.ts";
import { clauseOf, notAfter, notBefore, refusal, refused, said, titled, unless } from "../law/refusal.ts";
import { passed } from "../law/started-term.ts";
import { countVotes } from "../panel/count-votes.ts";
import { resultNotice } from "../law/result-notice.ts";
import type { Decision, Order, Refusal } from "../record.ts";
import type { VoteCommand } from "./commands.ts";
import { atSession, isHimself, ownOrRecorded } from "./decide-session.ts";
import type { EvaluationEvent, MotionMade } from "./events.ts";
import { notInvited } from "./invitations.ts";
import { noticeOrder, sessionPanel, startMinutesTerm } from "./law-of-evaluation.ts";
import type { Scene } from "./scene.ts";
import { standingResult } from "./state.ts";
import type { Session } from "./state.ts";

type Decided = Decision<EvaluationEvent>;
type Command<Kind extends VoteCommand["kind"]> = Extract<VoteCommand, { readonly kind: Kind }>;

export function decideVote(scene: Scene, command: VoteCommand): Decided | Promise<Decided> {
  const { session } = scene.state;
  if (session === null) return refused([refusal("evaluation.no-session", clauseOf(scene.law, "panels/session"))]);
  switch (command.kind) {
    case "propose":
      return propose(scene, session, command);
    case "vote":
      return vote(scene, session, command);
    case "close-vote":
      return closeVote(scene, session);
    case "draw-minutes":
      return drawMinutes(scene, session, command);
    case "sign-minutes":
      return signMinutes(scene, session, command);
    case "refuse-to-sign":
      return refuseToSign(scene, session, command);
    case "publish-minutes":
      return publishMinutes(scene);
    case "record-feedback":
      return recordFeedback(scene, session, command);
  }
}

/** A motion that changes the mark carries the whole sheet, valid by the rule, and its result; its direction must be the outcome's. */
async function propose(scene: Scene, session: Session, command: Command<"propose">): Promise<Decided> {
  const { state, setting, law } = scene;
  const { outcome, by, given, grounds } = command;
  const panel = sessionPanel(law);
  const clause = clauseOf(law, "panels/session");
  const drawn = panel?.content.outcomes.find(({ id }) => id === outcome);
  const outcomeClause = drawn?.clause.join(", ") ?? clause;
  const facts = given === null ? null : { ...given, ...state.fixed };
  const counted = facts === null ? null : await compute(law, state.rule, facts, state.lawOn, "given");
  const result = counted?.ok === true ? counted.result : null;
  const faults = [
    atSession(session, by, "by", clause),
    ownOrRecorded(setting.actor, by, clause),
    drawn === undefined ? refusal("evaluation.outcome-unknown", clause, { outcome }, "outcome") : null,
    said(grounds, "grounds", outcomeClause),
    ...(counted?.ok === false ? counted.refusals : []),
    counted?.ok === true && result === null ? refusal("evaluation.no-value", outcomeClause, {}, "given") : null,
    directionFault(outcome, standingResult(state)?.shown ?? null, result?.shown ?? null, given !== null, outcomeClause),
  ];
  const motion: MotionMade = {
    kind: "motion-made",
    motion: session.motions.length + 1,
    outcome,
    by,
    grounds,
    given,
    result,
  };
  return unless(faults, () => [motion]);
}

/** `raise` and `lower` must do what they say to the official result, which is the rounded one; `keep` changes nothing. */
function directionFault(
  outcome: string,
  before: string | null,
  after: string | null,
  withMarks: boolean,
  clause: string | null,
): Refusal | null {
  if (outcome === sessionOutcomes.keep)
    return withMarks ? refusal("evaluation.keep-with-marks", clause, {}, "given") : null;
  if (outcome !== sessionOutcomes.raise && outcome !== sessionOutcomes.lower) return null;
  if (!withMarks) return refusal("evaluation.marks-missing", clause, {}, "given");
  if (before === null || after === null) return null;
  const change = compareExact(after, before);
  const right = outcome === sessionOutcomes.raise ? change > 0 : change < 0;
  const figures = { ...titled("before", written(before)), ...titled("after", written(after)) };
  return right ? null : refusal(`evaluation.does-not-${outcome}`, clause, figures, "given");
}

/** A figure as each language writes it. */
function written(decimal: string): Text {
  return { kk: decimalText("kk", decimal), ru: decimalText("ru", decimal), en: decimalText("en", decimal) };
}

/** The vote is open: each member once, the last word counts until it is closed. What he said himself nobody else writes anew. */
function vote(scene: Scene, session: Session, command: Command<"vote">): Decided {
  const { member, motion } = command;
  const clause = clauseOf(scene.law, "panels/session");
  const known = motion === null || session.motions.some((one) => one.motion === motion);
  const unknown = known ? null : refusal("evaluation.motion-unknown", clause, { motion: String(motion) }, "motion");
  const { actor } = scene.setting;
  const own = isHimself(actor, member);
  const stands = !own && session.votes.some((one) => one.member === member && one.own === true);
  const faults = [
    atSession(session, member, "member", clause),
    ownOrRecorded(actor, member, clause),
    stands ? refusal("evaluation.voted-himself", clause, { person: member }, "member") : null,
    unknown,
  ];
  return unless(faults, () => [{ kind: "voted", member, motion, own }]);
}

/**
 * Everybody who is present has to have voted or abstained, the evaluator to have been heard, and whom it is about to have been
 * told of the sitting, so that he could argue.
 */
function closeVote(scene: Scene, session: Session): Decided {
  const { law } = scene;
  const panel = sessionPanel(law);
  if (panel === null) return refused([refusal("evaluation.no-panel", null)]);
  const clause = panel.content.majority?.clause.join(", ") ?? clauseOf(law, "panels/session") ?? "";
  const silent = session.present.filter((person) => !session.votes.some(({ member }) => member === person));
  const faults = [
    session.held ? null : refusal("evaluation.session-not-held", clause),
    session.motions.length === 0 ? refusal("evaluation.no-motion", clause) : null,
    session.explained === null ? refusal("evaluation.not-explained", clauseOf(law, "duties/evaluator-explains")) : null,
    notInvited(scene.state, session, law),
    ...silent.map((person) => refusal("evaluation.has-not-voted", clause, { person })),
  ];
  const members = session.members.map(({ person }) => person);
  const tally = countVotes(panel.content, members, session.present, session.chair, session.votes);
  const carried = session.motions.find(({ motion }) => motion === tally.motion);
  const { motion, by, votes } = tally;
  const outcome = carried?.outcome ?? sessionOutcomes.keep;
  return unless(faults, () => [
    { kind: "session-decided", motion, outcome, by, votes, members: members.length, clause },
  ]);
}

function drawMinutes({ law }: Scene, session: Session, command: Command<"draw-minutes">): Decided {
  const { number, text } = command;
  const clause = clauseOf(law, "forms/session-minutes");
  const signed = (session.minutes?.signatures.length ?? 0) > 0;
  return unless([said(number, "number", clause), signed ? refusal("evaluation.minutes-signed", clause) : null], () => [
    { kind: "minutes-drawn", number, text },
  ]);
}

function signMinutes(scene: Scene, session: Session, command: Command<"sign-minutes">): Decided {
  const { member, scan } = command;
  const { faults, last, orders } = signing(scene, session, member);
  const { actor } = scene.setting;
  const onPaper = actor.person !== member && (scan ?? "").trim() === "";
  const unproved = onPaper
    ? refusal("evaluation.signature-unproved", clauseOf(scene.law, "terms/minutes"), {}, "scan")
    : null;
  return unless(
    [...faults, unproved],
    () => [{ kind: "minutes-signed-by", member, scan }, ...last],
    () => orders,
  );
}

function refuseToSign(scene: Scene, session: Session, command: Command<"refuse-to-sign">): Decided {
  const { member, reason } = command;
  const { faults, last, orders } = signing(scene, session, member);
  return unless(
    [...faults, said(reason, "reason", clauseOf(scene.law, "terms/minutes"))],
    () => [{ kind: "signature-refused", member, reason }, ...last],
    () => orders,
  );
}

interface Signing {
  readonly faults: readonly (Refusal | null)[];
  /** What the last signature brings with it: the term for publication and, where the mark changed, the result that now stands. */
  readonly last: readonly EvaluationEvent[];
  readonly orders: readonly Order[];
}

function signing(scene: Scene, session: Session, member: string): Signing {
  const { setting, law } = scene;
  const clause = clauseOf(law, "terms/minutes");
  const own = ownOrRecorded(setting.actor, member, clause);
  const { minutes, present } = session;
  const done = [...(minutes?.signatures ?? []), ...(minutes?.unsigned ?? [])].map((one) => one.member);
  const faults = [
    minutes === null ? refusal("evaluation.no-minutes", clause) : null,
    atSession(session, member, "member", clause),
    own,
    done.includes(member) ? refusal("evaluation.signed-already", clause, { person: member }, "member") : null,
  ];
  if (!present.every((person) => person === member || done.includes(person))) return { faults, last: [], orders: [] };
  const terms = startMinutesTerm(law, setting.today);
  const changed = changedResult(scene, session);
  const signed: EvaluationEvent = { kind: "minutes-signed", clause };
  return {
    faults: [...faults, terms.ok ? null : terms.refusal],
    last: [signed, ...(terms.ok ? terms.started : []), ...changed.events],
    orders: changed.orders,
  };
}

function changedResult(
  { state, setting, law }: Scene,
  session: Session,
): { events: readonly EvaluationEvent[]; orders: readonly Order[] } {
  const carried = session.motions.find(({ motion }) => motion === session.decision?.motion);
  if (carried === undefined || carried.result === null) return { events: [], orders: [] };
  const number = state.results.length + 1;
  const computed: EvaluationEvent = { kind: "result-computed", number, cause: "session", ...carried.result };
  const item = resultNotice(law, state.dismissedOn !== null);
  if (item === null) return { events: [computed], orders: [] };
  const notice = setting.newId();
  const to = { person: state.person, role: item.content.to };
  return {
    events: [computed, { kind: "notice-ordered", notice, about: item.id, result: number }],
    orders: [noticeOrder(state, notice, item.id, to, number)],
  };
}

function publishMinutes({ state, setting, law }: Scene): Decided {
  const clause = clauseOf(law, "terms/minutes");
  return unless([passed(state.terms, "minutes", setting.today)], () => [{ kind: "minutes-published", clause }]);
}

function recordFeedback({ setting, law }: Scene, session: Session, command: Command<"record-feedback">): Decided {
  const { heldOn, answers } = command;
  const clause = clauseOf(law, "duties/feedback");
  const questions = law.edition.forms.get("feedback")?.content.questions ?? [];
  const asked = questions.map(({ id }) => id);
  const unknown = Object.keys(answers).filter((id) => !asked.includes(id));
  return unless(
    [
      notAfter(heldOn, setting.today, "heldOn", clause) ??
        notBefore(heldOn, session.decision?.on ?? heldOn, "heldOn", clause),
      ...asked.map((id) => said(answers[id] ?? "", `answers.${id}`, clause)),
      ...unknown.map((id) => refusal("evaluation.question-unknown", clause, { question: id }, `answers.${id}`)),
    ],
    () => [{ kind: "feedback-recorded", heldOn, answers, clause }],
  );
}
