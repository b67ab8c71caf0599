// The screens of the application: by which route, whose they are, in which state, and at which address that state stands.
import { randomUUID } from "node:crypto";
import { ask, change } from "./asking.ts";
import type { District, Page } from "./district.ts";

interface Screen {
  readonly name: string;
  /** As the router has it. */
  readonly route: string;
  /** Null: nobody is signed in. */
  readonly part: string | null;
  /** Where it is not the route itself. `page`: of whom the screen is. */
  readonly at?: (page: Page, district: District) => Promise<string>;
}

interface Item {
  readonly id: string;
}
interface Items<One extends Item = Item> {
  readonly items: readonly One[];
}
interface Evaluation extends Item {
  readonly campaign: string | null;
  readonly period: string;
  readonly open: boolean;
  readonly done: boolean;
  readonly draft: string | null;
}
interface Called {
  readonly evaluation: string;
  readonly phase: { readonly id: string };
  readonly held: boolean;
}
interface Stated extends Item {
  readonly kind: string;
}
interface Campaign extends Item {
  readonly phase: string;
}

/** Of the first of a list. */
const first =
  (list: string, before: string, after = "") =>
  async (page: Page): Promise<string> => {
    const { items } = await ask<Items>(page, list);
    return `${before}${items[0]!.id}${after}`;
  };

/** Of the first of a list for which it holds. */
const where =
  <One extends Item>(list: string, holds: (one: One) => boolean, before: string, after = "") =>
  async (page: Page): Promise<string> => {
    const { items } = await ask<Items<One>>(page, list);
    return `${before}${items.find(holds)!.id}${after}`;
  };

const openCampaign = (after = "") =>
  where<Campaign>("/campaigns", ({ phase }) => phase === "open", "/campaigns/", after);

const session = (stage: string) => async (page: Page) => {
  const { items } = await ask<{ readonly items: readonly Called[] }>(page, "/sessions?limit=100");
  return `/sessions/${items.find(({ phase }) => phase.id === stage)!.evaluation}`;
};

/** The next campaign, planned by whoever looks first. */
async function inReview(page: Page): Promise<string> {
  const periods = await ask<readonly { period: string; campaign: string | null }[]>(page, "/campaign-periods");
  const planned = periods.find(({ campaign }) => campaign === null);
  if (planned !== undefined) await change(page, "/campaigns", { period: planned.period });
  return where<Campaign>(
    "/campaigns",
    ({ phase }) => phase !== "open" && phase !== "closed",
    "/campaigns/",
    "/review",
  )(page);
}

/** A letter that was not answered. */
async function invitation(_: Page, { enter }: District): Promise<string> {
  const login = `newcomer.${randomUUID().slice(0, 8)}`;
  const invited = { login, person: null, language: "ru", roles: [] };
  const { url } = await change<{ readonly url: string }>(await enter("administrator"), "/accounts", invited);
  return url.slice(url.indexOf("/letter"));
}

const at = (route: string, part: string | null, name = route.slice(1).replaceAll("/", "-")): Screen => ({
  name,
  route,
  part,
});

/** What is not there, or not to be seen, is said in the frame of its screen. */
const nowhere = randomUUID();

const atTheDoor: readonly Screen[] = [
  at("/sign-in", null),
  { name: "sign-in-service-refused", route: "/sign-in/$service", part: null, at: async () => "/sign-in/nowhere" },
  { name: "letter", route: "/letter", part: null, at: invitation },
  { name: "letter-void", route: "/letter", part: null, at: async () => "/letter#void" },
];

const ofEverybody: readonly Screen[] = [
  at("/", "evaluator-of-many", "home-of-an-evaluator"),
  at("/", "evaluated", "home-of-the-evaluated"),
  at("/", "hr-head", "home-of-hr"),
  at("/", "akim", "home-of-the-akim"),
  at("/", "administrator", "home-of-the-administrator"),
  at("/inbox", "hr"),
  { name: "inbox-entry", route: "/inbox/$entry", part: "hr", at: first("/inbox?limit=1", "/inbox/") },
  { name: "inbox-unopened", route: "/inbox/$entry", part: "evaluated", at: first("/inbox?unopened=true", "/inbox/") },
  at("/account", "hr-head"),
];

const ofEvaluators: readonly Screen[] = [
  at("/marking", "evaluator-of-many"),
  {
    name: "marking-draft",
    route: "/marking/$evaluation",
    part: "evaluator-of-many",
    at: where<Evaluation>("/evaluations/to-evaluate", ({ open, draft }) => open && draft !== null, "/marking/"),
  },
  {
    name: "marking-submitted",
    route: "/marking/$evaluation",
    part: "evaluator-of-many",
    at: where<Evaluation>("/evaluations/to-evaluate", ({ done }) => done, "/marking/"),
  },
  {
    name: "marking-co-evaluators",
    route: "/marking/co-evaluators/$campaign",
    part: "evaluator-of-many",
    at: async (page) => {
      const { items } = await ask<Items<Evaluation>>(page, "/evaluations/to-evaluate");
      return `/marking/co-evaluators/${items.find(({ open }) => open)!.campaign}`;
    },
  },
];

