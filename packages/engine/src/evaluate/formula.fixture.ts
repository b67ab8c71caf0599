// A rule in which one formula is of interest, inputs of every kind for it to read, and values and faults as texts.
import type { Rule } from "../program.ts";
import { bare, choice, count, exact, flag, list, number, part, record, ruleOf, run } from "../testing/rules.fixture.ts";
import type { Evaluation, Value } from "./evaluate.ts";

const inputs = {
  a: count(),
  b: count(),
  x: number("-1000", "1000"),
  o: number("-9", "9", { optional: true }),
  e: number("-9", "9", { nullable: "not-evaluated" }),
  f: flag(),
  g: flag({ nullable: "unsure" }),
  form: choice("leader general"),
  t: choice("leader general", { optional: true }),
  i: choice("", { words: [], catalogue: "activities" }),
  V: record({
    p: count(),
    q: count({ optional: true }),
    r: count({ nullable: "none" }),
    s: count({ default: exact("7") }),
  }),
  xs: list(count({ nullable: "hole" }), 0, 9),
  ks: list(record({ plan: count(), mark: number("0", "5") }), 0, 9),
};

/** A sound input for them. */
export const given = {
  a: 6,
  b: 4,
  x: "2.5",
  e: null,
  f: true,
  g: null,
  form: "leader",
  i: "high",
  V: { p: 1, r: null },
  xs: [3, null, 5],
  ks: [
    { plan: 2, mark: "1.5" },
    { plan: 0, mark: 4 },
    { plan: 8, mark: 3 },
  ],
};

const catalogues = [
  {
    id: "activities",
    attributes: { points: bare },
    items: { low: { points: exact("1") }, high: { points: exact("4.5") } },
  },
];
const functions = [
  { id: "share", parameters: ["p", "q"], formula: "p / q where q is zero: 1" },
  { id: "first", parameters: ["p", "q"], formula: "if f then p else q" },
  { id: "better", parameters: ["k"], formula: "k.mark + 1" },
  { id: "late", parameters: ["k"], formula: "k.mark / k.plan where k.plan is zero: fault k.plan" },
];

const readers = `[${Object.keys(inputs)
  .filter((name) => !["V", "ks", "xs", "form", "t", "i", "f", "g"].includes(name))
  .join(", ")}]`;

/** A rule with one part of interest; another reads every input, so that none is dead. */
export function ruleWith(formula: string, kind: "number" | "text" | "flag", more: Partial<Rule> = {}): Rule {
  const everything = `count(${readers}) + count(values(V)) + count([k for k in ks such that k.plan + k.mark > 0]) + count(xs) + i.points
    + (if f or g or form = "leader" or t = "leader" then 1 else 2)`;
  const parts = [
    part("result", formula, { kind, words: ["leader", "general", "one", "two"] }),
    part("everything", everything, { internal: true }),
    part("rest", "everything"),
  ];
  return ruleOf(inputs, parts, { catalogues, functions, ...more });
}

export function show(value: Value): string {
  switch (value.kind) {
    case "number":
      return value.value.toString();
    case "no-data":
      return `no data: ${value.reason}`;
    case "list":
      return `[${value.items.map(show).join(", ")}]`;
    case "record":
      return `{${[...value.fields].map(([name, field]) => `${name}: ${show(field)}`).join(", ")}}`;
    default:
      return String(value.value);
  }
}

export function valueOf(formula: string, kind: "number" | "text" | "flag" = "number", change: object = {}): string {
  const result = run(ruleWith(formula, kind), JSON.stringify({ ...given, ...change }));
  return result.ok ? show(result.parts[0]!.value) : faultsOf(result);
}

export function faultsOf(result: Evaluation): string {
  if (result.ok) return "no faults";
  return result.faults
    .map(({ path, code, requirement: id, params }) =>
      [
        path,
        code,
        ...(id === undefined ? [] : [`(${id})`]),
        ...(params["divisor"] === undefined ? [] : [params["divisor"]]),
      ].join(" "),
    )
    .join(", ");
}

/** So many elements alike. */
export function elements(length: number, element: object): readonly object[] {
  return Array.from({ length }, () => element);
}
