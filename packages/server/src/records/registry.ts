// The kinds of records that the server conducts, by name, and the table of who may do what to them.
import type { Edition } from "@bagalau/methodology";
import type { Decision, Json, RecordKind, Refusal, View, Written } from "@bagalau/procedure";

export interface Command {
  readonly kind: string;
  readonly [field: string]: unknown;
}

export interface HappenedEvent {
  readonly kind: string;
  readonly [field: string]: Json;
}

/** A kind as the server handles it: what is inside a state concerns the kind alone. */
export type AnyKind = RecordKind<unknown, Command, HappenedEvent>;

/** Every kind is one of these to the registry, whatever its state, commands and events are. */
export interface SomeKind {
  readonly name: string;
  readonly decide: (
    ...given: never[]
  ) => Decision<{ readonly kind: string }> | Promise<Decision<{ readonly kind: string }>>;
  readonly evolve: (...given: never[]) => unknown;
  readonly view: (...given: never[]) => View;
  readonly lawOf: (...given: never[]) => { readonly pack: string; readonly edition: string } | null;
}

/** A row of the access table as row security needs it. */
export interface AccessRule {
  readonly role: string;
  readonly record: string;
  readonly action: string;
  readonly phases: "*" | readonly string[];
}

export interface Asked {
  /** Roles that the body gave him, and those that he has in the record. */
  readonly roles: readonly string[];
  readonly record: string;
  /** Null where the record does not exist yet. */
  readonly phase: string | null;
  readonly action: string;
  readonly edition: Edition | null;
}

export interface Access {
  readonly rules: readonly AccessRule[];
  /** Null where he may; otherwise why not. */
  readonly refusal: (asked: Asked) => Refusal | null;
}

export interface Registry {
  /** Throws where no kind has the name: names come from code, never from a request. */
  readonly kind: (name: string) => AnyKind;
  readonly names: readonly string[];
  readonly access: Access;
}

export function makeRegistry(kinds: readonly SomeKind[], access: Access): Registry {
  // Each kind is only ever given states that it made itself and commands that it understands or refuses.
  const byName = new Map(kinds.map((kind) => [kind.name, kind as unknown as AnyKind]));
  return {
    names: [...byName.keys()],
    access,
    kind: (name) => {
      const found = byName.get(name);
      if (found === undefined) throw new Error(`There is no kind of record "${name}".`);
      return found;
    },
  };
}

/** Folds events into a state. */
export function fold(kind: AnyKind, events: readonly Written<HappenedEvent>[]): unknown {
  return events.reduce((state: unknown, written) => kind.evolve(state, written), null);
}
