// Compares a contestant's results with the judge's: how many differ at all, by a hundredth, and in the grade.
import type { PersonResult } from "./contestant.ts";

export interface Differences {
  readonly compared: number;
  readonly wrong: number;
  readonly byHundredth: number;
  readonly byMore: number;
  /** Null where the workload has no grades. */
  readonly grades: number | null;
}

export function compareBodies(results: readonly number[], judge: readonly number[]): Differences {
  const distances = results.map((value, at) => Math.abs(value - judge[at]!));
  return { ...count(distances), grades: null };
}

export function comparePeople(results: readonly PersonResult[], judge: readonly PersonResult[]): Differences {
  const distances = results.map(({ annual }, at) => Math.abs(annual - judge[at]!.annual));
  const grades = results.filter(({ grade }, at) => grade !== judge[at]!.grade).length;
  return { ...count(distances), grades };
}

// A result that is no number is as wrong as can be: it differs by more than a hundredth.
function count(distances: readonly number[]): Omit<Differences, "grades"> {
  const byHundredth = distances.filter((distance) => distance === 1).length;
  const right = distances.filter((distance) => distance === 0).length;
  const wrong = distances.length - right;
  return { compared: distances.length, wrong, byHundredth, byMore: wrong - byHundredth };
}