const ofTheEvaluated: readonly Screen[] = [
  at("/results", "evaluated"),
  {
    name: "result-unopened",
    route: "/results/$evaluation",
    part: "evaluated",
    at: first("/evaluations/mine", "/results/"),
  },
  { name: "result", route: "/results/$evaluation", part: "substitute", at: first("/evaluations/mine", "/results/") },
  {
    name: "result-under-session",
    route: "/results/$evaluation",
    part: "applicant",
    at: first("/evaluations/mine", "/results/"),
  },
  {
    name: "disagreement",
    route: "/results/$evaluation/disagreement",
    part: "substitute",
    at: first("/evaluations/mine", "/results/", "/disagreement"),
  },
  {
    name: "result-of-the-year",
    route: "/results/year/$annual",
    part: "applicant",
    at: async (page) => {
      const { person } = await ask<{ readonly person: string }>(page, "/me");
      return first(`/annual?person=${person}`, "/results/year/")(page);
    },
  },
];

const ofSessions: readonly Screen[] = [
  at("/sessions", "hr"),
  {
    name: "session-to-be-called",
    route: "/sessions/$evaluation",
    part: "akim",
    at: first("/evaluations?phase=applied", "/sessions/"),
  },
  { name: "session-called", route: "/sessions/$evaluation", part: "evaluator", at: session("session") },
  { name: "session-decided", route: "/sessions/$evaluation", part: "hr", at: session("decided") },
  { name: "session-signed", route: "/sessions/$evaluation", part: "hr", at: session("signed") },
];

const ofCampaigns: readonly Screen[] = [
  at("/campaigns", "hr"),
  at("/campaigns/grades", "hr-head"),
  { name: "campaign", route: "/campaigns/$campaign", part: "hr", at: openCampaign() },
  { name: "campaign-review", route: "/campaigns/$campaign/review", part: "hr", at: inReview },
  { name: "campaign-people", route: "/campaigns/$campaign/people", part: "hr", at: openCampaign("/people") },
  { name: "campaign-schedule", route: "/campaigns/$campaign/schedule", part: "hr", at: openCampaign("/schedule") },
  { name: "campaign-moves", route: "/campaigns/$campaign/moves", part: "hr", at: openCampaign("/moves") },
  {
    name: "evaluation",
    route: "/evaluations/$evaluation",
    part: "hr",
    at: first("/evaluations?phase=decided", "/evaluations/"),
  },
  {
    name: "evaluation-paper",
    route: "/evaluations/$evaluation/paper",
    part: "hr",
    at: first("/evaluations?phase=sheet-sent", "/evaluations/", "/paper"),
  },
];

const ofPeople: readonly Screen[] = [
  at("/people", "hr"),
  at("/people/units", "hr"),
  at("/people/delegations", "hr"),
  at("/people/import", "hr"),
  { name: "person", route: "/people/$person", part: "hr", at: first("/people?limit=1", "/people/") },
  at("/calendar", "hr-head"),
  at("/notices", "hr"),
  { name: "notice", route: "/notices/$notice", part: "hr", at: first("/notices?limit=1", "/notices/") },
];

const ofTheArchive: readonly Screen[] = [
  at("/archive", "hr-head"),
  at("/archive/acts", "hr-head"),
  {
    name: "archive-act-nowhere",
    route: "/archive/acts/$act",
    part: "hr-head",
    at: async () => `/archive/acts/${nowhere}`,
  },
  at("/archive/disclosures", "hr-head"),
  {
    name: "archive-disclosure",
    route: "/archive/disclosures/$disclosure",
    part: "hr-head",
    at: first("/disclosures", "/archive/disclosures/"),
  },
  at("/archive/disputes", "hr-head"),
  {
    name: "archive-dispute",
    route: "/archive/disputes/$dispute",
    part: "hr-head",
    at: first("/disputes", "/archive/disputes/"),
  },
];

const ofOverseers: readonly Screen[] = [
  at("/oversight", "auditor"),
  at("/oversight/cases", "auditor"),
  {
    name: "oversight-case",
    route: "/oversight/cases/$record/$id",
    part: "auditor",
    at: first("/evaluations?limit=1", "/oversight/cases/evaluation/"),
  },
  at("/oversight/access", "auditor"),
  at("/oversight/system", "administrator"),
  at("/accounts", "administrator"),
  {
    name: "account-of-somebody",
    route: "/accounts/$account",
    part: "administrator",
    at: first("/accounts?limit=1", "/accounts/"),
  },
];

const ofTheLaw: readonly Screen[] = [
  at("/law", "methodologist"),
  at("/law/rules", "methodologist"),
  {
    name: "law-rule",
    route: "/law/rules/$rule",
    part: "methodologist",
    at: async (page) => {
      const { items } = await ask<Items<Stated>>(page, "/law/stated");
      return `/law/rules/${items.find(({ kind }) => kind === "rule")!.id}`;
    },
  },
  at("/law/procedure", "methodologist"),
  at("/law/editions", "methodologist"),
];

export const screens: readonly Screen[] = [
  ...atTheDoor,
  ...ofEverybody,
  ...ofEvaluators,
  ...ofTheEvaluated,
  ...ofSessions,
  ...ofCampaigns,
  ...ofPeople,
  ...ofTheArchive,
  ...ofOverseers,
  ...ofTheLaw,
];
