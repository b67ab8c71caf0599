// A stream under a key: frames of AES-256-GCM, each in its place and the last marked as such, so that nothing is altered,
// moved or cut off unseen, and nothing is given out before it was proved.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { pipeline } from "node:stream/promises";
import type { Readable, Writable } from "node:stream";
import { DatabaseRefusal } from "./database-refusal.ts";

const magic = Buffer.from("BAGALAU-SEALED-1\n");
const frameSize = 256 * 1024;
const tagSize = 16;

export async function seal(key: Buffer, source: AsyncIterable<Buffer>, sink: Writable): Promise<void> {
  await pipeline(sealed(key, source), sink);
}

async function* sealed(key: Buffer, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const salt = randomBytes(32);
  const own = keyOf(key, salt);
  yield Buffer.concat([magic, salt]);
  let place = 0;
  // One frame is held back: only at the end is it known to be the last.
  let held: Buffer | null = null;
  for await (const frame of inFrames(source, frameSize)) {
    if (held !== null) yield sealFrame(own, place++, false, held);
    held = frame;
  }
  yield sealFrame(own, place, true, held ?? Buffer.alloc(0));
}

function sealFrame(key: Buffer, place: number, last: boolean, frame: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(place, last));
  const content = Buffer.concat([cipher.update(frame), cipher.final()]);
  return Buffer.concat([content, cipher.getAuthTag()]);
}

/** What was sealed. Throws `DatabaseRefusal`. */
export async function* unseal(key: Buffer, source: Readable): AsyncGenerator<Buffer> {
  let own: Buffer | null = null;
  let place = 0;
  let held: Buffer | null = null;
  for await (const piece of inFrames(source, frameSize + tagSize, magic.length + 32)) {
    if (own === null) {
      own = openHead(key, piece);
      continue;
    }
    if (held !== null) yield openFrame(own, place++, false, held);
    held = piece;
  }
  if (own === null || held === null) throw new DatabaseRefusal("not-sealed");
  yield openFrame(own, place, true, held);
}

function openHead(key: Buffer, head: Buffer): Buffer {
  if (head.length !== magic.length + 32 || !head.subarray(0, magic.length).equals(magic)) {
    throw new DatabaseRefusal("not-sealed");
  }
  return keyOf(key, head.subarray(magic.length));
}

function openFrame(key: Buffer, place: number, last: boolean, frame: Buffer): Buffer {
  const content = frame.subarray(0, Math.max(0, frame.length - tagSize));
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(place, last));
    decipher.setAuthTag(frame.subarray(content.length));
    return Buffer.concat([decipher.update(content), decipher.final()]);
  } catch {
    throw new DatabaseRefusal(place === 0 ? "wrong-key" : "seal-broken");
  }
}

function keyOf(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, "bagalau sealed stream", 32));
}

function nonceOf(place: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(place), 3);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Pieces of one size, the last as long as what is left; `first`: the size of the first piece where it is another. */
async function* inFrames(source: AsyncIterable<Buffer>, size: number, first = size): AsyncGenerator<Buffer> {
  let wanted = first;
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    pieces.push(chunk);
    length += chunk.length;
    while (length >= wanted) {
      const whole = Buffer.concat(pieces);
      yield whole.subarray(0, wanted);
      const rest = whole.subarray(wanted);
      pieces = [rest];
      length = rest.length;
      wanted = size;
    }
  }
  if (length > 0) yield Buffer.concat(pieces);
}
