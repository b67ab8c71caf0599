// The formulas of a rule without facts, as a lawyer reads them: by its parts, and of the functions that they call.
import { parseFormula } from "@bagalau/engine";
import { formulaText, letterOf } from "./formula-text.ts";
import { unitTitle } from "./names.ts";
import type { Names, Scope } from "./names.ts";
import { roundingText } from "./notation.ts";

export interface RuleFormulas {
  /** By the part's id. */
  readonly parts: Readonly<Record<string, string>>;
  /** Their parameters are letters, as in the formulas that call them. */
  readonly functions: readonly { readonly id: string; readonly letters: readonly string[]; readonly formula: string }[];
  /** How the rule rounds, in a word of the language. */
  readonly rounding: string;
  /** What a number of inputs with this unit counts: `points`; empty where the edition has no such unit. */
  readonly unitOf: (unit: string) => string;
}

export function ruleFormulas(names: Names): RuleFormulas {
  const { rule, edition, language } = names;
  const { parts, functions, rounding } = rule.source;
  return {
    parts: Object.fromEntries(parts.map(({ id, formula }) => [id, written(formula, names, new Map())])),
    functions: functions.map(({ id, parameters, formula }) => {
      const scope: Scope = new Map(parameters.map((name, index) => [name, { path: null, text: letterOf(index) }]));
      return { id, letters: parameters.map((_, index) => letterOf(index)), formula: written(formula, names, scope) };
    }),
    rounding: roundingText(language, rounding.mode),
    unitOf: (unit) => (edition.units.has(unit) ? unitTitle(edition, language, unit, "many") : ""),
  };
}

function written(formula: string, names: Names, scope: Scope): string {
  const parsed = parseFormula(formula);
  return "formula" in parsed ? formulaText(parsed.formula, names, scope) : formula;
}
