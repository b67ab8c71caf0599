// Rules for the tests of generated code, made to hold every construct of the language between them.
import { checkRule, type CheckedRule } from "../check/check-rule.ts";
import { Rational } from "../exact/rational.ts";
import type { Input, Part, Rule, Scale } from "../program.ts";
import type { RoundingMode, Unit } from "../syntax/formula.ts";

const POINTS: Unit = { over: ["points"], under: [] };
const PEOPLE: Unit = { over: ["people"], under: [] };
const RATIO: Unit = { over: [], under: [] };

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

function flagInput(more: Partial<Input> = {}): Input {
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
    units: ["points", "people", "percent"],
    ...more,
  };
}

export function checked(unchecked: Rule): CheckedRule {
  const { rule: sound, faults } = checkRule(unchecked);
  if (sound === null) throw new Error(JSON.stringify(faults, null, 1));
  return sound;
}

const marks = {
  quality: mark("0", "5"),
  deadlines: mark("0", "5"),
  initiative: mark("0", "5"),
  discipline: mark("0", "5"),
};

export const sheet = rule(
  "sheet",
  {
    form: choice("leader", "general"),
    marks: record({ ...marks, team: mark("0", "5", { when: { form: ["leader"] } }) }),
  },
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
  [
    part("score", "mean([round(mean(values(q)), 2, half-up) for q in quarters])", {
      min: number("0"),
      max: number("5"),
    }),
  ],
  { grade: "four-grades" },
);

const roundings: RoundingMode[] = ["half-up", "half-down", "half-even", "up", "down", "ceiling", "floor"];

/** Every mode at every number of decimals, of positive and negative numbers. */
export const rounding = rule(
  "rounding",
  {
    a: mark("-50", "50"),
    b: mark("-50", "50"),
    n: count(RATIO, { min: Rational.of(1), max: Rational.of(12) } as Partial<Input>),
  },
  [
    ...roundings.map((mode, i) => part(`p${i}`, `round((a - b) / n, ${i % 3}, ${mode})`)),
    ...roundings.map((mode, i) => part(`q${i}`, `round(a / 8, ${(i + 1) % 3}, ${mode})`)),
    part("all", [...roundings.map((_, i) => `p${i}`), ...roundings.map((_, i) => `q${i}`)].join(" + ")),
  ],
  { rounding: { digits: 1, mode: "half-even" } },
);

const four = list(count({ over: ["people"], under: [] }), 4, 4);

/** A body in small: shares, a survey, penalties, steps and thresholds, as the operational evaluation has them. */
export const body = rule(
  "body",
  {
    V: record({ a: count(), b: count(), negative: count() }),
    P: record({
      a: count(),
      b: count(),
      z: mark("0", "100", { unit: PEOPLE, min: null, max: null, above: Rational.zero } as Partial<Input>),
    }),
    N: record({
      m: mark("0", "100", { max: null } as Partial<Input>),
      n: mark("0", "100", { unit: PEOPLE, max: null } as Partial<Input>),
    }),
    C: record({ a: count(), b: count() }),
    S: record({
      strategy: choice("approved", "incomplete", "none"),
      execution: mark("0", "100", { nullable: "no-data", max: null } as Partial<Input>),
    }),
    survey: record({ "1": four, "2": four, "3": four }),
    penalties: list(
      record({
        kind: { ...choice("false", "late"), unused: true },
        points: mark("0", "10", { max: null } as Partial<Input>),
      }),
      0,
      100,
    ),
  },
  [
    part(
      "V",
      "clamp(5 points * V.a / V.b - (if V.negative / V.b > 50% then 1.5 points else 0 points), 0 points, 5 points) where V.b is zero: 5 points",
    ),
    part("P", "min(5 points * (P.a + P.b) / P.z, 5 points)"),
    part("kr", "C.a / C.b where C.b is zero: 1", { unit: RATIO, internal: true }),
    part("C", "if kr ≥ 0.80 then 10 points else 10 points * kr"),
    part("hours", "N.m / N.n where N.n is zero: fault N.n", {
      unit: { over: ["points"], under: ["people"] },
      internal: true,
    }),
    part(
      "weekend",
      "steps hours { over 184 points per people: 2 points; at least 9 points per people: 1 points; otherwise: 0 points }",
    ),
    part("i1", "agreement(survey.1)", { unit: RATIO, internal: true }),
    part("i2", "agreement(survey.2)", { unit: RATIO, internal: true }),
    part("i3", "agreement(survey.3)", { unit: RATIO, internal: true }),
    part("T", "min(5 points * mean(i1, i2, i3), 5 points)"),
    part(
      "S",
      `(if S.strategy = "approved" then 2 points else if S.strategy = "incomplete" then 1 points else 0 points) +
        (if S.execution is no data then 0 points else steps S.execution { at least 80 points: 3 points; at least 60 points: 2 points; otherwise: 0 points })`,
    ),
    part("penalties", "min(sum([p.points for p in given penalties]), 10 points)"),
    part("total", "max(V + P + C - weekend + T + S - penalties, 0 points)"),
  ],
  {
    functions: [
      {
        id: "agreement",
        parameters: ["answers"],
        formula: `(if sum(answers) < 5 people then no data
          else ((answers[0] + 2 * answers[1] + 3 * answers[2] + 4 * answers[3]) / sum(answers) - 1) / 3) where sum(answers) is zero: no data`,
      },
    ],
    requires: [{ id: "leavers", each: null, that: "V.a ≤ V.b", at: ["V.a"], code: "inconsistent" }],
  },
);

