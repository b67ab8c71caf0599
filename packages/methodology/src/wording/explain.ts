// Why a result is what it is, for a person: the edition, the inputs, every part with its clause, formula and numbers.
// Blocks have no layout; `toText` and `toMarkdown` give them one, screens draw them themselves.
import { Rational } from "@bagalau/engine";
import type { Evaluation, JsonValue, PartResult, Reason, Value } from "@bagalau/engine";
import type { Edition, Language, Pack, StatedRule } from "../pack/model.ts";
import { whyEdition } from "../receipt/why-edition.ts";
import type { Block, Row } from "./blocks.ts";
import { citationBlocks, markBlocks, officialBlock } from "./citation-blocks.ts";
import { dateText } from "./date-text.ts";
import { formulaText, letterOf } from "./formula-text.ts";
import { inputRows } from "./input-rows.ts";
import { clauseText, inputTitle, placeText, quantityText, reasonText, wordTitle } from "./names.ts";
import type { Names } from "./names.ts";
import { roundingText } from "./notation.ts";
import { decimalText, numberText } from "./number-text.ts";
import { phrase } from "./phrase.ts";
import type { Parameters } from "./phrase.ts";
import { calledFunctions, calledValues, reasonRows, sourceOfNoData } from "./reason-rows.ts";
import { numbersText } from "./reason-text.ts";
import { sentence } from "./sentence.ts";

export interface Explained {
  readonly pack: Pack;
  readonly edition: Edition;
  readonly rule: StatedRule;
  /** As they were given. */
  readonly facts: JsonValue;
  readonly result: Evaluation;
  /** The day for which the edition was sought; null when the edition itself was named. */
  readonly on: string | null;
  readonly language: Language;
}

type Computed = Extract<Evaluation, { ok: true }>;

/** The explanation in one language: of a result, or of the faults that prevented it. */
export function explain({ pack, edition, rule, facts, result, on, language }: Explained): Block[] {
  const names: Names = { language, edition, rule };
  return withNotesOnce([
    heading(1, rule.title[language]),
    { kind: "paragraph", text: actText(edition, language) },
    { kind: "result", name: phrase(language, "explain.result"), text: resultText(names, result) },
    heading(2, phrase(language, "explain.why")),
    ...whyBlocks(pack, edition, on, language),
    heading(2, phrase(language, "explain.inputs")),
    { kind: "rows", rows: inputRows(names, facts) },
    ...(result.ok ? computationBlocks(names, result) : faultBlocks(names, result.faults)),
  ]);
}

/** A note at a clause is told where the clause is first cited. */
function withNotesOnce(blocks: readonly Block[]): Block[] {
  const told = new Set<string>();
  return blocks.filter((block) => {
    if (block.kind !== "mark" || block.mark !== "warning") return true;
    const isNew = !told.has(block.text);
    told.add(block.text);
    return isNew;
  });
}

function actText({ act }: Edition, language: Language): string {
  const date = dateText(language, act.adoptedOn);
  return phrase(language, "explain.act", { title: act.title[language], number: act.number, date });
}

function resultText(names: Names, evaluation: Evaluation): string {
  const { language } = names;
  if (!evaluation.ok) return phrase(language, "explain.faulty");
  const { value, decimal, grade } = evaluation;
  if (value === null) {
    const [only, ...others] = evaluation.parts.filter((part) => !part.internal);
    const isAlone = only !== undefined && others.length === 0;
    return isAlone ? valueText(names, only, only.decimal) : phrase(language, "explain.no-single-value");
  }
  const text = valueText(names, value, decimal);
  return grade === null ? text : phrase(language, "explain.grade-of", { value: text, grade: gradeTitle(names, grade) });
}

function whyBlocks(pack: Pack, edition: Edition, on: string | null, language: Language): Block[] {
  const why = whyEdition(pack, edition, on);
  const dates = Object.entries(why.params).map(([name, date]) => [name, dateText(language, date)]);
  return [
    { kind: "paragraph", text: phrase(language, `why.${why.code}`, Object.fromEntries(dates) as Parameters) },
    ...markBlocks(edition.citation, language, "about.in-force"),
    officialBlock(pack, language),
  ];
}

function computationBlocks(names: Names, evaluation: Computed): Block[] {
  const { language } = names;
  const told = new Set<string>();
  return [
    ...requirementBlocks(names, evaluation),
    heading(2, phrase(language, "explain.computation")),
    ...ruleCitationBlocks(names),
    ...evaluation.parts.flatMap((part) => partBlocks(names, part, told)),
    ...gradeBlocks(names, evaluation),
  ];
}

