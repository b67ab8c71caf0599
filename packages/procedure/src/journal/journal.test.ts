// The chain of a record, the tree over all records, the signed checkpoint: an altered line is found and named.
import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginning, digestOfData, faultOfChain, hashOfEvent } from "./chain.ts";
import type { JournalLine } from "./chain.ts";
import { hashOfCheckpoint, isSignedBy, keyIdOf, signCheckpoint } from "./checkpoint.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { inclusionOf, merkleRoot, rootOfInclusion } from "./merkle.ts";
import type { Head } from "./merkle.ts";

const actor = { account: null, person: null, roles: ["hr"], actingFor: null };

function chainOf(...kinds: string[]): JournalLine[] {
  let previous = beginning;
  return kinds.map((kind, index) => {
    const salt = "00ff".repeat(8);
    const data = { kind, mark: "4.25", name: "Әсел Қуанышқызы" };
    const seq = index + 1;
    const at = "2025-10-22T05:00:00.000Z";
    const link = { body: "b", record: "evaluation", id: "r", seq, kind, at, on: "2025-10-22", actor, previous };
    const full = { ...link, dataDigest: digestOfData(salt, data) };
    previous = hashOfEvent(full);
    return { ...full, data, salt, hash: previous };
  });
}

const line = (seq: number, change: Partial<JournalLine>): JournalLine[] =>
  chainOf("sheet-sent", "marks-submitted", "result-computed").map((one) =>
    one.seq === seq ? { ...one, ...change } : one,
  );

describe("D5 the chain of a record", () => {
  test("holds as it was written", () => {
    expect(faultOfChain(chainOf("sheet-sent", "marks-submitted", "result-computed"))).toBeNull();
    expect(faultOfChain([])).toBeNull();
  });

  test("holds when what a line says has been destroyed with its salt, and not when only one of them is gone", () => {
    expect(faultOfChain(line(2, { data: null, salt: null }))).toBeNull();
    expect(faultOfChain(line(2, { data: null }))).toEqual({ kind: "data", id: "r", seq: 2 });
    expect(faultOfChain(line(2, { salt: null }))).toEqual({ kind: "data", id: "r", seq: 2 });
  });

  test.each([
    ["another mark", { data: { kind: "marks-submitted", mark: "5", name: "Әсел Қуанышқызы" } }, "data", 2],
    ["another day", { on: "2025-10-23" }, "hash", 2],
    ["another kind", { kind: "draft-saved" }, "hash", 2],
    ["another moment", { at: "2025-10-22T05:00:00.001Z" }, "hash", 2],
    ["another actor", { actor: null }, "hash", 2],
    ["another predecessor", { previous: beginning }, "previous", 2],
    ["another record", { id: "s" }, "gap", 2],
    ["another number", { seq: 7 }, "gap", 2],
  ] as const)("%s in the second line is found there", (_what, change, kind, seq) => {
    expect(faultOfChain(line(2, change))).toEqual({ kind, id: "r", seq });
  });

  test("a line taken out, or the first ones, is found where it is missing", () => {
    const chain = chainOf("sheet-sent", "marks-submitted", "result-computed");
    expect(faultOfChain([chain[0]!, chain[2]!])).toEqual({ kind: "gap", id: "r", seq: 2 });
    expect(faultOfChain(chain.slice(1))).toEqual({ kind: "gap", id: "r", seq: 1 });
  });

  test("a line whose hash was made anew breaks the next one", () => {
    const [first, second, third] = chainOf("sheet-sent", "marks-submitted", "result-computed");
    const forged = { ...second!, on: "2025-10-23" };
    expect(faultOfChain([first!, { ...forged, hash: hashOfEvent(forged) }, third!])).toEqual({
      kind: "previous",
      id: "r",
      seq: 3,
    });
  });

  test("the hash of an event is what anyone can compute by hand", () => {
    const [first] = chainOf("sheet-sent");
    const text =
      'bagalau-event-1\n{"actor":{"account":null,"actingFor":null,"person":null,"roles":["hr"]},"at":"2025-10-22T05:00:00.000Z",' +
      `"body":"b","dataDigest":"${first!.dataDigest}","id":"r","kind":"sheet-sent","on":"2025-10-22","previous":"${beginning}",` +
      '"record":"evaluation","seq":1}';
    expect(first!.hash).toBe(createHash("sha256").update(text).digest("hex"));
  });
});

