// Compiles a rule once to JavaScript that answers as the exact evaluator does, and runs it. Three ways, each taking what
// the one before gives up: quick code (exact doubles, or doubles with a proved error), full code (exact fractions), and
// the exact evaluator, which alone says what is wrong with an input. Where a page forbids generated code, only the last.
import type { CheckedRule } from "../check/typed.ts";
import { evaluate, type InputFault } from "../evaluate/evaluate.ts";
import type { JsonValue } from "../evaluate/json.ts";
import { NotGenerated } from "./generation.ts";
import { parseLine, readLine, toJsonValue } from "./json-input.ts";
import { type FullCode, fullCode, GIVE_UP, NO_DATA, NO_GRADE, type QuickCode, quickCode } from "./program-code.ts";
import { resultMembers, ResultWriter } from "./rule-result.ts";
import { type GradeBounds, gradeBounds } from "./scale-bounds.ts";

/** What quick evaluation answers. */
export interface FastResult {
  /**
   * The rounded value in units of its last decimal (412 is 4.12 where two decimals are kept), an exact whole number.
   * NaN when there is no number: no data, a rule without a value, a faulty input, or 2⁵³ units and more.
   */
  readonly units: number;
  readonly grade: string | null;
  /** The reason for no data. */
  readonly reason: string | null;
  /** What is wrong with the input; null when it is sound. */
  readonly faults: readonly InputFault[] | null;
}

/** A rule ready to run many times. Every answer is the exact one, whichever way it was found. */
export interface CompiledRule {
  /** Whether code was generated, or every call goes through the exact evaluator. */
  readonly path: "generated" | "interpreted";
  /** The value of a plain object as JSON.parse makes it. */
  evaluate(input: unknown): FastResult;
  /**
   * The same for a caller who has made the objects himself: that no object holds a field which the rule does not name
   * is not looked at. Everything else is.
   */
  evaluateShaped(input: unknown): FastResult;
  /** `value`, `exact`, `grade` and `parts` as the members of a JSON object, without braces; null when the input is faulty. */
  resultMembers(input: unknown): string | null;
  /** The same for a line of JSON; null also when it is no JSON. */
  resultMembersOfLine(line: string): string | null;
}

export function compile(checked: CheckedRule): CompiledRule {
  const exact = new ExactRule(checked);
  try {
    return new GeneratedRule(checked, exact, fullCode(checked));
  } catch (error) {
    // Pages with a strict content policy refuse code from text with an EvalError.
    if (error instanceof NotGenerated || error instanceof EvalError) return exact;
    throw error;
  }
}

class ExactRule implements CompiledRule {
  readonly path = "interpreted";
  readonly #checked: CheckedRule;

  constructor(checked: CheckedRule) {
    this.#checked = checked;
  }

  evaluate(input: unknown): FastResult {
    const evaluation = evaluate(this.#checked, toJsonValue(input));
    if (!evaluation.ok) return { units: NaN, grade: null, reason: null, faults: evaluation.faults };
    const { value, decimal, grade } = evaluation;
    if (value?.value.kind === "no-data") return { units: NaN, grade: null, reason: value.value.reason, faults: null };
    return { units: decimal === null ? NaN : unitsOfDecimal(decimal), grade, reason: null, faults: null };
  }

  evaluateShaped(input: unknown): FastResult {
    return this.evaluate(input);
  }

  resultMembers(input: unknown): string | null {
    return this.#members(toJsonValue(input));
  }

  resultMembersOfLine(line: string): string | null {
    const read = readLine(line);
    return read === undefined ? null : this.#members(read);
  }

  #members(input: JsonValue): string | null {
    const evaluation = evaluate(this.#checked, input);
    return evaluation.ok ? resultMembers(evaluation) : null;
  }
}

function unitsOfDecimal(decimal: string): number {
  const units = Number(decimal.replace(".", ""));
  return Number.isSafeInteger(units) ? units : NaN;
}

class GeneratedRule implements CompiledRule {
  readonly path = "generated";
  readonly #checked: CheckedRule;
  readonly #exact: ExactRule;
  #quick: QuickRule | null = null;
  #shaped: QuickRule | null = null;
  readonly #full: FullCode;
  readonly #writer: ResultWriter;
  readonly #grades: readonly GradeBounds[];

