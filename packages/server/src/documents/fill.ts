// Fills a form: values and an edition's form become the description of a document, or every fault is told at once.
import type { FormContent, Language } from "@bagalau/methodology";
import { clauseText, dateText } from "@bagalau/methodology/wording";
import { cleanText } from "./clean-text.ts";
import { freeEntry } from "./document.ts";
import type { Document, Entry, Section, SignatureLine } from "./document.ts";
import { word } from "./document-texts.ts";
import { entryOf } from "./entry.ts";
import { fillTable } from "./fill-table.ts";
import type { FillFault, FillFaultCode, Form, FormValues, Issue } from "./form-values.ts";

export type Filled =
  { readonly ok: true; readonly document: Document } | { readonly ok: false; readonly faults: readonly FillFault[] };

/** `values` null: the form with every place free, to be printed and filled in by hand. */
export function fill(form: Form, values: FormValues | null, issue: Issue): Filled {
  const faults: FillFault[] = [];
  const filling: Filling = {
    language: issue.language,
    applies: (when) => applies(when, values?.context ?? {}),
    fault: (code, at) => void faults.push({ code, at }),
  };
  const { content } = form;
  const sections = [
    ...inOrder(content.kind, headingSections(content, values, filling), tableSections(content, values, filling)),
    ...questionSections(content, values, filling),
  ];
  const signatures = signatureLines(content, values, filling);
  if (values !== null) unknownNames(content, values, filling);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, document: { form: form.id, ...frameOf(form, issue), sections, signatures } };
}

interface Filling {
  readonly language: Language;
  readonly applies: (when: Readonly<Record<string, readonly string[]>> | undefined) => boolean;
  readonly fault: (code: FillFaultCode, at: string) => void;
}

function applies(
  when: Readonly<Record<string, readonly string[]>> | undefined,
  context: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(when ?? {}).every(([name, words]) => words.includes(context[name] ?? ""));
}

/** Everything of a document that does not come from the values. */
export function frameOf(form: Form, issue: Issue): Omit<Document, "form" | "sections" | "signatures"> {
  const { pack, edition, language, body, record, issuedOn } = issue;
  const { explanations = [], notes = [] } = form.content;
  const { number, adoptedOn } = edition.act;
  return {
    language,
    body: cleanText(body[language]),
    act: [
      pack.title[language],
      word(language, "act-number", { number, date: dateText(language, adoptedOn) }),
      ...form.citation.clauses.map((clause) => clauseText(language, [clause], edition)),
    ],
    title: form.title[language],
    notes: [...explanations.map(({ text }) => text[language]), ...notes.map((text) => text[language])],
    marks: (issue.marks ?? []).map((mark) => word(language, `mark.${mark}`)),
    ours: oursOf(form, language),
    issuedOn,
    source: [
      ...(record === null ? [] : [{ name: word(language, "record"), value: record }]),
      { name: word(language, "edition"), value: `${pack.id}@${edition.id}` },
      { name: word(language, "edition-hash"), value: issue.editionHash },
      { name: word(language, "issued-on"), value: dateText(language, issuedOn) },
    ],
  };
}

function oursOf({ citation }: Form, language: Language): string | null {
  if (citation.provenance !== "reconstructed") return null;
  return word(language, "mark.reconstructed", { because: citation.because?.[language] ?? "" }).trim();
}

/** Short fields side by side become one section; a long text is one of its own. */
function headingSections(content: Form["content"], values: FormValues | null, filling: Filling): Section[] {
  const sections: Section[] = [];
  for (const { id, title, type, when } of content.heading ?? []) {
    if (!filling.applies(when)) continue;
    const entry = headingEntry(id, type, values, filling);
    const shown = { id, title: title[filling.language], entry };
    const last = sections.at(-1);
    if (type === "long-text") sections.push({ kind: "long-text", id, title: shown.title, text: entry.text });
    else if (last?.kind === "fields")
      sections[sections.length - 1] = { kind: "fields", fields: [...last.fields, shown] };
    else sections.push({ kind: "fields", fields: [shown] });
  }
  return sections;
}

