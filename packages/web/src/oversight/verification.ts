// What the portions of a verification say together: how far it is, what was found, where the next portion begins.
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";

export type Portion = Answer<typeof api.oversight.verify>;
export type JournalFault = Portion["faults"][number];

export interface Found {
  readonly records: number;
  readonly events: number;
  readonly destroyed: number;
  readonly total: number;
  readonly checkpoints: number | null;
  readonly faults: readonly JournalFault[];
  /** The record after which to go on; null at the beginning and at the end. */
  readonly next: string | null;
}

export const nothingYet: Found = {
  records: 0,
  events: 0,
  destroyed: 0,
  total: 0,
  checkpoints: null,
  faults: [],
  next: null,
};

export function together(before: Found, portion: Portion): Found {
  return {
    records: before.records + portion.records,
    events: before.events + portion.events,
    destroyed: before.destroyed + portion.destroyed,
    total: Math.max(portion.total, before.events + portion.events),
    checkpoints: portion.checkpoints,
    faults: [...before.faults, ...portion.faults],
    next: portion.next,
  };
}

/** In whole per cent; 100 only when all is verified. */
export function partOf({ events, total, next }: Found): number {
  if (next === null) return total === 0 ? 0 : 100;
  return Math.min(99, Math.floor((100 * events) / total));
}
