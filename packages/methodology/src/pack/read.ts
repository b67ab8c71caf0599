// Reads packs from their files: every edition resolved and ready to execute, each kind of thing read at the first look.
// Asked for its faults, a library reads everything and has every fault of every file at once.
import { byPlace, fault } from "../check/faults.ts";
import { readCalendars } from "./calendar-source.ts";
import { makeEdition } from "./edition-model.ts";
import { lazily, once } from "./lazy.ts";
import type { Pack, PackFault, PackLibrary } from "./model.ts";
import { Resolver } from "./resolve.ts";
import type { ResolvedEdition } from "./resolve.ts";
import { readPackSources } from "./source-tree.ts";
import type { PackSource } from "./source-tree.ts";

/**
 * Packs are the folders that hold a `pack.yaml`, calendars the folders `calendars/<id>`. Paths part with `/` and appear
 * in the places of faults as given. A pack whose pack.yaml is faulty is left out; so is an edition whose edition.yaml is.
 */
export function readPacks(files: ReadonlyMap<string, string>): PackLibrary {
  const sources = readPackSources(files);
  const resolver = new Resolver(sources);
  const calendars = once(() => readCalendars(files));
  const packs = new Map(sources.flatMap((source) => makePack(source, resolver) ?? []).map((pack) => [pack.id, pack]));
  return lazily(
    { packs, resolver },
    {
      calendars: () => calendars().calendars,
      faults: () =>
        [
          ...calendars().faults,
          ...repeatedPacks(sources),
          ...sources.flatMap((source) => packFaults(source, resolver)),
        ].sort(byPlace),
    },
  );
}

function repeatedPacks(sources: readonly PackSource[]): PackFault[] {
  return sources.flatMap(({ id, located }, index) =>
    sources.findIndex((source) => source.id === id) === index
      ? []
      : [fault("repeated-id", located.at(["id"]), { kind: "packs", id })],
  );
}

function resolvedEditions({ id, editions }: PackSource, resolver: Resolver): ResolvedEdition[] {
  return [...editions.keys()].flatMap((edition) => resolver.edition(id, edition) ?? []);
}

/** What reading found in one pack's own files. */
export function packFaults(source: PackSource, resolver: Resolver): readonly PackFault[] {
  return [...source.faults, ...resolvedEditions(source, resolver).flatMap((edition) => edition.faults)];
}

function makePack(source: PackSource, resolver: Resolver): Pack | null {
  if (source.content === null) return null;
  const { id, title, body, official, kind, timezone, calendar } = source.content;
  const editions = resolvedEditions(source, resolver).map((edition) => makeEdition(edition, official));
  return { id, title, body, official, kind, timezone, calendar, editions };
}
