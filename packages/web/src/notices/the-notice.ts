// A notice as its screens know it: where it stands, and what a person can still do about it.
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";

export type Notice = Answer<typeof api.notices.show>;
export type Attempt = Notice["attempts"][number];
export type Way = Notice["ways"][number];

export const states = [
  "no-address",
  "unknown",
  "failed",
  "bounced",
  "queued",
  "attempting",
  "sent",
  "delivered",
  "given-up",
  "withdrawn",
] as const;

export type State = (typeof states)[number];

/** Null for a state that the screens have no word for. */
export function stateOf({ state }: { readonly state: string }): State | null {
  return states.find((one) => one === state) ?? null;
}

const over: readonly string[] = ["delivered", "given-up", "withdrawn"];

/** Nothing is sent any more. */
export function isOver({ state }: Pick<Notice, "state">): boolean {
  return over.includes(state);
}

export function colourOf({ state, needsHand }: Pick<Notice, "state" | "needsHand">): string {
  if (needsHand) return "red";
  if (state === "delivered") return "teal";
  return over.includes(state) ? "gray" : "petrol";
}

/** The installation is about to send it, or is sending: what comes of it is not known yet. */
export function isOnItsWay(notice: Pick<Notice, "state" | "nextAttemptAt">): boolean {
  return !isOver(notice) && (notice.nextAttemptAt !== null || notice.state === "attempting");
}

/** By what people carry it: what is opened in the system is proved by its being opened, and needs nobody. */
export function byHand({ ways }: Pick<Notice, "ways">): readonly Way[] {
  return ways.filter(({ kinds }) => kinds.some((kind) => kind !== "opened"));
}

/** By what the installation can send once more. */
export function byMachine({ ways }: Pick<Notice, "ways">): readonly Way[] {
  return ways.filter(({ carried }) => carried);
}

/** The attempt that a proof or a failure would be of: the last one whose fate is open; a proof may come after a failure too. */
export function openAttempt({ attempts }: Pick<Notice, "attempts">): Attempt | null {
  const last = attempts.at(-1) ?? null;
  return last === null || last.proof !== null ? null : last;
}
