// A text file as a table: its encoding and its separator are found from what it holds.
import { parse } from "csv-parse/sync";
import { fileProblem } from "./file-problem.ts";
import { cell, cellName, longestCell, mostColumns, mostRows } from "./grid.ts";
import type { Grid } from "./grid.ts";

const separators = [";", ",", "\t"];

export function readCsv(content: Uint8Array): Grid {
  const { text, lossy } = decoded(content);
  const { body, separator } = separated(text);
  const records = parsed(body, separator);
  if (records.length > mostRows + 1_000 || records.some((record) => record.length > mostColumns)) {
    throw fileProblem("import.too-wide", { rows: String(mostRows + 1_000), columns: String(mostColumns) });
  }
  return { rows: records.map((record) => record.map((field) => cell(field))), lossy, nameOf: cellName };
}

function decoded(content: Uint8Array): { readonly text: string; readonly lossy: boolean } {
  const encoding = byMark(content) ?? byZeros(content);
  if (encoding !== null) return { text: new TextDecoder(encoding).decode(content), lossy: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(content), lossy: false };
  } catch {
    return { text: new TextDecoder("windows-1251").decode(content), lossy: true };
  }
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

/** Without a mark: separators and digits of UTF-16 have a zero beside them, on one side. */
function byZeros(content: Uint8Array): string | null {
  const start = content.subarray(0, 2_000);
  const zeros = (side: number): number => start.filter((byte, place) => byte === 0 && place % 2 === side).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even + odd === 0) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Some programs name the separator in a line of its own, which keeps its place as an empty row. */
function separated(text: string): { readonly body: string; readonly separator: string } {
  const named = /^sep=(.)\r?\n/u.exec(text);
  if (named !== null) return { body: text.replace(/^sep=./u, ""), separator: named[1]! };
  const [line = ""] = text.split(/\r?\n/u, 30).filter((one) => one.trim() !== "");
  const plain = line.replaceAll(/"[^"]*"/gu, "");
  const counts = separators.map((separator) => ({ separator, count: plain.split(separator).length - 1 }));
  const best = counts.toSorted((one, other) => other.count - one.count)[0]!;
  return { body: text, separator: best.separator };
}

function parsed(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: longestCell * mostColumns,
    });
  } catch (error) {
    const { lines } = error as { readonly lines?: number };
    throw fileProblem("import.not-csv", { line: String(lines ?? 1) });
  }
}
