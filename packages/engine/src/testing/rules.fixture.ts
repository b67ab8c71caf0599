// Makes valid inputs, parts and rules for tests, each with one thing or two of its own.
import { checkRule } from "../check/check-rule.ts";
import { Rational } from "../exact/rational.ts";
import type { CheckedRule } from "../check/typed.ts";
import { evaluate, type Evaluation } from "../evaluate/evaluate.ts";
import { type JsonValue, readJson } from "../evaluate/json.ts";
import type { Input, Part, Requirement, Rule } from "../program.ts";
import type { Unit } from "../syntax/formula.ts";

type InputOf<Kind extends Input["kind"]> = Extract<Input, { kind: Kind }>;
type Marks = Partial<Pick<Input, "optional" | "nullable" | "when" | "expectedWhen" | "unused">>;

export const points: Unit = { over: ["points"], under: [] };
export const bare: Unit = { over: [], under: [] };

export function exact(text: string): Rational {
  const value = Rational.parse(text);
  if (value === null) throw new Error(`${text} is no number`);
  return value;
}

const unmarked = { optional: false, nullable: null, when: null, expectedWhen: null, unused: false } as const;

export function number(min: string | null, max: string | null, more: Partial<InputOf<"number">> = {}): Input {
  const bounds = { min: min === null ? null : exact(min), above: null, max: max === null ? null : exact(max) };
  return { ...unmarked, kind: "number", unit: bare, ...bounds, digits: null, default: null, ...more };
}

export function count(more: Partial<InputOf<"count">> = {}): Input {
  return { ...unmarked, kind: "count", unit: bare, min: Rational.zero, max: null, default: null, ...more };
}

export function choice(words: string, more: Partial<InputOf<"choice">> = {}): Input {
  return { ...unmarked, kind: "choice", words: words.split(" "), catalogue: null, default: null, ...more };
}

export function flag(more: Partial<InputOf<"flag">> = {}): Input {
  return { ...unmarked, kind: "flag", default: null, ...more };
}

export function record(fields: Readonly<Record<string, Input>>, more: Marks = {}): Input {
  return { ...unmarked, kind: "record", fields, ...more };
}

export function list(of: Input, min: number, max: number, more: Marks = {}): Input {
  return { ...unmarked, kind: "list", of, min, max, ...more };
}

export function part(id: string, formula: string, more: Partial<Part> = {}): Part {
  const free = { kind: "number", unit: bare, min: null, max: null, words: [], internal: false, when: null } as const;
  return { ...free, id, formula, ...more };
}

export function requirement(that: string, at: string, more: Partial<Requirement> = {}): Requirement {
  return { id: "0", each: null, that, at: at.split(" "), code: "inconsistent", ...more };
}

/** A rule of these inputs and parts; a part may be given by its formula alone. It knows the unit `points` and rounds half up to two. */
export function ruleOf(
  inputs: Readonly<Record<string, Input>>,
  parts: Readonly<Record<string, string>> | readonly Part[],
  more: Partial<Rule> = {},
): Rule {
  const list = Array.isArray(parts) ? parts : Object.entries(parts).map(([id, formula]) => part(id, formula));
  return {
    id: "rule",
    inputs,
    requires: [],
    parts: list as readonly Part[],
    value: null,
    rounding: { digits: 2, mode: "half-up" },
    grade: null,
    functions: [],
    catalogues: [],
    scales: [],
    units: ["points", "hours", "day"],
    ...more,
  };
}

/** The rule ready to run; throws with the faults when it has some. */
export function checked(rule: Rule): CheckedRule {
  const { rule: sound, faults } = checkRule(rule);
  if (sound === null) throw new Error(JSON.stringify(faults, null, 1));
  return sound;
}

export function json(text: string): JsonValue {
  const read = readJson(text);
  if ("fault" in read) throw new Error(JSON.stringify(read.fault));
  return read.value;
}

/** Runs a rule over a JSON text. */
export function run(rule: Rule, text: string): Evaluation {
  return evaluate(checked(rule), json(text));
}
