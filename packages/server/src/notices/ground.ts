// The item of an edition that stands behind a notice or a reminder: its title and its clause.
import type { Text } from "@bagalau/methodology";
import type { App } from "../app.ts";

export interface Ground {
  readonly pack: string;
  readonly edition: string;
  readonly title: Text;
  readonly clause: string;
}

export function groundOfNotice(app: App, pack: string, edition: string, id: string): Ground {
  return groundOf(app.law.law(pack, edition).edition.notices.get(id), pack, edition, id);
}

export function groundOfTerm(app: App, pack: string, edition: string, id: string): Ground {
  return groundOf(app.law.law(pack, edition).edition.terms.get(id), pack, edition, id);
}

interface Cited {
  readonly title: Text;
  readonly citation: { readonly clauses: readonly string[] };
}

function groundOf(item: Cited | undefined, pack: string, edition: string, id: string): Ground {
  if (item === undefined) throw new Error(`The edition ${pack} ${edition} has no "${id}".`);
  return { pack, edition, title: item.title, clause: item.citation.clauses.join(", ") };
}
