// A due day in words: when, by which clause, and how each day was counted.
import { weekday } from "@bagalau/calendar";
import type { CountedDay } from "@bagalau/calendar";
import type { Edition, Language, Pack } from "../pack/model.ts";
import type { Block, Row } from "../wording/blocks.ts";
import { citationBlocks, officialBlock } from "../wording/citation-blocks.ts";
import { dateText, weekdayText } from "../wording/date-text.ts";
import { phrase } from "../wording/phrase.ts";
import type { DueDay } from "./due-on.ts";

export interface ExplainedTerm {
  readonly pack: Pack;
  readonly edition: Edition;
  readonly day: DueDay;
  readonly language: Language;
}

/** The blocks of the explanation: result first, then the ground, then the days. */
export function explainTerm({ pack, edition, day, language }: ExplainedTerm): Block[] {
  const { term } = day;
  const say = sayIn(language);
  const holder = edition.roles.get(term.holder)?.title[language];
  return [
    { kind: "heading", level: 1, text: term.title[language] },
    { kind: "result", name: say("term.due"), text: dayText(language, day.due) },
    ...(day.dayOff === null ? [] : [warning(say("term.day-off", { date: dayText(language, day.dayOff.remindOn) }))]),
    ...citationBlocks(term.citation, language, edition),
    officialBlock(pack, language),
    { kind: "paragraph", text: startText(day, language) },
    { kind: "heading", level: 2, text: say("term.counted") },
    { kind: "rows", rows: day.counted.map((counted) => countedRow(counted, day, language)) },
    ...day.marks.map(({ provenance, because }): Block => {
      const reason = { because: because[language] };
      const text = provenance === "derived" ? say("mark.derived", reason) : say("mark.reconstructed", reason);
      return { kind: "mark", mark: provenance, text, details: [] };
    }),
    {
      kind: "rows",
      rows: [
        ...(holder === undefined ? [] : [{ name: say("term.holder"), text: holder, depth: 0 }]),
        { name: say("term.missed"), text: term.missed.text[language], depth: 0 },
      ],
    },
  ];
}

function startText(day: DueDay, language: Language): string {
  const { term, from, before } = day;
  const say = sayIn(language);
  const date = dateText(language, from);
  if (before !== null) {
    return say("term.before", { title: before.term.title[language], date: dateText(language, before.due) });
  }
  if (term.due.kind === "after-period") return say("term.from-period", { date });
  const start = say("term.from", { event: term.trigger.title[language], date });
  return term.trigger.proved ? `${start} ${say("term.from-proved")}` : start;
}

function countedRow(counted: CountedDay, day: DueDay, language: Language): Row {
  const say = sayIn(language);
  const set = day.term.due.kind === "after-period";
  const number =
    counted.number === null ? say("term.day-not-counted") : say("term.day-number", { number: counted.number });
  const count = set ? say("term.day-set") : number;
  const why = whyText(counted, day, language);
  return { name: null, text: say("term.day-why", { day: dayText(language, counted.date), count, why }), depth: 0 };
}

function whyText({ why }: CountedDay, { holidays }: DueDay, language: Language): string {
  const holiday = holidays[why.holiday ?? ""]?.[language] ?? "";
  const date = why.movedFrom === undefined ? "" : dateText(language, why.movedFrom);
  return phrase(language, `day.${why.kind}`, { holiday, date, act: why.act ?? "" });
}

function dayText(language: Language, date: string): string {
  return phrase(language, "term.day", {
    date: dateText(language, date),
    weekday: weekdayText(language, weekday(date)),
  });
}

function warning(text: string): Block {
  return { kind: "mark", mark: "warning", text, details: [] };
}

function sayIn(language: Language) {
  return (...[key, parameters]: [Parameters<typeof phrase>[1], Parameters<typeof phrase>[2]?]) =>
    phrase(language, key, parameters);
}
