// The port of everything that carries a message out of the house: what goes in, and the five honest answers.
import type { Language } from "@bagalau/methodology";

/** A message ready to be carried. It never holds the value of a result. */
export interface Message {
  /** Names this one sending for ever: the idempotency key, the envelope id and the end of the return path. */
  readonly token: string;
  /** `name@example.kz` or `+77011234567`. */
  readonly address: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** A whole page; null where the means carries plain words only. */
  readonly html: string | null;
}

/**
 * What came of handing a message over.
 * `accepted`: the carrier took it, which proves nothing yet; `reference` is the carrier's own id.
 * `bounced`: the carrier says that it can never reach this address.
 * `failed`: not now; may be tried again. `outage` when the carrier itself could not be reached.
 * `unknown`: it may or may not have been taken, so that sending again could send twice.
 */
export type Sent =
  | { readonly outcome: "accepted"; readonly reference: string | null; readonly detail: string }
  | { readonly outcome: "bounced"; readonly detail: string }
  | { readonly outcome: "failed"; readonly detail: string; readonly outage: boolean }
  | { readonly outcome: "unknown"; readonly detail: string };

export interface Channel {
  readonly means: "e-mail" | "text-message";
  /** Whether the carrier takes a token twice for one message, so that an unknown outcome may be tried again. */
  readonly repeatable: boolean;
  readonly send: (message: Message) => Promise<Sent>;
  readonly close: () => void;
}

/** The carrier's later word on a message that it had accepted. */
export interface DeliveryReport {
  readonly token: string | null;
  readonly reference: string | null;
  readonly state: "delivered" | "bounced" | "delayed";
  readonly detail: string;
}

/** A carrier's words, cut to what a table can show. */
export function shortDetail(detail: string): string {
  const line = detail.replace(/\s+/gu, " ").trim();
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}
