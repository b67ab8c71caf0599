// Everything that can be found about one pack before anybody uses it, all at once, by file and line.
import type { Edition, Pack, PackFault, PackLibrary, StatedRule } from "../pack/model.ts";
import { packFaults } from "../pack/read.ts";
import type { ResolvedEdition } from "../pack/resolve.ts";
import { citationFaults } from "./citations.ts";
import { conductFaults } from "./conduct-faults.ts";
import { exampleFaults } from "./examples.ts";
import { byPlace } from "./faults.ts";
import { sourceFaults } from "./law-completeness.ts";
import { lawReferenceFaults } from "./law-references.ts";
import { nameFaults } from "./names.ts";
import { timelineFaults } from "./timeline.ts";
import { useFaults } from "./use.ts";

/** Reads all of the pack and runs its examples. Empty where the library holds no such pack. */
export function checkPack(library: PackLibrary, packId: string): PackFault[] {
  const source = library.resolver.packs.get(packId);
  const pack = library.packs.get(packId);
  if (source === undefined) return [];
  const read = packFaults(source, library.resolver);
  const checked =
    pack === undefined
      ? []
      : [
          ...timelineFaults(pack),
          ...sourceFaults(source, pack),
          ...pack.editions.flatMap((edition) => editionFaults(library, pack, edition)),
        ];
  return once([...read, ...checked]).sort(byPlace);
}

function editionFaults(library: PackLibrary, pack: Pack, edition: Edition): PackFault[] {
  const resolved = library.resolver.edition(pack.id, edition.id);
  if (resolved === null) return [];
  const law = {
    edition,
    official: pack.official,
    missing: resolved.missingClauses,
    typicalMissing: resolved.typical?.missingClauses ?? [],
  };
  return [
    ...citationFaults(resolved, law),
    ...lawReferenceFaults(resolved, pack, edition),
    ...formulaFaults(library, resolved, edition),
    ...(isIncomplete(resolved)
      ? []
      : [
          ...nameFaults(resolved, library),
          ...conductFaults(resolved),
          ...useFaults(resolved, edition),
          ...exampleFaults(library, pack, resolved, edition),
        ]),
  ];
}

/** One unreadable file would make everything that names its content look wrong. */
function isIncomplete({ source, typical }: ResolvedEdition): boolean {
  return source.incomplete || (typical !== null && isIncomplete(typical));
}

/** What the typical act's own rules suffer from is said when the typical act is checked. */
function formulaFaults(library: PackLibrary, { derives }: ResolvedEdition, edition: Edition): PackFault[] {
  const typical = library.packs.get(derives?.pack ?? "")?.editions.find((one) => one.id === derives?.edition);
  const said = new Set([...(typical?.rules.values() ?? [])].flatMap((rule) => rule.faults.map(keyOf)));
  const rules = [...edition.rules.values()];
  return [...rules.flatMap((rule) => rule.faults), ...deadBranches(rules)].filter((found) => !said.has(keyOf(found)));
}

/** Branches of functions that no rule of the edition can take. */
function deadBranches(rules: readonly StatedRule[]): PackFault[] {
  const branches = rules.flatMap((rule) => rule.functionBranches);
  const taken = new Set(branches.filter((branch) => branch.taken).map(({ fault }) => placeKey(fault)));
  return branches.filter(({ fault }) => !taken.has(placeKey(fault))).map(({ fault }) => fault);
}

/** The same branch of a function, whichever rule calls it. */
function placeKey({ code, place, params }: PackFault): string {
  const { rule: _rule, ...rest } = params;
  return JSON.stringify([code, place, rest]);
}

/** What several editions inherit is said once, for the first of them. */
function once(faults: readonly PackFault[]): PackFault[] {
  const seen = new Set<string>();
  return faults.filter((found) => {
    const key = keyOf(found);
    return !seen.has(key) && seen.add(key);
  });
}

function keyOf({ code, place, params }: PackFault): string {
  const { edition: _edition, ...rest } = params;
  return JSON.stringify([place.file, place.line, place.column, code, rest]);
}
