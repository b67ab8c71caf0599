// The access table as a page, so that a widened right is seen in review.
import type { Edition } from "@bagalau/methodology";
import { clauseAt } from "./clause-at.ts";
import { accessTable } from "./table.ts";

export function printedTable(edition: Edition): string {
  const records = [...new Set(accessTable.map(({ record }) => record))];
  const head = `# Who may do what\n\nClauses are those of \`${edition.pack}@${edition.id}\`; \`house\` where no act speaks.`;
  return `${[head, ...records.map((record) => section(edition, record))].join("\n\n")}\n`;
}

function section(edition: Edition, record: string): string {
  const lines = accessTable
    .filter((row) => row.record === record)
    .map(({ role, action, phases, ground }) => {
      const when = phases === "*" ? "always" : phases.join(" ");
      return `- ${action}: ${role}, ${when}; ${ground}, ${clauseAt(edition, ground) ?? "no clause"}`;
    });
  return [`## ${record}\n`, ...lines.toSorted()].join("\n");
}