/** The rule's own ground, unless one part carries the same. */
function ruleCitationBlocks({ rule, language, edition }: Names): Block[] {
  const clauses = rule.citation.clauses.join();
  const repeated = Object.values(rule.parts).some(({ citation }) => {
    return citation.clauses.join() === clauses && citation.because?.en === rule.citation.because?.en;
  });
  return repeated && rule.citation.doubts.length === 0 ? [] : citationBlocks(rule.citation, language, edition);
}

function requirementBlocks(names: Names, evaluation: Computed): Block[] {
  const { rule, language, edition } = names;
  if (rule.requirements.length === 0) return [];
  const rows = rule.requirements.flatMap(({ says, citation }, index): Row[] => {
    const clause = clauseText(language, citation.clauses, edition);
    const text = phrase(language, "explain.requirement", { says: says[language], clause });
    const reasons = evaluation.requirements[index]?.reasons ?? [];
    return [{ name: null, text, depth: 0 }, ...requirementRows(names, reasons)];
  });
  const marks = rule.requirements.flatMap(({ citation }) => markBlocks(citation, language));
  return [heading(2, phrase(language, "explain.requirements")), { kind: "rows", rows }, ...distinct(marks)];
}

/** What a requirement computed on its way, element by element; one that only compares what was given says it by itself. */
function requirementRows(names: Names, reasons: readonly Reason[]): Row[] {
  return reasons.flatMap((reason, index): Row[] => {
    const calls = calledValues(names, reason);
    if (calls.length === 0) return [];
    const name = phrase(names.language, "explain.element", { number: index + 1 });
    return [{ name, text: [...calls, numbersText(reason, names)].join("; "), depth: 1 }];
  });
}

/** `told`: the functions that have been explained already. */
function partBlocks(names: Names, part: PartResult, told: Set<string>): Block[] {
  const { language, rule, edition } = names;
  const stated = rule.parts[part.id];
  const title = stated?.title[language] ?? part.id;
  const shown = part.internal ? phrase(language, "explain.part-internal", { title }) : title;
  const rows = [...reasonRows(names, part.reason), ...resultRows(names, part)];
  return [
    heading(3, shown),
    ...(stated === undefined ? [] : citationBlocks(stated.citation, language, edition)),
    { kind: "formula", rows },
    ...noDataBlocks(names, part),
    ...roundingMarks(names, part),
    ...functionBlocks(names, part, told),
  ];
}

/** What a function computes and on what ground, where it is first called. */
function functionBlocks(names: Names, part: PartResult, told: Set<string>): Block[] {
  const { edition, language } = names;
  return [...calledFunctions(names, part.reason)].flatMap(([id, { body, scope }]): Block[] => {
    const stated = edition.functions.get(id);
    if (stated === undefined || told.has(id)) return [];
    told.add(id);
    const formula: Row = { name: phrase(language, "explain.formula"), text: formulaText(body, names, scope), depth: 0 };
    const title = `${stated.title[language]} (${stated.parameters.map((_, index) => letterOf(index)).join(", ")})`;
    return [
      { kind: "heading", level: 4, text: title },
      ...citationBlocks(stated.citation, language, edition),
      { kind: "formula", rows: [formula] },
    ];
  });
}

function resultRows(names: Names, part: PartResult): Row[] {
  const { language, rule, edition } = names;
  const exact: Row = { name: phrase(language, "explain.exact"), text: exactText(names, part), depth: 0 };
  if (!isRounded(part)) return [exact];
  const { digits, mode, citation } = rule.rounding;
  const value = quantityText(names, decimalText(language, part.decimal ?? ""), unitOf(names, part.id));
  const clause = clauseText(language, citation.clauses, edition);
  const text = phrase(language, "explain.rounding", { value, digits, mode: roundingText(language, mode), clause });
  return [exact, { name: phrase(language, "explain.rounded"), text, depth: 0 }];
}

/** Whether the decimal that is shown is not the number itself. */
function isRounded({ value, decimal }: PartResult): boolean {
  if (value.kind !== "number" || decimal === null) return false;
  return Rational.parse(decimal)?.equals(value.value) === false;
}

function roundingMarks({ rule, language }: Names, part: PartResult): Block[] {
  return isRounded(part) && part.id === rule.source.value
    ? markBlocks(rule.rounding.citation, language, "about.rounding")
    : [];
}

