// Where something stands in the act, whether the words are the act's own, and what may be read otherwise: as it is answered.
import type { Citation } from "@bagalau/methodology";
import { answered } from "../evaluations/shown.ts";

export function citedAs({ clauses, provenance, quote, because, doubts }: Citation) {
  return answered({ clauses, provenance, quote, because, doubts });
}
