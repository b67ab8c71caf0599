// What the tables show of an evaluation. What is destroyed shows that it was, and nothing else.
import { keepingRow } from "../archive/keeping.ts";
import { termRow } from "../law/started-term.ts";
import type { RunningTerm } from "../law/started-term.ts";
import type { Json, Party, View } from "../record.ts";
import type { Evaluation, EvaluationResult, EvaluationState } from "./state.ts";
import { standingResult } from "./state.ts";

type Row = Readonly<Record<string, Json>>;

export function view(state: EvaluationState): View {
  if (state.remains) {
    return { phase: "destroyed", period: null, campaign: null, person: null, parties: [], terms: [], tables: {} };
  }
  const standing = standingResult(state)?.number ?? null;
  return {
    phase: state.phase,
    period: state.period.id,
    campaign: state.campaign,
    person: state.person,
    parties: parties(state),
    terms: state.terms.map((term) => termRow(term, holderOf(state, term))),
    tables: {
      result: state.results.map((result) => resultRow(result, result.number === standing)),
      keeping: state.keeping.from === null && state.keeping.holds.length === 0 ? [] : [keepingRow(state.keeping)],
    },
  };
}

/** Former evaluators are no longer parties: what they gave stands in the events. */
function parties({ person, evaluator, standIn, session, sheet }: Evaluation): Party[] {
  const always = { from: null, until: null };
  const marked = sheet !== null && sheet.by !== evaluator && sheet.by !== standIn?.substitute;
  return [
    { person, role: "evaluated", ...always },
    { person: evaluator, role: "evaluator", ...always },
    ...(standIn === null
      ? []
      : [{ person: standIn.substitute, role: "substitute", from: standIn.from, until: standIn.until }]),
    ...(marked ? [{ person: sheet.by, role: "evaluator", ...always }] : []),
    ...(session?.members ?? []).map((member) => ({ person: member.person, role: "session-member", ...always })),
  ];
}

function holderOf({ person, evaluator }: Evaluation, { holder }: RunningTerm): string | null {
  if (holder === "evaluated") return person;
  return holder === "evaluator" ? evaluator : null;
}

function resultRow(result: EvaluationResult, standing: boolean): Row {
  const { number, rule, exact, shown, grade, on } = result;
  return { number, rule, exact, shown, grade, on_day: on, standing };
}
