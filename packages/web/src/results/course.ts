// How one evaluation went and goes: what happened on which day, and what is still to come, in the order of time.
import type { Titles } from "../design/say.ts";

type Happening =
  | "period-over"
  | "dismissed"
  | "excluded"
  | "computed"
  | "received"
  | "applied"
  | "session-called"
  | "session-held"
  | "decided"
  | "minutes-signed"
  | "minutes-published"
  | "computed-anew"
  | "received-anew"
  | "feedback"
  | "court-filed"
  | "court-decided"
  | "annulled"
  | "completed";

export interface Step {
  readonly what: Happening | "term";
  readonly on: string;
  /** Still to come. */
  readonly ahead: boolean;
  /** Of a term: what is due, and who acts. */
  readonly term: { readonly title: Titles; readonly holder: Titles; readonly late: boolean } | null;
}

interface Card {
  readonly to: string;
  readonly dismissedOn: string | null;
  readonly exclusion: { readonly on: string } | null;
  readonly appliedOn: string | null;
  readonly sessionOn: string | null;
  readonly completedOn: string | null;
  readonly court: readonly { readonly filedOn: string; readonly decidedOn: string | null }[];
  readonly terms: readonly {
    readonly title: Titles;
    readonly due: string;
    readonly holder: { readonly title: Titles };
    readonly effect: string;
    readonly metOn: string | null;
    readonly overdue: boolean;
  }[];
}

interface Result {
  readonly cause: string;
  readonly on: string;
  readonly receivedOn: string | null;
  readonly annulledOn: string | null;
}

interface Session {
  readonly held: boolean;
  readonly decision: { readonly on: string } | null;
  readonly minutes: { readonly signedOn: string | null; readonly publishedOn: string | null } | null;
  readonly feedback: { readonly heldOn: string } | null;
}

/** Results and the session as far as the reader may read them. */
export function courseOf(
  card: Card,
  results: readonly Result[],
  session: Session | null,
  today: string,
): readonly Step[] {
  const happened: readonly (readonly [Happening, string | null | undefined])[] = [
    ["period-over", card.to],
    ["dismissed", card.dismissedOn],
    ["excluded", card.exclusion?.on],
    ...resultSteps(
      results.filter(({ cause }) => cause !== "session"),
      "computed",
      "received",
    ),
    ["applied", card.appliedOn],
    [session?.held === true ? "session-held" : "session-called", card.sessionOn],
    ["decided", session?.decision?.on],
    ["minutes-signed", session?.minutes?.signedOn],
    ["minutes-published", session?.minutes?.publishedOn],
    ...resultSteps(
      results.filter(({ cause }) => cause === "session"),
      "computed-anew",
      "received-anew",
    ),
    ["feedback", session?.feedback?.heldOn],
    ...card.court.flatMap(
      ({ filedOn, decidedOn }) =>
        [
          ["court-filed", filedOn],
          ["court-decided", decidedOn],
        ] as const,
    ),
    ["completed", card.completedOn],
  ];
  const steps = happened.flatMap(([what, on]): Step[] =>
    typeof on === "string" ? [{ what, on, ahead: isAhead(what, on, today), term: null }] : [],
  );
  return [...steps, ...waiting(card)].sort((one, other) =>
    one.ahead === other.ahead ? compare(one.on, other.on) : one.ahead ? 1 : -1,
  );
}

function resultSteps(
  results: readonly Result[],
  computed: Happening,
  received: Happening,
): readonly (readonly [Happening, string | null])[] {
  return results.flatMap(
    ({ on, receivedOn, annulledOn }) =>
      [
        [computed, on],
        [received, receivedOn],
        ["annulled", annulledOn],
      ] as const,
  );
}

function isAhead(what: Happening, on: string, today: string): boolean {
  return on > today || (what === "session-called" && on === today);
}

/** Terms that still ask for something: one whose passing closes a door does so no longer. */
function waiting({ terms, completedOn }: Card): readonly Step[] {
  if (completedOn !== null) return [];
  return terms
    .filter(({ metOn, overdue, effect }) => metOn === null && (!overdue || effect === "overdue"))
    .map(({ title, due, holder, overdue }) => ({
      what: "term",
      on: due,
      ahead: true,
      term: { title, holder: holder.title, late: overdue },
    }));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
