// Where in a clause an address points: `17¶3` is its third paragraph, `2(7)` the one that is numbered 7.

/** `17¶3` → `17`, `2(7)` → `2`; `typical:17¶3` → `17`. */
export function wholeClause(address: string): string {
  return address.replace(/^typical:/u, "").replace(/[¶(].*$/u, "");
}

/** The paragraphs that an address names, counted from 0; empty where it names the whole clause. */
export function namedParagraphs(address: string, paragraphs: readonly string[]): readonly number[] {
  const parts = [...address.matchAll(/¶(\d+)|\(([^)]+)\)/gu)];
  let from = 0;
  let named: number | null = null;
  for (const [, paragraph, point] of parts) {
    const at =
      paragraph === undefined
        ? paragraphs.findIndex((text, index) => index >= from && isPoint(text, point!))
        : from + Number(paragraph) - 1;
    if (at < 0 || at >= paragraphs.length) break;
    named = at;
    from = at;
  }
  return named === null ? [] : [named];
}

function isPoint(text: string, point: string): boolean {
  return text.trimStart().startsWith(`${point})`) || text.trimStart().startsWith(`${point}.`);
}

/** `4`, `69-1`: the act gives it a number; else it is called by its title. */
export function isNumbered(address: string): boolean {
  return /^\d+(?:-\d+)*$/u.test(address);
}
