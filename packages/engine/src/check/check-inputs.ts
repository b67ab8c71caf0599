// The declarations of inputs: sound in themselves, and as types for the formulas that read them.
import { boundText, plainText } from "../exact/plain-text.ts";
import type { Rational } from "../exact/rational.ts";
import type { Catalogue, Input, Rule, When } from "../program.ts";
import type { Unit } from "../syntax/formula.ts";
import { reservedWords } from "../syntax/lexer.ts";
import type { Statement } from "./facts.ts";
import type { FaultCode } from "./faults.ts";
import { everything, type Interval, isEmpty, tightened } from "./intervals.ts";
import { nearest } from "./nearest.ts";
import type { RecordType, Type } from "./typed.ts";
import { flagType, numberType } from "./value-types.ts";

/** Tells of a fault at an input's path. */
export type ReportInput = (code: FaultCode, input: string, params: Readonly<Record<string, string>>) => void;

type NumberInput = Extract<Input, { kind: "number" | "count" }>;
type ChoiceInput = Extract<Input, { kind: "choice" }>;

export function typeOfInput(input: Input, catalogues: ReadonlyMap<string, Catalogue>): Type {
  const mayBeNoData = mayBeAbsent(input) || input.nullable !== null;
  switch (input.kind) {
    case "number":
    case "count":
      return numberType(intervalOf(input), input.unit, mayBeNoData);
    case "choice":
      return { kind: "text", words: wordsOf(input, catalogues), catalogue: input.catalogue, mayBeNoData };
    case "flag":
      return flagType(mayBeNoData);
    case "record":
      return { ...typeOfFields(input.fields, catalogues), mayBeNoData };
    case "list":
      return { kind: "list", of: typeOfInput(input.of, catalogues), min: input.min, max: input.max, mayBeNoData };
  }
}

function typeOfFields(fields: Readonly<Record<string, Input>>, catalogues: ReadonlyMap<string, Catalogue>): RecordType {
  const entries = Object.entries(fields);
  return {
    kind: "record",
    fields: Object.fromEntries(entries.map(([name, field]) => [name, typeOfInput(field, catalogues)])),
    mayBeAbsent: entries.filter(([, field]) => mayBeAbsent(field)).map(([name]) => name),
    mayBeNull: entries.filter(([, field]) => field.nullable !== null).map(([name]) => name),
    mayBeNoData: false,
  };
}

export function wordsOf(input: ChoiceInput, catalogues: ReadonlyMap<string, Catalogue>): readonly string[] {
  return input.catalogue === null ? input.words : Object.keys(catalogues.get(input.catalogue)?.items ?? {});
}

// What has a default is there even when it is not given.
function mayBeAbsent(input: Input): boolean {
  if (input.when !== null || input.expectedWhen !== null) return true;
  return input.optional && !("default" in input && input.default !== null);
}

function intervalOf(input: NumberInput): Interval {
  if (input.kind === "count") return tightened({ ...everything, min: input.min, max: input.max, integer: true });
  const { min, above, max } = input;
  const open = above !== null && (min === null || above.compare(min) >= 0);
  return { min: open ? above : min, minOpen: open, max, maxOpen: false, integer: false };
}

/** The units that declarations of inputs name. */
export function* unitsOfInputs(
  inputs: Readonly<Record<string, Input>>,
  prefix = "",
): Iterable<{ path: string; unit: Unit }> {
  for (const [name, input] of Object.entries(inputs)) yield* unitsOfInput(input, prefix + name);
}

function* unitsOfInput(input: Input, path: string): Iterable<{ path: string; unit: Unit }> {
  if (input.kind === "record") yield* unitsOfInputs(input.fields, `${path}.`);
  if (input.kind === "list") yield* unitsOfInput(input.of, `${path}[]`);
  if (input.kind === "number" || input.kind === "count") yield { path, unit: input.unit };
}

/** The catalogues from which inputs choose. */
export function cataloguesOf(inputs: Readonly<Record<string, Input>>): readonly string[] {
  return Object.values(inputs).flatMap((input) => {
    if (input.kind === "record") return cataloguesOf(input.fields);
    if (input.kind === "list") return cataloguesOf({ of: input.of });
    return input.kind === "choice" && input.catalogue !== null ? [input.catalogue] : [];
  });
}

export function checkInputs(rule: Rule, catalogues: ReadonlyMap<string, Catalogue>, report: ReportInput): void {
  for (const [name, input] of Object.entries(rule.inputs)) {
    checkName(name, name, /^[A-Za-z][A-Za-z0-9]*$/, report);
    checkInput(input, name, rule, catalogues, report);
  }
}

function checkName(name: string, path: string, allowed: RegExp, report: ReportInput): void {
  if (!allowed.test(name) || reservedWords.includes(name)) report("bad-name", path, { name });
}

