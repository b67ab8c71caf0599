// Which rows of a table are found and in what order they stand. What costs time is done once: the text of a row is made once,
// and a letter more looks only among what was found without it.
import { foldedText, inAlphabet } from "./alphabet.ts";
import { wordsOf } from "./find-words.ts";

interface Texted<Row> {
  readonly id: string;
  readonly text: (row: Row) => string;
  readonly number?: boolean;
}

interface Search<Row> {
  /** Every word stands somewhere in the row; the rows themselves where nothing is searched. */
  readonly found: (rows: readonly Row[], search: string) => readonly Row[];
  /** Makes texts of rows beforehand for as long as there is time; says whether all are made. */
  readonly prepare: (rows: readonly Row[], hasTime: () => boolean) => boolean;
}

interface Found<Row> {
  readonly among: readonly Row[];
  readonly words: readonly string[];
  readonly rows: readonly Row[];
}

export function searchIn<Row extends object>(columns: readonly Texted<Row>[]): Search<Row> {
  const made = new WeakMap<Row, string>();
  let last: Found<Row> = { among: [], words: [], rows: [] };
  function textOf(row: Row): string {
    const known = made.get(row);
    if (known !== undefined) return known;
    const text = foldedText(columns.map((column) => column.text(row)).join(" "));
    made.set(row, text);
    return text;
  }
  return {
    found: (rows, search) => {
      const words = wordsOf(search);
      if (words.length === 0) return rows;
      const within = last.among === rows && isNarrower(words, last.words) ? last.rows : rows;
      const found = within.filter((row) => words.every((word) => textOf(row).includes(word)));
      // The same list as before where a letter has taken nothing away.
      last = { among: rows, words, rows: found.length === within.length ? within : found };
      return last.rows;
    },
    prepare: (rows, hasTime) =>
      rows.every((row) => {
        if (made.has(row)) return true;
        if (!hasTime()) return false;
        textOf(row);
        return true;
      }),
  };
}

/** Whatever has these words has those, for each of those stands in one of these. */
function isNarrower(words: readonly string[], than: readonly string[]): boolean {
  return than.every((one) => words.some((word) => word.includes(one)));
}

/** `order` is the id of a column, with `-` before it from the end; as they came where no column has it. */
export function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Texted<Row>[],
  order: string,
  language: string,
): readonly Row[] {
  const descending = order.startsWith("-");
  const column = columns.find(({ id }) => id === order.replace(/^-/u, ""));
  if (column === undefined) return rows;
  if (column.number !== true) return inAlphabet(rows, column.text, language, descending);
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, number: Number(column.text(row)) }));
  return keyed.sort((a, b) => sign * (a.number - b.number)).map(({ row }) => row);
}

/** Up, down, as it came. */
export function nextOrder(order: string, column: string): string {
  if (order === column) return `-${column}`;
  return order === `-${column}` ? "" : column;
}
