// The journal's part of a case file: its lines and the checkpoint that covers them, read with distrust.
import type { JournalLine } from "../journal/chain.ts";
import type { Checkpoint } from "../journal/checkpoint.ts";
import type { Inclusion } from "../journal/merkle.ts";
import type { Json } from "../record.ts";
import { isRecord } from "./manifest.ts";

/** The file `journal/checkpoint.json`. */
export interface CoveringCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Ed25519, base64. */
  readonly signature: string;
  /** PEM. */
  readonly publicKey: string;
  /** One for each record of the bundle. */
  readonly inclusions: readonly Inclusion[];
}

export function readLines(value: unknown): readonly JournalLine[] | null {
  return Array.isArray(value) && value.length > 0 && value.every(isLine) ? value : null;
}

export function readCheckpoint(value: unknown): CoveringCheckpoint | null {
  if (!isRecord(value) || !isRecord(value["checkpoint"]) || !Array.isArray(value["inclusions"])) return null;
  const { checkpoint, inclusions, signature, publicKey } = value;
  const words = ["body", "root", "previous", "at", "keyId"].every((name) => typeof checkpoint[name] === "string");
  const numbers = ["number", "position", "records"].every((name) => Number.isSafeInteger(checkpoint[name]));
  const isWhole = words && numbers && typeof signature === "string" && typeof publicKey === "string";
  return isWhole && inclusions.every(isInclusion) ? (value as unknown as CoveringCheckpoint) : null;
}

function isLine(value: unknown): value is JournalLine {
  if (!isRecord(value)) return false;
  const words = ["body", "record", "id", "kind", "at", "on", "dataDigest", "previous", "hash"];
  const salt = value["salt"];
  return (
    words.every((name) => typeof value[name] === "string") &&
    Number.isSafeInteger(value["seq"]) &&
    (salt === null || typeof salt === "string") &&
    value["data"] !== undefined &&
    value["actor"] !== undefined
  );
}

function isInclusion(value: unknown): value is Inclusion {
  if (!isRecord(value) || !isRecord(value["head"]) || !Array.isArray(value["path"])) return false;
  const { head, index, size, path } = value;
  const isHead =
    typeof head["id"] === "string" && Number.isSafeInteger(head["seq"]) && typeof head["hash"] === "string";
  const isPath = path.length <= 64 && path.every((hash) => typeof hash === "string" && /^[0-9a-f]{64}$/u.test(hash));
  return isHead && isPath && Number.isSafeInteger(index) && Number.isSafeInteger(size);
}

/** Every object inside, however deep, outermost first. */
export function* objectsIn(value: Json): Iterable<Readonly<Record<string, Json>>> {
  const waiting: Json[] = [value];
  for (let at = 0; at < waiting.length; at += 1) {
    const one = waiting[at]!;
    if (typeof one !== "object" || one === null) continue;
    if (Array.isArray(one)) waiting.push(...(one as readonly Json[]));
    else {
      yield one as Readonly<Record<string, Json>>;
      waiting.push(...Object.values(one as Readonly<Record<string, Json>>));
    }
  }
}
