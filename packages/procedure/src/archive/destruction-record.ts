// The act by which documents are destroyed after their term of keeping: it lists the records, and each of them has its own say.
//
//   drawn ──include · leave-out──▶ drawn ──carry-out──▶ carried-out
//     └────────── cancel ──────▶ cancelled
//
// Never silently and never earlier: a record whose term is not over or that is on hold refuses the whole act by name, once here
// by what was listed and once more by the record itself. The act stays; what it destroyed is gone.
import { withDigests } from "../law/with-digests.ts";
import type { WithDigests } from "../law/with-digests.ts";
import { clauseOf, refusal, refused, said, unless } from "../law/refusal.ts";
import type { Decision, Law, Order, RecordKind, Refusal, Setting, View, Written } from "../record.ts";
import { keepingClause } from "./keeping.ts";

/** A record on the list, with what its own keeping says on the day of listing: filled by the program. */
export interface ListedRecord {
  readonly record: string;
  readonly id: string;
  /** How the act names it when its data is gone: kind and period, no name of a person. */
  readonly title: string;
  readonly completedOn: string | null;
  readonly keptUntil: string | null;
  readonly onHold: boolean;
  /** `2025-Q3`; null where it has none. */
  readonly period: string | null;
  /** How many documents go with it: itself, its notices and their files. */
  readonly documents: number;
  /** The records in which its readings stand: they are destroyed with it. */
  readonly readings?: readonly string[];
}

export type DestructionCommand = WithDigests & DestructionOrder;

type DestructionOrder =
  | {
      readonly kind: "draw";
      readonly id: string;
      readonly pack: string;
      readonly edition: string;
      /** The number of the act in the body's register. */
      readonly number: string;
      readonly records: readonly ListedRecord[];
    }
  | { readonly kind: "include"; readonly records: readonly ListedRecord[] }
  | { readonly kind: "leave-out"; readonly ids: readonly string[]; readonly reason: string }
  /** The documents on paper and the data are destroyed by this command: `paper` says who destroyed the former and how. */
  | {
      readonly kind: "carry-out";
      readonly paper: string;
      readonly file: string | null;
      /** The listed records as they are on the day, filled by the program; as they were listed where left out. */
      readonly records?: readonly ListedRecord[];
    }
  | { readonly kind: "cancel"; readonly reason: string };

export type DestructionEvent = WithDigests & DestructionHappening;

type DestructionHappening =
  | {
      readonly kind: "drawn";
      readonly id: string;
      readonly pack: string;
      readonly edition: string;
      readonly number: string;
      readonly records: readonly ListedRecord[];
      readonly clause: string | null;
    }
  | { readonly kind: "included"; readonly records: readonly ListedRecord[] }
  | { readonly kind: "left-out"; readonly ids: readonly string[]; readonly reason: string }
  | {
      readonly kind: "carried-out";
      readonly records: readonly ListedRecord[];
      readonly paper: string;
      readonly file: string | null;
      readonly clause: string | null;
    }
  | { readonly kind: "cancelled"; readonly reason: string };

export interface DestructionState {
  readonly id: string;
  readonly pack: string;
  readonly edition: string;
  readonly number: string;
  readonly phase: "drawn" | "carried-out" | "cancelled";
  readonly records: readonly ListedRecord[];
  readonly drawnOn: string;
  readonly carriedOutOn: string | null;
  /** How the documents on paper were destroyed. */
  readonly paper: string | null;
  readonly file: string | null;
}

type Decided = Decision<DestructionEvent>;

/** What has a keeping of its own; a notice goes with what it is about. */
const destructible: readonly string[] = ["evaluation", "annual", "dispute", "disclosure"];

export const destructionRecord: RecordKind<DestructionState, DestructionCommand, DestructionEvent> = {
  name: "destruction",
  decide: (state, command, setting) => withDigests(decide(state, command, setting), command),
  evolve,
  view,
  lawOf: (state, command) => {
    if (state !== null) return { pack: state.pack, edition: state.edition };
    return command.kind === "draw" ? { pack: command.pack, edition: command.edition } : null;
  },
};

