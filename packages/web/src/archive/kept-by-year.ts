// Records in keeping by the year in which their term ends.
interface Kept {
  readonly keptUntil: string | null;
  readonly onHold: boolean;
}

interface KeptYear {
  /** Null: no term is set. */
  readonly year: string | null;
  readonly records: number;
  readonly held: number;
}

/** In time's order; those without a term last. */
export function keptByYear(rows: readonly Kept[]): readonly KeptYear[] {
  const groups = Map.groupBy(rows, ({ keptUntil }) => keptUntil?.slice(0, 4) ?? null);
  return [...groups]
    .map(([year, own]) => ({ year, records: own.length, held: own.filter(({ onHold }) => onHold).length }))
    .toSorted((a, b) => (a.year ?? "9999").localeCompare(b.year ?? "9999"));
}
