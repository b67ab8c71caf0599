// Takes the given input apart by what the rule declares: every fault with its path, all in one run, and the values that are sound.
import { plainText } from "../exact/plain-text.ts";
import { Rational } from "../exact/rational.ts";
import type { Catalogue, Input, Rule, When } from "../program.ts";
import { wordsOf } from "../check/check-inputs.ts";
import { nearest } from "../check/nearest.ts";
import { isJsonObject, JsonNumber, type JsonObject, type JsonValue } from "./json.ts";
import { faulty, flagValue, notApplicable, numberValue, type Value } from "./value.ts";

export interface InputFault {
  /** `kpis[0].mark`, `survey.1[2]`; empty where the fault is the whole input's. */
  readonly path: string;
  readonly code:
    | "missing"
    | "unknown-field"
    | "not-a-number"
    | "out-of-range"
    | "not-an-integer"
    | "inconsistent"
    | "division-by-zero";
  /**
   * What would be right, and `got`, what was given, when it can be said in a word. `min`, `above` (not reached), `max`: limits;
   * `what`: `length` where they are those of a list; `expected`: a kind (`number`, `count`, `choice`, `flag`, `record`, `list`);
   * `words`; `when` and `is`: the choice and the words that the field belongs to; `candidates`: the nearest known fields.
   */
  readonly params: Readonly<Record<string, string>>;
  /** The requirement that is not met. */
  readonly requirement?: string;
}

export interface ReadInput {
  /** By the names of the inputs; what is faulty stands as `faulty`. */
  readonly fields: ReadonlyMap<string, Value>;
  readonly faults: readonly InputFault[];
}

type Fields = Readonly<Record<string, Input>>;
type Params = Readonly<Record<string, string>>;
type NumberInput = Extract<Input, { kind: "number" | "count" }>;

export function readInput(rule: Rule, input: JsonValue): ReadInput {
  const reader = new InputReader(rule, input);
  const record = reader.record(rule.inputs, input, "");
  const fields =
    record.kind === "record" ? record.fields : new Map(Object.keys(rule.inputs).map((name) => [name, faulty]));
  return { fields, faults: reader.faults };
}

/** A number as JSON writes it or as a decimal text; null for anything else. */
function readNumber(given: JsonValue): Rational | null {
  const text = given instanceof JsonNumber ? given.text : typeof given === "string" ? given : null;
  return text === null || text.includes("/") ? null : Rational.parse(text);
}

class InputReader {
  readonly faults: InputFault[] = [];
  readonly #catalogues: ReadonlyMap<string, Catalogue>;
  readonly #rule: Rule;
  readonly #root: JsonValue;

  constructor(rule: Rule, root: JsonValue) {
    this.#rule = rule;
    this.#root = root;
    this.#catalogues = new Map(rule.catalogues.map((catalogue) => [catalogue.id, catalogue]));
  }

  record(fields: Fields, given: JsonValue, path: string): Value {
    if (!isJsonObject(given)) return this.#misshapen(path, given, "record");
    const values = new Map<string, Value>();
    for (const [name, field] of Object.entries(fields)) {
      const value = this.#field(field, Object.hasOwn(given, name) ? given[name]! : undefined, below(path, name));
      if (value !== null) values.set(name, value);
    }
    this.#reportUnknown(fields, given, path);
    return { kind: "record", fields: values };
  }

