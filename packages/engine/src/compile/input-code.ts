// Reads and checks inputs in generated code. Whatever is not plainly sound makes the code give up: the exact evaluator
// then says what is wrong, or accepts what is merely unusual (a decimal with more figures than usual, a very large count).
import { wordsOf } from "../check/check-inputs.ts";
import type { Input, When } from "../program.ts";
import { choose } from "./branch-code.ts";
import { type Code, constant, type RecordCode, type ValueCode } from "./code-values.ts";
import { type Generation, NotGenerated } from "./generation.ts";
import type { ElementReader, Place, Read } from "./input-place.ts";
import { both } from "./list-code.ts";
import { readList } from "./list-input-code.ts";
import { readNumber } from "./number-input-code.ts";
import { numberOfWord } from "./word-code.ts";

/** Reads all inputs of the rule from the variable `root`. */
export function readInputs(g: Generation): void {
  const { inputs } = g.checked.rule;
  const record = readFields(g, inputs, { raw: "root", alive: "true", checks: true });
  for (const { name, value } of record.fields) g.inputs.set(name, value());
}

/** The value of an input at a place that may be empty. */
function readInput(g: Generation, input: Input, place: Place): Read {
  const allowed = whenCode(g, input.when);
  const expected = whenCode(g, input.expectedWhen);
  const mustBe = input.optional || defaultOf(g, input) !== null ? "false" : both(place.alive, both(allowed, expected));
  if (place.checks && allowed !== "true") g.mustHold(`${allowed} || ${place.raw} === undefined`);
  if (input.kind === "record" || input.kind === "list") return readCompound(g, input, place, mustBe, expected);
  if (mustBe === "false" || expected !== "true") return readPossible(g, input, place, { mustBe, allowed, expected });
  // Given exactly where it must be: its own checks find it missing.
  return {
    value: choose(
      g,
      mustBe,
      () => readPresent(g, input, place),
      () => nothing(g, NOT_APPLICABLE),
    ),
    given: mustBe,
  };
}

/** The value of an input that is there, or null where it may be. */
function readPresent(g: Generation, input: Input, place: Place): ValueCode {
  const present = (): ValueCode => readValue(g, input, place);
  if (input.nullable === null) return present();
  return choose(g, `${place.raw} === null`, () => nothing(g, input.nullable!), present);
}

const elements: ElementReader = { value: readValue, shape: readShape };

function readValue(g: Generation, input: Input, place: Place): ValueCode {
  return input.kind === "record" || input.kind === "list"
    ? readShape(g, input, place, "0")
    : readScalar(g, input, place);
}

interface Conditions {
  readonly mustBe: Code;
  readonly allowed: Code;
  readonly expected: Code;
}

function readPossible(g: Generation, input: Input, place: Place, { mustBe, allowed, expected }: Conditions): Read {
  const byDefault = defaultOf(g, input);
  const missing = (): ValueCode => {
    if (place.checks && mustBe !== "false") g.mustHold(`!${mustBe}`);
    if (byDefault === null) return nothing(g, NOT_APPLICABLE);
    return choose(
      g,
      both(place.alive, allowed),
      () => byDefault,
      () => nothing(g, NOT_APPLICABLE),
    );
  };
  const there = (): ValueCode => {
    const value = readPresent(g, input, place);
    return choose(
      g,
      expected,
      () => value,
      () => nothing(g, NOT_APPLICABLE),
    );
  };
  const isThere = both(`${place.raw} !== undefined`, expected);
  const given =
    byDefault === null ? isThere : `(${isThere} || (${place.raw} === undefined && ${both(place.alive, allowed)}))`;
  return { value: choose(g, `${place.raw} === undefined`, missing, there), given };
}

export const NOT_APPLICABLE = "not-applicable";

function nothing(g: Generation, reason: string): ValueCode {
  return { kind: "nothing", absent: g.reason(reason) };
}

