import fc from "fast-check";
import { expect, test } from "vitest";
import { changedRows, rowsOf } from "./rows.ts";
import type { Row } from "./rows.ts";

const row = (value: number): Row => ({ value });
const rows = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 }).map((values) => values.map(row));

test("what is taken out and put in makes of the rows that were the rows that are to be", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const change = changedRows(new Map([["unit", before]]), new Map([["unit", after]]))[0];
      const gone = new Set(change?.gone?.map((one) => JSON.stringify(one)));
      const kept = change?.gone === null ? [] : before.filter((one) => !gone.has(JSON.stringify(one)));
      const sorted = (list: readonly Row[]) => list.map((one) => JSON.stringify(one)).toSorted();
      expect(sorted([...kept, ...(change?.fresh ?? [])])).toEqual(sorted(after));
    }),
  );
});

test("a record shows itself alone, whatever a row says of itself", () => {
  const unit = { title: "Бөлім", body_id: "another body", record_id: "another record" };
  const view = {
    phase: "open",
    period: null,
    campaign: null,
    person: null,
    parties: [],
    terms: [],
    tables: { unit: [unit] },
  };
  expect(rowsOf(view, "body", "record").get("unit")).toEqual([
    { title: "Бөлім", body_id: "body", record_id: "record" },
  ]);
});

test("one row that changes among many is written alone", () => {
  const before = Array.from({ length: 3000 }, (_, index) => row(index));
  const after = before.with(1500, row(-1));
  expect(changedRows(new Map([["unit", before]]), new Map([["unit", after]]))).toEqual([
    { table: "unit", gone: [row(1500)], fresh: [row(-1)] },
  ]);
  expect(changedRows(new Map([["unit", before]]), new Map([["unit", [...before]]]))).toEqual([]);
});
