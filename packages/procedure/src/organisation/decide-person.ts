// What may be entered on a person's card: the entry is put in and the whole history must still be possible.
import { addDays } from "@bagalau/calendar";
import type { Decision, Refusal, Setting } from "../record.ts";
import { covers } from "./dated.ts";
import { evolveCard } from "./evolve-person.ts";
import type { Contacts, Dated, EntryCommand, Person, PersonCommand, PersonEvent } from "./person.ts";
import { identityFaults, timelineFaults } from "./person-timeline.ts";
import { actFaults, dayFaults, reasonFaults, refusal } from "./refuse.ts";

type Of<Kind extends PersonCommand["kind"]> = Extract<PersonCommand, { kind: Kind }>;

export function decidePerson(person: Person | null, command: PersonCommand, setting: Setting): Decision<PersonEvent> {
  if (command.kind === "register") return register(person, command);
  if (person === null) return refusedBy([refusal("person.unknown")]);
  switch (command.kind) {
    case "change-contacts":
      return changeContacts(command);
    case "change-name":
      return changeName(person, command);
    case "correct-identity":
      return correctIdentity(person, command);
    case "transfer":
      return transfer(person, command, setting);
    case "end-appointment":
      return end(person, person.appointments, command, { ...command, kind: "appointment-ended" });
    case "end-secondment":
      return end(person, person.secondments, command, { ...command, kind: "secondment-ended" });
    case "end-absence":
      return end(person, person.absences, command, { ...command, kind: "absence-ended" });
    case "end-replacement":
      return end(person, person.replacements, command, { ...command, kind: "replacement-ended" });
    case "name-substitute":
      return nameSubstitute(person, command);
    case "correct":
      return correct(person, command, setting);
    default:
      return enter(person, command, setting);
  }
}

function enter(person: Person, command: EntryCommand, setting: Setting): Decision<PersonEvent> {
  const wrong = dayFaults(daysOf(command));
  return wrong.length > 0 ? refusedBy(wrong) : standing(person, [entryEvent(command, setting.newId())]);
}

function daysOf(command: EntryCommand, under = ""): Readonly<Record<string, string | null>> {
  if (command.kind === "dismiss") return { [`${under}on`]: command.on };
  return { [`${under}from`]: command.from, [`${under}until`]: command.until };
}

function register(person: Person | null, command: Of<"register">): Decision<PersonEvent> {
  if (person !== null) return refusedBy([refusal("person.exists")]);
  const faults = [...identityFaults(command), ...contactFaults(command.contacts)];
  return faults.length > 0 ? refusedBy(faults) : decided([{ ...command, kind: "registered" }]);
}

function changeContacts(command: Of<"change-contacts">): Decision<PersonEvent> {
  const faults = contactFaults(command.contacts);
  return faults.length > 0 ? refusedBy(faults) : decided([{ ...command, kind: "contacts-changed" }]);
}

function changeName(person: Person, command: Of<"change-name">): Decision<PersonEvent> {
  const faults = [...identityFaults({ ...person, name: command.name }), ...actFaults(command.act)];
  return faults.length > 0 ? refusedBy(faults) : decided([{ ...command, kind: "name-changed" }]);
}

function correctIdentity(person: Person, command: Of<"correct-identity">): Decision<PersonEvent> {
  const { iin, name, since, reason } = command;
  const faults = [...identityFaults(command), ...reasonFaults(reason)];
  if (faults.length > 0) return refusedBy(faults);
  return standing(person, [{ kind: "identity-corrected", iin, name, since, reason }]);
}

function transfer(person: Person, command: Of<"transfer">, setting: Setting): Decision<PersonEvent> {
  const { post, from, by, act } = command;
  const wrong = [...dayFaults({ from }), ...actFaults(act)];
  if (wrong.length > 0) return refusedBy(wrong);
  const current = person.appointments.find((entry) => entry.as === "main" && covers(entry, addDays(from, -1)));
  if (current === undefined) return refusedBy([refusal("person.no-post-to-leave", "from", { day: from })]);
  return standing(person, [
    { kind: "appointment-ended", entry: current.id, on: addDays(from, -1), act },
    { kind: "appointed", id: setting.newId(), from, until: null, post, as: "main", by, act },
  ]);
}

function end(
  person: Person,
  entries: readonly Dated[],
  command: { readonly entry: string; readonly on: string },
  event: PersonEvent,
): Decision<PersonEvent> {
  const entry = entries.find(({ id }) => id === command.entry);
  if (entry === undefined) return refusedBy([refusal("person.no-entry", "entry")]);
  const wrong = dayFaults({ on: command.on });
  if (wrong.length > 0) return refusedBy(wrong);
  if (command.on < entry.from) {
    return refusedBy([refusal("organisation.until-before-from", "on", { from: entry.from, until: command.on })]);
  }
  return "act" in event && event.act !== null && actFaults(event.act).length > 0
    ? refusedBy(actFaults(event.act))
    : standing(person, [event]);
}

function nameSubstitute(person: Person, command: Of<"name-substitute">): Decision<PersonEvent> {
  if (!person.absences.some(({ id }) => id === command.entry)) return refusedBy([refusal("person.no-entry", "entry")]);
  return standing(person, [{ ...command, kind: "substitute-named" }]);
}

function correct(person: Person, command: Of<"correct">, setting: Setting): Decision<PersonEvent> {
  const { entry, reason, instead } = command;
  const known = [
    ...person.appointments,
    ...person.secondments,
    ...person.absences,
    ...person.replacements,
    ...person.dismissals,
  ].some(({ id }) => id === entry);
  const faults = [
    ...(known ? [] : [refusal("person.no-entry", "entry")]),
    ...reasonFaults(reason),
    ...(instead === null ? [] : dayFaults(daysOf(instead, "instead."))),
  ];
  if (faults.length > 0) return refusedBy(faults);
  const cancelled: PersonEvent = { kind: "entry-cancelled", entry, reason };
  return standing(person, instead === null ? [cancelled] : [cancelled, entryEvent(instead, setting.newId())]);
}

function entryEvent(command: EntryCommand, id: string): PersonEvent {
  switch (command.kind) {
    case "appoint":
      return { ...command, kind: "appointed", id };
    case "send": {
      const { from, until, act, place } = command;
      return { kind: "seconded", id, from, until, act, direction: "sent", place };
    }
    case "receive": {
      const { from, until, act, sender, post } = command;
      return { kind: "seconded", id, from, until, act, direction: "received", sender, post };
    }
    case "begin-absence":
      return { ...command, kind: "absence-begun", id };
    case "replace":
      return { ...command, kind: "replaced", id };
    case "dismiss":
      return { ...command, kind: "dismissed", id };
  }
}

/** The events, if the history that they make is possible. */
function standing(person: Person, events: readonly PersonEvent[]): Decision<PersonEvent> {
  const faults = timelineFaults(events.reduce<Person>(evolveCard, person));
  return faults.length > 0 ? refusedBy(faults) : decided(events);
}

function contactFaults({ email, phone }: Contacts): readonly Refusal[] {
  return [
    ...(email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email) ? [] : [refusal("person.email", "contacts.email")]),
    ...(phone === null || /^\+\d{8,15}$/u.test(phone) ? [] : [refusal("person.phone", "contacts.phone")]),
  ];
}

function decided(events: readonly PersonEvent[]): Decision<PersonEvent> {
  return { ok: true, events };
}

function refusedBy(refusals: readonly Refusal[]): Decision<PersonEvent> {
  return { ok: false, refusals };
}
