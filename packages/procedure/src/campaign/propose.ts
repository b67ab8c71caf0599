// Who is evaluated, by whom, on which sheet, and who is not and why: proposed by the rules of the edition for one person.
import type { WorkCalendar } from "@bagalau/calendar";
import type { Edition } from "@bagalau/methodology";
import { chartOf, postOn } from "../organisation/answers.ts";
import type { Chart } from "../organisation/answers.ts";
import { wholeMonths } from "../organisation/dated.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Servant } from "../organisation/person.ts";
import { noCategory } from "../organisation/post.ts";
import { workedDays, workingDaysIn } from "../organisation/worked-days.ts";
import { assignmentOf, clauseOf, limitsOf } from "./duties.ts";
import type { Assign, Limits } from "./duties.ts";
import type { Period } from "./period.ts";
import type { Exclusion, Ground, Proposal } from "./proposal.ts";
import { ground } from "./refuse.ts";
import { evaluatorFor } from "./route.ts";
import { secondedTo } from "./seconded.ts";
import type { Seconded } from "./seconded.ts";
import { dismissedSince, lasted, staysIn } from "./stay.ts";
import type { Stay } from "./stay.ts";

/** All that a proposal rests on, prepared once for the whole organisation. */
export interface Setup {
  readonly edition: Edition;
  readonly period: Period;
  /** The day on which it is asked who holds the evaluators' posts. */
  readonly on: string;
  readonly chart: Chart;
  readonly workingDays: readonly string[];
  readonly limits: Limits;
  readonly assign: Assign;
  readonly assignClause: string;
}

/** What review decided on a person. */
export interface Review {
  /** `included`: evaluated although the rules say no. */
  readonly inclusion: "included" | "excluded" | null;
  readonly evaluator: string | null;
  /** The reason of the inclusion or exclusion and the number of its act. */
  readonly reason: string;
  readonly number: string;
}

/** Null where the edition assigns no evaluators. Throws `outside-calendar`. */
export function setupOf(
  law: { readonly edition: Edition; readonly calendar: WorkCalendar },
  organisation: Organisation,
  period: Period,
  on: string,
): Setup | null {
  const { edition, calendar } = law;
  const assignment = assignmentOf(edition);
  if (assignment === null) return null;
  return {
    edition,
    period,
    on,
    chart: chartOf(organisation),
    workingDays: workingDaysIn(calendar, period.from, period.to),
    limits: limitsOf(edition),
    assign: assignment.assign,
    assignClause: assignment.clause,
  };
}

export function propose(setup: Setup, servant: Servant, review: Review | null = null): Proposal {
  const stays = staysIn(servant, setup.period);
  const stay = evaluatedStay(setup, stays);
  if (stay === null) return outside(setup, servant, stays);
  const seconded = secondedTo(setup, servant, stays);
  const own = ownDays(setup, servant, stays);
  const known = { ...unevaluated(servant.id), ...placeOf(setup, stay), workedDays: own + seconded.days };
  if (review?.inclusion === "excluded") return { ...known, outcome: "not-evaluated", reason: byReview(review) };
  const reason = review?.inclusion === "included" ? null : whyNot(setup, stay, own, seconded);
  if (reason !== null) {
    return { ...known, outcome: reason.code === "campaign.seconded-away" ? "elsewhere" : "not-evaluated", reason };
  }
  return evaluated(setup, servant, known, { stays, stay, own, seconded, named: review?.evaluator ?? null });
}

interface Found {
  readonly stays: readonly Stay[];
  readonly stay: Stay;
  readonly own: number;
  readonly seconded: Seconded;
  /** The evaluator whom review set. */
  readonly named: string | null;
}

function evaluated(setup: Setup, servant: Servant, known: Proposal, found: Found): Proposal {
  const assigned = setup.assign(known.category!);
  if (assigned === null) {
    const trouble = ground("campaign.category-unknown", setup.assignClause, { category: known.category! });
    return { ...known, outcome: "evaluated", troubles: [trouble] };
  }
  const { seconded, own, named, stay } = found;
  const routed = evaluatorFor(setup, servant.id, stay, assigned["evaluator"]!, named, seconded.receiving(own));
  const { from, to } = setup.period;
  // Whoever leaves on the last day has served the whole period.
  const last = dismissedSince(servant, from, to);
  const dismissedOn = last === to ? null : last;
  return {
    ...known,
    ...routed,
    outcome: "evaluated",
    assigned,
    form: assigned["form"]!,
    evaluatorRole: assigned["evaluator"]!,
    takesPart: dismissedOn === null,
    dismissedOn,
    remarks: remarksOf(setup, found, dismissedOn),
  };
}

