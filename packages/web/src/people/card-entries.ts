// The dated entries of a card as one history, the newest first, each with what can be done about it.
import type { ActDraft } from "../design/act-fields.tsx";
import { noAct } from "../design/act-fields.tsx";
import { absenceKinds } from "./absence-kinds.ts";
import { blankEntry } from "./entry-draft.ts";
import type { Card, EntryDraft } from "./entry-draft.ts";

type Act = { readonly number: string; readonly on: string };

interface Common {
  readonly id: string;
  readonly from: string;
  /** The last day, included; null while there is none. */
  readonly until: string | null;
  readonly act: Act | null;
}

export type CardEntry = Common &
  (
    | { readonly kind: "appoint"; readonly of: Card["appointments"][number] }
    | { readonly kind: "send" | "receive"; readonly of: Card["secondments"][number] }
    | { readonly kind: "begin-absence"; readonly of: Card["absences"][number] }
    | { readonly kind: "replace"; readonly of: Card["replacements"][number] }
    | { readonly kind: "dismiss"; readonly of: Card["dismissals"][number] }
  );

export function entriesOf(card: Card): readonly CardEntry[] {
  const entries: readonly CardEntry[] = [
    ...card.appointments.map((of) => ({ kind: "appoint" as const, of, ...daysOf(of) })),
    ...card.secondments.map((of) => ({
      kind: of.direction === "sent" ? ("send" as const) : ("receive" as const),
      of,
      ...daysOf(of),
    })),
    ...card.absences.map((of) => ({ kind: "begin-absence" as const, of, ...daysOf(of) })),
    ...card.replacements.map((of) => ({ kind: "replace" as const, of, ...daysOf(of) })),
    ...card.dismissals.map((of) => ({
      kind: "dismiss" as const,
      of,
      id: of.id,
      from: of.on,
      until: of.on,
      act: of.act,
    })),
  ];
  return entries.toSorted((a, b) => b.from.localeCompare(a.from) || (a.kind === "dismiss" ? -1 : 1));
}

function daysOf({ id, from, until, act }: Common): Common {
  return { id, from, until, act };
}

export function isOn({ from, until }: Pick<CardEntry, "from" | "until">, day: string): boolean {
  return from <= day && (until === null || until >= day);
}

/** Can still be given an end, or another one. */
export function canEnd({ kind, until }: CardEntry, today: string): boolean {
  return kind !== "dismiss" && (until === null || until >= today);
}

/** The entry as a draft, so that only what is wrong is typed anew. */
export function draftOf(entry: CardEntry): EntryDraft {
  const days = { ...blankEntry, from: entry.from, until: entry.until, act: actDraft(entry.act) };
  switch (entry.kind) {
    case "appoint":
      return {
        ...days,
        post: entry.of.post,
        as: entry.of.as === "acting" ? "acting" : "main",
        by: entry.of.by === "election" ? "election" : "appointment",
      };
    case "send": {
      const { place } = entry.of;
      if (place !== undefined && "unit" in place) return { ...days, elsewhere: "unit", unit: place.unit };
      return { ...days, body: place?.body ?? "" };
    }
    case "receive":
      return { ...days, sender: entry.of.sender ?? "", post: entry.of.post ?? null };
    case "begin-absence":
      return {
        ...days,
        absence: absenceKinds.find((kind) => kind === entry.of.absence) ?? "other",
        other: entry.of.substitute,
      };
    case "replace":
      return { ...days, other: entry.of.by };
    case "dismiss":
      return { ...days, until: null, ground: entry.of.ground };
  }
}

function actDraft(act: Act | null): ActDraft {
  return act ?? noAct;
}

/** Everybody whom the entries name beside the person. */
export function othersIn(entries: readonly CardEntry[]): readonly string[] {
  const others = entries.flatMap((entry) => {
    if (entry.kind === "begin-absence") return entry.of.substitute === null ? [] : [entry.of.substitute];
    return entry.kind === "replace" ? [entry.of.by] : [];
  });
  return [...new Set(others)];
}
