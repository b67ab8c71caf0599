// What a person's card says to have changed since the campaign took it: of which kind the move is, and by which document.
import { addDays } from "@bagalau/calendar";
import type { Post, RerouteGround, Servant, Unit } from "@bagalau/procedure";

export interface Move {
  readonly ground: RerouteGround;
  /** The number of the act, or the entry of the card where none was cited. */
  readonly reference: string;
}

interface Entry {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly act: { readonly number: string } | null;
}

type Kind = "dismissal" | "replacement" | "absence" | "secondment" | "appointment";

interface Dated extends Entry {
  readonly kind: Kind;
}

/** `before` null: the campaign did not know him. The gravest move speaks for all that changed at once. */
export function moveOf(before: Servant | null, after: Servant, today: string): Move {
  const [old, now] = [before === null ? [] : entriesOf(before), entriesOf(after)];
  const fresh = now.filter((entry) => !old.some((one) => one.id === entry.id));
  const ended = now.filter((entry) => old.some((one) => one.id === entry.id && one.until !== entry.until));
  const changed = now.filter((entry) => old.some((one) => one.id === entry.id && !same(one, entry)));
  const gone = old.filter((entry) => !now.some((one) => one.id === entry.id));
  const found = gravest(fresh) ?? gravest(ended) ?? gravest(changed);
  if (gone.length > 0 && (found === null || fresh.length === 0)) return moved("correction", gravest(gone)!);
  if (found === null) return dated(now, today);
  if (found.kind === "absence" || found.kind === "replacement") {
    const over = found.until !== null && found.until <= today && !fresh.includes(found);
    return moved(over ? "return" : found.kind, found);
  }
  if (found.kind !== "appointment") return moved(found.kind, found);
  const others = now.some((entry) => entry.kind === "appointment" && entry.id !== found.id);
  return moved(others ? "transfer" : "appointment", found);
}

/** A card that says the same as before: something that was dated ahead begins today or was over yesterday. */
function dated(entries: readonly Dated[], today: string): Move {
  const latest = (day: (entry: Dated) => string | null) => {
    const known = entries.map((entry) => ({ entry, day: day(entry) ?? "9999-12-31" }));
    return known.filter((one) => one.day <= today).toSorted((one, other) => (one.day < other.day ? 1 : -1))[0];
  };
  const begun = latest(({ from }) => from);
  const over = latest(({ until }) => (until === null ? null : addDays(until, 1)));
  const entry = (begun === undefined || (over !== undefined && over.day > begun.day) ? over : begun)?.entry;
  if (entry === undefined) return { ground: "correction", reference: today };
  const back = entry === over?.entry && (entry.kind === "absence" || entry.kind === "replacement");
  return moved(back ? "return" : entry.kind, entry);
}

function moved(ground: RerouteGround, { act, id }: Entry): Move {
  return { ground, reference: act?.number ?? id };
}

const gravity: readonly Kind[] = ["dismissal", "secondment", "appointment", "replacement", "absence"];

function gravest(entries: readonly Dated[]): Dated | null {
  return entries.toSorted((one, other) => gravity.indexOf(one.kind) - gravity.indexOf(other.kind))[0] ?? null;
}

function same(one: Dated, other: Dated): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function entriesOf({ appointments, secondments, absences, replacements, dismissals }: Servant): readonly Dated[] {
  return [
    ...dismissals.map(({ on, ...entry }) => ({ ...entry, from: on, until: null, kind: "dismissal" as const })),
    ...secondments.map((entry) => ({ ...entry, kind: "secondment" as const })),
    ...appointments.map((entry) => ({ ...entry, kind: "appointment" as const })),
    ...replacements.map((entry) => ({ ...entry, kind: "replacement" as const })),
    ...absences.map((entry) => ({ ...entry, kind: "absence" as const })),
  ];
}

/** The change of the staff list that speaks for all: the version that began last, or the latest end. */
export function structuralMove(changed: readonly (Unit | Post)[], today: string): Move {
  const versions = changed.flatMap(({ versions: all }) => all.filter(({ from }) => from <= today));
  const last = versions.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0];
  return { ground: "structure", reference: last?.act?.number ?? last?.from ?? today };
}

/** Whether a version of the unit or the post begins, or it ends, on one of the days from `since` to `today`. */
export function changesBetween({ versions, until }: Unit | Post, since: string, today: string): boolean {
  const days = [...versions.map(({ from }) => from), until === null ? null : addDays(until, 1)];
  return days.some((day) => day !== null && since <= day && day <= today);
}

/** Whether something on the card begins or is over on one of the days from `since` to `today`. */
export function turnsBetween(servant: Servant, since: string, today: string): boolean {
  const within = (day: string | null) => day !== null && since <= day && day <= today;
  return entriesOf(servant).some(
    ({ from, until }) => within(from) || within(until === null ? null : addDays(until, 1)),
  );
}
