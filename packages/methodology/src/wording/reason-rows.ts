// The lines of a computation: the formula with names, why which branch was taken, what functions and loops gave on the way,
// and the formula with numbers.
import type { Formula, Reason } from "@bagalau/engine";
import type { Row } from "./blocks.ts";
import { formulaText, functionTitle, scopeOfCall, scopeOfEach } from "./formula-text.ts";
import { partTitle, placeText } from "./names.ts";
import type { Meaning, Names, Scope } from "./names.ts";
import { notation } from "./notation.ts";
import { numberText } from "./number-text.ts";
import { phrase } from "./phrase.ts";
import { bodyOf, elementsOf } from "./reason-parts.ts";
import type { Element } from "./reason-parts.ts";
import { numbersText, valueText } from "./reason-text.ts";

const mostLines = 40;
const nothing: Scope = new Map<string, Meaning>();

/** Formula, choices, calls, numbers; the result itself is the caller's, who knows its unit and rounding. */
export function reasonRows(names: Names, reason: Reason): Row[] {
  const { language } = names;
  const row = (name: string, text: string): Row => ({ name, text, depth: 0 });
  const found = lines(names, reason, nothing, "");
  const written = formulaText(reason.formula, names, nothing);
  const numbers = numbersText(reason, names);
  const isPlain = numbers === valueText(reason.value, names);
  const shown = found
    .slice(0, mostLines)
    .map(({ kind, text }) => row(phrase(language, kind === "branch" ? "explain.branch" : "explain.call"), text));
  const rest = found.length - mostLines;
  return [
    row(phrase(language, "explain.formula"), written),
    ...withoutRepeatedNames(shown),
    ...(rest > 0 ? [{ name: null, text: phrase(language, "explain.more", { number: rest }), depth: 0 }] : []),
    ...(isPlain || numbers === written ? [] : [row(phrase(language, "explain.numbers"), numbers)]),
  ];
}

/** The functions that a computation calls, each once, with the scope of its first call. */
export function calledFunctions(
  names: Names,
  reason: Reason,
): Map<string, { readonly body: Formula; readonly scope: Scope }> {
  const found = new Map<string, { readonly body: Formula; readonly scope: Scope }>();
  const look = (inner: Reason, scope: Scope): void => {
    if (inner.formula.kind === "call") {
      const within = scopeOfCall(inner.formula, names, scope, false);
      const body = bodyOf(inner);
      if (body !== null && !found.has(inner.formula.name))
        found.set(inner.formula.name, { body: body.formula, scope: within });
    }
    for (const { reason: child, scope: within } of below(names, inner, scope)) look(child, within);
  };
  look(reason, nothing);
  return found;
}

/** The value of each function on the way, each once: `Percentage of achievement: 83.33`. */
export function calledValues(names: Names, reason: Reason): string[] {
  const found = new Map<string, string>();
  const look = (inner: Reason): void => {
    inner.children.forEach(look);
    if (inner.formula.kind !== "call") return;
    found.set(inner.formula.name, `${functionTitle(inner.formula.name, names)}: ${valueText(inner.value, names)}`);
  };
  look(reason);
  return [...found.values()];
}

/** What first had no data, in the order of reading, as people know it; null when the formula says so itself. */
export function sourceOfNoData(names: Names, reason: Reason): string | null {
  if (reason.value.kind !== "no-data") return null;
  if (reason.part !== null) return partTitle(names, reason.part);
  if (reason.place !== null) return placeText(names, reason.place);
  for (const child of reason.children) {
    const source = sourceOfNoData(names, child);
    if (source !== null) return source;
  }
  return null;
}

interface Line {
  readonly kind: "branch" | "call";
  readonly text: string;
}

/** `mark` says which element of a loop is spoken of. */
function lines(names: Names, reason: Reason, scope: Scope, mark: string): Line[] {
  const own = ownLines(names, reason, scope).map(({ kind, text }) => ({ kind, text: mark + text }));
  const deeper = below(names, reason, scope).flatMap(({ reason: child, scope: within, element }) => {
    const number = element === null ? "" : `${elementText(names, element)}: `;
    return lines(names, child, within, mark + number);
  });
  const branches = own.filter(({ kind }) => kind === "branch");
  return [...branches, ...deeper, ...own.filter(({ kind }) => kind === "call")];
}

function ownLines(names: Names, reason: Reason, scope: Scope): Line[] {
  switch (reason.formula.kind) {
    case "if":
    case "steps":
    case "where-zero":
      return branchLines(names, reason, scope);
    case "call": {
      const body = bodyOf(reason);
      if (body === null || numbersText(body, names) === valueText(body.value, names)) return [];
      return [{ kind: "call", text: `${formulaText(reason.formula, names, scope)}: ${computed(body, names)}` }];
    }
    case "each":
      return elementsOf(reason).flatMap((element): Line[] => {
        const { body } = element;
        if (body === null || !isComputed(body.formula)) return [];
        return [{ kind: "call", text: `${elementText(names, numberOf(element))}: ${computed(body, names)}` }];
      });
    default:
      return [];
  }
}

