// Rules for the tests of generated code, made to hold every construct of the language between them.
import { checkRule, type CheckedRule } from "../check/check-rule.ts";
import { Rational } from "../exact/rational.ts";
import type { Input, Part, Rule, Scale } from "../program.ts";
import type { RoundingMode, Unit } from "../syntax/formula.ts";

export const POINTS: Unit = { over: ["points"], under: [] };
export const PEOPLE: Unit = { over: ["people"], under: [] };
export const RATIO: Unit = { over: [], under: [] };

const plain = { optional: false, nullable: null, when: null, expectedWhen: null, unused: false } as const;

export function number(text: string): Rational {
  const value = Rational.parse(text);
  if (value === null) throw new Error(`${text} is no number`);
  return value;
}

export function mark(min: string, max: string, more: Partial<Input> = {}): Input {
  const bounds = { min: number(min), above: null, max: number(max), digits: 2, default: null };
  return { ...plain, kind: "number", unit: POINTS, ...bounds, ...more } as Input;
}

export function count(unit: Unit = PEOPLE, more: Partial<Input> = {}): Input {
  return { ...plain, kind: "count", unit, min: Rational.zero, max: null, default: null, ...more } as Input;
}

export function choice(...words: string[]): Input {
  return { ...plain, kind: "choice", words, catalogue: null, default: null };
}

export function flagInput(more: Partial<Input> = {}): Input {
  return { ...plain, kind: "flag", default: null, ...more } as Input;
}

export function record(fields: Record<string, Input>, more: Partial<Input> = {}): Input {
  return { ...plain, kind: "record", fields, ...more } as Input;
}

export function list(of: Input, min: number, max: number, more: Partial<Input> = {}): Input {
  return { ...plain, kind: "list", of, min, max, ...more } as Input;
}

export function part(id: string, formula: string, more: Partial<Part> = {}): Part {
  const usual = { kind: "number", unit: POINTS, min: null, max: null, words: [], internal: false, when: null } as const;
  return { id, formula, ...usual, ...more };
}

const fourGrades: Scale = {
  id: "four-grades",
  unit: POINTS,
  digits: 2,
  grades: [
    { id: "unsatisfactory", from: number("0"), to: number("1.99") },
    { id: "satisfactory", from: number("2"), to: number("2.99") },
    { id: "proper", from: number("3"), to: number("3.99") },
    { id: "effective", from: number("4"), to: number("5") },
  ],
};

export function rule(id: string, inputs: Record<string, Input>, parts: Part[], more: Partial<Rule> = {}): Rule {
  return {
    id,
    inputs,
    requires: [],
    parts,
    value: parts.at(-1)!.id,
    rounding: { digits: 2, mode: "half-up" },
    grade: null,
    functions: [],
    catalogues: [],
    scales: [fourGrades],
    units: ["points", "people", "hours", "day", "percent"],
    ...more,
  };
}

export function checked(unchecked: Rule): CheckedRule {
  const { rule: sound, faults } = checkRule(unchecked);
  if (sound === null) throw new Error(JSON.stringify(faults, null, 1));
  return sound;
}

const marks = { quality: mark("0", "5"), deadlines: mark("0", "5"), initiative: mark("0", "5"), discipline: mark("0", "5") };

export const sheet = rule(
  "sheet",
  { form: choice("leader", "general"), marks: record({ ...marks, team: mark("0", "5", { when: { form: ["leader"] } }) }) },
  [part("score", "mean(values(marks))", { min: number("0"), max: number("5") })],
  { grade: "four-grades" },
);

export const year = rule(
  "year",
  { quarters: list(mark("0", "5", { nullable: "not-evaluated" }), 1, 4) },
  [part("score", "mean(known(quarters))", { min: number("0"), max: number("5") })],
  { grade: "four-grades" },
);

const fiveMarks = { ...marks, team: mark("0", "5") };

export const yearFromSheets = rule(
  "year-from-sheets",
  { quarters: list(record(fiveMarks), 1, 4) },
  [part("score", "mean([round(mean(values(q)), 2, half-up) for q in quarters])", { min: number("0"), max: number("5") })],
  { grade: "four-grades" },
);

const roundings: RoundingMode[] = ["half-up", "half-down", "half-even", "up", "down", "ceiling", "floor"];

/** Every mode at every number of decimals, of positive and negative numbers. */
export const rounding = rule(
  "rounding",
  { a: mark("-50", "50"), b: mark("-50", "50"), n: count(RATIO, { min: Rational.of(1), max: Rational.of(12) } as Partial<Input>) },
  [
    ...roundings.map((mode, i) => part(`p${i}`, `round((a - b) / n, ${i % 3}, ${mode})`)),
    ...roundings.map((mode, i) => part(`q${i}`, `round(a / 8, ${(i + 1) % 3}, ${mode})`)),
    part("all", [...roundings.map((_, i) => `p${i}`), ...roundings.map((_, i) => `q${i}`)].join(" + ")),
  ],
  { rounding: { digits: 1, mode: "half-even" } },
);
