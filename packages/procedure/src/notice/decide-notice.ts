// What may happen to a notice.
//
//   queued ──attempt──▶ attempting ──record-sent──▶ sent ──record-delivered──▶ delivered
//      │                    │ record-failure          │ record-failure
//      │ no address known   ▼                         ▼
//      └─────▶ no-address   failed ◀────────────▶ bounced ──attempt again, by the same or another means──▶ attempting
//
// Every one of these but the last ends by give-up or withdraw as well. delivered and withdrawn are final: what comes later is
// refused. Giving up ends what is sent by itself and nothing more: a proof that comes later counts, a person may try again. A
// notice is opened in the system from any state that is not final.
import { decideKeeping, holdRefusals } from "../archive/keeping.ts";
import { notAfter, notBefore, refusal, refused, said, titled, unless } from "../law/refusal.ts";
import type { Decision, Law, Order, Refusal, Setting } from "../record.ts";
import type { Notice, NoticeCommand, NoticeEvent, NoticePhase, NoticeState, Proof } from "./notice-model.ts";
import { titledMeans } from "./means-titles.ts";
import { phaseTitles } from "./phase-titles.ts";
import { proofFaults } from "./proof.ts";

type Decided = Decision<NoticeEvent>;
type Command<Kind extends NoticeCommand["kind"]> = Extract<NoticeCommand, { readonly kind: Kind }>;

const final: readonly NoticePhase[] = ["delivered", "withdrawn"];
const canAttempt: readonly NoticePhase[] = ["queued", "bounced", "failed", "no-address", "sent", "given-up"];
const afterGivingUp: readonly NoticeCommand["kind"][] = ["record-delivered", "record-opened", "withdraw"];

export function decideNotice(state: NoticeState | null, command: NoticeCommand, setting: Setting): Decided {
  const { law } = setting;
  if (law === null) return refused([refusal("law.none", null)]);
  if (command.kind === "queue") return queue(state, command, law);
  if (state === null) return refused([refusal("law.not-begun", null)]);
  if (state.remains) return refused([refusal("keeping.destroyed", null, { on: state.destroyedOn, act: state.act })]);
  switch (command.kind) {
    case "hold":
    case "release":
      return decideKeeping(state.keeping, command, setting, law);
    case "destroy":
      return decideDestroyed(state, command.act);
    default:
      return isEnded(state, command.kind, setting) ? refused([ended(state)]) : decideOpen(state, command, setting);
  }
}

/** After giving up nothing is sent by a program, which has no account. */
function isEnded({ phase }: Notice, kind: NoticeCommand["kind"], { actor }: Setting): boolean {
  if (phase !== "given-up") return final.includes(phase);
  const byPerson = kind === "attempt" && actor.account !== null;
  return !byPerson && !afterGivingUp.includes(kind);
}

/** A notice is kept as long as what it is about, and destroyed with it; a hold of its own stops both. */
function decideDestroyed({ keeping, clause }: Notice, act: string): Decided {
  return unless(holdRefusals(keeping, clause), () => [{ kind: "destroyed", act, keptUntil: null, clause }]);
}

function decideOpen(
  state: Notice,
  command: Exclude<NoticeCommand, { readonly kind: "queue" | "hold" | "release" | "destroy" }>,
  setting: Setting,
): Decided {
  switch (command.kind) {
    case "attempt":
      return attempt(state, command, setting);
    case "record-sent":
      return recordSent(state, command);
    case "record-failure":
      return recordFailure(state, command);
    case "record-delivered":
      return recordDelivered(state, command, setting);
    case "record-opened":
      return recordOpened(state, command, setting);
    case "give-up":
      return unless([said(command.reason, "reason", state.clause)], () => [
        { kind: "given-up", reason: command.reason },
      ]);
    case "withdraw":
      return { ok: true, events: [{ kind: "withdrawn", reason: command.reason }] };
  }
}

function queue(state: NoticeState | null, command: Command<"queue">, law: Law): Decided {
  const { kind: _, ...head } = command;
  const item = law.edition.notices.get(command.notice);
  return unless(
    [
      state === null ? null : refusal("notice.exists", null),
      item === undefined ? refusal("notice.unknown", null, { notice: command.notice }, "notice") : null,
    ],
    () => [
      {
        kind: "queued",
        ...head,
        clause: item?.citation.clauses.join(", ") ?? "",
        means: item?.content.means.map(({ id }) => id) ?? [],
      },
    ],
  );
}

