// Who may do what to an evaluation. The phases of commands are those of its state chart; results are read by a clause alone.
import { evaluationChart } from "../evaluation/chart.ts";
import { evaluationPhases } from "../evaluation/state.ts";
import { rows } from "./row.ts";
import type { AccessRow, Role } from "./row.ts";

type Command = keyof typeof evaluationChart;

const withResult = evaluationPhases.filter((phase) => !["opened", "sheet-sent", "not-evaluated"].includes(phase));
const inSession = ["session", "decided", "signed", "published"] as const;
const sessionOn = ["applied", ...inSession, "completed"] as const;

/** Roles by command. What the act gives to the evaluator is his substitute's while he is absent. */
const commands: Readonly<Record<Command, readonly Role[]>> = {
  "send-sheet": ["hr", "hr-head"],
  "submit-marks": ["evaluator", "substitute"],
  "enter-paper": ["hr", "hr-head"],
  "return-sheet": ["hr", "hr-head"],
  "change-evaluator": ["hr", "hr-head"],
  substitute: ["hr", "hr-head"],
  "end-substitution": ["hr", "hr-head"],
  "evaluate-without": ["hr", "hr-head"],
  exclude: ["hr", "hr-head"],
  include: ["hr", "hr-head"],
  "extend-term": ["system"],
  "recount-terms": ["system"],
  "record-receipt": ["system"],
  "file-application": ["evaluated"],
  "enter-application": ["hr", "hr-head"],
  "withdraw-application": ["evaluated"],
  "call-session": ["appointing-official"],
  "replace-member": ["appointing-official"],
  "move-session": ["hr", "hr-head"],
  "record-invitation": ["system"],
  "add-material": ["hr", "hr-head"],
  "hold-session": ["hr", "hr-head"],
  explain: ["evaluator", "substitute", "hr", "hr-head"],
  argue: ["evaluated", "hr", "hr-head"],
  speak: ["session-member", "hr", "hr-head"],
  propose: ["session-member", "hr", "hr-head"],
  vote: ["session-member", "hr", "hr-head"],
  "close-vote": ["hr", "hr-head"],
  "draw-minutes": ["hr", "hr-head"],
  "sign-minutes": ["session-member", "hr", "hr-head"],
  "refuse-to-sign": ["session-member", "hr", "hr-head"],
  "publish-minutes": ["hr", "hr-head"],
  "record-feedback": ["evaluator", "substitute"],
  complete: ["hr", "hr-head", "system"],
  "record-court-appeal": ["hr", "hr-head"],
  "record-court-outcome": ["hr", "hr-head"],
  "carry-out-court-act": ["hr", "hr-head"],
  hold: ["hr", "hr-head"],
  release: ["hr", "hr-head"],
  destroy: ["system"],
};

const commandRows = Object.entries(commands).flatMap(([command, roles]) => {
  const { phases, ground } = evaluationChart[command as Command];
  return rows("evaluation", roles, [command], ground, phases.length === evaluationPhases.length ? "*" : phases);
});

const hrService: readonly Role[] = ["hr", "hr-head"];

export const evaluationRows: readonly AccessRow[] = [
  ...rows("evaluation", ["system"], ["open"], "duties/support"),
  ...rows("evaluation", [...hrService, "evaluated", "evaluator", "substitute"], ["see"], "duties/support"),
  ...rows("evaluation", ["session-member", "appointing-official"], ["see"], "panels/session", sessionOn),
  ...rows("evaluation", ["administrator", "auditor"], ["see"], "house/existence"),
  ...rows("evaluation", ["auditor"], ["see-lines"], "house/journal-lines"),
  ...rows("evaluation", hrService, ["see-lines"], "disclosures/official-need"),
  ...commandRows,
  // The service that prepares a session tries its composition; whoever decides on it tries it too.
  ...rows("evaluation", hrService, ["prepare-session"], "duties/head-session", ["applied", "session"]),
  ...rows("evaluation", ["appointing-official"], ["prepare-session"], "panels/session", ["applied", "session"]),
  ...rows("evaluation", ["evaluated"], ["read-result", "read-sheet"], "disclosures/own-result", withResult),
  ...rows(
    "evaluation",
    ["evaluated"],
    ["read-file", "read-materials", "read-minutes"],
    "duties/evaluated-argues",
    sessionOn,
  ),
  ...rows("evaluation", ["evaluated"], ["export"], "duties/appeal-file", withResult),
  ...rows("evaluation", ["evaluator", "substitute"], ["read-sheet", "read-file"], "rules/sheet"),
  ...rows("evaluation", ["evaluator", "substitute"], ["read-result"], "disclosures/official-need", withResult),
  ...rows(
    "evaluation",
    ["evaluator", "substitute"],
    ["read-materials", "read-minutes"],
    "duties/evaluator-explains",
    sessionOn,
  ),
  ...rows(
    "evaluation",
    hrService,
    ["read-result", "read-sheet", "read-file", "read-materials", "read-minutes", "read-journal", "export"],
    "disclosures/official-need",
  ),
  ...rows(
    "evaluation",
    ["appointing-official"],
    ["read-result", "read-sheet", "read-file", "read-materials", "read-minutes"],
    "disclosures/official-need",
    sessionOn,
  ),
  ...rows(
    "evaluation",
    ["session-member"],
    ["read-result", "read-sheet", "read-file", "read-materials", "read-minutes"],
    "disclosures/official-need",
    inSession,
  ),
];
