// The instant at which a clock of a zone shows a day and a time.

/** `zone`: an IANA name; `time`: `09:30`. ISO with `Z`. Of a time that a clock shows twice the earlier. */
export function instantIn(zone: string, day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const shown = (instant: number): number => Date.parse(`${format.format(new Date(instant)).replace(" ", "T")}Z`);
  const guess = asUtc - (shown(asUtc) - asUtc);
  return new Date(guess - (shown(guess) - asUtc)).toISOString();
}