function decide(state: DestructionState | null, command: DestructionCommand, setting: Setting): Decided {
  const { law } = setting;
  if (law === null) return refused([refusal("law.none", null)]);
  const clause = keepingClause(law);
  if (command.kind === "draw") return draw(state, command, setting, law);
  if (state === null) return refused([refusal("law.not-begun", null)]);
  if (state.phase !== "drawn") return refused([refusal("destruction.ended", clause)]);
  switch (command.kind) {
    case "include": {
      const { records } = command;
      return unless(listFaults(records, state.records, setting.today, clause), () => [{ kind: "included", records }]);
    }
    case "leave-out": {
      const { ids, reason } = command;
      const unknown = ids.filter((id) => !state.records.some((listed) => listed.id === id));
      const faults = unknown.map((id) => refusal("destruction.not-listed", clause, { id }, "ids"));
      return unless([...faults, said(reason, "reason", clause)], () => [{ kind: "left-out", ids, reason }]);
    }
    case "carry-out":
      return carryOut(state, command, setting, clause);
    case "cancel":
      return unless([said(command.reason, "reason", clause)], () => [{ kind: "cancelled", reason: command.reason }]);
  }
}

function draw(
  state: DestructionState | null,
  command: Extract<DestructionCommand, { readonly kind: "draw" }>,
  setting: Setting,
  law: Law,
): Decided {
  const { kind: _, digests: _files, ...head } = command;
  const clause = keepingClause(law);
  return unless(
    [
      state === null ? null : refusal("destruction.exists", clause),
      said(command.number, "number", clauseOf(law, "duties/head-documents")),
      ...listFaults(command.records, [], setting.today, clause),
    ],
    () => [{ kind: "drawn", clause, ...head }],
  );
}

function carryOut(
  state: DestructionState,
  { paper, file, records: present = [] }: Extract<DestructionCommand, { readonly kind: "carry-out" }>,
  setting: Setting,
  clause: string | null,
): Decided {
  const records = state.records.map((listed) => present.find(({ id }) => id === listed.id) ?? listed);
  const nothing = records.length === 0 ? refusal("destruction.nothing", clause) : null;
  return unless(
    [nothing, said(paper, "paper", clause), ...listFaults(records, [], setting.today, clause)],
    () => [{ kind: "carried-out", records, paper, file, clause }],
    () => records.flatMap((listed) => destructions(listed, state.id)),
  );
}

/** Who has read a result is part of its documents: the clause keeps them no longer than the rest. */
function destructions({ record, id, readings = [] }: ListedRecord, act: string): readonly Order[] {
  const command = { kind: "destroy", act };
  return [{ record, id, command }, ...readings.map((reading) => ({ record: "reading", id: reading, command }))];
}

function listFaults(
  records: readonly ListedRecord[],
  before: readonly ListedRecord[],
  today: string,
  clause: string | null,
): Refusal[] {
  return records.flatMap((listed, index) => {
    const { record, id, title, completedOn, keptUntil, onHold } = listed;
    const at = `records[${index}]`;
    const found: Refusal[] = [];
    const repeated = records.findIndex((other) => other.id === id) !== index || before.some((other) => other.id === id);
    if (!destructible.includes(record)) found.push(refusal("destruction.not-by-itself", clause, { title }, at));
    if (repeated) found.push(refusal("destruction.repeated", clause, { title }, at));
    if (completedOn === null) found.push(refusal("destruction.not-completed", clause, { title }, at));
    else if (keptUntil === null) found.push(refusal("destruction.no-term", clause, { title }, at));
    else if (today <= keptUntil) {
      found.push(refusal("destruction.still-kept", clause, { title, from: completedOn, until: keptUntil }, at));
    }
    if (onHold) found.push(refusal("destruction.on-hold", clause, { title }, at));
    return found;
  });
}

function evolve(before: DestructionState | null, { event, on }: Written<DestructionEvent>): DestructionState {
  if (event.kind === "drawn") {
    const { kind: _, clause: __, digests: _files, ...head } = event;
    return { ...head, phase: "drawn", drawnOn: on, carriedOutOn: null, paper: null, file: null };
  }
  if (before === null) throw new Error(`a destruction begins with its drawing, not with ${event.kind}`);
  switch (event.kind) {
    case "included":
      return { ...before, records: [...before.records, ...event.records] };
    case "left-out":
      return { ...before, records: before.records.filter(({ id }) => !event.ids.includes(id)) };
    case "carried-out":
      return {
        ...before,
        phase: "carried-out",
        records: event.records,
        carriedOutOn: on,
        paper: event.paper,
        file: event.file,
      };
    case "cancelled":
      return { ...before, phase: "cancelled" };
  }
}

function view({ phase, number, records, carriedOutOn }: DestructionState): View {
  const row = { number, records: records.length, carried_out_on: carriedOutOn };
  const tables = { destruction: [row] };
  return { phase, period: null, campaign: null, person: null, parties: [], terms: [], tables };
}
