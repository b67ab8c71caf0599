// How long a sign-in must wait after failures: nothing for the first few, then twice as long each time, an hour at most. It
// counts for a login and for an address alike, whether or not such a login exists.

export interface Failures {
  /** That still count. */
  readonly count: number;
  /** The instant of the last one; null where there was none. */
  readonly lastAt: string | null;
}

interface Patience {
  readonly free: number;
  readonly firstSeconds: number;
  /** So many more failures double the wait. */
  readonly each: number;
}

const mostSeconds = 3_600;

/** NIST allows a hundred failures in a row; the hour's wait is reached after twelve. */
export const forLogin: Patience = { free: 5, firstSeconds: 30, each: 1 };
/** A whole office may sit behind one address. */
export const forAddress: Patience = { free: 50, firstSeconds: 60, each: 10 };

/** Whole seconds still to wait at the instant `now`; 0 where one may try. */
export function secondsToWait(
  { count, lastAt }: Failures,
  { free, firstSeconds, each }: Patience,
  now: string,
): number {
  if (lastAt === null || count < free) return 0;
  const doublings = Math.min(Math.floor((count - free) / each), 12);
  const wait = Math.min(firstSeconds * 2 ** doublings, mostSeconds);
  const passed = (Date.parse(now) - Date.parse(lastAt)) / 1_000;
  return Math.max(0, Math.ceil(wait - passed));
}
