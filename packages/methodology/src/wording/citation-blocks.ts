// Where something stands in the act, its words, whether they say it, and what is doubtful: the same blocks everywhere.
import type { Citation, Edition, Language, Pack } from "../pack/model.ts";
import type { Block } from "./blocks.ts";
import { clauseText, wholeClause } from "./names.ts";
import { phrase } from "./phrase.ts";
import type { PhraseKey } from "./phrase.ts";

const allLanguages: readonly Language[] = ["kk", "ru", "en"];

/** Ground, quotes, the mark of what is not quoted, doubts, and what has to be known of the cited clauses. */
export function citationBlocks(citation: Citation, language: Language, edition: Edition): Block[] {
  const ground = phrase(language, "explain.ground", { clause: clauseText(language, citation.clauses, edition) });
  return [
    { kind: "paragraph", text: ground },
    ...quoteBlocks(citation, language),
    ...markBlocks(citation, language),
    ...noteBlocks(citation, language, edition),
  ];
}

/** Slips, silences and lost pictures at the cited clauses. */
function noteBlocks({ clauses }: Citation, language: Language, edition: Edition): Block[] {
  const cited = [...new Set(clauses.map(wholeClause))];
  const notes = cited.flatMap((address) => edition.clauses.get(address)?.notes ?? []);
  return notes.map(({ clause, text }): Block => {
    const place = clauseText(language, [clause], edition);
    return {
      kind: "mark",
      mark: "warning",
      text: phrase(language, "mark.note", { clause: place, text: text[language] }),
      details: [],
    };
  });
}

/** The act's own words: in the reader's language if they stand there in it, else in every language that they stand in. */
function quoteBlocks({ quote }: Citation, language: Language): Block[] {
  const own = quote?.[language];
  const shown = own === undefined ? allLanguages.filter((other) => quote?.[other] !== undefined) : [language];
  return shown.map((spoken) => ({ kind: "quote", language: spoken, text: quote?.[spoken] ?? "" }));
}

/** Which words are the act's own: all others are a translation, and every document says so. */
export function officialBlock({ official }: Pack, language: Language): Block {
  const languages = official.map((spoken) => phrase(language, `language.${spoken}`)).join(", ");
  return { kind: "paragraph", text: phrase(language, "mark.official", { languages }) };
}

/** What may not be taken for the act's words, and what may be read otherwise. `about`: of what, where it is not plain. */
export function markBlocks(citation: Citation, language: Language, about: PhraseKey | null = null): Block[] {
  const { provenance, because } = citation;
  const doubts = citation.doubts.map((doubt): Block => ({
    kind: "mark",
    mark: "doubt",
    text: phrase(language, "mark.doubt", { question: doubt.question[language] }),
    details: [
      phrase(language, "mark.doubt.chosen", { chosen: doubt.chosen[language] }),
      ...doubt.alternatives.map((other) =>
        phrase(language, "mark.doubt.alternative", { alternative: other[language] }),
      ),
      phrase(language, "mark.doubt.because", { because: doubt.because[language] }),
    ],
  }));
  if (provenance === "quoted") return doubts;
  const key = provenance === "derived" ? "mark.derived" : "mark.reconstructed";
  const text = phrase(language, key, { because: because?.[language] ?? "" });
  const whole = about === null ? text : phrase(language, "mark.about", { about: phrase(language, about), text });
  return [{ kind: "mark", mark: provenance, text: whole, details: [] }, ...doubts];
}
