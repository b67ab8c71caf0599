// How HR conducts evaluations over HTTP, and what parties do about their results.
import { contract } from "@bagalau/contract";
import { accessTable, phaseTitles } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { actMany } from "../records/act.ts";
import { conduct } from "./conduct.ts";
import type { Conducted } from "./conduct.ts";
import { groundsOf } from "./grounds.ts";
import { becauseOf, mustBy, openEvaluation } from "./open-evaluation.ts";
import { namesFor } from "./person-names.ts";
import { saidFaults } from "./said-faults.ts";
import { answered, shownTerm, titledAs } from "./shown.ts";
import { unopenedOf } from "./unopened.ts";

export function conductRoutes(app: App): readonly Served[] {
  const told = (call: Call, id: string, command: Conducted["command"], named: Partial<Conducted> = {}) =>
    conduct(app, call, { record: "evaluation", id, command, ...named });
  return [
    ...implement(contract.evaluations.conduct, {
      show: ({ params }, { viewer }) => card(app, viewer, params.evaluation),
      grounds: async ({ params }, { viewer }) => answered(await groundsOf(app, viewer, params.evaluation)),
      sendSheet: ({ params }, call) => told(call, params.evaluation, { kind: "send-sheet" }),
      sendSheets: ({ body }, call) => sendSheets(app, call, body.evaluations),
      changeEvaluator: ({ params, body }, call) => {
        const named = { files: { document: body.document }, people: { to: body.to } };
        return told(call, params.evaluation, { kind: "change-evaluator", ...body }, named);
      },
      substitute: ({ params, body }, call) => {
        const named = { people: { substitute: body.substitute } };
        return told(call, params.evaluation, { kind: "substitute", ...body }, named);
      },
      endSubstitution: ({ params, body }, call) => told(call, params.evaluation, { kind: "end-substitution", ...body }),
      evaluateWithout: ({ params, body }, call) =>
        told(call, params.evaluation, { kind: "evaluate-without", ...body }, { files: { document: body.document } }),
      exclude: ({ params, body }, call) => told(call, params.evaluation, { kind: "exclude", ...body }),
      include: ({ params, body }, call) => told(call, params.evaluation, { kind: "include", ...body }),
      hold: ({ params, body }, call) =>
        told(call, params.evaluation, { kind: "hold", ...body }, { files: { document: body.document } }),
      release: ({ params, body }, call) => told(call, params.evaluation, { kind: "release", ...body }),
      courtAppeal: ({ params, body }, call) => {
        const named = { files: { document: body.document } };
        return told(call, params.evaluation, { kind: "record-court-appeal", ...body }, named);
      },
      courtOutcome: ({ params, body }, call) => {
        const named = { files: { document: body.document } };
        return told(call, params.evaluation, { kind: "record-court-outcome", ...body }, named);
      },
      courtAct: async ({ params, body }, call) => {
        const annual = await annualsOf(app, call.viewer, params.evaluation);
        const command = { kind: "carry-out-court-act", ...body, annual };
        return told(call, params.evaluation, command, { files: { document: body.document } });
      },
      complete: ({ params }, call) => told(call, params.evaluation, { kind: "complete" }),
    }),
    ...implement(contract.evaluations.application, {
      show: ({ params }, { viewer }) => application(app, viewer, params.evaluation),
      file: ({ params, body }, call) =>
        told(call, params.evaluation, { kind: "file-application", ...body }, { files: { files: body.files } }),
      enter: ({ params, body }, call) => {
        const named = { files: { files: body.files, scan: body.scan } };
        return told(call, params.evaluation, { kind: "enter-application", ...body }, named);
      },
      withdraw: ({ params, body }, call) => told(call, params.evaluation, { kind: "withdraw-application", ...body }),
    }),
  ];
}

/** Results of the year that may rest on the evaluation. */
async function annualsOf(app: App, viewer: Viewer, id: string): Promise<readonly string[]> {
  const { state } = await openEvaluation(app, viewer, id);
  const rows = await inBody(app, viewer.body, (tx) =>
    tx
      .selectFrom("record")
      .select("id")
      .where("body_id", "=", viewer.body)
      .where("kind", "=", "annual")
      .where("person_id", "=", state.person)
      .where("period", "=", state.period.id.slice(0, 4))
      .where("phase", "<>", "destroyed")
      .orderBy("id")
      .execute(),
  );
  return rows.map((row) => row.id);
}

async function application(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  const by = mustBy(opened, "read-materials");
  return answered({ ...found(opened.state.application), because: becauseOf(by) });
}

/** Each by itself; what is refused is told at its evaluation. */
async function sendSheets(app: App, call: Call, evaluations: readonly string[]) {
  const { viewer } = call;
  const { key, ...acting } = call.acting();
  const targets = [...new Set(evaluations)].map((id) => ({
    record: "evaluation",
    id,
    command: { kind: "send-sheet" },
  }));
  const refused = await actMany(app, acting, targets, { keyOf: (portion) => keyFrom("send-sheets", key, portion) });
  const told = refused.map(async ({ target, acted }) => ({
    evaluation: target.id,
    faults: await saidFaults(app, viewer, acted.refusals),
  }));
  return { sent: targets.length - refused.length, refused: await Promise.all(told) };
}

const actions = [...new Set(accessTable.filter(({ record }) => record === "evaluation").map(({ action }) => action))];

async function card(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  const by = mustBy(opened, "see");
  const { state, law, view, version } = opened;
  const { edition } = law;
  const { phase, period, post, person, evaluator, standIn, exclusion, keeping, court } = state;
  const nameOf = await namesFor(app, viewer, [person, evaluator, standIn?.substitute ?? null]);
  const mine = opened.may("read-result");
  const permitted = actions.flatMap((action) => {
    const right = opened.may(action);
    return right.ok ? [{ action, clause: right.clause }] : [];
  });
  const materials = opened.may("read-materials").ok;
  return answered({
    id,
    version,
    period: period.id,
    from: period.from,
    to: period.to,
    campaign: state.campaign,
    phase: titledAs(phase, phaseTitles[phase]),
    law: { pack: law.pack.id, edition: edition.id },
    person: nameOf(person),
    post,
    evaluator: nameOf(evaluator),
    evaluatorBy: state.evaluatorBy,
    substitute:
      standIn === null
        ? null
        : { person: nameOf(standIn.substitute), from: standIn.from, until: standIn.until, ground: standIn.ground },
    dismissedOn: state.dismissedOn,
    exclusion: exclusion && { ...exclusion, duty: titledAs(exclusion.duty, edition.duties.get(exclusion.duty)?.title) },
    completedOn: state.completedOn,
    terms: view.terms.map((term) => shownTerm(law, term, viewer.today)),
    kept: { clause: keeping.clause, from: keeping.from, until: keeping.until, holds: keeping.holds },
    court,
    appliedOn: materials ? (state.application?.receivedOn ?? null) : null,
    sessionOn: materials ? (state.session?.heldOn ?? null) : null,
    unopened: mine.ok && mine.role === "evaluated" ? await unopenedOf(app, viewer.body, "evaluation", id) : null,
    may: permitted.map(({ action }) => action),
    clauses: Object.fromEntries(permitted.map(({ action, clause }) => [action, clause])),
    because: becauseOf(by),
  });
}
