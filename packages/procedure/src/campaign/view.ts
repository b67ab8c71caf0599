// What tables show of a campaign: its term, those who evaluate in it, and each person with what was proposed and decided.
import type { Json, Party, TermRow, View } from "../record.ts";
import { evaluatedIn, markerOf } from "./state.ts";
import type { Campaign } from "./state.ts";

export function viewCampaign(campaign: Campaign): View {
  const { phase, period, openedOn, closedOn, digest, schedule } = campaign;
  const row = {
    opened_on: openedOn,
    closed_on: closedOn,
    due: campaign.sheetTerm.due,
    digest,
    people: evaluatedIn(campaign).length,
    waiting: campaign.waiting.length,
    unextended: campaign.unextended.length,
    schedule: stateOfSchedule(schedule),
  };
  return {
    phase,
    period,
    campaign: null,
    person: null,
    parties: partiesOf(campaign),
    terms: openedOn === null ? [] : [termOf(campaign)],
    tables: {
      campaign: [row],
      campaign_person: Object.keys(campaign.proposals).map((person) => personRow(campaign, person)),
    },
  };
}

/** Drawn and waiting, approved, or returned to be drawn anew. */
export function stateOfSchedule(schedule: Campaign["schedule"]): "none" | "drawn" | "approved" | "returned" {
  if (schedule === null) return "none";
  if (schedule.approved !== null) return "approved";
  return schedule.returned === undefined ? "drawn" : "returned";
}

/** From the opening on: whoever evaluates, was named to do so or stands in, each once in a role for the same days. */
function partiesOf(campaign: Campaign): readonly Party[] {
  if (campaign.openedOn === null) return [];
  const asked = campaign.asked.map(({ evaluator }) => evaluator);
  const evaluated = evaluatedIn(campaign);
  const marking = evaluated.flatMap((proposal) => [proposal.evaluator, markerOf(campaign, proposal)]);
  const evaluators = new Set([...asked, ...marking].filter((person) => person !== null));
  const substitutes = new Map<string, Party>();
  for (const { substitution } of evaluated) {
    if (substitution === null) continue;
    const { substitute: person, from, until } = substitution;
    substitutes.set(`${person} ${from} ${until ?? ""}`, { person, role: "substitute", from, until });
  }
  const always = { role: "evaluator", from: null, until: null };
  return [...[...evaluators].map((person): Party => ({ person, ...always })), ...substitutes.values()];
}

function termOf({ sheetTerm, closedOn }: Campaign): TermRow {
  return { ...sheetTerm, holder: "hr", person: null, metOn: closedOn };
}

function personRow(campaign: Campaign, person: string): Readonly<Record<string, Json>> {
  const proposal = campaign.proposals[person]!;
  const review = campaign.reviews[person] ?? null;
  return {
    person_id: person,
    outcome: proposal.outcome,
    reason: asJson(proposal.reason),
    post_id: proposal.post,
    unit_id: proposal.unit,
    category: proposal.category,
    worked_days: proposal.workedDays,
    form: proposal.form,
    evaluator_id: proposal.evaluator,
    evaluator_role: proposal.evaluatorRole,
    marker_id: markerOf(campaign, proposal),
    substitute_id: proposal.substitution?.substitute ?? null,
    substitute_from: proposal.substitution?.from ?? null,
    substitute_until: proposal.substitution?.until ?? null,
    takes_part: proposal.takesPart,
    dismissed_on: proposal.dismissedOn,
    troubles: proposal.troubles.map(asJson),
    remarks: proposal.remarks.map(asJson),
    review: review === null ? null : { ...review },
  };
}

function asJson(
  ground: {
    readonly code: string;
    readonly clause: string | null;
    readonly params: Readonly<Record<string, string>>;
  } | null,
): Json {
  if (ground === null) return null;
  const { code, clause, params } = ground;
  return { code, clause, params };
}
