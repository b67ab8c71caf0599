// Refusals of units, posts, people and delegations. No act governs the staff list, so that none of them has a clause.
import { parseDate } from "@bagalau/calendar";
import type { Refusal } from "../record.ts";
import { isCited } from "./act-reference.ts";
import type { ActReference } from "./act-reference.ts";
import type { organisationTexts } from "./texts.ts";
import type { OfficialName } from "./unit.ts";

export type OrganisationCode = keyof typeof organisationTexts;

export function refusal(code: OrganisationCode, at: string | null = null, params: Refusal["params"] = {}): Refusal {
  return { code, clause: null, params, at };
}

/** The days that are none, by field. */
export function dayFaults(days: Readonly<Record<string, string | null>>): readonly Refusal[] {
  return Object.entries(days)
    .filter(([, day]) => day !== null && parseDate(day) === null)
    .map(([at, day]) => refusal("organisation.not-a-day", at, { day: day! }));
}

export function actFaults(act: ActReference | null): readonly Refusal[] {
  return act === null || isCited(act) ? [] : [refusal("organisation.act-not-cited", "act")];
}

export function reasonFaults(reason: string): readonly Refusal[] {
  return reason.trim() === "" ? [refusal("organisation.reason-missing", "reason")] : [];
}

export function nameFaults(name: OfficialName, at: string): readonly Refusal[] {
  return (["kk", "ru"] as const)
    .filter((language) => name[language].trim() === "")
    .map((language) => refusal("organisation.name-missing", `${at}.${language}`));
}

/** A span whose end is before its beginning. */
export function spanFaults(from: string, until: string | null): readonly Refusal[] {
  return until !== null && until < from ? [refusal("organisation.until-before-from", "until", { from, until })] : [];
}
