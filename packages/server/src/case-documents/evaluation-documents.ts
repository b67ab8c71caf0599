// The documents of one evaluation: which there are, and each as it is drawn from the record.
import type { Language, Text } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Document } from "../documents/document.ts";
import { explanationDocument, termText } from "../documents/explanation.ts";
import type { FieldValue, Form, FormValues, Issue, Signed } from "../documents/form-values.ts";
import { formOf } from "../documents/own-forms.ts";
import { explainResult } from "../evaluations/explain-result.ts";
import type { Evaluation, OpenRecord } from "../evaluations/open-evaluation.ts";
import { receiptOf } from "../evaluations/receipt-of.ts";
import { gradeWord } from "../evaluations/shown.ts";
import { noticeNow } from "../notices/notice-state.ts";
import { filled, issueOf } from "./print.ts";
import { minutesDocument } from "./minutes.ts";
import { sheetFormOf } from "./sheet-form.ts";
import { sheetValues } from "./sheet-values.ts";
import { namedBy, subjectOf } from "./subject.ts";
import { meansText, titleOf } from "./texts.ts";

export type CaseDocument =
  "blank-sheet" | "sheet" | "result-notice" | "explanation" | "application" | "minutes" | "feedback";

type Opened = Pick<OpenRecord<Evaluation>, "id" | "state" | "law">;
type Result = Evaluation["results"][number];

export interface Drawing {
  /** The right that lets somebody read what it shows. */
  readonly action: string;
  /** Whether a result can be read from it. */
  readonly showsResult: boolean;
  /** Whether the record has it now. */
  readonly isThere: (opened: Opened) => boolean;
}

const session = ({ state }: Opened): Evaluation["session"] => state.session;
const hasForm =
  (id: string) =>
  ({ law }: Opened): boolean =>
    formOf(law.edition, id) !== null;

export const drawings: Readonly<Record<CaseDocument, Drawing>> = {
  "blank-sheet": {
    action: "read-sheet",
    showsResult: false,
    isThere: ({ state }) => state.phase === "opened" || state.phase === "sheet-sent",
  },
  sheet: { action: "read-sheet", showsResult: true, isThere: ({ state }) => state.sheet !== null },
  "result-notice": { action: "read-result", showsResult: true, isThere: ({ state }) => results(state).length > 0 },
  explanation: { action: "read-result", showsResult: true, isThere: ({ state }) => results(state).length > 0 },
  application: {
    action: "read-materials",
    showsResult: false,
    isThere: (opened) => opened.state.application !== null && hasForm("application")(opened),
  },
  minutes: {
    action: "read-minutes",
    showsResult: true,
    isThere: (opened) => (session(opened)?.minutes ?? null) !== null && hasForm("session-minutes")(opened),
  },
  feedback: {
    action: "read-minutes",
    showsResult: false,
    isThere: (opened) => (session(opened)?.feedback ?? null) !== null && hasForm("feedback")(opened),
  },
};

export function documentTitle(document: CaseDocument): Text {
  return titleOf(`document.${document}`);
}

/** What was set aside is not official. */
export function results({ results: all }: Pick<Evaluation, "results">): readonly Result[] {
  return all.filter(({ setAside }) => !setAside);
}

export interface Wanted {
  readonly language: Language;
  /** The result's number; the one that stands where left out. */
  readonly number?: number | undefined;
}

/** Null where the record has no such document, or no such result. */
export async function drawDocument(
  app: App,
  viewer: Viewer,
  opened: Opened,
  document: CaseDocument,
  { language, number }: Wanted,
): Promise<Document | null> {
  const { state, law, id } = opened;
  if (!drawings[document].isThere(opened)) return null;
  const given = results(state);
  const result = number === undefined ? (given.at(-1) ?? null) : (given.find((one) => one.number === number) ?? null);
  if (number !== undefined && result === null) return null;
  const paper = document === "sheet" && (state.sheet?.paper ?? null) !== null;
  const scanned = document === "application" && (state.application?.scan ?? null) !== null;
  const issue = await issueOf(app, viewer, law, language, id, paper || scanned ? ["paper"] : []);
  switch (document) {
    case "blank-sheet":
      return sheetDocument(app, viewer, opened, issue, null);
    case "sheet":
      return sheetDocument(app, viewer, opened, issue, state.sheet);
    case "result-notice":
      return noticeDocument(app, viewer, opened, issue, result!);
    case "explanation": {
      const receipt = await receiptOf(app, viewer.body, id, result!.number);
      const blocks = explainResult(law, { ...result!, receipt, lawOn: state.lawOn }, language);
      return explanationDocument(blocks, law.edition.rules.get(result!.rule)!, issue);
    }
    case "application":
      return applicationDocument(app, viewer, opened, issue);
    case "minutes":
      return minutesDocument(app, viewer, opened, issue);
    case "feedback":
      return feedbackDocument(app, viewer, opened, issue);
  }
}

