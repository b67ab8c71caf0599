// What this browser remembers: for whom it was told to show signals and under which address, and when it was first in the inbox.
interface Told {
  readonly account: string;
  readonly endpoint: string;
}

type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const toldAs = "bagalau.signals";
const offeredAs = "bagalau.signals-offer";

export function toldHere(storage: Kept): Told | null {
  try {
    const told = JSON.parse(storage.getItem(toldAs) ?? "null") as Partial<Told> | null;
    return typeof told?.account === "string" && typeof told.endpoint === "string" ? (told as Told) : null;
  } catch {
    return null;
  }
}

export function rememberTold(storage: Kept, told: Told | null): void {
  if (told === null) storage.removeItem(toldAs);
  else storage.setItem(toldAs, JSON.stringify({ account: told.account, endpoint: told.endpoint }));
}

/** From the second day in the inbox on, until it is turned down. `today`: the body's civil day. */
export function mayOffer(storage: Kept, today: string): boolean {
  const first = storage.getItem(offeredAs);
  if (first === null) storage.setItem(offeredAs, today);
  return first !== null && first !== "declined" && first < today;
}

export function declineOffer(storage: Kept): void {
  storage.setItem(offeredAs, "declined");
}
