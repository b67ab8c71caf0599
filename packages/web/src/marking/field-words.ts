// What may be written in a field and what is wrong with what was, in words.
import type { TFunction } from "i18next";
import type { InputFault } from "@bagalau/engine";
import type { Say, Titles } from "../design/say.ts";
import { valueAt } from "./sheet-content.ts";
import type { Given } from "./sheet-content.ts";
import type { Asked, Field } from "./sheet-fields.ts";

export type Words = TFunction<"marking">;

/** `от 0 до 5 баллов`; null where there are no bounds. */
export function boundsText({ min, above, max, measure }: Field, t: Words, say: Say): string | null {
  const unit = measure === null ? "" : ` ${say.titled(measure)}`;
  const figures = { min: say.figure(min ?? "0"), above: say.figure(above ?? "0"), max: say.figure(max ?? "0") };
  const kind = above !== null ? (max === null ? "above" : "above-to") : boundsKind(min, max);
  return kind === null ? null : t(`bounds.${kind}`, { ...figures, unit });
}

function boundsKind(min: string | null, max: string | null): "between" | "from" | "to" | null {
  if (min !== null && max !== null) return "between";
  return min !== null ? "from" : max !== null ? "to" : null;
}

/** What was written there, as it is read. */
export function shownValue({ at, field }: Asked, given: Given, t: Words, say: Say): string | null {
  return valueText(field, valueAt(given, at), t, say);
}

export function valueText({ kind, words }: Field, value: unknown, t: Words, say: Say): string | null {
  if (value === undefined || value === "") return null;
  if (value === null) return t("no-data");
  if (kind === "flag") return t(value === true ? "yes" : "no");
  if (kind === "choice") {
    const word = words.find(({ id }) => id === value);
    return word === undefined ? String(value) : say.titled(word.title);
  }
  return typeof value === "string" ? say.figure(value) : null;
}

type Requirements = readonly { readonly says: Titles }[];

/** A fault of what was written, at its place. */
export function faultText(
  fault: InputFault,
  field: Field | null,
  requirements: Requirements,
  t: Words,
  say: Say,
): string {
  const requirement = fault.requirement === undefined ? undefined : requirements[Number(fault.requirement)];
  if (requirement !== undefined) return say.titled(requirement.says);
  const bounds = field === null ? null : boundsText(field, t, say);
  if (fault.code === "out-of-range" && bounds !== null) return t("fault.bounds", { bounds });
  return t(`fault.${fault.code}`);
}
