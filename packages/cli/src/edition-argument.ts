// `PACK[@DATE]`: which pack and which of its editions a call means.
import { dateIn, parseDate } from "@bagalau/calendar";
import { editionOn } from "@bagalau/methodology";
import type { Edition, Pack, PackLibrary } from "@bagalau/methodology";
import { refuse } from "./refusal.ts";
import type { Say } from "./texts/texts.ts";

export interface Chosen {
  readonly pack: Pack;
  readonly edition: Edition;
  /** The day that chose the edition. */
  readonly on: string;
  /** True when the caller named the day. */
  readonly named: boolean;
}

/** A day of the calendar as it was written, or a refusal at `path`. */
export function dayArgument(word: string, path: string, code: string, say: Say): string {
  return parseDate(word) === null ? refuse(path, code, say("fault.not-a-date", { got: word })) : word;
}

export function today(pack: Pack, now: Date): string {
  return dateIn(pack.timezone, now);
}

export function splitArgument(argument: string): { id: string; date: string | null } {
  const at = argument.indexOf("@");
  return at < 0 ? { id: argument, date: null } : { id: argument.slice(0, at), date: argument.slice(at + 1) };
}

export function packNamed(library: PackLibrary, id: string, say: Say): Pack {
  const pack = library.packs.get(id);
  const packs = [...library.packs.keys()].join(", ");
  return pack ?? refuse("", "unknown-pack", say("fault.unknown-pack", { name: id, packs }));
}

/** The edition of `pack` in force on `date`. */
export function editionInForce(pack: Pack, date: string, say: Say): Edition {
  const found = editionOn(pack, date);
  if ("edition" in found) return found.edition;
  const params = { pack: pack.id, date, since: found.since ?? pack.editions[0]?.inForceFrom ?? "" };
  return refuse("", "no-edition", say(`fault.no-edition.${found.none}`, params));
}

export function chosenEdition(library: PackLibrary, argument: string, now: Date, say: Say): Chosen {
  const { id, date } = splitArgument(argument);
  const pack = packNamed(library, id, say);
  const on = date === null ? today(pack, now) : dayArgument(date, "", "no-edition", say);
  return { pack, edition: editionInForce(pack, on, say), on, named: date !== null };
}
