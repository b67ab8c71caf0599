// Results of a rule as the command line hands them out: decimals and exact fractions as text, no reasons of steps.
import type { CheckedRule } from "../check/typed.ts";
import type { Evaluation, Value } from "../evaluate/evaluate.ts";
import type { FullCode } from "./program-code.ts";
import { decimalText, fractionText, type Long, roundedUnits } from "./long-ratio.ts";

/** The members of a JSON object for a sound evaluation, without its braces. */
export function resultMembers({ value, decimal, grade, parts }: Extract<Evaluation, { ok: true }>): string {
  const shown = parts.filter((part) => !part.internal);
  const texts = shown.map((part) => `${JSON.stringify(part.id)}:{${valueMembers(part.value, part.decimal)}}`);
  return `${valueOfRule(value === null ? NOTHING : valueMembers(value.value, decimal))},${rest(grade, texts.join(","))}`;
}

const NOTHING = `"value":null,"exact":null`;

// The rule's own value always says that it has no exact form, also where it is a word.
function valueOfRule(members: string): string {
  return members.includes(`"exact":`) ? members : `${members},"exact":null`;
}

function rest(grade: string | null, parts: string): string {
  return `"grade":${JSON.stringify(grade)},"parts":{${parts}}`;
}

function valueMembers(value: Value, decimal: string | null): string {
  switch (value.kind) {
    case "number":
      return numberMembers(decimal!, value.value.toString());
    case "text":
      return wordMembers(value.value);
    case "flag":
      return wordMembers(value.value ? "yes" : "no");
    case "no-data":
      return noDataMembers(value.reason);
    default:
      throw new Error("a part is a number, a word or a flag");
  }
}

function numberMembers(decimal: string, exact: string): string {
  return `"value":"${decimal}","exact":"${exact}"`;
}

function wordMembers(word: string): string {
  return `"value":${JSON.stringify(word)}`;
}

function noDataMembers(reason: string): string {
  return `${NOTHING},"reason":${JSON.stringify(reason)}`;
}

/** Writes the same members from what full code leaves behind. */
export class ResultWriter {
  readonly #code: FullCode;
  readonly #digits: number;
  readonly #mode: CheckedRule["rule"]["rounding"]["mode"];
  readonly #value: number;
  readonly #shown: readonly { readonly at: number; readonly kind: string; readonly key: string }[];
  readonly #noData: readonly string[];
  readonly #words: readonly string[];
  readonly #valueKind: string;

  constructor({ rule }: CheckedRule, code: FullCode) {
    this.#code = code;
    this.#digits = rule.rounding.digits;
    this.#mode = rule.rounding.mode;
    this.#value = rule.parts.findIndex(({ id }) => id === rule.value);
    this.#valueKind = rule.parts[this.#value]?.kind ?? "";
    this.#shown = rule.parts
      .map(({ id, kind, internal }, at) => ({ at, kind, key: `${JSON.stringify(id)}:{`, internal }))
      .filter(({ internal }) => !internal);
    this.#noData = code.reasons.map(noDataMembers);
    this.#words = code.words.map(wordMembers);
  }

  /** The rounded value in units of its last decimal; null when there is none. */
  units(): Long | null {
    const { absent, n, d } = this.#code.values;
    if (this.#valueKind !== "number" || absent[this.#value] !== 0) return null;
    return roundedUnits(n[this.#value]!, d[this.#value]!, this.#digits, this.#mode);
  }

  /** The reason for which the value is no data, or null. */
  reason(): string | null {
    const reason = this.#value < 0 ? 0 : this.#code.values.absent[this.#value]!;
    return reason > 0 ? this.#code.reasons[reason]! : null;
  }

  members(grade: string | null): string {
    let parts = "";
    for (const { at, kind, key } of this.#shown) {
      if (this.#code.values.absent[at]! < 0) continue;
      parts += `${parts === "" ? "" : ","}${key}${this.#members(at, kind)}}`;
    }
    const value = this.#value < 0 ? NOTHING : this.#members(this.#value, this.#valueKind);
    return `${valueOfRule(value)},${rest(grade, parts)}`;
  }

  #members(at: number, kind: string): string {
    const { absent, n, d, word } = this.#code.values;
    const reason = absent[at]!;
    if (reason !== 0) return reason < 0 ? NOTHING : this.#noData[reason]!;
    if (kind === "text") return this.#words[word[at]!]!;
    if (kind === "flag") return wordMembers(word[at] === 1 ? "yes" : "no");
    const units = roundedUnits(n[at]!, d[at]!, this.#digits, this.#mode);
    return numberMembers(decimalText(units, this.#digits), fractionText(n[at]!, d[at]!));
  }
}
