// The access table as a page for auditors: by record, who may do what, when, and by which clause.
import { format } from "prettier";
import type { Edition } from "@bagalau/methodology";
import { accessTable, houseGrounds, mayDo } from "@bagalau/procedure";
import type { AccessRow } from "@bagalau/procedure";

const kinds: Readonly<Record<AccessRow["record"], string>> = {
  unit: "Units",
  post: "Posts",
  person: "People",
  account: "Accounts",
  delegation: "Delegations",
  calendar: "The working calendar",
  campaign: "Campaigns",
  evaluation: "Evaluations, with their sessions",
  annual: "Results of the year",
  notice: "Notices",
  dispute: "Disputes about the procedure",
  disclosure: "Disclosures to third parties",
  destruction: "Acts of destruction",
  reading: "The journal of readings",
};

const roles: Readonly<Record<AccessRow["role"], string>> = {
  hr: "the HR service (personnel management service)",
  "hr-head": "the head of the HR service",
  "appointing-official": "the official with the right of appointment",
  administrator: "keeps accounts and the program",
  auditor: "checks, and changes nothing",
  methodologist: "keeps methodologies; has no right to any record",
  "personnel-system": "another program, by its key",
  system: "this program itself: terms, results and notices that follow from the act",
  evaluated: "the person whose evaluation it is",
  evaluator: "the person who evaluates him",
  "session-member": "a member of the calibration session",
  substitute: "stands in for the evaluator, on the days of the substitution",
  delegate: "carries out another's duty, on the days of the delegation",
  self: "whom the record is about",
  anyone: "whoever is signed in to the body",
};

const head = `# Who may do what

This page is made from the access table that the program executes, and a test keeps it so. What is not here, nobody may. Roles from \`hr\` to
\`personnel-system\` are given by the body for days; the others follow from the record. Clauses are those of \`{act}\`; where no act speaks, the ground is the house's own, at the end.

What the table says is held three times: by the program before each reading and change, by the row security of the database, and by the columns that a reader's
transaction may select at all ([security](security.md)). Every reading of a result is written into the journal of readings, with the reader, his role and the clause.

A refusal has the clause that forbids. What one may not see is answered as what does not exist.`;

export async function accessPage(edition: Edition): Promise<string> {
  const records = [...new Set(accessTable.map(({ record }) => record))];
  const parts = [
    head.replace("{act}", `${edition.pack}@${edition.id}`),
    "## Roles",
    Object.entries(roles)
      .map(([role, words]) => `- \`${role}\`: ${words}`)
      .join("\n"),
    ...records.flatMap((record) => [`## ${kinds[record]}`, tableOf(record, edition)]),
    "## Grounds of the house",
    Object.entries(houseGrounds)
      .map(([id, { kk, ru, en }]) => `- \`${id}\`: ${en} · ${ru} · ${kk}`)
      .join("\n"),
  ];
  return format(`${parts.join("\n\n")}\n`, { parser: "markdown", printWidth: 120 });
}

/** Rows that differ in the role alone stand in one line. */
function tableOf(record: AccessRow["record"], edition: Edition): string {
  const lines = new Map<string, string[]>();
  for (const row of accessTable.filter((one) => one.record === record)) {
    const when = row.phases === "*" ? "always" : row.phases.join(", ");
    const line = `${row.action} | {roles} | ${when} | ${groundOf(row, edition)}`;
    lines.set(line, [...(lines.get(line) ?? []), row.role]);
  }
  const rows = [...lines].map(([line, who]) => `| ${line.replace("{roles}", who.join(", "))} |`);
  return ["| action | who | in which phases | by |", "| - | - | - | - |", ...rows.toSorted()].join("\n");
}

function groundOf({ role, record, action, phases, ground }: AccessRow, edition: Edition): string {
  if (ground.startsWith("house/")) return `house: ${ground.slice("house/".length)}`;
  const phase = phases === "*" ? null : (phases[0] ?? null);
  const found = mayDo({ roles: [role], record, action, phase, edition });
  const clause = found.ok && found.row.ground === ground ? found.clause : null;
  return clause === null ? ground : `clause ${clause} (${ground})`;
}
