// Review: HR includes, excludes or sets an evaluator, each with a reason; the rules propose anew with what was decided.
import type { Decision, Order, Refusal } from "../record.ts";
import { isCited } from "../organisation/act-reference.ts";
import { phaseOf } from "../organisation/service.ts";
import type { CampaignCommand, CampaignEvent } from "./commands.ts";
import type { Scene } from "./decide.ts";
import { parsePeriod } from "./period.ts";
import { propose, setupOf } from "./propose.ts";
import type { Review } from "./propose.ts";
import type { Proposal } from "./proposal.ts";
import { refused } from "./refuse.ts";
import { markerOf } from "./state.ts";
import { clauseOf } from "./duties.ts";

type ReviewCommand = Extract<CampaignCommand, { kind: "include" | "exclude" | "set-evaluator" | "restore" }>;

const undecided: Review = { inclusion: null, evaluator: null, reason: "", number: "" };

export function decideReview(scene: Scene, command: ReviewCommand): Decision<CampaignEvent> {
  const refusals = faultsOf(scene, command);
  if (refusals.length > 0) return { ok: false, refusals };
  const { person, reason } = command;
  const before = scene.campaign.reviews[person] ?? undecided;
  switch (command.kind) {
    case "include": {
      const review: Review = { ...before, inclusion: "included", reason, number: command.act.number };
      const { act } = command;
      return decided({ kind: "included", person, reason, act, proposal: proposed(scene, person, review) });
    }
    case "exclude": {
      const review: Review = { ...before, inclusion: "excluded", reason, number: command.act.number };
      const { act } = command;
      return decided({ kind: "excluded", person, reason, act, proposal: proposed(scene, person, review) });
    }
    case "set-evaluator": {
      const { evaluator } = command;
      const proposal = proposed(scene, person, { ...before, evaluator });
      const decision = decided({ kind: "evaluator-set", person, evaluator, reason, proposal });
      return { ...decision, then: handOver(scene, proposal, reason) };
    }
    case "restore":
      return decided({ kind: "restored", person, reason, proposal: proposed(scene, person, null) });
  }
}

function proposed({ campaign, setting, law }: Scene, person: string, review: Review | null): Proposal {
  const { organisation } = campaign;
  const setup = setupOf(law, organisation, parsePeriod(campaign.period)!, setting.today)!;
  return propose(setup, setup.chart.people.get(person)!, review);
}

/** An evaluation that is there already changes hands. */
function handOver({ campaign }: Scene, { person, evaluator }: Proposal, reason: string): readonly Order[] {
  const id = campaign.evaluations[person];
  if (id === undefined || markerOf(campaign, campaign.proposals[person]!) === evaluator) return [];
  const command = { kind: "change-evaluator", to: evaluator, duty: null, ground: reason, document: null };
  return [{ record: "evaluation", id, command }];
}

function faultsOf(scene: Scene, command: ReviewCommand): readonly Refusal[] {
  const { campaign, law } = scene;
  const proposal = campaign.proposals[command.person];
  if (proposal === undefined) return [refused("campaign.person-unknown", null, "person")];
  const { edition } = law;
  const said = command.reason.trim() === "" ? [refused("campaign.reason-missing", null, "reason")] : [];
  switch (command.kind) {
    case "include": {
      const clause = proposal.reason?.clause ?? null;
      return [
        ...said,
        ...(isCited(command.act) ? [] : [refused("campaign.act-not-cited", clause, "act")]),
        ...(proposal.outcome === "outside" ? [refused("campaign.outside-act", clause, "person")] : []),
        ...(proposal.outcome === "evaluated" ? [refused("campaign.is-evaluated", null, "person")] : []),
      ];
    }
    case "exclude":
      return [
        ...said,
        ...(isCited(command.act)
          ? []
          : [refused("campaign.act-not-cited", clauseOf(edition, "head-documents"), "act")]),
        ...(proposal.outcome === "evaluated" ? [] : [refused("campaign.is-not-evaluated", null, "person")]),
      ];
    case "set-evaluator":
      return [...said, ...evaluatorFaults(scene, proposal, command.evaluator)];
    case "restore":
      return [
        ...said,
        ...(command.person in campaign.reviews ? [] : [refused("campaign.nothing-decided", null, "person")]),
      ];
  }
}

function evaluatorFaults({ campaign, law }: Scene, proposal: Proposal, evaluator: string): readonly Refusal[] {
  const clause = law.edition.roles.get("evaluator")?.citation.clauses.join(", ") ?? null;
  if (proposal.outcome !== "evaluated") return [refused("campaign.is-not-evaluated", null, "person")];
  if (evaluator === proposal.person) return [refused("campaign.self-evaluation", clause, "evaluator")];
  const servant = campaign.organisation.people.find(({ id }) => id === evaluator);
  if (servant === undefined) return [refused("campaign.person-unknown", null, "evaluator")];
  return phaseOf(servant) === "serving" ? [] : [refused("campaign.evaluator-left", clause, "evaluator")];
}

function decided(event: CampaignEvent): Extract<Decision<CampaignEvent>, { ok: true }> {
  return { ok: true, events: [event] };
}
