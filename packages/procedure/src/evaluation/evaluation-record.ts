// The record of one person's evaluation for one period.
import type { RecordKind } from "../record.ts";
import type { EvaluationCommand } from "./commands.ts";
import { decide } from "./decide.ts";
import type { EvaluationEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { EvaluationState } from "./state.ts";
import { view } from "./view.ts";

export const evaluationRecord: RecordKind<EvaluationState, EvaluationCommand, EvaluationEvent> = {
  name: "evaluation",
  decide,
  evolve,
  view,
  lawOf: (state, command) => {
    if (state !== null) return state.remains ? null : { pack: state.pack, edition: state.edition };
    return command.kind === "open" ? { pack: command.pack, edition: command.edition } : null;
  },
};
