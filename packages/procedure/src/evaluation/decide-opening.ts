// The opening of an evaluation by its campaign: bound here to the edition of its period, once and for ever.
import { parseDate } from "@bagalau/calendar";
import { clauseOf, refusal, unless } from "../law/refusal.ts";
import { startTerms } from "../law/started-term.ts";
import { resultNotice } from "../law/result-notice.ts";
import type { Decision, Law, Refusal } from "../record.ts";
import type { OpenCommand } from "./commands.ts";
import type { EvaluationEvent, Opened } from "./events.ts";
import type { EvaluationState } from "./state.ts";

export function decideOpening(
  state: EvaluationState | null,
  command: OpenCommand,
  law: Law,
): Decision<EvaluationEvent> {
  const { kind: _, dismissedOn, ...head } = command;
  const noticeTerm = dismissedOn === null ? null : (resultNotice(law, true)?.content.term ?? null);
  const wanted = noticeTerm === null ? [] : [{ id: noticeTerm, purpose: "notice" as const }];
  const terms = parseDate(command.period.to) === null ? null : startTerms(law, wanted, command.period.to);
  const notCounted = terms === null || terms.ok ? null : terms.refusal;
  return unless([...openingFaults(state, command, law), notCounted], () => {
    const opened: Opened = { kind: "opened", ...head };
    if (dismissedOn === null) return [opened];
    const clause = clauseOf(law, "duties/dismissed");
    const without: EvaluationEvent = { kind: "set-without-part", dismissedOn, document: null, clause };
    return [opened, without, ...(terms?.ok === true ? terms.started : [])];
  });
}

function openingFaults(state: EvaluationState | null, command: OpenCommand, law: Law): (Refusal | null)[] {
  const { period, person, evaluator, rule, fixed, dismissedOn, lawOn } = command;
  const assigned = clauseOf(law, "rules/assignment");
  const stated = law.edition.rules.get(rule);
  const days = { "period.from": period.from, "period.to": period.to, lawOn, ...(dismissedOn && { dismissedOn }) };
  return [
    state === null ? null : refusal("evaluation.exists", null),
    ...Object.entries(days).map(([at, day]) =>
      parseDate(day) === null ? refusal("law.not-a-day", null, { day }, at) : null,
    ),
    period.to < period.from
      ? refusal("law.day-too-early", null, { day: period.to, first: period.from }, "period.to")
      : null,
    person === evaluator ? refusal("evaluation.evaluates-himself", assigned, {}, "evaluator") : null,
    stated?.checked ? null : refusal("law.unknown-rule", null, { rule }, "rule"),
    ...Object.entries(fixed).map(([name, word]) => fixedFault(law, rule, name, word)),
  ];
}

/** An input that the assignment fixes has to be a choice of the rule, and its word one of the choice's. */
function fixedFault(law: Law, rule: string, name: string, word: string): Refusal | null {
  const input = law.edition.rules.get(rule)?.source.inputs[name];
  const fits = input?.kind === "choice" && input.words.includes(word);
  return fits
    ? null
    : refusal("evaluation.fixed-unknown", clauseOf(law, `rules/${rule}`), { name, word }, `fixed.${name}`);
}
