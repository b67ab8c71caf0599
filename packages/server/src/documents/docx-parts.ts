// The parts of which a Word document is put together: runs, lines, cells, tables, with the measures of the printed page.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table as DocxTable,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { IParagraphOptions, IRunOptions, ITableCellOptions } from "docx";
import { columnWidths } from "./column-widths.ts";
import type { Column, Entry, Table } from "./document.ts";

/** A twentieth of a point. */
export const millimetre = 56.7;

const hairline = { style: BorderStyle.SINGLE, size: 3, color: "969696" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = { top: none, bottom: none, left: none, right: none };

/** The lines of a text as runs of one paragraph. */
export function runs(text: string, look: IRunOptions = {}): TextRun[] {
  return text
    .split("\n")
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

export function paragraph(text: string, look: IRunOptions = {}, place: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...place, children: runs(text, look) });
}

/** A paragraph for each line that says something. */
export function paragraphs(text: string, look: IRunOptions = {}, place: IParagraphOptions = {}): Paragraph[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => paragraph(line, look, place));
}

/** Columns side by side without lines: fields with their values, signatures, the head. */
export function sideBySide(
  rows: readonly (readonly CellText[])[],
  widths: readonly number[],
  verticalAlign: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable] = VerticalAlignTable.BOTTOM,
): DocxTable {
  return new DocxTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(({ text, look, underlined = false, overlined = false, align, tall = false }, index) =>
            cell(
              [
                paragraph(text, look, {
                  spacing: { before: tall ? 260 : 50, after: 30 },
                  alignment: align ?? AlignmentType.LEFT,
                }),
              ],
              {
                width: { size: widths[index]!, type: WidthType.DXA },
                borders: { ...noBorders, bottom: underlined ? hairline : none, top: overlined ? hairline : none },
                verticalAlign,
              },
            ),
          ),
        }),
    ),
  });
}

export interface CellText {
  readonly text: string;
  readonly look?: IRunOptions;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly underlined?: boolean;
  readonly overlined?: boolean;
  readonly tall?: boolean;
}

/** A table whose head is repeated on every page; `width` in twentieths of a point. */
export function drawnTable(table: Table, width: number, empty: string): DocxTable {
  const { letters } = columnWidths(table);
  const sum = letters.reduce((left, right) => left + right, 0);
  const widths = letters.map((part) => Math.floor((part / sum) * width));
  const rows =
    table.rows.length === 0
      ? [emptyRow(table.columns.length, empty)]
      : table.rows.map((row) => bodyRow(row, table.columns, widths, false));
  return new DocxTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...headRows(table.columns, widths),
      ...rows,
      ...(table.totals === null ? [] : [bodyRow(table.totals, table.columns, widths, true)]),
    ],
  });
}

function headRows(columns: readonly Column[], widths: readonly number[]): TableRow[] {
  const titled = (text: string, more: Partial<ITableCellOptions>): TableCell =>
    cell([paragraph(text, { bold: true, size: 18 }, { alignment: AlignmentType.CENTER })], {
      shading: { type: ShadingType.CLEAR, fill: "EFEFEF", color: "auto" },
      verticalAlign: VerticalAlignTable.CENTER,
      ...more,
    });
  const sized = (index: number): Partial<ITableCellOptions> => ({
    width: { size: widths[index]!, type: WidthType.DXA },
  });
  if (columns.every(({ group }) => group === null)) {
    const cells = columns.map(({ title }, index) => titled(title, sized(index)));
    return [new TableRow({ tableHeader: true, cantSplit: true, children: cells })];
  }
  const top = columns.flatMap(({ title, group }, index) => {
    if (group === null) return [titled(title, { ...sized(index), rowSpan: 2 })];
    if (columns[index - 1]?.group === group) return [];
    const next = columns.findIndex((column, other) => other > index && column.group !== group);
    return [titled(group, { columnSpan: (next === -1 ? columns.length : next) - index })];
  });
  const under = columns.flatMap(({ title, group }, index) => (group === null ? [] : [titled(title, sized(index))]));
  return [top, under].map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }));
}

function bodyRow(
  row: readonly Entry[],
  columns: readonly Column[],
  widths: readonly number[],
  bold: boolean,
): TableRow {
  const cells = row.map(({ text }, index) => {
    const lines = (text ?? "").split("\n");
    return cell(
      lines.map((line) => paragraph(line, { size: 19, bold }, { alignment: sideOf(columns[index]!) })),
      { width: { size: widths[index]!, type: WidthType.DXA } },
    );
  });
  return new TableRow({ cantSplit: row.every(({ text }) => (text?.length ?? 0) < 1500), children: cells });
}

function emptyRow(columns: number, text: string): TableRow {
  return new TableRow({
    children: [cell([paragraph(text, { size: 19 }, { alignment: AlignmentType.CENTER })], { columnSpan: columns })],
  });
}

function sideOf({ type }: Column): (typeof AlignmentType)[keyof typeof AlignmentType] {
  if (type === "mark" || type === "date" || type === "identifier") return AlignmentType.CENTER;
  const counted = type === "count" || type === "number" || type === "percent" || type === "money";
  return counted ? AlignmentType.RIGHT : AlignmentType.LEFT;
}

function cell(children: readonly Paragraph[], more: Partial<ITableCellOptions>): TableCell {
  return new TableCell({ margins: { top: 60, bottom: 60, left: 90, right: 90 }, ...more, children: [...children] });
}
