// The sentence of any fault code, of the engine, of packs, of a command or of a receipt's check, in three equal languages.
import { Rational } from "@bagalau/engine";
import type { Language } from "../pack/model.ts";
import { dateText } from "./date-text.ts";
import { numberText } from "./number-text.ts";
import { catalogues, isPhraseKey, phrase } from "./phrase.ts";
import type { PhraseKey } from "./phrase.ts";

/** Codes of the commands, beside those of the engine and of packs. */
export const commandCodes = [
  "unknown-pack",
  "unknown-rule",
  "unknown-term",
  "no-edition",
  "no-edition.before-first",
  "no-edition.repealed",
  "no-edition.expired",
  "no-edition.gap",
  "bad-date",
  "outside-calendar",
  "no-such-day",
  "circular-term",
] as const;

type Params = Readonly<Record<string, string>>;

interface Variant {
  readonly key: PhraseKey;
  readonly needs: readonly string[];
}

const variants = variantsByCode();

/**
 * What is wrong and what would be right. `params` are the fault's own; of several sentences for one code that one is taken
 * whose parameters are all given. A code without words comes back as it is, with its parameters: better raw than silent.
 */
export function sentence(language: Language, code: string, params: Params = {}): string {
  if (code.startsWith("receipt.") && isPhraseKey(code)) return phrase(language, code, params);
  const given = (name: string): boolean => (params[name] ?? "") !== "";
  const fitting = (variants.get(code) ?? []).filter(({ needs }) => needs.every(given));
  const best = fitting.sort((left, right) => right.needs.length - left.needs.length)[0];
  if (best === undefined)
    return [code, ...Object.entries(params).map(([name, value]) => `${name}: ${value}`)].join(", ");
  const said = phrase(language, best.key, inWords(language, code, params));
  const candidates = params["candidates"] ?? "";
  if (candidates === "") return said;
  return `${said} ${phrase(language, "hint.candidates", { candidates: candidates.split(" ").join(", ") })}`;
}

function variantsByCode(): ReadonlyMap<string, readonly Variant[]> {
  const found = new Map<string, Variant[]>();
  for (const key of Object.keys(catalogues.en).filter(isPhraseKey)) {
    if (!key.startsWith("fault.")) continue;
    const [code = "", ...needs] = key.slice("fault.".length).split("@");
    found.set(code, [...(found.get(code) ?? []), { key, needs }]);
  }
  return found;
}

// Parameters that are words of the program and not of the person who reads.
const kinds: readonly string[] = [
  "wrong-kind",
  "kinds-differ",
  "not-a-choice",
  "out-of-range",
  "not-a-number",
  "missing",
];
const tokens: readonly string[] = ["unexpected-token", "unexpected-end"];
const units: readonly string[] = ["unit-mismatch"];
const inputCodes: readonly string[] = ["out-of-range", "not-a-number", "not-an-integer", "missing"];
const bounds: readonly string[] = ["may-divide-by-zero", "clamp-limits-cross"];

function inWords(language: Language, code: string, params: Params): Params {
  const said = Object.entries(params).map(([name, value]) => [name, oneInWords(language, code, name, value)]);
  return Object.fromEntries(said) as Params;
}

function oneInWords(language: Language, code: string, name: string, value: string): string {
  if (kinds.includes(code) && isPhraseKey(`kind.${value}`)) return phrase(language, `kind.${value}` as PhraseKey);
  if (tokens.includes(code) && name === "expected" && isPhraseKey(`token.${value}`)) {
    return phrase(language, `token.${value}` as PhraseKey);
  }
  if (units.includes(code) && value === "") return phrase(language, "unit.none");
  if (bounds.includes(code) && value === "" && name !== "divisor") return phrase(language, "bound.none");
  if (name === "branch" && isPhraseKey(`branch-name.${value}`))
    return phrase(language, `branch-name.${value}` as PhraseKey);
  if (name === "kind") return kindOfItem(language, value);
  if (name === "language" && isPhraseKey(`language.${value}`))
    return phrase(language, `language.${value}` as PhraseKey);
  if (name === "date" || name === "since") return code === "bad-date" ? value : dateText(language, value);
  if (inputCodes.includes(code)) return numberInWords(language, name, value);
  return name === "words" || name === "expected" || name === "is" ? wordsText(value) : value;
}

/** Words are parted by spaces, or by line breaks where one of them has spaces. */
function wordsText(words: string): string {
  const parted = words.split(words.includes("\n") ? "\n" : " ");
  return parted.filter((word) => word !== "").join(", ");
}

/** Bounds are written as the language writes numbers; what was found stays as it was given. */
function numberInWords(language: Language, name: string, value: string): string {
  if (name === "got") return value;
  const number = Rational.parse(value);
  if (number !== null) return numberText(language, number);
  return name === "words" ? wordsText(value) : value;
}

/** `rules` and `rule` are both called a rule. */
function kindOfItem(language: Language, kind: string): string {
  const singular = [kind, kind.replace(/s$/, ""), kind.replace(/ies$/, "y")].map((word) => `subject.${word}`);
  const key = singular.find(isPhraseKey);
  return key === undefined ? kind : phrase(language, key as PhraseKey);
}
