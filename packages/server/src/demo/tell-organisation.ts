// The staff list as the personnel system enters it: units, their posts, the people who hold them.
import { addDays } from "@bagalau/calendar";
import { v7 as newId } from "uuid";
import { fictitiousPeople } from "./fictitious-people.ts";
import type { FictitiousPerson } from "./fictitious-people.ts";
import type { SeededChoice } from "./seeded-choice.ts";
import { plannedPosts, plannedUnits } from "./staff-list.ts";
import type { Actor, Teller } from "./teller.ts";

/** One of the staff, by the key of his post. */
export interface Member extends FictitiousPerson {
  readonly id: string;
  readonly post: string;
}

export type Staff = ReadonlyMap<string, Member>;

/** The staff list has stood since long before the story. */
const staffListFrom = "2020-01-01";

/** `later`: the post whose holder comes in the course of the story; he is told of and not entered yet. */
export async function tellOrganisation(
  teller: Teller,
  system: Actor,
  chance: SeededChoice,
  { later, progress }: { readonly later: string; readonly progress: (done: number) => void },
): Promise<Staff> {
  const units = new Map(plannedUnits.map(({ key }) => [key, newId()]));
  const posts = new Map(plannedPosts.map(({ key }) => [key, newId()]));
  const act = { number: "№ 3-ш", on: staffListFrom };
  for (const { key, name, parent } of plannedUnits) {
    const above = parent === null ? null : units.get(parent)!;
    const content = { name, parent: above, head: null, code: null };
    const id = units.get(key)!;
    await teller.does(system, "unit", id, { kind: "create", id, from: staffListFrom, act, ...content });
  }
  for (const { key, unit, title, category, supervisor } of plannedPosts) {
    const over = supervisor === null ? null : posts.get(supervisor)!;
    const content = { title, unit: units.get(unit)!, category, supervisor: over, code: null };
    const id = posts.get(key)!;
    await teller.does(system, "post", id, { kind: "create", id, from: staffListFrom, act, ...content });
  }
  for (const { key, head } of plannedUnits) {
    const command = { kind: "name-head", head: posts.get(head)!, from: staffListFrom, act };
    await teller.does(system, "unit", units.get(key)!, command);
  }
  const people = fictitiousPeople(chance, plannedPosts.length);
  const staff = new Map(
    plannedPosts.map(({ key }, index): [string, Member] => {
      return [key, { ...people[index]!, id: newId(), post: posts.get(key)! }];
    }),
  );
  let done = 0;
  for (const [key, member] of staff) {
    if (key !== later) await tellMember(teller, system, member, addDays(staffListFrom, 10 + chance.below(1_200)));
    progress((done += 1));
  }
  return staff;
}

/** Registered and appointed in one act. */
export async function tellMember(teller: Teller, by: Actor, member: Member, from: string): Promise<void> {
  const { id, iin, name, language, post } = member;
  const contacts = { email: `${iin}@karasu.example`, phone: null, address: null };
  const act = { number: `№ ${iin.slice(8, 11)}-ж`, on: addDays(from, -3) };
  await teller.does(
    by,
    "person",
    id,
    { kind: "register", id, iin, name, contacts, language, since: from },
    { kind: "appoint", from, until: null, post, as: "main", by: "appointment", act },
  );
}
