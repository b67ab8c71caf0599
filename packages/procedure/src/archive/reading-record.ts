// The record of who has read somebody's results: one per record that has results, an entry for every reading.
// It holds no result, only that one was read, by whom, and which row of the access table with which clause let him.
import { refusal, refused, unless } from "../law/refusal.ts";
import type { Decision, RecordKind, View, Written } from "../record.ts";

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
  | ({ readonly kind: "read" } & Read);

export type ReadingEvent =
  | {
      readonly kind: "begun";
      readonly id: string;
      readonly of: { readonly record: string; readonly id: string };
      readonly person: string;
    }
  | ({ readonly kind: "was-read" } & Read);

export interface ReadingState {
  readonly id: string;
  readonly of: { readonly record: string; readonly id: string };
  readonly person: string;
  /** How many times: who and when stands in the journal, so that the state does not grow. */
  readonly times: number;
  readonly lastAt: string | null;
}

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
  const { kind: _, ...read } = command;
  return { ok: true, events: [{ kind: "was-read", ...read }] };
}

function evolve(before: ReadingState | null, { event, at }: Written<ReadingEvent>): ReadingState {
  if (event.kind === "begun") {
    const { id, of, person } = event;
    return { id, of, person, times: 0, lastAt: null };
  }
  if (before === null) throw new Error(`a reading begins with its opening, not with ${event.kind}`);
  return { ...before, times: before.times + 1, lastAt: at };
}

function view({ person, of, times, lastAt }: ReadingState): View {
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
