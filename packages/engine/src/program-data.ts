// A rule as plain data and back, so that another machine checks and runs the very same one: exact numbers travel as texts.
import { Rational } from "./exact/rational.ts";
import type { Catalogue, Input, Part, Rule, Scale } from "./program.ts";

type Data<T> = T extends Rational
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Data<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Data<T[Key]> }
      : T;

/** The shape of `Rule`; where it has an exact number, this has its text: `5`, `1/3`. Survives JSON unchanged. */
export type RuleData = Data<Rule>;

export function dataOfRule(rule: Rule): RuleData {
  return dataOf(rule);
}

function dataOf<T>(value: T): Data<T> {
  if (value instanceof Rational) return value.toString() as Data<T>;
  if (Array.isArray(value)) return value.map(dataOf) as Data<T>;
  if (typeof value !== "object" || value === null) return value as Data<T>;
  return mapValues(value as Readonly<Record<string, unknown>>, dataOf) as Data<T>;
}

/** Throws a RangeError where a number is none. Whether the rule is sound `checkRule` says. */
export function ruleOfData(data: RuleData): Rule {
  return {
    ...data,
    inputs: mapValues(data.inputs, inputOf),
    parts: data.parts.map((part): Part => ({ ...part, min: exact(part.min), max: exact(part.max) })),
    catalogues: data.catalogues.map((catalogue): Catalogue => {
      return { ...catalogue, items: mapValues(catalogue.items, (item) => mapValues(item, number)) };
    }),
    scales: data.scales.map((scale): Scale => {
      const grades = scale.grades.map(({ id, from, to }) => ({ id, from: number(from), to: number(to) }));
      return { ...scale, grades };
    }),
  };
}

function inputOf(input: Data<Input>): Input {
  switch (input.kind) {
    case "number": {
      const { min, above, max } = input;
      return { ...input, min: exact(min), above: exact(above), max: exact(max), default: exact(input.default) };
    }
    case "count":
      return { ...input, min: number(input.min), max: exact(input.max), default: exact(input.default) };
    case "record":
      return { ...input, fields: mapValues(input.fields, inputOf) };
    case "list":
      return { ...input, of: inputOf(input.of) };
    case "choice":
    case "flag":
      return input;
  }
}

function exact(text: string | null): Rational | null {
  return text === null ? null : number(text);
}

function number(text: string): Rational {
  const read = Rational.parse(text);
  if (read === null) throw new RangeError(`not a number: ${text}`);
  return read;
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
}
