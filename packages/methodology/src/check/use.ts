// What an edition states and nobody uses: functions, units, scales, catalogues. Inputs and parts are the engine's to find.
import type { Edition, PackFault } from "../pack/model.ts";
import type { ResolvedEdition } from "../pack/resolve.ts";
import type { ScaleContent } from "../pack/schema-rule.ts";
import { fault } from "./faults.ts";

const KINDS_IN_USE = ["functions", "catalogues", "scales", "units"] as const;

/** Units of a typical act are there for the acts that derive from it, used by itself or not. */
export function useFaults(resolved: ResolvedEdition, edition: Edition): PackFault[] {
  const rules = [...edition.rules.values()].map((rule) => rule.source);
  const used = {
    functions: new Set(rules.flatMap((rule) => rule.functions.map(({ id }) => id))),
    catalogues: new Set(rules.flatMap((rule) => rule.catalogues.map(({ id }) => id))),
    scales: new Set(rules.flatMap((rule) => rule.grade ?? [])),
    units: new Set([...rules.flatMap((rule) => rule.units), ...unitsElsewhere(resolved, edition)]),
  };
  return KINDS_IN_USE.filter((kind) => kind !== "units" || resolved.pack.content?.kind !== "typical").flatMap((kind) =>
    [...resolved.items[kind].values()]
      .filter((item) => item.from.pack === resolved.pack.id && !used[kind].has(item.id))
      .map((item) => fault("unused", item.located.at([]), { kind, id: item.id, edition: edition.id })),
  );
}

function unitsElsewhere(resolved: ResolvedEdition, edition: Edition): string[] {
  const scales = [...resolved.items.scales.values()].map((item) => (item.content as ScaleContent | null)?.unit);
  const duties = [...edition.duties.values()].flatMap((duty) =>
    Object.values(duty.content.values ?? {}).map(({ unit }) => unit),
  );
  return [...scales, ...duties].flatMap((unit) => [...(unit?.over ?? []), ...(unit?.under ?? [])]);
}
