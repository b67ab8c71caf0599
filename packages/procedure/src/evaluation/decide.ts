// What may happen to an evaluation, when, and by which clause.
//
//   opened ──send-sheet──▶ sheet-sent ──submit-marks · enter-paper──▶ computed ──record-receipt──▶ received
//     │ ▲                    ▲  │                                      │  │  │                        │  │
//     │ └include──┐          │  │              return-sheet ───────────┘  │  │       application      │  │ complete, when
//     └─exclude─▶ not-evaluated ◀──────────── exclude ────────────────────┘  └────────▶ applied ◀─────┘  │ the term for it
//                   │                                                        withdraw ◀─┘  │             │ has passed
//                   │ complete                                                             │ call-session│
//                   │                                                                      ▼             │
//                   │                                                                   session          │
//                   │                                                   hold · explain · argue · speak   │
//                   │                                                   propose · vote · close-vote      │
//                   │                                                                      ▼             │
//                   │                                                   minutes ◀─────── decided         │
//                   │                                                      │ everybody has signed        │
//                   │                                                      ▼  a changed result stands    │
//                   ▼                                                   signed ──publish──▶ published    │
//               completed ◀───────────────────────────────────────────────────────────────────┴──────────┘
//                   │ destroy, by a destruction act after the term of keeping
//                   ▼
//                remains
//
// An application on paper that came within the term and is entered after it leads from completed back to applied.
// A court's act that annuls leads back: the session's decision to applied, where a new session is called, the result to annulled,
// from which a sheet is sent anew or the evaluation is completed without a result. What was official stays with its receipt.
// Receipt of a result is recorded in every phase that has one; only the first moves the phase and starts the term for
// disagreement. A late act is shown as late, or refused, as the edition says of its term.
import { decideKeeping } from "../archive/keeping.ts";
import { refusal, refused } from "../law/refusal.ts";
import { withDigests } from "../law/with-digests.ts";
import type { Decision, Setting } from "../record.ts";
import { notNow } from "./chart.ts";
import { clauseAt } from "../access/clause-at.ts";
import type { EvaluationCommand } from "./commands.ts";
import { decideDestroyed, decideEnd } from "./decide-end.ts";
import { decideOpening } from "./decide-opening.ts";
import { decideResult } from "./decide-result.ts";
import { decideSession } from "./decide-session.ts";
import { decideSheet } from "./decide-sheet.ts";
import { decideVote } from "./decide-vote.ts";
import type { EvaluationEvent } from "./events.ts";
import type { EvaluationState } from "./state.ts";

type Decided = Decision<EvaluationEvent>;

/** What nobody does in his own case, whatever duties the body gave him: the days and marks that it rests on. */
const notInOwnCase: ReadonlySet<EvaluationCommand["kind"]> = new Set<EvaluationCommand["kind"]>([
  "submit-marks",
  "enter-paper",
  "return-sheet",
  "enter-application",
  "call-session",
  "replace-member",
  "move-session",
  "hold-session",
  "explain",
  "speak",
  "propose",
  "vote",
  "close-vote",
  "draw-minutes",
  "sign-minutes",
  "refuse-to-sign",
  "publish-minutes",
  "record-court-outcome",
  "carry-out-court-act",
]);

export async function decide(
  state: EvaluationState | null,
  command: EvaluationCommand,
  setting: Setting,
): Promise<Decided> {
  return withDigests(await decideOne(state, command, setting), command);
}

function decideOne(
  state: EvaluationState | null,
  command: EvaluationCommand,
  setting: Setting,
): Decided | Promise<Decided> {
  const { law } = setting;
  if (law === null) return refused([refusal("law.none", null)]);
  if (command.kind === "open") return decideOpening(state, command, law);
  if (state === null) return refused([refusal("law.not-begun", null)]);
  // A campaign may be older than what it kept: what is destroyed has no term that could move.
  if (state.remains && (command.kind === "extend-term" || command.kind === "recount-terms"))
    return { ok: true, events: [] };
  if (state.remains) return refused([refusal("keeping.destroyed", null, { on: state.destroyedOn, act: state.act })]);
  const { person } = setting.actor;
  if (person === state.person && notInOwnCase.has(command.kind))
    return refused([refusal("evaluation.own-case", clauseAt(law.edition, "duties/head-documents"))]);
  const tooEarlyOrLate = notNow(state, command.kind, law);
  if (tooEarlyOrLate !== null) return refused([tooEarlyOrLate]);
  const scene = { state, setting, law };
  switch (command.kind) {
    case "send-sheet":
    case "submit-marks":
    case "enter-paper":
    case "return-sheet":
    case "change-evaluator":
    case "substitute":
    case "end-substitution":
    case "evaluate-without":
    case "exclude":
    case "include":
    case "extend-term":
    case "recount-terms":
      return decideSheet(scene, command);
    case "record-receipt":
    case "file-application":
    case "enter-application":
    case "withdraw-application":
      return decideResult(scene, command);
    case "call-session":
    case "replace-member":
    case "move-session":
    case "record-invitation":
    case "add-material":
    case "hold-session":
    case "explain":
    case "argue":
    case "speak":
      return decideSession(scene, command);
    case "propose":
    case "vote":
    case "close-vote":
    case "draw-minutes":
    case "sign-minutes":
    case "refuse-to-sign":
    case "publish-minutes":
    case "record-feedback":
      return decideVote(scene, command);
    case "complete":
    case "record-court-appeal":
    case "record-court-outcome":
    case "carry-out-court-act":
      return decideEnd(scene, command);
    case "hold":
    case "release":
      return decideKeeping(state.keeping, command, setting, law);
    case "destroy":
      return decideDestroyed(scene, command.act);
  }
}
