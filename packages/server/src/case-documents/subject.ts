// Whom and what a document is about, in its language: names, post, unit, period, the result as it is written.
import { sql } from "kysely";
import type { Edition, Language } from "@bagalau/methodology";
import { decimalText } from "@bagalau/methodology/wording";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { namesFor } from "../evaluations/person-names.ts";
import { gradeWord } from "../evaluations/shown.ts";
import type { Evaluation } from "../evaluations/open-evaluation.ts";
import { periodText } from "./period-text.ts";
import { placesOf, titleIn } from "./places.ts";
import { said } from "./texts.ts";

export type Named = (person: string) => string;

/** Names by id; the id itself where the body has nobody of that id any more. */
export async function namedBy(app: App, viewer: Viewer, people: readonly (string | null)[]): Promise<Named> {
  const nameOf = await namesFor(app, viewer, people);
  return (person) => nameOf(person).name ?? person;
}

export interface Subject {
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly period: string;
  readonly evaluator: string;
  /** Name and post, where he held one on the last day of the period. */
  readonly evaluatorInFull: string;
}

export async function subjectOf(
  app: App,
  viewer: Viewer,
  { person, evaluator, sheet, post, period }: Evaluation,
  language: Language,
): Promise<Subject> {
  const by = sheet?.by ?? evaluator;
  const named = await namedBy(app, viewer, [person, by]);
  const place = (await placesOf(app, viewer.body, [by], period.to, language)).get(by);
  return {
    name: named(person),
    post: titleIn(post.title, language),
    unit: await unitTitle(app, viewer.body, post.unit, period.to, language),
    period: periodText(language, period.id),
    evaluator: named(by),
    evaluatorInFull: place === undefined ? named(by) : `${named(by)}, ${place.post}`,
  };
}

/** As the unit was called on the day; empty where the body has no such unit. */
async function unitTitle(app: App, body: string, unit: string, day: string, language: Language): Promise<string> {
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("unit")
      .select("title")
      .where("body_id", "=", body)
      .where("record_id", "=", unit)
      .orderBy(sql`from_day <= ${day}`, "desc")
      .orderBy("from_day", "desc")
      .executeTakeFirst(),
  );
  return row === undefined ? "" : titleIn(row.title, language);
}

/** `4,38 (Тиімді)` */
export function resultText(
  edition: Edition,
  { rule, shown, grade }: { readonly rule: string; readonly shown: string; readonly grade: string | null },
  language: Language,
): string {
  const score = decimalText(language, shown);
  const word = gradeWord(edition, rule, grade)?.title[language];
  return word === undefined ? score : said(language, "result.with-grade", { score, grade: word });
}
