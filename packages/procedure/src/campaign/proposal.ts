// What the rules propose for one person: evaluated or not and why, by whom, on which sheet, and what stands in the way.

/** A fact with the clause that gives it its weight; the sentence is made of code and params. */
export interface Ground {
  readonly code: string;
  readonly clause: string | null;
  readonly params: Readonly<Record<string, string>>;
}

/** Who acts for the evaluator while he is absent. */
export interface Substitution {
  readonly substitute: string;
  readonly from: string;
  readonly until: string | null;
  readonly clause: string | null;
  /** The number of the act, or the entry of the card where none was cited. */
  readonly reference: string;
}

/** Why there is no evaluation: `duty` is the edition's duty of eligibility; `counted` what was counted, in its unit. */
export interface Exclusion extends Ground {
  readonly duty: string | null;
  readonly counted: string | null;
}

export interface Proposal {
  readonly person: string;
  /** `elsewhere`: the receiving body evaluates. `outside`: he holds no post that the act evaluates. */
  readonly outcome: "evaluated" | "not-evaluated" | "elsewhere" | "outside";
  /** Why he is not evaluated here; null for an evaluated person. */
  readonly reason: Exclusion | null;
  /** The post for which he is evaluated; null where he held none in the period. */
  readonly post: string | null;
  readonly unit: string | null;
  readonly category: string | null;
  /** Working days of the period actually worked in that post. */
  readonly workedDays: number;
  /** What the edition's rule `assignment` says, by part: `{ evaluator: "head-of-unit", form: "general" }`. */
  readonly assigned: Readonly<Record<string, string>>;
  /** The word of the sheet: `leader`, `general`, … */
  readonly form: string | null;
  /** The role by which the evaluator evaluates: `direct-supervisor`, `head-of-unit`, … */
  readonly evaluatorRole: string | null;
  /** The clause by which he does. */
  readonly evaluatorBy: string | null;
  readonly evaluator: string | null;
  readonly substitution: Substitution | null;
  /** False for whoever was dismissed: `dismissedOn` is his last day. */
  readonly takesPart: boolean;
  readonly dismissedOn: string | null;
  /** Each must be settled before the campaign opens. */
  readonly troubles: readonly Ground[];
  /** Worth a look in review; nothing stops. */
  readonly remarks: readonly Ground[];
}
