// Cuts a formula's text into tokens. Several spellings of an operator become one: `·` and `×` are `*`, `!=` is `≠`.
import type { Span } from "./formula.ts";

export type TokenKind = "number" | "text" | "name" | "word" | "symbol" | "end";

export interface Token {
  readonly kind: TokenKind;
  /** The canonical spelling; for a text what stands between the quotes. */
  readonly text: string;
  readonly span: Span;
}

export type SyntaxFaultCode =
  | "unexpected-character"
  | "unterminated-text"
  | "unexpected-token"
  | "unexpected-end"
  | "reserved-word"
  | "formula-too-long"
  | "formula-too-deep"
  | "number-too-long"
  | "round-digits"
  | "unknown-rounding-mode"
  | "item-not-whole";

/** A place where a formula stops being one. `params` say what stands there and what could. */
export interface SyntaxFault {
  readonly code: SyntaxFaultCode;
  readonly span: Span;
  readonly params: Readonly<Record<string, string>>;
}

/** Words with a meaning; they cannot be names. */
export const reservedWords: readonly string[] =
  "if then else where is zero fault no data yes given steps at least over otherwise for in such that and or not per".split(
    " ",
  );

const reserved = new Set(reservedWords);
const LONGEST_FORMULA = 1000;
const SPACE = /(?:\s|#[^\n]*)+/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const WHOLE = /\d+/y;
const NAME = /[A-Za-z][A-Za-z0-9]*/y;
const TEXT = /"([^"\n]*)"/y;
const SYMBOL = /!=|<=|>=|[=≠<≤>≥+\-−*·×/().,:;[\]{}%]/y;
const CANONICAL: Readonly<Record<string, string>> = {
  "!=": "≠",
  "<=": "≤",
  ">=": "≥",
  "−": "-",
  "·": "*",
  "×": "*",
};

export function tokenize(text: string): { readonly tokens: readonly Token[] } | { readonly fault: SyntaxFault } {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += matchAt(SPACE, text, at)?.[0].length ?? 0;
    if (at >= text.length) break;
    const token = readToken(text, at, tokens.at(-1)?.text === "." && tokens.at(-1)?.kind === "symbol");
    if (token === null) return { fault: strayCharacter(text, at) };
    tokens.push(token);
    if (tokens.length > LONGEST_FORMULA) {
      return { fault: { code: "formula-too-long", span: token.span, params: { max: String(LONGEST_FORMULA) } } };
    }
    at = token.span.end;
  }
  tokens.push({ kind: "end", text: "", span: { start: text.length, end: text.length } });
  return { tokens };
}

// After a point only whole numbers are read: `survey.1.2` is a field of a field, not a decimal.
function readToken(text: string, at: number, afterPoint: boolean): Token | null {
  const number = matchAt(afterPoint ? WHOLE : NUMBER, text, at);
  if (number !== null) return token("number", number[0], at, number[0].length);
  const name = matchAt(NAME, text, at);
  if (name !== null) return token(reserved.has(name[0]) ? "word" : "name", name[0], at, name[0].length);
  const quoted = matchAt(TEXT, text, at);
  if (quoted !== null) return token("text", quoted[1]!, at, quoted[0].length);
  const symbol = matchAt(SYMBOL, text, at);
  if (symbol !== null) return token("symbol", CANONICAL[symbol[0]] ?? symbol[0], at, symbol[0].length);
  return null;
}

function token(kind: TokenKind, text: string, start: number, length: number): Token {
  return { kind, text, span: { start, end: start + length } };
}

function strayCharacter(text: string, at: number): SyntaxFault {
  if (text[at] === '"') {
    const lineEnd = text.indexOf("\n", at);
    return { code: "unterminated-text", span: { start: at, end: lineEnd === -1 ? text.length : lineEnd }, params: {} };
  }
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return { code: "unexpected-character", span: { start: at, end: at + character.length }, params: { got: character } };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
