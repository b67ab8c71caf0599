// What happens to an evaluation. Each event carries everything that its tables need: neither the law nor the clock is asked again.
import type { Receipt } from "@bagalau/methodology";
import type { KeepingEvent } from "../archive/keeping.ts";
import type { TermRecounted } from "../law/recount.ts";
import type { TermStarted } from "../law/started-term.ts";
import type { WithDigests } from "../law/with-digests.ts";
import type { ActReference } from "../organisation/act-reference.ts";
import type { EvaluatedPeriod, EvaluatedPost, Given, Member } from "./commands.ts";

export type EvaluationEvent = WithDigests &
  (
    Opened | SheetEvent | ResultEvent | SessionEvent | VoteEvent | EndEvent | TermStarted | TermRecounted | KeepingEvent
  );

export interface Opened {
  readonly kind: "opened";
  readonly id: string;
  readonly pack: string;
  readonly edition: string;
  readonly lawOn: string;
  readonly campaign: string | null;
  readonly period: EvaluatedPeriod;
  readonly person: string;
  readonly post: EvaluatedPost;
  readonly evaluator: string;
  readonly evaluatorBy: string | null;
  readonly rule: string;
  readonly fixed: Readonly<Record<string, string>>;
}

/** A result as it was computed, with everything needed to compute it again. */
export interface ResultComputed {
  readonly kind: "result-computed";
  /** From 1; the last one that is not set aside stands. */
  readonly number: number;
  readonly cause: "sheet" | "session";
  readonly rule: string;
  readonly exact: string;
  readonly shown: string;
  readonly grade: string | null;
  readonly receipt: Receipt;
}

export type SheetEvent =
  | { readonly kind: "sheet-sent"; readonly clause: string | null; readonly notice: string | null }
  | {
      readonly kind: "marks-submitted";
      /** The evaluator, or who stands in for him. */
      readonly by: string;
      readonly given: Given;
      readonly comments: Readonly<Record<string, string>>;
      readonly files: readonly string[];
      /** Set where the sheet was filled in on paper. */
      readonly paper: { readonly scan: string; readonly writtenOn: string; readonly reason: string } | null;
      readonly clause: string | null;
    }
  | ResultComputed
  | { readonly kind: "sheet-returned"; readonly reason: string }
  | {
      readonly kind: "evaluator-changed";
      readonly from: string;
      readonly to: string;
      readonly clause: string | null;
      readonly ground: string;
      readonly document: string | null;
    }
  | {
      readonly kind: "substitute-named";
      readonly substitute: string;
      readonly from: string;
      readonly until: string | null;
      readonly ground: string;
      readonly clause: string | null;
    }
  | { readonly kind: "substitution-ended"; readonly reason: string }
  | {
      readonly kind: "set-without-part";
      readonly dismissedOn: string;
      readonly document: string | null;
      readonly clause: string | null;
    }
  | {
      readonly kind: "excluded";
      readonly duty: string;
      readonly clause: string;
      readonly counted: string | null;
      readonly least: string | null;
      readonly reason: string;
    }
  | { readonly kind: "included"; readonly reason: string }
  | { readonly kind: "term-extended"; readonly due: string; readonly remindOn: string; readonly act: ActReference };

export type ResultEvent =
  | {
      readonly kind: "notice-ordered";
      readonly notice: string;
      readonly about: string;
      readonly result: number | null;
      /** Whom it tells of a sitting, and of which day. */
      readonly invites?: { readonly person: string; readonly heldOn: string };
    }
  | {
      readonly kind: "result-received";
      readonly result: number;
      /** The proved day. */
      readonly receivedOn: string;
      readonly means: string;
      readonly notice: string;
    }
  | {
      readonly kind: "application-filed";
      readonly text: string;
      readonly files: readonly string[];
      readonly receivedOn: string;
      /** The scan where it came on paper. */
      readonly scan: string | null;
      readonly clause: string | null;
    }
  | { readonly kind: "application-withdrawn"; readonly reason: string };

