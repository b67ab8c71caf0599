// What the tables show of an account: enough to decide in one indexed query who asks and what he may.
import type { Json, View } from "../record.ts";
import type { AccountState } from "./account-model.ts";

type Row = Readonly<Record<string, Json>>;

export function viewAccount(state: AccountState): View {
  const { phase, person } = state;
  const tables = {
    account: [accountRow(state)],
    account_role: state.grants.map(({ grant, role, from, until, act }): Row => ({
      grant_id: grant,
      role,
      from_day: from,
      until_day: until,
      act,
    })),
    account_factor: state.factors.map(({ factor, means, label, addedOn }): Row => ({
      factor_id: factor,
      means,
      label,
      from_day: addedOn,
    })),
    account_key: state.keys.map(({ key, label, from, until }): Row => ({
      key_id: key,
      label,
      from_day: from,
      until_day: until,
    })),
  };
  return { phase, period: null, campaign: null, person, parties: [], terms: [], tables };
}

function accountRow(state: AccountState): Row {
  return {
    login: state.login,
    nature: state.nature,
    phase: state.phase,
    person_id: state.person,
    language: state.language,
    invitation_id: state.invitation?.invitation ?? null,
    invitation_until: state.invitation?.until ?? null,
    password_id: state.password,
    generation: state.generation,
  };
}
