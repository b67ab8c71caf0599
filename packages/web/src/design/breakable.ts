// A formula has no spaces where it opens: a narrow page may break it there rather than inside a word.
const mayBreak = "\u200b";

export function breakable(formula: string): string {
  return formula.replaceAll("(", `(${mayBreak}`);
}
