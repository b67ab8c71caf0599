// The complete case file for an appeal, as one zip that anyone verifies without us: receipts, documents, evidence, the
// journal with its signature, and the law in force in full, as text and as the data by which it is computed.
import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import type { Zippable } from "fflate";
import { evaluate } from "@bagalau/engine";
import { explain } from "@bagalau/methodology";
import type { Clause, Edition, Language, Pack, Receipt, Text } from "@bagalau/methodology";
import { bundleFormat, checkpointPath, manifestPath, receiptsIn } from "@bagalau/procedure/bundle";
import type { BundleFile, BundleFileKind, CoveringCheckpoint, Manifest } from "@bagalau/procedure/bundle";
import type { JournalLine } from "@bagalau/procedure/journal";
import { documentTexts } from "../document-texts.ts";
import { explanationDocument } from "../explanation.ts";
import { renderPdf } from "../pdf.ts";
import { bundleTitles } from "./bundle-titles.ts";
import { readme } from "./readme.ts";

/** `document`: drawn from the records (sheets, notices, minutes, application); `evidence`: as people handed it in, proofs and scans too. */
export interface BundledFile {
  readonly kind: "document" | "evidence";
  readonly title: Text;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export interface BundleSubject {
  readonly body: { readonly id: string; readonly title: Text };
  /** The evaluation or annual record that is appealed. */
  readonly record: string;
  readonly pack: Pack;
  readonly edition: Edition;
  /** `packFiles(pack.id, pack.calendar)`. */
  readonly packFiles: ReadonlyMap<string, string>;
  /** Every line of the record and of those that belong to it (notices, disputes), one list a record. */
  readonly journal: readonly (readonly JournalLine[])[];
  /** Made after the last of those lines. */
  readonly covering: CoveringCheckpoint;
  readonly files: readonly BundledFile[];
  /** The instant, ISO. */
  readonly madeAt: string;
  /** The body's civil day of it. */
  readonly madeOn: string;
}

interface Added extends Omit<BundleFile, "size" | "sha256"> {
  readonly content: Uint8Array;
}

const languages = ["kk", "ru", "en"] as const;
const extensions: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/json": "json",
  "image/png": "png",
  "image/jpeg": "jpg",
  "text/plain": "txt",
  "message/rfc822": "eml",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

/** The bytes of the zip; the same for the same subject. */
export async function makeBundle(subject: BundleSubject): Promise<Uint8Array> {
  const { body, record, pack, edition, covering, madeAt } = subject;
  const editionHash = await edition.hash();
  const inside: Added[] = [
    ...(await resultFiles(subject, editionHash)),
    ...handedFiles(subject.files),
    ...journalFiles(subject),
    ...lawFiles(subject),
  ];
  const about = {
    body: body.title,
    act: pack.title,
    record,
    edition: `${pack.id}@${edition.id}`,
    keyId: covering.checkpoint.keyId,
  };
  const files = [
    ...languages.map((language) =>
      added(
        `README.${language}.txt`,
        "readme",
        bundleTitles.readme,
        "text/plain",
        readme({ ...about, files: inside }, language),
      ),
    ),
    ...inside,
  ];
  const manifest: Manifest = {
    format: bundleFormat,
    body,
    record,
    pack: pack.id,
    edition: edition.id,
    editionHash,
    madeAt,
    files: files.map(({ content, ...file }) => ({ ...file, size: content.length, sha256: sha256(content) })),
  };
  return zipped([...files, added(manifestPath, "readme", bundleTitles.readme, "application/json", json(manifest))]);
}

/** Each result of the journal: its receipt, and why it is what it is, in the state language and in Russian. */
async function resultFiles(subject: BundleSubject, editionHash: string): Promise<Added[]> {
  const receipts = subject.journal.flatMap((lines) => lines.flatMap(({ data }) => receiptsIn(data)));
  const files: Added[] = [];
  for (const [index, receipt] of receipts.entries()) {
    const name = `${numbered(index)}-${String(receipt["rule"])}`;
    files.push(added(`receipts/${name}.json`, "receipt", bundleTitles.receipt, "application/json", json(receipt)));
    for (const language of ["kk", "ru"] as const) {
      const pdf = await explanationOf(subject, receipt as unknown as Receipt, editionHash, language);
      if (pdf !== null)
        files.push(
          added(`explanations/${name}.${language}.pdf`, "document", documentTexts.explanation, "application/pdf", pdf),
        );
    }
  }
  return files;
}

async function explanationOf(
  { pack, edition, body, record, madeOn }: BundleSubject,
  { rule: id, inputs, why, edition: of }: Receipt,
  editionHash: string,
  language: Language,
): Promise<Uint8Array | null> {
  const rule = edition.rules.get(id);
  if (rule === undefined || rule.checked === null || of !== edition.id) return null;
  const result = evaluate(rule.checked, inputs);
  const blocks = explain({ pack, edition, rule, facts: inputs, result, on: why.on, language });
  const issue = { pack, edition, editionHash, body: body.title, record, issuedOn: madeOn, language };
  return renderPdf(explanationDocument(blocks, rule, issue));
}

function handedFiles(files: readonly BundledFile[]): Added[] {
  return files.map(({ kind, title, mediaType, content }, index) => {
    const folder = kind === "document" ? "documents" : "evidence";
    return added(`${folder}/${numbered(index)}.${extensions[mediaType] ?? "bin"}`, kind, title, mediaType, content);
  });
}

function journalFiles({ journal, covering }: BundleSubject): Added[] {
  const lines = journal.map((one) =>
    added(
      `journal/${one[0]!.record}-${one[0]!.id}.json`,
      "journal",
      bundleTitles.journal,
      "application/json",
      json(one),
    ),
  );
  return [...lines, added(checkpointPath, "checkpoint", bundleTitles.checkpoint, "application/json", json(covering))];
}

/** The act in every language that the pack holds it in, to be read; and its data, to be computed by. */
function lawFiles({ edition, packFiles }: BundleSubject): Added[] {
  const clauses = [...edition.clauses.values()];
  const read = languages.flatMap((language) => {
    const text = clauses.flatMap((clause) => clauseLines(clause, language)).join("\n");
    return text === "" ? [] : [added(`law/act.${language}.txt`, "law", bundleTitles.law, "text/plain", text)];
  });
  const data = [...packFiles].map(([path, text]) =>
    added(`packs/${path}`, "pack", bundleTitles.pack, "text/plain", text),
  );
  return [...read, ...data];
}

function clauseLines({ address, texts }: Clause, language: Language): string[] {
  const paragraphs = texts[language];
  return paragraphs === undefined ? [] : [`[${address}]`, ...paragraphs, ""];
}

function added(
  path: string,
  kind: BundleFileKind,
  title: Text,
  mediaType: string,
  content: string | Uint8Array,
): Added {
  return { path, kind, title, mediaType, content: typeof content === "string" ? strToU8(content) : content };
}

function zipped(files: readonly Added[]): Uint8Array {
  // The time of a file says nothing here, and a fixed one keeps the bytes the same.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, kind, content }) => [path, [content, { mtime, level: kind === "evidence" ? 0 : 6 }]]),
  );
  return zipSync(entries);
}

function numbered(index: number): string {
  return String(index + 1).padStart(2, "0");
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
