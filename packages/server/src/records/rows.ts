// A record's view as rows of tables, and which tables a change of the record touches.
import type { Json, View } from "@bagalau/procedure";

export type Row = Readonly<Record<string, Json>>;
export type RowsByTable = ReadonlyMap<string, readonly Row[]>;

/** Rows with the columns of the tables, and with body and record: a record shows itself alone. */
export function rowsOf(view: View, body: string, record: string): RowsByTable {
  const key = { body_id: body, record_id: record };
  const tables = Object.entries(view.tables).map(
    ([table, rows]) => [table, rows.map((row) => ({ ...row, ...key }))] as const,
  );
  return new Map<string, readonly Row[]>([
    [
      "party",
      view.parties.map(({ person, role, from, until }) => ({
        ...key,
        person_id: person,
        role,
        from_day: from,
        until_day: until,
      })),
    ],
    [
      "term",
      view.terms.map((term) => ({
        ...key,
        term: term.term,
        clause: term.clause,
        from_day: term.from,
        due_day: term.due,
        remind_day: term.remindOn,
        holder: term.holder,
        person_id: term.person,
        effect: term.effect,
        met_on: term.metOn,
      })),
    ],
    ...tables,
  ]);
}

/** What is to be done to one table of a record: all its rows replaced, or some taken out and others put in. */
export interface RowChange {
  readonly table: string;
  /** Null: all that are there; empty where there are none. */
  readonly gone: readonly Row[] | null;
  readonly fresh: readonly Row[];
}

/** Below this many rows it is cheaper to replace them all than to look for each. */
const fewRows = 20;

/** What of the tables differs. */
export function changedRows(before: RowsByTable | null, after: RowsByTable): readonly RowChange[] {
  const tables = new Set([...(before?.keys() ?? []), ...after.keys()]);
  return [...tables].flatMap((table) => changeOf(table, before?.get(table) ?? [], after.get(table) ?? []));
}

function changeOf(table: string, before: readonly Row[], after: readonly Row[]): readonly RowChange[] {
  if (before.length === 0) return after.length === 0 ? [] : [{ table, gone: [], fresh: after }];
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [JSON.stringify(row), row])));
  const gone = [...was!].filter(([key]) => !is!.has(key)).map(([, row]) => row);
  const fresh = [...is!].filter(([key]) => !was!.has(key)).map(([, row]) => row);
  const distinct = was!.size === before.length && is!.size === after.length;
  if (distinct && gone.length === 0 && fresh.length === 0) return [];
  const few = before.length <= fewRows || gone.length + fresh.length > before.length / 2;
  return few || !distinct ? [{ table, gone: null, fresh: after }] : [{ table, gone, fresh }];
}
