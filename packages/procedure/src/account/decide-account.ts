// What may be asked of an account, and all that speaks against it at once. Who may ask is decided by the access table; here
// stands what no table can say: nobody decides on his own account, and nobody but its owner changes its proofs.
import { addDays } from "@bagalau/calendar";
import type { Decision, Refusal, Setting } from "../record.ts";
import type { AccountCommand, AccountEvent, AccountPhase, AccountState } from "./account-model.ts";
import { grantFaults, rolesFaults } from "./decide-roles.ts";
import { againstMeans, factorEvents, keepsMeans } from "./decide-factors.ts";
import { keyFaults } from "./decide-keys.ts";
import { dayFaults, loginFaults, refusal, wordsFaults } from "./faults.ts";

type Kind = AccountCommand["kind"];
type Later = Exclude<AccountCommand, { kind: "invite" | "register-system" }>;
type Found = readonly Refusal[];

const open: readonly AccountPhase[] = ["invited", "active", "locked", "recovering"];

const phasesOf: Readonly<Record<Later["kind"], readonly AccountPhase[]>> = {
  "invite-again": ["invited"],
  activate: ["invited"],
  "grant-role": open,
  "end-role": open,
  lock: ["active", "recovering"],
  unlock: ["locked"],
  close: open,
  "bind-person": open,
  "choose-language": ["active"],
  "change-password": ["active"],
  "add-factor": ["active"],
  "remove-factor": ["active"],
  "open-recovery": ["active", "recovering"],
  recover: ["recovering"],
  "issue-key": ["active"],
  "revoke-key": ["active", "locked"],
};

/** Another must do these: who could do them for himself would be bound by nobody. */
const neverForOneself: readonly Kind[] = ["grant-role", "end-role", "unlock", "close", "bind-person", "open-recovery"];
/** Nobody else may do these: whoever sets another's proofs can act in his name. */
const onlyForOneself: readonly Kind[] = ["choose-language", "change-password", "add-factor", "remove-factor"];
const ofPersons: readonly Kind[] = [...onlyForOneself, "bind-person", "open-recovery"];
const ofSystems: readonly Kind[] = ["issue-key", "revoke-key"];

export function decideAccount(
  state: AccountState | null,
  command: AccountCommand,
  setting: Setting,
): Decision<AccountEvent> {
  if (command.kind === "invite" || command.kind === "register-system") {
    if (state !== null) return { ok: false, refusals: [refusal("account.exists")] };
    return decided(firstFaults(command, setting), () => firstEvents(command, setting));
  }
  if (state === null) return { ok: false, refusals: [refusal("account.unknown")] };
  const standingAgainst = standing(state, command, setting);
  if (standingAgainst.length > 0) return { ok: false, refusals: standingAgainst };
  return decided(faultsOf(state, command, setting), () => eventsOf(state, command, setting));
}

function decided(refusals: Found, events: () => readonly AccountEvent[]): Decision<AccountEvent> {
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, events: events() };
}

/** What may be done to such an account now, whoever has the right to; `own`: by its owner. */
export function possibleFor({ phase, nature }: Pick<AccountState, "phase" | "nature">, own: boolean): readonly Kind[] {
  const kinds = Object.keys(phasesOf) as Later["kind"][];
  return kinds.filter((kind) => against({ phase, nature }, kind, own).length === 0);
}

/** What the account is at all, before the words of the command are looked at. */
function standing(state: AccountState, { kind }: Later, { actor }: Setting): Found {
  return against(state, kind, actor.account === state.account);
}

function against(state: Pick<AccountState, "phase" | "nature">, kind: Later["kind"], own: boolean): Found {
  return [
    ...(phasesOf[kind].includes(state.phase) ? [] : [refusal(`account.is-${state.phase}`)]),
    ...(own && neverForOneself.includes(kind) ? [refusal("account.own")] : []),
    ...(!own && onlyForOneself.includes(kind) ? [refusal("account.only-own")] : []),
    ...(state.nature === "system" && ofPersons.includes(kind) ? [refusal("account.not-a-person")] : []),
    ...(state.nature === "person" && ofSystems.includes(kind) ? [refusal("account.not-a-system")] : []),
  ];
}

type First = Extract<AccountCommand, { kind: "invite" | "register-system" }>;

