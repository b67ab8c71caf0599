// Where an entry of the inbox leads: to the screen on which one does what it speaks of.
import { happenings, sessionDecider, termsOfDisagreement } from "@bagalau/methodology/conduct";

interface Entry {
  readonly item: string | null;
  readonly happening: string | null;
  /** The role that has to meet the term of a reminder. */
  readonly holder: string | null;
}

interface About {
  readonly record: string;
  readonly id: string;
}

const byHappening: Readonly<Record<string, string>> = {
  [happenings.resultReceived]: "results",
  [happenings.sheetSent]: "marking",
  [happenings.sessionAppointed]: "sessions",
};

const byHolder: Readonly<Record<string, string>> = {
  evaluator: "marking",
  evaluated: "results",
  [sessionDecider]: "sessions",
};

/** Terms of a session are met on its screen by whoever holds them. */
const ofSession = new Set<string>(
  termsOfDisagreement.filter(({ event }) => event !== happenings.resultReceived).map(({ term }) => term),
);

/** Null where no screen shows the record. */
export function leadsTo({ item, happening, holder }: Entry, { record, id }: About): string | null {
  switch (record) {
    case "evaluation": {
      const screen =
        (happening === null ? null : byHappening[happening]) ??
        (item !== null && ofSession.has(item) ? "sessions" : null);
      return `/${screen ?? byHolder[holder ?? ""] ?? "evaluations"}/${id}`;
    }
    case "annual":
      return `/results/year/${id}`;
    case "campaign":
      return `/campaigns/${id}`;
    case "notice":
      return `/notices/${id}`;
    default:
      return null;
  }
}
