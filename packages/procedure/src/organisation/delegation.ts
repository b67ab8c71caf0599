// The duty of an official carried out by another for certain days: who, whose, from when to when, by which act.
import type { ActReference } from "./act-reference.ts";

export interface Delegation {
  readonly id: string;
  /** The body role whose duties are carried out: `appointing-official`, `hr-head`, … */
  readonly duty: string;
  /** Whose duty it is. */
  readonly of: string;
  readonly by: string;
  readonly from: string;
  readonly until: string;
  readonly act: ActReference;
  /** Null while it stands. */
  readonly ended: { readonly on: string; readonly act: ActReference } | null;
}

export type DelegationCommand =
  | ({ readonly kind: "delegate" } & Omit<Delegation, "ended">)
  /** `on` is the last day on which it still stands; the day before `from` takes it back whole. */
  | { readonly kind: "end"; readonly on: string; readonly act: ActReference };

export type DelegationEvent =
  | ({ readonly kind: "delegated" } & Omit<Delegation, "ended">)
  | { readonly kind: "delegation-ended"; readonly on: string; readonly act: ActReference };
