// Whether the law files hold every letter of the published text and no other: counted, since hyperlink words were displaced.
import type { Pack, PackFault } from "../pack/model.ts";
import type { PackSource } from "../pack/source-tree.ts";
import { fault } from "./faults.ts";

export interface LetterDifference {
  readonly letter: string;
  /** How many times in the published text, and how many in the law files. */
  readonly published: number;
  readonly held: number;
}

/**
 * `law`: the texts of law/*.md as files, of one edition or of editions that amend one another, from the oldest. A chapter
 * or paragraph that a later edition states again in the same words is counted once. Headings of clauses are ours and do
 * not count; headings of chapters are the act's.
 */
export function letterDifferences(law: readonly string[], published: string): LetterDifference[] {
  const held = lettersOf(stretchesOf(law).join("\n"));
  const wanted = lettersOf(published);
  const letters = [...new Set([...held.keys(), ...wanted.keys()])].sort();
  return letters.flatMap((letter) => {
    const difference = { letter, published: wanted.get(letter) ?? 0, held: held.get(letter) ?? 0 };
    return difference.published === difference.held ? [] : [difference];
  });
}

function stretchesOf(files: readonly string[]): string[] {
  const before = new Set<string>();
  const kept: string[] = [];
  for (const file of files) {
    const here: string[] = [];
    let clause = "";
    for (const written of file.split(/\n\s*\n|(?<=^#.*)\n|\n(?=#)/mu)) {
      const stretch = written.trim();
      const heading = /^## (.*)$/u.exec(stretch);
      const chapter = stretch.startsWith("# ");
      if (heading !== null) clause = heading[1]!;
      const key = chapter ? stretch : `${clause}\n${stretch}`;
      if (heading !== null || before.has(key)) continue;
      here.push(key);
      kept.push(stretch);
    }
    for (const key of here) before.add(key);
  }
  return kept;
}

function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(/\p{L}/gu)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** How many letters a fault names: the first are enough to find the place. */
const NAMED = 10;

/** Of each published text that editions name as their source; and the official languages in which an edition holds no law. */
export function sourceFaults(source: PackSource, pack: Pack): PackFault[] {
  const editions = [...source.editions.values()];
  const files = [...new Set(editions.flatMap(({ content }) => content?.source?.file ?? []))];
  return [
    ...files.flatMap((file) => differenceFaults(file, source)),
    ...pack.editions.flatMap((edition) => languageFaults(pack, edition)),
  ];
}

function differenceFaults(file: string, source: PackSource): PackFault[] {
  const from = [...source.editions.values()].filter(({ content }) => content?.source?.file === file);
  const published = source.texts.get(file);
  const place = from[0]!.located.at(["source", "file"]);
  if (published === undefined) return [fault("missing-file", place, { file })];
  const language = /\.(kk|ru|en)\.txt$/u.exec(file)?.[1];
  const law = from.flatMap((edition) => edition.law.filter((text) => text.language === language));
  if (law.length === 0) return [];
  const differences = letterDifferences(
    law.map(({ written }) => written),
    published,
  );
  const letters = differences
    .slice(0, NAMED)
    .map(({ letter, published: there, held }) => `${letter} ${held > there ? "+" : "−"}${Math.abs(held - there)}`);
  return letters.length === 0 ? [] : [fault("law-differs", place, { file, letters: letters.join(", ") })];
}

function languageFaults(pack: Pack, edition: Pack["editions"][number]): PackFault[] {
  const held = new Set([...edition.clauses.values()].flatMap((clause) => Object.keys(clause.texts)));
  if (held.size === 0) return [];
  return pack.official
    .filter((language) => !held.has(language))
    .map((language) => fault("law-not-held", edition.citation.place, { language }));
}
