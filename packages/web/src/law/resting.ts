// Which items of an edition rest on which clause.
import { wholeClause } from "./place-in-act.ts";
import type { Item } from "./use-law.ts";

export type Resting = ReadonlyMap<string, readonly Item[]>;

/** What names a clause or a part of it, once each. */
export function byClause(items: readonly Item[]): Resting {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const own = item.clauses.filter((one) => !one.startsWith("typical:"));
    for (const address of new Set(own.map(wholeClause))) found.set(address, [...(found.get(address) ?? []), item]);
  }
  return found;
}
