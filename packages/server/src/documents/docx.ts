// Documents for Word and LibreOffice: the same description as in print, with styles, repeated table heads and the language said.
import {
  AlignmentType,
  BorderStyle,
  Document as DocxDocument,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  VerticalAlignTable,
} from "docx";
import type { FileChild, IRunOptions } from "docx";
import type { Block } from "@bagalau/methodology";
import { columnWidths } from "./column-widths.ts";
import { drawnTable, millimetre, paragraph, paragraphs, runs, sideBySide } from "./docx-parts.ts";
import type { Document, Section, SignatureLine } from "./document.ts";
import { word } from "./document-texts.ts";

/** Everybody's Word and LibreOffice draw it, or one of the same measures, with all Kazakh letters. */
const font = "Arial";
const languageTags = { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" } as const;
const margin = { left: 25 * millimetre, right: 15 * millimetre, top: 18 * millimetre, bottom: 20 * millimetre };
const page = { width: 210 * millimetre, height: 297 * millimetre };
const grey: IRunOptions = { color: "404040", size: 18 };
const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

export async function renderDocx(document: Document): Promise<Uint8Array> {
  const { language, title, body } = document;
  const lying = document.sections.some((section) => section.kind === "table" && columnWidths(section).lying);
  const width = Math.round((lying ? page.height : page.width) - margin.left - margin.right);
  const size = {
    width: Math.round(page.width),
    height: Math.round(page.height),
    orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  const made = new DocxDocument({
    title,
    creator: body,
    lastModifiedBy: body,
    styles: stylesIn(languageTags[language]),
    sections: [
      {
        properties: {
          page: {
            size,
            margin: Object.fromEntries(Object.entries(margin).map(([side, at]) => [side, Math.round(at)])),
          },
        },
        footers: { default: footerOf(document) },
        children: [
          ...headOf(document, width),
          ...document.sections.flatMap((section) => drawnSection(section, document, width)),
          ...signaturesOf(document, width),
          ...endOf(document),
        ],
      },
    ],
  });
  return Uint8Array.from(await Packer.toBuffer(made));
}

function stylesIn(tag: string) {
  const heading = (size: number) => ({
    run: { font, size, bold: true, color: "000000" },
    paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 21, language: { value: tag, eastAsia: tag, bidirectional: tag } },
        paragraph: { spacing: { after: 80 } },
      },
      heading1: {
        run: { font, size: 27, bold: true, color: "000000" },
        paragraph: { spacing: { before: 320, after: 260 }, alignment: AlignmentType.CENTER },
      },
      heading2: heading(21),
      heading3: heading(20),
      heading4: heading(19),
      heading5: heading(19),
    },
  };
}

function footerOf(document: Document): Footer {
  const small: IRunOptions = { size: 14, color: "505050" };
  const [before = "", between = "", after = ""] = word(document.language, "page", { page: "\n", pages: "\n" }).split(
    "\n",
  );
  const foot = document.source.map(({ name, value }) => `${name}: ${value}`).join("\n");
  const pages = new TextRun({
    ...small,
    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  });
  return new Footer({
    children: [
      new Paragraph({
        children: runs(foot, small),
        border: { top: { style: BorderStyle.SINGLE, size: 3, color: "969696", space: 4 } },
      }),
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [pages] }),
    ],
  });
}

function headOf({ body, act, title, marks }: Document, width: number): FileChild[] {
  const right = Math.round(62 * millimetre);
  const box = { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 4 } as const;
  return [
    sideBySide(
      [
        [
          { text: body, look: { bold: true, size: 20 } },
          { text: act.join("\n"), look: { color: "404040", size: 17 } },
        ],
      ],
      [width - right, right],
      VerticalAlignTable.TOP,
    ),
    new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
      children: [],
    }),
    paragraph(title, {}, { heading: HeadingLevel.HEADING_1 }),
    ...marks.map((mark) =>
      paragraph(mark, { bold: true, size: 19 }, { border: { top: box, bottom: box, left: box, right: box } }),
    ),
  ];
}

