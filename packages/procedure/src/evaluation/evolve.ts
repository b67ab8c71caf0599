// The evaluation after each happening: a pure fold, equal on every rebuild.
import { evolveKeeping, keptAnew, notKept } from "../archive/keeping.ts";
import { withRecount } from "../law/recount.ts";
import type { TermRecounted } from "../law/recount.ts";
import { kept, withTerm } from "../law/started-term.ts";
import type { RunningTerm, TermPurpose } from "../law/started-term.ts";
import type { Written } from "../record.ts";
import type { EvaluationEvent, Opened, ResultComputed } from "./events.ts";
import { evolveSession, withInvitation } from "./evolve-session.ts";
import type { Evaluation, EvaluationResult, EvaluationState } from "./state.ts";
import { standingResult } from "./state.ts";

export function evolve(before: EvaluationState | null, written: Written<EvaluationEvent>): EvaluationState {
  const { event, on } = written;
  if (event.kind === "destroyed") return { remains: true, act: event.act, destroyedOn: on };
  if (event.kind === "opened") return opened(event);
  if (before === null || before.remains)
    throw new Error(`an evaluation begins with its opening, not with ${event.kind}`);
  const session = evolveSession(before, written);
  return session ?? evolveOwn(before, written);
}

function opened(event: Opened): Evaluation {
  const { kind: _, ...head } = event;
  return {
    ...head,
    remains: false,
    phase: "opened",
    formerEvaluators: [],
    standIn: null,
    dismissedOn: null,
    exclusion: null,
    sheet: null,
    results: [],
    notices: [],
    application: null,
    session: null,
    court: [],
    extension: null,
    completedOn: null,
    terms: [],
    keeping: notKept,
  };
}

function evolveOwn(state: Evaluation, { event, on }: Written<EvaluationEvent>): Evaluation {
  switch (event.kind) {
    case "term-started":
      return { ...state, terms: extended(withTerm(state.terms, event), state.extension) };
    case "term-recounted":
      return recounted(state, event);
    case "term-extended": {
      const { due, remindOn, act } = event;
      const extension = { due, remindOn, act };
      return { ...state, extension, terms: extended(state.terms, extension) };
    }
    case "keeping-started":
    case "held":
    case "released":
      return { ...state, keeping: evolveKeeping(state.keeping, event, on) };
    case "sheet-sent":
      return { ...state, phase: "sheet-sent" };
    case "marks-submitted": {
      const { by, given, comments, files, paper } = event;
      const terms = kept(state.terms, "sheet", paper?.writtenOn ?? on);
      return { ...state, terms, sheet: { by, given, comments, files, paper, submittedOn: on } };
    }
    case "result-computed": {
      const phase = event.cause === "sheet" ? "computed" : state.phase;
      return { ...state, phase, results: [...state.results, resultOf(event, on)] };
    }
    case "sheet-returned":
      return {
        ...withoutResults(state),
        phase: "sheet-sent",
        terms: extended(running(state, "sheet"), state.extension),
      };
    case "evaluator-changed":
      return {
        ...state,
        evaluator: event.to,
        evaluatorBy: event.clause,
        formerEvaluators: [...state.formerEvaluators, event.from],
        standIn: null,
      };
    case "substitute-named": {
      const { substitute, from, until, ground } = event;
      return { ...state, standIn: { substitute, from, until, ground } };
    }
    case "substitution-ended":
      return { ...state, standIn: null };
    case "set-without-part":
      return { ...state, dismissedOn: event.dismissedOn };
    case "excluded": {
      const { duty, clause, reason } = event;
      const stopped = { ...withoutResults(state), terms: state.terms.filter(({ metOn }) => metOn !== null) };
      return { ...stopped, phase: "not-evaluated", exclusion: { duty, clause, reason, on } };
    }
    case "included":
      return { ...state, phase: "opened", exclusion: null, terms: [], sheet: null };
    case "notice-ordered": {
      const { notice, about, result, invites } = event;
      const results = state.results.map((one) => (one.number === result ? { ...one, notice } : one));
      const session = invites === undefined ? state.session : withInvitation(state.session, notice, invites);
      return { ...state, results, session, notices: [...state.notices, { notice, about, result }] };
    }
    case "result-received":
      return received(state, event.result, event.receivedOn);
    case "application-filed": {
      const { text, files, receivedOn, scan } = event;
      const terms = kept(state.terms, "appeal", receivedOn);
      const application = { text, files, receivedOn, scan };
      return { ...state, phase: "applied", terms, application, completedOn: null, keeping: keptAnew(state.keeping) };
    }
    case "application-withdrawn":
      return withdrawn(state);
    case "court-appeal-recorded": {
      const { filedOn, court, number, hold } = event;
      const open = { outcome: null, decidedOn: null, carriedOut: null };
      return { ...state, court: [...state.court, { filedOn, court, number, hold, ...open }] };
    }
    case "court-outcome-recorded":
      return {
        ...state,
        court: state.court.map((one, index) =>
          index === state.court.length - 1 ? { ...one, outcome: event.outcome, decidedOn: event.decidedOn } : one,
        ),
      };
    case "annulled-by-court":
      return annulled(state, event.annuls, event.results, on);
    case "completed":
      return { ...state, phase: "completed", completedOn: event.completedOn };
    default:
      throw new Error(`no happening of an evaluation: ${event.kind}`);
  }
}

