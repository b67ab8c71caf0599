// A session while it is put together: kept in the address, so that whoever prepares it sends it as a link to whoever decides
// on it, and nothing is lost by reloading.
interface Seat {
  readonly person: string;
  readonly role: string;
}

export interface Draft {
  readonly members: readonly Seat[];
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly heldOn: string | null;
  /** `15:00`; empty while it is not known. */
  readonly time: string;
  readonly place: string;
}

const betweenParts = ".";

/** As a part of an address; empty where nothing was chosen. */
export function writeDraft({ members, chair, secretary, heldOn, time, place }: Draft): string {
  const written = new URLSearchParams();
  for (const { person, role } of members) written.append("member", `${person}${betweenParts}${role}`);
  const single = { chair, secretary, on: heldOn, at: time, place };
  for (const [name, value] of Object.entries(single)) if (value !== null && value !== "") written.set(name, value);
  return written.toString();
}

/** What is no seat is left out; a chair who has no seat is none. */
export function readDraft(written: string): Draft {
  const read = new URLSearchParams(written);
  const members = read.getAll("member").flatMap(seatOf);
  const chair = members.find(({ person }) => person === read.get("chair"))?.person ?? null;
  return {
    members,
    chair,
    secretary: read.get("secretary"),
    heldOn: read.get("on"),
    time: read.get("at") ?? "",
    place: read.get("place") ?? "",
  };
}

function seatOf(written: string): readonly Seat[] {
  const at = written.indexOf(betweenParts);
  const seat = { person: written.slice(0, at), role: written.slice(at + 1) };
  return at > 0 && seat.role !== "" ? [seat] : [];
}

/** One person has one seat. */
export function withSeat(draft: Draft, seat: Seat): Draft {
  return { ...draft, members: [...withoutSeat(draft, seat.person).members, seat] };
}

export function withoutSeat(draft: Draft, person: string): Draft {
  const members = draft.members.filter((one) => one.person !== person);
  return { ...draft, members, chair: draft.chair === person ? null : draft.chair };
}
