// Puts a whole rule's code together: read the inputs, check the requirements, form the parts, hand over the results.
import type { CheckedPart, CheckedRule, Typed } from "../check/typed.ts";
import { choose } from "./branch-code.ts";
import { literal, type NumberForm, type ValueCode } from "./code-values.ts";
import { numberOfText, unitsOfText } from "./decimal-text.ts";
import { valueOf } from "./formula-code.ts";
import { Generation, NotGenerated } from "./generation.ts";
import { NOT_APPLICABLE, readInputs, whenCode } from "./input-code.ts";
import { type Long, LongRatios } from "./long-ratio.ts";
import { toLong } from "./number-code.ts";
import { unitsOf } from "./rounding-code.ts";
import { gradeBounds } from "./scale-bounds.ts";

/**
 * What quick code answers: with `offset`, the value's units less `offset`, not below zero; without it units are in `out[0]`
 * and the answer is the number of the grade. Or one of these, all below zero.
 */
export const NO_GRADE = -1;
const NO_NUMBER = -2;
export const GIVE_UP = -3;
/** `NO_DATA - reason`: no data, with the number of the reason. */
export const NO_DATA = -3;

export interface QuickCode {
  readonly run: (root: unknown) => number;
  readonly offset: number | null;
  readonly out: Float64Array;
  readonly reasons: readonly string[];
  readonly source: string;
}

/** The most different values that are answered by their units alone. */
const MOST_OFFSETS = 4096n;

/** Where full code leaves what it found, by the place of a part among the parts of the rule. */
interface PartValues {
  readonly n: Long[];
  readonly d: Long[];
  /** 0 data, above zero the number of the reason for no data, below zero: the part is not formed. */
  readonly absent: number[];
  /** For words their number, for flags 0 or 1. */
  readonly word: number[];
  /** The number of all fields of all objects that were read. */
  fields: number;
}

export interface FullCode {
  /** False when the code gives up. */
  readonly run: (root: unknown) => boolean;
  readonly values: PartValues;
  readonly reasons: readonly string[];
  readonly words: readonly string[];
  readonly source: string;
}

export function quickCode(checked: CheckedRule, countsFields: boolean): QuickCode {
  const g = new Generation(checked, "quick", countsFields);
  const out = new Float64Array(1);
  writeBeginning(g);
  const needed = partsThatMatter(checked);
  for (const part of checked.parts) if (needed.has(part.part.id)) formPart(g, part);
  const offset = writeAnswer(g);
  const run = built(g, { out }, GIVE_UP) as QuickCode["run"];
  return { run, offset, out, reasons: g.reasons, source: sourceOf(g) };
}

export function fullCode(checked: CheckedRule): FullCode {
  const g = new Generation(checked, "full", true);
  const empty = (): number[] => checked.rule.parts.map(() => 0);
  const values: PartValues = { n: empty(), d: empty(), absent: empty(), word: empty(), fields: 0 };
  g.line("values.fields = 0;");
  writeBeginning(g);
  for (const part of checked.parts) formPart(g, part);
  checked.rule.parts.forEach(({ id }, i) => writePart(g, i, g.parts.get(id)!));
  g.line("return true;");
  const run = built(g, { longs: new LongRatios(), values }, false) as FullCode["run"];
  return { run, values, reasons: g.reasons, words: g.words, source: sourceOf(g) };
}

function writeBeginning(g: Generation): void {
  readInputs(g);
  for (const { each, that } of g.checked.requires) {
    if (each === null) requireThat(g, valueOf(g, that));
    else requireOfEach(g, each, that);
  }
}

function requireThat(g: Generation, value: ValueCode): void {
  if (value.kind === "nothing") return;
  if (value.kind !== "flag") throw new NotGenerated("a requirement that is no flag");
  g.mustHold(value.absent === "0" ? value.code : `${value.absent} !== 0 || ${value.code}`);
}

function requireOfEach(g: Generation, { id, list }: { id: number; list: Typed }, that: Typed): void {
  const all = valueOf(g, list);
  const check = (element: ValueCode): void => {
    g.variables.set(id, element);
    requireThat(g, valueOf(g, that));
  };
  if (all.kind === "loop-list") all.run(g, check);
  else if (all.kind === "fixed-list") {
    for (const { present, value } of all.elements) {
      if (present === "true") check(value);
      else g.block(`if (${present})`, () => check(value));
    }
  } else if (all.kind !== "nothing") throw new NotGenerated("a requirement on the elements of what is no list");
}

