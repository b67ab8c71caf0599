// What every contestant of the benchmark is: the same two workloads, in whatever form of input suits it best.
import type { BodyInput } from "./workload/bodies.ts";
import type { PersonInput } from "./workload/people.ts";

export type Grade = "effective" | "proper" | "satisfactory" | "unsatisfactory";

/** The annual result, in whole hundredths of a point, and its grade. */
export interface PersonResult {
  readonly annual: number;
  readonly grade: string;
}

/** `prepare` is not timed: it brings a case into the contestant's own form. `run` is timed. */
export interface Evaluator<Input, Result> {
  prepare(input: Input): unknown;
  run(batch: readonly unknown[]): Result[] | Promise<Result[]>;
}

export interface Contestant {
  readonly name: string;
  readonly version: string;
  /** How it counts: `double`, `decimal`, `rational`. */
  readonly arithmetic: string;
  /** The value of rule `hr` in whole hundredths. */
  readonly bodies: Evaluator<BodyInput, number>;
  readonly people: Evaluator<PersonInput, PersonResult>;
  dispose?(): void;
}

/** `87.45` → 8745. */
export function hundredths(decimal: string): number {
  return Number(decimal.replace(".", ""));
}
