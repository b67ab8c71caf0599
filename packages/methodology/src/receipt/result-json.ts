// A result as other programs read it: the shape is a promise of the command line's contract.
import type { Evaluation, Value } from "@bagalau/engine";

export interface ValueJson {
  /** A decimal string, a word, `yes` or `no`; null when it could not be formed. */
  readonly value: string | null;
  /** A reduced fraction or an integer; only of numbers. */
  readonly exact?: string | null;
  /** Why there is no data. */
  readonly reason?: string;
}

export interface ResultJson extends ValueJson {
  readonly exact: string | null;
  readonly grade: string | null;
  readonly parts: Readonly<Record<string, ValueJson>>;
}

/** Value, grade and every part that is not internal. */
export function resultJson(evaluation: Extract<Evaluation, { ok: true }>): ResultJson {
  const { value, decimal, grade, parts } = evaluation;
  const head = value === null ? { value: null, exact: null } : valueJson(value.value, decimal);
  const shown = parts.filter((part) => !part.internal);
  return {
    ...head,
    exact: head.exact ?? null,
    grade,
    parts: Object.fromEntries(shown.map((part) => [part.id, valueJson(part.value, part.decimal)])),
  };
}

function valueJson(value: Value, decimal: string | null): ValueJson {
  switch (value.kind) {
    case "number":
      return { value: decimal, exact: value.value.toString() };
    case "text":
      return { value: value.value };
    case "flag":
      return { value: value.value ? "yes" : "no" };
    case "no-data":
      return { value: null, exact: null, reason: value.reason };
    default:
      return { value: null };
  }
}
