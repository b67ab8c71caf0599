// The law by which the records of one act decide: the calendar is the body's own, and what the act itself enters in it holds
// for whatever follows in the same act.
import type { WorkCalendar } from "@bagalau/calendar";
import { standing, withTransfers } from "@bagalau/procedure/calendar";
import type { TransferBook } from "@bagalau/procedure/calendar";
import type { Law } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Body } from "../records/body.ts";
import { calendarOf, lawsWith } from "./body-calendar.ts";

export interface LawsInAct {
  /** For a record of the kind. The record of transfers is given the calendar as the pack states it: it holds the rest itself. */
  readonly of: (kind: string, pack: string, edition: string) => Promise<Law>;
  /** After a record of the kind has decided. */
  readonly after: (kind: string, state: unknown) => void;
}

export function lawsInAct(app: Pick<App, "pool" | "law">, body: Body): LawsInAct {
  let calendar: WorkCalendar | null = null;
  return {
    of: async (kind, pack, edition) => {
      if (kind === "calendar") return app.law.law(pack, edition);
      calendar ??= await calendarOf(app, body);
      return lawsWith(app, body, calendar)(pack, edition);
    },
    after: (kind, state) => {
      if (kind !== "calendar" || state === null) return;
      calendar = withTransfers(app.law.calendar(body.calendar), standing(state as TransferBook));
    },
  };
}
