// Lists among the inputs. Short lists of fixed length are read at once; the elements of others are read where they are met.
// The first loop that certainly runs also checks them; where there is none, a loop is written that only checks.
import type { Input } from "../program.ts";
import { choose } from "./branch-code.ts";
import type { Code, FixedListCode, LoopListCode, ValueCode } from "./code-values.ts";
import type { Generation } from "./generation.ts";
import { type Place, readShape, readValue } from "./input-code.ts";

/** The most simple values for which code is written one after another instead of a loop. */
const LONGEST_UNROLLED = 64;
const LONGEST_FIXED = 16;

type ListInput = Input & { kind: "list" };
type Visitor = (element: ValueCode) => void;

export function readList(g: Generation, input: ListInput, place: Place, absent: Code): FixedListCode | LoopListCode {
  const { raw, alive, checks } = place;
  if (checks) {
    const isList = `Array.isArray(${raw}) && ${lengthTest(`${raw}.length`, input)}`;
    g.mustHold(alive === "true" ? isList : `!${alive} || (${isList})`);
  }
  const isFixed = alive === "true" && input.min === input.max && input.max <= LONGEST_FIXED && simpleValues(input) === input.max;
  return isFixed ? readFixed(g, input, place, absent) : readElements(g, input, place, absent);
}

function lengthTest(length: Code, { min, max }: ListInput): Code {
  return min === max ? `${length} === ${min}` : `${length} >= ${min} && ${length} <= ${max}`;
}

function simpleValues(input: Input): number {
  if (input.kind === "record") return Object.values(input.fields).reduce((sum, field) => sum + simpleValues(field), 0);
  return input.kind === "list" ? input.max * simpleValues(input.of) : 1;
}

function readFixed(g: Generation, input: ListInput, place: Place, absent: Code): FixedListCode {
  const elements = Array.from({ length: input.max }, (_, i) => {
    return { present: "true", value: readElement(g, input.of, `${place.raw}[${i}]`, place.checks) };
  });
  return { kind: "fixed-list", absent, elements };
}

function readElement(g: Generation, input: Input, access: Code, checks: boolean): ValueCode {
  const raw = g.keep("r", access);
  const { nullable } = input;
  if (nullable === null) return readValue(g, input, { raw, alive: "true", checks });
  if (input.kind === "record" || input.kind === "list") {
    const alive = g.keep("f", `${raw} !== null`);
    return readShape(g, input, { raw, alive, checks }, g.keep("a", `${alive} ? 0 : ${g.reason(nullable)}`));
  }
  const nothing = (): ValueCode => ({ kind: "nothing", absent: g.reason(nullable) });
  return choose(g, `${raw} === null`, nothing, () => readValue(g, input, { raw, alive: "true", checks }));
}

function readElements(g: Generation, input: ListInput, place: Place, absent: Code): LoopListCode {
  const { raw, alive } = place;
  const length = g.keep("l", alive === "true" ? `${raw}.length` : `${alive} ? ${raw}.length : 0`);
  const elements: Elements = { input, raw, length, shortest: alive === "true" ? input.min : 0 };
  const checkPlace = g.writer.place();
  let checked = !place.checks;
  const check = (): void => {
    if (!checked) g.inside(checkPlace, () => visitAll(g, elements, true, () => undefined));
    checked = true;
  };
  if (g.runsOnce) g.last.push(check);
  else check();
  return {
    kind: "loop-list",
    absent,
    shortest: elements.shortest,
    longest: input.max,
    count: length,
    item: (index) => readElement(g, input.of, `${raw}[${index}]`, false),
    run: (_, visit) => {
      const checksHere = !checked && g.runsOnce;
      if (checksHere) checked = true;
      else check();
      visitAll(g, elements, checksHere, visit);
      return absent;
    },
  };
}

interface Elements {
  readonly input: ListInput;
  readonly raw: Code;
  readonly length: Code;
  readonly shortest: number;
}

function visitAll(g: Generation, { input, raw, length, shortest }: Elements, checks: boolean, visit: Visitor): void {
  const element = (at: Code): void => visitElement(g, input.of, g.keep("r", `${raw}[${at}]`), checks, visit);
  if (simpleValues(input) <= LONGEST_UNROLLED) {
    for (let i = 0; i < input.max; i++) g.block(i < shortest ? "" : `if (${length} > ${i})`, () => element(String(i)));
  } else {
    const i = g.fresh("i");
    g.block(`for (let ${i} = 0; ${i} < ${length}; ${i}++)`, () => element(i));
  }
}

function visitElement(g: Generation, input: Input, raw: Code, checks: boolean, visit: Visitor): void {
  const read = (): void => visit(readValue(g, input, { raw, alive: "true", checks }));
  const { nullable } = input;
  if (nullable === null) return read();
  g.block(`if (${raw} === null)`, () => visit({ kind: "nothing", absent: g.reason(nullable) }));
  g.block("else", read);
}
