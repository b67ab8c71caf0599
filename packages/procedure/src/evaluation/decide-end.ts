// The end of an evaluation: when it is complete, from which its documents are kept, and what a court has to do with it.
import { destructionRefusals, keepingClause, startKeeping } from "../archive/keeping.ts";
import { clauseOf, notAfter, notBefore, refusal, said, titled, unless } from "../law/refusal.ts";
import type { Decision, Order, Refusal } from "../record.ts";
import type { EndCommand } from "./commands.ts";
import type { CompletedBecause, EvaluationEvent } from "./events.ts";
import { takingBack } from "./invitations.ts";
import type { Scene } from "./scene.ts";
import { startApplicationTerms } from "./law-of-evaluation.ts";
import { standingResult } from "./state.ts";
import type { Evaluation, EvaluationResult } from "./state.ts";

type Decided = Decision<EvaluationEvent>;
type Command<Kind extends EndCommand["kind"]> = Extract<EndCommand, { readonly kind: Kind }>;

export function decideEnd(scene: Scene, command: EndCommand): Decided {
  switch (command.kind) {
    case "complete":
      return complete(scene);
    case "record-court-appeal":
      return courtAppeal(scene, command);
    case "record-court-outcome":
      return courtOutcome(scene, command);
    case "carry-out-court-act":
      return carryOutCourtAct(scene, command);
  }
}

/** The day of completion is that of the last thing that had to happen, whenever the program looks. */
function complete({ state, setting, law }: Scene): Decided {
  const end = endOf(state, setting.today, clauseOf(law, "terms/appeal"));
  return unless([end.refusal], () => [
    { kind: "completed", completedOn: end.on, because: end.because },
    startKeeping(law, end.on),
  ]);
}

interface End {
  readonly on: string;
  readonly because: CompletedBecause;
  readonly refusal: Refusal | null;
}

function endOf(state: Evaluation, today: string, clause: string | null): End {
  switch (state.phase) {
    // The court's act has taken its result away, and nothing is evaluated anew.
    case "annulled":
      return { on: today, because: "annulled", refusal: null };
    case "not-evaluated":
      return { on: state.exclusion?.on ?? today, because: "not-evaluated", refusal: null };
    case "published": {
      const on = receivedBy(state, state.session?.minutes?.publishedOn ?? today);
      return { on, because: "session-concluded", refusal: notReceived(state, clause) };
    }
    default: {
      const term = state.terms.find(({ purpose }) => purpose === "appeal");
      const on = term?.due ?? standingResult(state)?.receivedOn ?? today;
      const runs = term !== undefined && today <= term.due;
      const params = runs ? { due: term.due, ...titled("term", term.title) } : {};
      return {
        on,
        because: "no-application",
        refusal: runs ? refusal("evaluation.term-runs", term.clause, params) : null,
      };
    }
  }
}

/** The day, or that of the receipt of the standing result where it came later. */
function receivedBy(state: Evaluation, day: string): string {
  const receivedOn = standingResult(state)?.receivedOn ?? day;
  return receivedOn > day ? receivedOn : day;
}

function notReceived(state: Evaluation, clause: string | null): Refusal | null {
  return standingResult(state)?.receivedOn === null ? refusal("evaluation.not-received", clause) : null;
}

/** What is before a court is not destroyed: the appeal holds the record until its outcome is recorded. */
function courtAppeal({ state, setting, law }: Scene, command: Command<"record-court-appeal">): Decided {
  const { filedOn, court, number, document } = command;
  const clause = clauseOf(law, "duties/appeal-file");
  const open = state.court.some(({ outcome }) => outcome === null);
  const hold = setting.newId();
  return unless(
    [
      open ? refusal("evaluation.court-open", clause) : null,
      notAfter(filedOn, setting.today, "filedOn", clause),
      said(court, "court", clause),
    ],
    () => [
      { kind: "court-appeal-recorded", hold, filedOn, court, number, document, clause },
      { kind: "held", hold, ground: court, document, clause },
    ],
  );
}

function courtOutcome({ state, setting, law }: Scene, command: Command<"record-court-outcome">): Decided {
  const { decidedOn, outcome, note, document } = command;
  const clause = clauseOf(law, "duties/appeal-file");
  const appeal = state.court.find((one) => one.outcome === null);
  const held = state.keeping.holds.find(({ hold }) => hold === appeal?.hold);
  return unless(
    [
      appeal === undefined ? refusal("evaluation.no-court", clause) : null,
      notAfter(decidedOn, setting.today, "decidedOn", clause) ??
        notBefore(decidedOn, appeal?.filedOn ?? decidedOn, "decidedOn", clause),
    ],
    () => [
      { kind: "court-outcome-recorded", decidedOn, outcome, note, document },
      ...(held === undefined ? [] : [{ kind: "released" as const, hold: held.hold, ground: outcome }]),
    ],
  );
}

const annulling = ["annulled", "returned"];

/**
 * What the court has annulled is taken out of effect by its act and by nothing else. For the session's decision the
 * application stands again, and the terms of the session run from this day, on which it becomes possible to hold one.
 */
function carryOutCourtAct({ state, setting, law }: Scene, command: Command<"carry-out-court-act">): Decided {
  const { annuls, reason, document } = command;
  const clause = clauseOf(law, "duties/appeal-file");
  const last = state.court.at(-1);
  const isOpen = last !== undefined && last.carriedOut === null && annulling.includes(last.outcome ?? "");
  const hasSession = annuls === "result" || state.session !== null;
  const gone = state.results.filter(({ setAside, cause }) => !setAside && (annuls === "result" || cause === "session"));
  const terms = annuls === "session" ? startApplicationTerms(law, setting.today) : { ok: true as const, started: [] };
  const { court = "", number = "", decidedOn = null } = last ?? {};
  const results = gone.map((result) => result.number);
  const happened = { annuls, results, court, number, decidedOn: decidedOn ?? "", reason, document, clause };
  return unless(
    [
      isOpen ? null : refusal("evaluation.nothing-annulled", clause),
      hasSession ? null : refusal("evaluation.no-session", clause, {}, "annuls"),
      said(reason, "reason", clause),
      terms.ok ? null : terms.refusal,
    ],
    () => [{ kind: "annulled-by-court", ...happened }, ...(terms.ok ? terms.started : [])],
    () => [
      ...withdrawals(gone, reason),
      ...takingBack(state.session, reason),
      ...command.annual.map((id) => annualOrder(id, state.id)),
    ],
  );
}

/** What he has not received yet is not to reach him any more. */
function withdrawals(results: readonly EvaluationResult[], reason: string): readonly Order[] {
  return results.flatMap(({ receivedOn, notice }) =>
    receivedOn !== null || notice === null
      ? []
      : [{ record: "notice", id: notice, command: { kind: "withdraw", reason } }],
  );
}

function annualOrder(id: string, evaluation: string): Order {
  return { record: "annual", id, command: { kind: "annul", evaluation } };
}

/** Its notices go with it. */
export function decideDestroyed({ state, setting, law }: Scene, act: string): Decided {
  const { keeping, notices } = state;
  return unless(
    destructionRefusals(keeping, setting.today, keepingClause(law)),
    () => [{ kind: "destroyed", act, keptUntil: keeping.until, clause: keeping.clause }],
    () => notices.map(({ notice }) => ({ record: "notice", id: notice, command: { kind: "destroy", act } })),
  );
}
