// What is known inside a branch because of the condition that leads there: `if x > 0 then …` knows that x is above zero.
// A fact is kept by the key of the formula it is about; the same formula, names resolved, has the same key wherever it stands.
import { Rational } from "../exact/rational.ts";
import type { BinaryOperator, Formula } from "../syntax/formula.ts";
import { everything, exactly, type Interval, intersection, withoutZero } from "./intervals.ts";
import type { Type, Typed } from "./typed.ts";
import { withNoData } from "./value-types.ts";

export interface Fact {
  readonly interval: Interval;
  readonly words: readonly string[] | null;
  readonly excluded: readonly string[];
  readonly known: boolean;
  readonly nonZero: boolean;
}

export interface Facts {
  readonly about: ReadonlyMap<string, Fact>;
  /** `a b` → whether a < b strictly, else a ≤ b. */
  readonly order: ReadonlyMap<string, boolean>;
}

export type Statement =
  | { readonly about: string; readonly fact: Partial<Fact> }
  | { readonly lesser: string; readonly greater: string; readonly strictly: boolean };

/** By a variable's id: its own key, and the one in which it stands for every element of its list. */
export type VariableKeys = Map<number, { readonly key: string; readonly general: string }>;

export const noFacts: Facts = { about: new Map(), order: new Map() };

// Calls in calls can make a key grow without end; a formula that large has no key, and nothing is known about it.
const LONGEST_KEY = 4000;
const TOO_LONG = "…";

const nothingKnown: Fact = { interval: everything, words: null, excluded: [], known: false, nonZero: false };

export function withStatements(facts: Facts, statements: readonly Statement[]): Facts {
  if (statements.length === 0) return facts;
  const about = new Map(facts.about);
  const order = new Map(facts.order);
  for (const statement of statements) {
    if (isAboutTooMuch(statement)) continue;
    if ("about" in statement) {
      about.set(
        statement.about,
        both(about.get(statement.about) ?? nothingKnown, { ...nothingKnown, ...statement.fact }),
      );
    } else {
      const pair = pairOf(statement.lesser, statement.greater);
      order.set(pair, statement.strictly || (order.get(pair) ?? false));
    }
  }
  return { about, order };
}

function isAboutTooMuch(statement: Statement): boolean {
  const keys = "about" in statement ? [statement.about] : [statement.lesser, statement.greater];
  return keys.some((key) => key.includes(TOO_LONG));
}

function both(a: Fact, b: Fact): Fact {
  const words = a.words === null ? b.words : b.words === null ? a.words : a.words.filter((w) => b.words!.includes(w));
  return {
    interval: intersection(a.interval, b.interval),
    words,
    excluded: [...a.excluded, ...b.excluded],
    known: a.known || b.known,
    nonZero: a.nonZero || b.nonZero,
  };
}

/** The type that is left of `type` by what is known. */
export function narrowed(type: Type, fact: Fact): Type {
  const known = fact.known ? withNoData(type, false) : type;
  if (known.kind === "number") {
    const interval = intersection(known, fact.interval);
    return { ...known, ...(fact.nonZero ? withoutZero(interval) : interval) };
  }
  if (known.kind !== "text") return known;
  const words = known.words.filter((word) => !fact.excluded.includes(word) && (fact.words?.includes(word) ?? true));
  return words.length === known.words.length ? known : { ...known, words };
}

/** Null when the order of the two is not known. */
export function orderOf(facts: Facts, lesser: string, greater: string): "<" | "≤" | null {
  const strictly = facts.order.get(pairOf(lesser, greater));
  return strictly === undefined ? null : strictly ? "<" : "≤";
}

function pairOf(lesser: string, greater: string): string {
  return `${lesser}\n${greater}`;
}

/** What is known where `condition` is yes (or, with `holds` false, no). */
export function statementsOf(condition: Typed, holds: boolean, key: (typed: Typed) => string): readonly Statement[] {
  const { formula, children } = condition;
  if (formula.kind === "not") return statementsOf(children[0]!, !holds, key);
  if (formula.kind === "is-no-data") return holds ? [] : [{ about: key(children[0]!), fact: { known: true } }];
  if (formula.kind !== "binary") return [];
  const [left, right] = children as [Typed, Typed];
  if (formula.operator === "and" || formula.operator === "or") {
    if ((formula.operator === "and") !== holds) return [];
    return [...statementsOf(left, holds, key), ...statementsOf(right, holds, key)];
  }
  const operator = holds ? formula.operator : opposite(formula.operator);
  return [
    ...statementsAbout(left, operator, right, key),
    ...statementsAbout(right, mirrored(operator), left, key),
    ...orderBy(left, operator, right, key),
  ];
}

/**
 * What a requirement promises. A requirement that is no data counts as met, so a statement about one side is kept only
 * where the other cannot be no data.
 */
export function promisesOf(condition: Typed, key: (typed: Typed) => string): readonly Statement[] {
  const { formula, children } = condition;
  if (formula.kind !== "binary" || formula.operator === "or") return [];
  const [left, right] = children as [Typed, Typed];
  if (formula.operator === "and") {
    return [...promisesOf(left, key), ...(left.type.mayBeNoData ? [] : promisesOf(right, key))];
  }
  return [
    ...(right.type.mayBeNoData ? [] : statementsAbout(left, formula.operator, right, key)),
    ...(left.type.mayBeNoData ? [] : statementsAbout(right, mirrored(formula.operator), left, key)),
    ...orderBy(left, formula.operator, right, key),
  ];
}

