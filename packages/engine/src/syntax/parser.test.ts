// What is a formula, how it is read, and what is said where it is none.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Formula } from "./formula.ts";
import { parseFormula } from "./parser.ts";
import { reservedWords, tokenize } from "./lexer.ts";

function parse(text: string): Formula {
  const read = parseFormula(text);
  if ("fault" in read) throw new Error(`${text}: ${JSON.stringify(read.fault)}`);
  return read.formula;
}

/** The tree with every operation in brackets and every node's own text beside it. */
function shape(formula: Formula): string {
  switch (formula.kind) {
    case "number":
      return formula.value.toString() + unit(formula) + (formula.percentSign ? " %" : "");
    case "text":
      return `"${formula.value}"`;
    case "flag":
      return formula.value ? "yes" : "no";
    case "no-data":
      return `no-data:${formula.reason}`;
    case "name":
      return formula.given ? `given:${formula.name}` : formula.name;
    case "field":
      return `(${shape(formula.of)} . ${formula.field})`;
    case "item":
      return `(${shape(formula.of)} # ${formula.index})`;
    case "negate":
    case "not":
    case "is-no-data":
      return `(${formula.kind} ${shape(formula.of)})`;
    case "binary":
      return `(${shape(formula.left)} ${formula.operator} ${shape(formula.right)})`;
    case "if":
      return `(if ${[formula.condition, formula.then, formula.otherwise].map(shape).join(" ")})`;
    case "steps":
      return `(steps ${shape(formula.of)} ${formula.rows
        .map((row) => `[${row.test} ${shape(row.threshold)}: ${shape(row.value)}]`)
        .join(" ")} ${shape(formula.otherwise)})`;
    case "builtin":
      return `(${formula.name}! ${formula.arguments.map(shape).join(" ")})`;
    case "call":
      return `(${[formula.name, ...formula.arguments.map(shape)].join(" ")})`;
    case "round":
      return `(round ${shape(formula.of)} ${formula.digits} ${formula.mode})`;
    case "each":
      return `(each ${formula.variable} ${shape(formula.list)} ${shape(formula.body)}${formula.condition ? ` if ${shape(formula.condition)}` : ""})`;
    case "list":
      return `[${formula.items.map(shape).join(" ")}]`;
    case "where-zero": {
      const { otherwise } = formula;
      const zero = otherwise.kind === "fault" ? `fault:${shape(otherwise.place)}` : shape(otherwise);
      return `(${shape(formula.body)} where ${shape(formula.divisor)} zero ${zero})`;
    }
  }
}

function unit({ unit: { over, under } }: Extract<Formula, { kind: "number" }>): string {
  return over.length === 0 ? "" : ` ${over.join("*")}${under.map((name) => `/${name}`).join("")}`;
}

