// A small case file for tests: one record with one result, signed by a key of its own.
import { createHash, generateKeyPairSync } from "node:crypto";
import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import { evaluate, readJson } from "@bagalau/engine";
import { makeReceipt } from "@bagalau/methodology";
import { loadPacks, packFiles } from "@bagalau/methodology/node";
import { bundleFormat, checkpointPath, manifestPath } from "@bagalau/procedure/bundle";
import type { BundleFileKind } from "@bagalau/procedure/bundle";
import {
  beginning,
  digestOfData,
  hashOfEvent,
  inclusionOf,
  keyIdOf,
  merkleRoot,
  signCheckpoint,
} from "@bagalau/procedure/journal";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");

/** The fingerprint of the key that signs. */
export const keyId = keyIdOf(publicKey);
const [body, id, salt] = ["body-1", "record-1", "00".repeat(16)];
const actor = { account: null, person: null, roles: [], actingFor: null };
const none = { kk: "–", ru: "–", en: "–" };

/** The files of the case by path. */
export async function caseFiles(): Promise<Map<string, Uint8Array>> {
  const pack = (await loadPacks()).packs.get("kz/karasu-akimat")!;
  const edition = pack.editions[0]!;
  const rule = edition.rules.get("year")!;
  const facts = readJson('{"quarters":["4.25",null,"3.99"]}');
  if (!("value" in facts)) throw new Error("unreadable facts");
  const result = evaluate(rule.checked!, facts.value);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const receipt = await makeReceipt({ pack, edition, rule, facts: facts.value, result, on: "2025-12-31", named: true });
  const data = JSON.parse(JSON.stringify({ kind: "formed", receipt }));
  const head = {
    body,
    record: "annual",
    id,
    seq: 1,
    kind: "formed",
    at: "2026-01-15T05:00:00.000Z",
    on: "2026-01-15",
    actor,
  };
  const link = { ...head, dataDigest: digestOfData(salt, data), previous: beginning };
  const line = { ...link, data, salt, hash: hashOfEvent(link) };
  const heads = [{ id, seq: 1, hash: line.hash }];
  const at = "2026-01-15T06:00:00.000Z";
  const checkpoint = {
    body,
    number: 1,
    position: 1,
    records: 1,
    root: merkleRoot(heads),
    previous: beginning,
    at,
    keyId,
  };
  const covering = {
    checkpoint,
    signature: signCheckpoint(checkpoint, privateKey),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    inclusions: [inclusionOf(heads, id)],
  };
  const files = new Map<string, Uint8Array>([
    ["receipts/01.json", bytes(JSON.stringify(receipt))],
    ["journal/record.json", bytes(JSON.stringify([line]))],
    [checkpointPath, bytes(JSON.stringify(covering))],
    ...[...(await packFiles(pack.id, pack.calendar))].map(([path, text]) => [`packs/${path}`, bytes(text)] as const),
  ]);
  const listed = [...files].map(([path, content]) => {
    const sha256 = createHash("sha256").update(content).digest("hex");
    return { path, kind: kindOf(path), title: none, mediaType: "text/plain", size: content.length, sha256 };
  });
  const about = {
    format: bundleFormat,
    body: { id: body, title: none },
    record: id,
    pack: pack.id,
    edition: edition.id,
  };
  const manifest = { ...about, editionHash: await edition.hash(), madeAt: at, files: listed };
  return files.set(manifestPath, bytes(JSON.stringify(manifest)));
}

export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files) as Zippable);
}

function kindOf(path: string): BundleFileKind {
  if (path === checkpointPath) return "checkpoint";
  if (path.startsWith("packs/")) return "pack";
  return path.startsWith("journal/") ? "journal" : "receipt";
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
