// Measures how many cases a second a contestant evaluates: warm-up, several rounds, the median of them.
import type { Evaluator } from "./contestant.ts";

export interface Speed {
  /** Cases in one round. */
  readonly sample: number;
  readonly perSecond: number;
}

export interface SpeedSettings {
  readonly rounds: number;
  /** What a round may last: a slow contestant gets fewer of the same cases. */
  readonly secondsPerRound: number;
}

/** The number of cases, from the front of the workload, that fits into the given seconds; at least one. */
export async function affordable<Input, Result>(
  evaluator: Evaluator<Input, Result>,
  inputs: readonly Input[],
  seconds: number,
): Promise<number> {
  let size = Math.min(20, inputs.length);
  for (;;) {
    const took = await time(evaluator, prepareAll(evaluator, inputs.slice(0, size)));
    if (size === inputs.length || took > seconds / 10)
      return Math.min(inputs.length, Math.ceil((size / took) * seconds));
    size = Math.min(inputs.length, size * 4);
  }
}

export async function measure<Input, Result>(
  evaluator: Evaluator<Input, Result>,
  inputs: readonly Input[],
  { rounds, secondsPerRound }: SpeedSettings,
): Promise<Speed> {
  const sample = await affordable(evaluator, inputs, secondsPerRound);
  const prepared = prepareAll(evaluator, inputs.slice(0, sample));
  await time(evaluator, prepared);
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) rates.push(sample / (await time(evaluator, prepared)));
  return { sample, perSecond: median(rates) };
}

export function prepareAll<Input, Result>(evaluator: Evaluator<Input, Result>, inputs: readonly Input[]): unknown[] {
  return inputs.map((input) => evaluator.prepare(input));
}

async function time<Input, Result>(evaluator: Evaluator<Input, Result>, prepared: readonly unknown[]): Promise<number> {
  const startedAt = performance.now();
  await evaluator.run(prepared);
  return (performance.now() - startedAt) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
