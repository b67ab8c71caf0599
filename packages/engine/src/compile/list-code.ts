// Lists in generated code: nothing is ever collected into an array. What sums them up is in total-code.ts.
import { choose } from "./branch-code.ts";
import type { Code, FixedListCode, ListCode, LoopListCode, RecordCode, ValueCode } from "./code-values.ts";
import { firstAbsent, type Generation, NotGenerated } from "./generation.ts";

/** The fields of a record that are given. */
export function valuesOf(record: RecordCode): FixedListCode {
  const elements = record.fields.map((field) => ({ present: field.given, value: field.value() }));
  return { kind: "fixed-list", absent: record.absent, elements };
}

export function knownOf(list: ListCode): ListCode {
  if (list.kind === "fixed-list") {
    const elements = list.elements
      .filter(({ value }) => value.kind !== "nothing")
      .map(({ present, value }) => ({ present: both(present, isData(value)), value: withoutAbsent(value) }));
    return { ...list, elements };
  }
  const run: LoopListCode["run"] = (g, visit) =>
    list.run(g, (value) => {
      if (value.kind === "nothing") return;
      const condition = isData(value);
      if (condition === "true") visit(value);
      else g.block(`if (${condition})`, () => visit(withoutAbsent(value)));
    });
  return { ...list, shortest: 0, count: null, item: null, run };
}

function isData(value: ValueCode): Code {
  return value.absent === null || value.absent === "0" ? "true" : `${value.absent} === 0`;
}

function withoutAbsent(value: ValueCode): ValueCode {
  return value.kind === "loop-list" || value.kind === "nothing" ? value : { ...value, absent: "0" };
}

export function both(a: Code, b: Code): Code {
  if (a === "true") return b;
  if (b === "true" || a === b) return a;
  return `(${a} && ${b})`;
}

type ElementCode = (element: ValueCode) => ValueCode;

/** `[ body for x in list such that condition ]`; `body` and `condition` write code for the element given to them. */
export function mapped(g: Generation, list: ListCode, body: ElementCode, condition: ElementCode | null): ListCode {
  if (list.kind === "fixed-list") return mappedFixed(g, list, body, condition);
  return condition === null ? mappedLoop(list, body) : filteredLoop(list, body, condition);
}

function mappedFixed(
  g: Generation,
  list: FixedListCode,
  body: ElementCode,
  condition: ElementCode | null,
): FixedListCode {
  const absents = [list.absent];
  const elements = list.elements.map(({ present, value }) => {
    const test = condition === null ? null : choose(g, present, () => condition(value), noCondition);
    if (test !== null) absents.push(test.absent ?? "0");
    const kept = test === null ? present : both(present, conditionCode(test));
    const name = kept === "true" || kept === "false" ? kept : g.keep("f", kept);
    return {
      present: name,
      value: choose(
        g,
        name,
        () => body(value),
        () => ({ kind: "nothing", absent: "0" }),
      ),
    };
  });
  return { kind: "fixed-list", absent: firstAbsent(...absents), elements };
}

function noCondition(): ValueCode {
  return { kind: "flag", absent: "0", code: "false" };
}

function conditionCode(test: ValueCode): Code {
  if (test.kind === "nothing") return "false";
  if (test.kind !== "flag") throw new NotGenerated("a condition that is not a flag");
  return both(isData(test), test.code);
}

function mappedLoop(list: LoopListCode, body: ElementCode): LoopListCode {
  const { item } = list;
  const run: LoopListCode["run"] = (g, visit) => list.run(g, (element) => visit(body(element)));
  return { ...list, run, item: item === null ? null : (index) => body(item(index)) };
}

function filteredLoop(list: LoopListCode, body: ElementCode, condition: ElementCode): LoopListCode {
  const run: LoopListCode["run"] = (g, visit) => {
    const absent = g.fresh("a");
    g.line(`let ${absent} = 0;`);
    const outer = list.run(g, (element) => {
      const test = condition(element);
      if (test.absent !== null && test.absent !== "0") g.line(`if (${absent} === 0) ${absent} = ${test.absent};`);
      const code = conditionCode(test);
      if (code !== "false") g.block(`if (${code})`, () => visit(body(element)));
    });
    return firstAbsent(outer, absent);
  };
  return { ...list, absent: null, shortest: 0, count: null, item: null, run };
}

/** The value at a place that the list certainly has. */
export function itemOf(list: ListCode, index: number): ValueCode {
  if (list.kind === "fixed-list") {
    const element = list.elements[index];
    if (element === undefined) throw new NotGenerated("an item of a list that is not so long");
    return element.value;
  }
  if (list.item === null) throw new NotGenerated("an item of a filtered list");
  return list.item(index);
}
