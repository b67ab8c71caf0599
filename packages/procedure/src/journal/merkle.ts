// The tree over all chain heads of a body (RFC 6962): one root vouches for every record, a short path proves that a record
// is under it, and leaving a whole record out changes the root.
import { createHash } from "node:crypto";

/** A chain's last event at the time of a checkpoint. Leaves stand in the order of `id`. */
export interface Head {
  readonly id: string;
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
}

/** That a head is leaf `index` of `size` leaves; `path` are the hashes beside the way to the root, from the leaf upward. */
export interface Inclusion {
  readonly head: Head;
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
}

/** The root of a body without records. */
const emptyRoot = createHash("sha256").digest("hex");

/** Heads in the order in which they are leaves. */
function inTreeOrder<Leaf extends Head>(heads: readonly Leaf[]): Leaf[] {
  return heads.toSorted((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
}

/** The root over the heads, whatever order they come in. */
export function merkleRoot(heads: readonly Head[]): string {
  const leaves = inTreeOrder(heads).map(leafHash);
  return leaves.length === 0 ? emptyRoot : rootOf(leaves);
}

/** The proof that the record is under the root over these heads; null when it is not among them. */
export function inclusionOf(heads: readonly Head[], id: string): Inclusion | null {
  const ordered = inTreeOrder(heads);
  const index = ordered.findIndex((head) => head.id === id);
  const head = ordered[index];
  if (head === undefined) return null;
  return { head, index, size: ordered.length, path: pathTo(index, ordered.map(leafHash)) };
}

/** The root that a proof leads to; null when its numbers cannot be those of a tree. */
export function rootOfInclusion({ head, index, size, path }: Inclusion): string | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  let hash = leafHash(head);
  let [at, last] = [index, size - 1];
  for (const beside of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, beside);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

function leafHash({ id, seq, hash }: Head): string {
  return createHash("sha256").update("\u0000").update(`${id}\n${seq}\n${hash}`).digest("hex");
}

function nodeHash(left: string, right: string): string {
  return createHash("sha256").update("\u0001").update(left, "hex").update(right, "hex").digest("hex");
}

/** The largest power of two below the count: where the tree parts. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

function rootOf(leaves: readonly string[]): string {
  if (leaves.length === 1) return leaves[0]!;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

function pathTo(index: number, leaves: readonly string[]): string[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split ? [...pathTo(index, left), rootOf(right)] : [...pathTo(index - split, right), rootOf(left)];
}
