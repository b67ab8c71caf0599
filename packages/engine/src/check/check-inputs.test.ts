// Declarations of inputs: every fault with its place, and what formulas may rely on.
import { describe, expect, it } from "vitest";
import type { Catalogue, Input } from "../program.ts";
import { choice, count, exact, flag, list, number, points, record, ruleOf } from "../testing/rules.fixture.ts";
import {
  cataloguesOf,
  checkInputs,
  leavesOf,
  pathsInWhen,
  repeated,
  statementsOfWhen,
  typeOfInput,
  unitsOfInputs,
  wordsOf,
} from "./check-inputs.ts";

type Inputs = Readonly<Record<string, Input>>;

const activities: Catalogue = {
  id: "activities",
  attributes: { points },
  items: { high: { points: exact("5") }, low: { points: exact("1") } },
};
const catalogues = new Map([[activities.id, activities]]);
const chosen = (): Input => choice("", { words: [], catalogue: "activities" });

function faults(inputs: Inputs): string[] {
  const found: string[] = [];
  checkInputs(ruleOf(inputs, { p: "1" }), catalogues, (code, path, params) => {
    const said = Object.entries(params).map(([name, value]) => `${name}=${value}`);
    found.push([path, code, ...said].join(" "));
  });
  return found;
}

describe("names of inputs", () => {
  it("are Latin letters and digits after a letter; of fields also whole numbers", () => {
    expect(faults({ a1: count(), V: record({ b2: count(), 26: count() }) })).toEqual([]);
    expect(faults({ "a-b": count() })).toEqual(["a-b bad-name name=a-b"]);
    expect(faults({ "1": count() })).toEqual(["1 bad-name name=1"]);
    expect(faults({ "a ": count() })).toEqual(["a  bad-name name=a "]);
    expect(faults({ V: record({ "2b": count(), "b ": count() }) })).toEqual([
      "V.2b bad-name name=2b",
      "V.b  bad-name name=b ",
    ]);
    expect(faults({ then: count() })).toEqual(["then bad-name name=then"]);
    expect(faults({ ks: list(record({ if: count() }), 1, 2) })).toEqual(["ks[].if bad-name name=if"]);
  });
});

describe("bounds of numbers", () => {
  it("may not cross, and may meet", () => {
    expect(faults({ x: number("5", "5"), c: count({ min: exact("3"), max: exact("3") }) })).toEqual([]);
    expect(faults({ x: number("6", "5") })).toEqual(["x bounds-cross min=6 max=5"]);
    expect(faults({ x: number(null, "5", { above: exact("5") }) })).toEqual(["x bounds-cross above=5 max=5"]);
    expect(faults({ c: count({ min: exact("4"), max: exact("3") }) })).toEqual(["c bounds-cross min=4 max=3"]);
    expect(faults({ c: count({ min: exact("-1") }) })).toEqual(["c bounds-cross min=-1 max="]);
    expect(faults({ V: record({ x: number("6", "5") }) })).toEqual(["V.x bounds-cross min=6 max=5"]);
    expect(faults({ xs: list(number("6", "5"), 1, 1) })).toEqual(["xs[] bounds-cross min=6 max=5"]);
  });

  it("an open lower bound counts where it is the higher one", () => {
    const type = (min: string | null, above: string | null) =>
      typeOfInput(number(min, null, { above: above === null ? null : exact(above) }), catalogues);
    expect(type(null, "0")).toMatchObject({ min: exact("0"), minOpen: true });
    expect(type("0", "0")).toMatchObject({ min: exact("0"), minOpen: true });
    expect(type("1", "0")).toMatchObject({ min: exact("1"), minOpen: false });
    expect(type("1", null)).toMatchObject({ min: exact("1"), minOpen: false, integer: false });
  });

  it("of a list's length may meet and not cross", () => {
    expect(faults({ xs: list(count(), 4, 4) })).toEqual([]);
    expect(faults({ xs: list(count(), 5, 4) })).toEqual(["xs bounds-cross min=5 max=4"]);
  });
});

describe("defaults lie within what may be given", () => {
  it.each([
    [number("1", "5", { default: exact("1") }), []],
    [number("1", "5", { default: exact("5") }), []],
    [number(null, null, { default: exact("-7.5") }), []],
    [number("1", null, { default: exact("9") }), []],
    [number(null, "5", { default: exact("-9") }), []],
    [number("1", "5", { default: exact("0.5") }), ["x default-out-of-bounds default=0.5 min=1 max=5"]],
    [number("1", "5", { default: exact("5.5") }), ["x default-out-of-bounds default=5.5 min=1 max=5"]],
    [
      number(null, null, { above: exact("0"), default: exact("0") }),
      ["x default-out-of-bounds default=0 above=0 max="],
    ],
    [number(null, null, { above: exact("0"), default: exact("0.1") }), []],
    [count({ default: exact("2") }), []],
    [count({ default: exact("0") }), []],
    [count({ default: exact("2.5") }), ["x default-out-of-bounds default=2.5 min=0 max="]],
    [choice("a b", { default: "b" }), []],
    [choice("a b", { default: "c" }), ["x default-out-of-bounds default=c words=a b"]],
    [flag({ default: true }), []],
  ])("%#", (input, expected) => {
    expect(faults({ x: input })).toEqual(expected);
  });
});

