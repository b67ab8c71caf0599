// The chain of a record: each happening carries the hash of the one before it, so that none can be altered, left out or
// put in unseen. What a happening says stands in the chain only as a salted digest: its words may be destroyed after their
// term of keeping and the chain still holds.
import { hash } from "node:crypto";
import { canonicalJson } from "@bagalau/methodology/canonical";
import type { Json } from "../record.ts";

/** What is hashed of an event. Hashes and digests are SHA-256 in lower-case hex. */
export interface Link {
  readonly body: string;
  /** The kind of the record, `evaluation`. */
  readonly record: string;
  /** The record's id. */
  readonly id: string;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly kind: string;
  /** ISO with `Z` and milliseconds. */
  readonly at: string;
  readonly on: string;
  readonly actor: Json;
  readonly dataDigest: string;
  /** The hash of the event before; `beginning` for the first. */
  readonly previous: string;
}

/** An event as it is handed out: `data` and `salt` (hex) are null together when they have been destroyed. */
export interface JournalLine extends Link {
  readonly data: Json;
  readonly salt: string | null;
  readonly hash: string;
}

/** What stands before the first event. */
export const beginning = "0".repeat(64);

/** The digest of what an event says. `salt`: 16 random bytes in hex, without which a short answer could be guessed. */
export function digestOfData(salt: string, data: Json): string {
  return digestOfText(salt, canonicalJson(data));
}

/** The same of its canonical JSON, for who writes that down anyway. */
export function digestOfText(salt: string, canonical: string): string {
  return sha256("bagalau-data-1", salt, canonical);
}

/** The hash of an event: everything about it, the event before included. */
export function hashOfEvent(link: Link): string {
  const { actor, at, body, dataDigest, id, kind, on, previous, record, seq } = link;
  return sha256("bagalau-event-1", canonicalJson({ actor, at, body, dataDigest, id, kind, on, previous, record, seq }));
}

export interface ChainFault {
  /** `gap`: a line is missing, repeated or of another record; `data`: what it says was altered; `previous`, `hash`: the line itself. */
  readonly kind: "gap" | "data" | "previous" | "hash";
  readonly id: string;
  readonly seq: number;
}

/** The first line of one record's chain that does not hold; null when all do. The chain must begin with its first event. */
export function faultOfChain(lines: readonly JournalLine[]): ChainFault | null {
  let previous = beginning;
  for (const [index, line] of lines.entries()) {
    const fault = faultOfLine(line, lines[0]!, index + 1, previous);
    if (fault !== null) return { kind: fault, id: lines[0]!.id, seq: index + 1 };
    previous = line.hash;
  }
  return null;
}

function faultOfLine(line: JournalLine, first: JournalLine, seq: number, previous: string): ChainFault["kind"] | null {
  const isOfRecord = line.id === first.id && line.body === first.body && line.record === first.record;
  if (!isOfRecord || line.seq !== seq) return "gap";
  if (line.previous !== previous) return "previous";
  if (line.salt !== null && digestOfData(line.salt, line.data) !== line.dataDigest) return "data";
  if (line.salt === null && line.data !== null) return "data";
  return hashOfEvent(line) === line.hash ? null : "hash";
}

function sha256(...lines: readonly string[]): string {
  return hash("sha256", lines.join("\n"));
}