const target = record({
  plan: mark("0", "100", { unit: RATIO, digits: null, max: null } as Partial<Input>),
  actual: mark("0", "100", { unit: RATIO, digits: null, max: null } as Partial<Input>),
  lessIsBetter: flagInput({ default: false } as Partial<Input>),
  mark: mark("0", "5"),
});

/** Marks that must lie in the range allowed for a percentage which is rounded first. */
export const kpi = rule("kpi", { kpis: list(target, 3, 5) }, [part("score", "mean([k.mark for k in kpis])")], {
  grade: "four-grades",
  requires: [
    {
      id: "range",
      each: { variable: "k", list: "kpis" },
      that: "k.mark ≥ lowest(round(percentage(k), 2, half-up)) and k.mark ≤ lowest(round(percentage(k), 2, half-up)) + 1 points",
      at: ["k.mark"],
      code: "out-of-range",
    },
  ],
  functions: [
    {
      id: "percentage",
      parameters: ["k"],
      formula: `if k.lessIsBetter then (100 percent * k.plan / k.actual where k.actual is zero: 100 percent)
        else (100 percent * k.actual / k.plan where k.plan is zero: 100 percent)`,
    },
    {
      id: "lowest",
      parameters: ["p"],
      formula: `steps p { at least 100 percent: 4 points; at least 80 percent: 3 points; at least 60 percent: 2 points; otherwise: 0 points }`,
    },
  ],
});

/** A closed list of activities, a filter, the smallest and largest of long lists, the number of elements. */
export const incentives = rule(
  "incentives",
  {
    done: list(
      record({
        activity: { ...choice(), catalogue: "activities" } as Input,
        counts: flagInput(),
        share: mark("-5", "5"),
        times: count(RATIO, { nullable: "no-data" } as Partial<Input>),
      }),
      0,
      1000,
    ),
    sizes: list(count(PEOPLE, { nullable: "not-evaluated" } as Partial<Input>), 1, 300),
    base: count({ over: ["points"], under: [] }),
  },
  [
    part("credited", "sum([i.activity.points for i in done such that i.counts])", { unit: POINTS }),
    part("best", "max([i.activity.points * i.share / 1 points for i in done])", { unit: POINTS }),
    part("smallest", "min([i.share for i in done such that i.share > 0 points])", { unit: POINTS }),
    part("repeated", "sum([i.share for i in done such that i.times > 1])", { unit: POINTS }),
    part("evaluated", "count(known(sizes))", { unit: RATIO }),
    part("size", "mean(known(sizes))", { unit: PEOPLE }),
    part("inverse", "sum([1 / (1 + s / 1 people) for s in known(sizes)])", { unit: RATIO }),
    part("widest", "max([1 / (1 + s / 1 people) for s in known(sizes)])", { unit: RATIO }),
    part("all", "sum(sizes)", { unit: PEOPLE }),
    part("bonus", "if size is no data then 0 points else base + credited", { unit: POINTS }),
  ],
  {
    catalogues: [
      {
        id: "activities",
        attributes: { points: POINTS },
        items: Object.fromEntries(
          Array.from({ length: 12 }, (_, i) => [`5.${i}`, { points: Rational.of(i - 3, i % 3 === 0 ? 2 : 1) }]),
        ),
      },
    ],
  },
);