/** The latest post that the act evaluates and in which he stayed long enough; else the latest that it evaluates. */
function evaluatedStay(setup: Setup, stays: readonly Stay[]): Stay | null {
  const inScope = stays.filter((stay) => categoryOf(setup, stay) !== noCategory);
  const { stay: limit } = setup.limits;
  const long = limit === null ? inScope[0] : inScope.find((stay) => lasted(stay, limit.number));
  return long ?? inScope[0] ?? null;
}

function categoryOf({ chart }: Setup, { post, to }: Stay): string {
  return postOn(chart, post, to)?.category ?? noCategory;
}

function placeOf({ chart }: Setup, { post, to }: Stay): Pick<Proposal, "post" | "unit" | "category"> {
  const { unit, category } = postOn(chart, post, to)!;
  return { post, unit, category };
}

function ownDays(setup: Setup, servant: Servant, stays: readonly Stay[]): number {
  const sent = servant.secondments.filter(({ direction }) => direction === "sent");
  return workedDays(setup.workingDays, servant, spansOf(stays), sent);
}

function spansOf(stays: readonly Stay[]): readonly { readonly from: string; readonly until: string }[] {
  return stays.map(({ from, to }) => ({ from, until: to }));
}

/** Null where he is evaluated here. */
function whyNot({ limits, edition }: Setup, stay: Stay, own: number, seconded: Seconded): Exclusion | null {
  if (limits.stay !== null && !lasted(stay, limits.stay.number)) {
    const { number, duty, clause } = limits.stay;
    const months = String(wholeMonths(stay.from, stay.to));
    const params = { months: String(number), from: stay.from, to: stay.to };
    return { code: "campaign.stay-too-short", clause, params, duty, counted: months };
  }
  const days = own + seconded.days;
  if (limits.workedDays === null || days >= limits.workedDays.number) return null;
  const { number, duty, clause } = limits.workedDays;
  const params = { days: String(days), least: String(number) };
  if (seconded.body !== null) {
    const away = { ...params, body: seconded.body };
    return {
      code: "campaign.seconded-away",
      clause: clauseOf(edition, "seconded"),
      params: away,
      duty,
      counted: String(days),
    };
  }
  return { code: "campaign.too-few-days", clause, params, duty, counted: String(days) };
}

function remarksOf(setup: Setup, { stays, stay, own, seconded }: Found, dismissedOn: string | null): readonly Ground[] {
  const { edition, limits } = setup;
  const secondedClause = clauseOf(edition, "seconded");
  return [
    ...(dismissedOn === null
      ? []
      : [ground("campaign.dismissed", clauseOf(edition, "dismissed"), { date: dismissedOn })]),
    ...(stay === stays[0] ? [] : [ground("campaign.earlier-post", limits.stay?.clause ?? null, { to: stay.to })]),
    ...(seconded.body === null
      ? []
      : [ground("campaign.seconded-partly", secondedClause, { body: seconded.body, days: String(own) })]),
  ];
}

function outside(setup: Setup, servant: Servant, stays: readonly Stay[]): Proposal {
  const code = stays.length === 0 ? "campaign.no-post" : "campaign.post-not-evaluated";
  const reason: Exclusion = {
    code,
    clause: stays.length === 0 ? null : setup.assignClause,
    params: {},
    duty: null,
    counted: null,
  };
  return { ...unevaluated(servant.id), outcome: "outside", reason };
}

function byReview({ reason, number }: Review): Exclusion {
  return { code: "campaign.excluded-in-review", clause: null, params: { reason, number }, duty: null, counted: null };
}

function unevaluated(person: string): Proposal {
  return {
    person,
    outcome: "outside",
    reason: null,
    post: null,
    unit: null,
    category: null,
    workedDays: 0,
    assigned: {},
    form: null,
    evaluatorRole: null,
    evaluatorBy: null,
    evaluator: null,
    substitution: null,
    takesPart: true,
    dismissedOn: null,
    troubles: [],
    remarks: [],
  };
}
