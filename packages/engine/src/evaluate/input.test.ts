// What may be given to a rule, and what is said of an input that may not: all of it at once, each with its place.
import { describe, expect, it } from "vitest";
import type { Input } from "../program.ts";
import { choice, count, exact, flag, json, list, number, record, ruleOf } from "../testing/rules.fixture.ts";
import { readInput } from "./input.ts";
import type { Value } from "./value.ts";

type Inputs = Readonly<Record<string, Input>>;

const activities = {
  id: "activities",
  attributes: {},
  items: { "5.1": {}, "5.2": {} },
};

function read(inputs: Inputs, text: string) {
  return readInput(ruleOf(inputs, [], { catalogues: [activities] }), json(text));
}

/** Each fault as `path code name=value …`. */
function faults(inputs: Inputs, text: string): string[] {
  return read(inputs, text).faults.map(({ path, code, params }) =>
    [path, code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(" ").trim(),
  );
}

function show(value: Value): string {
  switch (value.kind) {
    case "number":
      return value.value.toString();
    case "no-data":
      return `no data: ${value.reason}`;
    case "list":
      return `[${value.items.map(show).join(", ")}]`;
    case "record":
      return `{${[...value.fields].map(([name, inner]) => `${name}: ${show(inner)}`).join(", ")}}`;
    default:
      return JSON.stringify(value.value);
  }
}

/** The values of the fields, or the faults. */
function values(inputs: Inputs, text: string): string {
  const { fields, faults: found } = read(inputs, text);
  return found.length > 0 ? faults(inputs, text).join("; ") : show({ kind: "record", fields });
}

describe("numbers", () => {
  it.each([
    ["3.995", "799/200"],
    ['"3.995"', "799/200"],
    ["-0", "0"],
    ["0", "0"],
    ["5", "5"],
    ["5.0", "5"],
    ["0.5e1", "5"],
    ["5e-1", "1/2"],
    ['"0005"', "5"],
    ["5.0000000000000000000000001", "x out-of-range expected=number min=0 max=5 got=5.0000000000000000000000001"],
    ["-0.1", "x out-of-range expected=number min=0 max=5 got=-0.1"],
    ["1e400", "x out-of-range expected=number min=0 max=5 got=1e400"],
    ["1e401", "x out-of-range expected=number min=0 max=5 got=1e401"],
    ['"1e401"', "x not-a-number expected=number min=0 max=5 got=1e401"],
    ['"3,5"', "x not-a-number expected=number min=0 max=5 got=3,5"],
    ['"1/2"', "x not-a-number expected=number min=0 max=5 got=1/2"],
    ['""', "x not-a-number expected=number min=0 max=5 got="],
    ['" 5"', "x not-a-number expected=number min=0 max=5 got= 5"],
    ['"five"', "x not-a-number expected=number min=0 max=5 got=five"],
    ['"NaN"', "x not-a-number expected=number min=0 max=5 got=NaN"],
    ["null", "x not-a-number expected=number min=0 max=5 got=null"],
    ["true", "x not-a-number expected=number min=0 max=5 got=true"],
    ["[5]", "x not-a-number expected=number min=0 max=5 got=list"],
    ["{}", "x not-a-number expected=number min=0 max=5 got=record"],
    [`"${"9".repeat(70)}"`, `x out-of-range expected=number min=0 max=5 got=${"9".repeat(60)}…`],
    ["9".repeat(70), `x out-of-range expected=number min=0 max=5 got=${"9".repeat(60)}…`],
    ["9".repeat(60), `x out-of-range expected=number min=0 max=5 got=${"9".repeat(60)}`],
    [`"${"a".repeat(60)}"`, `x not-a-number expected=number min=0 max=5 got=${"a".repeat(60)}`],
  ])("%s", (text, expected) => {
    const found = values({ x: number("0", "5") }, `{"x": ${text}}`);
    expect(found).toBe(expected.startsWith("x ") ? expected : `{x: ${expected}}`);
  });

  it.each([
    ["0.0001", "{x: 1/10000}"],
    ["0", "x out-of-range expected=number above=0 got=0"],
    ["-1", "x out-of-range expected=number above=0 got=-1"],
  ])("above zero: %s", (text, expected) => {
    expect(values({ x: number(null, null, { above: exact("0") }) }, `{"x": ${text}}`)).toBe(expected);
  });

  it("without bounds takes any", () => {
    expect(values({ x: number(null, null) }, '{"x": -1e9}')).toBe("{x: -1000000000}");
  });

  it("shows limits as they were written", () => {
    expect(faults({ x: number("0.25", "1/3") }, '{"x": 9}')).toEqual([
      "x out-of-range expected=number min=0.25 max=1/3 got=9",
    ]);
  });
});

describe("counts", () => {
  it.each([
    ["5", "{x: 5}"],
    ["5.0", "{x: 5}"],
    ["50e-1", "{x: 5}"],
    ['"5"', "{x: 5}"],
    ["5.5", "x not-an-integer expected=count min=0 max=9 got=5.5"],
    ["-0.5", "x not-an-integer expected=count min=0 max=9 got=-0.5"],
    ["-1", "x out-of-range expected=count min=0 max=9 got=-1"],
    ["10", "x out-of-range expected=count min=0 max=9 got=10"],
    ["null", "x not-a-number expected=count min=0 max=9 got=null"],
    ['"many"', "x not-a-number expected=count min=0 max=9 got=many"],
  ])("%s", (text, expected) => {
    expect(values({ x: count({ max: exact("9") }) }, `{"x": ${text}}`)).toBe(expected);
  });
});

describe("choices and flags", () => {
  it.each([
    ['"leader"', '{x: "leader"}'],
    ['"lead"', "x out-of-range expected=choice words=leader general candidates=leader got=lead"],
    ['"Leader"', "x out-of-range expected=choice words=leader general candidates=leader got=Leader"],
    ["null", "x out-of-range expected=choice words=leader general candidates= got=null"],
    ["1", "x out-of-range expected=choice words=leader general candidates= got=1"],
    ["[]", "x out-of-range expected=choice words=leader general candidates= got=list"],
  ])("a choice of two words: %s", (text, expected) => {
    expect(values({ x: choice("leader general") }, `{"x": ${text}}`)).toBe(expected);
  });

  it.each([
    ['"5.1"', '{x: "5.1"}'],
    ["5.1", "x out-of-range expected=choice words=5.1 5.2 candidates=5.1 5.2 got=5.1"],
    ['"5.3"', "x out-of-range expected=choice words=5.1 5.2 candidates=5.1 5.2 got=5.3"],
  ])("an item of a catalogue: %s", (text, expected) => {
    const given = values({ x: choice("", { words: [], catalogue: "activities" }) }, `{"x": ${text}}`);
    expect(given).toBe(expected.replace("candidates=5.1 5.2 got=5.1", "candidates=5.1 got=5.1"));
  });

  it.each([
    ["true", "{x: true}"],
    ["false", "{x: false}"],
    ['"yes"', "x out-of-range expected=flag words=true false got=yes"],
    ["1", "x out-of-range expected=flag words=true false got=1"],
    ["null", "x out-of-range expected=flag words=true false got=null"],
  ])("a flag: %s", (text, expected) => {
    expect(values({ x: flag() }, `{"x": ${text}}`)).toBe(expected);
  });
});

describe("records and lists", () => {
  const V = record({ a: count(), b: record({ c: flag() }) });

  it.each([
    ['{"V": {"a": 1, "b": {"c": true}}}', "{V: {a: 1, b: {c: true}}}"],
    ['{"V": null}', "V missing expected=record"],
    ["{}", "V missing expected=record"],
    ['{"V": 5}', "V out-of-range expected=record got=5"],
    ['{"V": [1]}', "V out-of-range expected=record got=list"],
    ['{"V": "x"}', "V out-of-range expected=record got=x"],
    ['{"V": {}}', "V.a missing expected=count; V.b missing expected=record"],
    [
      '{"V": {"a": "x", "b": {"d": 1}}}',
      "V.a not-a-number expected=count min=0 got=x; V.b.c missing expected=flag; V.b.d unknown-field candidates=c",
    ],
    ['{"V": {"a": 1, "b": {"c": true}}, "W": 1, "v": 2}', "W unknown-field candidates=V; v unknown-field candidates=V"],
    [
      '{"V": {"a": 1, "b": {"c": true}, "__proto__": 1, "toString": 2}}',
      "V.__proto__ unknown-field candidates=; V.toString unknown-field candidates=",
    ],
    ["null", "missing expected=record"],
    ["[]", "out-of-range expected=record got=list"],
    ["5", "out-of-range expected=record got=5"],
  ])("a record: %s", (text, expected) => {
    expect(values({ V }, text)).toBe(expected);
  });

  it("takes no field from where the language keeps its own", () => {
    expect(faults({ toString: flag(), constructor: flag() } as Inputs, "{}")).toEqual([
      "toString missing expected=flag",
      "constructor missing expected=flag",
    ]);
  });

  it.each([
    ['{"x": [1, "2"]}', "{x: [1, 2]}"],
    ['{"x": [1, 2, 3]}', "{x: [1, 2, 3]}"],
    ['{"x": [1]}', "x out-of-range what=length min=2 max=3 got=1"],
    ['{"x": [1, 2, 3, 4]}', "x out-of-range what=length min=2 max=3 got=4"],
    ['{"x": []}', "x out-of-range what=length min=2 max=3 got=0"],
    ['{"x": null}', "x missing expected=list"],
    ['{"x": {}}', "x out-of-range expected=list got=record"],
    ['{"x": 5}', "x out-of-range expected=list got=5"],
    [
      '{"x": [1, 2.5, null]}',
      "x[1] not-an-integer expected=count min=0 got=2.5; x[2] not-a-number expected=count min=0 got=null",
    ],
    ['{"x": ["a"]}', "x[0] not-a-number expected=count min=0 got=a; x out-of-range what=length min=2 max=3 got=1"],
  ])("a list of two or three counts: %s", (text, expected) => {
    expect(values({ x: list(count(), 2, 3) }, text)).toBe(expected);
  });

  it("names places inside lists of records and of lists", () => {
    const inputs = {
      kpis: list(record({ plan: count(), mark: number("0", "5") }), 1, 5),
      survey: record({ "1": list(count(), 4, 4) }),
      grid: list(list(count(), 1, 2), 1, 2),
    };
    const text =
      '{"kpis": [{"plan": 1, "mark": 6}, {"plan": 1}], "survey": {"1": [1, 2, "x", 4]}, "grid": [[1], [1, -1]]}';
    expect(faults(inputs, text)).toEqual([
      "kpis[0].mark out-of-range expected=number min=0 max=5 got=6",
      "kpis[1].mark missing expected=number",
      "survey.1[2] not-a-number expected=count min=0 got=x",
      "grid[1][1] out-of-range expected=count min=0 got=-1",
    ]);
  });
});

describe("what need not be given", () => {
  const inputs: Inputs = {
    o: number("0", "5", { optional: true }),
    n: number("0", "5", { nullable: "not-evaluated" }),
    d: number("0", "5", { default: exact("2") }),
    c: choice("x y", { default: "y" }),
    f: flag({ default: false }),
    r: record({ a: count() }, { optional: true }),
    l: list(count(), 1, 2, { nullable: "none" }),
    q: record({ a: count() }, { nullable: "none" }),
  };

  it("is absent, no data with its reason, or what it is by default", () => {
    expect(values(inputs, '{"n": null, "l": null, "q": null}')).toBe(
      '{n: no data: not-evaluated, d: 2, c: "y", f: false, l: no data: none, q: no data: none}',
    );
  });

  it("has by default a value of its own kind", () => {
    const { fields } = read(inputs, '{"n": null, "l": null, "q": null}');
    expect(["d", "c", "f"].map((name) => fields.get(name))).toEqual([
      { kind: "number", value: exact("2") },
      { kind: "text", value: "y" },
      { kind: "flag", value: false },
    ]);
  });

  it("is what was given when it was given", () => {
    const text = '{"o": 1, "n": 2, "d": 3, "c": "x", "f": true, "r": {"a": 4}, "l": [5], "q": {"a": 6}}';
    expect(values(inputs, text)).toBe('{o: 1, n: 2, d: 3, c: "x", f: true, r: {a: 4}, l: [5], q: {a: 6}}');
  });

  it("may not be null unless it is said to be so", () => {
    expect(
      faults({ o: number("0", "5", { optional: true }), d: flag({ default: true }) }, '{"o": null, "d": null}'),
    ).toEqual([
      "o not-a-number expected=number min=0 max=5 got=null",
      "d out-of-range expected=flag words=true false got=null",
    ]);
  });

  it("may be required although it may be null", () => {
    expect(faults({ n: number("0", "5", { nullable: "not-evaluated" }) }, "{}")).toEqual(["n missing expected=number"]);
  });
});

describe("fields that depend on a choice", () => {
  const inputs: Inputs = {
    form: choice("leader general clerk"),
    marks: record({
      quality: count(),
      team: count({ when: { form: ["leader", "clerk"] } }),
    }),
  };

  it.each([
    ['{"form": "leader", "marks": {"quality": 1, "team": 2}}', '{form: "leader", marks: {quality: 1, team: 2}}'],
    ['{"form": "clerk", "marks": {"quality": 1, "team": 2}}', '{form: "clerk", marks: {quality: 1, team: 2}}'],
    ['{"form": "general", "marks": {"quality": 1}}', '{form: "general", marks: {quality: 1}}'],
    ['{"form": "leader", "marks": {"quality": 1}}', "marks.team missing expected=count"],
    ['{"form": "general", "marks": {"quality": 1, "team": 2}}', "marks.team unknown-field when=form is=leader clerk"],
    ['{"form": "general", "marks": {"quality": 1, "team": "x"}}', "marks.team unknown-field when=form is=leader clerk"],
    [
      '{"form": "x", "marks": {"quality": 1}}',
      "form out-of-range expected=choice words=leader general clerk candidates= got=x",
    ],
    ['{"marks": {"quality": 1, "team": 2}}', "form missing expected=choice"],
    [
      '{"form": 5, "marks": {"quality": 1, "team": "x"}}',
      "form out-of-range expected=choice words=leader general clerk candidates= got=5; marks.team not-a-number expected=count min=0 got=x",
    ],
  ])("belong to the input only then: %s", (text, expected) => {
    expect(values(inputs, text)).toBe(expected);
  });

  it.each([
    ['{"S": {"strategy": "approved", "execution": 80}}', '{S: {strategy: "approved", execution: 80}}'],
    ['{"S": {"strategy": "approved"}}', "S.execution missing expected=number"],
    ['{"S": {"strategy": "none"}}', '{S: {strategy: "none"}}'],
    ['{"S": {"strategy": "none", "execution": 80}}', '{S: {strategy: "none"}}'],
    ['{"S": {"strategy": "none", "execution": null}}', '{S: {strategy: "none"}}'],
    ['{"S": {"strategy": "none", "execution": 180}}', "S.execution out-of-range expected=number min=0 max=100 got=180"],
    ['{"S": {"execution": 80}}', "S.strategy missing expected=choice"],
    ['{"S": {}}', "S.strategy missing expected=choice"],
  ])("are expected only then: %s", (text, expected) => {
    const S = record({
      strategy: choice("approved none"),
      execution: number("0", "100", { nullable: "no-data", expectedWhen: { "S.strategy": ["approved"] } }),
    });
    expect(values({ S }, text)).toBe(expected);
  });

  it.each([
    ["{}", "t missing expected=count"],
    ['{"t": 1}', '{c: "x", t: 1}'],
    ['{"c": "y"}', '{c: "y"}'],
    ['{"c": "y", "t": 1}', "t unknown-field when=c is=x"],
  ])("may depend on a default: %s", (text, expected) => {
    expect(values({ c: choice("x y", { default: "x" }), t: count({ when: { c: ["x"] } }) }, text)).toBe(expected);
  });

  it.each([
    ["{}", "{}"],
    ['{"t": 1}', "t unknown-field when=c is=x"],
    ['{"c": null}', "{c: no data: none}"],
    ['{"c": null, "t": 1}', "t unknown-field when=c is=x"],
    ['{"c": "x", "t": 1}', '{c: "x", t: 1}'],
    ['{"c": "x"}', "t missing expected=count"],
  ])("may depend on a choice that need not be made: %s", (text, expected) => {
    const inputs = { c: choice("x y", { optional: true, nullable: "none" }), t: count({ when: { c: ["x"] } }) };
    expect(values(inputs, text)).toBe(expected);
  });

  it.each([
    ['{"a": "x", "b": "x", "t": 1}', '{a: "x", b: "x", t: 1}'],
    ['{"a": "x", "b": "y"}', '{a: "x", b: "y"}'],
    ['{"a": "x", "b": "y", "t": 1}', "t unknown-field when=b is=x"],
    ['{"a": "y", "t": 1}', "b missing expected=choice; t unknown-field when=a is=x"],
    ['{"a": "x"}', "b missing expected=choice"],
  ])("may depend on several choices: %s", (text, expected) => {
    const inputs = { a: choice("x y"), b: choice("x y"), t: count({ when: { a: ["x"], b: ["x"] } }) };
    expect(values(inputs, text)).toBe(expected);
  });

  it("depend on choices that themselves depend on others", () => {
    const inputs = { a: choice("x y"), b: choice("x y", { when: { a: ["x"] } }), t: count({ when: { b: ["x"] } }) };
    expect(values(inputs, '{"a": "y"}')).toBe('{a: "y"}');
    expect(values(inputs, '{"a": "x", "b": "x", "t": 1}')).toBe('{a: "x", b: "x", t: 1}');
    expect(values(inputs, '{"a": "y", "t": 1}')).toBe("t unknown-field when=b is=x");
  });

  it("are not judged when the record of the choice is faulty", () => {
    const inputs = { S: record({ c: choice("x y") }), t: count({ when: { "S.c": ["x"] } }) };
    expect(values(inputs, '{"S": 5, "t": 1}')).toBe("S out-of-range expected=record got=5");
    expect(values(inputs, '{"S": 5}')).toBe("S out-of-range expected=record got=5");
    expect(values(inputs, "{}")).toBe("S missing expected=record");
  });
});
