// By whom: the role of the assignment becomes a person, who may be away and replaced, and may never be the evaluated himself.
import { evaluatorRoles } from "@bagalau/methodology/conduct";
import { headPostAbove, holderOf, isDisputed, postOn, presenceOn, supervisorPost } from "../organisation/answers.ts";
import { categoriesOf, clauseOf } from "./duties.ts";
import type { Ground, Proposal, Substitution } from "./proposal.ts";
import type { Setup } from "./propose.ts";
import { ground } from "./refuse.ts";
import type { Receiving } from "./seconded.ts";
import type { Stay } from "./stay.ts";

export type Routed = Pick<Proposal, "evaluator" | "evaluatorBy" | "substitution" | "troubles">;

/** `named`: the evaluator whom a person set, before whom the rules give way. */
export function evaluatorFor(
  setup: Setup,
  person: string,
  stay: Stay,
  role: string,
  named: string | null,
  receiving: Receiving | null,
): Routed {
  if (named !== null) return reach(setup, person, named, null);
  const clause = receiving === null ? setup.assignClause : receiving.clause;
  const sought =
    receiving === null ? evaluatorPost(setup, stay, role) : receivingPost(setup, stay, role, receiving.unit);
  if (sought === "unknown-role") return nobody(ground("campaign.role-unknown", clause, { role }));
  if (sought === null) return nobody(ground("campaign.no-evaluator", clause, { role }));
  const holder = holderOf(setup.chart, sought, setup.on);
  if (holder === null) return nobody(ground("campaign.evaluator-vacant", clause, { role, date: setup.on }));
  if (isDisputed(setup.chart, sought, setup.on)) {
    return nobody(ground("campaign.evaluator-disputed", clause, { role, date: setup.on }));
  }
  const routed = reach(setup, person, holder, clause);
  if (receiving === null || !receiving.undecided) return routed;
  return { ...routed, troubles: [...routed.troubles, ground("campaign.two-bodies", clause)] };
}

/**
 * By the staff list as it is when he is evaluated: who heads the unit and whose post is above may have changed since his stay.
 * Of a unit or a post that is no more by then, the list of his stay speaks.
 */
function evaluatorPost(setup: Setup, { post, to }: Stay, role: string): string | null | "unknown-role" {
  const { chart, edition, on } = setup;
  const day = on > to ? on : to;
  if (role === evaluatorRoles.supervisor) return supervisorPost(chart, post, day) ?? supervisorPost(chart, post, to);
  if (role !== evaluatorRoles.head) return "unknown-role";
  const { unit } = postOn(chart, post, to)!;
  const headOn = (at: string) => headPostAbove(chart, post, unit, at, categoriesOf(edition, role));
  return headOn(day) ?? headOn(to);
}

/** In the receiving unit nobody is his supervisor by the staff list but its head. */
function receivingPost({ chart, edition, on }: Setup, { to }: Stay, role: string, unit: string): string | null {
  const categories = role === evaluatorRoles.head ? categoriesOf(edition, role) : null;
  const headOn = (at: string) => headPostAbove(chart, null, unit, at, categories);
  return headOn(on > to ? on : to) ?? headOn(to);
}

function reach(setup: Setup, person: string, evaluator: string, clause: string | null): Routed {
  const { chart, on, edition } = setup;
  const replaced = clauseOf(edition, "replaced-evaluator");
  const { present, standIn } = presenceOn(chart, evaluator, on);
  const substitution: Substitution | null =
    standIn === null
      ? null
      : {
          substitute: standIn.substitute,
          from: standIn.from,
          until: standIn.until,
          clause: replaced,
          reference: standIn.reference,
        };
  const self = evaluator === person || substitution?.substitute === person;
  const troubles: readonly Ground[] = [
    ...(self ? [ground("campaign.self-evaluation", clause)] : []),
    ...(present || standIn !== null ? [] : [ground("campaign.evaluator-absent", replaced, { date: on })]),
  ];
  return { evaluator, evaluatorBy: clause, substitution, troubles };
}

function nobody(trouble: Ground): Routed {
  return { evaluator: null, evaluatorBy: null, substitution: null, troubles: [trouble] };
}
