// The record of one disclosure of results to somebody outside: who asked, on what ground, what was given and what was not.
//
//   requested ──disclose──▶ disclosed
//       └──────refuse─────▶ refused
import {
  decideKeeping,
  destructionRefusals,
  evolveKeeping,
  keepingClause,
  keepingRow,
  notKept,
  startKeeping,
} from "../archive/keeping.ts";
import type { Keeping, KeepingCommand, KeepingEvent, Remains } from "../archive/keeping.ts";
import { clauseOf, notAfter, refusal, refused, said, unless } from "../law/refusal.ts";
import { withDigests } from "../law/with-digests.ts";
import type { WithDigests } from "../law/with-digests.ts";
import type { Decision, Law, RecordKind, Refusal, Setting, View, Written } from "../record.ts";

interface Birth {
  readonly id: string;
  readonly pack: string;
  readonly edition: string;
  /** The edition's disclosure: `access-to-information`. */
  readonly disclosure: string;
  /** The number and day of the request. */
  readonly number: string;
  readonly receivedOn: string;
  /** Who asks: a person or a body, as he calls himself. */
  readonly asker: string;
  readonly request: string;
  readonly file: string | null;
}

/** One result that was given out. */
export interface DisclosedResult {
  readonly record: string;
  readonly id: string;
  readonly result: number;
  readonly person: string;
}

export type DisclosureCommand = WithDigests & DisclosureOrder;

type DisclosureOrder =
  | ({ readonly kind: "request" } & Birth)
  | {
      readonly kind: "disclose";
      /** The article of the law and why it obliges. */
      readonly ground: string;
      readonly results: readonly DisclosedResult[];
      /** What was left out and why; empty where nothing was. */
      readonly withheld: string;
      readonly file: string | null;
    }
  | { readonly kind: "refuse"; readonly reasons: string }
  | KeepingCommand;

export type DisclosureEvent = WithDigests & DisclosureHappening;

type DisclosureHappening =
  | ({ readonly kind: "requested"; readonly clause: string } & Birth)
  | {
      readonly kind: "disclosed";
      readonly ground: string;
      readonly results: readonly DisclosedResult[];
      readonly withheld: string;
      readonly file: string | null;
      readonly clause: string;
    }
  | { readonly kind: "refused"; readonly reasons: string; readonly clause: string }
  | KeepingEvent;

export interface Disclosure extends Birth {
  readonly remains: false;
  readonly phase: "requested" | "disclosed" | "refused";
  readonly clause: string;
  readonly ground: string | null;
  readonly results: readonly DisclosedResult[];
  readonly withheld: string | null;
  readonly reasons: string | null;
  readonly keeping: Keeping;
}

export type DisclosureState = Disclosure | Remains;

type Decided = Decision<DisclosureEvent>;

export const disclosureRecord: RecordKind<DisclosureState, DisclosureCommand, DisclosureEvent> = {
  name: "disclosure",
  decide: (state, command, setting) => withDigests(decide(state, command, setting), command),
  evolve,
  view,
  lawOf: (state, command) => {
    if (state !== null) return state.remains ? null : { pack: state.pack, edition: state.edition };
    return command.kind === "request" ? { pack: command.pack, edition: command.edition } : null;
  },
};

function decide(state: DisclosureState | null, command: DisclosureCommand, setting: Setting): Decided {
  const { law } = setting;
  if (law === null) return refused([refusal("law.none", null)]);
  if (command.kind === "request") return request(state, command, setting, law);
  if (state === null) return refused([refusal("law.not-begun", null)]);
  if (state.remains) return refused([refusal("keeping.destroyed", null, { on: state.destroyedOn, act: state.act })]);
  const { clause } = state;
  const ended = state.phase === "requested" ? null : refusal("disclosure.ended", clause);
  switch (command.kind) {
    case "disclose": {
      const { ground, results, withheld, file } = command;
      const nothing = results.length === 0 ? refusal("disclosure.nothing", clause, {}, "results") : null;
      return unless([ended, said(ground, "ground", clause), nothing], () => [
        { kind: "disclosed", ground, results, withheld, file, clause },
        startKeeping(law, setting.today),
      ]);
    }
    case "refuse":
      return unless([ended, said(command.reasons, "reasons", clause)], () => [
        { kind: "refused", reasons: command.reasons, clause },
        startKeeping(law, setting.today),
      ]);
    case "hold":
    case "release":
      return decideKeeping(state.keeping, command, setting, law);
    case "destroy":
      return unless(destructionRefusals(state.keeping, setting.today, keepingClause(law)), () => [
        { kind: "destroyed", act: command.act, keptUntil: state.keeping.until, clause: state.keeping.clause },
      ]);
  }
}

/** Only a disclosure that the edition knows, lets out to third parties and has recorded. */
function request(
  state: DisclosureState | null,
  command: Extract<DisclosureCommand, { readonly kind: "request" }>,
  setting: Setting,
  law: Law,
): Decided {
  const { kind: _, digests: _files, ...head } = command;
  const item = law.edition.disclosures.get(command.disclosure);
  const confidential = clauseOf(law, "duties/confidentiality");
  const clause = item?.citation.clauses.join(", ") ?? confidential ?? "";
  const outside = item !== undefined && item.content.who.includes("third-party") && item.content.recorded;
  const faults: (Refusal | null)[] = [
    state === null ? null : refusal("disclosure.exists", clause),
    outside
      ? null
      : refusal("disclosure.not-permitted", confidential, { disclosure: command.disclosure }, "disclosure"),
    said(command.asker, "asker", clause),
    said(command.request, "request", clause),
    notAfter(command.receivedOn, setting.today, "receivedOn", clause),
  ];
  return unless(faults, () => [{ kind: "requested", clause, ...head }]);
}

function evolve(before: DisclosureState | null, { event, on }: Written<DisclosureEvent>): DisclosureState {
  if (event.kind === "destroyed") return { remains: true, act: event.act, destroyedOn: on };
  if (event.kind === "requested") {
    const { kind: _, digests: _files, ...head } = event;
    return {
      remains: false,
      ...head,
      phase: "requested",
      ground: null,
      results: [],
      withheld: null,
      reasons: null,
      keeping: notKept,
    };
  }
  if (before === null || before.remains)
    throw new Error(`a disclosure begins with its request, not with ${event.kind}`);
  switch (event.kind) {
    case "keeping-started":
    case "held":
    case "released":
      return { ...before, keeping: evolveKeeping(before.keeping, event, on) };
    case "disclosed":
      return { ...before, phase: "disclosed", ground: event.ground, results: event.results, withheld: event.withheld };
    case "refused":
      return { ...before, phase: "refused", reasons: event.reasons };
  }
}

function view(state: DisclosureState): View {
  const empty = { period: null, campaign: null, person: null, parties: [], terms: [], tables: {} };
  if (state.remains) return { phase: "destroyed", ...empty };
  const { phase, number, receivedOn, asker, disclosure, keeping, results } = state;
  const row = { number, received_on: receivedOn, asker, disclosure, results: results.length };
  const tables = { disclosure: [row], keeping: keeping.from === null ? [] : [keepingRow(keeping)] };
  return { ...empty, phase, tables };
}