function noDataBlocks(names: Names, part: PartResult): Block[] {
  if (part.value.kind !== "no-data") return [];
  const { language } = names;
  const reason = reasonText(language, part.value.reason);
  const source = sourceOfNoData(names, part.reason);
  const text =
    source === null
      ? phrase(language, "mark.no-data", { reason })
      : phrase(language, "mark.no-data.from", { reason, source });
  return [{ kind: "mark", mark: "no-data", text, details: [] }];
}

function gradeBlocks(names: Names, { value, decimal, grade }: Computed): Block[] {
  const { language, edition, rule } = names;
  const scale = rule.source.grade === null ? undefined : edition.scales.get(rule.source.grade);
  const found = scale?.grades.find(({ id }) => id === grade);
  if (scale === undefined || found === undefined || value === null || decimal === null) return [];
  const bound = (limit: Rational): string => decimalText(language, limit.toDecimal(scale.digits, "half-up"));
  const text = phrase(language, "explain.grade-range", {
    value: decimalText(language, decimal),
    from: bound(found.from),
    to: bound(found.to),
    grade: found.title[language],
  });
  return [
    heading(2, phrase(language, "explain.grade")),
    { kind: "paragraph", text },
    ...citationBlocks(scale.citation, language, edition),
  ];
}

function faultBlocks(names: Names, faults: Extract<Evaluation, { ok: false }>["faults"]): Block[] {
  const { language } = names;
  const rows = faults.map(({ path, code, params, requirement }): Row => {
    const says = requirement === undefined ? undefined : saysOf(names.rule, requirement)?.[language];
    const titled = withTitles(names, params);
    const said = sentence(language, code, says === undefined ? titled : { ...titled, says });
    return { name: path === "" ? null : placeText(names, path), text: said, depth: 0 };
  });
  return [heading(2, phrase(language, "explain.faults")), { kind: "rows", rows }];
}

/** Words and inputs with their titles beside them: the person has to write the one and knows the other. */
function withTitles(names: Names, params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const titled = (word: string, title: string | null): string => {
    return title === null || title === word ? word : phrase(names.language, "explain.word", { word, title });
  };
  const words = (list: string): string => {
    // The line break after the last keeps a title's own spaces from parting words.
    return `${list
      .split(" ")
      .map((word) => titled(word, wordTitle(names, word)))
      .join("\n")}\n`;
  };
  const said = Object.entries(params).map(([name, value]) => {
    if (name === "words" || name === "is") return [name, words(value)];
    return [name, name === "when" ? titled(value, inputTitle(names, value)) : value];
  });
  return Object.fromEntries(said) as Readonly<Record<string, string>>;
}

/** What the requirement with this id demands. */
function saysOf(rule: StatedRule, requirement: string): StatedRule["requirements"][number]["says"] | undefined {
  return rule.requirements[rule.source.requires.findIndex(({ id }) => id === requirement)]?.says;
}

function valueText(names: Names, part: PartResult, decimal: string | null): string {
  const { language } = names;
  const { value } = part;
  if (value.kind === "no-data") {
    return phrase(language, "explain.not-formed", { reason: reasonText(language, value.reason) });
  }
  if (value.kind !== "number" || decimal === null) return plainText(names, value);
  return quantityText(names, decimalText(language, decimal), unitOf(names, part.id));
}

function exactText(names: Names, { id, value }: PartResult): string {
  if (value.kind !== "number") return plainText(names, value);
  return quantityText(names, numberText(names.language, value.value), unitOf(names, id));
}

function plainText(names: Names, value: Value): string {
  const { language } = names;
  if (value.kind === "text") return wordTitle(names, value.value);
  if (value.kind === "flag") return phrase(language, value.value ? "yes" : "no");
  return value.kind === "no-data" ? phrase(language, "no-data", { reason: reasonText(language, value.reason) }) : "";
}

function unitOf({ rule }: Names, part: string) {
  return rule.source.parts.find(({ id }) => id === part)?.unit ?? { over: [], under: [] };
}

function gradeTitle({ rule, edition, language }: Names, grade: string): string {
  const scale = rule.source.grade === null ? undefined : edition.scales.get(rule.source.grade);
  return scale?.grades.find(({ id }) => id === grade)?.title[language] ?? grade;
}

function distinct(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    const key = JSON.stringify(block);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}
