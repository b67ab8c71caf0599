// How wide the columns of a table are: first as their longest words need, so that none is cut, then as their texts wish.
import type { Table } from "./document.ts";

/** Letters on a line of a page that stands, and of one that lies. */
const upright = 88;
const lying = 132;

/** A longer word is parted. */
const longestWord = 26;
const shortestWord = 3;
/** What the edges of a cell take, in letters. */
const edges = 3;
const longestWish = 70;

export interface Widths {
  /** Letters of each column. */
  readonly letters: readonly number[];
  /** The page must lie on its side. */
  readonly lying: boolean;
}

export function columnWidths(table: Table): Widths {
  const needs = table.columns.map((_, index) => needOf(table, index));
  const needed = sum(needs);
  const spare = Math.max(0, (needed > upright ? lying : upright) - needed);
  const wishes = table.columns.map((_, index) => Math.max(0, wishOf(table, index) - needs[index]!));
  const wished = sum(wishes);
  const letters = needs.map(
    (need, index) => need + (wished === 0 ? spare / needs.length : (spare * wishes[index]!) / wished),
  );
  return { letters, lying: needed > upright };
}

/** The longest of its words. A word is parted after a hyphen before a letter, and nowhere else. */
function needOf({ columns, rows, totals }: Table, index: number): number {
  const texts = [...rows, ...(totals === null ? [] : [totals])].map((row) => row[index]?.text ?? "");
  const words = [columns[index]!.title, ...texts].flatMap((text) => text.split(/[ \n]+|(?<=-)(?=\p{L})/u));
  const longest = words.reduce((most, { length }) => Math.max(most, length), shortestWord);
  return Math.min(longest, longestWord) + edges;
}

/** Half as much again as a usual text of it: then most of them stand on one line. */
function wishOf({ columns, rows }: Table, index: number): number {
  const { title, type } = columns[index]!;
  const letters = sum(rows.map((row) => row[index]?.text?.length ?? 0));
  const usual = rows.length === 0 ? 0 : (letters / rows.length) * 1.2;
  const free = rows.every((row) => row[index]?.text === null) && (type === "text" || type === "long-text") ? 30 : 0;
  return Math.min(Math.max(usual, free, title.length / 2), longestWish);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}
