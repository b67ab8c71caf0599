// Verifies a case file without net and server: its digests, its law, its journal, its signature, every result and every
// term counted anew. What is altered is named; nothing that the file says of itself is taken on trust.
import { createHash } from "node:crypto";
import { makeCalendar } from "@bagalau/calendar";
import { dueOn, readPacks, sentence, verifyReceipt } from "@bagalau/methodology";
import type { Edition, Language, PackLibrary } from "@bagalau/methodology";
import { canonicalJson } from "@bagalau/methodology/canonical";
import { faultOfChain } from "../journal/chain.ts";
import type { JournalLine } from "../journal/chain.ts";
import { isSignedBy } from "../journal/checkpoint.ts";
import { rootOfInclusion } from "../journal/merkle.ts";
import { calendarsIn } from "./calendars-in.ts";
import type { Json } from "../record.ts";
import { objectsIn, readCheckpoint, readLines } from "./evidence-of-journal.ts";
import type { CoveringCheckpoint } from "./evidence-of-journal.ts";
import { checkpointPath, manifestPath, parsed, readManifest } from "./manifest.ts";
import type { BundleFileKind, Manifest } from "./manifest.ts";
import { bundleTexts } from "./texts.ts";

export interface BundleCheck {
  readonly code: keyof typeof bundleTexts;
  readonly ok: boolean;
  readonly params: Readonly<Record<string, string>>;
}

export interface VerifyBundleOptions {
  /** In the language of the answer: why a receipt fails is said in it. */
  readonly language: Language;
  /** The packs at hand, to compare the bundled law with; null to leave that out. */
  readonly library: PackLibrary | null;
  /** `keyIdOf` the key that the body published; null where it is not known. */
  readonly keyId: string | null;
}

/** All checks that could be made, in order: the bundle holds when each is ok. Never throws for what it is given. */
export async function verifyBundle(
  files: ReadonlyMap<string, Uint8Array>,
  options: VerifyBundleOptions,
): Promise<BundleCheck[]> {
  const manifest = readManifest(textOf(files.get(manifestPath)));
  if (manifest === null) return [failed("bundle.manifest.failed", {})];
  const bundle: Bundle = { files, manifest, options };
  const checks = [passed("bundle.manifest"), listed(bundle), ...digests(bundle)];
  const { records, check } = journalOf(bundle);
  checks.push(check, ...covered(bundle, records));
  const law = await lawOf(bundle);
  checks.push(...law.checks);
  checks.push(...(await results(bundle, records, law.library)), anchored(bundle, records));
  if (law.edition !== null) checks.push(terms(records, law.edition, law.library));
  return [...checks, ...evidence(bundle, records)];
}

/** What a check found, for a person. */
export function bundleSentence({ code, params }: BundleCheck, language: Language): string {
  return bundleTexts[code][language].replace(/\{(\w+)\}/gu, (hole, name: string) => params[name] ?? hole);
}

interface Bundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  readonly options: VerifyBundleOptions;
}

type Records = ReadonlyMap<string, readonly JournalLine[]>;

function listed({ files, manifest }: Bundle): BundleCheck {
  const named = manifest.files.map(({ path }) => path);
  const twice = named.find((path, index) => named.indexOf(path) !== index || path === manifestPath);
  const missing = named.find((path) => !files.has(path));
  const extra = [...files.keys()].find((path) => path !== manifestPath && !named.includes(path));
  const file = twice ?? missing ?? extra;
  return file === undefined
    ? passed("bundle.listed", { count: String(named.length) })
    : failed("bundle.listed.failed", { file });
}

/** Every altered file is named. */
function digests({ files, manifest }: Bundle): readonly BundleCheck[] {
  const altered = manifest.files.filter(({ path, sha256, size }) => {
    const content = files.get(path);
    return content !== undefined && (content.length !== size || digestOf(content) !== sha256);
  });
  if (altered.length === 0) return [passed("bundle.digests")];
  return altered.map(({ path }) => failed("bundle.digests.failed", { file: path }));
}

