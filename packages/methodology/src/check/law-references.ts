// References inside the law: each leads somewhere, and those that send for a term or an order lead to where it stands.
// A reference that looks wrong is a finding until a note at its clause accepts it; a note that accepts nothing is one too.
import { paragraphsAt, parseAddress } from "../pack/law.ts";
import type { LawClause } from "../pack/law.ts";
import type { Edition, Language, Pack, PackFault, Place } from "../pack/model.ts";
import type { ResolvedEdition } from "../pack/resolve.ts";
import { fault } from "./faults.ts";
import { referencesIn } from "./references.ts";
import type { Reference } from "./references.ts";
import { isGap } from "./timeline.ts";
import { fitOf, wordsOf, wordWeights } from "./word-fit.ts";

interface Finding {
  readonly fault: PackFault;
  readonly clause: string;
  readonly code: string;
  readonly refersTo: string;
}

export function lawReferenceFaults(resolved: ResolvedEdition, pack: Pack, edition: Edition): PackFault[] {
  const findings = languagesOf(resolved).flatMap((language) => findingsIn(language, resolved, edition));
  const accepted = new Set<string>();
  const standing = findings.filter((finding) => {
    const note = [...(resolved.clauses.get(finding.clause)?.notes ?? [])].find((one) =>
      one.accepts.some((accept) => accept.code === finding.code && accept.refersTo === finding.refersTo),
    );
    if (note !== undefined) accepted.add(keyOf(finding.clause, finding.code, finding.refersTo));
    return note === undefined;
  });
  return [...standing.map((finding) => finding.fault), ...idleNotes(resolved, pack, accepted)];
}

function keyOf(clause: string, code: string, refersTo: string): string {
  return `${clause} ${code} ${refersTo}`;
}

function idleNotes({ source }: ResolvedEdition, pack: Pack, accepted: ReadonlySet<string>): PackFault[] {
  const { notes } = source;
  if (notes === null) return [];
  return notes.content.flatMap((note, index) =>
    (note.accepts ?? []).flatMap(({ code, refersTo }, position) => {
      const clause = parseAddress(note.clause)?.clause ?? note.clause;
      const needed = code === "editions-gap" ? isGap(pack, refersTo) : accepted.has(keyOf(clause, code, refersTo));
      return needed
        ? []
        : [
            fault("idle-note", notes.located.at([index, "accepts", position]), {
              address: clause,
              accepts: code,
              to: refersTo,
            }),
          ];
    }),
  );
}

function languagesOf({ clauses }: ResolvedEdition): Language[] {
  return [...new Set([...clauses.values()].flatMap((clause) => Object.keys(clause.byLanguage) as Language[]))];
}

/** Clauses of the decision itself, the preamble and signatures speak of other acts and of what is being amended. */
function isOwnLaw(address: string): boolean {
  return /^\d/u.test(address) || address.startsWith("app.");
}

function findingsIn(language: Language, resolved: ResolvedEdition, edition: Edition): Finding[] {
  const clauses = [...resolved.clauses.values()].flatMap(({ address, byLanguage }) =>
    isOwnLaw(address) ? (byLanguage[language] ?? []) : [],
  );
  const numbered = clauses.filter((clause) => /^\d/u.test(clause.address));
  const weights = wordWeights(numbered.map((clause) => clause.paragraphs.join(" ")));
  return clauses.flatMap((clause) =>
    clause.paragraphs.flatMap((paragraph, index) =>
      referencesIn(paragraph, clause.address).flatMap((reference) => {
        const place = placeIn(clause, index, reference.start);
        const broken = brokenReference(clause, reference, resolved, edition, place);
        if (broken !== null) return [broken];
        const better =
          reference.purpose === "term"
            ? betterForTerm(reference, numbered, edition)
            : betterForOrder(reference, clause, paragraph, numbered, weights);
        if (better === null) return [];
        const why = reference.purpose === "term" ? "no-term" : "other-order";
        const params = { from: clause.address, to: reference.to, why, ...(better === "" ? {} : { better }) };
        return [
          {
            fault: fault("suspicious-reference", place, params),
            clause: clause.address,
            code: "suspicious-reference",
            refersTo: reference.to,
          },
        ];
      }),
    ),
  );
}

function placeIn(clause: LawClause, paragraph: number, offset: number): Place {
  const before = clause.paragraphs[paragraph]!.slice(0, offset).split("\n");
  return {
    file: clause.place.file,
    line: clause.lines[paragraph]! + before.length - 1,
    column: before.at(-1)!.length + 1,
  };
}

