// Cells of the sheets that people get: every text is a text and never a formula, and a day is a day.
import type { CellObject, Row } from "write-excel-file/node";
import type { ColumnKey } from "./columns.ts";

export const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const strong = { fontWeight: "bold", wrap: true, backgroundColor: "#EFEFEF" } as const;

const dateFormat = "dd.mm.yyyy";
const usualWidth = 18;
const widths: Readonly<Partial<Record<ColumnKey, number>>> = {
  unit: 32,
  parentUnit: 32,
  post: 28,
  email: 26,
  address: 30,
};

export function widthOf(key: ColumnKey): number {
  return widths[key] ?? usualWidth;
}

export function headerRow(titles: readonly string[]): Row {
  return titles.map((value) => ({ type: String, value, ...strong }));
}

/** Formatted as text, so that an IIN keeps its zeros. */
export function textCell(value: string): CellObject {
  return { type: String, value, format: "@" };
}

/** A civil day has no zone: midnight UTC is how the file counts days. */
export function dayCell(day: string): CellObject {
  return { type: Date, value: new Date(`${day}T00:00:00Z`), format: dateFormat };
}