describe("how a formula is read", () => {
  it.each([
    ["1", "1"],
    ["0.10", "1/10"],
    ["80%", "4/5 %"],
    ["12.5 %", "1/8 %"],
    ["80 percent", "80 percent"],
    ["8 hours per day", "8 hours/day"],
    ["8 hours per day per person", "8 hours/day/person"],
    ["5points", "5 points"],
    ['"leader"', '"leader"'],
    ['""', '""'],
    ["yes", "yes"],
    ["no", "no"],
    ["no data", "no-data:no-data"],
    ['no data "few"', "no-data:few"],
    ["V", "V"],
    ["given V", "given:V"],
    ["given V.a", "(given:V . a)"],
    ["V.a", "(V . a)"],
    ["survey.1[2]", "((survey . 1) # 2)"],
    ["survey.1.2", "((survey . 1) . 2)"],
    ["x[0][1].y", "(((x # 0) # 1) . y)"],
    ["1 + 2 - 3", "((1 + 2) - 3)"],
    ["1 - 2 + 3", "((1 - 2) + 3)"],
    ["1 + 2 * 3", "(1 + (2 * 3))"],
    ["(1 + 2) * 3", "((1 + 2) * 3)"],
    ["a / b / c", "((a / b) / c)"],
    ["a · b × c * d", "(((a * b) * c) * d)"],
    ["a − b", "(a - b)"],
    ["-a * b", "((negate a) * b)"],
    ["−a", "(negate a)"],
    ["a - -b", "(a - (negate b))"],
    ["--a", "(negate (negate a))"],
    ["-a.b", "(negate (a . b))"],
    ["a = b", "(a = b)"],
    ["a != b", "(a ≠ b)"],
    ["a ≠ b", "(a ≠ b)"],
    ["a <= b", "(a ≤ b)"],
    ["a >= b", "(a ≥ b)"],
    ["a < b + 1", "(a < (b + 1))"],
    ["a > b", "(a > b)"],
    ["a ≤ b and c ≥ d", "((a ≤ b) and (c ≥ d))"],
    ["a or b and c", "(a or (b and c))"],
    ["a and b or c", "((a and b) or c)"],
    ["a or b or c", "((a or b) or c)"],
    ["not a and b", "((not a) and b)"],
    ["not not a", "(not (not a))"],
    ["not a = b", "(not (a = b))"],
    ["a + 1 is no data", "(is-no-data (a + 1))"],
    ["not a is no data", "(not (is-no-data a))"],
    ["if a then b else c", "(if a b c)"],
    ["if a then b else if c then d else e", "(if a b (if c d e))"],
    ["if a then if b then c else d else e", "(if a (if b c d) e)"],
    ["if a then 1 else 2 + 3", "(if a 1 (2 + 3))"],
    ["(if a then 1 else 2) + 3", "((if a 1 2) + 3)"],
    ["a / b where b is zero: 0", "((a / b) where b zero 0)"],
    ["a where b is zero: fault V.b", "(a where b zero fault:(V . b))"],
    ["a where b + 1 is zero: c or d", "(a where (b + 1) zero (c or d))"],
    ["a where b is zero: 0 where c is zero: 1", "((a where b zero 0) where c zero 1)"],
    ["a where b is zero: if c then 1 else 2", "(a where b zero (if c 1 2))"],
    ["if c then 1 else a where b is zero: 2", "(if c 1 (a where b zero 2))"],
    ["(if c then 1 else a) where b is zero: 2", "((if c 1 a) where b zero 2)"],
    ["steps x { otherwise: 0 }", "(steps x  0)"],
    ["steps x { at least 5: 1; otherwise: 0 }", "(steps x [at least 5: 1] 0)"],
    [
      "steps x + 1 { at least 80%: 1; over -2: 2; otherwise: 0; }",
      "(steps (x + 1) [at least 4/5 %: 1] [over (negate 2): 2] 0)",
    ],
    ["steps x { over 1: steps y { otherwise: 3 }; otherwise: 0 }", "(steps x [over 1: (steps y  3)] 0)"],
    ["steps x { otherwise: 0 }.y", "((steps x  0) . y)"],
    ["min(a, b, c)", "(min! a b c)"],
    ["max(xs)", "(max! xs)"],
    ["clamp(x, 0, 5)", "(clamp! x 0 5)"],
    ["count()", "(count! )"],
    ["known(values(V))", "(known! (values! V))"],
    ["f()", "(f)"],
    ["f(a, b + 1)", "(f a (b + 1))"],
    ["round(x, 2, half-up)", "(round x 2 half-up)"],
    ["round(x, 0, half - even)", "(round x 0 half-even)"],
    ["round(x, 12, floor)", "(round x 12 floor)"],
    ["[1, 2]", "[1 2]"],
    ["[x]", "[x]"],
    ["[[x]]", "[[x]]"],
    ["[x + 1 for x in xs]", "(each x xs (x + 1))"],
    ["[x for x in xs such that x > 0]", "(each x xs x if (x > 0))"],
    ["[[x for x in xs]]", "[(each x xs x)]"],
    ["[([x for x in xs])]", "[(each x xs x)]"],
    ["[(x) for x in xs]", "(each x xs x)"],
    ["[[y for y in x] for x in xs]", "(each x xs (each y x y))"],
    ["sum(k.mark for k in kpis)", "(sum! (each k kpis (k . mark)))"],
    ["sum([k.mark for k in kpis])", "(sum! (each k kpis (k . mark)))"],
    ["[if a then 1 else 2 for x in xs]", "(each x xs (if a 1 2))"],
    ["a # the rest is a remark\n + b # and this", "(a + b)"],
    ["#\n#x\na", "a"],
    ["\t a\r\n", "a"],
    ["count", "count"],
    ["round", "round"],
  ])("%s", (text, expected) => {
    expect(shape(parse(text))).toBe(expected);
  });
});

