// What every record is: a list of happenings that is only ever added to, a decision on each command, and what tables show.
import type { WorkCalendar } from "@bagalau/calendar";
import type { Edition, Pack } from "@bagalau/methodology";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Who acts. `roles` are those that the body gave him for the day; what he is to one record stands in its parties. */
export interface Actor {
  /** Null where the system itself acts: a job that a term started. */
  readonly account: string | null;
  readonly person: string | null;
  readonly roles: readonly string[];
  /** The person whose duty he carries out under a recorded delegation or replacement. */
  readonly actingFor: string | null;
}

/** The law by which a record is conducted: fixed at its birth. */
export interface Law {
  readonly pack: Pack;
  readonly edition: Edition;
  readonly calendar: WorkCalendar;
}

/** What a decision is taken in. */
export interface Setting {
  /** Civil day in the body's zone, `2025-10-22`. */
  readonly today: string;
  /** The instant, ISO with `Z`. */
  readonly at: string;
  readonly actor: Actor;
  /** Null for records that no act governs (units, posts, people, accounts). */
  readonly law: Law | null;
  /** A fresh uuid v7. */
  readonly newId: () => string;
}

/** Why a command is refused. The sentence is made from code and params by the wording of the record's folder. */
export interface Refusal {
  readonly code: string;
  /** The clause that refuses, as an address in the record's edition; null where no act speaks of it. */
  readonly clause: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** The field of the command that is wrong, `marks.quality`; null where the whole command is. */
  readonly at: string | null;
}

export type Decision<Event> =
  | { readonly ok: true; readonly events: readonly Event[]; readonly then?: readonly Order[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A command to another record that follows from a decision and stands or falls with it: one transaction. */
export interface Order {
  readonly record: string;
  readonly id: string;
  readonly command: { readonly kind: string } & Readonly<Record<string, unknown>>;
}

/** An event as it stands in the journal. */
export interface Written<Event> {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: string;
  /** The body's civil day of `at`. */
  readonly on: string;
  readonly actor: Actor;
  readonly event: Event;
}

/** A running or finished term of a record. */
export interface TermRow {
  readonly term: string;
  readonly clause: string;
  /** The day that started it. */
  readonly from: string;
  readonly due: string;
  readonly remindOn: string;
  /** The role that must act, and the person where the record knows him. */
  readonly holder: string;
  readonly person: string | null;
  readonly effect: "refused" | "overdue" | "lapses";
  /** The day on which it was kept; null while it runs or is overdue. */
  readonly metOn: string | null;
}

export interface Party {
  readonly person: string;
  readonly role: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** What tables show of a record; a pure function of its state, so that a rebuild gives the same rows. */
export interface View {
  /** The name of the state: `draft`, `submitted`, … */
  readonly phase: string;
  /** `2025-Q3` or `2025`; null where the record has no period. */
  readonly period: string | null;
  readonly campaign: string | null;
  /** The person whom the record is about. */
  readonly person: string | null;
  readonly parties: readonly Party[];
  readonly terms: readonly TermRow[];
  /** Rows of the record's own tables, by table; keys are column names, without body and record. */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, Json>>[]>>;
}

/** One kind of record. All functions are pure. */
export interface RecordKind<State, Command extends { readonly kind: string }, Event extends { readonly kind: string }> {
  readonly name: string;
  /** `state` is null before the first event. */
  readonly decide: (
    state: State | null,
    command: Command,
    setting: Setting,
  ) => Decision<Event> | Promise<Decision<Event>>;
  readonly evolve: (state: State | null, written: Written<Event>) => State;
  readonly view: (state: State) => View;
  /** `pack@edition` that the state is bound to; null where no act governs it. */
  readonly lawOf: (state: State | null, command: Command) => { readonly pack: string; readonly edition: string } | null;
}
