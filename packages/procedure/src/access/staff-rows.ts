// Who may do what to the staff list, people, accounts, delegations and the working calendar. No act governs them: the grounds are the house's.
import { rows } from "./row.ts";
import type { AccessRow, Role } from "./row.ts";

const hrService: readonly Role[] = ["hr", "hr-head"];
const keepers: readonly Role[] = [...hrService, "personnel-system"];
const entries = [
  "register",
  "change-contacts",
  "change-name",
  "correct-identity",
  "appoint",
  "transfer",
  "send",
  "receive",
  "begin-absence",
  "replace",
  "dismiss",
  "end-appointment",
  "end-secondment",
  "end-absence",
  "end-replacement",
  "name-substitute",
  "correct",
] as const;
const accountCommands = [
  "invite",
  "invite-again",
  "register-system",
  "grant-role",
  "end-role",
  "lock",
  "unlock",
  "close",
  "bind-person",
  "open-recovery",
  "issue-key",
  "revoke-key",
] as const;

export const staffRows: readonly AccessRow[] = [
  ...rows("unit", ["anyone"], ["see"], "house/staff-list"),
  ...rows("unit", keepers, ["create", "change", "name-head", "close", "reopen", "correct"], "house/staff-list"),
  ...rows("unit", [...hrService, "auditor"], ["read-journal"], "house/staff-list"),
  ...rows("post", ["anyone"], ["see"], "house/staff-list"),
  ...rows("post", keepers, ["create", "change", "close", "reopen", "correct"], "house/staff-list"),
  ...rows("post", [...hrService, "auditor"], ["read-journal"], "house/staff-list"),
  ...rows("person", ["anyone"], ["see"], "house/staff-list"),
  ...rows("person", [...keepers, "self"], ["read-card"], "house/personal-card"),
  ...rows("person", keepers, entries, "house/personal-card"),
  ...rows("person", ["self"], ["change-contacts"], "house/own-contacts"),
  ...rows("person", hrService, ["read-journal", "export"], "house/personal-card"),
  ...rows("account", ["administrator", "auditor", "self"], ["see"], "house/accounts"),
  ...rows("account", ["administrator"], accountCommands, "house/accounts"),
  ...rows("account", ["administrator", "auditor"], ["read-journal"], "house/accounts"),
  ...rows(
    "account",
    ["self"],
    ["choose-language", "change-password", "add-factor", "remove-factor"],
    "house/own-account",
    ["active"],
  ),
  ...rows("account", ["system"], ["activate", "recover", "lock"], "house/own-account"),
  ...rows(
    "delegation",
    ["hr", "hr-head", "appointing-official", "administrator", "auditor", "self", "delegate"],
    ["see"],
    "house/delegation",
  ),
  ...rows("delegation", ["hr-head", "appointing-official", "administrator"], ["delegate", "end"], "house/delegation"),
  ...rows("delegation", ["hr-head", "auditor"], ["read-journal"], "house/delegation"),
  ...rows("calendar", ["anyone"], ["see", "read-file"], "house/calendar"),
  ...rows("calendar", [...hrService, "administrator"], ["enter-transfer", "withdraw-transfer"], "house/calendar"),
  ...rows("calendar", [...hrService, "administrator", "auditor"], ["read-journal"], "house/calendar"),
];
