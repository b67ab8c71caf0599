// How well one piece of law fits another: the stemmed words that they share, rare words counting for more.

/** Endings of Russian words, longest first: what is left is the stem, good enough to see that two forms are one word. */
const ENDINGS =
  /(?:иями|ями|ами|иях|ией|иям|ого|его|ому|ему|ыми|ими|ения|ение|ении|ению|ением|аются|яются|ается|яется|ится|ятся|ется|утся|ться|ует|уют|ают|яют|ает|яет|ить|ать|ять|еть|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ам|ям|ах|ях|ых|их|ым|им|ою|ею|ия|ию|ии|ье|ьи|ет|ют|ут|ат|ят|ит|ен|ан|ы|и|а|я|о|е|у|ю|ь|й)$/u;

const SHORTEST_WORD = 4;
const LONGEST_STEM = 6;

export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD);
}

/** «проводят» and «проведение», «приносит» and «принесение» are one stem. */
function stemOf(word: string): string {
  return word
    .replace(ENDINGS, "")
    .replace(/(?<=\p{L}{2})(в[ое]д|н[ое]с|в[ое]з)$/u, (root) => root.replace(/[ое]/u, ""))
    .slice(0, LONGEST_STEM);
}

function stemsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map(stemOf));
}

/** A stem's weight: the rarer among the texts, the heavier; in every text, nothing. */
export function wordWeights(texts: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const text of texts) for (const stem of stemsOf(text)) count.set(stem, (count.get(stem) ?? 0) + 1);
  return new Map([...count].map(([stem, inTexts]) => [stem, Math.log(texts.length / inTexts)]));
}

export function fitOf(sentence: string, text: string, weights: ReadonlyMap<string, number>): number {
  const there = stemsOf(text);
  return [...stemsOf(sentence)]
    .filter((stem) => there.has(stem))
    .reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
}
