import { expect, test } from "vitest";
import { nothingYet, partOf, together } from "./verification.ts";
import type { Portion } from "./verification.ts";

const fault = { fault: "data", record: null, id: null, seq: 3 } as const;

function portion(more: Partial<Portion>): Portion {
  return { records: 2, events: 40, destroyed: 1, faults: [], total: 100, checkpoints: null, next: "r2", ...more };
}

test("portions of a verification add up, and the faults stand in the order in which they were found", () => {
  const first = together(nothingYet, portion({ faults: [fault] }));
  expect([partOf(nothingYet), partOf(first)]).toEqual([0, 40]);
  const last = together(first, portion({ events: 60, next: null, checkpoints: 4, faults: [{ ...fault, seq: 9 }] }));
  expect(last).toMatchObject({ records: 4, events: 100, destroyed: 2, checkpoints: 4, next: null });
  expect(last.faults.map(({ seq }) => seq)).toEqual([3, 9]);
  expect(partOf(last)).toBe(100);
});

test("a journal that grows while it is verified is never more than whole, and whole only at its end", () => {
  const grown = together(nothingYet, portion({ events: 120 }));
  expect(partOf(grown)).toBe(99);
});
