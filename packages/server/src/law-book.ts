// The packs and calendars that the server runs by: read once at start, asked by pack and edition ever after.
import { makeCalendar } from "@bagalau/calendar";
import type { WorkCalendar } from "@bagalau/calendar";
import { editionOn } from "@bagalau/methodology";
import type { Edition, Pack, PackFault, PackLibrary } from "@bagalau/methodology";
import { loadPacks } from "@bagalau/methodology/node";
import type { Law } from "@bagalau/procedure";

export interface LawBook {
  readonly library: PackLibrary;
  /** `kz/karasu-akimat`; null where no such pack was read. */
  readonly pack: (pack: string) => Pack | null;
  readonly edition: (pack: string, edition: string) => Edition | null;
  /** The edition in force on a civil day; null where none is. */
  readonly editionOn: (pack: string, day: string) => Edition | null;
  /** Pack, edition and the pack's calendar. Throws `UnknownLaw`. */
  readonly law: (pack: string, edition: string) => Law;
  /** `kz`. Throws `UnknownLaw`. */
  readonly calendar: (id: string) => WorkCalendar;
}

/** A record names law that is not among the packs: they were moved, or are older than the records. */
class UnknownLaw extends Error {
  readonly pack: string;
  readonly edition: string;

  constructor(pack: string, edition: string) {
    super(
      `The packs hold no "${pack}" of ${edition}. Records are bound to it: put the pack back, or name its folder in BAGALAU_PACKS.`,
    );
    this.name = "UnknownLaw";
    this.pack = pack;
    this.edition = edition;
  }
}

/** Reads the packs; a pack with an error stops the start, since nothing may be decided by a part of an act. */
export async function loadLawBook(folder?: string): Promise<LawBook> {
  const library = await loadPacks(folder);
  const errors = library.faults.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`The packs are faulty:\n${errors.map(faultLine).join("\n")}`);
  return makeLawBook(library);
}

function faultLine({ place, code, params }: PackFault): string {
  return `${place.file}:${place.line}:${place.column} ${code} ${JSON.stringify(params)}`;
}

export function makeLawBook(library: PackLibrary): LawBook {
  const calendars = new Map<string, WorkCalendar>();
  const laws = new Map<string, Law>();
  const pack = (id: string): Pack | null => library.packs.get(id) ?? null;
  const edition = (packId: string, id: string): Edition | null =>
    pack(packId)?.editions.find((one) => one.id === id) ?? null;
  const calendar = (id: string): WorkCalendar => {
    const known = calendars.get(id);
    if (known !== undefined) return known;
    const data = library.calendars.get(id);
    if (data === undefined) throw new Error(`The packs hold no calendar "${id}".`);
    const made = makeCalendar(data);
    calendars.set(id, made);
    return made;
  };
  const law = (packId: string, editionId: string): Law => {
    const key = `${packId}@${editionId}`;
    const known = laws.get(key);
    if (known !== undefined) return known;
    const foundPack = pack(packId);
    const foundEdition = edition(packId, editionId);
    if (foundPack === null || foundEdition === null) throw new UnknownLaw(packId, editionId);
    const made = { pack: foundPack, edition: foundEdition, calendar: calendar(foundPack.calendar) };
    laws.set(key, made);
    return made;
  };
  return {
    library,
    pack,
    edition,
    calendar,
    law,
    editionOn: (packId, day) => {
      const found = pack(packId);
      const on = found === null ? null : editionOn(found, day);
      return on !== null && "edition" in on ? on.edition : null;
    },
  };
}