describe("where a node stands in the text", () => {
  function spans(text: string): string[] {
    const found: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("span" in value && "kind" in value) {
        const { start, end } = value.span as { start: number; end: number };
        found.push(text.slice(start, end));
      }
      for (const inner of Object.values(value)) visit(inner);
    };
    visit(parse(text));
    return found;
  }

  it.each([
    ["a + b * c", ["a + b * c", "a", "b * c", "b", "c"]],
    [" (a + b) ", ["(a + b)", "a", "b"]],
    ["-x.y[2]", ["-x.y[2]", "x.y[2]", "x.y", "x"]],
    ["not a", ["not a", "a"]],
    ["a is no data # r", ["a is no data", "a"]],
    ['no data "r" ', ['no data "r"']],
    ["no data", ["no data"]],
    ["8 hours per day ", ["8 hours per day"]],
    ["80 % ", ["80 %"]],
    ["given V ", ["given V"]],
    ["if a then b else c", ["if a then b else c", "a", "b", "c"]],
    ["a where b is zero: fault V.b ", ["a where b is zero: fault V.b", "a", "b", "fault V.b", "V.b", "V"]],
    ["a where b is zero: 0 ", ["a where b is zero: 0", "a", "b", "0"]],
    ["steps x { otherwise: 0 } ", ["steps x { otherwise: 0 }", "x", "0"]],
    ["f( a ) ", ["f( a )", "a"]],
    ["min(a, b) ", ["min(a, b)", "a", "b"]],
    ["round( a, 2, up) ", ["round( a, 2, up)", "a"]],
    ["[ a, b ] ", ["[ a, b ]", "a", "b"]],
    ["[ x for x in xs ] ", ["[ x for x in xs ]", "x", "xs"]],
    [
      "sum( x for x in xs such that y )",
      ["sum( x for x in xs such that y )", "x for x in xs such that y", "x", "xs", "y"],
    ],
    ["sum( x for x in xs )", ["sum( x for x in xs )", "x for x in xs", "x", "xs"]],
  ])("%s", (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it("keeps the span of each row of steps", () => {
    const text = "steps x { at least 5: 1; over 2 : 3; otherwise: 0 }";
    const { rows } = parse(text) as Extract<Formula, { kind: "steps" }>;
    expect(rows.map(({ span }) => text.slice(span.start, span.end))).toEqual(["at least 5: 1", "over 2 : 3"]);
  });
});

describe("where a text stops being a formula", () => {
  it.each([
    ["", "unexpected-end", 0, 0, { expected: "formula" }],
    ["  # r", "unexpected-end", 5, 5, { expected: "formula" }],
    ["1 +", "unexpected-end", 3, 3, { expected: "formula" }],
    ["a b", "unexpected-token", 2, 3, { got: "b", expected: "end" }],
    ["a ≤ b ≤ c", "unexpected-token", 6, 7, { got: "≤", expected: "end" }],
    ["(a", "unexpected-end", 2, 2, { expected: ")" }],
    ["(a]", "unexpected-token", 2, 3, { got: "]", expected: ")" }],
    ["* a", "unexpected-token", 0, 1, { got: "*", expected: "formula" }],
    ["a ?", "unexpected-character", 2, 3, { got: "?" }],
    ["a 😀 b", "unexpected-character", 2, 4, { got: "😀" }],
    ["ағын", "unexpected-character", 0, 1, { got: "а" }],
    ['a = "lead', "unterminated-text", 4, 9, {}],
    ['"lead\n"x', "unterminated-text", 0, 5, {}],
    ["if a then b", "unexpected-end", 11, 11, { expected: "else" }],
    ["if a else b", "unexpected-token", 5, 9, { got: "else", expected: "then" }],
    ["a where b is 0: 1", "unexpected-token", 13, 14, { got: "0", expected: "zero" }],
    ["a where b zero: 1", "unexpected-token", 10, 14, { got: "zero", expected: "is" }],
    ["a where b is zero 1", "unexpected-token", 18, 19, { got: "1", expected: ":" }],
    ["a is zero", "unexpected-token", 2, 4, { got: "is", expected: "end" }],
    ["a is 5", "unexpected-token", 5, 6, { got: "5", expected: "no" }],
    ["a is no", "unexpected-end", 7, 7, { expected: "data" }],
    ["a is no x", "unexpected-token", 8, 9, { got: "x", expected: "data" }],
    ["a.", "unexpected-end", 2, 2, { expected: "field" }],
    ["a.if", "unexpected-token", 2, 4, { got: "if", expected: "field" }],
    ["a[b]", "unexpected-token", 2, 3, { got: "b", expected: "whole-number" }],
    ["a[1.5]", "item-not-whole", 2, 5, { got: "1.5", min: "0", max: "999999" }],
    ["a[1000000]", "item-not-whole", 2, 9, { got: "1000000", min: "0", max: "999999" }],
    ["a[1", "unexpected-end", 3, 3, { expected: "]" }],
    ["given 5", "unexpected-token", 6, 7, { got: "5", expected: "name" }],
    ["given if", "reserved-word", 6, 8, { got: "if" }],
    ["sum(x for at in xs)", "reserved-word", 10, 12, { got: "at" }],
    ["sum(x for x of xs)", "unexpected-token", 12, 14, { got: "of", expected: "in" }],
    ["sum(x for x in xs such x)", "unexpected-token", 23, 24, { got: "x", expected: "that" }],
    ["sum(x for x in xs, 1)", "unexpected-token", 17, 18, { got: ",", expected: ")" }],
    ["f(a", "unexpected-end", 3, 3, { expected: ")" }],
    ["f(,)", "unexpected-token", 2, 3, { got: ",", expected: "formula" }],
    ["f(a,)", "unexpected-token", 4, 5, { got: ")", expected: "formula" }],
    ["[]", "unexpected-token", 1, 2, { got: "]", expected: "formula" }],
    ["[a", "unexpected-end", 2, 2, { expected: "]" }],
    ["steps x at", "unexpected-token", 8, 10, { got: "at", expected: "{" }],
    ["steps x { 5: 1; otherwise: 0 }", "unexpected-token", 10, 11, { got: "5", expected: "row" }],
    ["steps x { at 5: 1; otherwise: 0 }", "unexpected-token", 13, 14, { got: "5", expected: "least" }],
    ["steps x { at least 5 1; otherwise: 0 }", "unexpected-token", 21, 22, { got: "1", expected: ":" }],
    ["steps x { at least 5: 1 }", "unexpected-token", 24, 25, { got: "}", expected: ";" }],
    ["steps x { at least 5: 1; }", "unexpected-token", 25, 26, { got: "}", expected: "row" }],
    ["steps x { otherwise 0 }", "unexpected-token", 20, 21, { got: "0", expected: ":" }],
    ["steps x { otherwise: 0; at least 5: 1 }", "unexpected-token", 24, 26, { got: "at", expected: "}" }],
    ["round(x)", "unexpected-token", 7, 8, { got: ")", expected: "," }],
    ["round(x, 2)", "unexpected-token", 10, 11, { got: ")", expected: "," }],
    ["round(x, 2, up", "unexpected-end", 14, 14, { expected: ")" }],
    ["round(x, y, up)", "unexpected-token", 9, 10, { got: "y", expected: "whole-number" }],
    ["round(x, 13, up)", "round-digits", 9, 11, { got: "13", min: "0", max: "12" }],
    ["round(x, 0.5, up)", "round-digits", 9, 12, { got: "0.5", min: "0", max: "12" }],
    [
      "round(x, 2, half-odd)",
      "unknown-rounding-mode",
      12,
      20,
      { got: "half-odd", expected: "half-up half-down half-even up down ceiling floor" },
    ],
    [
      "round(x, 2, half-no)",
      "unknown-rounding-mode",
      12,
      19,
      { got: "half-no", expected: "half-up half-down half-even up down ceiling floor" },
    ],
    ["round(x, 2, 3)", "unexpected-token", 12, 13, { got: "3", expected: "name" }],
    ['a = "x" "y"', "unexpected-token", 8, 11, { got: '"y"', expected: "end" }],
    ['a "or" b', "unexpected-token", 2, 6, { got: '"or"', expected: "end" }],
    ["8 hours per", "unexpected-end", 11, 11, { expected: "name" }],
    ["8 hours per 5", "unexpected-token", 12, 13, { got: "5", expected: "name" }],
    ["a then", "unexpected-token", 2, 6, { got: "then", expected: "end" }],
    ["fault a", "unexpected-token", 0, 5, { got: "fault", expected: "formula" }],
    ["9".repeat(101), "number-too-long", 0, 101, { max: "100" }],
  ])("%s", (text, code, start, end, params) => {
    expect(parseFormula(text)).toEqual({ fault: { code, span: { start, end }, params } });
  });

  it("takes numbers of up to a hundred figures", () => {
    expect(shape(parse("9".repeat(100)))).toBe("9".repeat(100));
  });

  it("takes formulas of up to a thousand words and signs", () => {
    const sum = Array.from({ length: 500 }, () => "1").join("+");
    expect("formula" in parseFormula(sum)).toBe(true);
    expect("formula" in parseFormula(`-${sum}`)).toBe(true);
    const fault = { code: "formula-too-long", span: { start: 1000, end: 1001 }, params: { max: "1000" } };
    expect(parseFormula(`--${sum}`)).toEqual({ fault });
  });

  it.each([
    ["brackets", (n: number) => "(".repeat(n) + "x" + ")".repeat(n), 99],
    ["lists", (n: number) => "[".repeat(n) + "x" + "]".repeat(n), 99],
    ["negations", (n: number) => `${"-".repeat(n)}x`, 99],
    ["denials", (n: number) => `${"not ".repeat(n)}x`, 99],
    ["conditions", (n: number) => `${"if a then b else ".repeat(n)}x`, 49],
  ])("takes at most a hundred levels of %s", (_, nest, most) => {
    expect("formula" in parseFormula(nest(most))).toBe(true);
    expect(parseFormula(nest(101))).toMatchObject({ fault: { code: "formula-too-deep", params: { max: "100" } } });
  });

  it("takes no word with a meaning for a name", () => {
    for (const word of reservedWords)
      expect(parseFormula(`[x for ${word} in xs]`)).toMatchObject({ fault: { code: "reserved-word" } });
    const words =
      "if then else where is zero fault no data yes given steps at least over otherwise for in such that and or not per";
    expect(reservedWords.join(" ")).toBe(words);
  });
});

describe("any text at all", () => {
  const signs = `x V round min sum f half up 5 0.5 "w" " ? # = ≠ != < ≤ <= + - − * · / ( ) . , : ; [ ] { } %`;
  const word = fc.constantFrom(...reservedWords, ...signs.split(" "), "#\n");

  it("is read or refused at a place inside it, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(" ")),
        ),
        (text) => {
          const read = parseFormula(text);
          if ("formula" in read) return;
          const { start, end } = read.fault.span;
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is cut into tokens that stand in order and leave out only space and remarks", () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(" ");
        const read = tokenize(text);
        if ("fault" in read) return;
        let at = 0;
        for (const { span } of read.tokens) {
          expect(text.slice(at, span.start)).toMatch(/^(?:\s|#[^\n]*)*$/);
          at = span.end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
