// The term for disagreement among those of a case: the one that receipt of the result starts, as packs and program call it.
import { happenings, termsOfDisagreement } from "@bagalau/methodology/conduct";

const name = termsOfDisagreement.find(({ event }) => event === happenings.resultReceived)?.term;

/** The latest one; null where none has begun. */
export function appealTermOf<T extends { readonly term: string; readonly from: string }>(
  terms: readonly T[],
): T | null {
  return (
    terms.filter(({ term }) => term === name).toSorted((one, other) => (one.from < other.from ? 1 : -1))[0] ?? null
  );
}