export function isZeroStatement(divisor: Typed, zero: boolean, key: (typed: Typed) => string): Statement {
  return { about: key(divisor), fact: zero ? { interval: exactly(Rational.zero) } : { nonZero: true } };
}

function statementsAbout(
  subject: Typed,
  operator: BinaryOperator,
  other: Typed,
  key: (typed: Typed) => string,
): readonly Statement[] {
  const type = other.type;
  if (type.kind === "text") return statementsAboutWord(key(subject), operator, type.words);
  if (type.kind !== "number") return [];
  const about = key(subject);
  switch (operator) {
    case "=":
      return [{ about, fact: { interval: { ...type } } }];
    case "≠":
      return isZero(type) ? [{ about, fact: { nonZero: true } }] : [];
    case "<":
      return [{ about, fact: { interval: { ...everything, max: type.max, maxOpen: true } } }];
    case "≤":
      return [{ about, fact: { interval: { ...everything, max: type.max, maxOpen: type.maxOpen } } }];
    case ">":
      return [{ about, fact: { interval: { ...everything, min: type.min, minOpen: true } } }];
    case "≥":
      return [{ about, fact: { interval: { ...everything, min: type.min, minOpen: type.minOpen } } }];
    default:
      return [];
  }
}

function statementsAboutWord(about: string, operator: BinaryOperator, words: readonly string[]): readonly Statement[] {
  if (operator === "=") return [{ about, fact: { words } }];
  return words.length === 1 ? [{ about, fact: { excluded: words } }] : [];
}

function orderBy(
  left: Typed,
  operator: BinaryOperator,
  right: Typed,
  key: (typed: Typed) => string,
): readonly Statement[] {
  if (left.type.kind !== "number") return [];
  const a = key(left);
  const b = key(right);
  switch (operator) {
    case "=":
      return [
        { lesser: a, greater: b, strictly: false },
        { lesser: b, greater: a, strictly: false },
      ];
    case "<":
    case "≤":
      return [{ lesser: a, greater: b, strictly: operator === "<" }];
    case ">":
    case "≥":
      return [{ lesser: b, greater: a, strictly: operator === ">" }];
    default:
      return [];
  }
}

function isZero(x: Interval): boolean {
  return (x.min?.isZero() ?? false) && (x.max?.isZero() ?? false);
}

function opposite(operator: BinaryOperator): BinaryOperator {
  const opposites: Partial<Record<BinaryOperator, BinaryOperator>> = {
    "=": "≠",
    "≠": "=",
    "<": "≥",
    "≥": "<",
    ">": "≤",
    "≤": ">",
  };
  return opposites[operator] ?? operator;
}

function mirrored(operator: BinaryOperator): BinaryOperator {
  const mirrors: Partial<Record<BinaryOperator, BinaryOperator>> = { "<": ">", ">": "<", "≤": "≥", "≥": "≤" };
  return mirrors[operator] ?? operator;
}

/**
 * The formula with its names resolved, as a text. A parameter is the argument that stands for it; a variable bound inside the
 * formula is its number from outside, so that two readings of one formula have one key.
 */
export function keyOf(typed: Typed, variables: VariableKeys, general: boolean): string {
  return write(typed, new Map());

  function write(node: Typed, bound: ReadonlyMap<number, string>): string {
    const key = writeWhole(node, bound);
    return key.length > LONGEST_KEY ? TOO_LONG : key;
  }

  function writeWhole(node: Typed, bound: ReadonlyMap<number, string>): string {
    const { formula, children, binds } = node;
    switch (formula.kind) {
      case "name":
        return nameKey(node, bound);
      case "number":
        return `${formula.value} ${formula.unit.over.join()} ${formula.unit.under.join()}`;
      case "text":
        return JSON.stringify(formula.value);
      case "flag":
        return formula.value ? "yes" : "no";
      case "no-data":
        return `no-data ${JSON.stringify(formula.reason)}`;
      case "call": {
        const parameters = binds.map((id, i) => [id, write(children[i]!, bound)] as const);
        return write(children.at(-1)!, new Map([...bound, ...parameters]));
      }
      case "each": {
        const inside = new Map([...bound, [binds[0]!, `bound ${bound.size}`] as const]);
        const [list, ...rest] = children as [Typed, ...Typed[]];
        return `each(${[write(list, bound), ...rest.map((child) => write(child, inside))].join(", ")})`;
      }
      default:
        return `${attributesOf(formula)}(${children.map((child) => write(child, bound)).join(", ")})`;
    }
  }

  function nameKey(node: Typed, bound: ReadonlyMap<number, string>): string {
    const reference = node.reference!;
    if (reference.to === "part") return `part ${reference.id}`;
    if (reference.to === "input") return `input ${reference.name}`;
    const keys = variables.get(reference.id)!;
    return bound.get(reference.id) ?? (general ? keys.general : keys.key);
  }
}

function attributesOf(formula: Formula): string {
  switch (formula.kind) {
    case "field":
      return `.${formula.field}`;
    case "item":
      return `[${formula.index}]`;
    case "binary":
      return formula.operator;
    case "builtin":
      return formula.name;
    case "round":
      return `round ${formula.digits} ${formula.mode}`;
    case "steps":
      return `steps ${formula.rows.map((row) => row.test).join()}`;
    case "where-zero":
      return formula.otherwise.kind === "fault" ? "where-zero-fault" : "where-zero";
    default:
      return formula.kind;
  }
}
