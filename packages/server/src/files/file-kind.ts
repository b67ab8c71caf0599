// What a file is by its content, whatever its name says. Only kinds that the application needs are known.
import { unzipSync } from "fflate";

const office = "application/vnd.openxmlformats-officedocument";
const documentType = `${office}.wordprocessingml.document`;
const sheetType = `${office}.spreadsheetml.sheet`;

/** For people: what may be uploaded. */
export const kindNames = ["PDF", "PNG", "JPEG", "DOCX", "XLSX"] as const;

export type MediaType =
  | "application/pdf"
  | "image/png"
  | "image/jpeg"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const signatures: readonly (readonly [MediaType, readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];
const zip = [0x50, 0x4b, 0x03, 0x04];

/** Null where it is none of the known kinds: documents with macros are not known either. */
export function fileKind(content: Uint8Array): MediaType | null {
  const simple = signatures.find(([, signature]) => startsWith(content, signature));
  if (simple !== undefined) return simple[0];
  return startsWith(content, zip) ? officeKind(content) : null;
}

function startsWith(content: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => content[index] === byte);
}

/** An office document is a zip whose list of contents names its main part; macros would be one of its parts. */
function officeKind(content: Uint8Array): MediaType | null {
  const names = zipNames(content);
  const macros = names.some((name) => name.toLowerCase().endsWith("vbaproject.bin"));
  if (macros || !names.includes("[Content_Types].xml")) return null;
  if (names.includes("word/document.xml")) return documentType;
  return names.includes("xl/workbook.xml") ? sheetType : null;
}

/** From the list at the end of the zip: nothing is unpacked. Empty where there is none. */
function zipNames(content: Uint8Array): readonly string[] {
  const names: string[] = [];
  const listed = (name: string): false => {
    names.push(name);
    return false;
  };
  try {
    unzipSync(content, { filter: ({ name }) => listed(name) });
    return names;
  } catch {
    return [];
  }
}
