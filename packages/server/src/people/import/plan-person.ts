// What a row comes to on a person's card, and where it says otherwise than the card already does.
import { v7 as newId } from "uuid";
import { lastServiceDay } from "@bagalau/procedure/organisation";
import type { ActReference, Person, PersonCommand } from "@bagalau/procedure";
import type { Language } from "@bagalau/methodology";
import type { CellFault } from "./cell-fault.ts";
import type { Placed, PlannedPosts } from "./plan-posts.ts";
import type { StaffRow } from "./read-rows.ts";
import { nameIn } from "./staff-now.ts";
import type { Kept } from "./staff-now.ts";
import type { deedTexts } from "./texts.ts";

export interface Deed {
  readonly code: keyof typeof deedTexts;
  readonly params: Readonly<Record<string, string>>;
}

export interface PlannedPerson {
  readonly id: string;
  readonly commands: readonly PersonCommand[];
  readonly deeds: readonly Deed[];
  readonly faults: readonly CellFault[];
}

export interface PersonPlanning {
  readonly act: ActReference;
  readonly language: Language;
  readonly posts: PlannedPosts;
}

type Part = Pick<PlannedPerson, "commands" | "deeds" | "faults">;

const nothing: Part = { commands: [], deeds: [], faults: [] };

/** Null where the row does not say who it is, or, of somebody new, from when. */
export function planPerson(
  row: StaffRow,
  placed: Placed | undefined,
  kept: Kept<Person> | undefined,
  planning: PersonPlanning,
): PlannedPerson | null {
  const { iin, family, given } = row;
  if (iin === null || family === null || given === null) return null;
  if (kept === undefined && (placed === undefined || row.appointedOn === null)) return null;
  const id = kept?.id ?? newId();
  const name = { family, given, patronymic: row.patronymic };
  const parts =
    kept === undefined
      ? [registered(row, id, iin, name)]
      : [renamed(row, kept.state, name, planning), reached(row, kept.state)];
  const all = [
    ...parts,
    appointed(row, placed, kept?.state ?? null, planning),
    left(row, kept?.state ?? null, planning),
  ];
  return {
    id,
    commands: all.flatMap(({ commands }) => commands),
    deeds: all.flatMap(({ deeds }) => deeds),
    faults: all.flatMap(({ faults }) => faults),
  };
}

/** The card begins with the appointment. */
function registered(row: StaffRow, id: string, iin: string, name: Person["name"]): Part {
  if (row.appointedOn === null) return nothing;
  const { email, phone, address, language } = row;
  const contacts = { email, phone, address };
  const command = {
    kind: "register",
    id,
    iin,
    name,
    contacts,
    language: language ?? "kk",
    since: row.appointedOn,
  } as const;
  return { commands: [command], deeds: [{ code: "register", params: {} }], faults: [] };
}

/** An empty patronymic leaves the one of the card. */
function renamed(_: StaffRow, { name: before }: Person, given: Person["name"], { act }: PersonPlanning): Part {
  const name = { ...given, patronymic: given.patronymic ?? before.patronymic };
  const same = name.family === before.family && name.given === before.given && name.patronymic === before.patronymic;
  if (same) return nothing;
  const was = [before.family, before.given, before.patronymic ?? ""].filter((part) => part !== "").join(" ");
  return {
    commands: [{ kind: "change-name", name, act }],
    deeds: [{ code: "change-name", params: { before: was } }],
    faults: [],
  };
}

/** Empty cells leave what the card has. */
function reached(row: StaffRow, { contacts: before, language: spoken }: Person): Part {
  const contacts = {
    email: row.email ?? before.email,
    phone: row.phone ?? before.phone,
    address: row.address ?? before.address,
  };
  const language = row.language ?? spoken;
  const same =
    contacts.email === before.email && contacts.phone === before.phone && contacts.address === before.address;
  if (same && language === spoken) return nothing;
  return {
    commands: [{ kind: "change-contacts", contacts, language }],
    deeds: [{ code: "change-contacts", params: {} }],
    faults: [],
  };
}

function appointed(row: StaffRow, placed: Placed | undefined, person: Person | null, planning: PersonPlanning): Part {
  const from = row.appointedOn;
  if (placed === undefined || from === null) return nothing;
  const { current, stays, post } = placed;
  const refuse = (key: "post" | "appointedOn", code: string, params: CellFault["params"] = {}): Part => ({
    ...nothing,
    faults: [row.fault(key, code, params)],
  });
  if (stays)
    return current!.from === from
      ? nothing
      : refuse("appointedOn", "import.appointed-otherwise", { day: current!.from });
  if (current !== null && current.received) return refuse("post", "import.received-otherwise");
  if (current !== null && from <= current.from)
    return refuse("post", "import.placed-otherwise", whereNow(current, planning));
  const last = person === null ? null : lastServiceDay(person);
  if (last !== null && from <= last && row.dismissedOn === null) {
    return refuse("appointedOn", "import.left-before", { day: last });
  }
  const { act, language } = planning;
  const by = row.by ?? "appointment";
  const params = { post: nameIn(post.title, language), unit: nameIn(post.unit.name, language), day: from };
  if (current !== null) {
    const command = { kind: "transfer", post: post.id, from, by, act } as const;
    return { commands: [command], deeds: [{ code: "transfer", params }], faults: [] };
  }
  const command = { kind: "appoint", post: post.id, from, until: null, as: "main", by, act } as const;
  return { commands: [command], deeds: [{ code: "appoint", params }], faults: [] };
}

function whereNow({ post, from }: NonNullable<Placed["current"]>, { posts, language }: PersonPlanning) {
  const known = posts.all.get(post);
  if (known === undefined) return { post: "–", unit: "–", day: from };
  return { post: nameIn(known.title, language), unit: nameIn(known.unit.name, language), day: from };
}

function left(row: StaffRow, person: Person | null, { act }: PersonPlanning): Part {
  const on = row.dismissedOn;
  if (on === null) return nothing;
  const last = person === null ? null : lastServiceDay(person);
  if (last === on) return nothing;
  if (last !== null)
    return { ...nothing, faults: [row.fault("dismissedOn", "import.dismissed-otherwise", { day: last })] };
  const ground = row.dismissalGround ?? act.number;
  return {
    commands: [{ kind: "dismiss", on, ground, act }],
    deeds: [{ code: "dismiss", params: { day: on } }],
    faults: [],
  };
}