function readCompound(g: Generation, input: Shape, place: Place, mustBe: Code, expected: Code): Read {
  const { raw } = place;
  if (mustBe === "true" && input.nullable === null) return { value: readShape(g, input, place, "0"), given: "true" };
  if (place.checks && mustBe !== "false") g.mustHold(`!${mustBe} || ${raw} !== undefined`);
  const isThere = both(`${raw} !== undefined`, input.nullable === null ? "true" : `${raw} !== null`);
  const inner = { ...place, alive: g.keep("f", isThere) };
  const ifNull = input.nullable === null ? "" : `${raw} === null ? ${g.reason(input.nullable)} : `;
  const reasons = `${ifNull}${g.reason(NOT_APPLICABLE)}`;
  const absent = g.keep(
    "a",
    `${both(inner.alive, expected)} ? 0 : ${expected === "true" ? reasons : g.reason(NOT_APPLICABLE)}`,
  );
  if (expected !== "true" && input.nullable !== null) throw new NotGenerated("a null that is expected at times only");
  return { value: readShape(g, input, inner, absent), given: both(`${raw} !== undefined`, expected) };
}

type Shape = Input & { kind: "record" | "list" };

function readShape(g: Generation, input: Shape, place: Place, absent: Code): ValueCode {
  if (input.kind === "list") return readList(g, input, place, absent, elements);
  return { ...readFields(g, input.fields, place), absent };
}

/** The code of a condition on choices, which stand at fixed paths from the root. */
export function whenCode(g: Generation, when: When | null): Code {
  if (when === null) return "true";
  const key = JSON.stringify(when);
  const known = g.conditions.get(key);
  if (known !== undefined) return known;
  const tests = Object.entries(when).map(
    ([path, words]) => `(${words.map((word) => choiceTest(g, path, word)).join(" || ")})`,
  );
  const name = g.fresh("w");
  g.conditionsPlace.line(`const ${name} = ${tests.join(" && ")};`);
  g.conditions.set(key, name);
  return name;
}

function choiceTest(g: Generation, path: string, word: string): Code {
  const names = path.split(".");
  const input = choiceAt(g.checked.rule.inputs, names);
  const raw = (upTo: number): Code =>
    `root${names
      .slice(0, upTo)
      .map((name) => `?.[${keyCode(name)}]`)
      .join("")}`;
  const choice = raw(names.length);
  const isWord = `${choice} === ${JSON.stringify(word)}`;
  // A default counts within what is given only.
  return input.default === word
    ? `${isWord} || (${choice} === undefined && ${raw(names.length - 1)} !== undefined)`
    : isWord;
}

function choiceAt(inputs: Readonly<Record<string, Input>>, names: readonly string[]): Input & { kind: "choice" } {
  const [name, ...rest] = names as [string, ...string[]];
  const input = inputs[name];
  if (rest.length === 0 && input?.kind === "choice") return input;
  if (input?.kind === "record" && rest.length > 0) return choiceAt(input.fields, rest);
  throw new NotGenerated("a condition on what is no choice");
}

/** A record's fields. With checks they are read at once; without, again wherever they are used. */
function readFields(g: Generation, fields: Readonly<Record<string, Input>>, place: Place): RecordCode {
  const { raw, alive, checks } = place;
  const entries = Object.entries(fields);
  // An array lacks the fields that must be there, and its own are not looked at.
  const hasFields = entries.some(([, input]) => isAlwaysThere(input)) ? "" : ` && !Array.isArray(${raw})`;
  const isRecord = `typeof ${raw} === "object" && ${raw} !== null${hasFields}`;
  if (checks) g.mustHold(alive === "true" ? isRecord : `!${alive} || (${isRecord})`);
  const read = g.notNegative(() => entries.map(([name, input]) => readField(g, name, input, place)));
  if (checks && g.countsFields)
    countFields(
      g,
      entries,
      place,
      read.map(({ there }) => there),
    );
  return { kind: "record", absent: "0", fields: read };
}

function isAlwaysThere(input: Input): boolean {
  const { optional, when, expectedWhen } = input;
  return !optional && when === null && expectedWhen === null && !("default" in input && input.default !== null);
}

