// The receipt of a result: everything that is needed to compute it anew without us, by whoever holds the packs.
// Its checksums find an alteration and name the section; who issued it is proved elsewhere, by a signature or a journal.
import type { Evaluation, JsonValue } from "@bagalau/engine";
import { canonicalJson, sha256 } from "../pack/hash.ts";
import type { Edition, Pack, StatedRule, Text } from "../pack/model.ts";
import { plainJson } from "./plain-json.ts";
import type { PlainJson } from "./plain-json.ts";
import { resultJson } from "./result-json.ts";
import type { ResultJson } from "./result-json.ts";
import { traceOf } from "./trace.ts";
import type { TracedPart } from "./trace.ts";
import { whyEdition } from "./why-edition.ts";
import type { WhyEdition } from "./why-edition.ts";

export const receiptFormat = 1;
/** The version of the engine that computes; a test holds it to the engine's package. */
export const engineVersion = "0.1.0";

export interface ReceiptSections {
  readonly pack: string;
  readonly edition: string;
  readonly editionHash: string;
  readonly act: {
    readonly number: string;
    readonly title: Text;
    readonly adoptedOn: string;
    readonly inForceFrom: string;
  };
  /** Why this edition. `on`: the day for which it was sought; `named`: the day was asked for, not simply that of computing. */
  readonly why: WhyEdition & { readonly on: string | null; readonly named: boolean };
  readonly calendar: string;
  readonly rule: string;
  readonly inputs: PlainJson;
  readonly result: ResultJson;
  readonly trace: readonly TracedPart[];
  readonly engine: string;
}

export interface Receipt extends ReceiptSections {
  readonly format: number;
  /** SHA-256, hex, of the canonical JSON of each section. */
  readonly digests: Readonly<Record<keyof ReceiptSections, string>>;
}

export interface ReceiptSubject {
  readonly pack: Pack;
  readonly edition: Edition;
  readonly rule: StatedRule;
  /** As they were given. */
  readonly facts: JsonValue;
  /** Only a result has a receipt. */
  readonly result: Extract<Evaluation, { ok: true }>;
  /** The day for which the edition was sought; null when the edition itself was named. */
  readonly on: string | null;
  /** Whether the day was asked for, and not simply that of computing. */
  readonly named: boolean;
}

/** The receipt of a result, as an object that is ready for JSON. */
export async function makeReceipt(subject: ReceiptSubject): Promise<Receipt> {
  const { pack, edition, rule, facts, result, on, named } = subject;
  const sections: ReceiptSections = {
    pack: pack.id,
    edition: edition.id,
    editionHash: await edition.hash(),
    act: actOf(edition),
    why: { on, named, ...whyEdition(pack, edition, on) },
    calendar: pack.calendar,
    rule: rule.id,
    inputs: plainJson(facts),
    result: resultJson(result),
    trace: traceOf(result),
    engine: engineVersion,
  };
  return { format: receiptFormat, ...sections, digests: await digestsOf(sections) };
}

export function actOf(edition: Edition): ReceiptSections["act"] {
  const { number, title, adoptedOn } = edition.act;
  return { number, title, adoptedOn, inForceFrom: edition.inForceFrom };
}

/** The checksum of each section. */
export async function digestsOf(
  sections: Readonly<Record<keyof ReceiptSections, unknown>>,
): Promise<Receipt["digests"]> {
  const { pack, edition, editionHash, act, why, calendar, rule, inputs, result, trace, engine } = sections;
  const parts = { pack, edition, editionHash, act, why, calendar, rule, inputs, result, trace, engine };
  const digests: Record<string, string> = {};
  for (const [name, section] of Object.entries(parts)) {
    const text = canonicalJson(section);
    const digest = own.has(name) ? sha256(text) : lastingDigest(text);
    digests[name] = typeof digest === "string" ? digest : await digest;
  }
  return digests as Receipt["digests"];
}

/** What is a result's own; all else is the same for thousands of results of one rule on one day. */
const own: ReadonlySet<string> = new Set(["inputs", "result", "trace"]);
const mostLasting = 1_000;
const lasting = new Map<string, string | Promise<string>>();

function lastingDigest(text: string): string | Promise<string> {
  const known = lasting.get(text);
  if (known !== undefined) return known;
  if (lasting.size === mostLasting) lasting.clear();
  const made = sha256(text);
  lasting.set(text, made);
  return made;
}
