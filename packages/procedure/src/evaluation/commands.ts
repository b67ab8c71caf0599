// What can be asked of an evaluation: one person, one period. Days are ISO civil dates, files are ids, scores are texts.
import type { Text } from "@bagalau/methodology";
import type { RecountTerms } from "../law/recount.ts";
import type { WithDigests } from "../law/with-digests.ts";
import type { Json } from "../record.ts";
import type { KeepingCommand } from "../archive/keeping.ts";
import type { ActReference } from "../organisation/act-reference.ts";

/** A stretch of time that is evaluated: `2025-Q3`, its first and last day. */
export interface EvaluatedPeriod {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The post as it stood when the campaign took its snapshot. */
export interface EvaluatedPost {
  readonly id: string;
  readonly title: Text;
  readonly category: string;
  readonly unit: string;
}

/** What was given to a rule beside the inputs that are fixed at birth: `{ marks: { quality: "4.5" } }`. */
export type Given = Readonly<Record<string, Json>>;

export interface Member {
  readonly person: string;
  /** The role of the panel in which he sits. */
  readonly role: string;
  /** Roles that he bears towards the body on the day, by which he may sit: filled by the program, never by who asks. */
  readonly bears: readonly string[];
}

export type EvaluationCommand = WithDigests &
  (OpenCommand | SheetCommand | ResultCommand | SessionCommand | VoteCommand | EndCommand | KeepingCommand);

export interface OpenCommand {
  readonly kind: "open";
  /** The record's own id. */
  readonly id: string;
  readonly pack: string;
  readonly edition: string;
  /** The day for which the edition was sought: the receipt says so. */
  readonly lawOn: string;
  readonly campaign: string | null;
  readonly period: EvaluatedPeriod;
  readonly person: string;
  readonly post: EvaluatedPost;
  readonly evaluator: string;
  /** The clause that made him the evaluator. */
  readonly evaluatorBy: string | null;
  /** The rule by which the sheet is counted: `sheet`. */
  readonly rule: string;
  /** Inputs of that rule that the evaluator does not choose: `{ form: "leader" }`. */
  readonly fixed: Readonly<Record<string, string>>;
  /** He was dismissed before the period ended, on this day; null otherwise. */
  readonly dismissedOn: string | null;
}

export type SheetCommand =
  | { readonly kind: "send-sheet" }
  | {
      readonly kind: "submit-marks";
      readonly given: Given;
      /** By input path, `marks.quality`, or `sheet` for the whole. */
      readonly comments: Readonly<Record<string, string>>;
      readonly files: readonly string[];
    }
  | {
      readonly kind: "enter-paper";
      readonly given: Given;
      readonly comments: Readonly<Record<string, string>>;
      readonly files: readonly string[];
      readonly scan: string;
      /** The day that stands on the paper. */
      readonly writtenOn: string;
      /** Who signed the paper. */
      readonly signedBy: string;
      /** Why paper: what was unavailable, and when. */
      readonly reason: string;
    }
  | { readonly kind: "return-sheet"; readonly reason: string }
  | {
      readonly kind: "change-evaluator";
      readonly to: string;
      /** The edition's duty that makes him the evaluator: `many-evaluated`, `seconded`; null where only the ground says why. */
      readonly duty: string | null;
      readonly ground: string;
      readonly document: string | null;
    }
  | {
      readonly kind: "substitute";
      readonly substitute: string;
      readonly from: string;
      readonly until: string | null;
      readonly ground: string;
    }
  | { readonly kind: "end-substitution"; readonly reason: string }
  | { readonly kind: "evaluate-without"; readonly dismissedOn: string; readonly document: string | null }
  | {
      readonly kind: "exclude";
      /** A duty of kind `eligibility`: `minimum-worked`. */
      readonly duty: string;
      /** What was counted, in the unit of the duty's value; null where it is told in words alone. */
      readonly counted: string | null;
      readonly reason: string;
    }
  | { readonly kind: "include"; readonly reason: string }
  /** The term of its campaign was extended by an act: the term for the marks moves with it. */
  | { readonly kind: "extend-term"; readonly due: string; readonly remindOn: string; readonly act: ActReference }
  /** A transfer of working days was entered or withdrawn: what still runs is counted anew. */
  | RecountTerms;

export type ResultCommand =
  | {
      readonly kind: "record-receipt";
      readonly result: number;
      readonly on: string;
      readonly means: string;
      readonly notice: string;
    }
  | { readonly kind: "file-application"; readonly text: string; readonly files: readonly string[] }
  | {
      readonly kind: "enter-application";
      readonly text: string;
      readonly files: readonly string[];
      readonly scan: string;
      readonly receivedOn: string;
    }
  | { readonly kind: "withdraw-application"; readonly reason: string };

export type SessionCommand =
  | {
      readonly kind: "call-session";
      readonly heldOn: string;
      /** `15:00`, and where: as whoever is told of the session is to find it. */
      readonly time?: string | null;
      readonly place?: string | null;
      readonly members: readonly Member[];
      readonly chair: string | null;
      readonly secretary: Member | null;
      readonly document: string | null;
    }
  | { readonly kind: "replace-member"; readonly out: string; readonly by: Member; readonly ground: string }
  /** What is left out of time and place stays as it was. */
  | {
      readonly kind: "move-session";
      readonly heldOn: string;
      readonly time?: string | null;
      readonly place?: string | null;
      readonly reason: string;
    }
  /** A notice of the sitting is proved to have reached whom it was for. */
  | { readonly kind: "record-invitation"; readonly notice: string; readonly on: string; readonly means: string }
  | { readonly kind: "add-material"; readonly file: string; readonly title: string }
  | { readonly kind: "hold-session"; readonly heldOn: string; readonly present: readonly string[] }
  | { readonly kind: "explain"; readonly text: string }
  | {
      readonly kind: "argue";
      readonly form: "written" | "oral";
      readonly text: string;
      readonly files: readonly string[];
    }
  | {
      readonly kind: "speak";
      readonly member: string;
      readonly stance: "supports" | "against";
      readonly text: string;
    };

export type VoteCommand =
  | {
      readonly kind: "propose";
      readonly outcome: string;
      readonly by: string;
      /** The sheet as it would be; null where the outcome leaves it. */
      readonly given: Given | null;
      readonly grounds: string;
    }
  | {
      readonly kind: "vote";
      readonly member: string;
      /** The number of a motion; null: he abstains. */
      readonly motion: number | null;
    }
  | { readonly kind: "close-vote" }
  | { readonly kind: "draw-minutes"; readonly number: string; readonly text: string }
  | { readonly kind: "sign-minutes"; readonly member: string; readonly scan: string | null }
  | { readonly kind: "refuse-to-sign"; readonly member: string; readonly reason: string }
  | { readonly kind: "publish-minutes" }
  | {
      readonly kind: "record-feedback";
      readonly heldOn: string;
      readonly answers: Readonly<Record<string, string>>;
    };

export type EndCommand =
  | { readonly kind: "complete" }
  | {
      readonly kind: "record-court-appeal";
      readonly filedOn: string;
      readonly court: string;
      readonly number: string;
      readonly document: string | null;
    }
  | {
      /** What a court has annulled is taken out of effect here, and what follows by its act becomes possible. */
      readonly kind: "carry-out-court-act";
      /** The session's decision: a new session is to be called. The result: it may be evaluated anew, or not at all. */
      readonly annuls: "session" | "result";
      /** What the court's act says to be done. */
      readonly reason: string;
      readonly document: string | null;
      /** Results of the year that were formed of this one: filled by the program. */
      readonly annual: readonly string[];
    }
  | {
      readonly kind: "record-court-outcome";
      readonly decidedOn: string;
      readonly outcome: "upheld" | "annulled" | "returned" | "withdrawn";
      readonly note: string;
      readonly document: string | null;
    };
