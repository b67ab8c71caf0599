// Compares generated code with the exact evaluator on invented inputs: answers, faults and texts must be the same.
import type { CheckedRule } from "../check/typed.ts";
import { evaluate, type Evaluation } from "../evaluate/evaluate.ts";
import { compile, type CompiledRule, type FastResult } from "./compile.ts";
import { toJsonValue } from "./json-input.ts";
import { GIVE_UP, quickCode } from "./program-code.ts";
import { Chance, InputInventor } from "./random-input.ts";
import { resultMembers } from "./rule-result.ts";

export interface Difference {
  readonly input: string;
  readonly of: "evaluate" | "evaluateShaped" | "resultMembers" | "resultMembersOfLine";
  readonly exact: string;
  readonly fast: string;
}

export interface Comparison {
  readonly path: CompiledRule["path"];
  readonly compared: number;
  /** Inputs that are faulty. */
  readonly faulty: number;
  /** Sound inputs that quick code did not answer by itself. */
  readonly gaveUp: number;
  /** The first few. */
  readonly differences: readonly Difference[];
}

const MOST_DIFFERENCES = 5;

/** Every third input may be broken; the others are mended until requirements hold, where that succeeds. */
export function compareRule(checked: CheckedRule, count: number, seed: number): Comparison {
  const chance = new Chance(seed);
  const inventor = new InputInventor(checked, chance);
  const compiled = compile(checked);
  const run = compiled.path === "generated" ? quickCode(checked, true).run : null;
  const differences: Difference[] = [];
  let [compared, faulty, gaveUp] = [0, 0, 0];
  while (compared < count && differences.length < MOST_DIFFERENCES) {
    const input = inventor.invent(compared % 3 === 2);
    const evaluation = mended(checked, input, inventor);
    differences.push(...differencesOf(compiled, input, evaluation));
    compared += 1;
    if (!evaluation.ok) faulty += 1;
    else if (run?.(input) === GIVE_UP) gaveUp += 1;
  }
  return { path: compiled.path, compared, faulty, gaveUp, differences };
}

type Invented = ReturnType<InputInventor["invent"]>;

function mended(checked: CheckedRule, input: Invented, inventor: InputInventor): Evaluation {
  let evaluation = evaluate(checked, toJsonValue(input));
  for (let attempt = 0; attempt < 20 && !evaluation.ok; attempt++) {
    const unmet = evaluation.faults.filter(({ code, requirement }) => requirement !== undefined || code === "division-by-zero");
    if (unmet.length < evaluation.faults.length) return evaluation;
    for (const { path } of unmet) inventor.replaceAt(input, path);
    evaluation = evaluate(checked, toJsonValue(input));
  }
  return evaluation;
}

function differencesOf(compiled: CompiledRule, input: Invented, evaluation: Evaluation): Difference[] {
  const text = JSON.stringify(input);
  const expected = text === undefined ? "" : JSON.stringify(fastResultOf(evaluation));
  const members = String(evaluation.ok ? resultMembers(evaluation) : null);
  const answers: [Difference["of"], string, string][] = [
    ["evaluate", expected, JSON.stringify(compiled.evaluate(input))],
    ["resultMembers", members, String(compiled.resultMembers(input))],
    ["resultMembersOfLine", members, String(compiled.resultMembersOfLine(text))],
  ];
  if (evaluation.ok) answers.push(["evaluateShaped", expected, JSON.stringify(compiled.evaluateShaped(input))]);
  return answers.filter(([, exact, fast]) => exact !== fast).map(([of, exact, fast]) => ({ input: text, of, exact, fast }));
}

function fastResultOf(evaluation: Evaluation): FastResult {
  if (!evaluation.ok) return { units: NaN, grade: null, reason: null, faults: evaluation.faults };
  const { value, decimal, grade } = evaluation;
  const units = decimal === null ? NaN : Number(decimal.replace(".", ""));
  const isSafe = Number.isSafeInteger(units);
  const reason = value?.value.kind === "no-data" ? value.value.reason : null;
  return { units: isSafe ? units : NaN, grade, reason, faults: null };
}
