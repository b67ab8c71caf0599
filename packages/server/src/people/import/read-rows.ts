// From a table to rows of people: every cell is read by its column, and everything that is wrong is told at its cell.
import type { Language } from "@bagalau/methodology";
import { inTurns } from "../../turns.ts";
import type { Category } from "../categories.ts";
import type { CellFault } from "./cell-fault.ts";
import {
  categoryIn,
  dayIn,
  iinIn,
  languageIn,
  phoneIn,
  shortEnough,
  soundText,
  wayIn,
  yesOrNoIn,
} from "./cell-values.ts";
import type { ReadValue } from "./cell-values.ts";
import { requiredKeys } from "./columns.ts";
import type { Column, ColumnKey } from "./columns.ts";
import { fileProblem } from "./file-problem.ts";
import { mostRows } from "./grid.ts";
import type { Grid, GridCell } from "./grid.ts";
import { readHeader } from "./read-header.ts";
import type { Header } from "./read-header.ts";
import type { Tell } from "./under-way.ts";

/** A name in the languages in which the table gives it. */
export type GivenName = Readonly<Partial<Record<Language, string>>>;

/** Null: the cell is empty, there is no such column, or what stands there is wrong, which is told. */
export interface StaffRow {
  /** From 1, as the table counts. */
  readonly row: number;
  readonly iin: string | null;
  readonly family: string | null;
  readonly given: string | null;
  readonly patronymic: string | null;
  readonly unit: GivenName | null;
  readonly parentUnit: GivenName | null;
  readonly post: GivenName | null;
  readonly category: string | null;
  readonly supervisor: string | null;
  readonly head: boolean | null;
  readonly appointedOn: string | null;
  readonly by: "appointment" | "election" | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly language: Language | null;
  readonly dismissedOn: string | null;
  readonly dismissalGround: string | null;
  /** A fault at the cell of the column; at the header's first cell where there is no such column. */
  readonly fault: (key: ColumnKey, code: string, params?: CellFault["params"]) => CellFault;
  readonly cellOf: (key: ColumnKey) => string;
}

export interface Reading {
  readonly rows: readonly StaffRow[];
  readonly faults: readonly CellFault[];
}

export interface ReadingBy {
  /** The day for which the table is true. */
  readonly on: string;
  readonly categories: readonly Category[];
  readonly tell: Tell;
}

/** Rejects with 422 at the file where the table holds no people or too many. */
export async function readRows(grid: Grid, by: ReadingBy): Promise<Reading> {
  const header = readHeader(grid);
  const filled = grid.rows.flatMap((cells, index) =>
    index > header.row && cells.some((cell) => cell !== null) ? [{ index }] : [],
  );
  if (filled.length > mostRows) throw fileProblem("import.too-many-rows", { rows: String(mostRows) });
  if (filled.length === 0 && header.faults.length === 0) throw fileProblem("import.no-rows");
  if (header.columns.size === 0) return { rows: [], faults: header.faults };
  const readers = filled.map(({ index }) => new RowReader(grid, header, index, by));
  const rows: StaffRow[] = [];
  const othersToo = inTurns();
  for (const reader of readers) {
    await othersToo();
    rows.push(reader.read());
    by.tell(rows.length, readers.length);
  }
  const faults = [...header.faults, ...readers.flatMap((reader) => reader.faults), ...doubledFaults(rows)];
  return { rows, faults };
}

interface Found {
  readonly column: Column;
  readonly place: number;
  readonly cell: GridCell;
}

/** One row, column by column. */
class RowReader {
  readonly faults: CellFault[] = [];
  readonly #grid: Grid;
  readonly #header: Header;
  readonly #index: number;
  readonly #by: ReadingBy;

  constructor(grid: Grid, header: Header, index: number, by: ReadingBy) {
    this.#grid = grid;
    this.#header = header;
    this.#index = index;
    this.#by = by;
  }

