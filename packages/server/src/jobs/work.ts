// Work that nobody asks for: what it is called, and from which hour of a body's day it is due.
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import type { Body } from "../records/body.ts";

export interface Work {
  readonly name: string;
  /** `always`: whenever it is looked; otherwise once in a civil day of the body, from this hour on. */
  readonly due: "always" | { readonly fromHour: number };
  /** Does what is due now and may be repeated at will: what is done already is not done again. */
  readonly run: (app: App, body: Body) => Promise<void>;
}

/** The body's civil day. */
export function todayOf({ clock }: Pick<App, "clock">, { timeZone }: Pick<Body, "timeZone">): string {
  return todayIn(clock, timeZone);
}

/** The hour of the body's day, 0 to 23. */
export function hourOf({ clock }: Pick<App, "clock">, { timeZone }: Pick<Body, "timeZone">): number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
  return Number(format.format(new Date(clock.now())));
}
