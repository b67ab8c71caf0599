// Documents that are tables as workbooks: every text is a text and never a formula, days are days, marks keep their digits,
// and a sheet of its own says by which edition the workbook was made.
import writeXlsxFile from "write-excel-file/node";
import type { CellObject, Row, Sheet } from "write-excel-file/node";
import { columnWidths } from "./column-widths.ts";
import type { Column, Document, Entry, Table } from "./document.ts";
import { word } from "./document-texts.ts";

/** What one cell of Excel holds. */
const longestCell = 32_767;
/** In points. */
const lineHeight = 13;
const tallestRow = 409;
/** Words do not fill their lines. */
const wrapping = 1.15;
const dateFormat = "dd.mm.yyyy";
const border = { borderStyle: "thin", borderColor: "#595959" } as const;
const strong = { fontWeight: "bold", wrap: true, alignVertical: "center" } as const;

/** Whether the document is one that people go on working with as a table. */
export function isTabular({ sections }: Document): boolean {
  return sections.some((section) => section.kind === "table");
}

/** One sheet for each table and one for the source. */
export async function renderXlsx(document: Document): Promise<Uint8Array> {
  const tables = document.sections.filter((section) => section.kind === "table");
  const names = sheetNames([...tables.map(({ title }) => title), word(document.language, "source")]);
  const sheets = tables.map((table, index) => tableSheet(document, table, names[index]!));
  const written = writeXlsxFile([...sheets, sourceSheet(document, names.at(-1)!)], {
    fontFamily: "Arial",
    fontSize: 10,
  });
  return Uint8Array.from(await written.toBuffer());
}

function tableSheet(document: Document, table: Table, sheet: string): Sheet<Buffer> {
  const { letters, lying } = columnWidths(table);
  const head = headRows(document, table, letters);
  const rows = table.rows.map((row) =>
    tallRow(
      row.map((entry, index) => cellOf(entry, table.columns[index]!)),
      row.map(({ text }) => text ?? ""),
      letters,
    ),
  );
  const totals =
    table.totals === null
      ? []
      : [table.totals.map((entry) => ({ ...textCell(entry.text ?? ""), ...border, fontWeight: "bold" as const }))];
  return {
    sheet,
    data: [...head, ...rows, ...totals],
    columns: letters.map((width) => ({ width: Math.round(width) })),
    stickyRowsCount: head.length,
    ...(lying ? { orientation: "landscape" as const } : {}),
  };
}

/** The title, the short fields, an empty line, the titles of the columns. */
function headRows(document: Document, table: Table, letters: readonly number[]): Row[] {
  const across = table.columns.length;
  const titles = table.columns.map(({ title, group }) => (group === null ? title : `${group}: ${title}`));
  const fields = document.sections.flatMap((section) => (section.kind === "fields" ? section.fields : []));
  return [
    [{ ...textCell(document.title), fontWeight: "bold", fontSize: 13, columnSpan: across }],
    ...document.marks.map((mark): Row => [{ ...textCell(mark), fontWeight: "bold", columnSpan: across }]),
    ...fields.map(({ title, entry }): Row => [{ ...textCell(`${title}: ${entry.text ?? ""}`), columnSpan: across }]),
    [],
    tallRow(
      titles.map((title) => ({
        ...textCell(title),
        ...border,
        ...strong,
        align: "center" as const,
        backgroundColor: "#EFEFEF",
      })),
      titles,
      letters,
    ),
  ];
}

/** Programs that open the workbook do not make room for wrapped lines by themselves. */
function tallRow(cells: readonly CellObject[], texts: readonly string[], letters: readonly number[]): Row {
  const linesIn = (text: string, width: number): number =>
    text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * wrapping) / width)), 0);
  const lines = texts.reduce((most, text, index) => Math.max(most, linesIn(text, letters[index]!)), 1);
  return cells.map((cell) => ({ ...cell, height: Math.min(lines * lineHeight + 2, tallestRow) }));
}

function cellOf({ text, day, count }: Entry, { type }: Column): CellObject {
  const look = { ...border, wrap: true, alignVertical: "top" } as const;
  // A civil day has no zone: midnight UTC is how the file counts days.
  if (day !== null)
    return { ...look, type: Date, value: new Date(`${day}T00:00:00Z`), format: dateFormat, align: "center" };
  if (count !== null && isKeptByExcel(count)) return { ...look, type: Number, value: Number(count) };
  return { ...look, ...textCell(text ?? ""), ...(type === "mark" ? { align: "center" as const } : {}) };
}

/** Excel counts in binary fractions of fifteen digits. */
function isKeptByExcel(count: string): boolean {
  return count.replaceAll(/\D/gu, "").length <= 15;
}

function textCell(text: string): { readonly type: StringConstructor; readonly value: string } {
  return { type: String, value: text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…` };
}

function sourceSheet(document: Document, sheet: string): Sheet<Buffer> {
  const { language, body, act, source, ours, title } = document;
  const rows: [string, string][] = [
    [word(language, "body"), body],
    ["", title],
    ...act.map((line): [string, string] => ["", line]),
    ...source.map(({ name, value }): [string, string] => [name, value]),
    ...(ours === null ? [] : [["", ours] as [string, string]]),
  ];
  return {
    sheet,
    data: rows.map(([name, value]) => [
      { ...textCell(name), fontWeight: "bold" },
      { ...textCell(value), wrap: true },
    ]),
    columns: [{ width: 34 }, { width: 90 }],
  };
}

/** Excel takes 31 letters, not these signs, and no name twice. */
function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const plain =
      title
        .replaceAll(/[[\]:*?/\\']/gu, " ")
        .trim()
        .slice(0, 28) || "1";
    const taken = names.filter((name) => name.startsWith(plain)).length;
    names.push(taken === 0 ? plain : `${plain} ${taken + 1}`);
  }
  return names;
}
