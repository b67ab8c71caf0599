// How each event changes a campaign.
import type { Written } from "../record.ts";
import type { CampaignEvent } from "./commands.ts";
import type { Proposal } from "./proposal.ts";
import type { Review } from "./propose.ts";
import { patchedOrganisation } from "./reroute.ts";
import type { Campaign } from "./state.ts";

export function evolveCampaign(campaign: Campaign | null, { event, on }: Written<CampaignEvent>): Campaign {
  if (event.kind === "planned") return planned(event);
  return evolve(campaign!, event, on);
}

function evolve(campaign: Campaign, event: Exclude<CampaignEvent, { kind: "planned" }>, on: string): Campaign {
  switch (event.kind) {
    case "refreshed":
      return {
        ...campaign,
        organisation: event.organisation,
        digest: event.digest,
        proposals: byPerson(event.proposals),
      };
    case "included":
      return reviewed(campaign, event, { inclusion: "included", reason: event.reason, number: event.act.number });
    case "excluded":
      return reviewed(campaign, event, { inclusion: "excluded", reason: event.reason, number: event.act.number });
    case "evaluator-set":
      return withWaiting(reviewed(campaign, event, { evaluator: event.evaluator }), [event.proposal]);
    case "restored": {
      const { [event.person]: _, ...reviews } = campaign.reviews;
      return { ...withProposal(campaign, event.proposal), reviews };
    }
    case "schedule-drawn":
      return { ...campaign, schedule: { rows: event.rows, approved: null } };
    case "schedule-approved":
      return { ...campaign, schedule: { rows: campaign.schedule!.rows, approved: event.act } };
    case "schedule-returned":
      return { ...campaign, schedule: { ...campaign.schedule!, returned: { reason: event.reason, on } } };
    case "opened": {
      const { people, asked } = event;
      return { ...campaign, phase: people.length === 0 ? "open" : "opening", waiting: people, asked, openedOn: on };
    }
    case "evaluations-created": {
      const ids = Object.fromEntries(event.created.map(({ person, evaluation }) => [person, evaluation]));
      const waiting = campaign.waiting.filter((person) => !(person in ids));
      const evaluations = { ...campaign.evaluations, ...ids };
      return { ...campaign, phase: waiting.length === 0 ? "open" : "opening", waiting, evaluations };
    }
    case "co-evaluators-named": {
      const coEvaluators = { ...campaign.coEvaluators, [event.evaluator]: event.coEvaluators };
      return { ...campaign, coEvaluators };
    }
    case "rerouted":
      return rerouted(campaign, event);
    case "extended": {
      const { sheetTerm, act } = event;
      return { ...campaign, sheetTerm, extension: act, unextended: Object.values(campaign.evaluations) };
    }
    case "term-recounted": {
      const { due, remindOn } = event;
      return { ...campaign, sheetTerm: { ...campaign.sheetTerm, due, remindOn } };
    }
    case "terms-extended": {
      const moved = new Set(event.evaluations);
      return { ...campaign, unextended: campaign.unextended.filter((id) => !moved.has(id)) };
    }
    case "closed":
      return { ...campaign, phase: "closed", closedOn: on };
  }
}

function planned(event: Extract<CampaignEvent, { kind: "planned" }>): Campaign {
  const { id, pack, edition, period, sheetTerm, organisation, digest, proposals } = event;
  return {
    id,
    pack,
    edition,
    period,
    phase: "review",
    sheetTerm,
    extension: null,
    unextended: [],
    organisation,
    digest,
    proposals: byPerson(proposals),
    reviews: {},
    schedule: null,
    waiting: [],
    evaluations: {},
    asked: [],
    coEvaluators: {},
    openedOn: null,
    closedOn: null,
  };
}

function reviewed(
  campaign: Campaign,
  { person, proposal }: { readonly person: string; readonly proposal: Proposal },
  decided: Partial<Review>,
): Campaign {
  const before = campaign.reviews[person] ?? { inclusion: null, evaluator: null, reason: "", number: "" };
  return { ...withProposal(campaign, proposal), reviews: { ...campaign.reviews, [person]: { ...before, ...decided } } };
}

function withProposal(campaign: Campaign, proposal: Proposal): Campaign {
  return { ...campaign, proposals: { ...campaign.proposals, [proposal.person]: proposal } };
}

/** What changed takes the place of what was taken; whoever is evaluated only now waits for his evaluation. */
function rerouted(campaign: Campaign, event: Extract<CampaignEvent, { kind: "rerouted" }>): Campaign {
  const after: Campaign = {
    ...campaign,
    organisation: patchedOrganisation(campaign.organisation, event),
    proposals: { ...campaign.proposals, ...byPerson(event.proposals) },
    coEvaluators: withoutRevoked(campaign, event),
  };
  return withWaiting(after, event.proposals);
}

/** In an opened campaign, whoever is evaluated and has no evaluation yet waits for it, and nobody else. */
function withWaiting(campaign: Campaign, proposals: readonly Proposal[]): Campaign {
  if (campaign.phase === "review") return campaign;
  const added = proposals.map(({ person }) => person).filter((person) => !(person in campaign.evaluations));
  const waiting = [...new Set([...campaign.waiting, ...added])].filter(
    (person) => campaign.proposals[person]!.outcome === "evaluated",
  );
  return { ...campaign, waiting, phase: waiting.length === 0 ? "open" : "opening" };
}

/** Sheets that came back from a co-evaluator, or whose evaluator changed, are no longer in his list. */
function withoutRevoked(
  { coEvaluators }: Campaign,
  { changes }: Extract<CampaignEvent, { kind: "rerouted" }>,
): Campaign["coEvaluators"] {
  const moved = new Set(changes.filter(({ change }) => change === "change-evaluator").map(({ person }) => person));
  if (moved.size === 0) return coEvaluators;
  const lists = Object.entries(coEvaluators).map(([evaluator, named]) => [
    evaluator,
    named.map(({ person, people }) => ({ person, people: people.filter((one) => !moved.has(one)) })),
  ]);
  return Object.fromEntries(lists);
}

function byPerson(proposals: readonly Proposal[]): Readonly<Record<string, Proposal>> {
  return Object.fromEntries(proposals.map((proposal) => [proposal.person, proposal]));
}
