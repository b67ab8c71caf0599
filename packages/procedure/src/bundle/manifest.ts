// What a case file handed to a court holds: every file with its digest, and which record, body and edition it is about.
import type { Text } from "@bagalau/methodology";

export const bundleFormat = "bagalau-bundle-1";
export const manifestPath = "manifest.json";
export const checkpointPath = "journal/checkpoint.json";

/** `evidence`: as people handed it in; `document`: drawn by the program from the records; `law`: texts for reading. */
export type BundleFileKind = "readme" | "receipt" | "document" | "evidence" | "journal" | "checkpoint" | "pack" | "law";

export interface BundleFile {
  /** In the bundle, with `/`. */
  readonly path: string;
  readonly kind: BundleFileKind;
  readonly title: Text;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: typeof bundleFormat;
  readonly body: { readonly id: string; readonly title: Text };
  /** The record that the bundle is about. */
  readonly record: string;
  readonly pack: string;
  readonly edition: string;
  readonly editionHash: string;
  readonly madeAt: string;
  readonly files: readonly BundleFile[];
}

/** Letters, digits, `.`, `_`, `-` between single slashes; nothing leads upward and nothing is hidden. */
export function isBundlePath(path: string): boolean {
  return path.length <= 200 && /^[a-z0-9][\w.-]*(?:\/[a-z0-9][\w.-]*)*$/iu.test(path) && !path.includes("..");
}

/** Null when it is not such a manifest. */
export function readManifest(text: string): Manifest | null {
  const read = parsed(text);
  if (!isRecord(read) || read["format"] !== bundleFormat || !isRecord(read["body"])) return null;
  const words = [
    read["record"],
    read["pack"],
    read["edition"],
    read["editionHash"],
    read["madeAt"],
    read["body"]["id"],
  ];
  if (!words.every((one) => typeof one === "string") || !isText(read["body"]["title"])) return null;
  const files = read["files"];
  return Array.isArray(files) && files.every(isBundleFile) ? (read as unknown as Manifest) : null;
}

function isBundleFile(value: unknown): value is BundleFile {
  if (!isRecord(value)) return false;
  const { path, kind, title, mediaType, size, sha256 } = value;
  const words = [path, kind, mediaType, sha256].every((one) => typeof one === "string");
  return words && isBundlePath(String(path)) && isText(title) && Number.isSafeInteger(size);
}

function isText(value: unknown): value is Text {
  return isRecord(value) && ["kk", "ru", "en"].every((language) => typeof value[language] === "string");
}

/** JSON, or undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