function readField(
  g: Generation,
  name: string,
  input: Input,
  place: Place,
): RecordCode["fields"][number] & { there: Code } {
  if (name in Object.prototype) throw new NotGenerated("a field with a name of every object");
  const access = `${place.raw}[${keyCode(name)}]`;
  if (!place.checks) return unreadField(g, name, input, place, access);
  const raw = g.keep("r", place.alive === "true" ? access : `${place.alive} ? ${access} : undefined`);
  const { value, given } = readInput(g, input, { ...place, raw });
  const certain = given === "true" && place.alive === "true";
  return { name, given, value: () => value, there: certain ? "true" : `${raw} !== undefined` };
}

// What stands under a whole number is kept apart and found by the number itself much faster than by its text.
function keyCode(name: string): Code {
  return isIndex(name) ? name : JSON.stringify(name);
}

/** Whether JavaScript itself takes the name for a whole number, as it does not take `01`. */
function isIndex(name: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(name);
}

function unreadField(
  g: Generation,
  name: string,
  input: Input,
  place: Place,
  access: Code,
): RecordCode["fields"][number] & { there: Code } {
  const raw = place.alive === "true" ? access : `(${place.alive} ? ${access} : undefined)`;
  const maybe = !isAlwaysThere(input) || place.alive !== "true";
  const given = maybe ? both(`${raw} !== undefined`, whenCode(g, input.expectedWhen)) : "true";
  const value = (): ValueCode => readInput(g, input, { ...place, raw: g.keep("r", raw) }).value;
  return { name, given: defaultGiven(g, input, place, given), value, there: "" };
}

function defaultGiven(g: Generation, input: Input, { alive }: Place, given: Code): Code {
  if (defaultOf(g, input) === null) return given;
  if (input.expectedWhen !== null) throw new NotGenerated("a default of what is expected at times only");
  return both(alive, whenCode(g, input.when));
}

function countFields(
  g: Generation,
  entries: readonly [string, Input][],
  { raw, alive }: Place,
  there: readonly Code[],
): void {
  const certain = there.filter((code) => code === "true").length;
  const others = there.filter((code) => code !== "true").map((code) => ` + (${code} ? 1 : 0)`);
  const count = `${certain}${others.join("")}`;
  const check = (): void => {
    // Names that are whole numbers are enumerated slowly by for-in, and their values fast.
    const counter = g.fresh("k");
    const byValues = entries.some(([name]) => isIndex(name));
    if (byValues) g.line(`const ${counter} = Object.values(${raw}).length;`);
    else g.line(`let ${counter} = 0; for (const _ in ${raw}) ${counter}++;`);
    g.mustHold(`${counter} === ${count}`);
    if (g.purpose === "full") g.line(`values.fields += ${counter};`);
  };
  if (alive === "true") check();
  else g.block(`if (${alive})`, check);
}

function defaultOf(g: Generation, input: Input): ValueCode | null {
  if (input.kind === "record" || input.kind === "list" || input.default === null) return null;
  switch (input.kind) {
    case "number":
    case "count":
      return { kind: "number", absent: "0", of: constant(input.default) };
    case "choice":
      return { kind: "text", absent: "0", code: g.word(input.default) };
    case "flag":
      return { kind: "flag", absent: "0", code: String(input.default) };
  }
}

function readScalar(g: Generation, input: Input, place: Place): ValueCode {
  switch (input.kind) {
    case "number":
    case "count":
      return readNumber(g, input, place);
    case "choice":
      return readChoice(g, wordsOf(input, new Map(g.checked.rule.catalogues.map((c) => [c.id, c]))), place);
    case "flag":
      if (place.checks) g.mustHold(`typeof ${place.raw} === "boolean"`);
      return { kind: "flag", absent: "0", code: place.raw };
    default:
      throw new NotGenerated("a compound where a simple value is expected");
  }
}

function readChoice(g: Generation, words: readonly string[], { raw, checks }: Place): ValueCode {
  const code = g.keep("v", numberOfWord(g, raw, words));
  if (checks) g.mustHold(`${code} >= 0`);
  return { kind: "text", absent: "0", code };
}