/** The records whose chains hold, up to the first that does not. */
function journalOf(bundle: Bundle): { readonly records: Records; readonly check: BundleCheck } {
  const records = new Map<string, readonly JournalLine[]>();
  for (const path of pathsOf(bundle, "journal")) {
    const lines = readLines(parsed(textOf(bundle.files.get(path))));
    const fault = lines === null ? { seq: 1 } : faultOfChain(lines);
    const isOther = lines?.[0]!.body !== bundle.manifest.body.id || records.has(lines[0]!.id);
    if (lines === null || fault !== null || isOther) {
      return { records, check: failed("bundle.journal.failed", { file: path, seq: String(fault?.seq ?? 1) }) };
    }
    records.set(lines[0]!.id, lines);
  }
  if (!records.has(bundle.manifest.record)) {
    return { records, check: failed("bundle.journal.failed", { file: bundle.manifest.record, seq: "1" }) };
  }
  const events = [...records.values()].reduce((sum, lines) => sum + lines.length, 0);
  return {
    records,
    check: passed("bundle.journal", { records: String(records.size), events: String(events) }),
  };
}

function covered(bundle: Bundle, records: Records): BundleCheck[] {
  const { manifest, options, files } = bundle;
  const covering = readCheckpoint(parsed(textOf(files.get(checkpointPath))));
  const isSigned = covering !== null && isSignedBy(covering.checkpoint, covering.signature, covering.publicKey);
  if (!isSigned || covering.checkpoint.body !== manifest.body.id) return [failed("bundle.signature.failed", {})];
  const { number, at, keyId: key } = covering.checkpoint;
  const checks = [passed("bundle.signature", { number: String(number), at, key })];
  if (options.keyId !== null) {
    checks.push(options.keyId === key ? passed("bundle.key") : failed("bundle.key.failed", { key }));
  }
  const outside = [...records].find(([id, lines]) => !isUnder(covering, id, lines));
  checks.push(
    outside === undefined ? passed("bundle.inclusion") : failed("bundle.inclusion.failed", { record: outside[0] }),
  );
  return checks;
}

function isUnder({ checkpoint, inclusions }: CoveringCheckpoint, id: string, lines: readonly JournalLine[]): boolean {
  const last = lines.at(-1)!;
  return inclusions.some(
    (proof) =>
      proof.head.id === id &&
      proof.head.seq === last.seq &&
      proof.head.hash === last.hash &&
      proof.size === checkpoint.records &&
      rootOfInclusion(proof) === checkpoint.root,
  );
}

interface BundledLaw {
  readonly library: PackLibrary;
  readonly edition: Edition | null;
  readonly checks: readonly BundleCheck[];
}

async function lawOf(bundle: Bundle): Promise<BundledLaw> {
  const texts = pathsOf(bundle, "pack").map((path) => [path, textOf(bundle.files.get(path))] as const);
  const library = readPacks(new Map(texts));
  try {
    return await checkedLaw(bundle, library);
  } catch (error) {
    return { library, edition: null, checks: [failed("bundle.pack.failed", { at: String(error) })] };
  }
}

async function checkedLaw({ manifest, options }: Bundle, library: PackLibrary): Promise<BundledLaw> {
  const named = { pack: manifest.pack, edition: manifest.edition };
  const edition = editionOf(library, manifest);
  const fault = library.faults.find(({ severity }) => severity === "error");
  if (fault !== undefined) {
    const at = `${fault.place.file}:${fault.place.line}: ${sentence(options.language, fault.code, fault.params)}`;
    return { library, edition, checks: [failed("bundle.pack.failed", { at })] };
  }
  if (edition === null || (await edition.hash()) !== manifest.editionHash) {
    return { library, edition, checks: [failed("bundle.pack.failed", { at: `${manifest.pack}@${manifest.edition}` })] };
  }
  const checks = [passed("bundle.pack", named)];
  if (options.library !== null) {
    const own = editionOf(options.library, manifest);
    if (own === null) checks.push(passed("bundle.same-law.unknown", named));
    else if ((await own.hash()) === manifest.editionHash) checks.push(passed("bundle.same-law"));
    else checks.push(failed("bundle.same-law.failed", named));
  }
  return { library, edition, checks };
}

function editionOf(library: PackLibrary, { pack, edition }: Manifest): Edition | null {
  return library.packs.get(pack)?.editions.find(({ id }) => id === edition) ?? null;
}