function drawnSection(section: Section, { language }: Document, width: number): FileChild[] {
  const title = (text: string): Paragraph => paragraph(text, {}, { heading: HeadingLevel.HEADING_2 });
  const left = Math.round(width * 0.36);
  switch (section.kind) {
    case "fields": {
      const rows = section.fields.map((field) => [
        { text: field.title, look: grey },
        { text: field.entry.text ?? "", underlined: true, tall: field.entry.text === null },
      ]);
      return [sideBySide(rows, [left, width - left]), new Paragraph({ children: [] })];
    }
    case "long-text":
      return [title(section.title), ...(section.text === null ? freeLines() : paragraphs(section.text))];
    case "table":
      return [
        title(section.title),
        drawnTable(section, width, word(language, "empty")),
        new Paragraph({ children: [] }),
      ];
    case "choice":
      return [
        ...(section.group === null ? [] : [title(section.group)]),
        paragraph(section.title, { bold: true }),
        ...section.options.map((option) => paragraph(`${option.chosen ? "☒" : "☐"} ${option.title}`)),
      ];
    case "blocks":
      return section.blocks.flatMap(drawnBlock);
  }
}

function freeLines(): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 3, color: "969696", space: 1 } as const;
  return Array.from(
    { length: 5 },
    () => new Paragraph({ spacing: { before: 200 }, border: { bottom: line, between: line }, children: [] }),
  );
}

function drawnBlock(block: Block): FileChild[] {
  const bar = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 10, color, space: 8 } });
  switch (block.kind) {
    case "heading":
      return [paragraph(block.text, {}, { heading: headings[block.level]! })];
    case "paragraph":
      return paragraphs(block.text);
    case "result":
      return [paragraph(`${block.name}: ${block.text}`, { bold: true }, { shading: { fill: "EFEFEF" } })];
    case "rows":
    case "formula":
      return block.rows.map(({ name, text, depth }) =>
        paragraph(
          name === null ? text : text === "" ? name : `${name}: ${text}`,
          {},
          { indent: { left: 280 * depth } },
        ),
      );
    case "quote":
      return paragraphs(
        block.text,
        { italics: true, language: { value: languageTags[block.language] } },
        { border: bar("AAAAAA"), indent: { left: 200 } },
      );
    case "mark":
      return [block.text, ...block.details].map((text) =>
        paragraph(text, { size: 18 }, { border: bar("404040"), indent: { left: 200 } }),
      );
    case "difference": {
      const name = block.name === null ? [] : [new TextRun(`${block.name}: `)];
      const pieces = block.stretches.map(
        ({ kind, text }) => new TextRun({ text: `${text} `, strike: kind === "removed", bold: kind === "added" }),
      );
      return [new Paragraph({ children: [...name, ...pieces] })];
    }
  }
}

function signaturesOf({ signatures, language }: Document, width: number): FileChild[] {
  const widths = [Math.round(width * 0.36), Math.round(width * 0.28)];
  const third = width - widths[0]! - widths[1]!;
  const caption: IRunOptions = { size: 14, color: "505050" };
  const centre = AlignmentType.CENTER;
  const rows = signatures.flatMap(({ title, name, on, inSystem }: SignatureLine) => [
    [
      { text: title, tall: true },
      { text: inSystem ? word(language, "in-system") : "", look: { size: 17 }, align: centre, tall: true },
      { text: name ?? "", tall: true },
    ],
    [
      { text: "" },
      {
        text: on ?? `${word(language, "signature")}, ${word(language, "signature-date")}`,
        look: caption,
        align: centre,
        overlined: true,
      },
      { text: word(language, "signature-name"), look: caption, align: centre, overlined: true },
    ],
  ]);
  return rows.length === 0 ? [] : [new Paragraph({ children: [] }), sideBySide(rows, [...widths, third])];
}

function endOf({ notes, ours }: Document): Paragraph[] {
  const said = notes.flatMap((note) => paragraphs(note, { size: 17 }));
  return ours === null ? said : [...said, paragraph(ours, { size: 16, color: "404040" }, { spacing: { before: 240 } })];
}
