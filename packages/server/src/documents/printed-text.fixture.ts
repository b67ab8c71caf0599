// What a reader sees of a PDF: its words page by page, its title and language, its structure.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface Printed {
  readonly pages: readonly string[];
  /** All words, white space as one space. */
  readonly text: string;
  readonly title: string;
  readonly language: string | null;
  readonly isTagged: boolean;
  /** Width and height of each page, in points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** How many pieces of text begin or end outside the page's margins. */
  readonly outside: number;
}

export async function printed(pdf: Uint8Array): Promise<Printed> {
  const document = await getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const marked = await document.getMarkInfo();
  const pages: string[] = [];
  const sizes: [number, number][] = [];
  let outside = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    sizes.push([Math.round(width), Math.round(height)]);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = items.filter((item) => "str" in item);
    for (const { str, transform, width: long } of pieces) {
      const [x, y] = [Number(transform[4]), Number(transform[5])];
      if (str.trim() !== "" && (x < 40 || x + long > width - 40 || y < 10 || y > height - 30)) outside += 1;
    }
    pages.push(pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(""));
  }
  const text = pages.join("\n").replaceAll(/\s+/gu, " ");
  const { Title, Language } = info as { readonly Title?: string; readonly Language?: string };
  const printedPages = {
    pages,
    sizes,
    outside,
    text,
    title: Title ?? "",
    language: Language ?? null,
    isTagged: marked?.Marked === true,
  };
  await document.destroy();
  return printedPages;
}