const headsOf = (count: number): Head[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `record-${String(index).padStart(4, "0")}`,
    seq: index + 1,
    hash: createHash("sha256").update(String(index)).digest("hex"),
  }));

describe("D5 the tree over all records", () => {
  test("each record of each size is under the root, and its proof leads nowhere else", () => {
    const sizes = Array.from({ length: 33 }, (_, index) => index + 1);
    const wrong = sizes.flatMap((size) => {
      const heads = headsOf(size);
      const root = merkleRoot(heads);
      return heads.filter(({ id }) => rootOfInclusion(inclusionOf(heads, id)!) !== root).map(({ id }) => [size, id]);
    });
    expect(wrong).toEqual([]);
  });

  test("a record that was left out, added or altered changes the root", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), (size, chosen) => {
        const heads = headsOf(size);
        const at = chosen % size;
        const root = merkleRoot(heads);
        const without = heads.filter((_, index) => index !== at);
        const altered = heads.map((head, index) => (index === at ? { ...head, seq: head.seq + 1 } : head));
        expect(merkleRoot(without)).not.toBe(root);
        expect(merkleRoot(altered)).not.toBe(root);
        expect(merkleRoot(heads.toReversed())).toBe(root);
      }),
    );
  });

  test("a proof with another head, place, size or path does not lead to the root", () => {
    const heads = headsOf(11);
    const root = merkleRoot(heads);
    const proof = inclusionOf(heads, "record-0004")!;
    const forged = [
      { ...proof, head: { ...proof.head, seq: 99 } },
      { ...proof, index: 5 },
      { ...proof, size: 4 },
      { ...proof, path: proof.path.slice(1) },
      { ...proof, path: [...proof.path, root] },
      { ...proof, index: -1 },
      { ...proof, index: 11 },
      { ...proof, size: Number.POSITIVE_INFINITY },
    ];
    expect(forged.filter((one) => rootOfInclusion(one) === root)).toEqual([]);
    expect(inclusionOf(heads, "unknown")).toBeNull();
  });
});

describe("D5 a signed checkpoint", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
  const checkpoint: Checkpoint = {
    body: "b",
    number: 3,
    position: 120,
    records: 11,
    root: merkleRoot(headsOf(11)),
    previous: beginning,
    at: "2025-10-22T05:00:00.000Z",
    keyId: keyIdOf(publicKey),
  };
  const signature = signCheckpoint(checkpoint, privateKey);

  test("is known by its key and by no other", () => {
    expect(isSignedBy(checkpoint, signature, pem)).toBe(true);
    const other = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }).toString();
    expect(isSignedBy(checkpoint, signature, other)).toBe(false);
    expect(keyIdOf(createPublicKey(pem))).toBe(checkpoint.keyId);
  });

  test("no longer holds when any of its words is altered", () => {
    const altered: Checkpoint[] = [
      { ...checkpoint, body: "c" },
      { ...checkpoint, number: 4 },
      { ...checkpoint, position: 119 },
      { ...checkpoint, records: 10 },
      { ...checkpoint, root: merkleRoot(headsOf(10)) },
      { ...checkpoint, previous: checkpoint.root },
      { ...checkpoint, at: "2025-10-22T05:00:00.001Z" },
      { ...checkpoint, keyId: checkpoint.root },
    ];
    expect(altered.filter((one) => isSignedBy(one, signature, pem))).toEqual([]);
    expect(new Set([checkpoint, ...altered].map(hashOfCheckpoint)).size).toBe(9);
  });

  test("a key or a signature that is none is no proof and no failure", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" });
    expect([isSignedBy(checkpoint, "?", pem), isSignedBy(checkpoint, signature, "?")]).toEqual([false, false]);
    expect(isSignedBy(checkpoint, signature, rsa.toString())).toBe(false);
  });
});
