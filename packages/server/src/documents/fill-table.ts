// The tables of a form with their rows: those that the form names, those that repeat, and what is added up below them.
import { Rational } from "@bagalau/engine";
import type { FormContent, Language } from "@bagalau/methodology";
import { numberText } from "@bagalau/methodology/wording";
import { freeEntry } from "./document.ts";
import type { Column, Entry, Table } from "./document.ts";
import { word } from "./document-texts.ts";
import { entryOf } from "./entry.ts";
import type { FieldValue, FillFault, RowValues } from "./form-values.ts";

type FormTable = NonNullable<FormContent["tables"]>[number];
type FormRow = FormTable["rows"][number];
type FormColumn = FormTable["columns"][number];

/** How many lines a form to be filled by hand has where the number is not known. */
const freeLines = 8;

interface Filling {
  readonly language: Language;
  readonly applies: (when: Readonly<Record<string, readonly string[]>> | undefined) => boolean;
  readonly fault: (code: FillFault["code"], at: string) => void;
}

interface Line {
  readonly row: FormRow;
  readonly entries: readonly Entry[];
}

/** The table filled in; `given` null leaves it free. Faults are told to `fault`. */
export function fillTable(form: FormTable, given: readonly RowValues[] | null, filling: Filling): Table {
  const { language, applies } = filling;
  const columns = form.columns.filter(({ when }) => applies(when));
  const rows = form.rows.filter(({ when }) => applies(when));
  const lines = given === null ? freeRows(rows, columns) : givenRows(form.id, rows, columns, given, filling);
  const only = rows.length === 1 && rows[0]!.repeats !== true ? lines[0] : undefined;
  if (only !== undefined) return turned(form, columns, only, language);
  const repeats = rows.length === 1;
  const head: Column = {
    id: "row",
    title: repeats ? word(language, "row-number") : word(language, "indicator"),
    type: repeats ? "identifier" : "text",
    group: null,
  };
  const shown = columns.map(({ id, title, type, group }) => ({
    id,
    title: title[language],
    type,
    group: group?.[language] ?? null,
  }));
  return {
    kind: "table",
    id: form.id,
    title: form.title[language],
    columns: [head, ...shown],
    rows: lines.map(({ row, entries }, index) => [
      { ...freeEntry, text: repeats ? String(index + 1) : row.title[language] },
      ...entries,
    ]),
    totals: form.totals === true && given !== null ? totalsOf(columns, lines, language) : null,
  };
}

/** A table of one row reads better down than across: a line for each column. */
function turned(form: FormTable, columns: readonly FormColumn[], { row, entries }: Line, language: Language): Table {
  const value = { id: row.id, title: row.title[language], type: columns[0]!.type, group: null };
  const of = { id: "column", title: word(language, "indicator"), type: "text", group: null } as const;
  const number = { id: "row", title: word(language, "row-number"), type: "identifier", group: null } as const;
  return {
    kind: "table",
    id: form.id,
    title: form.title[language],
    columns: [number, of, value],
    rows: columns.map((column, index) => [
      { ...freeEntry, text: String(index + 1) },
      { ...freeEntry, text: column.title[language] },
      entries[index]!,
    ]),
    totals: null,
  };
}

function freeRows(rows: readonly FormRow[], columns: readonly FormColumn[]): Line[] {
  const entries = columns.map(() => freeEntry);
  return rows.flatMap((row) => Array.from({ length: row.repeats === true ? freeLines : 1 }, () => ({ row, entries })));
}

function givenRows(
  table: string,
  rows: readonly FormRow[],
  columns: readonly FormColumn[],
  given: readonly RowValues[],
  filling: Filling,
): Line[] {
  const lines = given.flatMap(({ row: id, cells }, index) => {
    const at = `tables.${table}[${index}]`;
    const row = id === undefined && rows.length === 1 ? rows[0] : rows.find((one) => one.id === id);
    if (row === undefined) {
      filling.fault("document.unknown", `${at}.${id ?? ""}`);
      return [];
    }
    return [{ row, entries: entriesOf(at, columns, cells, filling) }];
  });
  for (const row of rows) {
    const times = lines.filter((line) => line.row === row).length;
    if (row.repeats !== true && times !== 1) filling.fault("document.not-one-row", `tables.${table}.${row.id}`);
  }
  const place = (line: Line): number => rows.indexOf(line.row);
  return lines.toSorted((left, right) => place(left) - place(right));
}

function entriesOf(
  at: string,
  columns: readonly FormColumn[],
  cells: Readonly<Record<string, FieldValue>>,
  { language, fault }: Filling,
): Entry[] {
  for (const id of Object.keys(cells)) {
    if (!columns.some((column) => column.id === id)) fault("document.unknown", `${at}.${id}`);
  }
  return columns.map(({ id, type }) => {
    const value = cells[id];
    if (value === undefined) {
      fault("document.missing", `${at}.${id}`);
      return freeEntry;
    }
    const entry = entryOf(value, type, { language, short: true });
    if (typeof entry !== "string") return entry;
    fault(entry, `${at}.${id}`);
    return freeEntry;
  });
}

function totalsOf(columns: readonly FormColumn[], lines: readonly Line[], language: Language): Entry[] {
  const totals = columns.map(({ total }, index) => {
    const counts = lines.flatMap(({ entries }) => Rational.parse(entries[index]?.count ?? "") ?? []);
    if (total === undefined || total === "none" || counts.length === 0) return freeEntry;
    const sum = counts.reduce((left, right) => left.plus(right));
    const value = total === "sum" ? sum : sum.over(Rational.of(counts.length));
    return { ...freeEntry, text: numberText(language, value) };
  });
  return [{ ...freeEntry, text: word(language, "total") }, ...totals];
}
