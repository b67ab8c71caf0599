// A small district for the tests: the akim, the head of the apparatus, a department with its head and its people.
import type { Organisation } from "../organisation/organisation.ts";
import type { Absence, Appointment, Secondment, Servant } from "../organisation/person.ts";
import type { Post } from "../organisation/post.ts";
import type { Unit } from "../organisation/unit.ts";

export const act = { number: "45-к", on: "2025-06-01" } as const;

export function unit(id: string, parent: string | null, head: string | null): Unit {
  const name = { kk: `${id} бөлімі`, ru: `отдел ${id}`, en: null };
  return { id, versions: [{ from: "2020-01-01", name, parent, head, code: null, act: null }], until: null };
}

export function post(id: string, unitId: string, category: string, supervisor: string | null = null): Post {
  const title = { kk: `${id} лауазымы`, ru: `должность ${id}`, en: null };
  const version = { from: "2020-01-01", title, unit: unitId, category, supervisor, code: null, act: null };
  return { id, versions: [version], until: null };
}

export function held(postId: string, from = "2024-01-10", until: string | null = null): Appointment {
  return { id: `${postId}-${from}`, post: postId, as: "main", by: "appointment", from, until, act };
}

export function acting(postId: string, from: string, until: string | null = null): Appointment {
  return { ...held(postId, from, until), as: "acting" };
}

export function away(from: string, until: string | null, substitute: string | null = null): Absence {
  return { id: `leave-${from}`, absence: "leave", from, until, substitute, act };
}

export function sentTo(place: { body: string } | { unit: string }, from: string, until: string | null): Secondment {
  return { id: `sent-${from}`, direction: "sent", place, from, until, act };
}

export function servant(id: string, appointments: readonly Appointment[], more: Partial<Servant> = {}): Servant {
  const name = { family: `Фамилия-${id}`, given: "Әсем", patronymic: null };
  return { id, name, appointments, secondments: [], absences: [], replacements: [], dismissals: [], ...more };
}

export function dismissed(id: string, postId: string, on: string): Servant {
  const dismissal = { id: `dismissal-${on}`, on, ground: "өтініш", act, ended: {} };
  return servant(id, [held(postId, "2024-01-10", on)], { dismissals: [dismissal] });
}

/** The akim is over the head of the apparatus, he over the department's head, who has `people` specialists. */
export function district(people = 2, changes: readonly Servant[] = []): Organisation {
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  const replaced = new Map(changes.map((card) => [card.id, card]));
  const cards = [
    servant("akim", [held("akim-post")]),
    servant("chief", [held("chief-post")]),
    servant("head", [held("head-post")]),
    ...numbers.map((number) => servant(`s${number}`, [held(`s${number}-post`)])),
  ];
  const known = new Set(cards.map(({ id }) => id));
  return {
    units: [
      unit("body", null, "akim-post"),
      unit("apparatus", "body", "chief-post"),
      unit("dept", "apparatus", "head-post"),
    ],
    posts: [
      post("akim-post", "body", "none"),
      post("chief-post", "apparatus", "E-R-1", "akim-post"),
      post("head-post", "dept", "E-R-1"),
      ...numbers.map((number) => post(`s${number}-post`, "dept", "other")),
    ],
    people: [...cards.map((card) => replaced.get(card.id) ?? card), ...changes.filter(({ id }) => !known.has(id))],
  };
}
