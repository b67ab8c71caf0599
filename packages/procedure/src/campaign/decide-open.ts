// Opening: nothing may be unsettled; then the evaluations are created in chunks, so that a stopped job goes on where it was.
import type { Edition } from "@bagalau/methodology";
import type { Decision, Order, Refusal } from "../record.ts";
import { postOn } from "../organisation/answers.ts";
import type { Chart } from "../organisation/answers.ts";
import { textOf } from "../organisation/versions.ts";
import type { Asked, CampaignEvent } from "./commands.ts";
import type { Scene } from "./decide.ts";
import { extendCommand } from "./decide-end.ts";
import { clauseOf, fixedInputs, limitsOf } from "./duties.ts";
import type { Limits } from "./duties.ts";
import { parsePeriod } from "./period.ts";
import type { Proposal, Substitution } from "./proposal.ts";
import { setupOf } from "./propose.ts";
import { refused } from "./refuse.ts";
import { evaluatedIn, markerOf } from "./state.ts";

export function decideOpen({ campaign, setting, law }: Scene): Decision<CampaignEvent> {
  const { to } = parsePeriod(campaign.period)!;
  const early = setting.today <= to;
  const evaluated = evaluatedIn(campaign);
  const refusals: Refusal[] = [
    ...(early ? [refused("campaign.period-not-over", campaign.sheetTerm.clause, null, { date: to })] : []),
    ...(evaluated.length === 0 ? [refused("campaign.nobody-evaluated", campaign.sheetTerm.clause)] : []),
    ...unsettled(evaluated),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const people = evaluated.map(({ person }) => person);
  const asked = askedOf(evaluated, limitsOf(law.edition));
  return { ok: true, events: [{ kind: "opened", digest: campaign.digest, people, asked }] };
}

/** What stands in the way, at the person in whose way it is. */
function unsettled(proposals: readonly Proposal[]): readonly Refusal[] {
  return proposals.flatMap(({ person, troubles }) =>
    troubles.map(({ code, clause, params }) => ({ code, clause, params, at: `people.${person}` })),
  );
}

/** Evaluators who have more people than the act lets them evaluate alone. */
function askedOf(evaluated: readonly Proposal[], { people: limit }: Limits): readonly Asked[] {
  if (limit === null) return [];
  const counts = new Map<string, number>();
  for (const { evaluator } of evaluated) {
    if (evaluator !== null) counts.set(evaluator, (counts.get(evaluator) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, people]) => people > limit.number)
    .map(([evaluator, people]) => ({ evaluator, people, most: limit.number, clause: limit.clause }));
}

export function createNext(scene: Scene, limit: number): Decision<CampaignEvent> {
  const { campaign, setting, law } = scene;
  if (!Number.isInteger(limit) || limit < 1)
    return { ok: false, refusals: [refused("campaign.not-a-limit", null, "limit")] };
  const waiting = campaign.waiting.map((person) => campaign.proposals[person]!);
  const settled = waiting.filter(({ troubles }) => troubles.length === 0).map(({ person }) => person);
  if (settled.length === 0) return { ok: false, refusals: unsettled(waiting) };
  const next = settled.slice(0, limit);
  const setup = setupOf(law, campaign.organisation, parsePeriod(campaign.period)!, setting.today)!;
  const created = next.map((person) => ({ person, evaluation: setting.newId() }));
  const then = created.flatMap(({ person, evaluation }) =>
    ordersFor(scene, setup.chart, campaign.proposals[person]!, evaluation),
  );
  const left = campaign.waiting.length - next.length;
  return { ok: true, events: [{ kind: "evaluations-created", created, left }], then };
}

/** Opened, given to whoever stands in for the evaluator or was named by him, and the sheet sent. */
function ordersFor({ campaign, law }: Scene, chart: Chart, proposal: Proposal, id: string): readonly Order[] {
  const { person, evaluator, evaluatorBy, assigned, dismissedOn, substitution } = proposal;
  const { name, from, to } = parsePeriod(campaign.period)!;
  const open = {
    kind: "open",
    id,
    pack: campaign.pack,
    edition: campaign.edition,
    lawOn: to,
    campaign: campaign.id,
    period: { id: name, from, to },
    person,
    post: postOf(chart, proposal, to),
    evaluator: evaluator!,
    evaluatorBy,
    rule: "sheet",
    fixed: fixedInputs(law.edition, assigned),
    dismissedOn,
  };
  const marker = markerOf(campaign, proposal)!;
  const commands: Order["command"][] = [open];
  if (marker !== evaluator) commands.push(toCoEvaluator(law.edition, marker));
  else if (substitution !== null) commands.push(substituteCommand(substitution));
  commands.push({ kind: "send-sheet" });
  if (campaign.extension !== null) commands.push(extendCommand(campaign.sheetTerm, campaign.extension));
  return commands.map((command) => ({ record: "evaluation", id, command }));
}

/** The order that gives a sheet to the co-evaluator whom the evaluator named. */
export function toCoEvaluator(edition: Edition, to: string): Order["command"] {
  const duty = "many-evaluated";
  return { kind: "change-evaluator", to, duty, ground: clauseOf(edition, duty) ?? duty, document: null };
}

function substituteCommand(substitution: Substitution): Order["command"] {
  const { substitute, from, until, reference } = substitution;
  return { kind: "substitute", substitute, from, until, ground: reference };
}

function postOf(chart: Chart, { post, unit, category }: Proposal, to: string) {
  const version = postOn(chart, post!, to) ?? chart.posts.get(post!)!.versions.at(-1)!;
  return { id: post!, title: textOf(version.title), category: category!, unit: unit! };
}
