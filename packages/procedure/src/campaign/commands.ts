// What may be asked of a campaign and what happens in one.
import type { RecountTerms, TermRecounted } from "../law/recount.ts";
import type { ActReference } from "../organisation/act-reference.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Servant } from "../organisation/person.ts";
import type { Post } from "../organisation/post.ts";
import type { Unit } from "../organisation/unit.ts";
import type { Ground, Proposal } from "./proposal.ts";

/** A civil servant named by an evaluator, and whose sheets he marks in the evaluator's stead. */
export interface CoEvaluator {
  readonly person: string;
  readonly people: readonly string[];
}

export type RerouteGround =
  | "absence"
  | "return"
  | "dismissal"
  | "transfer"
  | "secondment"
  | "replacement"
  | "appointment"
  | "correction"
  /** A unit has another head or place, a post another supervisor, unit or category. */
  | "structure";

export type CampaignCommand =
  /** `organisation` is taken by the server at the instant of the command. */
  | {
      readonly kind: "plan";
      readonly id: string;
      readonly pack: string;
      readonly edition: string;
      /** `2025-Q3` */
      readonly period: string;
      readonly organisation: Organisation;
    }
  /** Takes the organisation anew and proposes again; what was decided in review stays. */
  | { readonly kind: "refresh"; readonly organisation: Organisation }
  | { readonly kind: "include"; readonly person: string; readonly reason: string; readonly act: ActReference }
  | { readonly kind: "exclude"; readonly person: string; readonly reason: string; readonly act: ActReference }
  | { readonly kind: "set-evaluator"; readonly person: string; readonly evaluator: string; readonly reason: string }
  /** Takes back what review decided on the person. */
  | { readonly kind: "restore"; readonly person: string; readonly reason: string }
  | { readonly kind: "draw-schedule" }
  | { readonly kind: "approve-schedule"; readonly act: ActReference }
  /** Whoever approves it does not: what HR has to mend. It is drawn anew. */
  | { readonly kind: "return-schedule"; readonly reason: string }
  | { readonly kind: "open" }
  /** Opens the evaluations of the next people in order, at most `limit`. */
  | { readonly kind: "create-next"; readonly limit: number }
  /** Asked of an evaluator with many people; whoever is in no list stays with him. Naming again replaces the lists. */
  | { readonly kind: "name-co-evaluators"; readonly evaluator: string; readonly coEvaluators: readonly CoEvaluator[] }
  /**
   * A person of the campaign, evaluated or evaluator, moved. `people` are the cards as they are now: his own and those of
   * whoever is named in it or took his post. `settled` are the evaluated who are marked already: nothing changes for them.
   * Or nobody moved and the staff list changed, so that it is asked about everybody: `person` is null.
   */
  | {
      readonly kind: "reroute";
      readonly person: string | null;
      /** Others who moved at the same moment: what concerns them is asked together. */
      readonly also?: readonly string[];
      readonly ground: RerouteGround;
      /** The document of the move. */
      readonly reference: string;
      readonly people: readonly Servant[];
      /** Units and posts that have changed since the campaign took them, as they are now. */
      readonly units?: readonly Unit[];
      readonly posts?: readonly Post[];
      readonly settled: readonly string[];
    }
  /** `limit`: of so many evaluations at most the term moves in the same act, of the others by `extend-next`. */
  | { readonly kind: "extend"; readonly until: string; readonly act: ActReference | null; readonly limit: number }
  | { readonly kind: "extend-next"; readonly limit: number }
  /** A transfer of working days was entered or withdrawn: the term of the campaign is counted anew. */
  | RecountTerms
  /** `unfinished`: the campaign's evaluations that are neither completed nor excluded, counted by the server. */
  | { readonly kind: "close"; readonly unfinished: readonly string[] };

