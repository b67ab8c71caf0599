// Which children of a reason are what: the order is the engine's, and this is the one place that depends on it.
import type { Reason } from "@bagalau/engine";

/** The function's formula below a call: it comes after the arguments that were needed. */
export function bodyOf(reason: Reason): Reason | null {
  return reason.formula.kind === "call" ? (reason.children.at(-1) ?? null) : null;
}

export interface Element {
  /** The number of the element from 0. */
  readonly index: number;
  readonly condition: Reason | null;
  /** Null when the condition was no. */
  readonly body: Reason | null;
}

/** What a comprehension looked at, element by element. */
export function elementsOf(reason: Reason): Element[] {
  if (reason.formula.kind !== "each") return [];
  const looked = reason.children.slice(1);
  if (reason.formula.condition === null) return looked.map((body, index) => ({ index, condition: null, body }));
  const elements: Element[] = [];
  for (let at = 0; at < looked.length; at += 1) {
    const condition = looked[at] ?? null;
    const left = condition?.value.kind === "flag" && !condition.value.value;
    if (!left) at += 1;
    elements.push({ index: elements.length, condition, body: left ? null : (looked[at] ?? null) });
  }
  return elements;
}
