// What a letter, a text message or a reminder says: from the edition's own titles, clauses and terms, in one language.
// Results never come in here, so that none can get out: a message says that something is there, and where to open it.
import { dueOn, explainTerm } from "@bagalau/methodology";
import type { Language, Term, Text } from "@bagalau/methodology";
import { clauseText, dateText } from "@bagalau/methodology/wording";
import type { Law, Sitting } from "@bagalau/procedure";
import { say } from "./texts.ts";

export interface Recipient {
  readonly name: string;
  readonly language: Language;
}

export interface Sender {
  readonly body: Text;
  /** Where the message leads: the address of one entry of the inbox. */
  readonly link: string;
}

/** The words of a message: `title` is its subject, then its body in the order of reading; `short` fits a text message. */
export interface Composed {
  readonly title: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly string[];
  readonly closing: readonly string[];
  readonly short: string;
}

/** A running term as the record's table has it. */
export interface RunningTerm {
  readonly term: string;
  readonly from: string;
  readonly due: string;
}

/**
 * Words for a notice of the edition, `count` of the same kind at once; `running` is the term that the notice speaks of, where it
 * already runs; `sittings` those to which it calls: their day and place are no result, and whoever is to come has to know them.
 */
export function composeNotice(
  law: Law,
  noticeId: string,
  count: number,
  recipient: Recipient,
  sender: Sender,
  running: RunningTerm | null,
  sittings: readonly Sitting[] = [],
): Composed {
  const { language } = recipient;
  const { edition } = law;
  const notice = edition.notices.get(noticeId);
  if (notice === undefined) throw new Error(`The edition ${edition.pack} ${edition.id} has no notice "${noticeId}".`);
  const title = notice.title[language];
  const clause = clauseText(language, notice.citation.clauses, edition);
  const starting = [...edition.terms.values()].filter(({ trigger }) => trigger.event === notice.content.about);
  const counted = running === null ? null : countedTerm(law, running, language);
  return {
    title: say(language, "notice.subject", { title }),
    greeting: say(language, "letter.greeting", { name: recipient.name }),
    paragraphs: [
      say(language, "notice.here", { title }),
      ...(count < 2 ? [] : [say(language, "notice.count", { count: String(count) })]),
      say(language, "notice.ground", { act: actText(law, language), clause }),
      ...(counted === null ? [] : [counted.due]),
    ],
    rows: [...(counted?.days ?? []), ...sittings.map((sitting) => sittingText(sitting, language))],
    closing: [
      ...starting.map((term) => say(language, "notice.starts", termNames(law, term, language))),
      say(language, sittings.length > 0 ? "notice.open-it" : "notice.not-here"),
    ],
    short: say(language, "notice.short", { body: sender.body[language], title, link: sender.link }),
  };
}

/** Time and place are told where they are known. */
function sittingText({ on, time, place }: Sitting, language: Language): string {
  const parts = [
    say(language, "notice.sitting-day", { on: dateText(language, on) }),
    ...(time === null ? [] : [say(language, "notice.sitting-time", { time })]),
    ...(place === null ? [] : [say(language, "notice.sitting-place", { place })]),
  ];
  return parts.join(" ");
}

/** Words for one who holds a term that ends soon or has ended, in `records` records at once. */
export function composeReminder(
  law: Law,
  running: RunningTerm,
  records: number,
  today: string,
  recipient: Recipient,
  sender: Sender,
): Composed {
  const { language } = recipient;
  const term = termOf(law, running.term);
  const names = termNames(law, term, language);
  const counted = countedTerm(law, running, language);
  const title = say(language, "reminder.subject", names);
  return {
    title,
    greeting: say(language, "letter.greeting", { name: recipient.name }),
    paragraphs: [
      say(language, running.due < today ? "reminder.past" : "reminder.near", names),
      ...(records < 2 ? [] : [say(language, "reminder.records", { count: String(records) })]),
      counted.due,
      say(language, "term.missed", { missed: term.missed.text[language] }),
    ],
    rows: counted.days,
    closing: [],
    short: `${title}. ${sender.link}`,
  };
}

export interface OverdueRow {
  readonly law: Law;
  readonly term: string;
  readonly count: number;
  readonly earliest: string;
}

/** Words for HR on all that is overdue, by term; nobody's name stands in a letter. */
export function composeOverdue(rows: readonly OverdueRow[], recipient: Recipient, sender: Sender): Composed {
  const { language } = recipient;
  const count = String(rows.reduce((sum, row) => sum + row.count, 0));
  const title = say(language, "overdue.subject", { count });
  return {
    title,
    greeting: say(language, "letter.greeting", { name: recipient.name }),
    paragraphs: [say(language, "overdue.here", { count })],
    rows: rows.map((row) => {
      const names = termNames(row.law, termOf(row.law, row.term), language);
      return say(language, "overdue.row", {
        ...names,
        count: String(row.count),
        due: dateText(language, row.earliest),
      });
    }),
    closing: [],
    short: `${title}. ${sender.link}`,
  };
}

function termOf({ edition }: Law, id: string): Term {
  const term = edition.terms.get(id);
  if (term === undefined) throw new Error(`The edition ${edition.pack} ${edition.id} has no term "${id}".`);
  return term;
}

function termNames({ edition }: Law, term: Term, language: Language): { term: string; clause: string } {
  return { term: term.title[language], clause: clauseText(language, term.citation.clauses, edition) };
}

/** The due day stands in the record; the days are counted again only to be shown, and not shown if they would differ. */
function countedTerm(law: Law, running: RunningTerm, language: Language): { due: string; days: readonly string[] } {
  const names = termNames(law, termOf(law, running.term), language);
  const due = say(language, "term.due", { ...names, due: dateText(language, running.due) });
  const found = dueOn(law.edition, law.calendar, running.term, running.from);
  if (!found.ok || found.day.due !== running.due) return { due, days: [] };
  const blocks = explainTerm({ pack: law.pack, edition: law.edition, day: found.day, language });
  const counted = blocks.find((block) => block.kind === "rows");
  const days = counted?.kind === "rows" ? counted.rows.map(({ text }) => text) : [];
  return { due, days: days.length === 0 ? [] : [say(language, "term.counted"), ...days] };
}

function actText({ edition }: Law, language: Language): string {
  const { title, number, adoptedOn } = edition.act;
  return `${title[language]} (№ ${number}, ${dateText(language, adoptedOn)})`;
}
