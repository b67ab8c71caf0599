// Compares generated code with the exact evaluator on invented inputs: answers, faults and texts must be the same.
import type { CheckedRule } from "../check/typed.ts";
import { evaluate, type Evaluation } from "../evaluate/evaluate.ts";
import { readJson } from "../evaluate/json.ts";
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

/** Some inputs may be broken; the others, new ones and variations of sound ones, are mended until requirements hold. */
export function compareRule(checked: CheckedRule, count: number, seed: number): Comparison {
  const chance = new Chance(seed);
  const inventor = new InputInventor(checked, chance);
  const compiled = compile(checked);
  const run = compiled.path === "generated" ? quickCode(checked, true).run : null;
  const differences: Difference[] = [];
  let [compared, faulty, gaveUp] = [0, 0, 0];
  let sound: Invented | null = null;
  while (compared < count && differences.length < MOST_DIFFERENCES) {
    const input = nextInput(inventor, chance, sound);
    const evaluation = mended(checked, input, inventor);
    if (evaluation.ok) sound = input;
    differences.push(
      ...differencesOf(compiled, input, evaluation),
      ...differencesOfLine(checked, compiled, input, chance),
    );
    compared += 1;
    if (!evaluation.ok) faulty += 1;
    else if (run?.(input) === GIVE_UP) gaveUp += 1;
  }
  return { path: compiled.path, compared, faulty, gaveUp, differences };
}

type Invented = ReturnType<InputInventor["invent"]>;

function nextInput(inventor: InputInventor, chance: Chance, sound: Invented | null): Invented {
  return sound !== null && chance.oneIn(2) ? inventor.vary(sound) : inventor.invent(chance.oneIn(3));
}

function mended(checked: CheckedRule, input: Invented, inventor: InputInventor): Evaluation {
  let evaluation = evaluate(checked, toJsonValue(input));
  for (let attempt = 0; attempt < 20 && !evaluation.ok; attempt++) {
    const unmet = evaluation.faults.filter(
      ({ code, requirement }) => requirement !== undefined || code === "division-by-zero",
    );
    if (unmet.length < evaluation.faults.length) return evaluation;
    for (const { path, requirement } of unmet) {
      inventor.replaceAt(input, path, requirement !== undefined && attempt % 3 === 2);
    }
    evaluation = evaluate(checked, toJsonValue(input));
  }
  return evaluation;
}

function differencesOf(compiled: CompiledRule, input: Invented, evaluation: Evaluation): Difference[] {
  const expected = JSON.stringify(fastResultOf(evaluation));
  const answers: [Difference["of"], string, string][] = [
    ["evaluate", expected, JSON.stringify(compiled.evaluate(input))],
    ["resultMembers", membersOf(evaluation), String(compiled.resultMembers(input))],
  ];
  if (evaluation.ok) answers.push(["evaluateShaped", expected, JSON.stringify(compiled.evaluateShaped(input))]);
  return answers.flatMap(([of, exact, fast]) =>
    exact === fast ? [] : [{ input: JSON.stringify(input), of, exact, fast }],
  );
}

function membersOf(evaluation: Evaluation): string {
  return String(evaluation.ok ? resultMembers(evaluation) : null);
}

/** A line may say the same in other figures, say something that only text can say, or say a thing twice. */
function differencesOfLine(
  checked: CheckedRule,
  compiled: CompiledRule,
  input: Invented,
  chance: Chance,
): Difference[] {
  const line = varied(JSON.stringify(input), chance);
  const read = readJson(line);
  const exact = "value" in read ? membersOf(evaluate(checked, read.value)) : "null";
  const fast = String(compiled.resultMembersOfLine(line));
  return exact === fast ? [] : [{ input: line, of: "resultMembersOfLine", exact, fast }];
}

const NUMBER = /(?<=[:[,])(-?\d+(?:\.\d+)?)(?=[,\]}])/;

function varied(line: string, chance: Chance): string {
  switch (chance.whole(0, 13)) {
    case 0:
      return line.replace(NUMBER, "$1e0");
    case 1:
      return line.replace(NUMBER, (text) => `${text}${text.includes(".") ? "" : "."}0000000000000000001`);
    case 2:
      return line.replace(NUMBER, (text) => `${text}${text.includes(".") ? "" : "."}00`);
    case 3:
      return line.replace(/^\{("\w+":)/, `{$1${chance.pick(["1", '"a:b"', "{}"])},$1`);
    case 4:
      return ` ${line.replaceAll(",", " , ")} `;
    case 5:
      return line.slice(0, chance.whole(0, line.length));
    case 6:
      return line.replace(NUMBER, "1e-399");
    default:
      return line;
  }
}

function fastResultOf(evaluation: Evaluation): FastResult {
  if (!evaluation.ok) return { units: NaN, grade: null, reason: null, faults: evaluation.faults };
  const { value, decimal, grade } = evaluation;
  const units = decimal === null ? NaN : Number(decimal.replace(".", ""));
  const isSafe = Number.isSafeInteger(units);
  const reason = value?.value.kind === "no-data" ? value.value.reason : null;
  return { units: isSafe ? units : NaN, grade, reason, faults: null };
}
