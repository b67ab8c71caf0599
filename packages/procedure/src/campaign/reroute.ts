// Moves during a campaign: the rules propose anew with the cards as they are now, and what differs for the people whom the
// move touches becomes orders to their evaluations and one event that says why.
import type { Decision, Order } from "../record.ts";
import { presenceOn } from "../organisation/answers.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Servant } from "../organisation/person.ts";
import type { Post } from "../organisation/post.ts";
import type { Unit } from "../organisation/unit.ts";
import type { CampaignCommand, CampaignEvent, RerouteChange } from "./commands.ts";
import type { Scene } from "./decide.ts";
import { parsePeriod } from "./period.ts";
import type { Ground, Proposal } from "./proposal.ts";
import { propose, setupOf } from "./propose.ts";
import type { Setup } from "./propose.ts";
import { ground, refused } from "./refuse.ts";
import { dismissedSince } from "./stay.ts";
import { markerOf } from "./state.ts";
import type { Campaign } from "./state.ts";

type Command = Extract<CampaignCommand, { kind: "reroute" }>;

interface Rerouted {
  readonly proposal: Proposal;
  readonly changes: readonly RerouteChange[];
  readonly troubles: readonly { readonly person: string; readonly trouble: Ground }[];
}

export function reroute(scene: Scene, command: Command): Decision<CampaignEvent> {
  const { campaign, setting, law } = scene;
  const { person, also, ground: why, reference, people, units, posts, settled } = command;
  const refusals = [
    ...(reference.trim() === "" ? [refused("campaign.reference-missing", null, "reference")] : []),
    ...(person === null || people.some(({ id }) => id === person)
      ? []
      : [refused("campaign.card-missing", null, "people")]),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const organisation = patchedOrganisation(campaign.organisation, command);
  const setup = setupOf(law, organisation, parsePeriod(campaign.period)!, setting.today)!;
  const moved = person === null ? null : new Set([person, ...(also ?? [])]);
  const marked = new Set(settled);
  const touched = organisation.people
    .filter(({ id }) => !marked.has(id))
    .flatMap((servant) => rerouteOne(setup, campaign, servant, moved) ?? []);
  const changes = touched.flatMap((one) => one.changes);
  const troubles = touched.flatMap((one) => one.troubles);
  const proposals = touched.map(({ proposal }) => proposal);
  return {
    ok: true,
    events: [
      {
        kind: "rerouted",
        person,
        ...(also === undefined ? {} : { also }),
        ground: why,
        reference,
        people,
        ...(units === undefined ? {} : { units }),
        ...(posts === undefined ? {} : { posts }),
        changes,
        proposals,
        troubles,
      },
    ],
    then: [...changes.flatMap((change) => orderOf(campaign, change, reference)), ...sheetsAgain(campaign, changes)],
  };
}

interface Changed {
  readonly people: readonly Servant[];
  readonly units?: readonly Unit[];
  readonly posts?: readonly Post[];
}

/** What has changed takes the place of what the campaign took. */
export function patchedOrganisation(taken: Organisation, { people, units = [], posts = [] }: Changed): Organisation {
  return {
    units: patched(taken.units, units),
    posts: patched(taken.posts, posts),
    people: patched(taken.people, people),
  };
}

function patched<Item extends { readonly id: string }>(known: readonly Item[], now: readonly Item[]): readonly Item[] {
  if (now.length === 0) return known;
  const fresh = new Map(now.map((item) => [item.id, item]));
  const ids = new Set(known.map(({ id }) => id));
  return [...known.map((item) => fresh.get(item.id) ?? item), ...now.filter(({ id }) => !ids.has(id))];
}

/** `moved` null: whoever it may concern. Null for whom the move changes nothing. */
function rerouteOne(
  setup: Setup,
  campaign: Campaign,
  servant: Servant,
  moved: ReadonlySet<string> | null,
): Rerouted | null {
  const before = campaign.proposals[servant.id] ?? null;
  const after = withLaterDismissal(setup, servant, propose(setup, servant, campaign.reviews[servant.id] ?? null));
  if (!concerns(campaign, before, after, moved)) return null;
  if (after.outcome !== "evaluated") return before?.outcome === "evaluated" ? leaving(before, after) : null;
  const troubles = after.troubles.map((trouble) => ({ person: after.person, trouble }));
  if (before === null || (before.outcome !== "evaluated" && before.evaluator === null)) {
    return { proposal: after, changes: [], troubles };
  }
  const changes = [
    ...returning(before, after),
    ...partOf(before, after),
    ...(troubles.length > 0 ? [] : markerChanges(setup, campaign, before, after)),
  ];
  if (changes.length === 0 && troubles.length === 0) return null;
  // Whom nobody can evaluate now keeps his evaluator until a person settles it.
  return { proposal: troubles.length > 0 ? { ...after, ...routeOf(before) } : after, changes, troubles };
}

/** He keeps his evaluator on record: a correction may bring him back. */
function leaving(before: Proposal, after: Proposal): Rerouted {
  const reason = after.reason!;
  const { duty, counted } = reason;
  const { code, clause, params } = reason;
  const change: RerouteChange = {
    change: "exclude",
    person: after.person,
    ground: { code, clause, params },
    duty,
    counted,
  };
  return { proposal: { ...after, ...routeOf(before) }, changes: [change], troubles: [] };
}

function returning(before: Proposal, { person }: Proposal): readonly RerouteChange[] {
  if (before.outcome === "evaluated") return [];
  return [{ change: "include", person, ground: ground("campaign.evaluated-after-all") }];
}

function concerns(
  campaign: Campaign,
  before: Proposal | null,
  after: Proposal,
  moved: ReadonlySet<string> | null,
): boolean {
  if (moved === null) return true;
  const involved = [before, after].flatMap((one) =>
    one === null ? [] : [one.person, one.evaluator, one.substitution?.substitute ?? null],
  );
  if (before !== null) involved.push(markerOf(campaign, before));
  return involved.some((one) => one !== null && moved.has(one));
}

/** Dismissed after the period and before his evaluation: no clause speaks of it; he can no more take part than the others. */
function withLaterDismissal(setup: Setup, servant: Servant, proposal: Proposal): Proposal {
  if (proposal.outcome !== "evaluated" || proposal.dismissedOn !== null) return proposal;
  const dismissedOn = dismissedSince(servant, setup.period.to, setup.on);
  return dismissedOn === null ? proposal : { ...proposal, takesPart: false, dismissedOn };
}

function partOf(before: Proposal, { person, dismissedOn, remarks }: Proposal): readonly RerouteChange[] {
  if (before.dismissedOn !== null || dismissedOn === null) return [];
  const said = remarks.find(({ code }) => code === "campaign.dismissed");
  const why = said ?? ground("campaign.dismissed-later", null, { date: dismissedOn });
  return [{ change: "without-part", person, ground: why, dismissedOn }];
}

function markerChanges(setup: Setup, campaign: Campaign, before: Proposal, after: Proposal): readonly RerouteChange[] {
  const { person, evaluator, evaluatorBy, substitution } = after;
  if (evaluator === null) return [];
  const marker = markerOf(campaign, before);
  const isCoEvaluated = marker !== before.evaluator;
  if (evaluator !== before.evaluator || (isCoEvaluated && gone(setup, marker!))) {
    const why = ground("campaign.evaluator-changed", evaluatorBy);
    return [{ change: "change-evaluator", person, ground: why, evaluator, duty: null }, ...substituted(after)];
  }
  if (isCoEvaluated || same(before.substitution, substitution)) return [];
  const ended: readonly RerouteChange[] =
    before.substitution === null
      ? []
      : [
          {
            change: "end-substitution",
            person,
            ground: ground("campaign.substitution-ended", before.substitution.clause),
          },
        ];
  return [...ended, ...substituted(after)];
}

function substituted({ person, substitution }: Proposal): readonly RerouteChange[] {
  if (substitution === null) return [];
  const { substitute, from, until, clause } = substitution;
  return [{ change: "substitute", person, ground: ground("campaign.substituted", clause), substitute, from, until }];
}

/** A co-evaluator who serves no more or is away: his sheets come back to the evaluator. */
function gone({ chart, on }: Setup, person: string): boolean {
  return !presenceOn(chart, person, on).present;
}

function same(one: Proposal["substitution"], other: Proposal["substitution"]): boolean {
  return one?.substitute === other?.substitute && one?.from === other?.from && one?.until === other?.until;
}

function routeOf({ evaluator, evaluatorBy, substitution }: Proposal) {
  return { evaluator, evaluatorBy, substitution };
}

/** Whose evaluation is not created yet needs no order: it is opened as the proposal says then. */
function orderOf({ evaluations }: Campaign, change: RerouteChange, reference: string): readonly Order[] {
  const id = evaluations[change.person];
  const command = commandOf(change, reference);
  return id === undefined || command === null ? [] : [{ record: "evaluation", id, command }];
}

/** Whoever comes back gets a new sheet, after everything else is settled for him. */
function sheetsAgain({ evaluations }: Campaign, changes: readonly RerouteChange[]): readonly Order[] {
  return changes
    .filter(({ change, person }) => change === "include" && person in evaluations)
    .map(({ person }) => ({ record: "evaluation", id: evaluations[person]!, command: { kind: "send-sheet" } }));
}

function commandOf(change: RerouteChange, reference: string): Order["command"] | null {
  switch (change.change) {
    case "change-evaluator":
      return { kind: "change-evaluator", to: change.evaluator, duty: change.duty, ground: reference, document: null };
    case "substitute": {
      const { substitute, from, until } = change;
      return { kind: "substitute", substitute, from, until, ground: reference };
    }
    case "end-substitution":
      return { kind: "end-substitution", reason: reference };
    case "without-part":
      return { kind: "evaluate-without", dismissedOn: change.dismissedOn, document: null };
    case "exclude":
      return change.duty === null
        ? null
        : { kind: "exclude", duty: change.duty, counted: change.counted, reason: reference };
    case "include":
      return { kind: "include", reason: reference };
  }
}
