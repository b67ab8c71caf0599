// How HR conducts evaluations over HTTP, and what parties do about their results.
import { contract } from "@bagalau/contract";
import { accessTable, phaseTitles } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { actMany } from "../records/act.ts";
import { conduct } from "./conduct.ts";
import type { Conducted } from "./conduct.ts";
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

async function application(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  const by = mustBy(opened, "read-materials");
  const { application: filed, declined } = opened.state;
  return answered({ ...found(filed), declined, because: becauseOf(by) });
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
    terms: view.terms.map((term) => shownTerm(edition, term, viewer.today)),
    kept: { clause: keeping.clause, from: keeping.from, until: keeping.until, holds: keeping.holds },
    court,
    unopened: mine.ok && mine.role === "evaluated" ? await unopenedOf(app, viewer.body, "evaluation", id) : null,
    may: actions.filter((action) => opened.may(action).ok),
    because: becauseOf(by),
  });
}