/** `5 · 1/2 = 2,5`; the value alone where nothing was computed. */
function computed(reason: Reason, names: Names): string {
  const numbers = numbersText(reason, names);
  const value = valueText(reason.value, names);
  return numbers === value ? value : `${numbers} = ${value}`;
}

function isComputed({ kind }: Formula): boolean {
  return kind === "binary" || kind === "builtin" || kind === "round" || kind === "if" || kind === "steps";
}

function branchLines(names: Names, reason: Reason, scope: Scope): Line[] {
  const { language } = names;
  const { formula, children } = reason;
  const named = (inner: Formula): string => formulaText(inner, names, scope);
  const branch = valueText(reason.value, names);
  const say = (...[key, parameters]: [Parameters<typeof phrase>[1], Parameters<typeof phrase>[2]]): Line[] => [
    { kind: "branch", text: phrase(language, key, parameters) },
  ];
  const first = children[0];
  if (first === undefined || reason.taken === null) return [];
  if (formula.kind === "if") {
    const parameters = { condition: named(formula.condition), numbers: numbersText(first, names), branch };
    if (reason.taken === 0) return say(isEquationOfWords(formula.condition) ? "branch.if-so" : "branch.if", parameters);
    return say("branch.if-not", parameters);
  }
  if (formula.kind === "where-zero") {
    return reason.taken === 1 ? say("branch.where-zero", { divisor: named(formula.divisor), branch }) : [];
  }
  if (formula.kind !== "steps") return [];
  return say("branch.steps", { x: named(formula.of), range: rangeText(names, reason), branch });
}

/** With the words put in, such a condition would only say that a word is itself. */
function isEquationOfWords(condition: Formula): boolean {
  return (
    condition.kind === "binary" &&
    condition.operator === "=" &&
    [condition.left.kind, condition.right.kind].includes("text")
  );
}

/** `5 ≤ 7 < 9`: the threshold that was reached and the one that was not. */
function rangeText(names: Names, reason: Reason): string {
  const { formula } = reason;
  if (formula.kind !== "steps") return "";
  const taken = reason.taken ?? formula.rows.length;
  const paper = notation(names.language);
  const value = reason.children[0]?.value;
  const limit = (
    index: number,
  ): { readonly text: string; readonly test: string; readonly inPercent: boolean } | null => {
    const row = formula.rows[index];
    if (row === undefined) return null;
    const { threshold } = row;
    if (threshold.kind !== "number") return null;
    const text = threshold.percentSign
      ? paper.percent(threshold.value).text
      : numberText(names.language, threshold.value);
    return { text, test: row.test, inPercent: threshold.percentSign };
  };
  const reached = taken < formula.rows.length ? limit(taken) : null;
  const missed = taken > 0 ? limit(taken - 1) : null;
  const inPercent = reached?.inPercent === true || missed?.inPercent === true;
  const number = value?.kind === "number" ? value.value : null;
  const middle = number === null ? "" : inPercent ? paper.percent(number).text : numberText(names.language, number);
  const below = reached === null ? "" : `${reached.text} ${reached.test === "over" ? "<" : "≤"} `;
  const above = missed === null ? "" : ` ${missed.test === "over" ? "≤" : "<"} ${missed.text}`;
  return below + middle + above;
}

interface Below {
  readonly reason: Reason;
  readonly scope: Scope;
  /** The number of the loop's element from 1, if the child is one. */
  readonly element: number | null;
}

/** What was looked at below, each with what its variables stand for. */
function below(names: Names, reason: Reason, scope: Scope): Below[] {
  const { formula, children } = reason;
  const plain = (child: Reason): Below => ({ reason: child, scope, element: null });
  if (formula.kind === "call") {
    const body = bodyOf(reason);
    const within = scopeOfCall(formula, names, scope, true);
    return children.map((child) => (child === body ? { reason: child, scope: within, element: null } : plain(child)));
  }
  if (formula.kind === "each") {
    const within = scopeOfEach(formula, names, scope);
    const inner = elementsOf(reason).flatMap((element) => {
      const looked = [element.condition, element.body].filter((child) => child !== null);
      return looked.map((child): Below => ({ reason: child, scope: within, element: numberOf(element) }));
    });
    return [...children.slice(0, 1).map(plain), ...inner];
  }
  return children.map(plain);
}

function elementText(names: Names, number: number): string {
  return phrase(names.language, "explain.element", { number });
}

/** The element's number in the list that was given, from 1: what had no data may have been left out before. */
function numberOf({ index, condition, body }: Element): number {
  const place = [condition, body]
    .map((looked) => (looked === null ? null : placeIn(looked)))
    .find((found) => found !== null);
  const given = place === undefined ? undefined : /\[(\d+)\]/.exec(place)?.[1];
  return (given === undefined ? index : Number(given)) + 1;
}

/** The first place of an element that a reason speaks of. */
function placeIn(reason: Reason): string | null {
  if (reason.place?.includes("[") === true) return reason.place;
  for (const child of reason.children) {
    const found = placeIn(child);
    if (found !== null) return found;
  }
  return null;
}

function withoutRepeatedNames(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (index > 0 && rows[index - 1]?.name === row.name ? { ...row, name: null } : row));
}
