// A campaign as it stands: the organisation that it keeps, what is proposed and decided for each person, and how far it is.
import type { ActReference } from "../organisation/act-reference.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Asked, CoEvaluator, ScheduleRow, SheetTerm } from "./commands.ts";
import type { Proposal } from "./proposal.ts";
import type { Review } from "./propose.ts";

/** In review · opened and its evaluations being created · all created · every evaluation finished. */
export type CampaignPhase = "review" | "opening" | "open" | "closed";

export interface Campaign {
  readonly id: string;
  readonly pack: string;
  readonly edition: string;
  readonly period: string;
  readonly phase: CampaignPhase;
  readonly sheetTerm: SheetTerm;
  /** The act that extended the term last; null where none has. */
  readonly extension: ActReference | null;
  /** Evaluations whose term has still to move with it, in order. */
  readonly unextended: readonly string[];
  readonly organisation: Organisation;
  readonly digest: string;
  /** By person, in the organisation's order; what review decided is in them. After opening: as moves have left them. */
  readonly proposals: Readonly<Record<string, Proposal>>;
  readonly reviews: Readonly<Record<string, Review>>;
  readonly schedule: {
    readonly rows: readonly ScheduleRow[];
    readonly approved: ActReference | null;
    /** Why it was not approved; absent where nobody returned it. */
    readonly returned?: { readonly reason: string; readonly on: string };
  } | null;
  /** People whose evaluation is still to be created, in order. */
  readonly waiting: readonly string[];
  /** The evaluation's id, by person. */
  readonly evaluations: Readonly<Record<string, string>>;
  readonly asked: readonly Asked[];
  /** By evaluator. */
  readonly coEvaluators: Readonly<Record<string, readonly CoEvaluator[]>>;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

export function evaluatedIn(campaign: Campaign): readonly Proposal[] {
  return Object.values(campaign.proposals).filter(({ outcome }) => outcome === "evaluated");
}

/** Whoever marks his sheet: the co-evaluator whom the evaluator named for him, else the evaluator. */
export function markerOf(campaign: Campaign, { person, evaluator }: Proposal): string | null {
  if (evaluator === null) return null;
  const named = campaign.coEvaluators[evaluator]?.find(({ people }) => people.includes(person));
  return named?.person ?? evaluator;
}
