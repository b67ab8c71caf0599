// Law as text: clauses with their chapters and paragraphs, and the places that an address leads to.
import { fault } from "../check/faults.ts";
import type { Clause, Language, PackFault, Place } from "./model.ts";

/** A clause as one language's file states it. */
export interface LawClause {
  readonly address: string;
  readonly chapter: string;
  readonly paragraphs: readonly string[];
  /** The line of the file on which each paragraph starts. */
  readonly lines: readonly number[];
  readonly place: Place;
}

export interface LawText {
  readonly file: string;
  /** The file as it is. */
  readonly written: string;
  readonly language: Language;
  readonly clauses: readonly LawClause[];
  readonly faults: readonly PackFault[];
}

const ADDRESS_OF_CLAUSE = /^[a-z0-9][a-z0-9.-]*$/u;

/** `# ` opens a chapter, `## ` a clause; paragraphs are parted by an empty line. */
export function readLaw(file: string, text: string, language: Language): LawText {
  const faults: PackFault[] = [];
  const clauses: (LawClause & { paragraphs: string[]; lines: number[] })[] = [];
  let chapter = "";
  let open: (LawClause & { paragraphs: string[]; lines: number[] }) | null = null;
  let paragraphEnded = true;

  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    const place = { file, line: index + 1, column: 1 };
    if (line.startsWith("## ")) {
      const address = line.slice(3).trim();
      if (!ADDRESS_OF_CLAUSE.test(address)) faults.push(fault("bad-address", place, { got: address }));
      if (clauses.some((clause) => clause.address === address))
        faults.push(fault("repeated-clause", place, { address }));
      open = { address, chapter, paragraphs: [], lines: [], place };
      clauses.push(open);
      paragraphEnded = true;
    } else if (line.startsWith("# ")) {
      chapter = line.slice(2).trim();
      open = null;
    } else if (line === "") {
      paragraphEnded = true;
    } else if (open === null) {
      faults.push(fault("text-before-clause", place));
    } else if (paragraphEnded) {
      open.paragraphs.push(line);
      open.lines.push(index + 1);
      paragraphEnded = false;
    } else {
      open.paragraphs[open.paragraphs.length - 1] += `\n${line}`;
    }
  }
  for (const clause of clauses) {
    if (clause.paragraphs.length === 0) faults.push(fault("empty-clause", clause.place, { address: clause.address }));
  }
  return { file, written: text, language, clauses, faults };
}

export interface Address {
  readonly typical: boolean;
  readonly clause: string;
  readonly paragraph: number | null;
  readonly point: string | null;
}

/** `6¶2`, `3(12)`, `app.12(7)`, `typical:7`. Null when it is no address. */
export function parseAddress(text: string): Address | null {
  const match = /^(typical:)?([a-z0-9][a-z0-9.-]*)(?:¶([1-9]\d*))?(?:\((\d+(?:-\d+)?)\))?$/u.exec(text);
  if (match === null) return null;
  const [, typical, clause = "", paragraph, point] = match;
  return {
    typical: typical !== undefined,
    clause,
    paragraph: paragraph === undefined ? null : Number(paragraph),
    point: point ?? null,
  };
}

/** Whether a paragraph is the sub-point `12) …`, or, in an annex, the point `7. …`. */
function isPoint(paragraph: string, point: string, annex: boolean): boolean {
  return paragraph.startsWith(`${point})`) || (annex && paragraph.startsWith(`${point}.`));
}

/** The paragraphs that an address leads to within a clause; empty when there is no such place. */
export function paragraphsAt(address: Address, paragraphs: readonly string[]): readonly string[] {
  const chosen = address.paragraph === null ? paragraphs : paragraphs.slice(address.paragraph - 1, address.paragraph);
  if (address.point === null) return chosen;
  const { point } = address;
  const annex = address.clause.startsWith("app.");
  const start = chosen.findIndex((paragraph) => isPoint(paragraph, point, annex));
  if (start === -1) return [];
  const next = chosen.findIndex((paragraph, index) => index > start && /^\d+(?:-\d+)?[).]/u.test(paragraph));
  return annex ? chosen.slice(start, next === -1 ? undefined : next) : chosen.slice(start, start + 1);
}

type Laws = { readonly clauses: ReadonlyMap<string, Clause>; readonly typicalClauses: ReadonlyMap<string, Clause> };

/** What an address leads to in an edition: the clause and, of it, the paragraphs meant, by language. Null when it does not exist. */
export function lawAt(
  edition: Laws,
  text: string,
): { readonly clause: Clause; readonly texts: Partial<Record<Language, readonly string[]>> } | null {
  const address = parseAddress(text);
  const clause =
    address === null ? undefined : (address.typical ? edition.typicalClauses : edition.clauses).get(address.clause);
  if (address === null || clause === undefined) return null;
  const texts: Partial<Record<Language, readonly string[]>> = {};
  for (const [language, paragraphs] of Object.entries(clause.texts) as [Language, readonly string[]][]) {
    const found = paragraphsAt(address, paragraphs);
    if (found.length > 0) texts[language] = found;
  }
  return Object.keys(texts).length === 0 ? null : { clause, texts };
}
