// How formulas look on paper in one language: words for calls, signs for operations, brackets only where they are needed.
// Both the formula with names and the formula with numbers are written with this.
import type { Formula, Rational } from "@bagalau/engine";
import type { Language } from "../pack/model.ts";
import { numberText, percentText } from "./number-text.ts";
import { phrase } from "./phrase.ts";
import type { Parameters, PhraseKey } from "./phrase.ts";

type Of<Kind extends Formula["kind"]> = Extract<Formula, { kind: Kind }>;
export type Operator = Of<"binary">["operator"];
export type Builtin = Of<"builtin">["name"];

/** A written stretch and how tightly it holds together: what stands inside a tighter place gets brackets. */
export interface Piece {
  readonly text: string;
  readonly tightness: number;
}

const loose = 0;
const tight = 8;

const operators: Readonly<Record<Operator, { readonly sign: string; readonly tightness: number }>> = {
  or: { sign: "or", tightness: 1 },
  and: { sign: "and", tightness: 2 },
  "=": { sign: "=", tightness: 4 },
  "≠": { sign: "≠", tightness: 4 },
  "<": { sign: "<", tightness: 4 },
  "≤": { sign: "≤", tightness: 4 },
  ">": { sign: ">", tightness: 4 },
  "≥": { sign: "≥", tightness: 4 },
  "+": { sign: "+", tightness: 5 },
  "-": { sign: "−", tightness: 5 },
  "*": { sign: "·", tightness: 6 },
  "/": { sign: "/", tightness: 6 },
};

const calls: Readonly<Record<Exclude<Builtin, "clamp">, PhraseKey>> = {
  min: "formula.min",
  max: "formula.max",
  sum: "formula.sum",
  mean: "formula.mean",
  count: "formula.count",
  known: "formula.known",
  values: "formula.values",
};

export interface Notation {
  readonly language: Language;
  word(text: string): Piece;
  number(value: Rational): Piece;
  percent(value: Rational): Piece;
  infix(operator: Operator, left: Piece, right: Piece): Piece;
  negate(of: Piece): Piece;
  not(of: Piece): Piece;
  isNoData(of: Piece): Piece;
  choice(condition: Piece, then: Piece, otherwise: Piece): Piece;
  steps(
    of: Piece,
    rows: readonly { readonly test: "at least" | "over"; readonly threshold: Piece; readonly value: Piece }[],
    otherwise: Piece,
  ): Piece;
  builtin(name: Builtin, operands: readonly Piece[]): Piece;
  call(title: string, operands: readonly Piece[]): Piece;
  round(of: Piece, digits: number, mode: string): Piece;
  each(body: Piece, list: Piece, condition: Piece | null): Piece;
  list(items: readonly Piece[]): Piece;
  whereZero(body: Piece, divisor: Piece, otherwise: Piece): Piece;
  fault(place: Piece): Piece;
}

export function notation(language: Language): Notation {
  // A decimal comma would be mistaken for the comma between two arguments.
  const between = language === "en" ? ", " : "; ";
  const say = (key: PhraseKey, parameters?: Parameters): string => phrase(language, key, parameters);
  const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join(between);
  const looseSentence = (key: PhraseKey, parts: Readonly<Record<string, Piece>>, least = 1): Piece => {
    const texts = Object.entries(parts).map(([name, piece]) => [name, inside(piece, least)]);
    return { text: say(key, Object.fromEntries(texts) as Parameters), tightness: loose };
  };
  const apply = (name: string, operands: string): Piece => ({ text: `${name}(${operands})`, tightness: tight });
  return {
    language,
    word: (text) => ({ text, tightness: tight }),
    number(value) {
      const tightness = value.sign() < 0 ? 7 : tight;
      const text = numberText(language, value);
      return { text, tightness: text.includes("/") ? 6 : tightness };
    },
    percent: (value) => ({ text: percentText(language, value), tightness: tight }),
    infix(operator, left, right) {
      const { sign, tightness } = operators[operator];
      const word = operator === "and" || operator === "or" ? say(`formula.${operator}`) : sign;
      const comparison = tightness === 4;
      const leftText = inside(left, comparison ? tightness + 1 : tightness);
      return { text: `${leftText} ${word} ${inside(right, tightness + 1)}`, tightness };
    },
    negate: (of) => ({ text: `−${inside(of, 8)}`, tightness: 7 }),
    not: (of) => ({ text: say("formula.not", { x: inside(of, 3) }), tightness: 3 }),
    isNoData: (of) => ({ text: say("formula.is-no-data", { x: inside(of, 5) }), tightness: 4 }),
    choice: (condition, then, otherwise) => looseSentence("formula.if", { condition, then, otherwise }),
    steps(of, rows, otherwise) {
      const written = rows.map(({ test, threshold, value }) => {
        return `${test === "over" ? ">" : "≥"} ${inside(threshold, 5)} → ${inside(value, 1)}`;
      });
      const last = say("formula.otherwise", { value: inside(otherwise, 1) });
      return {
        text: say("formula.steps", { x: inside(of, 5), rows: [...written, last].join("; ") }),
        tightness: loose,
      };
    },
    builtin(name, operands) {
      const [x, low, high] = operands;
      if (name !== "clamp") return apply(say(calls[name]), joined(operands));
      return x && low && high ? looseSentence("formula.clamp", { x, low, high }) : apply(name, joined(operands));
    },
    call: (title, operands) => apply(title, joined(operands)),
    round: (of, digits, mode) => ({
      text: say("formula.round", { x: of.text, digits, mode: roundingText(language, mode) }),
      tightness: tight,
    }),
    each: (body, list, condition) =>
      condition === null
        ? looseSentence("formula.each", { body, list })
        : looseSentence("formula.each-such-that", { body, list, condition }),
    list: (items) => ({ text: joined(items), tightness: items.length === 1 ? (items[0]?.tightness ?? tight) : loose }),
    whereZero: (body, divisor, otherwise) => looseSentence("formula.where-zero", { body, divisor, otherwise }),
    fault: (place) => looseSentence("formula.fault", { place }),
  };
}

/** What happens to a tie or to what lies between, in words. */
export function roundingText(language: Language, mode: string): string {
  const modes: Readonly<Record<string, PhraseKey>> = {
    "half-up": "rounding.half-up",
    "half-down": "rounding.half-down",
    "half-even": "rounding.half-even",
    up: "rounding.up",
    down: "rounding.down",
    ceiling: "rounding.ceiling",
    floor: "rounding.floor",
  };
  const key = modes[mode];
  return key === undefined ? mode : phrase(language, key);
}

function inside(piece: Piece, tightness: number): string {
  return piece.tightness < tightness ? `(${piece.text})` : piece.text;
}
