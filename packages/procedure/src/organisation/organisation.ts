// The organisation as a campaign keeps it: units, posts and people with their dated histories, at one instant.
import type { Person, Servant } from "./person.ts";
import type { Post } from "./post.ts";
import type { Unit } from "./unit.ts";

export interface Organisation {
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly people: readonly Servant[];
}

/** The part of a card that a campaign keeps. */
export function servantOf(person: Person): Servant {
  const { id, name, appointments, secondments, absences, replacements, dismissals } = person;
  return { id, name, appointments, secondments, absences, replacements, dismissals };
}
