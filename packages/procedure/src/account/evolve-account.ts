// The account after each happening: a pure fold, equal on every rebuild.
import type { Written } from "../record.ts";
import type { AccountEvent, AccountState } from "./account-model.ts";

/** Whoever was signed in before one of these must sign in again: his rights or his proofs are no longer the same. */
const endsSessions: ReadonlySet<AccountEvent["kind"]> = new Set([
  "activated",
  "role-granted",
  "role-ended",
  "locked",
  "closed",
  "person-bound",
  "password-changed",
  "factor-added",
  "factor-removed",
  "recovery-opened",
  "recovered",
]);

export function evolveAccount(state: AccountState | null, written: Written<AccountEvent>): AccountState {
  const { event } = written;
  const next = state === null ? born(event) : { ...state, ...changed(state, event, written.on) };
  return endsSessions.has(event.kind) ? { ...next, generation: next.generation + 1 } : next;
}

function born(event: AccountEvent): AccountState {
  const empty = { lockedFrom: null, password: null, factors: [], keys: [], generation: 0 };
  switch (event.kind) {
    case "invited": {
      const { account, login, person, language, grants, invitation, until } = event;
      const letter = { invitation, until };
      return {
        ...empty,
        account,
        nature: "person",
        phase: "invited",
        login,
        person,
        language,
        grants,
        invitation: letter,
      };
    }
    case "system-registered": {
      const { account, login, language } = event;
      const own = { account, login, person: null, language, grants: [], invitation: null };
      return { ...empty, ...own, nature: "system", phase: "active" };
    }
    default:
      throw new Error(`an account begins with an invitation or a registration, not with ${event.kind}`);
  }
}

function changed(state: AccountState, event: AccountEvent, on: string): Partial<AccountState> {
  switch (event.kind) {
    case "invited":
    case "system-registered":
      throw new Error("an account begins once");
    case "invited-again":
      return { invitation: { invitation: event.invitation, until: event.until } };
    case "activated":
      return {
        phase: "active",
        invitation: null,
        password: event.password,
        factors: event.factor === null ? [] : [{ ...event.factor, addedOn: on }],
      };
    case "role-granted": {
      const { grant, role, from, until, act } = event;
      return { grants: [...state.grants, { grant, role, from, until, act }] };
    }
    case "role-ended":
      return {
        grants: state.grants.map((each) => (each.grant === event.grant ? { ...each, until: event.until } : each)),
      };
    case "locked":
      return { phase: "locked", lockedFrom: state.phase };
    case "unlocked":
      return { phase: state.lockedFrom ?? "active", lockedFrom: null };
    case "closed":
      return { phase: "closed", invitation: null, password: null, factors: [], keys: [] };
    case "person-bound":
      return { person: event.person };
    case "language-chosen":
      return { language: event.language };
    case "password-changed":
      return { password: event.password };
    case "factor-added": {
      const { factor, means, label } = event;
      return { factors: [...state.factors, { factor, means, label, addedOn: on }] };
    }
    case "factor-removed":
      return { factors: state.factors.filter(({ factor }) => factor !== event.factor) };
    case "recovery-opened":
      return {
        phase: "recovering",
        invitation: { invitation: event.invitation, until: event.until },
        password: null,
        factors: [],
      };
    case "recovered":
      return { phase: "active", invitation: null, password: event.password };
    case "key-issued": {
      const { key, label, from, until } = event;
      return { keys: [...state.keys, { key, label, from, until }] };
    }
    case "key-revoked":
      return { keys: state.keys.filter(({ key }) => key !== event.key) };
    default:
      return event satisfies never;
  }
}
