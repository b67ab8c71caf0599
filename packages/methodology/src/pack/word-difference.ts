// What changed between two texts, word by word: the shortest list of removals and additions (Myers' algorithm).

export interface WordRun {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Runs in reading order. Words are parted by white space, which itself is not compared. Two equal texts give one run. */
export function wordDifference(before: string, after: string): WordRun[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = shortestEdit(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const kept = (words: readonly string[]): Edit[] => words.map((word) => ({ kind: "same", word }));
  return joined([...kept(old.slice(0, start)), ...middle, ...kept(old.slice(old.length - end))]);
}

interface Edit {
  readonly kind: WordRun["kind"];
  readonly word: string;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

// Beyond this two texts have so little in common that reading them whole is easier, and the search would cost its square.
const mostEdits = 600;

/** Farthest points reached on each diagonal, edit by edit, then walked back from the end. */
function shortestEdit(old: readonly string[], now: readonly string[]): Edit[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const history: Map<number, number>[] = [];
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    history.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = step(furthest, diagonal, edits);
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return walkBack(old, now, history);
    }
  }
  const removed = old.map((word): Edit => ({ kind: "removed", word }));
  return [...removed, ...now.map((word): Edit => ({ kind: "added", word }))];
}

function goesDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function step(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  if (goesDown(furthest, diagonal, edits)) return furthest.get(diagonal + 1) ?? 0;
  return (furthest.get(diagonal - 1) ?? 0) + 1;
}

function walkBack(old: readonly string[], now: readonly string[], history: readonly Map<number, number>[]): Edit[] {
  const edits: Edit[] = [];
  let x = old.length;
  let y = now.length;
  for (let depth = history.length - 1; depth >= 0; depth -= 1) {
    const furthest = history[depth] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = goesDown(furthest, diagonal, depth);
    const fromDiagonal = down ? diagonal + 1 : diagonal - 1;
    const fromX = depth === 0 ? 0 : (furthest.get(fromDiagonal) ?? 0);
    const fromY = depth === 0 ? 0 : fromX - fromDiagonal;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      edits.push({ kind: "same", word: old[x] ?? "" });
    }
    if (depth === 0) break;
    edits.push(down ? { kind: "added", word: now[y - 1] ?? "" } : { kind: "removed", word: old[x - 1] ?? "" });
    x = fromX;
    y = fromY;
  }
  return edits.reverse();
}

function joined(edits: readonly Edit[]): WordRun[] {
  const runs: { kind: WordRun["kind"]; words: string[] }[] = [];
  for (const { kind, word } of edits) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(" ") }));
}
