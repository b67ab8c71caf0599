// The difference between two editions in words: what was added, taken out and changed, with the words that changed.
import { Rational } from "@bagalau/engine";
import type { Change, FieldChange, Subject } from "../pack/diff.ts";
import type { Edition, Language, Pack } from "../pack/model.ts";
import type { WordRun } from "../pack/word-difference.ts";
import type { Block, Stretch } from "./blocks.ts";
import { dateText } from "./date-text.ts";
import { clauseText } from "./names.ts";
import { numberText } from "./number-text.ts";
import { isPhraseKey, phrase } from "./phrase.ts";

// Enough unchanged words around a change to find it in the act.
const contextWords = 6;
const wordsThatAreCompared = 4;

export interface ComparedEditions {
  readonly pack: Pack;
  readonly before: Edition;
  readonly after: Edition;
  readonly language: Language;
}

/** The blocks of the difference, subject by subject. */
export function explainChanges(
  changes: readonly Change[],
  { pack, before, after, language }: ComparedEditions,
): Block[] {
  const [from, to] = [dateText(language, before.id), dateText(language, after.id)];
  const subjects = [...new Set(changes.map(({ subject }) => subject))];
  const nothing: Block = { kind: "paragraph", text: phrase(language, "difference.none") };
  return [
    { kind: "heading", level: 1, text: phrase(language, "difference.title") },
    { kind: "paragraph", text: pack.title[language] },
    { kind: "paragraph", text: phrase(language, "difference.editions", { from, to }) },
    ...(subjects.length === 0 ? [nothing] : []),
    ...subjects.flatMap((subject) => subjectBlocks(changes, subject, after, language)),
  ];
}

/** One change by itself: what it is of, what became of it, and its fields. */
export function explainChange(
  change: Change,
  { after, language }: Pick<ComparedEditions, "after" | "language">,
): { readonly subject: string; readonly title: string; readonly blocks: readonly Block[] } {
  const fields = fieldsToShow(change, language).map((field) => fieldBlock(field, language));
  return {
    subject: subjectText(change.subject, language),
    title: changeTitle(change, after, language),
    blocks: fields,
  };
}

function subjectBlocks(changes: readonly Change[], subject: Subject, after: Edition, language: Language): Block[] {
  const heading: Block = { kind: "heading", level: 2, text: subjectText(subject, language) };
  const own = changes.filter((change) => change.subject === subject);
  return [heading, ...own.flatMap((change) => changeBlocks(change, after, language))];
}

function subjectText(subject: Subject, language: Language): string {
  return upperFirst(phrase(language, `subject.${subject}`), language);
}

function changeTitle(change: Change, after: Edition, language: Language): string {
  const titles = { added: "difference.added", removed: "difference.removed", changed: "difference.changed" } as const;
  return phrase(language, titles[change.kind], { what: whatText(change, after, language) });
}

function changeBlocks(change: Change, after: Edition, language: Language): Block[] {
  return [
    { kind: "heading", level: 3, text: changeTitle(change, after, language) },
    ...fieldsToShow(change, language).map((field) => fieldBlock(field, language)),
  ];
}

/** Of a text in three languages the reader's is enough; the act's own words are shown in each language that they have. */
function fieldsToShow({ fields }: Change, language: Language): FieldChange[] {
  const own = fields.flatMap((field): FieldChange[] => {
    const steps = field.field.split(".");
    const spoken = steps.at(-1) ?? "";
    if (!isLanguage(spoken) || steps.includes("quote") || steps[0] === "text") return [field];
    return spoken === language ? [{ ...field, field: steps.slice(0, -1).join(".") }] : [];
  });
  return own.length === 0 ? [...fields] : own;
}

function isLanguage(word: string): word is Language {
  return word === "kk" || word === "ru" || word === "en";
}

function whatText({ subject, id, title }: Change, edition: Edition, language: Language): string {
  const named = title?.[language];
  if (subject === "edition") return named ?? phrase(language, "subject.edition");
  const what = subject === "clause" ? clauseText(language, [id], edition) : id;
  return named === undefined ? what : phrase(language, "difference.titled", { what, title: named });
}

/** Short values stand side by side, longer ones are shown word by word. */
function fieldBlock({ field, before, after, words }: FieldChange, language: Language): Block {
  const name = fieldText(field, language);
  const short = words.every((run) => run.kind !== "same");
  if (!short && isLong(words)) return { kind: "difference", name, stretches: shortened(words) };
  const absent = phrase(language, "difference.absent");
  const stretches: Stretch[] = [
    { kind: before === null ? "same" : "removed", text: before === null ? absent : valueText(before, language) },
    { kind: "same", text: "→" },
    { kind: after === null ? "same" : "added", text: after === null ? absent : valueText(after, language) },
  ];
  return { kind: "difference", name, stretches };
}

/** Dates, numbers and the program's own words as the language writes them; anything else as it stands. */
function valueText(value: string, language: Language): string {
  const key = `provenance.${value}`;
  if (isPhraseKey(key)) return phrase(language, key);
  const number = /^-?\d+(?:\.\d+)?$/.test(value) ? Rational.parse(value) : null;
  return number === null ? dateText(language, value) : numberText(language, number);
}

function isLong(words: readonly WordRun[]): boolean {
  return words.reduce((count, run) => count + run.text.split(" ").length, 0) > wordsThatAreCompared;
}

function shortened(words: readonly WordRun[]): Stretch[] {
  return words.flatMap((run, index): Stretch[] => {
    if (run.kind !== "same") return [run];
    const all = run.text.split(" ");
    if (all.length <= 2 * contextWords + 1) return [run];
    const head: Stretch[] = index === 0 ? [] : [{ kind: "same", text: all.slice(0, contextWords).join(" ") }];
    const isLast = index === words.length - 1;
    const tail: Stretch[] = isLast ? [] : [{ kind: "same", text: all.slice(-contextWords).join(" ") }];
    return [...head, { kind: "gap", text: "…" }, ...tail];
  });
}

/** A known field by its name, what lies deeper in it by its path. */
function fieldText(field: string, language: Language): string {
  const [first = "", ...deeper] = field.split(".");
  const key = `field.${first}`;
  const name = isPhraseKey(key) ? phrase(language, key) : first;
  return [name, ...deeper.map((part) => deeperText(part, language))].join(", ");
}

function deeperText(part: string, language: Language): string {
  const keys = [`field.${part}`, `language.${part}`];
  const key = keys.find(isPhraseKey);
  return key === undefined ? part : phrase(language, key);
}

function upperFirst(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
