// Content that changes on certain days: each version is valid from its first day until the day before the next one.
import { addDays } from "@bagalau/calendar";
import type { Text } from "@bagalau/methodology";
import type { Refusal, View } from "../record.ts";
import { dayFaults, refusal } from "./refuse.ts";
import type { OfficialName } from "./unit.ts";

interface Version {
  readonly from: string;
}

interface Versioned<Content extends Version> {
  /** By first day. */
  readonly versions: readonly Content[];
  /** The last day on which the whole exists; null while it does. */
  readonly until: string | null;
}

/** The version valid on the day; null before the first and after the end. */
export function versionOn<Content extends Version>(
  { versions, until }: Versioned<Content>,
  day: string,
): Content | null {
  if (until !== null && day > until) return null;
  return versions.findLast(({ from }) => from <= day) ?? null;
}

/** The last day of the version at that place. */
export function lastDay({ versions, until }: Versioned<Version>, index: number): string | null {
  const next = versions[index + 1];
  return next === undefined ? until : addDays(next.from, -1);
}

/** The version that began on the day `wrong` replaced by the right one. */
export function corrected<Content extends Version>(
  versions: readonly Content[],
  wrong: string,
  right: Content,
): readonly Content[] {
  return [...versions.filter(({ from }) => from !== wrong), right].toSorted((one, other) =>
    one.from < other.from ? -1 : 1,
  );
}

/** A new version begins after the last one; on its first day only where `sameDay` says that it may. */
export function laterFaults(whole: Versioned<Version>, from: string, at: string, sameDay: boolean): readonly Refusal[] {
  const wrong = dayFaults({ [at]: from });
  const last = whole.versions.at(-1)!.from;
  if (wrong.length > 0 || from > last || (sameDay && from === last)) return wrong;
  return [refusal("organisation.before-version", at, { day: from, last })];
}

/** What stands against putting a version that begins on `from` in the place of the one that began on `version`. */
export function correctionFaults(whole: Versioned<Version>, version: string, from: string): readonly Refusal[] {
  const others = whole.versions.filter((other) => other.from !== version);
  if (others.length === whole.versions.length) {
    return [refusal("organisation.no-version", "version", { day: version })];
  }
  return [
    ...dayFaults({ from }),
    ...(others.some((other) => other.from === from)
      ? [refusal("organisation.version-taken", "from", { day: from })]
      : []),
    ...closedFaults(whole.until !== null && from > whole.until ? whole.until : null, "from"),
  ];
}

export function closedFaults(until: string | null, at: string | null = null): readonly Refusal[] {
  return until === null ? [] : [refusal("organisation.closed", at, { day: until })];
}

/** Where nobody gave the English name, the Russian one stands for it. */
export function textOf({ kk, ru, en }: OfficialName): Text {
  return { kk, ru, en: en ?? ru };
}

/** The view of a record of the staff list: no period, no parties, no terms. */
export function recordView(until: string | null, tables: View["tables"]): View {
  const phase = until === null ? "open" : "closed";
  return { phase, period: null, campaign: null, person: null, parties: [], terms: [], tables };
}
