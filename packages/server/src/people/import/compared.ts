// Texts as they are compared: case, spaces, quotes, dashes and the dots of `ё` make no difference between two names.

export function compared(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[«»“”„‟"'’ʼ`*:]/gu, "")
    .replaceAll(/[‐‑‒–—―]/gu, "-")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** The candidate with the fewest different letters; null where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = compared(word);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let best: { readonly candidate: string; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = difference(wanted, compared(candidate), best === null ? most : best.distance - 1);
    if (distance !== null) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** How many letters must be put in, taken out or changed; null where it is more than `most`. */
function difference(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const same = one[row - 1] === other[place - 1] ? 0 : 1;
      line.push(Math.min(line[place - 1]! + 1, above[place]! + 1, above[place - 1]! + same));
    }
    if (Math.min(...line) > most) return null;
    above = line;
  }
  const distance = above[other.length]!;
  return distance <= most ? distance : null;
}
