// The day on which the district stands: always the same one, so that a journey does not hang on when it is made. The clock goes
// on from there at its usual pace.

/** A Wednesday: two quarters are over with the year that they form, and the next one is under way. Ten in the morning in Karasu. */
export const toldAt = "2026-05-20T05:00:00.000Z";

export interface GoingClock {
  readonly now: () => string;
}

export function clockFrom(instant: string): GoingClock {
  const behind = Date.now() - Date.parse(instant);
  return { now: () => new Date(Date.now() - behind).toISOString() };
}