describe("choices", () => {
  it("have words, each once, their own or a catalogue's", () => {
    expect(faults({ c: choice("", { words: [] }) })).toEqual(["c no-words"]);
    expect(faults({ c: chosen() })).toEqual([]);
    expect(faults({ c: choice("a b a b") })).toEqual(["c duplicate-name name=a", "c duplicate-name name=b"]);
    expect(faults({ c: choice("", { words: [], catalogue: "activites" }) })).toEqual([
      "c unknown-catalogue name=activites candidates=activities",
    ]);
    expect(wordsOf(chosen() as Parameters<typeof wordsOf>[0], catalogues)).toEqual(["high", "low"]);
    expect(wordsOf(choice("a b") as Parameters<typeof wordsOf>[0], catalogues)).toEqual(["a", "b"]);
    expect(repeated(["a", "b", "a", "a"])).toEqual(["a"]);
  });

  it("an empty record is none", () => {
    expect(faults({ V: record({}) })).toEqual(["V empty-definition"]);
  });
});

describe("conditions on choices", () => {
  const form = choice("leader general");
  const on = (when: Readonly<Record<string, readonly string[]>>): Inputs => ({
    form,
    V: record({ kind: choice("a b"), W: record({ deep: choice("x") }) }),
    ks: list(record({ inner: choice("a") }), 1, 2),
    n: count(),
    x: count({ when }),
  });

  it("lead through records to a choice and its words", () => {
    expect(faults(on({ form: ["leader"] }))).toEqual([]);
    expect(faults(on({ form: ["leader", "general"], "V.kind": ["b"], "V.W.deep": ["x"] }))).toEqual([]);
    expect(faults(on({ frm: ["leader"] }))).toEqual(["x unknown-path path=frm candidates=form"]);
    expect(faults(on({ "V.knd": ["a"] }))).toEqual(["x unknown-path path=V.knd candidates=V.kind"]);
    expect(faults(on({ "ks.inner": ["a"] }))[0]).toContain("x unknown-path path=ks.inner");
    expect(faults(on({ n: ["leader"] }))).toEqual(["x not-a-choice path=n got=count"]);
    expect(faults(on({ V: ["leader"] }))).toEqual(["x not-a-choice path=V got=record"]);
    expect(faults(on({ form: ["leader", "leder"] }))).toEqual([
      "x unknown-word word=leder candidates=leader words=leader general",
    ]);
  });

  it("are looked at in both their forms and on fields too", () => {
    expect(faults({ form, x: count({ expectedWhen: { form: ["boss"] } }) })[0]).toContain("x unknown-word word=boss");
    expect(faults({ form, V: record({ x: count({ when: { form: ["boss"] } }) }) })[0]).toContain("V.x unknown-word");
  });

  it("are found wherever they stand", () => {
    const when = { form: ["leader"] };
    const inputs = {
      a: count({ when }),
      b: count({ expectedWhen: { kind: ["a"] } }),
      V: record({ c: count({ when: { inner: ["a"] } }) }),
      ks: list(record({ d: count({ when: { last: ["a"] } }) }), 1, 2),
      n: count(),
    };
    expect(pathsInWhen(inputs)).toEqual(["form", "kind", "inner", "last"]);
  });

  it("say of a choice which words it has, by the key of the formula that reads it", () => {
    expect(statementsOfWhen({ form: ["leader"], "V.W.deep": ["x", "y"] })).toEqual([
      { about: "input form", fact: { words: ["leader"] } },
      { about: ".deep(.W(input V))", fact: { words: ["x", "y"] } },
    ]);
  });
});

describe("what formulas may rely on", () => {
  const type = (input: Input) => typeOfInput(input, catalogues);

  it("a field that need not be there may be no data, unless a default stands for it", () => {
    const when = { form: ["leader"] };
    const fields = {
      sure: count(),
      optional: count({ optional: true }),
      filled: count({ optional: true, default: exact("1") }),
      belongs: count({ when }),
      expected: count({ expectedWhen: when }),
      empty: count({ nullable: "not-evaluated" }),
    };
    expect(type(record(fields))).toMatchObject({
      kind: "record",
      mayBeAbsent: ["optional", "belongs", "expected"],
      mayBeNull: ["empty"],
      mayBeNoData: false,
    });
    expect(Object.entries(fields).map(([name, input]) => [name, type(input).mayBeNoData])).toEqual([
      ["sure", false],
      ["optional", true],
      ["filled", false],
      ["belongs", true],
      ["expected", true],
      ["empty", true],
    ]);
  });

  it("kinds, words and lengths are those declared", () => {
    expect(type(count({ max: exact("9") }))).toMatchObject({ kind: "number", max: exact("9"), integer: true });
    expect(type(chosen())).toMatchObject({ kind: "text", words: ["high", "low"], catalogue: "activities" });
    expect(type(choice("a b"))).toMatchObject({ kind: "text", words: ["a", "b"], catalogue: null });
    expect(type(flag())).toEqual({ kind: "flag", mayBeNoData: false });
    expect(type(list(flag(), 2, 3))).toEqual({
      kind: "list",
      of: { kind: "flag", mayBeNoData: false },
      min: 2,
      max: 3,
      mayBeNoData: false,
    });
  });

  it("units, catalogues and leaves are found below records and lists", () => {
    const inputs = {
      n: number("0", "5", { unit: points }),
      c: count(),
      word: choice("a"),
      V: record({ m: number("0", "5", { unit: points }), i: chosen() }),
      ks: list(record({ j: chosen(), k: count() }), 1, 2, { unused: true }),
    };
    expect([...unitsOfInputs(inputs)].map(({ path, unit }) => [path, unit.over.join()])).toEqual([
      ["n", "points"],
      ["c", ""],
      ["V.m", "points"],
      ["ks[].k", ""],
    ]);
    expect(cataloguesOf(inputs)).toEqual(["activities", "activities"]);
    expect([...leavesOf(inputs)].map(({ path, unused }) => `${path} ${unused}`)).toEqual([
      "n false",
      "c false",
      "word false",
      "V.m false",
      "V.i false",
      "ks[].j true",
      "ks[].k true",
    ]);
  });
});
