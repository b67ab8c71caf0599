// Who has read a result: the journal names every reading, people want to know who, when last, and how often.
interface Reading {
  readonly seq: number;
  readonly at: string;
  readonly reader: { readonly id: string; readonly name: string | null } | null;
  readonly role: string;
  readonly action: string;
  readonly clause: string | null;
}

export interface Reader extends Reading {
  readonly times: number;
}

/** One entry for what the same person read in the same role by the same clause; the latest reading first, as they come. */
export function readersIn(readings: readonly Reading[]): readonly Reader[] {
  const readers = new Map<string, Reader>();
  for (const reading of readings) {
    const who = [reading.reader?.id, reading.role, reading.action, reading.clause].join(" ");
    const known = readers.get(who);
    readers.set(who, known === undefined ? { ...reading, times: 1 } : { ...known, times: known.times + 1 });
  }
  return [...readers.values()];
}
