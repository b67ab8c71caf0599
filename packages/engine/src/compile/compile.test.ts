import { execFileSync } from "node:child_process";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { compareRule } from "./compare.ts";
import { compile } from "./compile.ts";
import {
  body,
  checked,
  choices,
  incentives,
  kpi,
  mark,
  part,
  record,
  rounding,
  rule,
  sheet,
  wide,
  year,
  yearFromSheets,
} from "./test-rules.ts";

const rules = { body, choices, incentives, kpi, rounding, sheet, wide, year, yearFromSheets };
const numbered = rule("numbered", { marks: record({ "1": mark("0", "5"), "2": mark("0", "5") }) }, [
  part("score", "marks.1 + marks.2"),
]);
const soundMarks = { quality: 4, deadlines: 4, initiative: 4, discipline: 4 };

describe("generated code", () => {
  test.each(Object.entries(rules))("answers for %s as the exact evaluator does", (_, unchecked) => {
    const { path, compared, differences } = compareRule(checked(unchecked), 2000, 20_250_814);
    expect({ path, compared, differences }).toEqual({ path: "generated", compared: 2000, differences: [] });
  });

  test("A1.6 3.995 is 4.00 and effective", () => {
    const compiled = compile(checked(year));
    const expected = { units: 400, grade: "effective", reason: null, faults: null };
    expect(compiled.evaluate({ quarters: [4, 3.99, null] })).toEqual(expected);
    expect(compiled.evaluate({ quarters: ["4.00", "3.99"] })).toEqual(expected);
    expect(compiled.evaluate({ quarters: [3.994999999999999, 3.994999999999999] })).toEqual({
      ...expected,
      units: 399,
      grade: "proper",
    });
  });

  test("a mean of nothing evaluated is no data with its reason", () => {
    const compiled = compile(checked(year));
    expect(compiled.evaluate({ quarters: [null] })).toEqual({
      units: NaN,
      grade: null,
      reason: "not-evaluated",
      faults: null,
    });
    expect(compiled.resultMembers({ quarters: [null] })).toBe(
      `"value":null,"exact":null,"reason":"not-evaluated","grade":null,"parts":{"score":{"value":null,"exact":null,"reason":"not-evaluated"}}`,
    );
  });

  test("a result is written with decimals and exact fractions", () => {
    expect(
      compile(checked(sheet)).resultMembersOfLine(
        `{"form":"general","marks":{"quality":4,"deadlines":"4.5","initiative":3.99,"discipline":5}}`,
      ),
    ).toBe(
      `"value":"4.37","exact":"1749/400","grade":"effective","parts":{"score":{"value":"4.37","exact":"1749/400"}}`,
    );
  });

  test("a field that the rule does not name is a fault", () => {
    const { faults } = compile(checked(sheet)).evaluate({ form: "general", marks: { ...soundMarks, extra: 1 } });
    expect(faults).toMatchObject([{ path: "marks.extra", code: "unknown-field" }]);
  });

  test.each(["0", "27", "01", "1e0", "4294967294", "4294967295", "-1", "other"])(
    "a field %s among fields named by numbers is a fault",
    (name) => {
      const { faults } = compile(checked(numbered)).evaluate({ marks: { 1: 4, 2: 5, [name]: 1 } });
      expect(faults).toMatchObject([{ path: `marks.${name}`, code: "unknown-field" }]);
    },
  );

  test("a field named by a number is not taken from under another name of that number", () => {
    const compiled = compile(checked(numbered));
    expect(compiled.evaluate({ marks: { 1: 4, 2: 5 } })).toMatchObject({ units: 900, faults: null });
    const { faults } = compiled.evaluate({ marks: { "01": 4, 2: 5 } });
    expect(faults?.map(({ path, code }) => `${path} ${code}`)).toEqual(["marks.1 missing", "marks.01 unknown-field"]);
  });

  test("all faults of an input are told at once", () => {
    const { faults } = compile(checked(sheet)).evaluate({
      form: "leader",
      marks: { ...soundMarks, quality: 6, deadlines: "x" },
    });
    expect(faults?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "marks.quality out-of-range",
      "marks.deadlines not-a-number",
      "marks.team missing",
    ]);
  });

  test("a division by zero in a part that the value does not need is a fault", () => {
    const { faults } = compile(checked(wide)).evaluate({ a: 1, b: 2, c: 0, d: 1, x: 0 });
    expect(faults).toMatchObject([{ path: "c", code: "division-by-zero" }]);
  });

  test("a key that is given twice is a fault", () => {
    const compiled = compile(checked(year));
    expect(compiled.resultMembersOfLine(`{"quarters":[4]}`)).toContain(`"value":"4.00"`);
    expect(compiled.resultMembersOfLine(`{"quarters":[3],"quarters":[4]}`)).toBeNull();
    expect(compiled.resultMembersOfLine(`{"quarters":[4]`)).toBeNull();
  });

  test("figures beyond a double's are not lost on the way", () => {
    const compiled = compile(checked(year));
    expect(compiled.resultMembersOfLine(`{"quarters":[3.99500000000000000000]}`)).toContain(`"exact":"799/200"`);
    expect(compiled.resultMembersOfLine(`{"quarters":[3.9949999999999999999999]}`)).toContain(`"value":"3.99"`);
    expect(compiled.resultMembersOfLine(`{"quarters":[5.0000000000000000001]}`)).toBeNull();
  });

  test("an object that refuses to be a number is a fault, not an exception", () => {
    const hostile = JSON.parse(`{"valueOf":1,"toString":1}`) as unknown;
    const { faults } = compile(checked(incentives)).evaluate({ done: [], sizes: [hostile], base: 1n });
    expect(faults?.map(({ path, code }) => `${path} ${code}`)).toEqual(["sizes[0] not-a-number", "base not-a-number"]);
  });

  test("values of more units than a double holds are only written as text", () => {
    const compiled = compile(checked({ ...wide, value: "product" }));
    const input = { a: 2_000_000_000, b: 2_000_000_000, c: 2_000_000_000, d: 1, x: 1 };
    expect(compiled.evaluate(input).units).toBeNaN();
    expect(compiled.resultMembers(input)).toMatch(
      /^"value":"16000000008000000000000000000000000000\.0000","exact":"16000000008000000000000000000000000000",/,
    );
  });
});

describe("where code from text is forbidden", () => {
  test("a rule runs through the exact evaluator and says so", () => {
    const script = `
      const { checked, sheet } = await import(${JSON.stringify(new URL("test-rules.ts", import.meta.url).href)});
      const { compareRule } = await import(${JSON.stringify(new URL("compare.ts", import.meta.url).href)});
      const { path, compared, differences } = compareRule(checked(sheet), 300, 1);
      console.log(JSON.stringify({ path, compared, differences }));`;
    const args = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", script];
    const printed = execFileSync(process.execPath, args, { encoding: "utf8" });
    expect(JSON.parse(printed)).toEqual({ path: "interpreted", compared: 300, differences: [] });
  });
});
