// How a period is called in a document: `2025-Q3` as the third quarter of 2025.
import { parsePeriod } from "@bagalau/procedure/campaign";
import type { Language } from "@bagalau/methodology";
import { said } from "./texts.ts";

/** A name that no period has stands for itself. */
export function periodText(language: Language, name: string): string {
  const period = parsePeriod(name);
  if (period === null) return name;
  return said(language, `period.${period.kind}`, { year: name.slice(0, 4), number: name.at(-1) ?? "" });
}
