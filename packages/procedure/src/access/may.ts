// May he? The row that lets him, with its clause in the record's edition, or why not.
import type { Edition } from "@bagalau/methodology";
import type { Refusal } from "../record.ts";
import { clauseAt } from "./clause-at.ts";
import { titledPhase } from "./phase-titles.ts";
import type { AccessRow } from "./row.ts";
import { accessTable } from "./table.ts";
import type { accessTexts } from "./texts.ts";

export interface Asked {
  /** Roles that the body gave him for the day, and those that he has in the record; `anyone` goes without saying. */
  readonly roles: readonly string[];
  readonly record: string;
  /** Null where the record does not exist yet. */
  readonly phase: string | null;
  readonly action: string;
  /** Of the record; null where no act governs it. */
  readonly edition: Edition | null;
}

export type Permission =
  | { readonly ok: true; readonly row: AccessRow; readonly clause: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

const byRight = new Map<string, AccessRow[]>();
for (const row of accessTable) {
  const key = keyOf(row);
  byRight.set(key, [...(byRight.get(key) ?? []), row]);
}

/** The first row of the table that lets him; a row whose clause the edition does not have comes after one whose it has. */
export function mayDo({ roles, record, phase, action, edition }: Asked): Permission {
  const held = new Set([...roles, "anyone"]);
  const rights = byRight.get(keyOf({ record, action })) ?? [];
  const his = rights.filter(({ role }) => held.has(role));
  const now = his.filter(({ phases }) => phases === "*" || phase === null || phases.includes(phase));
  const clauses = now.map((row) => ({ row, clause: clauseAt(edition, row.ground) }));
  const found = clauses.find(({ clause }) => clause !== null) ?? clauses[0];
  if (found !== undefined) return { ok: true, ...found };
  const nearest = his[0] ?? rights[0];
  const granting = nearest === undefined ? null : clauseAt(edition, nearest.ground);
  const forbidding = confidence(edition, action);
  return his.length > 0
    ? refused("access.not-now", granting ?? forbidding, titledPhase(record, phase ?? ""))
    : refused("access.forbidden", forbidding ?? granting);
}

function refused(code: keyof typeof accessTexts, clause: string | null, params: Refusal["params"] = {}): Permission {
  return { ok: false, refusal: { code, clause, params, at: null } };
}

/** Reading a result without a right is refused by the clause on confidence. */
function confidence(edition: Edition | null, action: string): string | null {
  return action.startsWith("read-") || action === "export" ? clauseAt(edition, "duties/confidentiality") : null;
}

function keyOf({ record, action }: { readonly record: string; readonly action: string }): string {
  return `${record}/${action}`;
}