function resultOf(event: ResultComputed, on: string): EvaluationResult {
  const { kind: _, receipt: __, ...result } = event;
  return { ...result, on, setAside: false, annulledOn: null, receivedOn: null, notice: null };
}

function withoutResults(state: Evaluation): Evaluation {
  return { ...state, results: state.results.map((result) => ({ ...result, setAside: true })), sheet: null };
}

/** The case goes on after all: from a new session, or from new marks. What was official before stays with its receipt. */
function annulled(state: Evaluation, annuls: "session" | "result", numbers: readonly number[], on: string): Evaluation {
  const results = state.results.map((result) =>
    numbers.includes(result.number) ? { ...result, setAside: true, annulledOn: on } : result,
  );
  const court = state.court.map((one, index) =>
    index === state.court.length - 1 ? { ...one, carriedOut: annuls } : one,
  );
  const terms = state.terms.filter(({ metOn }) => metOn !== null);
  const anew = { results, court, terms, session: null, completedOn: null, keeping: keptAnew(state.keeping) };
  return annuls === "session"
    ? { ...state, ...anew, phase: "applied" }
    : { ...state, ...anew, phase: "annulled", application: null, sheet: null };
}

/** The term for the marks stands on the later day, where an act has moved it. */
function extended(terms: readonly RunningTerm[], extension: Evaluation["extension"]): readonly RunningTerm[] {
  if (extension === null) return terms;
  const { due, remindOn } = extension;
  return terms.map((term) =>
    term.purpose === "sheet" && term.metOn === null && term.due < due ? { ...term, due, remindOn } : term,
  );
}

/** Where an act has moved the term, its day stays and that of the reminder alone moves. */
function recounted(state: Evaluation, event: TermRecounted): Evaluation {
  const { extension } = state;
  const isSheet = state.terms.some(({ term, purpose }) => term === event.term && purpose === "sheet");
  const stands = extension !== null && isSheet && event.due === extension.due;
  return {
    ...state,
    extension: stands ? { ...extension, remindOn: event.remindOn } : extension,
    terms: withRecount(state.terms, event),
  };
}

function running(state: Evaluation, purpose: TermPurpose): Evaluation["terms"] {
  return state.terms.map((term) => (term.purpose === purpose ? { ...term, metOn: null } : term));
}

function received(state: Evaluation, number: number, on: string): Evaluation {
  const results = state.results.map((result) => (result.number === number ? { ...result, receivedOn: on } : result));
  const phase = state.phase === "computed" ? "received" : state.phase;
  return { ...state, phase, results, terms: kept(state.terms, "notice", on) };
}

const startedByApplication: readonly TermPurpose[] = ["decision", "session"];

/** The application is taken back: what it started no longer runs, and within the term another can be filed. */
function withdrawn(state: Evaluation): Evaluation {
  const phase = standingResult(state)?.receivedOn === null ? "computed" : "received";
  const goesOn = ({ purpose, metOn }: RunningTerm) => metOn !== null || !startedByApplication.includes(purpose);
  const terms = running(state, "appeal").filter(goesOn);
  return { ...state, phase, terms, application: null, session: null };
}
