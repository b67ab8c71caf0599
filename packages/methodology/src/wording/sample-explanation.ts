// The explanation of the sample pack's rule, for the tests of wording.
import { evaluate, readJson } from "@bagalau/engine";
import type { Language } from "../pack/model.ts";
import { readPacks } from "../pack/read.ts";
import { samplePacks } from "../pack/sample-pack.ts";
import type { Block } from "./blocks.ts";
import { explain } from "./explain.ts";
import { toText } from "./render-text.ts";

/** The explanation of the sample pack's rule `sheet` for these facts; throws when the changed sample cannot be run. */
export function explained(
  json: string,
  language: Language,
  changes: Readonly<Record<string, string>> = {},
  on: string | null = "2025-10-22",
): Block[] {
  const library = readPacks(samplePacks(changes));
  const pack = library.packs.get("kz/typical");
  const edition = pack?.editions[0];
  const rule = edition?.rules.get("sheet");
  const read = readJson(json);
  if (pack === undefined || edition === undefined || !("value" in read)) throw new Error("the sample cannot be read");
  if (!rule?.checked) throw new Error(JSON.stringify([...(rule?.faults ?? []), ...library.faults]));
  return explain({ pack, edition, rule, facts: read.value, result: evaluate(rule.checked, read.value), on, language });
}

/** The same as text of 100 columns. */
export function explainedText(...subject: Parameters<typeof explained>): string {
  return toText(explained(...subject), { width: 100, colour: false });
}
