// People: who somebody is and, dated, his posts, secondments, absences, replacements and dismissals.
import type { Json, RecordKind, View } from "../record.ts";
import { covers } from "./dated.ts";
import { decidePerson } from "./decide-person.ts";
import { evolvePerson } from "./evolve-person.ts";
import type { Person, PersonCommand, PersonEvent, Secondment } from "./person.ts";
import { lastServiceDay, phaseOf } from "./service.ts";

export const personRecord: RecordKind<Person, PersonCommand, PersonEvent> = {
  name: "person",
  decide: decidePerson,
  evolve: evolvePerson,
  view: viewPerson,
  lawOf: () => null,
};

function viewPerson(person: Person): View {
  const { id, iin, name, contacts, language } = person;
  const known = {
    family_name: name.family,
    given_name: name.given,
    patronymic: name.patronymic,
    dismissed_on: lastServiceDay(person),
  };
  const card = { iin, email: contacts.email, phone: contacts.phone, address: contacts.address, language };
  const absence = absenceRows(person);
  return {
    phase: phaseOf(person),
    period: null,
    campaign: null,
    person: id,
    parties: [],
    terms: [],
    tables: { person: [known], person_card: [card], appointment: appointmentRows(person), absence },
  };
}

function appointmentRows(person: Person): readonly Readonly<Record<string, Json>>[] {
  const held = person.appointments.map(({ post, as, from, until }) => row(post, as, from, until));
  const seconded = person.secondments.flatMap((secondment) => {
    const post = postOf(person, secondment);
    return post === null ? [] : [row(post, secondment.direction, secondment.from, secondment.until)];
  });
  return [...held, ...seconded];
}

function row(post: string, kind: string, from: string, until: string | null): Readonly<Record<string, Json>> {
  return { post_id: post, kind, from_day: from, until_day: until };
}

/** Whoever is sent away keeps his post here. */
function postOf(person: Person, secondment: Secondment): string | null {
  if (secondment.direction === "received") return secondment.post;
  const kept = person.appointments.find((entry) => entry.as === "main" && covers(entry, secondment.from));
  return kept?.post ?? null;
}

function absenceRows({ absences, replacements }: Person): readonly Readonly<Record<string, Json>>[] {
  const absent = absences.map(({ absence, from, until, substitute }) => ({
    kind: absence,
    from_day: from,
    until_day: until,
    substitute_id: substitute,
  }));
  const replaced = replacements.map(({ from, until, by }) => ({
    kind: "replaced",
    from_day: from,
    until_day: until,
    substitute_id: by,
  }));
  return [...absent, ...replaced];
}
