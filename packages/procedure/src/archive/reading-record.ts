// The record of who has read somebody's results: one per record that has results, an entry for every reading.
// It holds no result, only that one was read, by whom, and which row of the access table with which clause let him. It belongs to
// the documents of what was read: it is kept as long as they are and destroyed with them, since no clause keeps it longer.
import { refusal, refused, unless } from "../law/refusal.ts";
import type { Decision, RecordKind, View, Written } from "../record.ts";
import type { KeepingCommand, KeepingEvent, Remains } from "./keeping.ts";

interface Read {
  /** Null where a program read it. */
  readonly reader: string | null;
  /** The role in which he read. */
  readonly role: string;
  /** What was read: `read-result`, `read-sheet`, `export`, … */
  readonly action: string;
  readonly ground: string;
  readonly clause: string | null;
}

export type ReadingCommand =
  | {
      readonly kind: "begin";
      readonly id: string;
      readonly of: { readonly record: string; readonly id: string };
      readonly person: string;
    }
  | ({ readonly kind: "read" } & Read)
  | Extract<KeepingCommand, { readonly kind: "destroy" }>;

export type ReadingEvent =
  | {
      readonly kind: "begun";
      readonly id: string;
      readonly of: { readonly record: string; readonly id: string };
      readonly person: string;
    }
  | ({ readonly kind: "was-read" } & Read)
  | Extract<KeepingEvent, { readonly kind: "destroyed" }>;

export interface Readings {
  readonly remains: false;
  readonly id: string;
  readonly of: { readonly record: string; readonly id: string };
  readonly person: string;
  /** How many times: who and when stands in the journal, so that the state does not grow. */
  readonly times: number;
  readonly lastAt: string | null;
}

export type ReadingState = Readings | Remains;

export const readingRecord: RecordKind<ReadingState, ReadingCommand, ReadingEvent> = {
  name: "reading",
  decide,
  evolve,
  view,
  lawOf: () => null,
};

function decide(state: ReadingState | null, command: ReadingCommand): Decision<ReadingEvent> {
  if (command.kind === "begin") {
    const { id, of, person } = command;
    return unless([state === null ? null : refusal("reading.exists", null)], () => [{ kind: "begun", id, of, person }]);
  }
  if (state === null) return refused([refusal("law.not-begun", null)]);
  if (state.remains) return refused([refusal("keeping.destroyed", null, { on: state.destroyedOn, act: state.act })]);
  if (command.kind === "destroy") {
    return { ok: true, events: [{ kind: "destroyed", act: command.act, keptUntil: null, clause: null }] };
  }
  const { kind: _, ...read } = command;
  return { ok: true, events: [{ kind: "was-read", ...read }] };
}

function evolve(before: ReadingState | null, { event, at, on }: Written<ReadingEvent>): ReadingState {
  if (event.kind === "destroyed") return { remains: true, act: event.act, destroyedOn: on };
  if (event.kind === "begun") {
    const { id, of, person } = event;
    return { remains: false, id, of, person, times: 0, lastAt: null };
  }
  if (before === null || before.remains) throw new Error(`a reading begins with its opening, not with ${event.kind}`);
  return { ...before, times: before.times + 1, lastAt: at };
}

function view(state: ReadingState): View {
  if (state.remains) {
    return { phase: "destroyed", period: null, campaign: null, person: null, parties: [], terms: [], tables: {} };
  }
  const { person, of, times, lastAt } = state;
  const row = { of_record: of.record, of_id: of.id, times, last_at: lastAt };
  return {
    phase: "open",
    period: null,
    campaign: null,
    person,
    parties: [{ person, role: "evaluated", from: null, until: null }],
    terms: [],
    tables: { reading: [row] },
  };
}
