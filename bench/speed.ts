// Measures how many cases a second a contestant evaluates: warm-up until its compiler has nothing more to do, several rounds,
// the median of them.
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

/** A contestant runs for so long before it is timed: compilation of what is seldom needed comes late. */
const WARM_UP_SECONDS = 1;
/** A fast contestant repeats its cases until a round has lasted so long: a short round measures the disturbance. */
const SHORTEST_ROUND_SECONDS = 0.5;

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
  await passesPerSecond(evaluator, prepared, WARM_UP_SECONDS);
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rates.push(sample * (await passesPerSecond(evaluator, prepared, SHORTEST_ROUND_SECONDS)));
  }
  return { sample, perSecond: median(rates) };
}

/** Whole passes over the cases, one at least, until `seconds` are over. */
async function passesPerSecond<Input, Result>(
  evaluator: Evaluator<Input, Result>,
  prepared: readonly unknown[],
  seconds: number,
): Promise<number> {
  let [passes, took] = [0, 0];
  do {
    took += await time(evaluator, prepared);
    passes += 1;
  } while (took < seconds);
  return passes / took;
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