/** Choices that decide which inputs and parts belong, words and flags as parts, defaults, what may be left out. */
export const choices = rule(
  "choices",
  {
    kind: choice("central", "local", "none"),
    mode: { ...choice("plain", "double"), default: "plain" } as Input,
    A: record({
      points: mark("0", "30", { optional: true } as Partial<Input>),
      extra: mark("0", "10", { default: number("2.5") } as Partial<Input>),
    }),
    B: record({ x: mark("0", "10"), y: mark("0", "10", { nullable: "not-evaluated" } as Partial<Input>) }, {
      when: { kind: ["local"] },
    } as Partial<Input>),
    C: record({ x: mark("-3", "3") }, { optional: true } as Partial<Input>),
    D: mark("-10", "10", { expectedWhen: { kind: ["central"] } } as Partial<Input>),
    sheets: list(
      record({ a: mark("0", "5"), b: mark("0", "5", { when: { mode: ["double"] } } as Partial<Input>) }, {
        nullable: "not-evaluated",
      } as Partial<Input>),
      1,
      3,
    ),
  },
  [
    part("early", "mean([s.a for s in known(sheets)])", { when: { kind: ["central"] } }),
    part("local", "B.x + B.y", { when: { kind: ["local"] } }),
    part("ofA", "mean(values(A))"),
    part("c", "if C.x is no data then 1 points else C.x"),
    part("d", 'if D is no data then no data "too-early" else D'),
    part("word", 'if kind = "central" then "high" else if kind = "local" and mode = "plain" then "low" else "none"', {
      kind: "text",
      words: ["high", "low", "none"],
    }),
    part("met", 'not (kind = "none") and (c > 0 points or mode ≠ "plain")', { kind: "flag" }),
    part("quarter", "mean([round(mean(values(s)), 1, half-even) for s in known(sheets)])"),
    part("first", "sheets[0].a"),
    part("ratio", "(ofA - c) / (c * c / 1 points - 12 points) + (if met then 1 else -1)", { unit: RATIO }),
    part("total", "if local is no data then quarter * ratio else local * ratio - quarter"),
  ],
  { rounding: { digits: 3, mode: "half-down" } },
);

/** Products that no double holds, and comparisons of them that are often equal. */
export const wide = rule(
  "wide",
  {
    a: count(RATIO),
    b: count(RATIO),
    c: count(RATIO),
    d: count(RATIO, { min: Rational.one } as Partial<Input>),
    x: mark("-1000", "1000", { unit: RATIO } as Partial<Input>),
  },
  [
    part("product", "a * b * c * (a + 1)", { unit: RATIO }),
    part("equal", "a * b * c = c * b * a", { kind: "flag" }),
    part("share", "a * b / (d * d) + c / (d + 1) + b / (d + 2) + a / (d + 3)", { unit: RATIO }),
    part("unused", "x / c where c is zero: fault c", { unit: RATIO }),
    part("turned", "b * b * c * a / (a - b) + x / (a - b) - a * b * c / (a - b) / (c + 1) where a - b is zero: 0", {
      unit: RATIO,
    }),
    part("reached", "if a / d + b / (d + 7) ≥ (a * (d + 7) + b * d) / (d * (d + 7)) then 1 else 0", { unit: RATIO }),
    part("signed", "1 / (x / 7 - 2000) + x / 3", { unit: RATIO }),
    part(
      "rounded",
      "round(share, 1, floor) + round(signed, 2, ceiling) + round(x / 6, 2, up) + round(x / 8, 2, down)",
      { unit: RATIO },
    ),
    part("total", "min(rounded + share, product, 1000000) + reached", { unit: RATIO }),
  ],
  { rounding: { digits: 4, mode: "up" } },
);
