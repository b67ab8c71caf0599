// A table as it was read, whatever file it came in: cells with their texts and the names that people know them by.

/** `number`: without the zeros before it. `day`: an ISO date. The last two: a formula whose value cannot be known. */
export type CellNature = "text" | "number" | "day" | "formula-error" | "formula-unread";

export interface GridCell {
  readonly text: string;
  readonly nature: CellNature;
}

export interface Grid {
  /** Rows from the first of the sheet, empty ones included; null where a cell is empty. */
  readonly rows: readonly (readonly (GridCell | null)[])[];
  /** Whether Kazakh letters cannot have survived in the file. */
  readonly lossy: boolean;
  /** `B7`; both from 0. */
  readonly nameOf: (row: number, column: number) => string;
}

export const mostRows = 5_000;
export const mostColumns = 200;
/** In one cell, in characters. */
export const longestCell = 2_000;

export function cellName(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}

/** From 0. `AB` → 27. */
export function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0) - 1;
}

export function cell(text: string, nature: CellNature = "text"): GridCell | null {
  const trimmed = text.trim();
  return trimmed === "" && (nature === "text" || nature === "number") ? null : { text: trimmed, nature };
}
