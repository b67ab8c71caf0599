// A document as the printing template takes it: data alone, its letters those that the typeface has.
import { columnWidths } from "./column-widths.ts";
import type { Document } from "./document.ts";
import { word } from "./document-texts.ts";

const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

/** JSON for the template. A letter that the typeface lacks is written by its number: `[U+1F600]`. */
export function typstInput(document: Document, letters: ReadonlySet<number>): string {
  const { language, sections, issuedOn, source } = document;
  const shown = {
    ...document,
    sections: sections.map((section) =>
      section.kind === "table" ? { ...section, widths: columnWidths(section).letters } : section,
    ),
    wide: sections.some((section) => section.kind === "table" && columnWidths(section).lying),
    foot: source.map(({ name, value }) => `${name}: ${value}`).join("\n"),
    page: pagePieces(word(language, "page", { page: "\n", pages: "\n" })),
    empty: word(language, "empty"),
    inSystem: word(language, "in-system"),
    signatureCaption: `${word(language, "signature")}, ${word(language, "signature-date")}`,
    nameCaption: word(language, "signature-name"),
    day: issuedOn.split("-").map(Number),
  };
  return JSON.stringify(shown, (_key, value: unknown) =>
    typeof value === "string" ? drawable(value, letters) : value,
  );
}

function pagePieces(text: string): string[] {
  return text.split("\n");
}

function drawable(text: string, letters: ReadonlySet<number>): string {
  // A number sign does not stay behind at the end of a line.
  const plain = text.replaceAll(ignorable, "").replaceAll(/№ (?=\d)/gu, "№\u00a0");
  return Array.from(plain, (letter) => {
    const code = letter.codePointAt(0)!;
    return letter === "\n" || letters.has(code) ? letter : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
  }).join("");
}
