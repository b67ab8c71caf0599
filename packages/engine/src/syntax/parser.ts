// Reads a formula: recursive descent by the grammar of the pack format, operators by their precedence, every node with its span.
// It stops at the first place that cannot be a formula. Names are not resolved here and nothing is typed.
import { Rational } from "../exact/rational.ts";
import { roundingModes } from "../exact/rounding.ts";
import type { BinaryOperator, Builtin, Formula, RoundingMode, Span, StepRow, Unit } from "./formula.ts";
import { type SyntaxFault, type SyntaxFaultCode, type Token, tokenize } from "./lexer.ts";

export type { SyntaxFault } from "./lexer.ts";

const DEEPEST = 100;
const LONGEST_NUMBER = 100;
const MOST_DIGITS = 12;
const RATIO: Unit = { over: [], under: [] };
const COMPARISONS: readonly string[] = ["=", "≠", "<", "≤", ">", "≥"];

/** The names of the calls that the language itself has, `round` aside. */
export const builtinNames: readonly Builtin[] = ["min", "max", "clamp", "sum", "mean", "count", "known", "values"];

class Stop extends Error {
  readonly fault: SyntaxFault;
  constructor(code: SyntaxFaultCode, span: Span, params: Record<string, string>) {
    super(code);
    this.fault = { code, span, params };
  }
}

