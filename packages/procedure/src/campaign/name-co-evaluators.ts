// With more people than the act lets him evaluate alone, an evaluator names civil servants who evaluate as well.
import type { Decision, Order, Refusal } from "../record.ts";
import { postHeldBy, postOn } from "../organisation/answers.ts";
import type { Chart } from "../organisation/answers.ts";
import { noCategory } from "../organisation/post.ts";
import type { CampaignCommand, CampaignEvent, CoEvaluator } from "./commands.ts";
import type { Scene } from "./decide.ts";
import { toCoEvaluator } from "./decide-open.ts";
import { clauseOf, limitsOf } from "./duties.ts";
import type { Limits } from "./duties.ts";
import { parsePeriod } from "./period.ts";
import { setupOf } from "./propose.ts";
import { refused } from "./refuse.ts";
import { evaluatedIn, markerOf } from "./state.ts";
import type { Campaign } from "./state.ts";

type Command = Extract<CampaignCommand, { kind: "name-co-evaluators" }>;

export function nameCoEvaluators(scene: Scene, command: Command): Decision<CampaignEvent> {
  const refusals = faultsOf(scene, command);
  if (refusals.length > 0) return { ok: false, refusals };
  const { campaign, law } = scene;
  const { evaluator, coEvaluators } = command;
  const clause = clauseOf(law.edition, "many-evaluated")!;
  const after: Campaign = { ...campaign, coEvaluators: { ...campaign.coEvaluators, [evaluator]: coEvaluators } };
  const then = evaluatedIn(campaign).flatMap((proposal): readonly Order[] => {
    const id = campaign.evaluations[proposal.person];
    const to = markerOf(after, proposal);
    if (id === undefined || to === null || to === markerOf(campaign, proposal)) return [];
    return [{ record: "evaluation", id, command: toCoEvaluator(law.edition, to) }];
  });
  return { ok: true, events: [{ kind: "co-evaluators-named", evaluator, coEvaluators, clause }], then };
}

function faultsOf({ campaign, setting, law }: Scene, { evaluator, coEvaluators }: Command): readonly Refusal[] {
  const clause = clauseOf(law.edition, "many-evaluated");
  const own = new Set(
    evaluatedIn(campaign)
      .filter((one) => one.evaluator === evaluator)
      .map(({ person }) => person),
  );
  if (!mayName(campaign, evaluator, own.size, limitsOf(law.edition))) {
    return [refused("campaign.not-asked", clause, "evaluator")];
  }
  const setup = setupOf(law, campaign.organisation, parsePeriod(campaign.period)!, setting.today)!;
  const named = coEvaluators.flatMap(({ people }) => people);
  return [
    ...coEvaluators.flatMap((one, place) =>
      coEvaluatorFaults(setup.chart, setting.today, evaluator, one, place, clause),
    ),
    ...coEvaluators.flatMap(({ people }, place) =>
      people.some((person) => !own.has(person))
        ? [refused("campaign.not-his-people", clause, `coEvaluators.${place}.people`)]
        : [],
    ),
    ...(new Set(named).size < named.length ? [refused("campaign.named-twice", clause, "coEvaluators")] : []),
  ];
}

/** Asked at the opening, or brought over the number by a move since then. */
function mayName({ asked }: Campaign, evaluator: string, people: number, { people: limit }: Limits): boolean {
  return asked.some((one) => one.evaluator === evaluator) || (limit !== null && people > limit.number);
}

function coEvaluatorFaults(
  chart: Chart,
  today: string,
  evaluator: string,
  { person, people }: CoEvaluator,
  place: number,
  clause: string | null,
): readonly Refusal[] {
  const at = `coEvaluators.${place}`;
  const servant = chart.people.get(person);
  const post = servant === undefined ? null : postHeldBy(servant, today);
  const category = post === null ? noCategory : (postOn(chart, post, today)?.category ?? noCategory);
  return [
    ...(category === noCategory ? [refused("campaign.not-a-servant", clause, `${at}.person`)] : []),
    ...(person === evaluator ? [refused("campaign.names-himself", clause, `${at}.person`)] : []),
    ...(people.includes(person) ? [refused("campaign.self-evaluation", clause, `${at}.people`)] : []),
    ...(people.length === 0 ? [refused("campaign.names-nobody", clause, `${at}.people`)] : []),
  ];
}
