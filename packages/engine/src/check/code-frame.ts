// Shows where in a formula's text a fault is: the line, and carets under the stretch.
import type { Span } from "../syntax/formula.ts";

/** Two lines: the line of `text` in which `span` starts, and carets under what of the span is on that line (at least one). */
export function codeFrame(text: string, span: Span): string {
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const nextBreak = text.indexOf("\n", span.start);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  const line = text.slice(lineStart, lineEnd);
  const before = columnsOf(text.slice(lineStart, span.start));
  const under = columnsOf(text.slice(span.start, Math.min(span.end, lineEnd)));
  return `${line.replaceAll("\t", " ")}\n${" ".repeat(before)}${"^".repeat(Math.max(1, under))}`;
}

function columnsOf(text: string): number {
  return [...text].length;
}
