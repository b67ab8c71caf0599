// What the files of a command hold stands in the event that names them, so that the journal guards it.
import type { Decision } from "../record.ts";

/** SHA-256, hex, of the content of every file that the command names, in its order: filled by the program. */
export interface WithDigests {
  readonly digests?: readonly string[];
}

/** The first event is the one that the command is about. */
export function withDigests<Event extends object>(
  decided: Decision<Event>,
  { digests = [] }: WithDigests,
): Decision<Event & WithDigests> {
  if (!decided.ok || digests.length === 0) return decided;
  const events = decided.events.map((event, index) => (index === 0 ? { ...event, digests } : event));
  return { ...decided, events };
}
