// The state chart of an evaluation as data: which command is possible in which phase, and the item of the edition whose
// clause stands behind it. `house`: no act speaks of it. The table of access reads the phases from here.
import type { Law, Refusal } from "../record.ts";
import { clauseOf, refusal, titled } from "../law/refusal.ts";
import type { EvaluationCommand } from "./commands.ts";
import { evaluationPhases, phaseTitles } from "./state.ts";
import type { Evaluation, EvaluationPhase } from "./state.ts";

interface Step {
  readonly phases: readonly EvaluationPhase[];
  readonly ground: string;
}

const beforeResult = ["opened", "sheet-sent"] as const;
/** Where a court has annulled the result, marks may be given anew: by whoever is to give them then. */
const marking = [...beforeResult, "annulled"] as const;
const beforeReceipt = [...beforeResult, "computed"] as const;
/** Whoever leaves is dismissed in whatever stage his evaluation is: what is still to reach him goes by other means. */
const unfinished = evaluationPhases.filter((phase) => phase !== "not-evaluated" && phase !== "completed");
const withResult = evaluationPhases.filter((phase) => phase !== "opened" && phase !== "sheet-sent");
const afterSession = ["decided", "signed", "published", "completed"] as const;

export const evaluationChart: Readonly<Record<Exclude<EvaluationCommand["kind"], "open">, Step>> = {
  "send-sheet": { phases: ["opened", "annulled"], ground: "duties/sheet-sent" },
  "submit-marks": { phases: ["sheet-sent"], ground: "rules/sheet" },
  "enter-paper": { phases: ["sheet-sent"], ground: "duties/in-the-system" },
  "return-sheet": { phases: ["computed"], ground: "duties/head-documents" },
  "change-evaluator": { phases: marking, ground: "rules/assignment" },
  substitute: { phases: marking, ground: "duties/replaced-evaluator" },
  "end-substitution": { phases: marking, ground: "duties/replaced-evaluator" },
  "evaluate-without": { phases: unfinished, ground: "duties/dismissed" },
  exclude: { phases: beforeReceipt, ground: "duties/minimum-stay" },
  include: { phases: ["not-evaluated"], ground: "duties/minimum-stay" },
  "extend-term": { phases: evaluationPhases, ground: "duties/support" },
  "recount-terms": { phases: evaluationPhases, ground: "house/calendar" },
  "record-receipt": { phases: withResult.filter((phase) => phase !== "not-evaluated"), ground: "notices/result" },
  "file-application": { phases: ["computed", "received", "completed"], ground: "terms/appeal" },
  "enter-application": { phases: ["computed", "received", "completed"], ground: "terms/appeal" },
  "withdraw-application": { phases: ["applied", "session"], ground: "terms/appeal" },
  "call-session": { phases: ["applied"], ground: "panels/session" },
  "replace-member": { phases: ["session"], ground: "panels/session" },
  "move-session": { phases: ["session"], ground: "terms/session" },
  "record-invitation": { phases: evaluationPhases, ground: "duties/evaluated-argues" },
  "add-material": { phases: ["session"], ground: "duties/head-session" },
  "hold-session": { phases: ["session"], ground: "terms/session" },
  explain: { phases: ["session"], ground: "duties/evaluator-explains" },
  argue: { phases: ["session"], ground: "duties/evaluated-argues" },
  speak: { phases: ["session"], ground: "panels/session" },
  propose: { phases: ["session"], ground: "panels/session" },
  vote: { phases: ["session"], ground: "panels/session" },
  "close-vote": { phases: ["session"], ground: "panels/session" },
  "draw-minutes": { phases: ["decided"], ground: "forms/session-minutes" },
  "sign-minutes": { phases: ["decided"], ground: "terms/minutes" },
  "refuse-to-sign": { phases: ["decided"], ground: "terms/minutes" },
  "publish-minutes": { phases: ["signed"], ground: "terms/minutes" },
  "record-feedback": { phases: afterSession, ground: "duties/feedback" },
  complete: { phases: ["received", "published", "annulled", "not-evaluated"], ground: "duties/keeping" },
  "record-court-appeal": { phases: afterSession, ground: "duties/appeal-file" },
  "record-court-outcome": { phases: afterSession, ground: "duties/appeal-file" },
  "carry-out-court-act": { phases: afterSession, ground: "duties/appeal-file" },
  hold: { phases: evaluationPhases, ground: "duties/keeping" },
  release: { phases: evaluationPhases, ground: "duties/keeping" },
  destroy: { phases: evaluationPhases, ground: "duties/keeping" },
};

/** Why the command is not possible in the phase that the evaluation is in; null where it is. */
export function notNow(state: Evaluation, kind: Exclude<EvaluationCommand["kind"], "open">, law: Law): Refusal | null {
  const { phases, ground } = evaluationChart[kind];
  if (phases.includes(state.phase)) return null;
  const item = ground === "rules/sheet" ? `rules/${state.rule}` : ground;
  const phase = titled("phase", phaseTitles[state.phase]);
  // One act of an evaluator's may change many evaluations: the one that is in its way is named.
  return kind === "change-evaluator"
    ? refusal("evaluation.evaluator-stays", clauseOf(law, item), { person: state.person, ...phase })
    : refusal("evaluation.not-now", clauseOf(law, item), phase);
}