function attempt(state: Notice, command: Command<"attempt">, setting: Setting): Decided {
  const { means, address, on } = command;
  const busy = canAttempt.includes(state.phase) ? null : refusal("notice.under-way", state.clause, {}, null);
  const faults = [
    busy,
    permitted(state, means),
    notAfter(on, setting.today, "on", state.clause) ?? notBefore(on, state.queuedOn, "on", state.clause),
  ];
  const known = (address ?? "").trim();
  const started: NoticeEvent =
    known === ""
      ? { kind: "address-missing", means }
      : { kind: "attempt-started", attempt: state.attempts.length + 1, means, address: known, startedOn: on };
  return unless(faults, () => [started]);
}

/** Only what the edition's notice names. */
function permitted(state: Notice, means: string): Refusal | null {
  if (state.means.includes(means)) return null;
  const params = { ...titledMeans("means", [means]), ...titledMeans("permitted", state.means) };
  return refusal("notice.means-not-permitted", state.clause, params, "means");
}

function recordSent(state: Notice, { attempt: number, reference }: Command<"record-sent">): Decided {
  return unless([running(state, number)], () => [{ kind: "sent", attempt: number, reference }]);
}

function recordFailure(state: Notice, command: Command<"record-failure">): Decided {
  const { attempt: number, outcome, reason, retryAt } = command;
  return unless([unfinished(state, number), said(reason, "reason", state.clause)], () => [
    { kind: "not-delivered", attempt: number, outcome, reason, retryAt },
  ]);
}

/** What is proved by opening is opened by the addressee himself, and by nobody for him. */
function recordDelivered(state: Notice, command: Command<"record-delivered">, setting: Setting): Decided {
  const { attempt: number, proof } = command;
  const found = state.attempts.find((one) => one.attempt === number);
  const means = found?.means ?? "";
  const faults = [
    found === undefined ? refusal("notice.no-attempt", state.clause, { attempt: String(number) }, "attempt") : null,
    ...(found === undefined ? [] : proofFaults(means, proof, state.clause)),
    proof.kind === "opened" ? refusal("notice.not-the-addressee", state.clause, {}, "proof.kind") : null,
    notAfter(proof.on, setting.today, "proof.on", state.clause) ??
      (found === undefined ? null : notBefore(proof.on, found.startedOn, "proof.on", state.clause)),
  ];
  return unless(
    faults,
    () => [{ kind: "delivered", attempt: number, means, proof }],
    () => receipt(state, means, proof),
  );
}

function recordOpened(state: Notice, { means }: Command<"record-opened">, setting: Setting): Decided {
  const { person } = setting.actor;
  const stranger = person === state.to.person ? null : refusal("notice.not-the-addressee", state.clause);
  const { today } = setting;
  const proof: Proof = { kind: "opened", on: today, reference: null, file: null, takenBy: null };
  const number = state.attempts.length + 1;
  const faults = [permitted(state, means), stranger, ...proofFaults(means, proof, state.clause)];
  return unless(
    faults,
    () => [
      { kind: "attempt-started", attempt: number, means, address: state.to.person, startedOn: today },
      { kind: "delivered", attempt: number, means, proof },
    ],
    () => receipt(state, means, proof),
  );
}

/** A proved notice of a result is its receipt, one of a sitting its invitation: what the notice is about learns the day. */
function receipt({ id, about, sitting }: Notice, means: string, proof: Proof): Order[] {
  if (sitting !== undefined) {
    const command = { kind: "record-invitation", notice: id, on: proof.on, means };
    return [{ record: about.record, id: about.id, command }];
  }
  if (about.result === null) return [];
  const command = { kind: "record-receipt", result: about.result, on: proof.on, means, notice: id };
  return [{ record: about.record, id: about.id, command }];
}

function running(state: Notice, number: number): Refusal | null {
  const found = state.attempts.find((one) => one.attempt === number);
  if (found?.outcome === "running") return null;
  return refusal("notice.no-attempt", state.clause, { attempt: String(number) }, "attempt");
}

function unfinished(state: Notice, number: number): Refusal | null {
  const found = state.attempts.find((one) => one.attempt === number);
  if (found?.outcome === "running" || found?.outcome === "sent") return null;
  return refusal("notice.no-attempt", state.clause, { attempt: String(number) }, "attempt");
}

function ended(state: Notice): Refusal {
  return refusal("notice.ended", state.clause, titled("phase", phaseTitles[state.phase]));
}
