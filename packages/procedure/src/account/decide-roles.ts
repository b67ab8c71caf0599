// When a role may be given: from today on, by an order that is named, once for the same days, and to whom it is meant for.
import { parseDate } from "@bagalau/calendar";
import type { Refusal } from "../record.ts";
import type { AccountState, Grant } from "./account-model.ts";
import { systemRole } from "./body-role.ts";
import { dayFaults, refusal, wordsFaults } from "./faults.ts";

type NewGrant = Omit<Grant, "grant">;
type Days = Pick<Grant, "from" | "until">;

/** Roles that come with an invitation of a person. */
export function rolesFaults(roles: readonly NewGrant[], today: string): readonly Refusal[] {
  return roles.flatMap((role, index) => [
    ...ownFaults(role, "person", today, `roles.${index}.`),
    ...(roles.slice(0, index).some((earlier) => sameDays(earlier, role)) ? [held(`roles.${index}.role`)] : []),
  ]);
}

export function grantFaults(state: AccountState, role: NewGrant, today: string): readonly Refusal[] {
  const taken = state.grants.some((earlier) => sameDays(earlier, role));
  return [...ownFaults(role, state.nature, today, ""), ...(taken ? [held("role")] : [])];
}

function held(at: string): Refusal {
  return refusal("account.role-held", {}, at);
}

function ownFaults(
  { role, from, until, act }: NewGrant,
  nature: AccountState["nature"],
  today: string,
  at: string,
): readonly Refusal[] {
  return [
    ...(nature === "person" && role === systemRole ? [refusal("account.role-of-system", {}, `${at}role`)] : []),
    ...(nature === "system" && role !== systemRole ? [refusal("account.role-of-person", {}, `${at}role`)] : []),
    ...dayFaults(from, today, `${at}from`),
    ...lastDayFaults(from, until, `${at}until`),
    ...wordsFaults(act, `${at}act`),
  ];
}

function lastDayFaults(from: string, until: string | null, at: string): readonly Refusal[] {
  if (until === null) return [];
  if (parseDate(until) === null) return [refusal("account.not-a-day", {}, at)];
  return until < from ? [refusal("account.days-crossed", { from, until }, at)] : [];
}

function sameDays(one: Days & Pick<Grant, "role">, other: Days & Pick<Grant, "role">): boolean {
  if (one.role !== other.role) return false;
  const endsBefore = (left: Days, right: Days): boolean => left.until !== null && left.until < right.from;
  const empty = (days: Days): boolean => days.until !== null && days.until < days.from;
  return !empty(one) && !empty(other) && !endsBefore(one, other) && !endsBefore(other, one);
}