  read(): StaffRow {
    this.#checkRequired();
    const days = { appointedOn: this.#day("appointedOn"), dismissedOn: this.#day("dismissedOn") };
    this.#checkOrder(days);
    return {
      row: this.#index + 1,
      ...days,
      iin: this.#single("iin", iinIn),
      family: this.#words("family", 100),
      given: this.#words("given", 100),
      patronymic: this.#words("patronymic", 100),
      unit: this.#name("unit"),
      parentUnit: this.#name("parentUnit"),
      post: this.#name("post"),
      category: this.#single("category", (text) => categoryIn(text, this.#by.categories)),
      supervisor: this.#words("supervisor", 310),
      head: this.#single("head", yesOrNoIn),
      by: this.#single("by", wayIn),
      email: this.#words("email", 200),
      phone: this.#single("phone", phoneIn),
      address: this.#words("address", 500),
      language: this.#single("language", languageIn),
      dismissalGround: this.#words("dismissalGround", 500),
      fault: (key, code, params) => this.#faultOf(key, code, params),
      cellOf: (key) => this.#faultOf(key, "").cell,
    };
  }

  #checkRequired(): void {
    for (const key of requiredKeys) {
      if (this.#columnsOf(key).length > 0 && this.#found(key).length === 0) {
        this.faults.push(this.#faultOf(key, "import.value-missing"));
      }
    }
  }

  #checkOrder({ appointedOn, dismissedOn }: Pick<StaffRow, "appointedOn" | "dismissedOn">): void {
    if (appointedOn === null || dismissedOn === null || dismissedOn >= appointedOn) return;
    const params = { day: dismissedOn, from: appointedOn };
    this.faults.push(this.#faultOf("dismissedOn", "import.dismissed-before", params));
  }

  #words(key: ColumnKey, most: number): string | null {
    return this.#single(key, (text) => shortEnough(text, most));
  }

  #day(key: ColumnKey): string | null {
    return this.#single(key, (text, nature) => dayIn(text, nature, this.#by.on));
  }

  #name(key: ColumnKey): GivenName | null {
    const given = this.#found(key).flatMap((one): [Language, string][] => {
      const text = this.#value(one, (sound) => shortEnough(sound, 300));
      return text === null || one.column.language === null ? [] : [[one.column.language, text]];
    });
    return given.length === 0 ? null : Object.fromEntries(given);
  }

  #single<Value>(key: ColumnKey, read: ReadValue<Value>): Value | null {
    const [one] = this.#found(key);
    return one === undefined ? null : this.#value(one, read);
  }

  #value<Value>(one: Found, read: ReadValue<Value>): Value | null {
    const { text, nature } = one.cell;
    const sound = soundText(one.cell, this.#grid.lossy);
    const found = "value" in sound ? read(sound.value, nature) : sound;
    if ("value" in found) return found.value;
    const { place, column } = one;
    for (const { code, params } of found.wrong) this.faults.push(this.#faultAt(place, column, text, code, params));
    return null;
  }

  #found(key: ColumnKey): readonly Found[] {
    const cells = this.#grid.rows[this.#index]!;
    return this.#columnsOf(key).flatMap(([place, column]) => {
      const cell = cells[place] ?? null;
      return cell === null ? [] : [{ column, place, cell }];
    });
  }

  #columnsOf(key: ColumnKey): readonly (readonly [number, Column])[] {
    return [...this.#header.columns].filter(([, column]) => column.key === key);
  }

  #faultOf(key: ColumnKey, code: string, params: CellFault["params"] = {}): CellFault {
    const [filled] = this.#found(key);
    if (filled !== undefined) return this.#faultAt(filled.place, filled.column, filled.cell.text, code, params);
    const [first] = this.#columnsOf(key);
    if (first !== undefined) return this.#faultAt(first[0], first[1], "", code, params);
    const cell = this.#grid.nameOf(this.#header.row, 0);
    return { cell, row: this.#index + 1, place: 0, column: { key, language: null }, value: "", code, params };
  }

  #faultAt(place: number, column: Column, value: string, code: string, params: CellFault["params"]): CellFault {
    return { cell: this.#grid.nameOf(this.#index, place), row: this.#index + 1, place, column, value, code, params };
  }
}

function doubledFaults(rows: readonly StaffRow[]): readonly CellFault[] {
  const first = new Map<string, StaffRow>();
  return rows.flatMap((row) => {
    if (row.iin === null) return [];
    const earlier = first.get(row.iin);
    if (earlier !== undefined) return [row.fault("iin", "import.iin-twice", { cell: earlier.cellOf("iin") })];
    first.set(row.iin, row);
    return [];
  });
}
