// How each event changes a person's card. A wrong entry leaves the card; the journal keeps it with the reason.
import type { Written } from "../record.ts";
import type { Dated, Dismissal, Person, PersonEvent } from "./person.ts";

export function evolvePerson(person: Person | null, { event }: Written<PersonEvent>): Person {
  if (event.kind !== "registered") return evolveCard(person!, event);
  const { id, iin, name, contacts, language, since } = event;
  const empty = { appointments: [], secondments: [], absences: [], replacements: [], dismissals: [] };
  return { id, iin, name, contacts, language, since, ...empty };
}

/** Events other than the first. */
export function evolveCard(person: Person, event: PersonEvent): Person {
  switch (event.kind) {
    case "registered":
      return person;
    case "contacts-changed":
      return { ...person, contacts: event.contacts, language: event.language };
    case "name-changed":
      return { ...person, name: event.name };
    case "identity-corrected":
      return { ...person, iin: event.iin, name: event.name, since: event.since };
    case "appointed": {
      const { id, from, until, post, as, by, act } = event;
      return { ...person, appointments: [...person.appointments, { id, from, until, post, as, by, act }] };
    }
    case "seconded": {
      const { kind: _, ...secondment } = event;
      return { ...person, secondments: [...person.secondments, secondment] };
    }
    case "absence-begun": {
      const { id, from, until, absence, substitute, act } = event;
      return { ...person, absences: [...person.absences, { id, from, until, absence, substitute, act }] };
    }
    case "replaced": {
      const { id, from, until, by, act } = event;
      return { ...person, replacements: [...person.replacements, { id, from, until, by, act }] };
    }
    case "dismissed": {
      const { id, on, ground, act } = event;
      return dismissed(person, { id, on, ground, act });
    }
    case "appointment-ended":
      return { ...person, appointments: ended(person.appointments, event) };
    case "secondment-ended":
      return { ...person, secondments: ended(person.secondments, event) };
    case "absence-ended":
      return { ...person, absences: ended(person.absences, event) };
    case "replacement-ended":
      return { ...person, replacements: ended(person.replacements, event) };
    case "substitute-named":
      return {
        ...person,
        absences: person.absences.map((absence) =>
          absence.id === event.entry ? { ...absence, substitute: event.substitute } : absence,
        ),
      };
    case "entry-cancelled":
      return cancelled(person, event.entry);
  }
}

function ended<Entry extends Dated>(
  entries: readonly Entry[],
  { entry, on }: { readonly entry: string; readonly on: string },
): readonly Entry[] {
  return entries.map((one) => (one.id === entry ? { ...one, until: on } : one));
}

/** What runs on the last day in service ends with it; an end that was set for later gives way too. */
function dismissed(person: Person, dismissal: Omit<Dismissal, "ended">): Person {
  const { on } = dismissal;
  const goesOn = ({ from, until }: Dated) => from <= on && (until === null || until > on);
  const all = [...person.appointments, ...person.secondments, ...person.absences, ...person.replacements];
  const ended = Object.fromEntries(all.filter(goesOn).map(({ id, until }) => [id, until]));
  const cut = eachEntry(person, (entry) => (entry.id in ended ? { ...entry, until: on } : entry));
  return { ...cut, dismissals: [...person.dismissals, { ...dismissal, ended }] };
}

function cancelled(person: Person, id: string): Person {
  const dismissal = person.dismissals.find((one) => one.id === id);
  if (dismissal === undefined) return without(person, id);
  const restored = eachEntry(person, (entry) =>
    entry.id in dismissal.ended && entry.until === dismissal.on
      ? { ...entry, until: dismissal.ended[entry.id]! }
      : entry,
  );
  return { ...restored, dismissals: person.dismissals.filter((one) => one !== dismissal) };
}

function without(person: Person, id: string): Person {
  const others = <Entry extends Dated>(entries: readonly Entry[]) => entries.filter((entry) => entry.id !== id);
  return {
    ...person,
    appointments: others(person.appointments),
    secondments: others(person.secondments),
    absences: others(person.absences),
    replacements: others(person.replacements),
  };
}

function eachEntry(person: Person, change: <Entry extends Dated>(entry: Entry) => Entry): Person {
  return {
    ...person,
    appointments: person.appointments.map(change),
    secondments: person.secondments.map(change),
    absences: person.absences.map(change),
    replacements: person.replacements.map(change),
  };
}
