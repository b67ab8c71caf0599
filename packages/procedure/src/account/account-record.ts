// Who may enter: invited, proved, given roles by dated orders, locked, recovered, closed. No act governs accounts.
import type { RecordKind } from "../record.ts";
import type { AccountCommand, AccountEvent, AccountState } from "./account-model.ts";
import { decideAccount } from "./decide-account.ts";
import { evolveAccount } from "./evolve-account.ts";
import { viewAccount } from "./view-account.ts";

export const accountRecord: RecordKind<AccountState, AccountCommand, AccountEvent> = {
  name: "account",
  decide: decideAccount,
  evolve: evolveAccount,
  view: viewAccount,
  lawOf: () => null,
};
