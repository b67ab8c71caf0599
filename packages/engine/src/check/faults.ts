// The closed list of what may be wrong with a rule. Sentences are made elsewhere, from code and params alone.
import type { Span } from "../syntax/formula.ts";

export type Severity = "error" | "warning";

/**
 * Where a fault is. `field` says which text of a requirement the span points into: `each`, `that`, `at.0` ….
 * With `function`, span and text are the function's own, whichever part or requirement calls it.
 */
export interface FaultPlace {
  readonly part?: string;
  readonly function?: string;
  readonly requirement?: string;
  readonly field?: string;
  /** A path: `marks.quality`, `kpis[].mark`. */
  readonly input?: string;
  readonly scale?: string;
  readonly catalogue?: string;
}

export interface CheckFault {
  readonly code: FaultCode;
  readonly severity: Severity;
  readonly where: FaultPlace;
  /** Into `text`; null when the fault is not in a formula. */
  readonly span: Span | null;
  readonly text: string | null;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Every code with its params. A kind is `number`, `text`, `flag`, `list` or `record`; a unit is written as in formulas, a ratio is
 * the empty text; a bound is a decimal or, where that
 * cannot be exact, a fraction, and the empty text where there is none; names in a list are parted by spaces;
 * `candidates` are the nearest known names, possibly none.
 */
export const faultCodes = [
  // — the text is not a formula —
  /** `got`: the character. */
  "unexpected-character",
  /** A text without its closing quote. No params. */
  "unterminated-text",
  /** `got`, `expected`: a symbol or word as written, or `formula`, `name`, `field`, `row`, `whole-number`, `end`. */
  "unexpected-token",
  /** `expected` as above. */
  "unexpected-end",
  /** A word with a meaning as a name. `got`. */
  "reserved-word",
  /** `max`: so many words and signs. */
  "formula-too-long",
  /** `max`: so many levels. */
  "formula-too-deep",
  /** `max`: so many figures. */
  "number-too-long",
  /** `got`, `min`, `max`. */
  "round-digits",
  /** `got`, `expected`: all the modes. */
  "unknown-rounding-mode",
  /** `got`, `min`, `max`. */
  "item-not-whole",

  // — names —
  /** `name`, `candidates`. */
  "unknown-name",
  /** `name`, `candidates`. */
  "unknown-function",
  /** `field`, `of`: what has no such field, as a formula, `candidates`. */
  "unknown-field",
  /** `unit`, `candidates`. */
  "unknown-unit",
  /** `name`, `candidates`. In an input or the rule's grade. */
  "unknown-catalogue",
  /** `name`, `candidates`. */
  "unknown-scale",
  /** The rule's `value`. `name`, `candidates`. */
  "unknown-part",
  /** A requirement reads inputs only. `name`. */
  "part-in-requirement",
  /** `word`, `candidates`, `words`: all that are possible. */
  "unknown-word",
  /** What `fault` or `at` names is no input. `formula`. */
  "not-a-place",
  /** `name`: neither a Latin letter followed by letters and digits nor, for a field, a whole number, or a word with a meaning. */
  "bad-name",
  /** `name`: two parts, functions, parameters, items, grades or words of one name. */
  "duplicate-name",
  /** `name`: a function called as one that the language has. */
  "function-hides-builtin",
  /** `cycle`: `a → b → a`, parts and functions. */
  "cycle",

  // — kinds and units —
  /** `expected`, `got`: kinds. `within`, where it is the elements of a `list` or the fields of a `record` that are of the wrong kind. */
  "wrong-kind",
  /** Two values that must be of one kind. `left`, `right`: kinds. */
  "kinds-differ",
  /** `expected`, `got`: units. */
  "unit-mismatch",
  /** `name`, `expected` (`1`, `2+`, `1+`, `3` …), `got`. */
  "wrong-argument-count",
  /** A step's threshold that is not a literal. No params. */
  "threshold-not-a-number",
  /** `index`, `min`: the list may be that short. */
  "item-may-be-missing",
  /** `clamp` whose lower limit may lie above the upper. `low`, `high`: the largest lower, the smallest upper. */
  "clamp-limits-cross",
  /** More than `max` nodes once the functions are expanded. */
  "rule-too-large",

  // — proofs —
  /** `divisor`: as a formula, `min`, `max`: what is proved of it. */
  "may-divide-by-zero",
  /** `part`, `proved`, `declared`. */
  "part-below-min",
  /** `part`, `proved`, `declared`. */
  "part-above-max",
  /** A word that the part's formula may give and the part does not declare. `word`, `words`. */
  "part-word-undeclared",
  /** Never met by the bounds of its inputs. No params. */
  "requirement-never-met",

  // — dead —
  /** `branch`: `then`, `else`, `zero` (after `where … is zero:`), `body` (of `for`, its `such that` never being met). */
  "dead-branch",
  /** `row`: as written, or `otherwise`. */
  "dead-row",
  /** `part`: internal, not the value, and no part reads it. */
  "dead-part",
  /** `input`: a path. */
  "dead-input",
  /** `input`: said to be unused and yet read. */
  "unused-but-read",
  /** `parameter`. */
  "dead-parameter",
  /** `name`. No rule that shares the definitions calls it. */
  "dead-function",
  /** `name`. */
  "dead-catalogue",
  /** `name`. */
  "dead-scale",
  /** `name`. */
  "dead-unit",
  /** Met whatever the inputs are. No params. Warning. */
  "dead-requirement",
  /** A declared word of a part that its formula never gives. `word`. Warning. */
  "dead-word",

  // — inputs —
  /** `min` (or `above`, itself not reached), `max`. */
  "bounds-cross",
  /** `default`, and `min` (or `above`) and `max`, or `words`. */
  "default-out-of-bounds",
  /** A choice without words. No params. */
  "no-words",
  /** The path of a `when` leads to no input. `path`, `candidates`. */
  "unknown-path",
  /** The path of a `when` leads to something else than a choice. `path`, `got`. */
  "not-a-choice",

  // — definitions —
  /** `item`, `attribute`. */
  "attribute-missing",
  /** `item`, `attribute`. */
  "attribute-unknown",
  /** A catalogue without items, a scale without grades or a record without fields. No params. */
  "empty-definition",
  /** `grade`, `from`, `to`. */
  "grade-backwards",
  /** `grade`, `number`, `digits`: it has more decimals than the scale. */
  "grade-too-precise",
  /** `lower`, `upper`: grades, `from`, `to`: the ends between which nothing is, `digits`. */
  "scale-hole",
  /** `lower`, `upper`: grades, `from`, `to`: both belong to both. */
  "scale-overlap",
  /** The rule rounds to more decimals than the scale has. `digits`, `scaleDigits`. */
  "scale-too-coarse",
  /** `proved`: the end of the value that no grade holds, `from`, `to`: the scale's ends. */
  "scale-does-not-cover",
  /** The rule names a scale and no value, or the value is not a number. No params. */
  "grade-without-value",
] as const;

export type FaultCode = (typeof faultCodes)[number];
