// The first sheet of a workbook as a table. What the file says of its own size is not believed: nothing is unpacked beyond a
// limit, and no cell lies so far out that the rows before it would fill the memory.
import { unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { fileProblem } from "./file-problem.ts";
import { cell, cellName, columnNumber, mostColumns, mostRows } from "./grid.ts";
import type { Grid, GridCell } from "./grid.ts";

/** Of all parts together, unpacked. */
const mostBytes = 24 * 1_048_576;
/** Empty rows at the end cost little; a header may stand some rows down. */
const lastRow = mostRows + 1_000;

interface Digits {
  readonly digits: string;
}

export async function readXlsx(content: Uint8Array): Promise<Grid> {
  const parts = unpacked(content);
  const sheet = scan(new TextDecoder().decode(firstSheet(parts)));
  // Packed again without compression: the reader gets no more than what was unpacked within the limit.
  const safe = zipSync({ ...parts }, { level: 0 });
  const rows = await readSheet<Digits>(Buffer.from(safe), { parseNumber: (digits) => ({ digits }) }).catch(() => {
    throw fileProblem("import.not-a-workbook");
  });
  const grid = rows.map((row) => row.map(cellOf));
  for (const { row, column, nature } of sheet.formulas) {
    while (grid.length <= row) grid.push([]);
    while (grid[row]!.length <= column) grid[row]!.push(null);
    grid[row]![column] = { text: "", nature };
  }
  for (const merged of sheet.merged) fillDown(grid, merged);
  return { rows: grid, lossy: false, nameOf: cellName };
}

function unpacked(content: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let bytes = 0;
  let tooLarge = false;
  try {
    const parts = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/iu.test(name)) return false;
        bytes += originalSize;
        tooLarge ||= bytes > mostBytes;
        return !tooLarge;
      },
    });
    if (!tooLarge) return parts;
  } catch {
    throw fileProblem("import.not-a-workbook");
  }
  throw fileProblem("import.too-large", { megabytes: String(mostBytes / 1_048_576) });
}

/** The part that holds the first sheet. */
function firstSheet(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const [, sheet = ""] = text("xl/workbook.xml").split(/<(?:\w+:)?sheet\s/u);
  const id = attribute(sheet, "r:id") ?? attribute(sheet, "id");
  const link = text("xl/_rels/workbook.xml.rels")
    .split("<Relationship ")
    .find((one) => attribute(one, "Id") === id);
  const target = attribute(link ?? "", "Target")?.replace(/^\/(?:xl\/)?/u, "");
  const part = parts[`xl/${target}`];
  if (id === null || part === undefined) throw fileProblem("import.not-a-workbook");
  return part;
}

function attribute(tag: string, name: string): string | null {
  const head = tag.slice(0, 2_000).split(">", 1)[0]!;
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`, "u").exec(head)?.[1] ?? null;
}

interface Merged {
  readonly row: number;
  readonly column: number;
  readonly last: number;
}

interface Scanned {
  readonly formulas: readonly {
    readonly row: number;
    readonly column: number;
    readonly nature: "formula-error" | "formula-unread";
  }[];
  readonly merged: readonly Merged[];
}

/** What the reader of workbooks does not tell: formulas without a value, merged cells, and how far out cells lie. */
function scan(xml: string): Scanned {
  for (const row of xml.split(/<(?:\w+:)?row\s/u).slice(1)) bounded(Number(attribute(row, "r") ?? 0), 0);
  const formulas = xml
    .split(/<(?:\w+:)?c\s/u)
    .slice(1)
    .flatMap((text) => formulaIn(text) ?? []);
  const merged = xml
    .split(/<(?:\w+:)?mergeCell\s/u)
    .slice(1)
    .flatMap((text) => mergedIn(text) ?? []);
  return { formulas, merged };
}

function formulaIn(text: string): Scanned["formulas"][number] | null {
  const place = placeOf(attribute(text, "r") ?? "");
  if (place === null) throw fileProblem("import.not-a-workbook");
  if (attribute(text, "t") === "e") return { ...place, nature: "formula-error" };
  const isFormula = /<(?:\w+:)?f[\s>/]/u.test(text);
  return isFormula && !/<(?:\w+:)?v[\s>]/u.test(text) ? { ...place, nature: "formula-unread" } : null;
}

function mergedIn(text: string): Merged | null {
  const [from = "", to = ""] = (attribute(text, "ref") ?? "").split(":");
  const [first, last] = [placeOf(from), placeOf(to)];
  return first === null || last === null ? null : { ...first, last: last.row };
}

function placeOf(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(name) ?? [];
  if (letters === undefined) return null;
  const place = { row: Number(digits) - 1, column: columnNumber(letters) };
  bounded(place.row + 1, place.column);
  return place;
}

function bounded(row: number, column: number): void {
  if (!(row <= lastRow && column < mostColumns)) {
    throw fileProblem("import.too-wide", { rows: String(lastRow), columns: String(mostColumns) });
  }
}

function cellOf(value: unknown): GridCell | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return cell(value.toISOString().slice(0, 10), "day");
  if (typeof value === "object") return cell(wholeDigits((value as Digits).digits), "number");
  return cell(String(value));
}

/** `8.50315300123E11` is how some programs write a whole number. */
function wholeDigits(digits: string): string {
  if (/^-?\d+$/u.test(digits)) return digits;
  const number = Number(digits);
  return Number.isSafeInteger(number) ? String(number) : digits;
}

/** The text of merged cells stands for each row that they cover. */
function fillDown(grid: (GridCell | null)[][], { row, column, last }: Merged): void {
  const text = grid[row]?.[column] ?? null;
  if (text === null) return;
  for (const covered of grid.slice(row + 1, last + 1)) {
    while (covered.length <= column) covered.push(null);
    covered[column] ??= text;
  }
}