/** Every result that the journal holds is computed anew from the bundled law. */
async function results(bundle: Bundle, records: Records, library: PackLibrary): Promise<BundleCheck[]> {
  const checks: BundleCheck[] = [];
  for (const [id, lines] of records) {
    for (const { seq, data } of lines) {
      for (const receipt of receiptsIn(data)) {
        const result = `${String(receipt["rule"])}, ${id}, ${seq}`;
        const bad = (await verifyReceipt(receipt, library)).find(({ ok }) => !ok);
        const why = bad === undefined ? "" : sentence(bundle.options.language, bad.code, bad.params);
        checks.push(
          bad === undefined ? passed("bundle.receipt", { result }) : failed("bundle.receipt.failed", { result, why }),
        );
      }
    }
  }
  return checks;
}

/** The receipts of results that an event holds, however deep. */
export function receiptsIn(data: Json): Readonly<Record<string, Json>>[] {
  return [...objectsIn(data)].filter((one) => "format" in one && "digests" in one && "inputs" in one && "trace" in one);
}

/** The receipts that lie in the bundle as files are those of the journal, and the journal's are all there. */
function anchored(bundle: Bundle, records: Records): BundleCheck {
  const inJournal = new Set([...records.values()].flat().flatMap(({ data }) => receiptsIn(data).map(canonicalJson)));
  const paths = pathsOf(bundle, "receipt");
  const foreign = paths.find((path) => !inJournal.has(canonicalJson(parsed(textOf(bundle.files.get(path))))));
  return foreign === undefined ? passed("bundle.anchored") : failed("bundle.anchored.failed", { file: foreign });
}

const counting = ["term-started", "term-recounted"];

/**
 * Every term that the record says has started, or was counted anew, ends on the day that the bundled law gives, by the
 * bundled calendar with the transfers that the body had entered by then.
 */
function terms(records: Records, edition: Edition, library: PackLibrary): BundleCheck {
  const id = library.packs.get(edition.pack)?.calendar ?? "";
  const data = library.calendars.get(id);
  const calendars = data === undefined ? () => [] : calendarsIn([...records.values()], makeCalendar(data));
  const counted = [...records.values()]
    .flat()
    .flatMap((line) =>
      [...objectsIn(line.data)]
        .filter(({ kind, term }) => counting.includes(String(kind)) && typeof term === "string")
        .map((event) => ({ at: line.at, event })),
    );
  const wrong = counted.find(({ at, event: { term, from, due, was } }) => {
    // An act has moved the term: of the count only the day of the reminder was left.
    if (was === due) return false;
    return !calendars(at).some((calendar) => {
      const found = dueOn(edition, calendar, String(term), String(from));
      return found.ok && found.day.due === due;
    });
  });
  if (wrong === undefined) return passed("bundle.terms", { count: String(counted.length) });
  const [term, from, due] = [wrong.event["term"], wrong.event["from"], wrong.event["due"]].map(String);
  return failed("bundle.terms.failed", { term: term!, from: from!, due: due! });
}

/** Whether the journal vouches for the content of what people handed in. */
function evidence(bundle: Bundle, records: Records): BundleCheck[] {
  const said = [...records.values()]
    .flat()
    .map(({ data }) => canonicalJson(data))
    .join("\n");
  const handed = bundle.manifest.files.filter(({ kind }) => kind === "evidence");
  const unknown = handed.filter(({ sha256 }) => !said.includes(sha256));
  const count = String(handed.length - unknown.length);
  return [
    passed("bundle.evidence", { count }),
    ...unknown.map(({ path }) => passed("bundle.evidence.unknown", { file: path })),
  ];
}

function pathsOf({ files, manifest }: Bundle, kind: BundleFileKind): string[] {
  return manifest.files.filter((file) => file.kind === kind && files.has(file.path)).map(({ path }) => path);
}

function textOf(content: Uint8Array | undefined): string {
  return content === undefined ? "" : new TextDecoder().decode(content);
}

function digestOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function passed(code: BundleCheck["code"], params: BundleCheck["params"] = {}): BundleCheck {
  return { code, ok: true, params };
}

function failed(code: BundleCheck["code"], params: BundleCheck["params"]): BundleCheck {
  return { code, ok: false, params };
}