  constructor(checked: CheckedRule, exact: ExactRule, full: FullCode) {
    this.#checked = checked;
    this.#exact = exact;
    this.#grades = gradeBounds(checked.rule);
    this.#full = full;
    this.#writer = new ResultWriter(checked, full);
  }

  evaluate(input: unknown): FastResult {
    this.#quick ??= this.#quickRule(true);
    return this.#quick.evaluate(input) ?? this.#slowly(input);
  }

  evaluateShaped(input: unknown): FastResult {
    this.#shaped ??= this.#quickRule(false);
    return this.#shaped.evaluate(input) ?? this.#slowly(input);
  }

  #quickRule(countsFields: boolean): QuickRule {
    return new QuickRule(quickCodeOrNone(this.#checked, countsFields), this.#grades);
  }

  #slowly(input: unknown): FastResult {
    if (!this.#runs(input)) return this.#exact.evaluate(input);
    const units = this.#writer.units();
    if (units === null) return { units: NaN, grade: null, reason: this.#writer.reason(), faults: null };
    return {
      units: typeof units === "number" ? units + 0 : NaN,
      grade: gradeOf(this.#grades, units),
      reason: null,
      faults: null,
    };
  }

  resultMembers(input: unknown): string | null {
    return this.#runs(input) ? this.#members() : this.#exact.resultMembers(input);
  }

  resultMembersOfLine(line: string): string | null {
    const read = parseLine(line);
    const known = read !== undefined && this.#runs(read.value) && read.colons === this.#full.values.fields;
    return known ? this.#members() : this.#exact.resultMembersOfLine(line);
  }

  #runs(input: unknown): boolean {
    try {
      return this.#full.run(input);
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }

  #members(): string {
    const units = this.#writer.units();
    return this.#writer.members(units === null ? null : gradeOf(this.#grades, units));
  }
}

// Objects can be made such that asking for their number throws; the exact evaluator does not ask.
function isRefusal(error: unknown): boolean {
  return error instanceof TypeError;
}

/** Where doubles prove nothing, code that always leaves the answer to full code. */
function quickCodeOrNone(checked: CheckedRule, countsFields: boolean): QuickCode {
  try {
    return quickCode(checked, countsFields);
  } catch (error) {
    if (!(error instanceof NotGenerated)) throw error;
    return { run: () => GIVE_UP, offset: null, out: new Float64Array(1), reasons: [], source: "" };
  }
}

function gradeOf(grades: readonly GradeBounds[], units: bigint | number): string | null {
  return grades.find(({ from, to }) => units >= from && units <= to)?.id ?? null;
}

/** Quick code with its answers made into results. */
class QuickRule {
  readonly #code: QuickCode;
  readonly #grades: readonly GradeBounds[];
  /** By units less the offset: results never change, so each is made once. */
  readonly #made: (FastResult | undefined)[] = [];

  constructor(code: QuickCode, grades: readonly GradeBounds[]) {
    this.#code = code;
    this.#grades = grades;
  }

  /** Null when the code gives up. */
  evaluate(input: unknown): FastResult | null {
    const answer = this.#answer(input);
    if (answer < NO_GRADE) return this.#withoutNumber(answer);
    const { offset, out } = this.#code;
    if (offset !== null) return this.#made[answer] ?? this.#make(answer, answer + offset);
    return { units: out[0]!, grade: answer < 0 ? null : this.#grades[answer]!.id, reason: null, faults: null };
  }

  #answer(input: unknown): number {
    try {
      return this.#code.run(input);
    } catch (error) {
      if (isRefusal(error)) return GIVE_UP;
      throw error;
    }
  }

  #make(answer: number, units: number): FastResult {
    const result = Object.freeze({ units, grade: gradeOf(this.#grades, units), reason: null, faults: null });
    this.#made[answer] = result;
    return result;
  }

  #withoutNumber(answer: number): FastResult | null {
    if (answer === GIVE_UP) return null;
    const reason = answer < NO_DATA ? this.#code.reasons[NO_DATA - answer]! : null;
    return { units: NaN, grade: null, reason, faults: null };
  }
}