async function sheetDocument(
  app: App,
  viewer: Viewer,
  { state, law }: Opened,
  issue: Issue,
  sheet: Evaluation["sheet"],
): Promise<Document> {
  const { language } = issue;
  const { fixed } = state;
  const rule = law.edition.rules.get(state.rule)!;
  const form = sheetFormOf(law.edition, rule, fixed);
  const subject = await subjectOf(app, viewer, state, language);
  const result = sheet === null ? null : (results(state).find(({ cause }) => cause === "sheet") ?? null);
  const evaluator: readonly Signed[] =
    sheet === null
      ? []
      : [{ name: subject.evaluator, on: sheet.paper?.writtenOn ?? sheet.submittedOn, inSystem: sheet.paper === null }];
  const signatures = { evaluator, evaluated: await acquainted(app, viewer, result, subject.name) };
  return filled(
    form,
    sheetValues(form, law.edition, { rule, fixed, subject, sheet, result, signatures }, language),
    issue,
  );
}

/** Whoever opened the notice of the result in the system has thereby seen it. */
async function acquainted(app: App, { body }: Viewer, result: Result | null, name: string): Promise<readonly Signed[]> {
  const ordered = result?.notice ?? null;
  const notice = ordered === null ? null : await noticeNow(app, body, ordered);
  const proof = notice?.state.attempts.findLast((attempt) => attempt.proof !== null)?.proof;
  return proof?.kind === "opened" ? [{ name, on: proof.on, inSystem: true }] : [];
}

async function noticeDocument(
  app: App,
  viewer: Viewer,
  { state, law }: Opened,
  issue: Issue,
  result: Result,
): Promise<Document> {
  const { language } = issue;
  const { edition } = law;
  const { name, evaluatorInFull: evaluator, post, unit, period } = await subjectOf(app, viewer, state, language);
  const notice = result.notice === null ? null : await noticeNow(app, viewer.body, result.notice);
  const attempt = notice?.state.attempts.at(-1);
  const form = formOf(edition, "result-notice")!;
  const terms = [...edition.terms.values()].filter(({ trigger }) => trigger.event === "result-received");
  return filled(
    form,
    {
      heading: {
        post,
        unit,
        period,
        evaluator,
        number: result.notice,
        sentOn: attempt?.startedOn ?? notice?.state.queuedOn ?? null,
        means: attempt === undefined ? null : meansText(language, attempt.means),
        to: name,
        score: result.shown,
        grade: gradeWord(edition, result.rule, result.grade)?.title[language] ?? null,
        formedOn: result.on,
        // Against what a session decided this term does not run anew.
        disagreement:
          result.cause === "session" ? null : terms.map((term) => termText(edition, term, language)).join("\n"),
      },
      signatures: { acquainted: await acquainted(app, viewer, result, name) },
    },
    issue,
  );
}

async function applicationDocument(
  app: App,
  viewer: Viewer,
  { id, state, law }: Opened,
  issue: Issue,
): Promise<Document> {
  const { language } = issue;
  const { text, files, receivedOn, scan } = state.application!;
  const { name, post, period } = await subjectOf(app, viewer, state, language);
  const received = results(state).find(({ cause }) => cause === "sheet")?.receivedOn ?? null;
  const known = {
    to: law.edition.roles.get("appointing-official")?.title[language] ?? null,
    applicant: name,
    post,
    period,
    received,
    grounds: text,
    attachments: await fileNames(app, viewer.body, id, files),
  };
  const signed = { name, on: receivedOn, inSystem: scan === null };
  return filledBy(formOf(law.edition, "application")!, known, {}, [signed], issue);
}

async function fileNames(app: App, body: string, record: string, files: readonly string[]): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("file")
      .select(["id", "name"])
      .where("body_id", "=", body)
      .where("record_id", "=", record)
      .where("id", "in", files)
      .execute(),
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return files.map((file) => names.get(file) ?? file);
}

async function feedbackDocument(app: App, viewer: Viewer, { state, law }: Opened, issue: Issue): Promise<Document> {
  const { heldOn, answers } = state.session!.feedback!;
  const named = await namedBy(app, viewer, [state.person, state.evaluator]);
  const known = { evaluated: named(state.person), evaluator: named(state.evaluator), heldOn };
  return filledBy(formOf(law.edition, "feedback")!, known, answers, [], issue);
}

/** Fields of the edition's form by their names; what the record does not know stays free. The first signature is the signer's. */
function filledBy(
  form: Form,
  known: Readonly<Record<string, FieldValue>>,
  given: Readonly<Record<string, string>>,
  signed: readonly Signed[],
  issue: Issue,
): Document {
  const { heading = [], questions = [], tables = [], signatures = [] } = form.content;
  const first = signatures[0]?.id;
  const values: FormValues = {
    heading: Object.fromEntries(heading.map(({ id }) => [id, known[id] ?? null])),
    answers: Object.fromEntries(questions.map(({ id }) => [id, given[id] ?? null])),
    tables: Object.fromEntries(tables.map(({ id }) => [id, []])),
    signatures: first === undefined ? {} : { [first]: signed },
  };
  return filled(form, values, issue);
}
