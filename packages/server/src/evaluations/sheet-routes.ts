// The sheet over HTTP: its fields, a draft, the result as it would be, marks by screen and on paper.
import { contract } from "@bagalau/contract";
import type { Json } from "@bagalau/procedure";
import { compute } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import { isNotNow } from "../records/decide.ts";
import { conduct } from "./conduct.ts";
import { draftOf, keepSubmitted, saveDraft, submittedSheet } from "./drafts.ts";
import { explainResult } from "./explain-result.ts";
import { becauseOf, mustBy, openEvaluation, readAs } from "./open-evaluation.ts";
import type { Evaluation, OpenRecord, Permitted } from "./open-evaluation.ts";
import { namesFor } from "./person-names.ts";
import { saidFaults } from "./said-faults.ts";
import { sheetForm } from "./sheet-form.ts";
import { answered, gradeWord } from "./shown.ts";
import { mustBeOpened } from "./unopened.ts";

export function sheetRoutes(app: App): readonly Served[] {
  return implement(contract.evaluations.sheet, {
    form: async ({ params }, { viewer }) => {
      const opened = await openEvaluation(app, viewer, params.evaluation);
      return sheetForm(opened, mustFill(opened));
    },
    draft: async ({ params }, { viewer }) => {
      mustFill(await openEvaluation(app, viewer, params.evaluation));
      return answered(await draftOf(app, viewer, params.evaluation));
    },
    saveDraft: async ({ params, body: { revision, ...content } }, { viewer }) => {
      mustFill(await openEvaluation(app, viewer, params.evaluation));
      return saveDraft(app, viewer, params.evaluation, revision, content);
    },
    preview: async ({ params, body }, { viewer }) => {
      const opened = await openEvaluation(app, viewer, params.evaluation);
      mustFill(opened);
      return preview(app, viewer, opened, body.given);
    },
    show: ({ params }, { viewer }) => filledSheet(app, viewer, params.evaluation),
    submit: ({ params, body }, call) =>
      conduct(app, call, {
        record: "evaluation",
        id: params.evaluation,
        command: { kind: "submit-marks", ...body },
        files: { files: body.files },
      }),
    enterPaper: ({ params, body }, call) =>
      conduct(app, call, {
        record: "evaluation",
        id: params.evaluation,
        command: { kind: "enter-paper", ...body },
        files: { files: body.files, scan: body.scan },
        people: { signedBy: body.signedBy },
      }),
    giveBack: async ({ params, body }, call) => {
      const { body: own } = call.viewer;
      const submitted = await submittedSheet(app, own, params.evaluation);
      const command = { kind: "return-sheet", ...body };
      const done = await conduct(app, call, { record: "evaluation", id: params.evaluation, command });
      if (submitted !== null) await keepSubmitted(app, own, params.evaluation, submitted);
      return done;
    },
  });
}

const filling = ["submit-marks", "enter-paper", "propose"];

/** By whichever right he fills in a sheet. Throws 403, or 409 where he would have one in another phase. */
function mustFill(opened: OpenRecord<Evaluation>): Permitted {
  const asked = filling.map((action) => ({ action, may: opened.may(action) }));
  const found = asked.find(({ may }) => may.ok) ?? asked.find(({ may }) => !may.ok && isNotNow(may.refusal));
  return mustBy(opened, found?.action ?? "submit-marks");
}

async function preview(
  app: App,
  viewer: Viewer,
  { state, law }: OpenRecord<Evaluation>,
  given: Readonly<Record<string, unknown>>,
) {
  const { rule, fixed, lawOn } = state;
  const facts = { ...(given as Readonly<Record<string, Json>>), ...fixed };
  const counted = await compute(law, rule, facts, lawOn, "given");
  if (!counted.ok) {
    return { result: null, explanation: [], faults: await saidFaults(app, viewer, counted.refusals) };
  }
  if (counted.result === null) {
    const none = { code: "evaluation.no-value", clause: null, params: {}, at: "given" };
    return { result: null, explanation: [], faults: await saidFaults(app, viewer, [none]) };
  }
  const { exact, shown, grade, receipt } = counted.result;
  return answered({
    result: { exact, shown, grade: gradeWord(law.edition, rule, grade) },
    explanation: explainResult(law, { rule, receipt, lawOn }, viewer.language),
    faults: [],
  });
}

/** The marks tell the result, so reading them is a reading of it. */
async function filledSheet(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  const { role } = mustBy(opened, "read-sheet");
  await mustBeOpened(app, viewer.body, opened, role);
  const { sheet, fixed } = opened.state;
  if (sheet === null) throw new Problem("not-found");
  const by = await readAs(app, viewer, opened, "read-sheet");
  const nameOf = await namesFor(app, viewer, [sheet.by]);
  const { given, comments, files, paper, submittedOn } = sheet;
  return answered({
    by: nameOf(sheet.by),
    submittedOn,
    given: given as Readonly<Record<string, unknown>>,
    fixed,
    comments,
    files,
    paper,
    form: sheetForm(opened, by),
    because: becauseOf(by),
  });
}
