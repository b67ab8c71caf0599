// Which row names the columns, and which columns it names.
import type { CellFault } from "./cell-fault.ts";
import { columnOf, headerWords, requiredKeys } from "./columns.ts";
import type { Column } from "./columns.ts";
import { columns } from "./columns.ts";
import { compared, nearest } from "./compared.ts";
import { fileProblem } from "./file-problem.ts";
import type { Grid, GridCell } from "./grid.ts";

export interface Header {
  /** From 0. */
  readonly row: number;
  /** By place, from 0. */
  readonly columns: ReadonlyMap<number, Column>;
  readonly faults: readonly CellFault[];
}

/** Above the header there may be a title and the like. */
const headerWithin = 20;

/** Throws 422 at the file where the table is empty. */
export function readHeader(grid: Grid): Header {
  const row = headerRow(grid);
  const found = new Map<number, Column>();
  const faults: CellFault[] = [];
  const cells = grid.rows[row]!;
  const tell = (place: number, column: Column | null, code: string, params: CellFault["params"] = {}): void => {
    faults.push({
      cell: grid.nameOf(row, place),
      row: row + 1,
      place,
      column,
      value: cells[place]?.text ?? "",
      code,
      params,
    });
  };
  const width = Math.max(...grid.rows.slice(row).map((one) => one.length));
  for (let place = 0; place < width; place += 1) {
    const cell = cells[place] ?? null;
    const column = cell === null ? null : columnOf(cell.text);
    const earlier = [...found].find(([, one]) => one.key === column?.key && one.language === column.language);
    if (cell === null) tellUnnamed(grid, row, place, tell);
    else if (column === null) tellUnknown(cell, place, tell);
    else if (earlier !== undefined) tell(place, column, "import.column-twice", { cell: grid.nameOf(row, earlier[0]) });
    else found.set(place, column);
  }
  for (const key of requiredKeys) {
    if ([...found.values()].some((column) => column.key === key)) continue;
    const { kk, ru, en } = columns[key].title;
    tell(0, { key, language: null }, "import.column-missing", { column: [...new Set([kk, ru, en])].join(" / ") });
  }
  return { row, columns: found, faults };
}

/** The row that names most columns. */
function headerRow({ rows }: Grid): number {
  const counts = rows
    .slice(0, headerWithin)
    .map((cells) => cells.filter((cell) => cell !== null && columnOf(cell.text) !== null).length);
  const most = Math.max(0, ...counts);
  if (most > 0) return counts.indexOf(most);
  const first = rows.findIndex((cells) => cells.some((cell) => cell !== null));
  if (first === -1) throw fileProblem("import.no-rows");
  return first;
}

type Tell = (place: number, column: Column | null, code: string, params?: CellFault["params"]) => void;

/** People number their rows: that column says nothing and does no harm. */
const rowNumbers = new Set(["№", "№ п/п", "n", "no", "no.", "р/с", "р/с №", "№ р/с"].map(compared));

function tellUnknown({ text }: GridCell, place: number, tell: Tell): void {
  if (rowNumbers.has(compared(text))) return;
  const near = nearest(text, headerWords);
  if (near === null) tell(place, null, "import.column-unknown");
  else tell(place, null, "import.column-near", { nearest: near });
}

function tellUnnamed(grid: Grid, row: number, place: number, tell: Tell): void {
  const filled = grid.rows.slice(row + 1).some((cells) => (cells[place] ?? null) !== null);
  if (filled) tell(place, null, "import.column-unnamed");
}
