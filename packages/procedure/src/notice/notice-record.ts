// The record of one notice: its fold and what the tables show.
import { evolveKeeping, notKept } from "../archive/keeping.ts";
import type { RecordKind, View, Written } from "../record.ts";
import { decideNotice } from "./decide-notice.ts";
import type { Attempt, Notice, NoticeCommand, NoticeEvent, NoticeState } from "./notice-model.ts";

export const noticeRecord: RecordKind<NoticeState, NoticeCommand, NoticeEvent> = {
  name: "notice",
  decide: decideNotice,
  evolve: evolveNotice,
  view: viewNotice,
  lawOf: (state, command) => {
    if (state !== null) return state.remains ? null : { pack: state.pack, edition: state.edition };
    return command.kind === "queue" ? { pack: command.pack, edition: command.edition } : null;
  },
};

function evolveNotice(before: NoticeState | null, { event, on }: Written<NoticeEvent>): NoticeState {
  if (event.kind === "destroyed") return { remains: true, act: event.act, destroyedOn: on };
  if (event.kind === "queued") {
    const { kind: _, ...head } = event;
    const none = { attempts: [], withoutAddress: [], retryAt: null, endReason: null, keeping: notKept };
    return { remains: false, ...head, phase: "queued", queuedOn: on, ...none };
  }
  if (before === null || before.remains) throw new Error(`a notice begins with its queueing, not with ${event.kind}`);
  return evolveOpen(before, event, on);
}

function evolveOpen(
  state: Notice,
  event: Exclude<NoticeEvent, { readonly kind: "queued" | "destroyed" }>,
  on: string,
): Notice {
  switch (event.kind) {
    case "keeping-started":
    case "held":
    case "released":
      return { ...state, keeping: evolveKeeping(state.keeping, event, on) };
    case "attempt-started": {
      const { attempt, means, address, startedOn } = event;
      const started: Attempt = {
        attempt,
        means,
        address,
        startedOn,
        outcome: "running",
        reference: null,
        reason: null,
        proof: null,
      };
      return {
        ...state,
        phase: "attempting",
        attempts: [...state.attempts, started],
        withoutAddress: [],
        retryAt: null,
        endReason: null,
      };
    }
    case "address-missing":
      return {
        ...state,
        phase: "no-address",
        withoutAddress: [...new Set([...state.withoutAddress, event.means])],
        retryAt: null,
      };
    case "sent":
      return { ...inAttempt(state, event.attempt, { outcome: "sent", reference: event.reference }), phase: "sent" };
    case "not-delivered": {
      const { attempt, outcome, reason, retryAt } = event;
      return { ...inAttempt(state, attempt, { outcome, reason }), phase: outcome, retryAt };
    }
    case "delivered": {
      const delivered = inAttempt(state, event.attempt, { outcome: "delivered", proof: event.proof });
      return { ...delivered, phase: "delivered", retryAt: null };
    }
    case "given-up":
    case "withdrawn":
      return { ...state, phase: event.kind, endReason: event.reason, retryAt: null };
  }
}

function inAttempt(state: Notice, number: number, change: Partial<Attempt>): Notice {
  const attempts = state.attempts.map((one) => (one.attempt === number ? { ...one, ...change } : one));
  return { ...state, attempts };
}

function viewNotice(state: NoticeState): View {
  const empty = { parties: [], terms: [], tables: {} };
  if (state.remains) return { phase: "destroyed", period: null, campaign: null, person: null, ...empty };
  const { phase, about, to, notice, attempts, retryAt } = state;
  const last = attempts.at(-1);
  const row = {
    notice,
    about_record: about.record,
    about_id: about.id,
    to_person: to.person,
    means: last?.means ?? state.withoutAddress.at(-1) ?? null,
    state: phase,
    next_attempt_at: retryAt,
    proved_on: last?.proof?.on ?? null,
  };
  const parties = [{ person: to.person, role: to.role, from: null, until: null }];
  return {
    phase,
    period: about.period,
    campaign: about.campaign,
    person: to.person,
    parties,
    terms: [],
    tables: { notice: [row] },
  };
}
