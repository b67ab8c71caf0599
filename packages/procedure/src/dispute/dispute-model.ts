// What a dispute about the procedure is: registered and handled by the HR service with everybody concerned.
import type { Keeping, KeepingCommand, KeepingEvent, Remains } from "../archive/keeping.ts";
import type { WithDigests } from "../law/with-digests.ts";

export type DisputePhase = "registered" | "handled" | "resolved" | "withdrawn";

interface Birth {
  readonly id: string;
  readonly pack: string;
  readonly edition: string;
  /** The number in the body's register. */
  readonly number: string;
  readonly applicant: string;
  /** What the dispute is about; null for the campaign as a whole. */
  readonly about: { readonly record: string; readonly id: string } | null;
  readonly campaign: string | null;
  readonly text: string;
  readonly files: readonly string[];
  readonly receivedOn: string;
}

export type DisputeCommand = WithDigests & DisputeOrder;

type DisputeOrder =
  | ({ readonly kind: "register" } & Birth)
  | { readonly kind: "take-up"; readonly handler: string }
  /** What somebody concerned has said, or what was found out. */
  | { readonly kind: "note"; readonly person: string | null; readonly text: string; readonly files: readonly string[] }
  | {
      readonly kind: "resolve";
      readonly outcome: "upheld" | "rejected" | "settled";
      readonly reasons: string;
      readonly measures: string;
    }
  | { readonly kind: "withdraw"; readonly reason: string }
  | KeepingCommand;

export type DisputeEvent = WithDigests & DisputeHappening;

type DisputeHappening =
  | ({ readonly kind: "registered"; readonly clause: string | null } & Birth)
  | { readonly kind: "taken-up"; readonly handler: string }
  | { readonly kind: "noted"; readonly person: string | null; readonly text: string; readonly files: readonly string[] }
  | {
      readonly kind: "resolved";
      readonly outcome: "upheld" | "rejected" | "settled";
      readonly reasons: string;
      readonly measures: string;
      readonly clause: string | null;
    }
  | { readonly kind: "withdrawn"; readonly reason: string }
  | KeepingEvent;

export interface Dispute extends Birth {
  readonly remains: false;
  readonly phase: DisputePhase;
  readonly handler: string | null;
  readonly notes: readonly {
    readonly person: string | null;
    readonly text: string;
    readonly files: readonly string[];
    readonly on: string;
  }[];
  readonly resolution: {
    readonly outcome: string;
    readonly reasons: string;
    readonly measures: string;
    readonly on: string;
  } | null;
  readonly keeping: Keeping;
}

export type DisputeState = Dispute | Remains;
