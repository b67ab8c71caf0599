// Keys of a system's account: dated, few, and never for longer than a year, so that a forgotten one dies by itself.
import { addDays, parseDate } from "@bagalau/calendar";
import type { Refusal } from "../record.ts";
import type { AccountCommand, AccountState } from "./account-model.ts";
import { dayFaults, refusal, wordsFaults } from "./faults.ts";

type KeyCommand = Extract<AccountCommand, { kind: "issue-key" | "revoke-key" }>;

const mostKeys = 10;
const mostDays = 366;

export function keyFaults(state: AccountState, command: KeyCommand, today: string): readonly Refusal[] {
  if (command.kind === "revoke-key") {
    return state.keys.some(({ key }) => key === command.key) ? [] : [refusal("account.key-unknown", {}, "key")];
  }
  const running = state.keys.filter(({ until }) => until >= today);
  return [
    ...wordsFaults(command.label, "label"),
    ...dayFaults(command.from, today, "from"),
    ...untilFaults(command.from, command.until),
    ...(running.length >= mostKeys ? [refusal("account.keys-full", { most: String(mostKeys) })] : []),
  ];
}

function untilFaults(from: string, until: string): readonly Refusal[] {
  if (parseDate(from) === null) return [];
  if (parseDate(until) === null) return [refusal("account.not-a-day", {}, "until")];
  if (until < from) return [refusal("account.days-crossed", { from, until }, "until")];
  const long = until >= addDays(from, mostDays);
  return long ? [refusal("account.key-long", { most: String(mostDays) }, "until")] : [];
}
