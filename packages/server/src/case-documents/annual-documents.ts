// The documents of one year's result, and the list of all of a year.
import { sql } from "kysely";
import { mayDo } from "@bagalau/procedure";
import type { Language } from "@bagalau/methodology";
import { decimalText } from "@bagalau/methodology/wording";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Document } from "../documents/document.ts";
import { explanationDocument, termText } from "../documents/explanation.ts";
import type { Issue, RowValues } from "../documents/form-values.ts";
import { formOf } from "../documents/own-forms.ts";
import { explainResult } from "../evaluations/explain-result.ts";
import type { Annual, OpenRecord } from "../evaluations/open-evaluation.ts";
import { nameIn } from "../evaluations/person-names.ts";
import { journalReadings } from "../evaluations/readings.ts";
import type { Reading } from "../evaluations/readings.ts";
import { receiptOf } from "../evaluations/receipt-of.ts";
import { gradeWord } from "../evaluations/shown.ts";
import { noticeNow } from "../notices/notice-state.ts";
import { mustByRole } from "../records/must-by-role.ts";
import { periodText } from "./period-text.ts";
import { placesOf } from "./places.ts";
import type { Place } from "./places.ts";
import { filled, issueOf } from "./print.ts";
import type { Wanted } from "./evaluation-documents.ts";
import { namedBy } from "./subject.ts";
import { meansText, said } from "./texts.ts";

type Opened = Pick<OpenRecord<Annual>, "id" | "state" | "law">;

/** Null where the year has no such result. */
export async function drawAnnual(
  app: App,
  viewer: Viewer,
  { id, state, law }: Opened,
  document: "result-notice" | "explanation",
  { language, number }: Wanted,
): Promise<Document | null> {
  const result = number === undefined ? state.results.at(-1) : state.results.find((one) => one.number === number);
  // What a court has taken out of effect is not printed as official: its receipt and its reasons stay.
  const isAnnulled = state.phase === "annulled" && (number === undefined || document === "result-notice");
  if (result === undefined || isAnnulled) return null;
  const issue = await issueOf(app, viewer, law, language, id);
  const { edition } = law;
  if (document === "explanation") {
    const receipt = await receiptOf(app, viewer.body, id, result.number);
    return explanationDocument(
      explainResult(law, { ...result, receipt, lawOn: state.lawOn }, language),
      edition.rules.get(result.rule)!,
      issue,
    );
  }
  const ordered = state.notices.at(-1) ?? null;
  const notice = ordered === null ? null : await noticeNow(app, viewer.body, ordered);
  const attempt = notice?.state.attempts.at(-1);
  const named = await namedBy(app, viewer, [state.person]);
  const place = (await placesOf(app, viewer.body, [state.person], state.year.to, language)).get(state.person);
  const terms = [...edition.terms.values()].filter(({ trigger }) => trigger.event === "result-received");
  const proof = attempt?.proof;
  return filled(
    formOf(edition, "result-notice")!,
    {
      heading: {
        number: ordered,
        sentOn: attempt?.startedOn ?? notice?.state.queuedOn ?? null,
        means: attempt === undefined ? null : meansText(language, attempt.means),
        to: named(state.person),
        post: place?.post ?? null,
        unit: place?.unit ?? null,
        period: periodText(language, state.year.id),
        evaluator: null,
        score: result.shown,
        grade: gradeWord(edition, result.rule, result.grade)?.title[language] ?? null,
        formedOn: result.on,
        disagreement: terms.map((term) => termText(edition, term, language)).join("\n"),
      },
      signatures: {
        acquainted: proof?.kind === "opened" ? [{ name: named(state.person), on: proof.on, inSystem: true }] : [],
      },
    },
    issue,
  );
}

interface YearRow {
  readonly id: string;
  readonly phase: string;
  readonly person: string;
  readonly name: string | null;
  readonly state: Annual;
}

/** Who is on the list is what the viewer may read; each reading is journaled before the list goes out. */
export async function drawAnnualList(app: App, viewer: Viewer, year: string, language: Language): Promise<Document> {
  const by = await mustByRole(app, viewer, "annual", "export");
  const rows = (await yearRows(app, viewer, year)).filter(({ phase }) => mayExport(viewer, phase));
  const readings = rows
    .filter(({ state }) => state.results.length > 0)
    .map((row): Reading => {
      const { role, ground, clause } = by;
      return { record: "annual", id: row.id, person: row.person, action: "export", by: { role, ground, clause } };
    });
  for (let from = 0; from < readings.length; from += atOnce) {
    await journalReadings(app, viewer, readings.slice(from, from + atOnce));
  }
  const law = app.law.law(rows[0]?.state.pack ?? by.pack, rows[0]?.state.edition ?? by.edition.id);
  const issue = await issueOf(app, viewer, law, language, null);
  const people = rows.map(({ person }) => person);
  const places = await placesOf(app, viewer.body, people, rows[0]?.state.year.to ?? viewer.today, language);
  return filled(
    formOf(law.edition, "annual-list")!,
    {
      heading: { year: periodText(language, year), formedOn: viewer.today },
      tables: { people: rows.map((row) => lineOf(app, row, places.get(row.person), issue)) },
    },
    issue,
  );
}

/** Readings that are written in one act. */
const atOnce = 200;

function mayExport({ roles }: Viewer, phase: string): boolean {
  return mayDo({ roles, record: "annual", phase, action: "export", edition: null }).ok;
}

function yearRows(app: App, viewer: Viewer, year: string): Promise<readonly YearRow[]> {
  return withViewer(app, viewer, (tx) =>
    tx
      .selectFrom("record")
      .leftJoin("person", (join) =>
        join.onRef("person.body_id", "=", "record.body_id").onRef("person.record_id", "=", "record.person_id"),
      )
      .select([
        "record.id",
        "record.phase",
        sql<string>`record.person_id`.as("person"),
        nameIn("person").as("name"),
        sql<Annual>`record.state`.as("state"),
      ])
      .where("record.body_id", "=", viewer.body)
      .where("record.kind", "=", "annual")
      .where("record.period", "=", year)
      .where("record.phase", "not in", ["awaited", "annulled"])
      .orderBy("person.family_name")
      .orderBy("person.given_name")
      .orderBy("record.id")
      .execute(),
  );
}

function lineOf(app: App, { name, person, state }: YearRow, place: Place | undefined, { language }: Issue): RowValues {
  const result = state.results.at(-1);
  const { edition } = app.law.law(state.pack, state.edition);
  const parts = state.parts.map(({ period, shown }) => {
    const score = shown === null ? "–" : decimalText(language, shown);
    return said(language, "part.period", { period: periodText(language, period), score });
  });
  return {
    cells: {
      name: name ?? person,
      post: place?.post ?? null,
      unit: place?.unit ?? null,
      periods: parts.join("\n"),
      score: result?.shown ?? null,
      grade: result === undefined ? null : (gradeWord(edition, result.rule, result.grade)?.title[language] ?? null),
    },
  };
}