function headingEntry(
  id: string,
  type: NonNullable<FormContent["heading"]>[number]["type"],
  values: FormValues | null,
  { language, fault }: Filling,
): Entry {
  if (values === null) return freeEntry;
  const value = values.heading?.[id];
  const entry = value === undefined ? "document.missing" : entryOf(value, type, { language, short: false });
  if (typeof entry !== "string") return entry;
  fault(entry, `heading.${id}`);
  return freeEntry;
}

function tableSections(content: Form["content"], values: FormValues | null, filling: Filling): Section[] {
  return (content.tables ?? [])
    .filter(({ when }) => filling.applies(when))
    .map((table) => {
      const given = values === null ? null : values.tables?.[table.id];
      if (given === undefined) filling.fault("document.missing", `tables.${table.id}`);
      return fillTable(table, given ?? null, filling);
    });
}

/**
 * Who and what, then the tables, then what is said of them. Minutes tell what happened: arguments come before the vote, and
 * what was decided after it.
 */
function inOrder(kind: Form["content"]["kind"], heading: readonly Section[], tables: readonly Section[]): Section[] {
  const firstLong = heading.findIndex((section) => section.kind === "long-text");
  const lastLong = heading.findLastIndex((section) => section.kind === "long-text");
  const split = firstLong === -1 ? heading.length : kind === "minutes" ? lastLong + 1 : firstLong;
  return [...heading.slice(0, split), ...tables, ...heading.slice(split)];
}

function questionSections(content: Form["content"], values: FormValues | null, filling: Filling): Section[] {
  const { language, applies: isAsked, fault } = filling;
  return (content.questions ?? [])
    .filter(({ when }) => isAsked(when))
    .map((question): Section => {
      const { id, text, answer, answers = [], group } = question;
      const given = values === null ? null : values.answers?.[id];
      if (given === undefined) fault("document.missing", `answers.${id}`);
      const title = text[language];
      if (answer === "open") {
        if (Array.isArray(given)) fault("document.not-a-text", `answers.${id}`);
        return { kind: "long-text", id, title, text: typeof given === "string" ? cleanText(given) || null : null };
      }
      const chosen = given === undefined || given === null ? [] : typeof given === "string" ? [given] : given;
      for (const one of chosen)
        if (!answers.some((known) => known.id === one)) fault("document.unknown", `answers.${id}.${one}`);
      const options = answers.map((one) => ({ title: one.text[language], chosen: chosen.includes(one.id) }));
      return { kind: "choice", id, group: group?.[language] ?? null, title, options };
    });
}

function signatureLines(
  content: Form["content"],
  values: FormValues | null,
  { language, fault }: Filling,
): SignatureLine[] {
  return (content.signatures ?? []).flatMap(({ id, title }): SignatureLine[] => {
    const signed = values?.signatures?.[id] ?? [];
    const free = { title: title[language], name: null, on: null, inSystem: false };
    if (signed.length === 0) return [free];
    return signed.map(({ name, on, inSystem = false }, index) => {
      const day = entryOf(on, "date", { language, short: true });
      if (typeof day === "string") fault(day, `signatures.${id}[${index}]`);
      return {
        ...free,
        title: index === 0 ? free.title : "",
        name: cleanText(name),
        on: typeof day === "string" ? null : day.text,
        inSystem,
      };
    });
  });
}

/** A value that no place of the form takes would be lost without a word. */
function unknownNames(content: Form["content"], values: FormValues, { applies: stands, fault }: Filling): void {
  const kinds = [
    ["heading", values.heading, content.heading],
    ["tables", values.tables, content.tables],
    ["answers", values.answers, content.questions],
    ["signatures", values.signatures, content.signatures],
  ] as const;
  for (const [kind, given, known] of kinds) {
    const places: readonly { id: string; when?: Readonly<Record<string, readonly string[]>> | undefined }[] =
      known ?? [];
    const ids = places.filter(({ when }) => stands(when)).map(({ id }) => id);
    for (const id of Object.keys(given ?? {})) if (!ids.includes(id)) fault("document.unknown", `${kind}.${id}`);
  }
}
