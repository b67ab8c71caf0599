// What cannot be true of one person's history: overlaps, ends before beginnings, days before he is known or after he left.
import { parseDate } from "@bagalau/calendar";
import type { Refusal } from "../record.ts";
import { isCited } from "./act-reference.ts";
import { coveredBy, overlap, within } from "./dated.ts";
import type { Span } from "./dated.ts";
import { readIin } from "./iin.ts";
import type { Dated, Person } from "./person.ts";
import { refusal, spanFaults } from "./refuse.ts";
import type { OrganisationCode } from "./refuse.ts";

/** All faults at once, of days that are days; `at` is the entry's id, so that a correction knows what to take out. */
export function timelineFaults(person: Person): readonly Refusal[] {
  return [
    ...entriesOf(person).flatMap((entry) => entryFaults(person, entry)),
    ...overlapFaults(person),
    ...placeFaults(person),
    ...otherPersonFaults(person),
    ...dismissalFaults(person),
  ];
}

/** Days on which he serves in this body: appointments and secondments from another. */
function serviceOf(person: Pick<Person, "appointments" | "secondments">): readonly Span[] {
  const received = person.secondments.filter(({ direction }) => direction === "received");
  return [...person.appointments, ...received];
}

function entriesOf({ appointments, secondments, absences, replacements }: Person): readonly Dated[] {
  return [...appointments, ...secondments, ...absences, ...replacements];
}

function entryFaults(person: Person, { id, from, until, ...rest }: Dated): readonly Refusal[] {
  const act = "act" in rest ? (rest.act as { number: string; on: string } | null) : null;
  return [
    ...spanFaults(from, until).map((fault) => ({ ...fault, at: id })),
    ...(from < person.since ? [refusal("person.before-registration", id, { day: from, since: person.since })] : []),
    ...(act === null || isCited(act) ? [] : [refusal("organisation.act-not-cited", id)]),
  ];
}

function overlapFaults(person: Person): readonly Refusal[] {
  const { appointments, secondments, absences, replacements } = person;
  const main = appointments.filter((entry) => entry.as === "main");
  const acting = appointments.filter((entry) => entry.as === "acting");
  const samePost = acting.filter((entry) => main.some((other) => other.post === entry.post && overlap(entry, other)));
  return [
    ...overlapsIn(main, "person.appointments-overlap"),
    ...overlapsIn(acting, "person.appointments-overlap"),
    ...samePost.map(({ id, from }) => refusal("person.acts-in-own-post", id, { day: from })),
    ...overlapsIn(secondments, "person.secondments-overlap"),
    ...overlapsIn(absences, "person.absences-overlap"),
    ...overlapsIn(replacements, "person.replacements-overlap"),
  ];
}

/** One fault for each entry that begins before an earlier one has ended. */
function overlapsIn(entries: readonly Dated[], code: OrganisationCode): readonly Refusal[] {
  const ordered = entries.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return ordered.flatMap((entry, place) => {
    const earlier = ordered.slice(0, place).find((other) => overlap(other, entry));
    if (earlier === undefined) return [];
    return [refusal(code, entry.id, { day: entry.from, other: earlier.from })];
  });
}

/** A received person is of another body; only who holds a post here is sent, is absent or is replaced. */
function placeFaults(person: Person): readonly Refusal[] {
  const main = person.appointments.filter((entry) => entry.as === "main");
  const service = serviceOf(person);
  const sent = person.secondments.filter(({ direction }) => direction === "sent");
  const received = person.secondments.filter(({ direction }) => direction === "received");
  const outside = (entries: readonly Dated[], code: OrganisationCode, others: readonly Span[]) =>
    entries.filter((entry) => !coveredBy(entry, others)).map(({ id, from }) => refusal(code, id, { day: from }));
  return [
    ...outside(sent, "person.sent-without-post", main),
    ...outside(person.absences, "person.absent-outside-service", service),
    ...outside(person.replacements, "person.replaced-outside-service", service),
    ...received
      .filter((entry) => main.some((other) => overlap(entry, other)))
      .map(({ id, from }) => refusal("person.received-while-appointed", id, { day: from })),
  ];
}

function otherPersonFaults({ id: own, absences, replacements }: Person): readonly Refusal[] {
  return [
    ...absences.filter(({ substitute }) => substitute === own),
    ...replacements.filter(({ by }) => by === own),
  ].map(({ id }) => refusal("person.replaces-himself", id));
}

/** Whatever holds on the day after the dismissal must belong to a new appointment. */
function dismissalFaults(person: Person): readonly Refusal[] {
  return person.dismissals.flatMap(({ id, on, ground, act }) => {
    const span = { from: on, until: on };
    const served = serviceOf(person).some((entry) => within(span, entry));
    const goesOn = entriesOf(person).some((entry) => entry.from <= on && (entry.until === null || entry.until > on));
    return [
      ...(served ? [] : [refusal("person.dismissed-outside-service", id, { day: on })]),
      ...(goesOn ? [refusal("person.entry-after-dismissal", id, { day: on })] : []),
      ...(ground.trim() === "" ? [refusal("person.ground-missing", id)] : []),
      ...(isCited(act) ? [] : [refusal("organisation.act-not-cited", id)]),
    ];
  });
}

/** Faults of what identifies a person. */
export function identityFaults(identity: Pick<Person, "iin" | "name" | "since">): readonly Refusal[] {
  const { iin, name, since } = identity;
  const read = readIin(iin);
  const isDay = parseDate(since) !== null;
  return [
    ...(read.ok ? [] : read.faults.map((code) => refusal(code, "iin"))),
    ...(name.family.trim() === "" ? [refusal("organisation.name-missing", "name.family")] : []),
    ...(name.given.trim() === "" ? [refusal("organisation.name-missing", "name.given")] : []),
    ...(isDay ? [] : [refusal("organisation.not-a-day", "since", { day: since })]),
    ...(read.ok && isDay && since <= read.born ? [refusal("person.since-before-birth", "since", { day: since })] : []),
  ];
}
