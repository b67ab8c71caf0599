// Who may do what to campaigns, annual results, notices, disputes, disclosures, destruction acts and the record of readings.
import { campaignChart } from "../campaign/decide.ts";
import { rows } from "./row.ts";
import type { AccessRow, Role } from "./row.ts";

const hrService: readonly Role[] = ["hr", "hr-head"];
const reviewing = ["refresh", "include", "exclude", "set-evaluator", "restore", "open"] as const;
const conducting = ["reroute", "extend", "close"] as const;
const annualWithResult = ["formed", "annulled", "received", "completed"] as const;

const campaignRows: readonly AccessRow[] = [
  ...rows(
    "campaign",
    [...hrService, "appointing-official", "administrator", "auditor", "evaluator", "substitute"],
    ["see"],
    "duties/support",
  ),
  ...rows("campaign", hrService, ["plan", "list", "export", "read-journal"], "duties/support"),
  ...rows("campaign", ["auditor"], ["read-journal"], "house/existence"),
  ...rows("campaign", [...hrService, "appointing-official"], ["read-distribution"], "disclosures/official-need"),
  ...[...reviewing, ...conducting].flatMap((command) =>
    rows("campaign", hrService, [command], "duties/support", campaignChart[command]),
  ),
  ...rows("campaign", hrService, ["draw-schedule"], "forms/schedule", campaignChart["draw-schedule"]),
  ...rows(
    "campaign",
    ["appointing-official", "hr-head"],
    ["approve-schedule", "return-schedule"],
    "forms/schedule",
    campaignChart["approve-schedule"],
  ),
  ...rows("campaign", [...hrService, "system"], ["create-next"], "duties/sheet-sent", campaignChart["create-next"]),
  ...rows("campaign", ["system"], ["extend-next"], "duties/support", campaignChart["extend-next"]),
  ...rows("campaign", ["system"], ["recount-terms"], "house/calendar", campaignChart["recount-terms"]),
  ...rows(
    "campaign",
    ["evaluator", ...hrService],
    ["name-co-evaluators"],
    "duties/many-evaluated",
    campaignChart["name-co-evaluators"],
  ),
];

const annualRows: readonly AccessRow[] = [
  ...rows("annual", [...hrService, "evaluated"], ["see"], "duties/annual-automatic"),
  ...rows("annual", ["administrator", "auditor"], ["see"], "house/existence"),
  ...rows("annual", ["auditor"], ["see-lines"], "house/journal-lines"),
  ...rows("annual", hrService, ["see-lines"], "disclosures/official-need"),
  ...rows("annual", ["system"], ["await", "form", "complete"], "duties/annual-automatic"),
  ...rows("annual", ["system"], ["annul"], "duties/appeal-file"),
  ...rows("annual", ["system"], ["recount-terms"], "house/calendar"),
  ...rows("annual", ["system"], ["record-receipt"], "notices/result", annualWithResult),
  ...rows("annual", hrService, ["complete", "hold", "release"], "duties/keeping"),
  ...rows("annual", ["system"], ["destroy"], "duties/keeping"),
  ...rows("annual", ["evaluated"], ["read-result"], "disclosures/own-result", annualWithResult),
  ...rows("annual", hrService, ["read-result", "read-journal", "export"], "disclosures/official-need"),
  ...rows("annual", ["appointing-official"], ["read-result"], "disclosures/official-need", annualWithResult),
  ...rows("annual", ["appointing-official"], ["see"], "disclosures/official-need", annualWithResult),
];

const noticeRows: readonly AccessRow[] = [
  ...rows("notice", [...hrService, "self"], ["see"], "duties/head-documents"),
  ...rows("notice", ["administrator", "auditor"], ["see"], "house/existence"),
  ...rows(
    "notice",
    hrService,
    ["attempt", "record-sent", "record-failure", "record-delivered"],
    "duties/head-documents",
  ),
  ...rows(
    "notice",
    hrService,
    ["give-up", "withdraw", "hold", "release", "read-file", "read-journal"],
    "duties/head-documents",
  ),
  ...rows("notice", ["self"], ["record-opened"], "notices/result"),
  ...rows(
    "notice",
    ["system"],
    ["queue", "attempt", "record-sent", "record-failure", "record-delivered", "withdraw"],
    "duties/head-documents",
  ),
  ...rows("notice", ["system"], ["destroy"], "duties/keeping"),
];

const disputeRows: readonly AccessRow[] = [
  ...rows("dispute", [...hrService, "self"], ["see", "read-file"], "duties/procedural-disputes"),
  ...rows("dispute", ["administrator", "auditor"], ["see"], "house/existence"),
  ...rows("dispute", ["anyone"], ["register"], "duties/procedural-disputes"),
  ...rows(
    "dispute",
    hrService,
    ["take-up", "note", "resolve", "hold", "release", "read-journal"],
    "duties/procedural-disputes",
  ),
  ...rows("dispute", ["self"], ["note", "withdraw"], "duties/procedural-disputes", ["registered", "handled"]),
  ...rows("dispute", ["system"], ["destroy"], "duties/keeping"),
];

const disclosureRows: readonly AccessRow[] = [
  ...rows("disclosure", [...hrService, "auditor"], ["see"], "disclosures/access-to-information"),
  ...rows("disclosure", hrService, ["request", "read-file", "read-journal"], "disclosures/access-to-information"),
  ...rows("disclosure", ["hr-head"], ["disclose", "refuse", "hold", "release"], "disclosures/access-to-information"),
  ...rows("disclosure", hrService, ["read-results"], "disclosures/access-to-information", ["disclosed"]),
  ...rows("disclosure", ["system"], ["destroy"], "duties/keeping"),
];

const archiveRows: readonly AccessRow[] = [
  ...rows("destruction", [...hrService, "auditor"], ["see", "read-journal"], "duties/keeping"),
  ...rows("destruction", hrService, ["draw", "include", "leave-out", "cancel", "read-file"], "duties/keeping"),
  ...rows("destruction", ["hr-head"], ["carry-out"], "duties/keeping", ["drawn"]),
  ...rows("reading", ["system"], ["begin", "read"], "duties/confidentiality"),
  ...rows("reading", ["system"], ["destroy"], "duties/keeping"),
  ...rows("reading", ["evaluated", "hr-head", "auditor"], ["see", "read-journal"], "duties/confidentiality"),
];

export const conductRows: readonly AccessRow[] = [
  ...campaignRows,
  ...annualRows,
  ...noticeRows,
  ...disputeRows,
  ...disclosureRows,
  ...archiveRows,
];
