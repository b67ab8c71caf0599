// When a failed sending is tried again: after a delay that grows fourfold, never longer than a day, and not for ever.
import type { DeliverySettings } from "./settings.ts";

const dayMinutes = 1_440;

/** `tries`: how many there were, this one included. Null where it is given up. */
export function nextTry(
  now: string,
  tries: number,
  { attempts, firstDelayMinutes }: Pick<DeliverySettings, "attempts" | "firstDelayMinutes">,
): string | null {
  if (tries >= attempts) return null;
  const minutes = Math.min(firstDelayMinutes * 4 ** (tries - 1), dayMinutes);
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}
