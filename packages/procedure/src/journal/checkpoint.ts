// A signed checkpoint: at a moment, all chains of a body had these heads. The checkpoint before is named by its hash, so
// that checkpoints are a chain too.
import { createHash, createPublicKey, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { canonicalJson } from "@bagalau/methodology/canonical";

export interface Checkpoint {
  readonly body: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** The last position in the body's journal that it covers. */
  readonly position: number;
  /** How many records the tree has. */
  readonly records: number;
  /** Hex. */
  readonly root: string;
  /** The hash of the checkpoint before; `beginning` for the first. */
  readonly previous: string;
  readonly at: string;
  /** `keyIdOf` the key that signed. */
  readonly keyId: string;
}

/** The hash by which the next checkpoint names this one. */
export function hashOfCheckpoint(checkpoint: Checkpoint): string {
  return createHash("sha256").update(textOf(checkpoint)).digest("hex");
}

/** Ed25519, base64. */
export function signCheckpoint(checkpoint: Checkpoint, key: KeyObject): string {
  return sign(null, Buffer.from(textOf(checkpoint)), key).toString("base64");
}

/** Whether this key (PEM) signed the checkpoint and is the one that it names. Never throws for what it is given. */
export function isSignedBy(checkpoint: Checkpoint, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey(publicKey);
    if (key.asymmetricKeyType !== "ed25519" || keyIdOf(key) !== checkpoint.keyId) return false;
    return verify(null, Buffer.from(textOf(checkpoint)), key, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

/** SHA-256 of the public key's DER (SPKI), hex: what a body publishes and a court compares. */
export function keyIdOf(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
}

function textOf({ body, number, position, records, root, previous, at, keyId }: Checkpoint): string {
  return `bagalau-checkpoint-1\n${canonicalJson({ body, number, position, records, root, previous, at, keyId })}`;
}
