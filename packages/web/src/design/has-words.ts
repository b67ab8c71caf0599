// Whether a name is the one that is looked for: every word of what was typed is in it, in any order and any letters' case.
import { foldedText } from "./alphabet.ts";

export function hasWords(label: string, search: string): boolean {
  const words = foldedText(search).split(/\s+/u).filter(Boolean);
  const text = foldedText(label);
  return words.every((word) => text.includes(word));
}