/** What a move changes for one evaluated person; each is an order to his evaluation. */
export type RerouteChange = { readonly person: string; readonly ground: Ground } & (
  | { readonly change: "change-evaluator"; readonly evaluator: string; readonly duty: string | null }
  | {
      readonly change: "substitute";
      readonly substitute: string;
      readonly from: string;
      readonly until: string | null;
    }
  | { readonly change: "end-substitution" }
  | { readonly change: "without-part"; readonly dismissedOn: string }
  /** `duty` null: he holds no post that the act evaluates; HR settles his evaluation itself. */
  | { readonly change: "exclude"; readonly duty: string | null; readonly counted: string | null }
  | { readonly change: "include" }
);

export interface SheetTerm {
  readonly term: string;
  readonly clause: string;
  readonly from: string;
  readonly due: string;
  readonly remindOn: string;
  readonly effect: "refused" | "overdue" | "lapses";
}

/** An evaluator who has more people than the act lets him evaluate alone. */
export interface Asked {
  readonly evaluator: string;
  readonly people: number;
  readonly most: number;
  readonly clause: string;
}

/** A line of the form `schedule`; the words of `sheet` and `category` are the assignment's. */
export interface ScheduleRow {
  readonly person: string;
  readonly post: string;
  readonly category: string;
  readonly sheet: string;
  readonly evaluator: string;
  readonly due: string;
}

interface Taken {
  readonly organisation: Organisation;
  /** SHA-256, hex, of the organisation's canonical JSON. */
  readonly digest: string;
  /** Everybody in the organisation, in its order. */
  readonly proposals: readonly Proposal[];
}

export type CampaignEvent =
  | ({
      readonly kind: "planned";
      readonly id: string;
      readonly pack: string;
      readonly edition: string;
      readonly period: string;
      readonly sheetTerm: SheetTerm;
    } & Taken)
  | ({ readonly kind: "refreshed" } & Taken)
  | {
      readonly kind: "included";
      readonly person: string;
      readonly reason: string;
      readonly act: ActReference;
      readonly proposal: Proposal;
    }
  | {
      readonly kind: "excluded";
      readonly person: string;
      readonly reason: string;
      readonly act: ActReference;
      readonly proposal: Proposal;
    }
  | {
      readonly kind: "evaluator-set";
      readonly person: string;
      readonly evaluator: string;
      readonly reason: string;
      readonly proposal: Proposal;
    }
  | { readonly kind: "restored"; readonly person: string; readonly reason: string; readonly proposal: Proposal }
  | { readonly kind: "schedule-drawn"; readonly rows: readonly ScheduleRow[] }
  | { readonly kind: "schedule-approved"; readonly act: ActReference }
  | { readonly kind: "schedule-returned"; readonly reason: string }
  | {
      readonly kind: "opened";
      readonly digest: string;
      readonly people: readonly string[];
      readonly asked: readonly Asked[];
    }
  | {
      readonly kind: "evaluations-created";
      readonly created: readonly { readonly person: string; readonly evaluation: string }[];
      /** How many are still to be created. */
      readonly left: number;
    }
  | {
      readonly kind: "co-evaluators-named";
      readonly evaluator: string;
      readonly coEvaluators: readonly CoEvaluator[];
      readonly clause: string;
    }
  | {
      readonly kind: "rerouted";
      /** Null where the staff list changed and nobody moved. */
      readonly person: string | null;
      /** Others whom the same document moved with him. */
      readonly also?: readonly string[];
      readonly ground: RerouteGround;
      readonly reference: string;
      readonly people: readonly Servant[];
      readonly units?: readonly Unit[];
      readonly posts?: readonly Post[];
      readonly changes: readonly RerouteChange[];
      /** The proposals of those for whom something changed. */
      readonly proposals: readonly Proposal[];
      /** What the move leaves to HR: nobody evaluates, nobody replaces. */
      readonly troubles: readonly { readonly person: string; readonly trouble: Ground }[];
    }
  | { readonly kind: "extended"; readonly sheetTerm: SheetTerm; readonly act: ActReference }
  /** Evaluations whose term for the marks has moved with the campaign's, and how many have still to. */
  | { readonly kind: "terms-extended"; readonly evaluations: readonly string[]; readonly left: number }
  | TermRecounted
  | { readonly kind: "closed" };
