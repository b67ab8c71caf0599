// The document by which something was ordered: an order, a decision, a certificate.
import { parseDate } from "@bagalau/calendar";

export interface ActReference {
  readonly number: string;
  /** The day of the document. */
  readonly on: string;
}

export function isCited(act: ActReference): boolean {
  return act.number.trim() !== "" && parseDate(act.on) !== null;
}