export type SessionEvent =
  | {
      readonly kind: "session-called";
      readonly heldOn: string;
      readonly time?: string | null;
      readonly place?: string | null;
      readonly members: readonly Member[];
      readonly chair: string | null;
      readonly secretary: Member | null;
      readonly document: string | null;
      readonly clause: string | null;
    }
  | { readonly kind: "member-replaced"; readonly out: string; readonly by: Member; readonly ground: string }
  | {
      readonly kind: "session-moved";
      readonly heldOn: string;
      readonly time?: string | null;
      readonly place?: string | null;
      readonly reason: string;
    }
  | { readonly kind: "invited"; readonly notice: string; readonly toldOn: string; readonly means: string }
  | { readonly kind: "material-added"; readonly file: string; readonly title: string }
  | { readonly kind: "session-held"; readonly heldOn: string; readonly present: readonly string[] }
  | { readonly kind: "explained"; readonly by: string; readonly text: string; readonly clause: string | null }
  | {
      readonly kind: "argued";
      readonly form: "written" | "oral";
      readonly text: string;
      readonly files: readonly string[];
      readonly clause: string | null;
    }
  | {
      readonly kind: "spoken";
      readonly member: string;
      readonly stance: "supports" | "against";
      readonly text: string;
    };

/** What a session may decide: an outcome of the panel and, where the marks change, the sheet and its result. */
export interface MotionMade {
  readonly kind: "motion-made";
  readonly motion: number;
  readonly outcome: string;
  readonly by: string;
  readonly grounds: string;
  readonly given: Given | null;
  readonly result: Omit<ResultComputed, "kind" | "number" | "cause"> | null;
}

export type VoteEvent =
  | MotionMade
  | {
      readonly kind: "voted";
      readonly member: string;
      readonly motion: number | null;
      /** The member voted himself, or whoever acts for him; false where it was written down for him. Not told by the first events. */
      readonly own?: boolean;
    }
  | {
      readonly kind: "session-decided";
      /** Null where no motion was carried: the mark stays. */
      readonly motion: number | null;
      readonly outcome: string;
      readonly by: "majority" | "chair" | "nobody";
      readonly votes: number;
      readonly members: number;
      readonly clause: string;
    }
  | { readonly kind: "minutes-drawn"; readonly number: string; readonly text: string }
  | { readonly kind: "minutes-signed-by"; readonly member: string; readonly scan: string | null }
  | { readonly kind: "signature-refused"; readonly member: string; readonly reason: string }
  /** Everybody who was present has signed or said why not. */
  | { readonly kind: "minutes-signed"; readonly clause: string | null }
  | { readonly kind: "minutes-published"; readonly clause: string | null }
  | {
      readonly kind: "feedback-recorded";
      readonly heldOn: string;
      readonly answers: Readonly<Record<string, string>>;
      readonly clause: string | null;
    };

export type EndEvent =
  | { readonly kind: "completed"; readonly completedOn: string; readonly because: CompletedBecause }
  | {
      readonly kind: "court-appeal-recorded";
      /** The hold that it puts on the record. */
      readonly hold: string;
      readonly filedOn: string;
      readonly court: string;
      readonly number: string;
      readonly document: string | null;
      readonly clause: string | null;
    }
  | {
      readonly kind: "court-outcome-recorded";
      readonly decidedOn: string;
      readonly outcome: "upheld" | "annulled" | "returned" | "withdrawn";
      readonly note: string;
      readonly document: string | null;
    }
  | {
      readonly kind: "annulled-by-court";
      readonly annuls: "session" | "result";
      /** Numbers of the results that are no longer in effect; their receipts stay. */
      readonly results: readonly number[];
      readonly court: string;
      /** The number of the case. */
      readonly number: string;
      /** The day of the court's act. */
      readonly decidedOn: string;
      readonly reason: string;
      readonly document: string | null;
      readonly clause: string | null;
    };

export type CompletedBecause = "not-evaluated" | "annulled" | "no-application" | "session-concluded";
