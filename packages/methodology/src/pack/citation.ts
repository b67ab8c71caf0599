// A citation as the model carries it: inherited from the typical act, its clauses are the typical act's.
import type { Citation } from "./model.ts";
import type { CitationContent } from "./schema-content.ts";
import type { Located, Path } from "./yaml-source.ts";

/** What a citation may lack where it may be left out. */
type Written = Partial<CitationContent>;

export function makeCitation(written: Written, located: Located, path: Path, inherited: boolean): Citation {
  return {
    clauses: (written.clause ?? []).map((clause) =>
      inherited && !clause.startsWith("typical:") ? `typical:${clause}` : clause,
    ),
    provenance: written.provenance ?? "derived",
    quote: written.quote === undefined ? null : onlyGiven(written.quote),
    because: written.because ?? null,
    place: located.at(path),
    doubts: written.doubts ?? [],
  };
}

function onlyGiven(quote: NonNullable<Written["quote"]>): NonNullable<Citation["quote"]> {
  return Object.fromEntries(Object.entries(quote).filter(([, words]) => words !== undefined));
}
