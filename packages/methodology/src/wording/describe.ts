// An act as rules beside its text: an edition, a rule without facts, a clause with all that rests on it.
import type { Input, Rational } from "@bagalau/engine";
import { parseFormula } from "@bagalau/engine";
import type { Clause, Edition, Language, Pack, Stated, StatedRule, Text } from "../pack/model.ts";
import type { Block, Row } from "./blocks.ts";
import { citationBlocks, markBlocks } from "./citation-blocks.ts";
import { dateText } from "./date-text.ts";
import { formulaText } from "./formula-text.ts";
import { clauseText, inputTitle, unitTitle, wordTitle } from "./names.ts";
import type { Names } from "./names.ts";
import { numberText } from "./number-text.ts";
import { phrase } from "./phrase.ts";
import type { PhraseKey } from "./phrase.ts";

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });
const rowsBlock = (rows: readonly Row[]): Block[] => (rows.length === 0 ? [] : [{ kind: "rows", rows }]);

/** What is to be described: the edition itself, a rule of it, or a clause. */
export interface Described {
  readonly pack: Pack;
  readonly edition: Edition;
  readonly subject: StatedRule | Clause | null;
  readonly language: Language;
}

export function describe({ pack, edition, subject, language }: Described): Block[] {
  if (subject === null) return describeEdition(pack, edition, language);
  return "address" in subject
    ? describeClause(pack, edition, subject, language)
    : describeRule(edition, subject, language);
}

/** What an edition holds: its act, rules, terms and clauses. */
function describeEdition(pack: Pack, edition: Edition, language: Language): Block[] {
  const section = (key: PhraseKey, items: Iterable<Stated>): Block[] => {
    const rows = [...items].map((item) => ({ name: item.id, text: item.title[language], depth: 0 }));
    return rows.length === 0 ? [] : [heading(2, phrase(language, key)), ...rowsBlock(rows)];
  };
  const clauses = [...edition.clauses.values()].map((clause) => ({
    name: clause.address,
    text: clause.title?.[language] ?? "",
    depth: 0,
  }));
  return [
    heading(1, pack.title[language]),
    { kind: "paragraph", text: actText(edition, language) },
    ...markBlocks(edition.citation, language),
    ...section("describe.rules", edition.rules.values()),
    ...section("describe.terms", edition.terms.values()),
    ...section("describe.panels", edition.panels.values()),
    ...section("describe.forms", edition.forms.values()),
    heading(2, phrase(language, "describe.clauses")),
    ...rowsBlock(clauses),
  ];
}

function actText({ act }: Edition, language: Language): string {
  return phrase(language, "explain.act", {
    title: act.title[language],
    number: act.number,
    date: dateText(language, act.adoptedOn),
  });
}

/** A rule as the act has it: what goes in, each part's clause, words and formula, how it is rounded and graded. */
function describeRule(edition: Edition, rule: StatedRule, language: Language): Block[] {
  const names: Names = { language, edition, rule };
  return [
    heading(1, rule.title[language]),
    { kind: "paragraph", text: actText(edition, language) },
    ...citationBlocks(rule.citation, language, edition),
    heading(2, phrase(language, "explain.inputs")),
    ...rowsBlock(Object.entries(rule.source.inputs).flatMap(([name, input]) => inputRows(names, name, input, 0))),
    heading(2, phrase(language, "explain.computation")),
    ...rule.source.parts.flatMap((part) => partBlocks(names, part.id, part.formula, part.internal)),
    ...gradeBlocks(names),
  ];
}

function partBlocks(names: Names, id: string, text: string, internal: boolean): Block[] {
  const { language, rule } = names;
  const stated = rule.parts[id];
  const title = `${stated?.title[language] ?? ""} (${id})`;
  const parsed = parseFormula(text);
  const formula = "formula" in parsed ? formulaText(parsed.formula, names, new Map()) : text;
  return [
    heading(3, internal ? phrase(language, "explain.part-internal", { title }) : title),
    ...(stated === undefined ? [] : citationBlocks(stated.citation, language, names.edition)),
    { kind: "formula", rows: [{ name: phrase(language, "explain.formula"), text: formula, depth: 0 }] },
  ];
}