/** The tree of a formula, or the first fault of its text. Never throws, whatever the text. */
export function parseFormula(text: string): { readonly formula: Formula } | { readonly fault: SyntaxFault } {
  const read = tokenize(text);
  if ("fault" in read) return read;
  try {
    return { formula: new Parser(read.tokens).whole() };
  } catch (stop) {
    if (stop instanceof Stop) return { fault: stop.fault };
    throw stop;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Formula {
    const formula = this.#formula();
    if (this.#next.kind !== "end") this.#unexpected("end");
    return formula;
  }

  #formula(): Formula {
    return this.#deeper(() => {
      let body = this.#choice();
      while (this.#takes("where")) {
        const divisor = this.#sum();
        this.#need("is");
        this.#need("zero");
        this.#need(":");
        const otherwise = this.#zeroCase();
        body = { kind: "where-zero", body, divisor, otherwise, span: between(body, otherwise) };
      }
      return body;
    });
  }

  #zeroCase(): Extract<Formula, { kind: "where-zero" }>["otherwise"] {
    const start = this.#next.span;
    if (!this.#takes("fault")) return this.#choice();
    const place = this.#postfix();
    return { kind: "fault", place, span: { start: start.start, end: place.span.end } };
  }

  #choice(): Formula {
    const start = this.#next.span;
    if (!this.#takes("if")) return this.#or();
    const condition = this.#formula();
    this.#need("then");
    const then = this.#formula();
    this.#need("else");
    const otherwise = this.#formula();
    return { kind: "if", condition, then, otherwise, span: { start: start.start, end: otherwise.span.end } };
  }

  #or(): Formula {
    return this.#chain(["or"], () => this.#and());
  }

  #and(): Formula {
    return this.#chain(["and"], () => this.#not());
  }

  #not(): Formula {
    const start = this.#next.span;
    if (!this.#takes("not")) return this.#comparison();
    const of = this.#deeper(() => this.#not());
    return { kind: "not", of, span: { start: start.start, end: of.span.end } };
  }

  #comparison(): Formula {
    const left = this.#sum();
    if (this.#next.kind === "symbol" && COMPARISONS.includes(this.#next.text)) {
      const operator = this.#take().text as BinaryOperator;
      const right = this.#sum();
      return { kind: "binary", operator, left, right, span: between(left, right) };
    }
    // `is zero` belongs to an enclosing `where`.
    if (!this.#sees("is") || this.#tokens[this.#at + 1]?.text === "zero") return left;
    this.#take();
    this.#need("no");
    const last = this.#need("data");
    return { kind: "is-no-data", of: left, span: { start: left.span.start, end: last.span.end } };
  }

  #sum(): Formula {
    return this.#chain(["+", "-"], () => this.#product());
  }

  #product(): Formula {
    return this.#chain(["*", "/"], () => this.#negation());
  }

  #negation(): Formula {
    const start = this.#next.span;
    if (!this.#takes("-")) return this.#postfix();
    const of = this.#deeper(() => this.#negation());
    return { kind: "negate", of, span: { start: start.start, end: of.span.end } };
  }

  #postfix(): Formula {
    let of = this.#primary();
    for (;;) {
      if (this.#takes(".")) {
        if (this.#next.kind !== "name" && this.#next.kind !== "number") this.#unexpected("field");
        const field = this.#take();
        of = { kind: "field", of, field: field.text, span: { start: of.span.start, end: field.span.end } };
      } else if (this.#takes("[")) {
        const index = this.#wholeNumber("item-not-whole", 999_999);
        const last = this.#need("]");
        of = { kind: "item", of, index, span: { start: of.span.start, end: last.span.end } };
      } else return of;
    }
  }

  #primary(): Formula {
    const token = this.#next;
    if (token.kind === "number") return this.#number();
    if (token.kind === "text") return { kind: "text", value: this.#take().text, span: token.span };
    if (token.kind === "name") return this.#nameOrCall();
    if (this.#takes("yes")) return { kind: "flag", value: true, span: token.span };
    if (this.#takes("no")) return this.#noOrNoData(token);
    if (this.#takes("given")) {
      const name = this.#name();
      return { kind: "name", name: name.text, given: true, span: { start: token.span.start, end: name.span.end } };
    }
    if (this.#takes("steps")) return this.#steps(token);
    if (this.#takes("[")) return this.#bracketed(token);
    if (!this.#takes("(")) this.#unexpected("formula");
    const inner = this.#formula();
    const last = this.#need(")");
    return { ...inner, span: { start: token.span.start, end: last.span.end } };
  }

  #number(): Formula {
    const token = this.#take();
    if (token.text.length > LONGEST_NUMBER) {
      throw new Stop("number-too-long", token.span, { max: String(LONGEST_NUMBER) });
    }
    const value = Rational.parse(token.text)!;
    if (this.#sees("%")) {
      const sign = this.#take();
      const span = { start: token.span.start, end: sign.span.end };
      return { kind: "number", value: value.over(Rational.of(100)), unit: RATIO, percentSign: true, span };
    }
    if (this.#next.kind !== "name") return { kind: "number", value, unit: RATIO, percentSign: false, span: token.span };
    const over = [this.#take().text];
    const under: string[] = [];
    while (this.#takes("per")) under.push(this.#name().text);
    const span = { start: token.span.start, end: this.#tokens[this.#at - 1]!.span.end };
    return { kind: "number", value, unit: { over, under }, percentSign: false, span };
  }

  #noOrNoData(no: Token): Formula {
    if (!this.#sees("data")) return { kind: "flag", value: false, span: no.span };
    const data = this.#take();
    const reason = this.#next.kind === "text" ? this.#take() : null;
    const span = { start: no.span.start, end: (reason ?? data).span.end };
    return { kind: "no-data", reason: reason?.text ?? "no-data", span };
  }

  #nameOrCall(): Formula {
    const name = this.#take();
    if (!this.#takes("(")) return { kind: "name", name: name.text, given: false, span: name.span };
    if (name.text === "round") return this.#round(name);
    const items = this.#sees(")") ? [] : this.#items();
    const last = this.#need(")");
    const span = { start: name.span.start, end: last.span.end };
    if (isBuiltin(name.text)) return { kind: "builtin", name: name.text, arguments: items, span };
    return { kind: "call", name: name.text, arguments: items, span };
  }

  #round(name: Token): Formula {
    const of = this.#formula();
    this.#need(",");
    const digits = this.#wholeNumber("round-digits", MOST_DIGITS);
    this.#need(",");
    const mode = this.#mode();
    const last = this.#need(")");
    return { kind: "round", of, digits, mode, span: { start: name.span.start, end: last.span.end } };
  }

  #mode(): RoundingMode {
    const start = this.#name();
    let text = start.text;
    let end = start.span.end;
    if (this.#takes("-")) {
      const rest = this.#next.kind === "word" ? this.#take() : this.#name();
      text += `-${rest.text}`;
      end = rest.span.end;
    }
    if ((roundingModes as readonly string[]).includes(text)) return text as RoundingMode;
    const span = { start: start.span.start, end };
    throw new Stop("unknown-rounding-mode", span, { got: text, expected: roundingModes.join(" ") });
  }

  #steps(first: Token): Formula {
    const of = this.#formula();
    this.#need("{");
    const rows: StepRow[] = [];
    for (;;) {
      const start = this.#next.span.start;
      if (this.#takes("otherwise")) {
        this.#need(":");
        const otherwise = this.#formula();
        this.#takes(";");
        const last = this.#need("}");
        return { kind: "steps", of, rows, otherwise, span: { start: first.span.start, end: last.span.end } };
      }
      rows.push(this.#row(start));
      this.#need(";");
    }
  }

  #row(start: number): StepRow {
    const over = this.#takes("over");
    if (!over) {
      if (!this.#takes("at")) this.#unexpected("row");
      this.#need("least");
    }
    const threshold = this.#sum();
    this.#need(":");
    const value = this.#formula();
    return { test: over ? "over" : "at least", threshold, value, span: { start, end: value.span.end } };
  }

  #bracketed(first: Token): Formula {
    const items = this.#items();
    const last = this.#need("]");
    const span = { start: first.span.start, end: last.span.end };
    const only = items[0]!;
    // A comprehension is the list itself, not a list of one list.
    return items.length === 1 && only.kind === "each" && this.#fresh === only
      ? { ...only, span }
      : { kind: "list", items, span };
  }

  /** The comprehension that the last list of items was, to tell `[f for x in xs]` from `[[f for x in xs]]`. */
  #fresh: Formula | null = null;

  #items(): Formula[] {
    const first = this.#formula();
    if (this.#takes("for")) {
      const variable = this.#name().text;
      this.#need("in");
      const list = this.#formula();
      let condition: Formula | null = null;
      if (this.#takes("such")) {
        this.#need("that");
        condition = this.#formula();
      }
      const each: Formula = {
        kind: "each",
        body: first,
        variable,
        list,
        condition,
        span: between(first, condition ?? list),
      };
      this.#fresh = each;
      return [each];
    }
    const items = [first];
    while (this.#takes(",")) items.push(this.#formula());
    this.#fresh = null;
    return items;
  }

  #chain(operators: readonly string[], operand: () => Formula): Formula {
    let left = operand();
    while (this.#next.kind !== "text" && operators.includes(this.#next.text)) {
      const operator = this.#take().text as BinaryOperator;
      const right = operand();
      left = { kind: "binary", operator, left, right, span: between(left, right) };
    }
    return left;
  }

  #wholeNumber(code: SyntaxFaultCode, max: number): number {
    const token = this.#next;
    if (token.kind !== "number") this.#unexpected("whole-number");
    this.#take();
    const value = /^\d{1,6}$/.test(token.text) ? Number(token.text) : Number.POSITIVE_INFINITY;
    if (value > max) throw new Stop(code, token.span, { got: token.text, min: "0", max: String(max) });
    return value;
  }

  #name(): Token {
    if (this.#next.kind === "word") throw new Stop("reserved-word", this.#next.span, { got: this.#next.text });
    if (this.#next.kind !== "name") this.#unexpected("name");
    return this.#take();
  }

  get #next(): Token {
    return this.#tokens[this.#at]!;
  }

  #take(): Token {
    const token = this.#next;
    if (token.kind !== "end") this.#at += 1;
    return token;
  }

  #sees(text: string): boolean {
    return (this.#next.kind === "word" || this.#next.kind === "symbol") && this.#next.text === text;
  }

  #takes(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.#at += 1;
    return true;
  }

  #need(text: string): Token {
    if (!this.#sees(text)) this.#unexpected(text);
    return this.#take();
  }

  #unexpected(expected: string): never {
    const { kind, text, span } = this.#next;
    if (kind === "end") throw new Stop("unexpected-end", span, { expected });
    throw new Stop("unexpected-token", span, { got: kind === "text" ? `"${text}"` : text, expected });
  }

  #deeper(read: () => Formula): Formula {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Stop("formula-too-deep", this.#next.span, { max: String(DEEPEST) });
    const formula = read();
    this.#depth -= 1;
    return formula;
  }
}

function isBuiltin(name: string): name is Builtin {
  return (builtinNames as readonly string[]).includes(name);
}

function between(first: { readonly span: Span }, last: { readonly span: Span }): Span {
  return { start: first.span.start, end: last.span.end };
}
