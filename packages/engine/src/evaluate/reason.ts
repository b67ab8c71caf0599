// The tree of reasons: every step of an evaluation with its value, in the shape of the formula. Words are made elsewhere.
import type { Formula } from "../syntax/formula.ts";
import type { Value } from "./value.ts";

/**
 * `children` are what was looked at, in the order in which it was: of `if` the condition and the branch taken, of `steps` the
 * subject and the row's value, of `where … is zero` the divisor and what followed, of a comprehension the list and then for
 * each element the condition (if there is one) and, unless it was no, the body; of a call the arguments that were needed and
 * then the function's formula. A name is a leaf: a part's own tree stands with the part.
 */
export interface Reason {
  readonly formula: Formula;
  readonly value: Value;
  readonly children: readonly Reason[];
  /** The path of the input that this is, `kpis[2].mark`; null for what is computed. */
  readonly place: string | null;
  /** The part that this name stands for. */
  readonly part: string | null;
  /** `if`: 0 then, 1 else. `steps`: the row, the number of rows for `otherwise`. `where-zero`: 0 the body, 1 the case of zero. */
  readonly taken: number | null;
}

export function reasonOf(formula: Formula, value: Value, children: readonly Reason[] = []): Reason {
  return { formula, value, children, place: null, part: null, taken: null };
}
