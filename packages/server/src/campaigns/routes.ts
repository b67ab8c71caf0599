// Campaigns over HTTP.
import { contract } from "@bagalau/contract";
import type { Edition, Language } from "@bagalau/methodology";
import { mayDo } from "@bagalau/procedure";
import { limitsOf } from "@bagalau/procedure/campaign";
import type { App } from "../app.ts";
import { inBody, withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { wrongCursor } from "../http/paging.ts";
import { Problem } from "../http/problem.ts";
import { found } from "../http/settled.ts";
import { close, conduct, extend, nameCoEvaluators, open, refresh } from "./commands.ts";
import { distributions } from "./distributions.ts";
import { movesIn } from "./move-queries.ts";
import { lawOf } from "./law-of.ts";
import type { CampaignLaw } from "./law-of.ts";
import { listCampaignPeople, reviewOf } from "./people-queries.ts";
import type { CampaignPersonRow } from "./people-queries.ts";
import { periodsToPlan } from "./periods.ts";
import { planCampaign } from "./plan.ts";
import { overdueIn, progressOf } from "./progress-queries.ts";
import { campaignById, listCampaigns, namesOf, phasesUnder } from "./queries.ts";
import type { ShownCampaign } from "./queries.ts";
import { scheduleOf } from "./schedule.ts";
import { groundOf, wordOf } from "./words.ts";

export function campaignRoutes(app: App): readonly Served[] {
  return implement(contract.campaigns, {
    list: ({ query }, { viewer }) =>
      withViewer(app, viewer, (tx) => listCampaigns(tx, viewer.body, query, seesWhole(viewer))),
    plan: ({ body }, call) => planCampaign(app, call, body.period),
    periods: (_, { viewer }) => periodsToPlan(app, viewer),
    distributions: (_, { viewer }) => distributions(app, viewer),
    show: ({ params }, { viewer }) => show(app, viewer, params.campaign),
    people: async ({ params, query }, { viewer }) => {
      const { edition, most } = await lawOf(app, viewer, params.campaign);
      const { items, next } = await withViewer(app, viewer, (tx) =>
        listCampaignPeople(tx, viewer.body, params.campaign, query, most),
      );
      return { items: items.map((row) => personOf(row, edition, viewer.language)), next };
    },
    review: async ({ params }, { viewer }) => {
      const { most } = await mustBody(app, viewer, params.campaign, "list");
      return withViewer(app, viewer, (tx) => reviewOf(tx, viewer.body, params.campaign, most));
    },
    refresh: ({ params }, call) => refresh(app, call, params.campaign),
    include: ({ params, body }, call) =>
      conduct(app, call, params.campaign, { kind: "include", person: params.person, ...body }),
    exclude: ({ params, body }, call) =>
      conduct(app, call, params.campaign, { kind: "exclude", person: params.person, ...body }),
    setEvaluator: ({ params, body }, call) =>
      conduct(app, call, params.campaign, { kind: "set-evaluator", person: params.person, ...body }),
    restore: ({ params, body }, call) =>
      conduct(app, call, params.campaign, { kind: "restore", person: params.person, ...body }),
    schedule: async ({ params }, { viewer }) => {
      const { state, period, approved, returned, may, rows } = await scheduleOf(app, viewer, params.campaign);
      return { state, period, approved, returned, may: [...may], rows: [...rows] };
    },
    drawSchedule: ({ params }, call) => conduct(app, call, params.campaign, { kind: "draw-schedule" }),
    approveSchedule: ({ params, body }, call) =>
      conduct(app, call, params.campaign, { kind: "approve-schedule", act: body.act }),
    returnSchedule: ({ params, body }, call) =>
      conduct(app, call, params.campaign, { kind: "return-schedule", reason: body.reason }),
    open: ({ params }, call) => open(app, call, params.campaign),
    progress: ({ params }, { viewer }) => progress(app, viewer, params.campaign),
    nameCoEvaluators: ({ params, body }, call) => nameCoEvaluators(app, call, params.campaign, body),
    extend: ({ params, body }, call) => extend(app, call, params.campaign, body),
    close: ({ params }, call) => close(app, call, params.campaign),
    moves: ({ params, query }, { viewer }) => moves(app, viewer, params.campaign, query),
  });
}

/** What only roles of the body may. Throws 404 and 403. */
async function mustBody(app: App, viewer: Viewer, id: string, action: string): Promise<CampaignLaw> {
  const law = await lawOf(app, viewer, id);
  const { act, phase, edition } = law;
  const permission = mayDo({ roles: viewer.roles, record: "campaign", phase, action, edition });
  if (!permission.ok) throw new Problem("forbidden", { refusals: [permission.refusal], act });
  return law;
}

/** Whoever sees campaigns by a role of the body knows how many people it evaluates. */
function seesWhole({ roles }: Viewer): boolean {
  return mayDo({ roles, record: "campaign", phase: null, action: "see", edition: null }).ok;
}

const commands = [
  "refresh",
  "include",
  "exclude",
  "set-evaluator",
  "restore",
  "draw-schedule",
  "approve-schedule",
  "return-schedule",
  "open",
  "name-co-evaluators",
  "extend",
  "close",
] as const;

async function show(app: App, viewer: Viewer, id: string) {
  const { body, person, today } = viewer;
  const whole = seesWhole(viewer);
  const shown = await withViewer(app, viewer, async (tx) => {
    const row = found(await campaignById(tx, body, id, { person, today, whole }));
    const { edition } = app.law.law(row.pack, row.edition);
    const limit = limitsOf(edition).people;
    const asked = whole ? row.asked : row.asked.filter(({ evaluator }) => evaluator === person);
    const named = asked.flatMap(({ evaluator }) => row.coEvaluators[evaluator] ?? []);
    const names = await namesOf(
      tx,
      body,
      [...asked, ...named].map((one) => ("evaluator" in one ? one.evaluator : one.person)),
    );
    const of = (one: string) => ({ id: one, name: names.get(one) ?? null });
    const roles = [...viewer.roles, ...row.roles];
    return {
      ...row,
      term: { ...row.sheetTerm, title: wordOf(edition, row.sheetTerm.term).title },
      most: limit === null ? null : { people: limit.number, clause: limit.clause },
      asked: asked.map(({ evaluator, ...rest }) => ({
        ...rest,
        evaluator: of(evaluator),
        coEvaluators: coEvaluatorsOf(row, evaluator).map(({ person: one, people }) => ({
          person: of(one),
          people: [...people],
        })),
      })),
      may: commands.filter((action) => mayDo({ roles, record: "campaign", phase: row.phase, action, edition }).ok),
      clauses: Object.fromEntries([...commands, "create-next"].map((action) => [action, clauseOf(action, edition)])),
    };
  });
  const settled = await settledUnder(app, shown, body);
  return {
    ...shown,
    asked: shown.asked.map((one) => ({ ...one, settled: [...(settled.get(one.evaluator.id) ?? [])] })),
  };
}

/** He who gave somebody to a co-evaluator does not see that evaluation, but has to know whom he can still give to another. */
async function settledUnder(
  app: App,
  {
    id,
    asked,
    ...row
  }: Pick<ShownCampaign, "id" | "pack" | "edition"> & { asked: readonly { evaluator: { id: string } }[] },
  body: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (asked.length === 0) return new Map();
  const { edition } = app.law.law(row.pack, row.edition);
  const evaluators = asked.map(({ evaluator }) => evaluator.id);
  const people = await inBody(app, body, (tx) => phasesUnder(tx, body, id, evaluators));
  const isSettled = (phase: string): boolean =>
    !mayDo({ roles: conducting, record: "evaluation", phase, action: "change-evaluator", edition }).ok;
  return new Map(
    evaluators.map((evaluator) => {
      const his = people.filter((one) => one.evaluator === evaluator && isSettled(one.phase));
      return [evaluator, his.map(({ person }) => person)];
    }),
  );
}

const conducting = ["hr", "hr-head", "appointing-official"];

function clauseOf(action: string, edition: Edition): string | null {
  const right = mayDo({ roles: conducting, record: "campaign", phase: null, action, edition });
  return right.ok ? right.clause : null;
}

function coEvaluatorsOf({ coEvaluators }: ShownCampaign, evaluator: string) {
  return coEvaluators[evaluator] ?? [];
}

function personOf(row: CampaignPersonRow, edition: Edition, language: Language) {
  const { category, form, evaluatorRole, reason, troubles, remarks } = row;
  const word = (one: string | null) => (one === null ? null : wordOf(edition, one));
  return {
    ...row,
    reason: reason === null ? null : groundOf(reason, language),
    category: word(category),
    form: word(form),
    evaluatorRole: word(evaluatorRole),
    troubles: troubles.map((one) => groundOf(one, language)),
    remarks: remarks.map((one) => groundOf(one, language)),
  };
}

async function progress(app: App, viewer: Viewer, id: string) {
  const { body, today } = viewer;
  return withViewer(app, viewer, async (tx) => {
    const whole = seesWhole(viewer);
    const row = found(await progressOf(tx, body, id, whole));
    const { edition } = app.law.law(row.pack, row.edition);
    const overdue = await overdueIn(tx, body, { campaign: id, today, whole });
    return {
      ...row,
      overdue: overdue.map(({ term, holder, ...one }) => ({
        ...one,
        term: wordOf(edition, term),
        holder: wordOf(edition, holder),
      })),
    };
  });
}

async function moves(
  app: App,
  viewer: Viewer,
  id: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const { body, language } = viewer;
  await mustBody(app, viewer, id, "read-journal");
  if (cursor !== undefined && !/^\d{1,9}$/u.test(cursor)) throw wrongCursor();
  return withViewer(app, viewer, async (tx) => {
    const { items, next } = await movesIn(tx, body, id, limit, cursor === undefined ? null : Number(cursor));
    const people = items.flatMap((one) => [
      ...(one.person === null ? [] : [one.person]),
      ...[...one.changes, ...one.troubles].map(({ person }) => person),
    ]);
    const names = await namesOf(tx, body, people);
    const of = (one: string) => ({ id: one, name: names.get(one) ?? null });
    return {
      next,
      items: items.map(({ changes, troubles, person, ...move }) => ({
        ...move,
        person: person === null ? null : of(person),
        changes: changes.map((one) => ({
          person: of(one.person),
          change: one.change,
          ground: groundOf(one.ground, language),
        })),
        troubles: troubles.map((one) => ({ person: of(one.person), trouble: groundOf(one.trouble, language) })),
      })),
    };
  });
}
