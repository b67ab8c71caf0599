// Checks a receipt against the packs at hand: computes everything anew and names each thing that does not agree.
import { evaluate, JsonNumber } from "@bagalau/engine";
import type { Evaluation } from "@bagalau/engine";
import { z } from "zod";
import { editionOn } from "../pack/edition-on.ts";
import { canonicalJson } from "../pack/hash.ts";
import type { Edition, Pack, PackLibrary } from "../pack/model.ts";
import { actOf, digestsOf, receiptFormat } from "./receipt.ts";
import type { Receipt } from "./receipt.ts";
import type { PlainJson } from "./plain-json.ts";
import { resultJson } from "./result-json.ts";
import { traceOf } from "./trace.ts";

export type ReceiptCheckName =
  "shape" | "digests" | "edition-known" | "edition-hash" | "act" | "why" | "rule-known" | "result" | "trace";

export interface ReceiptCheck {
  readonly name: ReceiptCheckName;
  readonly ok: boolean;
  /** `sentence` has its words. */
  readonly code: `receipt.${ReceiptCheckName}` | `receipt.${ReceiptCheckName}.failed`;
  /** What the sentence speaks of: `at`, `sections`, `pack`, `edition`, `expected`, `got`, `rule`. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * All checks that could be made, in order; the receipt holds when each of them is ok. A malformed receipt fails `shape`
 * and nothing more is looked at; without its edition or rule nothing can be computed. Never throws for what it is given.
 */
export async function verifyReceipt(receipt: unknown, library: PackLibrary): Promise<ReceiptCheck[]> {
  const shaped = receiptShape.safeParse(withPlainFormat(receipt));
  if (!shaped.success) return [failed("shape", { at: placeOf(shaped.error.issues[0]) })];
  const sound = shaped.data as Receipt;
  const checks = [passed("shape"), await digestCheck(sound)];
  const pack = library.packs.get(sound.pack);
  const edition = pack?.editions.find(({ id }) => id === sound.edition);
  const named = { pack: sound.pack, edition: sound.edition };
  if (pack === undefined || edition === undefined) return [...checks, failed("edition-known", named)];
  checks.push(passed("edition-known", named), await hashCheck(sound, edition));
  checks.push(check("act", isSame(sound.act, actOf(edition)) && sound.calendar === pack.calendar));
  checks.push(check("why", agreesWithDates(sound, pack, edition)));
  return [...checks, ...recomputed(sound, edition)];
}

/** The format's number is the one number of a receipt; an exact reader of JSON keeps it as its text. */
function withPlainFormat(receipt: unknown): unknown {
  if (typeof receipt !== "object" || receipt === null || !("format" in receipt)) return receipt;
  const { format } = receipt;
  return format instanceof JsonNumber && format.text === String(receiptFormat)
    ? { ...receipt, format: receiptFormat }
    : receipt;
}

const plainJson: z.ZodType<PlainJson> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.string(), z.array(plainJson), z.record(z.string(), plainJson)]),
);

const text = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });
const word = z.string().nullable();
const value = { value: word, exact: word.optional(), reason: z.string().optional() };
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const codes = ["in-force", "in-force-until", "in-force-next", "in-force-repealed", "named"] as const;

const receiptShape = z.strictObject({
  format: z.literal(receiptFormat),
  pack: z.string(),
  edition: z.string(),
  editionHash: digest,
  act: z.strictObject({ number: z.string(), title: text, adoptedOn: z.string(), inForceFrom: z.string() }),
  why: z.strictObject({ on: word, named: z.boolean(), code: z.enum(codes), params: z.record(z.string(), z.string()) }),
  calendar: z.string(),
  rule: z.string(),
  inputs: plainJson,
  result: z.strictObject({
    ...value,
    exact: word,
    grade: word,
    parts: z.record(z.string(), z.strictObject(value)),
  }),
  trace: z.array(z.strictObject({ part: z.string(), formula: z.string(), value: plainJson, of: z.array(plainJson) })),
  engine: z.string(),
  digests: z.strictObject({
    pack: digest,
    edition: digest,
    editionHash: digest,
    act: digest,
    why: digest,
    calendar: digest,
    rule: digest,
    inputs: digest,
    result: digest,
    trace: digest,
    engine: digest,
  }),
});

async function digestCheck(receipt: Receipt): Promise<ReceiptCheck> {
  const found = await digestsOf(receipt);
  const names = Object.keys(found) as (keyof typeof found)[];
  const altered = names.filter((name) => found[name] !== receipt.digests[name]);
  return altered.length === 0 ? passed("digests") : failed("digests", { sections: altered.join(", ") });
}

async function hashCheck(receipt: Receipt, edition: Edition): Promise<ReceiptCheck> {
  const got = await edition.hash();
  return check("edition-hash", got === receipt.editionHash, { expected: receipt.editionHash, got });
}

/**
 * What ended the edition may have become known after the receipt was made, so the sentence of then need not be that of
 * now: only the day itself and the edition that governs it have to agree.
 */
function agreesWithDates({ why, edition: id }: Receipt, pack: Pack, edition: Edition): boolean {
  if (why.params["from"] !== edition.inForceFrom) return false;
  if (why.code === "named") return true;
  if (why.on === null || why.params["date"] !== why.on) return false;
  const found = editionOn(pack, why.on);
  return "edition" in found && found.edition.id === id;
}

function recomputed(receipt: Receipt, edition: Edition): ReceiptCheck[] {
  const rule = edition.rules.get(receipt.rule)?.checked ?? null;
  const named = { rule: receipt.rule };
  if (rule === null) return [failed("rule-known", named)];
  const evaluation: Evaluation = evaluate(rule, receipt.inputs);
  const known = passed("rule-known", named);
  if (!evaluation.ok) {
    const sections = evaluation.faults.map(({ path, code }) => `${path} ${code}`.trim()).join(", ");
    return [known, failed("result", { sections }), failed("trace", { sections })];
  }
  const result = differences(receipt.result, resultJson(evaluation));
  const trace = differences(receipt.trace, traceOf(evaluation));
  return [
    known,
    check("result", result.length === 0, { sections: result.join(", ") }),
    check("trace", trace.length === 0, { sections: trace.join(", ") }),
  ];
}

const mostDifferences = 5;

/** The paths at which two values differ, the first few of them. */
function differences(left: unknown, right: unknown, path = ""): string[] {
  if (isSame(left, right)) return [];
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return [path];
  const [old, now] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const found = names.flatMap((name) =>
    differences(old.get(name), now.get(name), path === "" ? name : `${path}.${name}`),
  );
  return found.slice(0, mostDifferences);
}

function isSame(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

function placeOf(issue: { readonly path: readonly PropertyKey[] } | undefined): string {
  return issue === undefined || issue.path.length === 0 ? "/" : issue.path.map(String).join(".");
}

function check(name: ReceiptCheckName, ok: boolean, params: ReceiptCheck["params"] = {}): ReceiptCheck {
  return { name, ok, code: ok ? `receipt.${name}` : `receipt.${name}.failed`, params };
}

function passed(name: ReceiptCheckName, params: ReceiptCheck["params"] = {}): ReceiptCheck {
  return check(name, true, params);
}

function failed(name: ReceiptCheckName, params: ReceiptCheck["params"] = {}): ReceiptCheck {
  return check(name, false, params);
}
