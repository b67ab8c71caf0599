// The file of an import as a table, by what it holds and not by what it is called.
import { fileProblem } from "./file-problem.ts";
import { cell, mostColumns, mostRows } from "./grid.ts";
import type { Grid } from "./grid.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";

export async function readGrid(content: Uint8Array): Promise<Grid> {
  if (beginsWith(content, [0x50, 0x4b])) return await readXlsx(content);
  if (beginsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) throw fileProblem("import.old-workbook");
  if (beginsWith(content, [0x25, 0x50, 0x44, 0x46])) throw fileProblem("import.not-a-table");
  return readCsv(content);
}

/** The rows that a personnel system sends: the names of all their fields are the header. Throws 422 where they are too many. */
export function gridOfRows(rows: readonly Readonly<Record<string, string>>[]): Grid {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (header.length > mostColumns) {
    throw fileProblem("import.too-wide", { rows: String(mostRows), columns: String(mostColumns) }, "rows");
  }
  return {
    rows: [header.map((name) => cell(name)), ...rows.map((row) => header.map((name) => cell(row[name] ?? "")))],
    lossy: false,
    nameOf: (row, column) => (row === 0 ? `rows.${header[column]}` : `rows.${row - 1}.${header[column]}`),
  };
}

function beginsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => content[place] === byte);
}
