// The record of a dispute about the procedure.
//
//   registered ──take-up──▶ handled ──resolve──▶ resolved        withdraw ends either of the first two
//
// The act sets no term for it: the documents are kept from the day on which it ended.
import {
  decideKeeping,
  destructionRefusals,
  evolveKeeping,
  keepingClause,
  keepingRow,
  notKept,
  startKeeping,
} from "../archive/keeping.ts";
import { clauseOf, notAfter, refusal, refused, said, unless } from "../law/refusal.ts";
import { withDigests } from "../law/with-digests.ts";
import type { Decision, Law, RecordKind, Setting, View, Written } from "../record.ts";
import type { Dispute, DisputeCommand, DisputeEvent, DisputePhase, DisputeState } from "./dispute-model.ts";

type Decided = Decision<DisputeEvent>;

export const disputeRecord: RecordKind<DisputeState, DisputeCommand, DisputeEvent> = {
  name: "dispute",
  decide: (state, command, setting) => withDigests(decide(state, command, setting), command),
  evolve,
  view,
  lawOf: (state, command) => {
    if (state !== null) return state.remains ? null : { pack: state.pack, edition: state.edition };
    return command.kind === "register" ? { pack: command.pack, edition: command.edition } : null;
  },
};

const open: readonly DisputePhase[] = ["registered", "handled"];

function decide(state: DisputeState | null, command: DisputeCommand, setting: Setting): Decided {
  const { law } = setting;
  if (law === null) return refused([refusal("law.none", null)]);
  const clause = clauseOf(law, "duties/procedural-disputes");
  if (command.kind === "register") return register(state, command, setting, clause);
  if (state === null) return refused([refusal("law.not-begun", null)]);
  if (state.remains) return refused([refusal("keeping.destroyed", null, { on: state.destroyedOn, act: state.act })]);
  switch (command.kind) {
    case "hold":
    case "release":
      return decideKeeping(state.keeping, command, setting, law);
    case "destroy":
      return unless(destructionRefusals(state.keeping, setting.today, keepingClause(law)), () => [
        { kind: "destroyed", act: command.act, keptUntil: state.keeping.until, clause: state.keeping.clause },
      ]);
    default:
      return open.includes(state.phase)
        ? decideOpen(state, command, setting, law)
        : refused([refusal("dispute.ended", clause)]);
  }
}

function register(
  state: DisputeState | null,
  command: Extract<DisputeCommand, { readonly kind: "register" }>,
  setting: Setting,
  clause: string | null,
): Decided {
  const { kind: _, digests: _files, ...head } = command;
  const empty = command.text.trim() === "" && command.files.length === 0;
  return unless(
    [
      state === null ? null : refusal("dispute.exists", clause),
      said(command.number, "number", clause),
      empty ? refusal("law.text-missing", clause, {}, "text") : null,
      notAfter(command.receivedOn, setting.today, "receivedOn", clause),
    ],
    () => [{ kind: "registered", clause, ...head }],
  );
}

function decideOpen(
  state: Dispute,
  command: Exclude<DisputeCommand, { readonly kind: "register" | "hold" | "release" | "destroy" }>,
  setting: Setting,
  law: Law,
): Decided {
  const clause = clauseOf(law, "duties/procedural-disputes");
  const { today } = setting;
  switch (command.kind) {
    case "take-up": {
      const own = command.handler === state.applicant ? refusal("dispute.own", clause, {}, "handler") : null;
      return unless([own], () => [{ kind: "taken-up", handler: command.handler }]);
    }
    case "note": {
      const { person, text, files } = command;
      return unless([said(text, "text", clause)], () => [{ kind: "noted", person, text, files }]);
    }
    case "resolve": {
      const { outcome, reasons, measures } = command;
      const untaken = state.handler === null ? refusal("dispute.nobody-handles", clause) : null;
      return unless([untaken, said(reasons, "reasons", clause)], () => [
        { kind: "resolved", outcome, reasons, measures, clause },
        startKeeping(law, today),
      ]);
    }
    case "withdraw":
      return unless([said(command.reason, "reason", clause)], () => [
        { kind: "withdrawn", reason: command.reason },
        startKeeping(law, today),
      ]);
  }
}

function evolve(before: DisputeState | null, { event, on }: Written<DisputeEvent>): DisputeState {
  if (event.kind === "destroyed") return { remains: true, act: event.act, destroyedOn: on };
  if (event.kind === "registered") {
    const { kind: _, clause: __, digests: _files, ...head } = event;
    return {
      remains: false,
      ...head,
      phase: "registered",
      handler: null,
      notes: [],
      resolution: null,
      keeping: notKept,
    };
  }
  if (before === null || before.remains)
    throw new Error(`a dispute begins with its registration, not with ${event.kind}`);
  switch (event.kind) {
    case "keeping-started":
    case "held":
    case "released":
      return { ...before, keeping: evolveKeeping(before.keeping, event, on) };
    case "taken-up":
      return { ...before, phase: "handled", handler: event.handler };
    case "noted": {
      const { person, text, files } = event;
      return { ...before, notes: [...before.notes, { person, text, files, on }] };
    }
    case "resolved": {
      const { outcome, reasons, measures } = event;
      return { ...before, phase: "resolved", resolution: { outcome, reasons, measures, on } };
    }
    case "withdrawn":
      return { ...before, phase: "withdrawn" };
  }
}

function view(state: DisputeState): View {
  const empty = { period: null, campaign: null, person: null, parties: [], terms: [], tables: {} };
  if (state.remains) return { phase: "destroyed", ...empty };
  const { phase, campaign, applicant, keeping, number, receivedOn, about, handler, resolution } = state;
  const row = {
    number,
    received_on: receivedOn,
    about_record: about?.record ?? null,
    about_id: about?.id ?? null,
    handler_id: handler,
    outcome: resolution?.outcome ?? null,
  };
  return {
    ...empty,
    phase,
    campaign,
    person: applicant,
    parties: [{ person: applicant, role: "self", from: null, until: null }],
    tables: { dispute: [row], keeping: keeping.from === null ? [] : [keepingRow(keeping)] },
  };
}
