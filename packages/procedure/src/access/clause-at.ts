// The clause to which a ground of the access table leads in an edition: `duties/sheet-sent`, `disclosures/official-need`.
import type { Edition } from "@bagalau/methodology";

const kinds = ["duties", "terms", "panels", "notices", "disclosures", "forms", "rules", "roles"] as const;

/** Null for a ground of the house and for what the edition does not state. */
export function clauseAt(edition: Edition | null, ground: string): string | null {
  const [kind = "", id = ""] = ground.split("/");
  const known = kinds.find((one) => one === kind);
  if (edition === null || known === undefined) return null;
  return edition[known].get(id)?.citation.clauses.join(", ") ?? null;
}