function formPart(g: Generation, { part, formula }: CheckedPart): void {
  const condition = whenCode(g, part.when);
  const value = choose(
    g,
    condition,
    () => valueOf(g, formula),
    () => ({ kind: "nothing", absent: g.reason(NOT_APPLICABLE) }),
  );
  g.parts.set(part.id, value);
}

/** The parts that the value is formed from, and those that may find an input faulty. */
function partsThatMatter(checked: CheckedRule): Set<string> {
  const needed = new Set<string>();
  for (const { part, formula } of checked.parts.toReversed()) {
    if (part.id === checked.rule.value || needed.has(part.id) || some(formula, mayFault)) {
      needed.add(part.id);
      some(formula, ({ reference }) => {
        if (reference?.to === "part") needed.add(reference.id);
        return false;
      });
    }
  }
  return needed;
}

function some(node: Typed, test: (node: Typed) => boolean): boolean {
  return test(node) || node.children.some((child) => some(child, test));
}

function mayFault({ formula }: Typed): boolean {
  return formula.kind === "where-zero" && formula.otherwise.kind === "fault";
}

function writeAnswer(g: Generation): number | null {
  const { value: id } = g.checked.rule;
  const value: ValueCode = id === null ? { kind: "nothing", absent: "0" } : g.parts.get(id)!;
  const absent = value.absent ?? "0";
  if (absent !== "0") g.line(`if (${absent} !== 0) return NO_DATA - ${absent};`);
  if (value.kind === "number") return writeNumber(g, value.of);
  g.line("return NO_NUMBER;");
  return null;
}

function writeNumber(g: Generation, form: NumberForm): number | null {
  const { digits, mode } = g.checked.rule.rounding;
  const units = unitsOf(g, "0", form, digits, mode);
  if (units === null) throw new NotGenerated("a value that is not rounded in doubles");
  if (units.max - units.min < MOST_OFFSETS) {
    g.line(`return ${units.code} - ${literal(units.min).code};`);
    return Number(units.min);
  }
  // The addition makes of −0 what it stands for.
  g.line(`out[0] = ${units.code} + 0;`);
  gradeBounds(g.checked.rule)
    .toReversed()
    .forEach(({ from, to, index }) => {
      g.line(`if (${units.code} >= ${from} && ${units.code} <= ${to}) return ${index};`);
    });
  g.line("return NO_GRADE;");
  return null;
}

function writePart(g: Generation, i: number, value: ValueCode): void {
  const notFormed = g.checked.rule.parts[i]!.when;
  const absent = value.absent ?? "0";
  const condition = whenCode(g, notFormed);
  g.line(`values.absent[${i}] = ${condition === "true" ? absent : `${condition} ? ${absent} : -1`};`);
  if (value.kind === "number") {
    const { n, d } = toLong(g, value.of);
    g.line(`values.n[${i}] = ${n}; values.d[${i}] = ${d};`);
  } else if (value.kind === "text") g.line(`values.word[${i}] = ${value.code};`);
  else if (value.kind === "flag") g.line(`values.word[${i}] = ${value.code} ? 1 : 0;`);
  else if (value.kind !== "nothing") throw new NotGenerated("a part that is a list or a record");
}

function sourceOf(g: Generation): string {
  for (const write of g.last.splice(0)) write();
  return `"use strict";\nreturn function run(root) {\n${g.conditionsPlace}\n${g.writer}\n};`;
}

function built(g: Generation, given: Readonly<Record<string, unknown>>, giveUp: unknown): unknown {
  const names = {
    NO_GRADE,
    NO_NUMBER,
    NO_DATA,
    unitsOfText,
    numberOfText,
    ...given,
    GIVE_UP: giveUp,
    ...Object.fromEntries(g.given.map(({ name, value }) => [name, value])),
  };
  return (new Function(...Object.keys(names), sourceOf(g)) as (...values: unknown[]) => unknown)(
    ...Object.values(names),
  );
}
