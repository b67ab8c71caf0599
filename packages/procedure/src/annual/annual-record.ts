// The record of one person's result for one year: its fold and what the tables show.
import { evolveKeeping, keepingRow, keptAnew, notKept } from "../archive/keeping.ts";
import { withRecount } from "../law/recount.ts";
import { kept, termRow, withTerm } from "../law/started-term.ts";
import type { RecordKind, View, Written } from "../record.ts";
import type { Annual, AnnualCommand, AnnualEvent, AnnualState } from "./annual-model.ts";
import { decideAnnual } from "./decide-annual.ts";

export const annualRecord: RecordKind<AnnualState, AnnualCommand, AnnualEvent> = {
  name: "annual",
  decide: decideAnnual,
  evolve: evolveAnnual,
  view: viewAnnual,
  lawOf: (state, command) => {
    if (state !== null) return state.remains ? null : { pack: state.pack, edition: state.edition };
    return command.kind === "await" ? { pack: command.pack, edition: command.edition } : null;
  },
};

function evolveAnnual(before: AnnualState | null, { event, on }: Written<AnnualEvent>): AnnualState {
  if (event.kind === "destroyed") return { remains: true, act: event.act, destroyedOn: on };
  if (event.kind === "awaited") {
    const { kind: _, clause: __, ...head } = event;
    const none = { parts: [], noResult: null, results: [], notices: [], terms: [], completedOn: null };
    return { remains: false, ...head, phase: "awaited", ...none, keeping: notKept };
  }
  if (before === null || before.remains) throw new Error(`a year begins with its awaiting, not with ${event.kind}`);
  return evolveOpen(before, event, on);
}

function evolveOpen(
  state: Annual,
  event: Exclude<AnnualEvent, { readonly kind: "awaited" | "destroyed" }>,
  on: string,
): Annual {
  switch (event.kind) {
    case "term-started":
      return { ...state, terms: withTerm(state.terms, event) };
    case "term-recounted":
      return { ...state, terms: withRecount(state.terms, event) };
    case "keeping-started":
    case "held":
    case "released":
      return { ...state, keeping: evolveKeeping(state.keeping, event, on) };
    case "result-computed": {
      const { kind: _, receipt: __, ...result } = event;
      const results = [...state.results, { ...result, on, receivedOn: null }];
      const terms = kept(state.terms, "annual", on);
      const again = { completedOn: null, keeping: keptAnew(state.keeping) };
      return { ...state, phase: "formed", parts: event.parts, noResult: null, results, terms, ...again };
    }
    case "no-result": {
      const { reason, parts } = event;
      const terms = kept(state.terms, "annual", on);
      const again = { completedOn: null, keeping: keptAnew(state.keeping) };
      return { ...state, phase: "no-result", parts, noResult: { reason, on }, terms, ...again };
    }
    case "notice-ordered":
      return { ...state, notices: [...state.notices, event.notice] };
    case "result-received": {
      const results = state.results.map((result) =>
        result.number === event.result ? { ...result, receivedOn: event.receivedOn } : result,
      );
      const last = event.result === results.at(-1)?.number;
      return { ...state, phase: last ? "received" : state.phase, results };
    }
    case "completed":
      return { ...state, phase: "completed", completedOn: event.completedOn };
    case "result-annulled":
      return { ...state, phase: "annulled", completedOn: null, keeping: keptAnew(state.keeping) };
  }
}

function viewAnnual(state: AnnualState): View {
  if (state.remains) {
    return { phase: "destroyed", period: null, campaign: null, person: null, parties: [], terms: [], tables: {} };
  }
  const { phase, year, person, results, terms, keeping } = state;
  const last = results.at(-1)?.number;
  return {
    phase,
    period: year.id,
    campaign: null,
    person,
    parties: [{ person, role: "evaluated", from: null, until: null }],
    terms: terms.map((term) => termRow(term, null)),
    tables: {
      result: results.map(({ number, rule, exact, shown, grade, on }) => {
        const standing = number === last && phase !== "no-result" && phase !== "annulled";
        return { number, rule, exact, shown, grade, on_day: on, standing };
      }),
      keeping: keeping.from === null && keeping.holds.length === 0 ? [] : [keepingRow(keeping)],
    },
  };
}
