// The steps of a computation as plain data: for each part its formula as text, its value and the values it was made of.
import { printFormula } from "@bagalau/engine";
import type { Evaluation, Reason, Value } from "@bagalau/engine";

/** A number is its exact text, a flag a boolean, no data `{ "no-data": reason }`. */
export type TraceValue =
  | string
  | boolean
  | { readonly "no-data": string }
  | readonly TraceValue[]
  | { readonly fields: Readonly<Record<string, TraceValue>> };

/** A step without steps of its own is its value alone. */
export type TraceStep = TraceValue | { readonly value: TraceValue; readonly of: readonly TraceStep[] };

export interface TracedPart {
  readonly part: string;
  readonly formula: string;
  readonly value: TraceValue;
  readonly of: readonly TraceStep[];
}

/** Every part that was formed, internal ones too, in the order of declaration. */
export function traceOf(evaluation: Extract<Evaluation, { ok: true }>): TracedPart[] {
  return evaluation.parts.map(({ id, value, reason }) => ({
    part: id,
    formula: printFormula(reason.formula),
    value: traceValue(value),
    of: reason.children.map(step),
  }));
}

function step(reason: Reason): TraceStep {
  const value = traceValue(reason.value);
  return reason.children.length === 0 ? value : { value, of: reason.children.map(step) };
}

function traceValue(value: Value): TraceValue {
  switch (value.kind) {
    case "number":
      return value.value.toString();
    case "text":
      return value.value;
    case "flag":
      return value.value;
    case "no-data":
      return { "no-data": value.reason };
    case "list":
      return value.items.map(traceValue);
    case "record":
      return { fields: Object.fromEntries([...value.fields].map(([name, held]) => [name, traceValue(held)])) };
  }
}