function checkInput(
  input: Input,
  path: string,
  rule: Rule,
  catalogues: ReadonlyMap<string, Catalogue>,
  report: ReportInput,
): void {
  for (const when of [input.when, input.expectedWhen])
    checkWhen(when, rule, catalogues, (code, params) => report(code, path, params));
  switch (input.kind) {
    case "number":
    case "count":
      return checkNumberInput(input, path, report);
    case "choice":
      return checkChoiceInput(input, path, catalogues, report);
    case "flag":
      return;
    case "record":
      if (Object.keys(input.fields).length === 0) report("empty-definition", path, {});
      for (const [name, field] of Object.entries(input.fields)) {
        checkName(name, `${path}.${name}`, /^(?:[A-Za-z][A-Za-z0-9]*|\d+)$/, report);
        checkInput(field, `${path}.${name}`, rule, catalogues, report);
      }
      return;
    case "list":
      if (input.min > input.max) report("bounds-cross", path, { min: String(input.min), max: String(input.max) });
      checkInput(input.of, `${path}[]`, rule, catalogues, report);
  }
}

function checkNumberInput(input: NumberInput, path: string, report: ReportInput): void {
  const interval = intervalOf(input);
  const above = input.kind === "number" && interval.minOpen;
  const bounds = { [above ? "above" : "min"]: boundText(interval.min), max: boundText(interval.max) };
  if (isEmpty(interval) || (input.kind === "count" && input.min.sign() < 0))
    return report("bounds-cross", path, bounds);
  if (input.default !== null && !holds(interval, input.default)) {
    report("default-out-of-bounds", path, { default: plainText(input.default), ...bounds });
  }
}

function holds(interval: Interval, value: Rational): boolean {
  const { min, minOpen, max, integer } = interval;
  if (integer && !value.isInteger()) return false;
  if (min !== null && value.compare(min) < (minOpen ? 1 : 0)) return false;
  return max === null || value.compare(max) <= 0;
}

function checkChoiceInput(
  input: ChoiceInput,
  path: string,
  catalogues: ReadonlyMap<string, Catalogue>,
  report: ReportInput,
): void {
  if (input.catalogue !== null && !catalogues.has(input.catalogue)) {
    const candidates = nearest(input.catalogue, catalogues.keys());
    return report("unknown-catalogue", path, { name: input.catalogue, candidates });
  }
  const words = wordsOf(input, catalogues);
  if (words.length === 0 && input.catalogue === null) return report("no-words", path, {});
  for (const name of repeated(words)) report("duplicate-name", path, { name });
  if (input.default !== null && !words.includes(input.default)) {
    report("default-out-of-bounds", path, { default: input.default, words: words.join(" ") });
  }
}

/** Names that occur more than once, each told once. */
export function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

/** A condition on choices: each path, from the root and through records only, must lead to a choice of these words. */
export function checkWhen(
  when: When | null,
  rule: Rule,
  catalogues: ReadonlyMap<string, Catalogue>,
  report: (code: FaultCode, params: Readonly<Record<string, string>>) => void,
): void {
  for (const [path, words] of Object.entries(when ?? {})) {
    const input = inputAt(path, rule.inputs);
    if (input === null) report("unknown-path", { path, candidates: nearest(path, pathsOf(rule.inputs, "")) });
    else if (input.kind !== "choice") report("not-a-choice", { path, got: input.kind });
    else {
      const known = wordsOf(input, catalogues);
      for (const word of words.filter((each) => !known.includes(each))) {
        report("unknown-word", { word, candidates: nearest(word, known), words: known.join(" ") });
      }
    }
  }
}

function inputAt(path: string, inputs: Readonly<Record<string, Input>>): Input | null {
  const [first, ...rest] = path.split(".");
  const input = Object.hasOwn(inputs, first!) ? inputs[first!]! : null;
  if (input === null || rest.length === 0) return input;
  return input.kind === "record" ? inputAt(rest.join("."), input.fields) : null;
}

function* pathsOf(inputs: Readonly<Record<string, Input>>, prefix: string): Iterable<string> {
  for (const [name, input] of Object.entries(inputs)) {
    yield prefix + name;
    if (input.kind === "record") yield* pathsOf(input.fields, `${prefix}${name}.`);
  }
}

/** The paths that a condition reads. */
export function pathsInWhen(inputs: Readonly<Record<string, Input>>): readonly string[] {
  return Object.values(inputs).flatMap((input) => [
    ...Object.keys(input.when ?? {}),
    ...Object.keys(input.expectedWhen ?? {}),
    ...(input.kind === "record"
      ? pathsInWhen(input.fields)
      : input.kind === "list"
        ? pathsInWhen({ of: input.of })
        : []),
  ]);
}

/** What can be given or not by itself: everything but records and lists of records. With the declaration that it is unused. */
export function* leavesOf(
  inputs: Readonly<Record<string, Input>>,
  prefix = "",
  unused = false,
): Iterable<{ readonly path: string; readonly unused: boolean }> {
  for (const [name, input] of Object.entries(inputs)) yield* leavesOfInput(input, prefix + name, unused);
}

function* leavesOfInput(input: Input, path: string, inUnused: boolean): Iterable<{ path: string; unused: boolean }> {
  const unused = inUnused || input.unused;
  if (input.kind === "record") yield* leavesOf(input.fields, `${path}.`, unused);
  else if (input.kind === "list") yield* leavesOfInput(input.of, `${path}[]`, unused);
  else yield { path, unused };
}

/** What is known wherever a condition holds. */
export function statementsOfWhen(when: When): readonly Statement[] {
  return Object.entries(when).map(([path, words]) => {
    const [first, ...fields] = path.split(".");
    return { about: fields.reduce((key, field) => `.${field}(${key})`, `input ${first}`), fact: { words } };
  });
}