function brokenReference(
  clause: LawClause,
  reference: Reference,
  resolved: ResolvedEdition,
  edition: Edition,
  place: Place,
): Finding | null {
  const stands = reference.to.startsWith("chapter.")
    ? hasChapter(reference.to.slice(8), resolved)
    : hasPlace(reference.to, resolved, edition);
  if (stands) return null;
  const params = { from: clause.address, to: reference.to, edition: edition.id };
  return {
    fault: fault("broken-reference", place, params),
    clause: clause.address,
    code: "broken-reference",
    refersTo: reference.to,
  };
}

function hasChapter(number: string, { clauses }: ResolvedEdition): boolean {
  return [...clauses.values()].some((clause) =>
    Object.values(clause.byLanguage).some(({ chapter }) =>
      new RegExp(String.raw`^(?:глава\s+)?${number}(?:\.|\s|-тарау)`, "iu").test(chapter),
    ),
  );
}

/** A clause whose text is not in our sources cannot be looked up, and is believed. The publisher's footnotes are no part of a clause. */
function hasPlace(to: string, resolved: ResolvedEdition, edition: Edition): boolean {
  const address = parseAddress(to);
  if (address === null) return false;
  if (resolved.missingClauses.includes(to) || resolved.missingClauses.includes(address.clause)) return true;
  const texts = Object.values(edition.clauses.get(address.clause)?.texts ?? {});
  return texts.some(
    (paragraphs) =>
      paragraphsAt(
        address,
        paragraphs.filter((paragraph) => !isFootnote(paragraph)),
      ).length > 0,
  );
}

function isFootnote(paragraph: string): boolean {
  return /^(?:Сноска|Ескерту)\./u.test(paragraph);
}

const DEADLINE =
  /не\s+позднее|в\s+течение|по\s+истечении|(?<!\p{L})до\s+\d+\s+\p{L}+|кешіктірмей|мерзімде|ішінде|дейін/iu;

/** The clause nearest to the one named that sets a term, where the one named sets none and no term of the pack rests on it. */
function betterForTerm({ to }: Reference, clauses: readonly LawClause[], edition: Edition): string | null {
  const address = parseAddress(to);
  const named = clauses.findIndex((clause) => clause.address === address?.clause);
  const target = clauses[named];
  if (
    address === null ||
    target === undefined ||
    setsTerm(target.address, paragraphsAt(address, target.paragraphs), edition)
  )
    return null;
  const others = clauses
    .map((clause, index) => ({ clause, distance: Math.abs(index - named) }))
    .filter(({ distance }) => distance > 0 && distance <= 3);
  others.sort((left, right) => left.distance - right.distance);
  return others.find(({ clause }) => setsTerm(clause.address, clause.paragraphs, edition))?.clause.address ?? "";
}

function setsTerm(address: string, paragraphs: readonly string[], edition: Edition): boolean {
  const cited = [...edition.terms.values()].some((term) =>
    term.citation.clauses.some((clause) => parseAddress(clause)?.clause === address && !clause.startsWith("typical:")),
  );
  return cited || paragraphs.some((paragraph) => DEADLINE.test(paragraph));
}

/** How much better a neighbour's words must fit than those of the clause named. */
const CLEARLY_BETTER = 1.25;
const NEAREST_WORDS = 4;

/** A neighbour of the clause named whose words fit what is to be done clearly better. */
function betterForOrder(
  reference: Reference,
  from: LawClause,
  paragraph: string,
  clauses: readonly LawClause[],
  weights: ReadonlyMap<string, number>,
): string | null {
  if (reference.purpose !== "order") return null;
  const named = clauses.findIndex((clause) => clause.address === reference.to);
  const target = clauses[named];
  if (target === undefined) return null;
  const sentence = whatIsOrdered(paragraph, reference);
  const fit = (clause: LawClause): number => fitOf(sentence, clause.paragraphs.join(" "), weights);
  const neighbours = [clauses[named - 1], clauses[named + 1]].filter(
    (clause) => clause !== undefined && clause.address !== from.address,
  );
  const [best] = neighbours
    .map((clause) => ({ address: clause!.address, fit: fit(clause!) }))
    .sort((left, right) => right.fit - left.fit);
  return best !== undefined && best.fit > CLEARLY_BETTER * fit(target) ? best.address : null;
}

/** The words nearest to the reference name what is to be done in that order: «проводят калибровочные сессии», «обращения служащего». */
function whatIsOrdered(paragraph: string, { start, end }: Reference): string {
  const after = /^\s*\p{L}+\s+тәртіп\p{L}*(.*)/isu.exec(paragraph.slice(end))?.[1];
  if (after !== undefined)
    return wordsOf(after.split(". ")[0] ?? "")
      .slice(0, NEAREST_WORDS)
      .join(" ");
  const before = paragraph.slice(0, start).replace(/в\s+порядке,?\s+\p{L}+\s+(?:в\s+)?$/iu, "");
  return wordsOf(before).slice(-NEAREST_WORDS).join(" ");
}
