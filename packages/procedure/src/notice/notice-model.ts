// What a notice is: something that one person is to receive by the means that the act permits, each attempt with its outcome.
import type { Keeping, KeepingCommand, KeepingEvent, Remains } from "../archive/keeping.ts";

export type NoticePhase =
  "queued" | "attempting" | "sent" | "bounced" | "failed" | "no-address" | "delivered" | "given-up" | "withdrawn";

/** What the notice is about: a record, its result and whom it concerns. */
export interface NoticeSubject {
  readonly record: string;
  readonly id: string;
  readonly result: number | null;
  readonly person: string;
  readonly period: string;
  readonly campaign: string | null;
}

/**
 * What proves that he has it. `opened`: he opened it in the system · `report`: the operator's or the mail server's word ·
 * `reply`: his answer · `advice`: the advice of delivery or the note on a telegram · `log`: who took the telephone message ·
 * `record`: what another means has recorded.
 */
export interface Proof {
  readonly kind: "opened" | "report" | "reply" | "advice" | "log" | "record";
  /** The day on which he received it. */
  readonly on: string;
  /** The number or id under which the proof is found. */
  readonly reference: string | null;
  readonly file: string | null;
  /** Who took it, where that is not the addressee's own act. */
  readonly takenBy: string | null;
}

/** The sitting of which the notice tells: its day, and the time and the place where they are known. */
export interface Sitting {
  readonly on: string;
  readonly time: string | null;
  readonly place: string | null;
}

export type NoticeCommand =
  | {
      readonly kind: "queue";
      readonly id: string;
      readonly pack: string;
      readonly edition: string;
      readonly notice: string;
      readonly about: NoticeSubject;
      readonly to: { readonly person: string; readonly role: string };
      readonly sitting?: Sitting;
    }
  /** `address` is null where none is known: the notice then says so until there is one. `on`: the day of dispatch. */
  | { readonly kind: "attempt"; readonly means: string; readonly address: string | null; readonly on: string }
  | { readonly kind: "record-sent"; readonly attempt: number; readonly reference: string | null }
  | {
      readonly kind: "record-failure";
      readonly attempt: number;
      readonly outcome: "bounced" | "failed";
      readonly reason: string;
      /** The instant of the next attempt; null where somebody has to decide. */
      readonly retryAt: string | null;
    }
  | { readonly kind: "record-delivered"; readonly attempt: number; readonly proof: Proof }
  /** The addressee opened what the notice is about, in the system or the application. */
  | { readonly kind: "record-opened"; readonly means: string }
  | { readonly kind: "give-up"; readonly reason: string }
  | { readonly kind: "withdraw"; readonly reason: string }
  | KeepingCommand;

export type NoticeEvent =
  | {
      readonly kind: "queued";
      readonly id: string;
      readonly pack: string;
      readonly edition: string;
      readonly notice: string;
      readonly clause: string;
      readonly about: NoticeSubject;
      readonly to: { readonly person: string; readonly role: string };
      readonly sitting?: Sitting;
      readonly means: readonly string[];
    }
  | {
      readonly kind: "attempt-started";
      readonly attempt: number;
      readonly means: string;
      readonly address: string;
      readonly startedOn: string;
    }
  | { readonly kind: "address-missing"; readonly means: string }
  | { readonly kind: "sent"; readonly attempt: number; readonly reference: string | null }
  | {
      readonly kind: "not-delivered";
      readonly attempt: number;
      readonly outcome: "bounced" | "failed";
      readonly reason: string;
      readonly retryAt: string | null;
    }
  | { readonly kind: "delivered"; readonly attempt: number; readonly means: string; readonly proof: Proof }
  | { readonly kind: "given-up"; readonly reason: string }
  | { readonly kind: "withdrawn"; readonly reason: string }
  | KeepingEvent;

export interface Attempt {
  readonly attempt: number;
  readonly means: string;
  readonly address: string;
  readonly startedOn: string;
  readonly outcome: "running" | "sent" | "bounced" | "failed" | "delivered";
  readonly reference: string | null;
  readonly reason: string | null;
  readonly proof: Proof | null;
}

export interface Notice {
  readonly remains: false;
  readonly id: string;
  readonly pack: string;
  readonly edition: string;
  readonly phase: NoticePhase;
  readonly notice: string;
  readonly clause: string;
  readonly about: NoticeSubject;
  readonly to: { readonly person: string; readonly role: string };
  readonly sitting?: Sitting;
  /** The means that the edition permits. */
  readonly means: readonly string[];
  readonly queuedOn: string;
  readonly attempts: readonly Attempt[];
  /** The means for which no address is known; empty as soon as an attempt is under way. */
  readonly withoutAddress: readonly string[];
  readonly retryAt: string | null;
  readonly endReason: string | null;
  readonly keeping: Keeping;
}

export type NoticeState = Notice | Remains;
