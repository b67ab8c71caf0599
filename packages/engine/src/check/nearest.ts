// Finds the known names that somebody who mistyped one probably meant.

/** The names at the smallest distance from `name`, at most three, none when all are far; parted by spaces. */
export function nearest(name: string, known: Iterable<string>): string {
  const furthest = Math.max(1, Math.floor(name.length / 3));
  const near = [...new Set(known)]
    .map((candidate) => ({ candidate, distance: distanceBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= furthest);
  const smallest = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === smallest)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
    .join(" ");
}

const SHORTEST_BEGINNING = 3;

function isBeginning(a: string, b: string): boolean {
  return a.length >= SHORTEST_BEGINNING && b.startsWith(a);
}

// How many letters must be added, dropped or replaced; a name that was begun or went on is one slip.
function distanceBetween(a: string, b: string): number {
  if (a === b) return 0;
  if (isBeginning(a, b) || isBeginning(b, a)) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
