// What the year's result of one person is: formed by itself from the results of its periods, never entered by hand.
import type { Receipt } from "@bagalau/methodology";
import type { Keeping, KeepingCommand, KeepingEvent, Remains } from "../archive/keeping.ts";
import type { RecountTerms, TermRecounted } from "../law/recount.ts";
import type { RunningTerm, TermStarted } from "../law/started-term.ts";

/** One period of the year; `shown` is its standing official result, null where there is none, and then `why` says why. */
export interface YearPart {
  readonly period: string;
  readonly evaluation: string | null;
  readonly shown: string | null;
  readonly why: string | null;
}

export type AnnualPhase = "awaited" | "formed" | "annulled" | "no-result" | "received" | "completed";

interface Birth {
  readonly id: string;
  readonly pack: string;
  readonly edition: string;
  readonly lawOn: string;
  readonly person: string;
  /** `2025`, its first and last day. */
  readonly year: { readonly id: string; readonly from: string; readonly to: string };
  /** The rule that forms it: `year`. */
  readonly rule: string;
  readonly dismissed: boolean;
}

export type AnnualCommand =
  | ({ readonly kind: "await" } & Birth)
  | { readonly kind: "form"; readonly parts: readonly YearPart[] }
  | {
      readonly kind: "record-receipt";
      readonly result: number;
      readonly on: string;
      readonly means: string;
      readonly notice: string;
    }
  | { readonly kind: "complete" }
  /** A court has annulled what one of its parts rests on. */
  | { readonly kind: "annul"; readonly evaluation: string }
  /** A transfer of working days was entered or withdrawn: what still runs is counted anew. */
  | RecountTerms
  | KeepingCommand;

export interface AnnualComputed {
  readonly kind: "result-computed";
  readonly number: number;
  readonly rule: string;
  readonly exact: string;
  readonly shown: string;
  readonly grade: string | null;
  readonly receipt: Receipt;
  readonly parts: readonly YearPart[];
}

export type AnnualEvent =
  | ({ readonly kind: "awaited"; readonly clause: string | null } & Birth)
  | TermStarted
  | TermRecounted
  | AnnualComputed
  /** The rule gives no value: no period of the year was evaluated. */
  | { readonly kind: "no-result"; readonly reason: string; readonly parts: readonly YearPart[] }
  | { readonly kind: "notice-ordered"; readonly notice: string; readonly about: string; readonly result: number }
  | {
      readonly kind: "result-received";
      readonly result: number;
      readonly receivedOn: string;
      readonly means: string;
      readonly notice: string;
    }
  | { readonly kind: "completed"; readonly completedOn: string }
  /** Out of effect until it is formed anew; its receipt stays. */
  | {
      readonly kind: "result-annulled";
      readonly result: number | null;
      readonly evaluation: string;
      readonly clause: string | null;
    }
  | KeepingEvent;

/** Its receipt stands once, in the event that computed it. */
export interface AnnualResult extends Omit<AnnualComputed, "kind" | "receipt"> {
  readonly on: string;
  readonly receivedOn: string | null;
}

export interface Annual extends Birth {
  readonly remains: false;
  readonly phase: AnnualPhase;
  readonly parts: readonly YearPart[];
  readonly noResult: { readonly reason: string; readonly on: string } | null;
  readonly results: readonly AnnualResult[];
  readonly notices: readonly string[];
  readonly terms: readonly RunningTerm[];
  readonly completedOn: string | null;
  readonly keeping: Keeping;
}

export type AnnualState = Annual | Remains;
