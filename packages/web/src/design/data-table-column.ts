// What a column of a table says of each row.
import type { ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What is searched, sorted by and exported. */
  readonly text: (row: Row) => string;
  /** What is shown, where it is more than the text. */
  readonly show?: (row: Row) => ReactNode;
  /** Sorted as a number, set flush right. */
  readonly number?: boolean;
  /** A CSS grid track: `minmax(12rem, 2fr)`. */
  readonly width?: string;
  /** Left out on a phone. */
  readonly wide?: boolean;
}