  #reportUnknown(fields: Fields, given: JsonObject, path: string): void {
    for (const name of Object.keys(given)) {
      if (Object.hasOwn(fields, name)) continue;
      this.#fault(below(path, name), "unknown-field", { candidates: nearest(name, Object.keys(fields)) });
    }
  }

  /** Null where nothing is given and nothing has to be. */
  #field(field: Input, given: JsonValue | undefined, path: string): Value | null {
    const belongs = field.when === null ? true : this.#holds(field.when);
    if (belongs === false) return given === undefined ? null : this.#strayField(field.when!, path);
    const expected = field.expectedWhen === null ? belongs : this.#holds(field.expectedWhen);
    if (given === undefined) return this.#absent(field, expected, path);
    const value = this.#value(field, given, path);
    // Collected for another purpose: checked for its shape and not read.
    if (field.expectedWhen !== null && expected === false) return null;
    return belongs === null || expected === null ? faulty : value;
  }

  #absent(field: Input, expected: boolean | null, path: string): Value | null {
    if ("default" in field && field.default !== null) return defaultOf(field);
    if (field.optional || expected === false) return null;
    // Whether it belongs here depends on a choice that is itself faulty.
    if (expected === null) return faulty;
    this.#fault(path, "missing", { expected: field.kind });
    return faulty;
  }

  #strayField(when: When, path: string): Value {
    const [choice, words] = Object.entries(when).find(([at, of]) => this.#isOneOf(at, of) === false)!;
    this.#fault(path, "unknown-field", { when: choice, is: words.join(" ") });
    return faulty;
  }

  /** Null when a choice that it asks for is faulty. */
  #holds(when: When): boolean | null {
    const answers = Object.entries(when).map(([path, words]) => this.#isOneOf(path, words));
    if (answers.includes(false)) return false;
    return answers.includes(null) ? null : true;
  }

  #isOneOf(path: string, words: readonly string[]): boolean | null {
    const choice = this.#choiceAt(path.split("."), this.#rule.inputs, this.#root);
    return choice === null ? null : choice !== undefined && words.includes(choice);
  }

  /** The word chosen at a path, undefined where the choice is not there and need not be, null where it is faulty. */
  #choiceAt([name, ...rest]: readonly string[], fields: Fields, within: JsonValue): string | null | undefined {
    const field = fields[name!]!;
    if (!isJsonObject(within)) return null;
    const given = Object.hasOwn(within, name!) ? within[name!]! : undefined;
    if (field.kind === "record" && given !== undefined) return this.#choiceAt(rest, field.fields, given);
    if (given === undefined)
      return field.kind === "choice" && field.default !== null ? field.default : this.#undecided(field);
    if (given === null && field.nullable !== null) return undefined;
    if (field.kind !== "choice" || typeof given !== "string") return null;
    return wordsOf(field, this.#catalogues).includes(given) ? given : null;
  }

  #undecided(field: Input): null | undefined {
    return field.optional || field.when !== null || field.expectedWhen !== null ? undefined : null;
  }

  #value(input: Input, given: JsonValue, path: string): Value {
    if (given === null && input.nullable !== null) return { kind: "no-data", reason: input.nullable };
    switch (input.kind) {
      case "number":
      case "count":
        return this.#number(input, given, path);
      case "choice": {
        const words = wordsOf(input, this.#catalogues);
        if (typeof given === "string" && words.includes(given)) return { kind: "text", value: given };
        const params = { expected: "choice", words: words.join(" "), candidates: nearest(gotOf(given), words) };
        return this.#fault(path, "out-of-range", { ...params, got: gotOf(given) });
      }
      case "flag":
        if (typeof given === "boolean") return flagValue(given);
        return this.#fault(path, "out-of-range", { expected: "flag", words: "true false", got: gotOf(given) });
      case "record":
        return this.record(input.fields, given, path);
      case "list":
        return this.#list(input, given, path);
    }
  }

  #number(input: NumberInput, given: JsonValue, path: string): Value {
    const params = { expected: input.kind, ...limitsOf(input), got: gotOf(given) };
    const value = readNumber(given);
    if (value === null) return this.#fault(path, given instanceof JsonNumber ? "out-of-range" : "not-a-number", params);
    if (input.kind === "count" && !value.isInteger()) return this.#fault(path, "not-an-integer", params);
    return isWithin(input, value) ? numberValue(value) : this.#fault(path, "out-of-range", params);
  }

  #list(input: Extract<Input, { kind: "list" }>, given: JsonValue, path: string): Value {
    if (!isList(given)) return this.#misshapen(path, given, "list");
    const items = given.map((item, i) => this.#value(input.of, item, `${path}[${i}]`));
    if (given.length < input.min || given.length > input.max) {
      const limits = { min: String(input.min), max: String(input.max) };
      this.#fault(path, "out-of-range", { what: "length", ...limits, got: String(given.length) });
    }
    // A list of a wrong length still has elements, and what is wrong with each of them is told in the same run.
    return { kind: "list", items };
  }

  #misshapen(path: string, given: JsonValue, expected: string): Value {
    if (given === null) return this.#fault(path, "missing", { expected });
    return this.#fault(path, "out-of-range", { expected, got: gotOf(given) });
  }

  #fault(path: string, code: InputFault["code"], params: Params): Value {
    this.faults.push({ path, code, params });
    return faulty;
  }
}

function below(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function isList(given: JsonValue): given is readonly JsonValue[] {
  return Array.isArray(given);
}

function defaultOf(field: Extract<Input, { default: unknown }>): Value {
  const value = field.default;
  if (typeof value === "string") return { kind: "text", value };
  return typeof value === "boolean" ? flagValue(value) : value === null ? notApplicable : numberValue(value);
}

function isWithin(input: NumberInput, value: Rational): boolean {
  if (input.min !== null && value.compare(input.min) < 0) return false;
  if (input.kind === "number" && input.above !== null && value.compare(input.above) <= 0) return false;
  return input.max === null || value.compare(input.max) <= 0;
}

function limitsOf(input: NumberInput): Params {
  return {
    ...(input.min !== null && { min: plainText(input.min) }),
    ...(input.kind === "number" && input.above !== null && { above: plainText(input.above) }),
    ...(input.max !== null && { max: plainText(input.max) }),
  };
}

const LONGEST_SHOWN = 60;

function gotOf(given: JsonValue): string {
  if (given === null) return "null";
  if (typeof given === "string") return given.length <= LONGEST_SHOWN ? given : `${given.slice(0, LONGEST_SHOWN)}…`;
  if (typeof given === "boolean") return String(given);
  if (given instanceof JsonNumber)
    return given.text.length <= LONGEST_SHOWN ? given.text : `${given.text.slice(0, LONGEST_SHOWN)}…`;
  return isList(given) ? "list" : "record";
}
