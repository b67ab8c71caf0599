// Lists among the inputs. Short lists of fixed length are read at once; the elements of others are read where they are met.
// The first loop that certainly runs also checks them; where there is none, a loop is written that only checks.
import type { Input } from "../program.ts";
import { choose } from "./branch-code.ts";
import type { Code, FixedListCode, LoopListCode, ValueCode } from "./code-values.ts";
import type { Generation } from "./generation.ts";
import type { ElementReader, Place } from "./input-place.ts";

/** The most simple values for which code is written one after another instead of a loop. */
const LONGEST_UNROLLED = 64;
const LONGEST_FIXED = 16;

type ListInput = Input & { kind: "list" };
type Visitor = (element: ValueCode) => void;

export function readList(
  g: Generation,
  input: ListInput,
  place: Place,
  absent: Code,
  read: ElementReader,
): FixedListCode | LoopListCode {
  const { raw, alive, checks } = place;
  if (checks) {
    const isList = `Array.isArray(${raw}) && ${lengthTest(`${raw}.length`, input)}`;
    g.mustHold(alive === "true" ? isList : `!${alive} || (${isList})`);
  }
  const shortest = alive === "true" ? input.min : 0;
  const isFixed = shortest === input.max && input.max <= LONGEST_FIXED && simpleValues(input) === input.max;
  const length = alive === "true" ? `${raw}.length` : `${alive} ? ${raw}.length : 0`;
  if (isFixed) return fixedList(g, { input, raw, length, shortest, read }, absent, checks);
  return loopList(g, { input, raw, length: g.keep("l", length), shortest, read }, absent, checks);
}

interface List {
  readonly input: ListInput;
  readonly raw: Code;
  readonly length: Code;
  readonly shortest: number;
  readonly read: ElementReader;
}

function lengthTest(length: Code, { min, max }: ListInput): Code {
  return min === max ? `${length} === ${min}` : `${length} >= ${min} && ${length} <= ${max}`;
}

function simpleValues(input: Input): number {
  if (input.kind === "record") return Object.values(input.fields).reduce((sum, field) => sum + simpleValues(field), 0);
  return input.kind === "list" ? input.max * simpleValues(input.of) : 1;
}

function fixedList(g: Generation, list: List, absent: Code, checks: boolean): FixedListCode {
  const element = (_: unknown, i: number) => ({ present: "true", value: elementAt(g, list, i, checks) });
  const elements = g.notNegative(() => Array.from({ length: list.input.max }, element));
  return { kind: "fixed-list", absent, elements };
}

function elementAt(g: Generation, list: List, index: number, checks: boolean): ValueCode {
  const { of } = list.input;
  const raw = g.keep("r", `${list.raw}[${index}]`);
  const { nullable } = of;
  if (nullable === null) return list.read.value(g, of, { raw, alive: "true", checks });
  if (of.kind === "record" || of.kind === "list") {
    const alive = g.keep("f", `${raw} !== null`);
    return list.read.shape(g, of, { raw, alive, checks }, g.keep("a", `${alive} ? 0 : ${g.reason(nullable)}`));
  }
  const nothing = (): ValueCode => ({ kind: "nothing", absent: g.reason(nullable) });
  return choose(g, `${raw} === null`, nothing, () => list.read.value(g, of, { raw, alive: "true", checks }));
}

function loopList(g: Generation, list: List, absent: Code, checks: boolean): LoopListCode {
  const checkPlace = g.writer.place();
  let checked = !checks;
  const check = (): void => {
    if (!checked) g.inside(checkPlace, () => visitAll(g, list, true, () => undefined));
    checked = true;
  };
  if (g.runsOnce) g.last.push(check);
  else check();
  return {
    kind: "loop-list",
    absent,
    shortest: list.shortest,
    longest: list.input.max,
    count: list.length,
    item: (index) => {
      check();
      return elementAt(g, list, index, false);
    },
    run: (_, visit) => {
      const checksHere = !checked && g.runsOnce;
      if (checksHere) checked = true;
      else check();
      visitAll(g, list, checksHere, visit);
      return absent;
    },
  };
}

function visitAll(g: Generation, list: List, checks: boolean, visit: Visitor): void {
  const { input, raw, length, shortest } = list;
  const element = (at: Code): void => visitElement(g, list, g.keep("r", `${raw}[${at}]`), checks, visit);
  if (simpleValues(input) <= LONGEST_UNROLLED) {
    for (let i = 0; i < input.max; i++) g.block(i < shortest ? "" : `if (${length} > ${i})`, () => element(String(i)));
  } else {
    const i = g.fresh("i");
    g.block(`for (let ${i} = 0; ${i} < ${length}; ${i}++)`, () => element(i));
  }
}

function visitElement(g: Generation, { input, read }: List, raw: Code, checks: boolean, visit: Visitor): void {
  const { nullable } = input.of;
  const present = (): void => visit(read.value(g, input.of, { raw, alive: "true", checks }));
  if (nullable === null) return present();
  g.block(`if (${raw} === null)`, () => visit({ kind: "nothing", absent: g.reason(nullable) }));
  g.block("else", present);
}
