// Words in generated code: a word read from an input becomes its number among the rule's words.
import { Rational } from "../exact/rational.ts";
import { type Code, type NumberCode, ONE, type TextCode } from "./code-values.ts";
import { type Generation, NotGenerated } from "./generation.ts";
import { commonScale } from "./ratio-code.ts";
import { greatest, least } from "./whole-code.ts";

const LONGEST_CHAIN = 8;

/** Code of a word's number, or of something below zero (or undefined) when it is none of the words. */
export function numberOfWord(g: Generation, raw: Code, words: readonly string[]): Code {
  if (words.length <= LONGEST_CHAIN) {
    return words.map((word) => `${raw} === ${JSON.stringify(word)} ? ${g.word(word)} : `).join("") + "-1";
  }
  const numbers = new Map(words.map((word) => [word, Number(g.word(word))]));
  return `${g.give("words", numbers)}.get(${raw})`;
}

/** An attribute of the catalogue's item that an input chose. */
export function attributeOf(g: Generation, text: TextCode, catalogueId: string | null, attribute: string): NumberCode {
  const catalogue = g.checked.rule.catalogues.find(({ id }) => id === catalogueId);
  if (catalogue === undefined) throw new NotGenerated("an attribute of a word of no catalogue");
  const items = Object.entries(catalogue.items).map(([id, values]) => ({
    at: Number(g.word(id)),
    value: values[attribute]!,
  }));
  const nonZero = items.filter(({ value }) => !value.isZero()).map(({ value }) => value.abs());
  const scale = nonZero.length === 0 ? null : nonZero.reduce(commonScale);
  if (items.length === 0) throw new NotGenerated("an empty catalogue");
  const units = items.map(({ value }) => (scale === null ? 0n : value.over(scale).numerator));
  const table: number[] = Array.from({ length: g.words.length }, () => 0);
  items.forEach(({ at }, i) => (table[at] = Number(units[i])));
  const code = g.keep("n", `${g.give("table", table)}[${text.code}]`);
  const n = { code, min: least(units), max: greatest(units) };
  return { kind: "number", absent: text.absent, of: { form: "ratio", scale: scale ?? Rational.one, n, d: ONE } };
}
