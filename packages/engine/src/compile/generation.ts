// The state of one generation of code: where lines go, which names are taken, what the code is given besides the input.
import type { CheckedRule } from "../check/typed.ts";
import { CodeWriter } from "./code-writer.ts";
import type { Code, ValueCode } from "./code-values.ts";

/**
 * `quick` code answers the rounded value and the grade: numbers too long for exact doubles become doubles with a proved
 * error. `full` code answers every part as an exact fraction: such numbers become long ratios.
 */
type Purpose = "quick" | "full";

/** The rule uses something that no code is generated for; it runs through the exact evaluator. */
export class NotGenerated extends Error {}

export class Generation {
  readonly checked: CheckedRule;
  readonly purpose: Purpose;
  /** Whether the code looks for fields that the rule does not name. */
  readonly countsFields: boolean;
  readonly variables = new Map<number, ValueCode>();
  readonly inputs = new Map<string, ValueCode>();
  readonly parts = new Map<string, ValueCode>();
  /** Reasons for no data by number; 0 stands for data. */
  readonly reasons: string[] = [""];
  readonly words: string[] = [];
  readonly given: { readonly name: string; readonly value: unknown }[] = [];
  /** Conditions on choices, written once, before everything that they decide. */
  readonly conditions = new Map<string, Code>();
  readonly conditionsPlace = new CodeWriter();
  /** Called when everything else is written: checks that no code has taken over. */
  readonly last: (() => void)[] = [];
  writer = new CodeWriter();
  #taken = 0;
  #unsigned: { readonly writer: CodeWriter; readonly codes: Code[] } | null = null;
  /** Variables in sight by their expressions, the innermost block last. */
  #kept: Map<Code, Code>[] = [new Map()];
  #depth = 0;

  constructor(checked: CheckedRule, purpose: Purpose, countsFields: boolean) {
    this.checked = checked;
    this.purpose = purpose;
    this.countsFields = countsFields;
  }

  line(text: string): void {
    this.writer.line(text);
  }

  fresh(prefix: string): string {
    this.#taken += 1;
    return `${prefix}${this.#taken}`;
  }

  /** A constant variable that holds the expression, whose value never changes; the one that already does where it is in sight. */
  keep(prefix: string, expression: Code): Code {
    const known = this.#kept.findLast((scope) => scope.has(expression))?.get(expression);
    if (known !== undefined) return known;
    const name = this.keepAnew(prefix, expression);
    this.#kept.at(-1)?.set(expression, name);
    return name;
  }

  /** The same for an expression that may have another value elsewhere. */
  keepAnew(prefix: string, expression: Code): Code {
    const name = this.fresh(prefix);
    this.line(`const ${name} = ${expression};`);
    return name;
  }

  /** Leaves the answer to the next, slower path unless the condition holds. */
  mustHold(condition: Code): void {
    this.line(`if (!(${condition})) return GIVE_UP;`);
  }

  /** The same, but only where the value that the decision is about is data. */
  mustHoldIfData(absent: Code, condition: Code): void {
    this.mustHold(absent === "0" ? condition : `${absent} !== 0 || ${condition}`);
  }

  /** Writes into a place left open earlier: variables kept since then are not in sight there. */
  inside<T>(writer: CodeWriter, action: () => T): T {
    return this.#writing(writer, [new Map()], action);
  }

  #writing<T>(writer: CodeWriter, kept: Map<Code, Code>[], action: () => T): T {
    const [outer, outerKept] = [this.writer, this.#kept];
    this.writer = writer;
    this.#kept = kept;
    try {
      return action();
    } finally {
      this.writer = outer;
      this.#kept = outerKept;
    }
  }

  /** Writes `head { … }` and gives what the action gives. */
  block<T>(head: string, action: () => T): T {
    this.line(`${head} {`);
    const result = this.within(this.writer.place(), action);
    this.line("}");
    return result;
  }

  /** Writes into a block at the end of what is written, one that does not always run or that runs more than once. */
  within<T>(writer: CodeWriter, action: () => T): T {
    this.#depth += 1;
    try {
      return this.#writing(writer, [...this.#kept, new Map()], action);
    } finally {
      this.#depth -= 1;
    }
  }

  /** Whether code written now runs exactly once. */
  get runsOnce(): boolean {
    return this.#depth === 0;
  }

  /** Checks at once that all the whole numbers are not negative which the action leaves to this check. */
  notNegative<T>(action: () => T): T {
    const outer = this.#unsigned;
    const codes: Code[] = [];
    this.#unsigned = { writer: this.writer, codes };
    try {
      return action();
    } finally {
      this.#unsigned = outer;
      if (codes.length > 0) this.mustHold(`(${codes.join(" | ")}) >= 0`);
    }
  }

  /** Whether a check of several numbers will see to it that this whole number of 32 bits is not negative. */
  isChecked(code: Code): boolean {
    if (this.#unsigned?.writer !== this.writer) return false;
    this.#unsigned.codes.push(code);
    return true;
  }

  reason(code: string): Code {
    return String(numberIn(this.reasons, code));
  }

  word(text: string): Code {
    return String(numberIn(this.words, text));
  }

  /** A name by which the generated code knows the value. */
  give(prefix: string, value: unknown): Code {
    const name = this.fresh(prefix);
    this.given.push({ name, value });
    return name;
  }
}

function numberIn(list: string[], text: string): number {
  const at = list.indexOf(text);
  return at >= 0 ? at : list.push(text) - 1;
}

/** The first that is absent, in reading order. */
export function firstAbsent(...codes: readonly Code[]): Code {
  const some = [...new Set(codes.filter((code) => code !== "0"))];
  return some.length === 0 ? "0" : some.length === 1 ? some[0]! : `(${some.join(" || ")})`;
}