function firstFaults(command: First, setting: Setting): Found {
  if (command.kind === "register-system") return loginFaults(command.login);
  return [
    ...loginFaults(command.login),
    ...rolesFaults(command.roles, setting.today),
    ...dayFaults(command.until, setting.today, "until"),
  ];
}

function firstEvents(command: First, { newId }: Setting): readonly AccountEvent[] {
  const { account, login, language } = command;
  if (command.kind === "register-system") return [{ kind: "system-registered", account, login, language }];
  const { person, roles, invitation, until } = command;
  const grants = roles.map(({ role, from, until, act }) => ({ grant: newId(), role, from, until, act: act.trim() }));
  return [{ kind: "invited", account, login, person, language, grants, invitation, until }];
}

function faultsOf(state: AccountState, command: Later, { today }: Setting): Found {
  switch (command.kind) {
    case "invite-again":
      return dayFaults(command.until, today, "until");
    case "activate":
      return [...letterFaults(state, command.invitation, today), ...againstMeans(command)];
    case "recover":
      return letterFaults(state, command.invitation, today);
    case "open-recovery":
      return [...wordsFaults(command.ground, "ground"), ...dayFaults(command.until, today, "until")];
    case "grant-role":
      return grantFaults(state, command, today);
    case "end-role":
      return endFaults(state, command, today);
    case "lock":
    case "unlock":
    case "close":
      return wordsFaults(command.ground, "ground");
    case "bind-person":
      return state.person === null ? [] : [refusal("account.person-bound", {}, "person")];
    case "add-factor":
    case "remove-factor":
      return keepsMeans(state, command);
    case "issue-key":
    case "revoke-key":
      return keyFaults(state, command, today);
    case "choose-language":
    case "change-password":
      return [];
    default:
      return command satisfies never;
  }
}

function letterFaults(state: AccountState, invitation: string, today: string): Found {
  if (state.invitation?.invitation !== invitation) return [refusal("account.invitation-void", {}, "invitation")];
  const { until } = state.invitation;
  return today > until ? [refusal("account.invitation-expired", { until }, "invitation")] : [];
}

function endFaults(state: AccountState, command: Extract<Later, { kind: "end-role" }>, today: string): Found {
  const held = state.grants.find(({ grant }) => grant === command.grant);
  const spent = held !== undefined && held.until !== null && held.until < command.from;
  return [
    ...(held === undefined ? [refusal("account.grant-unknown", {}, "grant")] : []),
    ...(spent ? [refusal("account.role-over", { until: held.until ?? "" }, "from")] : []),
    ...dayFaults(command.from, today, "from"),
    ...wordsFaults(command.act, "act"),
  ];
}

function eventsOf(state: AccountState, command: Later, { newId }: Setting): readonly AccountEvent[] {
  switch (command.kind) {
    case "invite-again":
      return [{ kind: "invited-again", invitation: command.invitation, until: command.until }];
    case "activate":
      return [{ kind: "activated", password: command.password, factor: command.factor ?? null }];
    case "grant-role": {
      const { role, from, until, act } = command;
      return [{ kind: "role-granted", grant: newId(), role, from, until, act: act.trim() }];
    }
    case "end-role": {
      const until = addDays(command.from, -1);
      return [{ kind: "role-ended", grant: command.grant, until, act: command.act.trim() }];
    }
    case "lock":
      return [{ kind: "locked", ground: command.ground.trim() }];
    case "unlock":
      return [{ kind: "unlocked", ground: command.ground.trim() }];
    case "close":
      return [{ kind: "closed", ground: command.ground.trim() }];
    case "bind-person":
      return [{ kind: "person-bound", person: command.person }];
    case "choose-language":
      return [{ kind: "language-chosen", language: command.language }];
    case "change-password":
      return [{ kind: "password-changed", password: command.password }];
    case "add-factor":
    case "remove-factor":
      return factorEvents(state, command);
    case "open-recovery": {
      const { invitation, until, ground } = command;
      return [{ kind: "recovery-opened", invitation, until, ground: ground.trim() }];
    }
    case "recover":
      return [{ kind: "recovered", password: command.password }];
    case "issue-key": {
      const { key, label, from, until } = command;
      return [{ kind: "key-issued", key, label: label.trim(), from, until }];
    }
    case "revoke-key":
      return [{ kind: "key-revoked", key: command.key }];
    default:
      return command satisfies never;
  }
}