function gradeBlocks({ language, edition, rule }: Names): Block[] {
  const scale = rule.source.grade === null ? undefined : edition.scales.get(rule.source.grade);
  if (scale === undefined) return [];
  const rows = scale.grades.map(({ title, from, to }) => ({
    name: title[language],
    text: `${numberText(language, from)} … ${numberText(language, to)}`,
    depth: 0,
  }));
  return [
    heading(2, phrase(language, "explain.grade")),
    ...citationBlocks(scale.citation, language, edition),
    ...rowsBlock(rows),
  ];
}

/** `V.a`, its title and what it may be. Elements of a list stand under the list. */
function inputRows(names: Names, path: string, input: Input, depth: number): Row[] {
  const title = inputTitle(names, path) ?? "";
  const row: Row = {
    name: path.split(".").at(-1) ?? path,
    text: [title, kindText(names, input)].filter(Boolean).join(": "),
    depth,
  };
  const inner = input.kind === "list" ? input.of : input;
  if (inner.kind !== "record") return [row];
  return [
    row,
    ...Object.entries(inner.fields).flatMap(([name, field]) => inputRows(names, `${path}.${name}`, field, depth + 1)),
  ];
}

function kindText(names: Names, input: Input): string {
  const { language } = names;
  const optional = input.optional ? ` (${phrase(language, "describe.optional")})` : "";
  switch (input.kind) {
    case "number":
      return (
        boundsText(names, input.above ?? input.min, input.max, input.unit.over[0], input.above !== null) + optional
      );
    case "count":
      return (
        phrase(language, "describe.whole", {
          bounds: boundsText(names, input.min, input.max, input.unit.over[0], false),
        }) + optional
      );
    case "choice":
      return input.words.map((word) => `${word} (${wordTitle(names, word)})`).join(" | ") + optional;
    case "flag":
      return `true (${phrase(language, "yes")}) | false (${phrase(language, "no")})${optional}`;
    case "list":
      return phrase(language, "describe.list", { length: lengthText(input.min, input.max) }) + optional;
    case "record":
      return "";
  }
}

function lengthText(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`;
}

function boundsText(
  { language, edition }: Names,
  min: Rational | null,
  max: Rational | null,
  unit: string | undefined,
  open: boolean,
): string {
  const low = min === null ? "" : `${open ? ">" : "≥"} ${numberText(language, min)}`;
  const high = max === null ? "" : `≤ ${numberText(language, max)}`;
  const named = unit === undefined ? "" : unitTitle(edition, language, unit, "many");
  return [[low, high].filter(Boolean).join(", "), named].filter(Boolean).join(", ");
}

/** A clause: its words, the notes at it, and what of the pack rests on it. */
function describeClause(pack: Pack, edition: Edition, clause: Clause, language: Language): Block[] {
  const official = pack.official[0] ?? "ru";
  const title = clause.title?.[language] ?? "";
  const resting = [...restingOn(edition, clause.address)].map(({ id, title: name }) => ({
    name: id,
    text: name[language],
    depth: 0,
  }));
  return [
    heading(1, [clauseText(language, [clause.address], edition), title].filter(Boolean).join(". ")),
    { kind: "paragraph", text: actText(edition, language) },
    ...clause.paragraphs.map((text): Block => ({ kind: "quote", language: official, text })),
    ...clause.notes.map(({ text }): Block => ({ kind: "mark", mark: "warning", text: text[language], details: [] })),
    ...(resting.length === 0 ? [] : [heading(2, phrase(language, "describe.resting")), ...rowsBlock(resting)]),
  ];
}

function* restingOn(edition: Edition, address: string): Iterable<{ id: string; title: Text }> {
  const cites = ({ citation }: Stated): boolean =>
    citation.clauses.some((place) => place.replace(/[¶(].*$/u, "") === address);
  for (const rule of edition.rules.values()) {
    if (cites(rule)) yield rule;
    for (const part of Object.values(rule.parts))
      if (cites(part)) yield { id: `${rule.id}.${part.id}`, title: part.title };
  }
  const others = [edition.scales, edition.terms, edition.panels, edition.forms, edition.notices, edition.disclosures];
  for (const collection of [...others, edition.uses, edition.roles, edition.duties]) {
    for (const item of (collection as ReadonlyMap<string, Stated>).values()) if (cites(item)) yield item;
  }
}
