// What every chapter of the story works with: the teller, the staff with their accounts, the days, and chance.
import type { Quarter, StoryDays } from "./story-days.ts";
import type { SeededChoice } from "./seeded-choice.ts";
import type { Agenda } from "./agenda.ts";
import type { Member, Staff } from "./tell-organisation.ts";
import type { Actor, Teller } from "./teller.ts";

export interface Scene {
  readonly teller: Teller;
  readonly agenda: Agenda;
  readonly days: StoryDays;
  readonly chance: SeededChoice;
  readonly staff: Staff;
  /** By the key of a post. */
  readonly member: (post: string) => Member;
  readonly actor: (post: string) => Actor;
  /** Whoever has the card of that id. */
  readonly actorOf: (person: string) => Actor;
  readonly postOf: (person: string) => string;
}

export interface OpenedCampaign {
  readonly id: string;
  readonly quarter: Quarter;
  /** The evaluation's id, by the key of the evaluated person's post. */
  readonly evaluations: ReadonlyMap<string, string>;
}
