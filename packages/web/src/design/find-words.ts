// Words found in a text and the stretches to be marked: whole texts by all their words, in any letters of the keyboard.
import { foldedText } from "./alphabet.ts";

export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** What is looked for: each word by itself, in any order. */
export function wordsOf(search: string): readonly string[] {
  return foldedText(search).split(/\s+/u).filter(Boolean);
}

/** Whether the texts together have every word. */
export function hasWords(texts: readonly string[], words: readonly string[]): boolean {
  const whole = foldedText(texts.join("\n"));
  return words.every((word) => whole.includes(word));
}

/** The text in stretches, those that are one of the words marked. */
export function stretchesOf(text: string, words: readonly string[]): readonly Stretch[] {
  const folded = foldedText(text);
  // A letter that folds into two would shift every place after it: then nothing is marked rather than the wrong thing.
  if (words.length === 0 || folded.length !== text.length) return [{ text, found: false }];
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      marked.fill(1, at, at + word.length);
  }
  const stretches: Stretch[] = [];
  for (let from = 0; from < text.length;) {
    let to = from;
    while (to < text.length && marked[to] === marked[from]) to += 1;
    stretches.push({ text: text.slice(from, to), found: marked[from] === 1 });
    from = to;
  }
  return stretches;
}
